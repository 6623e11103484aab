-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the documents of some orders say (invoices, credit notes, packing slips): an order a row, as JSON, in the order asked for.
-- Parameters: order_ids (uuid[]). Index: the primary keys of the order graph, which all begin with order_id.
-- A credit note is a completed refund, numbered within its order by when it was completed; that never changes afterwards.
-- For support, managers and administrators, who see amounts.
select json_build_object(
    'order', (
        select to_json(f)
        from (
            select o.order_id, o.order_number, o.status, o.currency, o.customer_id, o.customer_name, o.customer_email,
                o.subtotal_amount, o.tax_amount, o.shipping_amount, o.discount_amount, o.total_amount, o.paid_amount,
                o.refunded_amount, o.cancelled_amount, o.shipping_address, o.billing_address, o.special_instructions, o.gift_message, o.created_at
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
            select a.allocation_id, a.order_item_id, a.warehouse_id, a.quantity, a.committed_quantity, a.shipped_quantity,
                a.released_quantity
            from shop.order_allocations a
            where a.order_id = o.order_id
        ) f
    ),
    'payments', (
        select coalesce(json_agg(f order by f.payment_id), '[]')
        from (
            select p.payment_id, p.payment_method, p.status, p.amount_charged, p.currency, p.refunded_amount, p.card_brand,
                p.card_last_four, p.processed_at
            from shop.payments p
            where p.order_id = o.order_id
        ) f
    ),
    'credit_notes', (
        select coalesce(json_agg(f order by f.completed_at, f.refund_id), '[]')
        from (
            select r.refund_id, r.payment_id, r.refund_amount, r.items_amount, r.tax_amount, r.shipping_amount, r.goodwill_amount,
                r.currency, r.reason, r.completed_at,
                (
                    select coalesce(json_agg(l order by l.refund_line_id), '[]')
                    from (
                        select l.refund_line_id, l.order_item_id, l.quantity, l.amount
                        from shop.refund_lines l
                        where l.order_id = r.order_id
                            and l.refund_id = r.refund_id
                    ) l
                ) as lines
            from shop.refunds r
            where r.order_id = o.order_id
                and r.status = 'COMPLETED'
        ) f
    )
)
from unnest(cast(:order_ids as uuid[])) with ordinality as asked (order_id, place)
join shop.orders o on o.order_id = asked.order_id
order by asked.place
