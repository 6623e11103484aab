-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The product with this SKU, or else with this barcode; several products may share a barcode, then the newest.
-- Parameters: code. At most one row. Index: products_sku_taken, idx_products_barcode.
select f.product_id
from (
    select p.product_id, 0 as place
    from shop.products p
    where p.sku = cast(:code as text)
    union all
    select p.product_id, 1
    from shop.products p
    where p.barcode = cast(:code as text)
) f
order by f.place, f.product_id desc
limit 1
