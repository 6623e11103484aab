-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- One review with its product, its customer, the order that proves the purchase, and how others rate the product.
-- Parameters: review_id. Returns one JSON value, or no row when the review does not exist or may not be seen.
-- Index: product_reviews_pkey, products_pkey, users_pkey; product_reviews_customer_product_taken for the product's other ratings.
-- For support and managers. The order is named where it is in the shop; an archived one is not.
select json_build_object(
    'review', (
        select to_json(f)
        from (
            select r.review_id, r.rating, r.title, r.content, r.is_verified_purchase, r.helpful_count, r.moderation_status,
                r.moderation_reason, r.moderated_by_login, r.moderated_at, r.created_at, r.updated_at, r.row_version, r.order_id,
                r.customer_id
        ) f
    ),
    'product', (
        select to_json(f)
        from (
            select p.name, p.sku
            from shop.products p
            where p.product_id = r.product_id
        ) f
    ),
    'customer', (
        select to_json(f)
        from (
            select u.name, u.email
            from shop.users u
            where u.user_id = r.customer_id
        ) f
    ),
    'order_number', (
        select o.order_number
        from shop.orders o
        where o.order_id = r.order_id
    ),
    'ratings', (
        select coalesce(json_agg(f order by f.rating desc), '[]')
        from (
            select x.rating, count(*) as reviews
            from shop.product_reviews x
            where x.product_id = r.product_id
                and x.is_approved
            group by x.rating
        ) f
    ),
    'people', (
        select coalesce(json_object_agg(m.login, m.display_name), '{}')
        from backoffice.staff m
    ),
    'may_moderate', has_column_privilege('shop.product_reviews', 'moderation_status', 'UPDATE')
)
from shop.product_reviews r
where r.review_id = cast(:review_id as uuid)
