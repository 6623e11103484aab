-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who sells, what of it is on sale, and who changed them, in one round trip. For support and managers.
-- Parameters: user_id. Returns one JSON value, or no row when there is no such seller or it may not be seen.
-- Index: users_pkey, seller_profiles_pkey, idx_products_seller_status.
-- Of the products the latest 10 come; the figures count all of them. The changes are read by audit_log_by_record, inside the function.
select json_build_object(
    'seller', (
        select to_json(f)
        from (
            select s.user_id, s.business_name, s.business_type, s.commission_rate::text as commission_rate, s.is_verified, u.name, u.email, u.phone,
                u.is_active, u.email_verified, u.created_at, u.last_login_at, u.deactivated_at, u.deactivated_reason,
                u.row_version + s.row_version as version
        ) f
    ),
    'figures', (
        select coalesce(json_object_agg(f.status, f.products), '{}')
        from (
            select p.status, count(*) as products
            from shop.products p
            where p.seller_id = s.user_id
            group by p.status
        ) f
    ),
    'products', (
        select coalesce(json_agg(f order by f.product_id desc), '[]')
        from (
            select p.product_id, p.name, p.sku, p.status, p.price_amount, p.price_currency
            from shop.products p
            where p.seller_id = s.user_id
            order by p.product_id desc
            limit 10
        ) f
    ),
    'changes', (
        select coalesce(json_agg(f order by f.changed_at desc), '[]')
        from backoffice.seller_changes(s.user_id) f
    ),
    'people', (
        select coalesce(json_object_agg(t.login, t.display_name), '{}')
        from backoffice.staff t
    ),
    'may_edit', has_column_privilege('shop.seller_profiles', 'commission_rate', 'UPDATE')
)
from shop.seller_profiles s
join shop.users u on u.user_id = s.user_id
where s.user_id = cast(:user_id as uuid)
