-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How many stock rows are low, and how many of those are out, each counted to 10,000.
-- Parameters: none. Index: idx_inventory_low_stock_sku or idx_inventory_low_stock; a row that is out is low as well, so both
-- figures come from the partial index.
select count(*), count(*) filter (where available_quantity = 0)
from (
    select s.available_quantity
    from shop.inventory_items s
    where s.is_low_stock
    limit 10000
) low
