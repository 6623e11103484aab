-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Gives the turn to migrate back. :number as when it was taken.
select pg_advisory_unlock(:number)
