-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- One payment with its order, the refunds on it, and the other attempts to pay the same order, in one round trip.
-- Parameters: payment_id. Returns one JSON value, or no row when the payment does not exist or may not be seen.
-- Index: idx_payments_id of each month to find it, then the primary keys of the order graph, which all begin with order_id.
-- For support, managers and administrators.
select json_build_object(
    'payment', (
        select to_json(f)
        from (
            select p.payment_id, p.order_id, p.amount_charged, p.currency, p.payment_method, p.status, p.provider,
                p.provider_transaction_id, p.gateway_fee_amount, p.net_amount, p.card_last_four, p.card_brand, p.card_exp_month,
                p.card_exp_year, p.risk_score, p.refunded_amount, p.refund_pending_amount, p.recorded_by_login, p.created_at,
                p.processed_at, p.failed_at, p.error_code, p.error_message, p.retry_count
        ) f
    ),
    'order', (
        select to_json(f)
        from (
            select o.order_number, o.status, o.customer_name, o.total_amount, o.paid_amount, o.currency
            from shop.orders o
            where o.order_id = p.order_id
        ) f
    ),
    'refunds', (
        select coalesce(json_agg(f order by f.refund_id desc), '[]')
        from (
            select r.refund_id, r.status, r.approval, r.refund_amount, r.currency, r.reason, r.requested_by, r.created_at,
                coalesce(r.status = 'PROCESSING' and r.processed_at < now() - interval '15 minutes', false) as has_no_answer
            from shop.refunds r
            where r.order_id = p.order_id
                and r.payment_id = p.payment_id
        ) f
    ),
    'attempts', (
        select coalesce(json_agg(f order by f.payment_id desc), '[]')
        from (
            select x.payment_id, x.status, x.payment_method, x.card_brand, x.card_last_four, x.amount_charged, x.currency,
                x.error_message, x.created_at
            from shop.payments x
            where x.order_id = p.order_id
                and x.payment_id <> p.payment_id
        ) f
    ),
    'people', (
        select coalesce(json_object_agg(m.login, m.display_name), '{}')
        from backoffice.staff m
    )
)
from shop.payments p
where p.payment_id = cast(:payment_id as uuid)
