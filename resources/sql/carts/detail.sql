-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- One cart with its items, its customer, and the order that it became, in one round trip.
-- Parameters: cart_id. Returns one JSON value, or no row when the cart does not exist or may not be seen.
-- Index: carts_pkey, cart_items_product_taken, products_pkey.
-- For support and managers. What an item costs now is beside what it cost when it was put in.
select json_build_object(
    'cart', (
        select to_json(f)
        from (
            select c.cart_id, c.customer_id, c.status, c.currency, c.notes, c.discount_codes, c.created_at, c.updated_at,
                c.expires_at, c.order_id
        ) f
    ),
    'customer', (
        select to_json(f)
        from (
            select u.name, u.email
            from shop.users u
            where u.user_id = c.customer_id
        ) f
    ),
    'order_number', (
        select o.order_number
        from shop.orders o
        where o.order_id = c.order_id
    ),
    'items', (
        select coalesce(json_agg(f order by f.cart_item_id), '[]')
        from (
            select i.cart_item_id, i.product_id, i.quantity, i.unit_price_amount, i.unit_price_currency, i.variant_options, i.added_at,
                p.name, p.sku, p.price_amount, p.price_currency, p.status
            from shop.cart_items i
            join shop.products p on p.product_id = i.product_id
            where i.cart_id = c.cart_id
        ) f
    )
)
from shop.carts c
where c.cart_id = cast(:cart_id as uuid)
