-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    the months to fill, oldest first, as their partitions are named.
-- Parameters: none.

select m.leaf from demo_work.months m order by m.month;
