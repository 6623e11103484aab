-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who sells a product, what customers say of it, and who changed it. For support and managers.
-- Parameters: product_id. Returns one JSON value, or no row when there is no such product.
-- Index: products_pkey, seller_profiles_pkey, product_reviews_customer_product_taken.
-- Of the reviews the latest 20 come; the figures count all of them. The changes are read by audit_log_by_record, inside the function.
select json_build_object(
    'seller', (
        select to_json(f)
        from (
            select s.user_id, s.business_name, s.is_verified
            from shop.seller_profiles s
            where s.user_id = p.seller_id
        ) f
    ),
    'rating', (
        select to_json(f)
        from (
            select count(*) filter (where r.moderation_status = 'APPROVED') as published,
                count(*) filter (where r.moderation_status = 'PENDING') as waiting,
                round(avg(r.rating) filter (where r.moderation_status = 'APPROVED'), 1)::text as average
            from shop.product_reviews r
            where r.product_id = p.product_id
        ) f
    ),
    'reviews', (
        select coalesce(json_agg(f order by f.created_at desc, f.review_id), '[]')
        from (
            select r.review_id, r.rating, r.title, r.content, r.moderation_status, r.is_verified_purchase, r.created_at, u.name as customer
            from shop.product_reviews r
            join shop.users u on u.user_id = r.customer_id
            where r.product_id = p.product_id
            order by r.created_at desc
            limit 20
        ) f
    ),
    'changes', (
        select coalesce(json_agg(f), '[]')
        from backoffice.product_changes(p.product_id) f
    ),
    'people', (
        select coalesce(json_object_agg(s.login, s.display_name), '{}')
        from backoffice.staff s
    )
)
from shop.products p
where p.product_id = cast(:product_id as uuid)
