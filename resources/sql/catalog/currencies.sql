-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The currencies that the shop takes.
-- Parameters: none. No index: there are a handful.
select c.code
from backoffice.currencies c
order by c.code
