-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Takes the turn to migrate if nobody has it; kept until the session gives it back or ends. :number is the same for all
-- migrators.
select pg_try_advisory_lock(:number)
