-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What runs out: stock at or below its reorder point, the emptiest first, and how many rows there are of it.
-- Parameters: most (rows). Index: none, all that is low is counted and ordered.
select s.inventory_id, p.name, p.sku, w.code, s.available_quantity, s.reorder_point, count(*) over () as all_rows
from shop.inventory_items s
join shop.products p on p.product_id = s.product_id
join shop.warehouses w on w.warehouse_id = s.warehouse_id
where s.is_low_stock
    and p.status = 'ACTIVE'
    and w.is_active
order by s.available_quantity::numeric / greatest(s.reorder_point, 1), s.reorder_point desc, s.inventory_id
limit cast(:most as integer)
