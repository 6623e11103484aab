-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Stock rows whose SKU begins with what was typed so far, for the command palette.
-- Parameters: words. At most 8 rows. Index: idx_inventory_sku, read as a range (the database sorts by bytes).
select s.inventory_id, s.product_sku, p.name, w.code, s.available_quantity
from shop.inventory_items s
join shop.products p on p.product_id = s.product_id
join shop.warehouses w on w.warehouse_id = s.warehouse_id
where btrim(cast(:words as text)) <> ''
    and s.product_sku >= upper(btrim(cast(:words as text)))
    and s.product_sku < upper(btrim(cast(:words as text))) || '~'
order by s.product_sku, s.inventory_id
limit 8
