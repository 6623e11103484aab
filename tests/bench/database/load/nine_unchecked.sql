-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- the same rows, unchecked, by nine statements in a transaction, as an application without functions sends them
\set i :i + 1
\set n :base + :client_id * :stride + :i
\set c 1 + :n % :customers
begin;
select sum(unit_price_amount * quantity)::bigint as amount, sum(quantity)::integer as quantity from bare.cart_items where cart_id = md5('cart' || :n)::uuid \gset
insert into bare.orders (customer_id, customer_name, customer_email, subtotal_amount, shipping_amount, total_amount, currency, item_count, shipping_address, billing_address) values (md5('customer' || :c)::uuid, 'Customer', 'customer@bench.example', :amount::bigint, 490, :amount::bigint + 490, 'EUR', :quantity::integer, '{"name": "Erika Mustermann", "street": "Weg 1", "city": "Kiel", "country": "DE"}', '{"name": "Erika Mustermann", "street": "Weg 1", "city": "Kiel", "country": "DE"}') returning order_id, order_number \gset
insert into bare.order_numbers (order_number, order_id) values (:order_number, :order_id::uuid);
insert into bare.order_status_history (order_id, to_status, changed_by) values (:order_id::uuid, 'PENDING', md5('customer' || :c)::uuid);
insert into bare.order_items (order_id, product_id, product_name, product_sku, unit_price_amount, quantity, total_price_amount, variant_options, allocated_quantity) select :order_id::uuid, i.product_id, p.name, p.sku, i.unit_price_amount, i.quantity, i.unit_price_amount * i.quantity, i.variant_options, i.quantity from bare.cart_items i join shop.products p on p.product_id = i.product_id where i.cart_id = md5('cart' || :n)::uuid;
insert into bare.order_allocations (order_id, order_item_id, inventory_id, warehouse_id, product_id, quantity, reservation_id) select i.order_id, i.order_item_id, a.inventory_id, a.warehouse_id, a.product_id, a.quantity, a.reservation_id from bare.reservation_allocations a join bare.order_items i on i.order_id = :order_id::uuid and i.product_id = a.product_id where a.reservation_id = md5('reservation' || :n)::uuid;
update bare.inventory_reservations set status = 'CONFIRMED', order_id = :order_id::uuid, confirmed_at = now() where reservation_id = md5('reservation' || :n)::uuid;
insert into bare.notifications (user_id, template_id, notification_type, channel, subject, content, recipient, metadata, order_id) select md5('customer' || :c)::uuid, t.template_id, 'ORDER_CONFIRMATION', k.channel, 'Your order', 'Hello Customer, thank you for your order', 'customer@bench.example', '{}', :order_id::uuid from bare.notification_templates t cross join (values ('EMAIL'), ('PUSH')) k (channel) where t.notification_type = 'ORDER_CONFIRMATION';
update bare.carts set status = 'CONVERTED', order_id = :order_id::uuid where cart_id = md5('cart' || :n)::uuid;
commit;
