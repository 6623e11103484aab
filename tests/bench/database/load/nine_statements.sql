-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- the same order under the same rights and rules by nine statements, as a client without place_order() sends them; only the
-- record of the command is left out
\set i :i + 1
\set n :base + :client_id * :stride + :i
\set c 1 + :n % :customers
begin;
select set_config('app.current_user_id', md5('customer' || :c)::uuid::text, false);
select c.currency from shop.carts c where c.cart_id = md5('cart' || :n)::uuid and c.status <> 'CONVERTED' for no key update \gset
select sum(i.unit_price_amount * i.quantity)::bigint as amount, sum(i.quantity)::integer as quantity from shop.cart_items i where i.cart_id = md5('cart' || :n)::uuid \gset
insert into shop.orders (customer_id, subtotal_amount, shipping_amount, total_amount, currency, item_count, shipping_address, billing_address) values (md5('customer' || :c)::uuid, :amount::bigint, 490, :amount::bigint + 490, 'EUR', :quantity::integer, '{"name": "Erika Mustermann", "street": "Weg 1", "city": "Kiel", "country": "DE"}', '{"name": "Erika Mustermann", "street": "Weg 1", "city": "Kiel", "country": "DE"}') returning order_id \gset
update shop.inventory_reservations set status = 'CONFIRMED', order_id = :order_id::uuid where reservation_id = md5('reservation' || :n)::uuid and status = 'ACTIVE';
insert into shop.order_items (order_id, product_id, product_name, unit_price_amount, quantity, total_price_amount, variant_options) select :order_id::uuid, i.product_id, '', i.unit_price_amount, i.quantity, i.unit_price_amount * i.quantity, i.variant_options from shop.cart_items i where i.cart_id = md5('cart' || :n)::uuid order by i.cart_item_id;
update shop.carts set status = 'CONVERTED', order_id = :order_id::uuid where cart_id = md5('cart' || :n)::uuid;
commit;
