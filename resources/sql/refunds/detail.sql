-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- One refund with everything its screen shows, in one round trip.
-- Parameters: refund_id. Returns one JSON value, or no row when the refund does not exist or may not be seen.
-- Index: idx_refunds_id of each month to find it, then the primary keys of the order graph, which all begin with order_id.
-- For support and managers.
select json_build_object(
    'refund', (
        select to_json(f)
        from (
            select r.refund_id, r.order_id, r.payment_id, r.status, r.approval, r.row_version, r.currency, r.refund_amount,
                r.items_amount, r.tax_amount, r.shipping_amount, r.goodwill_amount, r.reason, r.description, r.requested_by,
                r.processed_by_login, r.settled_by_login, r.settled_at, r.provider_refund_id, r.error_message, r.created_at, r.processed_at, r.completed_at,
                r.updated_at, r.requested_by = session_user as is_own,
                coalesce(r.status = 'PROCESSING' and r.processed_at < now() - interval '15 minutes', false) as has_no_answer
        ) f
    ),
    'order', (
        select to_json(f)
        from (
            select o.order_number, o.status, o.customer_name, o.total_amount, o.paid_amount, o.refunded_amount, o.currency
            from shop.orders o
            where o.order_id = r.order_id
        ) f
    ),
    'payment', (
        select to_json(f)
        from (
            select p.payment_method, p.status, p.amount_charged, p.currency, p.refunded_amount, p.refund_pending_amount,
                p.provider, p.provider_transaction_id, p.card_brand, p.card_last_four, p.processed_at
            from shop.payments p
            where p.order_id = r.order_id
                and p.payment_id = r.payment_id
        ) f
    ),
    'lines', (
        select coalesce(json_agg(f order by f.refund_line_id), '[]')
        from (
            select l.refund_line_id, l.order_item_id, l.quantity, l.amount, l.reason, l.restock, l.inventory_id,
                i.product_name, i.product_sku, i.variant_options, w.name as warehouse_name
            from shop.refund_lines l
            join shop.order_items i on i.order_id = l.order_id and i.order_item_id = l.order_item_id
            left join shop.inventory_items n on n.inventory_id = l.inventory_id
            left join shop.warehouses w on w.warehouse_id = n.warehouse_id
            where l.order_id = r.order_id
                and l.refund_id = r.refund_id
        ) f
    ),
    'decision', (
        select to_json(f)
        from (
            select a.approved_by, a.decision, a.note, a.created_at
            from shop.refund_approvals a
            where a.order_id = r.order_id
                and a.refund_id = r.refund_id
        ) f
    ),
    'others', (
        select coalesce(json_agg(f order by f.refund_id desc), '[]')
        from (
            select x.refund_id, x.status, x.approval, x.refund_amount, x.currency, x.reason, x.requested_by, x.created_at
            from shop.refunds x
            where x.order_id = r.order_id
                and x.refund_id <> r.refund_id
        ) f
    ),
    'people', (
        select coalesce(json_object_agg(m.login, m.display_name), '{}')
        from backoffice.staff m
    ),
    'moves', (
        select coalesce(json_agg(distinct t.to_status), '[]')
        from shop.transitions t
        where t.relation = 'shop.refunds'
            and t.from_status = r.status
            and pg_has_role(session_user, t.role, 'USAGE')
    ),
    'limit', backoffice.my_refund_limit(r.currency),
    'may_decide', has_column_privilege('shop.refund_approvals', 'decision', 'INSERT'),
    'may_ask', has_column_privilege('shop.refunds', 'refund_amount', 'INSERT')
)
from shop.refunds r
where r.refund_id = cast(:refund_id as uuid)
