-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whether the jobs run at all: how many are late, and when any of them last began.
-- Parameters: none. Index: none, a dozen rows.
select json_build_object(
    'late', count(*) filter (where j.is_enabled and now() > coalesce(j.last_started_at, j.updated_at) + j.every + greatest(j.every, interval '5 minutes')),
    'switched_off', count(*) filter (where not j.is_enabled),
    'last_started_at', max(j.last_started_at))
from backoffice.jobs j
