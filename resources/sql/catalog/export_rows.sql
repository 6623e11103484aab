-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Products as our own files have them, in the order of the keys; the currency comes first, amounts are in minor units.
-- Parameters: keys (uuid[]).
-- Index: products_pkey, idx_product_images_product.
select p.price_currency, p.slug, p.sku, p.barcode, p.name, p.status, p.price_amount, p.compare_at_price_amount, p.cost_price_amount,
    p.price_currency, c.slug, u.email, p.weight_grams, p.dimensions, p.attributes, p.variants, to_jsonb(p.tags), p.short_description,
    p.description, p.meta_title, p.meta_description, case when p.is_digital then 'true' else 'false' end,
    case when p.requires_shipping then 'true' else 'false' end,
    (
        select jsonb_agg(jsonb_build_object('url', i.image_url, 'alt', i.alt_text) order by i.is_primary desc, i.sort_order, i.image_id)
        from shop.product_images i
        where i.product_id = p.product_id)
from unnest(cast(:keys as uuid[])) with ordinality as k (product_id, n)
join shop.products p on p.product_id = k.product_id
join shop.users u on u.user_id = p.seller_id
left join shop.categories c on c.category_id = p.category_id
order by k.n
