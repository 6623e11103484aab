-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Texts as a customer would read them, filled in by the function that fills in what is sent, with the values of a real order.
-- Parameters: order_number (empty: the latest order), texts (JSON object of texts with {{names}}). Returns one JSON value, or no row when there is no
-- such order. Index: order_numbers_pkey and orders_pkey; shipments_pkey, payments_pkey and order_items_pkey begin with order_id.
with chosen as (
    (
        select n.order_id
        from shop.order_numbers n
        where n.order_number = cast(:order_number as text)
    )
    union all
    (
        select o.order_id
        from shop.orders o
        where cast(:order_number as text) = ''
        order by o.order_id desc
        limit 1
    )
), filling as (
    select o.order_number, o.customer_name,
        jsonb_build_object(
            'customer_name', o.customer_name,
            'order_number', o.order_number,
            'total', backoffice.money_text(o.total_amount, o.currency),
            'amount', backoffice.money_text(coalesce(
                (
                    select p.amount_charged
                    from shop.payments p
                    where p.order_id = o.order_id
                    order by p.payment_id desc
                    limit 1
                ),
                o.total_amount), o.currency),
            'carrier', coalesce(
                (
                    select s.carrier
                    from shop.shipments s
                    where s.order_id = o.order_id
                    order by s.shipment_id desc
                    limit 1
                ),
                'DHL'),
            'tracking_number', coalesce(o.tracking_number, '00340434161094042557'),
            'message', '',
            'link', 'https://shop.example/link',
            'product_name', coalesce(i.product_name, ''),
            'sku', coalesce(i.product_sku, ''),
            'warehouse_name', 'Hamburg',
            'available', 3,
            'reorder_point', 10) as known
    from chosen c
    join shop.orders o on o.order_id = c.order_id
    left join lateral (
        select l.product_name, l.product_sku
        from shop.order_items l
        where l.order_id = o.order_id
        order by l.order_item_id
        limit 1
    ) i on true
)
select jsonb_build_object(
    'order_number', f.order_number,
    'customer_name', f.customer_name,
    'texts', (
        select jsonb_object_agg(t.key, shop.fill_template(t.value, f.known))
        from jsonb_each_text(cast(:texts as jsonb)) as t
    ))
from filling f
