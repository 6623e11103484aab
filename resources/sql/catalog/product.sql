-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A product with what everybody who reads the catalog may see of it, in one round trip.
-- Parameters: product_id. Returns one JSON value, or no row when there is no such product or it may not be seen.
-- Index: products_pkey, idx_product_images_product, inventory_items_product_warehouse_taken, categories_pkey.
-- Who works in a warehouse sees the stock that lies there.
select json_build_object(
    'product', (
        select to_json(f)
        from (
            select p.product_id, p.seller_id, p.name, p.slug, p.description, p.short_description, p.price_amount, p.price_currency,
                p.compare_at_price_amount, p.sku, p.barcode, p.weight_grams, p.dimensions, p.category_id, p.attributes, p.variants,
                p.meta_title, p.meta_description, p.tags, p.status, p.is_digital, p.requires_shipping, p.created_at, p.updated_at,
                p.published_at, p.row_version
        ) f
    ),
    'category_path', (
        with recursive above as (
            select c.category_id, c.name, c.parent_category_id, 0 as depth
            from shop.categories c
            where c.category_id = p.category_id
            union all
            select c.category_id, c.name, c.parent_category_id, a.depth + 1
            from above a
            join shop.categories c on c.category_id = a.parent_category_id
        )
        select coalesce(json_agg(a.name order by a.depth desc), '[]')
        from above a
    ),
    'images', (
        select coalesce(json_agg(f order by f.is_primary desc, f.sort_order, f.image_id), '[]')
        from (
            select i.image_id, i.image_url, i.alt_text, i.sort_order, i.is_primary
            from shop.product_images i
            where i.product_id = p.product_id
        ) f
    ),
    'stock', (
        select coalesce(json_agg(f order by f.code), '[]')
        from (
            select s.inventory_id, w.code, w.name, s.available_quantity, s.reserved_quantity, s.committed_quantity, s.damaged_quantity,
                s.reorder_point, s.is_low_stock
            from shop.inventory_items s
            join shop.warehouses w on w.warehouse_id = s.warehouse_id
            where s.product_id = p.product_id
        ) f
    ),
    'may_edit', has_column_privilege('shop.products', 'name', 'UPDATE')
)
from shop.products p
where p.product_id = cast(:product_id as uuid)
