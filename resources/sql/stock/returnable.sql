-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What of an order could come back as this product: its items that were shipped and are not back yet.
-- Parameters: order_number, product_id. Index: order_numbers_pkey, order_items_pkey or idx_order_items_product.
select i.order_id, i.order_item_id, i.product_name, i.shipped_quantity, i.returned_quantity
from shop.order_numbers n
join shop.order_items i on i.order_id = n.order_id
where n.order_number = upper(btrim(cast(:order_number as text)))
    and i.product_id = cast(:product_id as uuid)
order by i.order_item_id
