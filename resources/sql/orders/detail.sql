-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- One order with everything its screen shows, in one round trip.
-- Parameters: order_id. Returns one JSON value, or no row when the order does not exist or may not be seen.
-- Index: the primary keys of the order graph, which all begin with order_id, so that each part reads one partition;
-- idx_orders_customer for the number of the customer's orders, counted up to 100.
-- For support, managers and administrators (who see no stock, hence no bins); warehouse staff use orders/detail_warehouse.
select json_build_object(
    'order', (
        select to_json(f)
        from (
            select o.order_id, o.order_number, o.status, o.row_version, o.currency, o.customer_id, o.customer_name,
                o.customer_email, o.subtotal_amount, o.tax_amount, o.shipping_amount, o.discount_amount, o.total_amount,
                o.paid_amount, o.refunded_amount, o.cancelled_amount, o.shipping_address, o.billing_address, o.notes, o.special_instructions,
                o.gift_message, o.tracking_number, o.hold_reason, o.cancel_reason, o.created_at, o.estimated_delivery_at,
                (
                    select count(*)
                    from (
                        select
                        from shop.orders other
                        where other.customer_id = o.customer_id
                        limit 100
                    ) counted
                ) as customer_orders
        ) f
    ),
    'items', (
        select coalesce(json_agg(f order by f.order_item_id), '[]')
        from (
            select i.order_item_id, i.product_name, i.product_sku, i.variant_options, i.unit_price_amount, i.quantity,
                i.total_price_amount, i.fulfillment_status, i.shipped_quantity, i.cancelled_quantity, i.refunded_quantity
            from shop.order_items i
            where i.order_id = o.order_id
        ) f
    ),
    'allocations', (
        select coalesce(json_agg(f order by f.allocation_id), '[]')
        from (
            select a.allocation_id, a.order_item_id, a.warehouse_id, w.code as warehouse_code, w.name as warehouse_name,
                a.quantity, a.committed_quantity, a.shipped_quantity, a.released_quantity
            from shop.order_allocations a
            join shop.warehouses w on w.warehouse_id = a.warehouse_id
            where a.order_id = o.order_id
        ) f
    ),
    'shipments', (
        select coalesce(json_agg(f order by f.shipment_id), '[]')
        from (
            select s.shipment_id, s.warehouse_id, w.code as warehouse_code, w.name as warehouse_name, s.carrier,
                s.tracking_number, s.shipped_by, s.shipped_at, s.delivered_at,
                (
                    select coalesce(sum(l.quantity), 0)
                    from shop.shipment_lines l
                    where l.order_id = s.order_id
                        and l.shipment_id = s.shipment_id
                ) as units
            from shop.shipments s
            join shop.warehouses w on w.warehouse_id = s.warehouse_id
            where s.order_id = o.order_id
        ) f
    ),
    'payments', (
        select coalesce(json_agg(f order by f.payment_id), '[]')
        from (
            select p.payment_id, p.payment_method, p.status, p.amount_charged, p.currency, p.refunded_amount,
                p.refund_pending_amount, p.provider, p.provider_transaction_id, p.card_brand, p.card_last_four,
                p.error_message, p.created_at, p.processed_at, p.failed_at, p.recorded_by_login
            from shop.payments p
            where p.order_id = o.order_id
        ) f
    ),
    'refunds', (
        select coalesce(json_agg(f order by f.refund_id), '[]')
        from (
            select r.refund_id, r.payment_id, r.status, r.approval, r.refund_amount, r.currency, r.reason, r.description,
                r.requested_by, r.processed_by_login, r.settled_by_login, r.error_message, r.created_at, r.processed_at, r.settled_at,
                r.completed_at, coalesce(r.status = 'PROCESSING' and r.processed_at < now() - interval '15 minutes', false) as has_no_answer
            from shop.refunds r
            where r.order_id = o.order_id
        ) f
    ),
    'history', (
        select coalesce(json_agg(f order by f.history_id), '[]')
        from (
            select h.history_id, h.from_status, h.to_status, h.reason, h.changed_by_login, h.created_at
            from shop.order_status_history h
            where h.order_id = o.order_id
        ) f
    ),
    'cancellations', (
        select coalesce(json_agg(f order by f.created_at), '[]')
        from (
            select n.created_at, n.login, n.reason, sum(n.quantity) as units, sum(n.amount + n.tax_amount) as amount,
                json_agg(json_build_object('order_item_id', n.order_item_id, 'quantity', n.quantity) order by n.order_item_id) as lines
            from shop.order_cancellations n
            where n.order_id = o.order_id
            group by n.created_at, n.login, n.reason
        ) f
    ),
    'notes', (
        select coalesce(json_agg(f order by f.note_id), '[]')
        from (
            select n.note_id, n.login, n.body, n.created_at
            from shop.order_notes n
            where n.order_id = o.order_id
        ) f
    ),
    'people', (
        select coalesce(json_object_agg(m.login, m.display_name), '{}')
        from backoffice.staff m
    ),
    'moves', (
        select coalesce(json_agg(distinct t.to_status), '[]')
        from shop.transitions t
        where t.relation = 'shop.orders'
            and t.from_status = o.status
            and pg_has_role(session_user, t.role, 'USAGE')
    ),
    'may_ship', has_column_privilege('shop.shipment_lines', 'quantity', 'INSERT'),
    'may_note', has_column_privilege('shop.order_notes', 'body', 'INSERT'),
    'may_hold', has_column_privilege('shop.orders', 'hold_reason', 'UPDATE')
)
from shop.orders o
where o.order_id = cast(:order_id as uuid)
