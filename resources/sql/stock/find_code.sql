-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a scanned code stands for: products by SKU or barcode, with their stock in the warehouses this person sees.
-- Parameters: code (as read), folded (upper case), short and long (the same number as UPC-A and as EAN-13).
-- At most 20 rows, one a stock row; a product without stock rows has one without a stock row.
-- Index: products_sku_taken and idx_products_barcode (bitmap or), inventory_items_product_warehouse_taken.
select p.product_id, p.sku, p.barcode, p.name, s.inventory_id, s.warehouse_id, s.location_bin, s.available_quantity
from shop.products p
left join shop.inventory_items s on s.product_id = p.product_id
where p.sku in (cast(:code as text), cast(:folded as text))
    or p.barcode in (cast(:code as text), cast(:folded as text), cast(:short as text), cast(:long as text))
order by p.product_id, s.inventory_id
limit 20
