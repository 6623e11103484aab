-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is to be picked for some orders and has not left: the pick list, in the order of the bins.
-- Parameters: order_ids (uuid[]). Index: order_allocations_pkey and order_items_pkey, which begin with order_id; products_pkey.
-- Row-level security leaves the allocations of the person's own warehouses.
select a.order_id, a.order_item_id, a.warehouse_id, o.order_number, s.location_bin, i.product_id, i.product_sku, p.barcode, i.product_name,
    sum(a.committed_quantity - a.shipped_quantity)::integer
from shop.order_allocations a
join shop.orders o on o.order_id = a.order_id
join shop.order_items i
    on i.order_id = a.order_id
    and i.order_item_id = a.order_item_id
join shop.products p on p.product_id = i.product_id
join shop.inventory_items s on s.inventory_id = a.inventory_id
where a.order_id = any (cast(:order_ids as uuid[]))
    and a.committed_quantity > a.shipped_quantity
group by a.order_id, a.order_item_id, a.warehouse_id, o.order_number, s.location_bin, i.product_id, i.product_sku, p.barcode, i.product_name
order by s.location_bin nulls last, i.product_sku, o.order_number
