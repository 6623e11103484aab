-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    the rollups and wide rows for reports, from the rows, and thirty days of product figures.
-- Parameters: none.

select reporting.rebuild_rollups();
select count(reporting.write_product_day(day::date))
  from generate_series(current_date - 30, current_date - 1, interval '1 day') as day;
select reporting.refresh_product_performance();
