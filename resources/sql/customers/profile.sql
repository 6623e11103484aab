-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A customer with everything the profile shows, in one round trip.
-- Parameters: user_id. Returns one JSON value, or no row when there is no such customer or it may not be seen.
-- Index: users_pkey, customer_profiles_pkey, idx_orders_customer (which gives the orders of all months),
-- idx_product_reviews_customer, idx_customer_notes_user. Refunds are read by their primary key, which begins with order_id;
-- the changes by audit_log_by_record, inside the function.
-- For support and managers. Of the orders the latest 50 come with their refunds; the totals count all of them.
with mine as (
    select o.order_id, o.order_number, o.status, o.currency, o.total_amount, o.paid_amount, o.refunded_amount, o.item_count,
        o.created_at
    from shop.orders o
    where o.customer_id = cast(:user_id as uuid)
        and o.deleted_at is null
), latest as (
    select m.order_id, m.order_number, m.status, m.currency, m.total_amount, m.item_count, m.created_at
    from mine m
    order by m.order_id desc
    limit 50
)
select json_build_object(
    'customer', (
        select to_json(f)
        from (
            select u.user_id, u.name, u.email, u.phone, u.is_active, u.email_verified, u.created_at, u.last_login_at,
                u.deactivated_at, u.deactivated_reason, u.merged_into, u.row_version,
                (
                    select other.name
                    from shop.users other
                    where other.user_id = u.merged_into
                ) as merged_into_name,
                p.date_of_birth, p.loyalty_points, p.preferred_currency, p.shipping_addresses, p.billing_addresses,
                u.row_version + coalesce(p.row_version, 0) as version
        ) f
    ),
    'totals', (
        select coalesce(json_agg(f order by f.spent desc, f.currency), '[]')
        from (
            select m.currency, count(*) as orders, sum(m.paid_amount - m.refunded_amount) as spent, sum(m.refunded_amount) as refunded
            from mine m
            group by m.currency
        ) f
    ),
    'orders', (
        select coalesce(json_agg(f order by f.order_id desc), '[]')
        from latest f
    ),
    'refunds', (
        select coalesce(json_agg(f order by f.created_at desc, f.refund_id), '[]')
        from (
            select r.refund_id, r.order_id, l.order_number, r.status, r.refund_amount, r.currency, r.reason, r.requested_by, r.created_at
            from latest l
            join shop.refunds r on r.order_id = l.order_id
        ) f
    ),
    'reviews', (
        select coalesce(json_agg(f order by f.created_at desc, f.review_id), '[]')
        from (
            select v.review_id, v.rating, v.title, v.content, v.moderation_status, v.created_at, t.name as product_name
            from shop.product_reviews v
            join shop.products t on t.product_id = v.product_id
            where v.customer_id = u.user_id
            order by v.created_at desc
            limit 20
        ) f
    ),
    'notes', (
        select coalesce(json_agg(f order by f.note_id desc), '[]')
        from (
            select n.note_id, n.login, n.body, n.created_at
            from shop.customer_notes n
            where n.user_id in (
                    select u.user_id
                    union all
                    select merged.user_id
                    from shop.users merged
                    where merged.merged_into = u.user_id)
        ) f
    ),
    'changes', (
        select coalesce(json_agg(f order by f.changed_at desc), '[]')
        from backoffice.customer_changes(u.user_id) f
    ),
    'people', (
        select coalesce(json_object_agg(s.login, s.display_name), '{}')
        from backoffice.staff s
    ),
    'currencies', (
        select json_agg(c.code order by c.code)
        from backoffice.currencies c
    ),
    'may_edit', has_column_privilege('shop.users', 'name', 'UPDATE'),
    'may_note', has_column_privilege('shop.customer_notes', 'body', 'INSERT'),
    'may_close', has_column_privilege('shop.users', 'is_active', 'UPDATE'),
    'may_merge', has_column_privilege('shop.users', 'merged_into', 'UPDATE')
)
from shop.users u
left join shop.customer_profiles p on p.user_id = u.user_id
where u.user_id = cast(:user_id as uuid)
    and u.user_type = 'CUSTOMER'
