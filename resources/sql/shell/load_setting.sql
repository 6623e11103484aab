-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- One setting that follows this person from machine to machine; no row when it was never kept.
-- Parameters: key. Index: user_settings_pkey.
select s.value
from backoffice.user_settings s
where s.login = session_user
    and s.key = :key
