-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an order has left to refund: its items, shipping and tax, the payments that money can go back on, and where goods
-- could go. With what this person may refund on the order without a second one.
-- Parameters: order_id. Returns one JSON value, or no row when the order does not exist or may not be seen.
-- Index: the primary keys of the order graph, which all begin with order_id; inventory_items_product_warehouse_taken.
-- For support and managers.
select json_build_object(
    'order', (
        select to_json(f)
        from (
            select o.order_id, o.order_number, o.customer_name, o.currency, o.subtotal_amount, o.discount_amount,
                o.shipping_amount, o.refunded_shipping_amount, o.tax_amount, o.refunded_tax_amount
        ) f
    ),
    'items', (
        select coalesce(json_agg(f order by f.order_item_id), '[]')
        from (
            select i.order_item_id, i.product_name, i.product_sku, i.variant_options, i.unit_price_amount, i.quantity,
                i.total_price_amount, i.shipped_quantity, i.returned_quantity, i.refunded_quantity, i.refunded_amount, i.unpaid_quantity,
                case
                    when o.cancelled_at is null then greatest(0, i.cancelled_quantity - i.unpaid_quantity - i.refunded_quantity)
                    else 0
                end as owed_quantity,
                (
                    select coalesce(json_agg(s order by s.sent desc, s.warehouse_name), '[]')
                    from (
                        select n.inventory_id, w.name as warehouse_name, exists (
                            select
                            from shop.order_allocations a
                            where a.order_id = i.order_id
                                and a.order_item_id = i.order_item_id
                                and a.inventory_id = n.inventory_id
                                and a.shipped_quantity > 0
                        ) as sent
                        from shop.inventory_items n
                        join shop.warehouses w on w.warehouse_id = n.warehouse_id
                        where n.product_id = i.product_id
                            and w.is_active
                    ) s
                ) as places
            from shop.order_items i
            where i.order_id = o.order_id
        ) f
    ),
    'payments', (
        select coalesce(json_agg(f order by f.payment_id), '[]')
        from (
            select p.payment_id, p.payment_method, p.amount_charged, p.currency, p.refunded_amount, p.refund_pending_amount,
                p.card_brand, p.card_last_four, p.processed_at
            from shop.payments p
            where p.order_id = o.order_id
                and p.status in ('COMPLETED', 'PARTIALLY_REFUNDED')
                and p.refunded_amount + p.refund_pending_amount < p.amount_charged
        ) f
    ),
    'limit', backoffice.my_refund_limit(o.currency),
    'used', (
        select coalesce(sum(a.used_amount), 0)
        from shop.refund_allowances a
        where a.order_id = o.order_id
            and a.login = session_user
    )
)
from shop.orders o
where o.order_id = cast(:order_id as uuid)
