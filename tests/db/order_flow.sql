-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- An order from the cart to the door, and all that must not happen on the way, through the logins that do it.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

-- Placing -----------------------------------------------------------------------------------------------------------

set session authorization storefront;
select lives_ok($$ select t.buy('o1', 'anna', '{"mug": 12, "tent": 1}') $$, 'the storefront places an order from a cart');
reset session authorization;
select results_eq(
    $$ select status::text, subtotal_amount, total_amount, item_count, customer_name::text, customer_email::text
       from shop.orders where order_id = t.id('o1') $$,
    $$ values ('PENDING', 40380::bigint, 40880::bigint, 13, 'Anna', 'anna@example.com') $$,
    'its amounts add up and the customer is copied into it');
select matches((select order_number::text from shop.orders where order_id = t.id('o1')), '^ORD-\d{4}-\d{6,}$', 'it has a number');
select results_eq(
    $$ select n.order_id from shop.order_numbers n join shop.orders o using (order_number) where o.order_id = t.id('o1') $$,
    $$ select t.id('o1') $$, 'by which it is found');
select results_eq(
    $$ select product_name::text, product_sku::text, unit_price_amount, quantity, total_price_amount, allocated_quantity
       from shop.order_items where order_id = t.id('o1') order by product_name $$,
    $$ values ('Mug', 'MUG', 1290::bigint, 12, 15480::bigint, 12), ('Tent', 'TENT', 24900, 1, 24900, 1) $$,
    'its items are a snapshot of the products');
select is(t.stock('mug', 'HAM') || ' ' || t.stock('mug', 'DEN') || ' ' || t.stock('tent', 'HAM'),
    '0/10/0/0 2/2/0/0 9/1/0/0', 'the reservation was split over the warehouses, and placing touched no stock');
select is((select count(*)::integer from shop.order_allocations where order_id = t.id('o1')), 3, 'its allocations are the reservation''s');
select is(
    (select status || ' ' || (order_id = t.id('o1')) from shop.inventory_reservations), 'CONFIRMED true',
    'the reservation is confirmed for it');
select is((select status || ' ' || (order_id = t.id('o1')) from shop.carts), 'CONVERTED true', 'the cart became it');
select is(
    (select string_agg(coalesce(from_status, '-') || '>' || to_status || ' ' || changed_by_login || ' ' || (changed_by = t.id('anna')), ',')
     from shop.order_status_history where order_id = t.id('o1')),
    '->PENDING storefront true', 'its history begins');
select is(
    (select count(*)::integer from shop.notifications where order_id = t.id('o1') and notification_type = 'ORDER_CONFIRMATION' and channel = 'EMAIL'),
    1, 'its confirmation is queued');

-- what the storefront cannot place
set session authorization storefront;
select throws_ok($$ select t.buy('x', 'anna', '{"mug": 99}') $$, 'BR004', null, 'no more than there is');
select throws_ok($$ select t.buy('x', 'anna', '{"draft": 1}', false) $$, 'BR008', null, 'nothing that is not for sale');
select throws_ok($$ select t.buy('x', 'anna', '{"fan": 1}', false) $$, 'BR007', null, 'nothing priced in another currency');
select throws_ok($$ select t.buy('x', 'anna', '{}', false) $$, 'BR008', null, 'no empty cart');
select throws_like($$ select t.buy('x', 'anna', '{"mug": 1}', false, -1) $$, '%orders_amounts_not_negative%', 'no negative amount');
select throws_ok($$ select t.buy('x', 'anna', '{"mug": 1}', false, 9223372036854775807) $$, '22003', null, 'no amount that overflows');
select throws_like($$ select t.buy('x', 'anna', '{"mug": 1}', false, 0, 0, 1291) $$, '%orders_amounts_not_negative%', 'no discount above the total');
select throws_ok($$ select t.buy('x', 'anna', '{"mug": 1}', false, 0, null) $$, '23502', null, 'no amount left out');
select throws_ok($$ select t.buy('x', 'seller', '{"mug": 1}', false) $$, 'BR005', null, 'not for somebody who is no customer');
reset session authorization;
select is((select count(*)::integer from shop.orders), 1, 'none of these left an order');
select is((select count(*)::integer from shop.carts), 1, 'nor a cart');

-- carts, command ids and reservations
create function t.cart(p_name text, p_customer text, p_product text, p_price bigint default null) returns uuid language plpgsql as $$
begin
    perform set_config('app.current_user_id', t.id(p_customer)::text, true);
    insert into shop.carts (cart_id, customer_id, currency) values (t.new_id(p_name), t.id(p_customer), 'EUR');
    insert into shop.cart_items (cart_id, product_id, quantity, unit_price_amount, unit_price_currency)
    select t.id(p_name), p.product_id, 1, coalesce(p_price, p.price_amount), 'EUR' from shop.products p where p.slug = p_product;
    return t.id(p_name);
end;
$$;
create function t.place(p_command text, p_cart text, p_reservation uuid default null, p_address jsonb default '{}') returns jsonb
language sql as $$
    select shop.place_order(t.id(p_command), t.id(p_cart), p_reservation, p_address, '{}')
$$;
select t.new_id('c1'), t.new_id('c2'), t.new_id('c3');

set session authorization storefront;
select t.cart('cart1', 'anna', 'mug', 1200);
select throws_ok($$ select t.place('c1', 'cart1') $$, 'BR008', null, 'a price that changed since it was put in the cart is not charged');
select set_config('app.current_user_id', t.id('bert')::text, true);
select throws_ok($$ select t.place('c1', 'cart1') $$, 'BR005', null, 'nobody orders somebody else''s cart');
select set_config('app.current_user_id', 'x'' or true --', true);
select throws_ok($$ select t.place('c1', 'cart1') $$, 'BR005', null, 'nor with nonsense for an id');
select t.cart('cart2', 'anna', 'map');
select throws_like($$ select t.place('c1', 'cart2', null, '[]') $$, '%orders_addresses_form%', 'an address is an object');
select throws_ok($$ select t.place('c1', 'cart2', gen_random_uuid()) $$, 'BR009', null, 'a reservation that is not there confirms nothing');
select results_eq($$ select t.place('c1', 'cart2') = t.place('c1', 'cart2') $$, 'values (true)', 'point 31: sent twice, it is placed once');
select throws_ok($$ select t.place('c1', 'cart2', null, '{"city": "Rome"}') $$, 'BR003', null, 'point 31: the same id with another address is an error');
select throws_ok($$ select t.place('c2', 'cart2') $$, 'BR005', null, 'a cart is ordered once');
select set_config('app.current_user_id', t.id('bert')::text, true);
select throws_ok($$ select t.place('c1', 'cart2') $$, 'BR003', null, 'another customer learns nothing from a command id');
reset session authorization;
select is((select count(*)::integer from shop.orders), 2, 'one more order');

-- a reservation of somebody else, one that expired, one that holds other things
select t.new_id('r1', shop.uuid7()), t.new_id('r2', shop.uuid7());
set session authorization storefront;
select t.cart('cart3', 'bert', 'tent');
select shop.reserve_inventory(t.id('bert'), jsonb_build_array(jsonb_build_object('product_id', t.id('tent'), 'quantity', 1)), t.id('r1'));
select t.cart('cart4', 'anna', 'tent');
select throws_ok($$ select t.place('c3', 'cart4', t.id('r1')) $$, 'BR009', null, 'nobody uses somebody else''s reservation');
select t.cart('cart5', 'bert', 'mug');
select throws_ok($$ select t.place('c3', 'cart5', t.id('r1')) $$, 'BR008', null, 'a reservation of other things is refused');
reset session authorization;
update shop.inventory_reservations set expires_at = created_at + interval '1 microsecond' where reservation_id = t.id('r1');
set session authorization storefront;
select set_config('app.current_user_id', t.id('bert')::text, true);
select throws_ok($$ select t.place('c3', 'cart3', t.id('r1')) $$, 'BR009', null, 'an expired one too');
reset session authorization;

-- the sums are checked at commit, whoever inserts
set session authorization storefront;
select set_config('app.current_user_id', t.id('anna')::text, true);
savepoint lying;
with o as (
    insert into shop.orders (customer_id, subtotal_amount, total_amount, currency, shipping_address, billing_address)
    values (t.id('anna'), 1, 1, 'EUR', '{}', '{}') returning order_id
)
select t.new_id('lie', order_id) from o;
insert into shop.order_items (order_id, product_id, product_name, unit_price_amount, quantity, total_price_amount)
values (t.id('lie'), t.id('mug'), 'Mug', 1290, 1, 1290);
select throws_ok('set constraints all immediate', 'BR008', null, 'a subtotal that is not the sum of the items fails at commit');
rollback to lying;
savepoint lying;
insert into shop.orders (customer_id, subtotal_amount, total_amount, currency, shipping_address, billing_address)
values (t.id('anna'), 0, 0, 'EUR', '{}', '{}');
select throws_ok('set constraints all immediate', 'BR008', null, 'so does an order without items');
rollback to lying;
select throws_like(
    $$ insert into shop.orders (customer_id, subtotal_amount, total_amount, currency, shipping_address, billing_address)
       values (t.id('anna'), 5, 4, 'EUR', '{}', '{}') $$, '%orders_total_adds_up%', 'a total that does not add up fails at once');
select throws_ok(
    $$ insert into shop.order_items (order_id, product_id, product_name, unit_price_amount, quantity, total_price_amount)
       values (t.id('o1'), t.id('mug'), 'Mug', 1, 1, 1) $$, 'BR008', null, 'a price is the product''s');
savepoint late;
insert into shop.order_items (order_id, product_id, product_name, unit_price_amount, quantity, total_price_amount)
values (t.id('o1'), t.id('map'), 'Map', 500, 1, 500);
select throws_ok('set constraints all immediate', 'BR008', null, 'an item added to a placed order fails at commit');
rollback to late;
reset session authorization;

-- Moving: who and in what order -------------------------------------------------------------------------------------

create function t.move(p_order text, p_to text, p_reason text default null) returns text language sql as $$
    select backoffice.move_order(gen_random_uuid(), t.id(p_order), p_to, t.version(p_order), p_reason) ->> 'status'
$$;

set session authorization 'jonas.weber';
select throws_ok($$ select t.move('o1', 'CONFIRMED') $$, 'BR002', null, 'the warehouse confirms nothing');
select throws_ok($$ select t.move('o1', 'CANCELLED', 'no') $$, 'BR002', null, 'and cancels nothing');
set session authorization 'ada.novak';
select throws_ok($$ select t.move('o1', 'CONFIRMED') $$, '42501', null, 'an administrator moves no order');
select throws_ok($$ update shop.orders set status = 'CONFIRMED' $$, '42501', null, 'also not with psql');
set session authorization 'backroom_jobs';
select throws_ok($$ update shop.orders set status = 'CONFIRMED' $$, '42501', null, 'nor do the jobs');
set session authorization storefront;
select throws_ok($$ update shop.orders set status = 'CONFIRMED' $$, '42501', null, 'nor the storefront');
set session authorization 'sam.okafor';
select throws_ok($$ select t.move('o1', 'PAID') $$, 'BR002', null, 'nobody says that an order is paid');
select throws_ok($$ select t.move('o1', 'SHIPPED') $$, 'BR002', null, 'nor that it was shipped');
select throws_ok($$ select t.move('o1', 'PROCESSING') $$, 'BR002', null, 'an agent does not start processing');
select throws_ok($$ select t.move('o1', 'DELIVERED') $$, 'BR002', null, 'what was not shipped is not delivered');
select throws_ok($$ select t.move('o1', 'LOST') $$, 'BR002', null, 'there is no state but the known ones');
select throws_ok($$ select t.move('o1', 'PENDING') $$, 'BR002', null, 'an order is in its state already');
select throws_ok($$ select backoffice.move_order(gen_random_uuid(), gen_random_uuid(), 'CONFIRMED', 1) $$, 'BR005', null, 'an unknown order is not found');
select throws_ok($$ select backoffice.move_order(gen_random_uuid(), t.id('o1'), 'CONFIRMED', 7) $$, 'BR001', null, 'point 35: a stale version is refused');
select throws_ok($$ select backoffice.move_order(null, t.id('o1'), 'CONFIRMED', 1) $$, 'BR008', null, 'a command has an id');
select throws_ok($$ update shop.orders set paid_amount = 1 $$, '42501', null, 'point 28: amounts cannot be written');
select throws_ok($$ update shop.orders set total_amount = 1, subtotal_amount = 1 $$, '42501', null, 'point 28: nor totals');
select throws_ok($$ update shop.order_items set quantity = 1 $$, '42501', null, 'nor items');
select throws_ok($$ delete from shop.orders $$, '42501', null, 'orders are not deleted');
select throws_ok($$ insert into shop.order_status_history (order_id, to_status) values (t.id('o1'), 'PAID') $$, '42501', null, 'history is not written by hand');
select throws_ok($$ insert into shop.orders (customer_id) values (null) $$, '42501', null, 'nor orders');
select throws_ok($$ select backoffice.ship_order(gen_random_uuid(), t.id('o1'), 1, 'DHL', null) $$, '42501', null, 'an agent ships nothing');
select is(t.move('o1', 'CONFIRMED'), 'CONFIRMED', 'an agent confirms');
set session authorization 'mona.keller';
select throws_ok($$ select t.move('o1', 'PAID') $$, 'BR002', null, 'a manager does not declare it paid either');
select throws_ok($$ select t.move('o1', 'PROCESSING') $$, 'BR002', null, 'what is neither paid nor to be paid on delivery is not processed');

-- the same command again
select t.new_id('k1');
set session authorization 'sam.okafor';
select throws_ok($$ select backoffice.move_order(t.id('k1'), t.id('o1'), 'CANCELLED', 999, 'x') $$, 'BR001', null, 'a refused command leaves nothing');
reset session authorization;
select is((select count(*)::integer from backoffice.commands where command_id = t.id('k1')), 0, 'not even its id');

-- Paying ------------------------------------------------------------------------------------------------------------

create function t.pay(p_order text, p_amount bigint, p_currency text default 'EUR', p_method text default 'CREDIT_CARD',
    p_status text default 'COMPLETED', p_transaction text default null) returns text language sql as $$
    select backoffice.record_payment(gen_random_uuid(), t.id(p_order), p_amount, p_currency, p_method, p_status,
        case when p_transaction is not null then 'STRIPE' end, p_transaction) ->> 'status'
$$;
set session authorization 'mona.keller';
select throws_ok($$ select t.pay('o1', 100, 'USD') $$, 'BR007', null, 'point 30: a payment in another currency is refused');
select throws_like($$ select t.pay('o1', 0) $$, '%payments_amount_positive%', 'point 30: so is one of nothing');
select throws_like($$ select t.pay('o1', -5) $$, '%payments_amount_positive%', 'point 30: and a negative one');
select throws_like($$ select t.pay('o1', 5, 'EUR', 'GOLD') $$, '%payments_method_known%', 'and one by an unknown method');
select throws_ok($$ select t.pay('o1', 5, 'EUR', 'COD', 'REFUNDED') $$, 'BR002', null, 'and one that begins refunded');
select throws_ok($$ select backoffice.record_payment(gen_random_uuid(), gen_random_uuid(), 5, 'EUR', 'COD') $$, 'BR005', null, 'and one of no order');
set session authorization 'sam.okafor';
select throws_ok($$ select t.pay('o1', 5) $$, '42501', null, 'an agent records no payment');
set session authorization 'backroom_jobs';
select is(t.pay('o1', 40000, p_transaction => 'txn-1'), 'CONFIRMED', 'a part does not make it paid');
select throws_like($$ select t.pay('o1', 40000, p_transaction => 'txn-1') $$, '%payments_transaction_taken%', 'the provider''s echo is not a second payment');
select is(t.pay('o1', 880, p_status => 'PENDING'), 'CONFIRMED', 'nor does money that was only asked for');
select lives_ok($$ update shop.payments set status = 'COMPLETED' where amount_charged = 880 $$, 'the job completes a payment');
reset session authorization;
select is(t.status('o1'), 'PAID', 'covered, it is paid');
select is((select paid_amount || ' ' || (paid_at is not null) from shop.orders where order_id = t.id('o1')), '40880 true', 'it knows how much, and when');
set session authorization 'backroom_jobs';
select throws_ok($$ update shop.payments set status = 'PENDING' where amount_charged = 880 $$, 'BR002', null, 'a payment does not go back');
select throws_ok($$ update shop.payments set amount_charged = 1 $$, '42501', null, 'point 28: its amount cannot be written');
reset session authorization;

-- money that comes before the confirmation
set session authorization storefront;
select t.buy('o2', 'anna', '{"tent": 2}');
select lives_ok(
    $$ insert into shop.payments (order_id, customer_id, amount_charged, currency, payment_method)
       values (t.id('o2'), t.id('anna'), 50300, 'EUR', 'WALLET') $$, 'the storefront records what it asks for');
select throws_ok(
    $$ insert into shop.payments (order_id, customer_id, amount_charged, currency, payment_method, status)
       values (t.id('o2'), t.id('anna'), 50300, 'EUR', 'WALLET', 'COMPLETED') $$, '42501', null, 'not what was received');
select throws_ok(
    $$ insert into shop.payments (order_id, customer_id, amount_charged, currency, payment_method)
       values (t.id('o2'), t.id('bert'), 50300, 'EUR', 'WALLET') $$, 'BR005', null, 'nor for somebody else');
reset session authorization;
set session authorization 'backroom_jobs';
update shop.payments set status = 'COMPLETED' where order_id = t.id('o2');
reset session authorization;
select is(t.status('o2'), 'PENDING', 'money alone confirms nothing');
set session authorization 'lucia.fernandez';
select is(t.move('o2', 'CONFIRMED'), 'PAID', 'confirmed, it is paid at once');
reset session authorization;
select is(
    (select string_agg(to_status || ' ' || changed_by_login, ', ' order by created_at, history_id) from shop.order_status_history where order_id = t.id('o2')),
    'PENDING storefront, CONFIRMED lucia.fernandez, PAID lucia.fernandez', 'and the history has both');

-- Processing and shipping -------------------------------------------------------------------------------------------

set session authorization 'priya.raman';
select throws_ok($$ select t.move('o2', 'PROCESSING') $$, 'BR012', null, 'a warehouse that sends nothing of it does not process it');
set session authorization 'sam.okafor';
update shop.orders set hold_reason = 'address unclear' where order_id = t.id('o1');
set session authorization 'jonas.weber';
select throws_ok($$ select t.move('o1', 'PROCESSING') $$, 'BR002', null, 'an order on hold is not processed');
set session authorization 'sam.okafor';
update shop.orders set hold_reason = null where order_id = t.id('o1');
set session authorization 'jonas.weber';
select is(t.move('o1', 'PROCESSING'), 'PROCESSING', 'the warehouse starts processing');
reset session authorization;
select is(t.stock('mug', 'HAM') || ' ' || t.stock('mug', 'DEN'), '0/0/10/0 2/0/2/0', 'reserved stock became committed');

create function t.ship(p_order text, p_lines jsonb default null, p_warehouse text default null) returns text language sql as $$
    select backoffice.ship_order(gen_random_uuid(), t.id(p_order), t.version(p_order), 'DHL', 'TR-' || p_order, p_lines, t.id(p_warehouse)) ->> 'status'
$$;
create function t.line(p_order text, p_product text, p_quantity integer) returns jsonb language sql stable as $$
    select jsonb_build_array(jsonb_build_object('order_item_id', i.order_item_id, 'quantity', p_quantity))
    from shop.order_items i where i.order_id = t.id(p_order) and i.product_id = t.id(p_product)
$$;

set session authorization 'jonas.weber';
select throws_ok($$ select t.ship('o2') $$, 'BR006', null, 'what is not in processing has nothing to send');
select throws_ok($$ select t.ship('o1', t.line('o1', 'mug', 11)) $$, 'BR006', null, 'no more than is left here');
select throws_ok($$ select t.ship('o1', null, 'DEN') $$, 'BR006', null, 'point 16: nothing of another warehouse');
select throws_like($$ select backoffice.ship_order(gen_random_uuid(), t.id('o1'), t.version('o1'), ' ', null) $$, '%shipments_carrier_given%', 'no parcel without a carrier');
select throws_ok($$ insert into shop.shipments (order_id, warehouse_id, carrier) values (t.id('o1'), t.id('DEN'), 'DHL') $$, '42501', null,
    'point 16: also not with psql');
select is(t.ship('o1', t.line('o1', 'mug', 3)), 'PROCESSING', 'a part is sent');
reset session authorization;
select is(t.stock('mug', 'HAM'), '0/0/7/0', 'it left the stock');
select is(
    (select movement_type || ' ' || quantity_change || ' ' || changed_by_login || ' ' || (order_id = t.id('o1'))
     from shop.inventory_movements where inventory_id = t.id('mug@HAM') order by movement_sequence desc limit 1),
    'OUTBOUND -3 jonas.weber true', 'with a movement that says who');
set session authorization 'sam.okafor';
select throws_ok($$ select t.move('o1', 'CANCELLED', 'too late') $$, 'BR002', null, 'what has left in part is not cancelled');
select throws_ok($$ update shop.orders set shipping_address = '{}' where order_id = t.id('o1') $$, 'BR002', null, 'nor sent somewhere else');
set session authorization 'jonas.weber';
select throws_like(
    $$ insert into shop.shipment_lines (order_id, shipment_id, order_item_id, allocation_id, warehouse_id, quantity)
       select s.order_id, s.shipment_id, a.order_item_id, a.allocation_id, a.warehouse_id, 8
       from shop.shipments s join shop.order_allocations a using (order_id, warehouse_id)
       where s.order_id = t.id('o1') and a.product_id = t.id('mug') $$,
    '%order_allocations_ship_cap%', 'a line inserted by hand meets the same cap');
select throws_ok($$ update shop.order_allocations set shipped_quantity = 0 $$, '42501', null, 'counters cannot be written');
select throws_ok($$ update shop.shipment_lines set quantity = 1 $$, '42501', null, 'a parcel''s lines stay as they are');
select is(t.ship('o1'), 'PROCESSING', 'the rest of Hamburg');
set session authorization 'priya.raman';
select is((select count(*)::integer from shop.order_allocations where order_id = t.id('o1')), 1, 'point 16: a warehouse sees its own part');
select is(t.ship('o1'), 'SHIPPED', 'with the last part the order is shipped');
select throws_ok($$ select t.ship('o1') $$, 'BR006', null, 'and nothing is left');
select is(t.move('o1', 'DELIVERED'), 'DELIVERED', 'the warehouse delivers');
reset session authorization;
select is(t.stock('mug', 'HAM') || ' ' || t.stock('mug', 'DEN') || ' ' || t.stock('tent', 'HAM'), '0/0/0/0 2/0/0/0 6/3/0/0', 'the stock is what is left');
select is((select string_agg(distinct fulfillment_status, ',') from shop.order_items where order_id = t.id('o1')), 'DELIVERED', 'its items are delivered');
select is((select count(*)::integer from shop.shipments where order_id = t.id('o1') and delivered_at is null), 0, 'its parcels too');
select is(
    (select array_agg((confirmed_at is not null) and (paid_at is not null) and (processing_at is not null) and (shipped_at is not null)
        and (delivered_at is not null) and cancelled_at is null) from shop.orders where order_id = t.id('o1')), array[true], 'its times are kept');
select throws_ok($$ update shop.order_status_history set reason = 'x' $$, 'BR013', null, 'not even a superuser rewrites the history');

-- Cancelling --------------------------------------------------------------------------------------------------------

set session authorization 'sam.okafor';
select throws_like($$ select t.move('o2', 'CANCELLED') $$, '%orders_cancel_reason_given%', 'a cancel has a reason');
select throws_like($$ select t.move('o2', 'CANCELLED', '  ') $$, '%orders_cancel_reason_given%', 'one that says something');
set session authorization 'jonas.weber';
select is(t.move('o2', 'PROCESSING'), 'PROCESSING', 'while it is picked');
set session authorization 'sam.okafor';
select is(t.move('o2', 'CANCELLED', 'customer called'), 'CANCELLED', 'an agent cancels');
reset session authorization;
select is(t.stock('tent', 'HAM'), '8/1/0/0', 'the committed stock is free again');
select is((select cancel_reason || ' ' || (cancelled_at is not null) from shop.orders where order_id = t.id('o2')), 'customer called true', 'and it is said why');
select is((select sum(cancelled_quantity)::integer from shop.order_items where order_id = t.id('o2')), 2, 'its items are cancelled');
set session authorization 'sam.okafor';
select throws_ok($$ select t.move('o2', 'CONFIRMED') $$, 'BR002', null, 'cancelled is cancelled');
reset session authorization;

-- an order that nobody reserved for: allocated by hand
set session authorization storefront;
select t.buy('o3', 'bert', '{"mug": 2, "map": 1}', false);
reset session authorization;
set session authorization 'mona.keller';
select t.move('o3', 'CONFIRMED'), t.pay('o3', 3580);
select throws_ok($$ select t.move('o3', 'PROCESSING') $$, 'BR004', null, 'what has no stock is not processed');
select is(
    (select backoffice.allocate_order(gen_random_uuid(), t.id('o3'), t.version('o3')) - 'row_version'),
    '{"allocated": 2, "missing": 0, "status": "PAID"}'::jsonb, 'a manager allocates stock to it');
select throws_ok($$ select backoffice.allocate_order(gen_random_uuid(), t.id('o3'), t.version('o3')) $$, 'BR002', null, 'once');
select throws_like(
    $$ insert into shop.order_allocations (order_id, order_item_id, inventory_id, quantity)
       select order_id, order_item_id, t.id('mug@DEN'), 1 from shop.order_items where order_id = t.id('o3') and product_id = t.id('mug') $$,
    '%order_items_allocated_cap%', 'no more than was ordered, also by hand');
select is(t.move('o3', 'PROCESSING'), 'PROCESSING', 'now it is processed');
select is(t.ship('o3'), 'SHIPPED', 'what needs no parcel does not hold it up');
reset session authorization;
select is(t.stock('mug', 'DEN'), '0/0/0/0', 'from where there was stock');

-- paid on delivery, and nothing to send
set session authorization storefront;
select t.buy('o4', 'bert', '{"tent": 1}'), t.buy('o5', 'bert', '{"map": 1}', false, 0);
reset session authorization;
set session authorization 'mona.keller';
select t.move('o4', 'CONFIRMED'), t.pay('o4', 25400, p_method => 'COD', p_status => 'PENDING');
set session authorization 'jonas.weber';
select is(t.move('o4', 'PROCESSING'), 'PROCESSING', 'paid on delivery, an order is processed before it is paid');
set session authorization 'mona.keller';
select t.move('o5', 'CONFIRMED'), t.pay('o5', 500);
select is(t.move('o5', 'PROCESSING'), 'SHIPPED', 'an order of digital goods is sent at once');
reset session authorization;

-- Hidden columns ----------------------------------------------------------------------------------------------------

set session authorization 'jonas.weber';
select throws_ok('select * from shop.orders', '42501', null, 'point 17: the warehouse reads no amounts with *');
select throws_ok('select total_amount from shop.orders', '42501', null, 'nor by name');
select throws_ok('select billing_address from shop.orders', '42501', null, 'nor the billing address');
select throws_ok('select 1 from shop.payments', '42501', null, 'nor payments');
select throws_ok('select 1 from shop.refunds', '42501', null, 'nor refunds');
select isnt_empty('select order_number, shipping_address from shop.orders', 'but where it goes');
set session authorization 'sam.okafor';
select throws_ok('select cost_price_amount from shop.products', '42501', null, 'an agent reads no cost prices');
select throws_ok('select provider_response from shop.payments', '42501', null, 'nobody reads what the provider sent');
select throws_ok('select password_hash from shop.users', '42501', null, 'nor password hashes');
select throws_ok('select token_hash from shop.user_tokens', '42501', null, 'nor tokens');
select throws_ok('select session_id from shop.carts', '42501', null, 'nor guests'' sessions');
select throws_ok('select * from shop.orders_' || to_char(now() at time zone 'UTC', 'YYYYMM'), '42501', null, 'point 11: nor a partition directly');
select set_config('app.current_user_id', t.id('anna')::text, true);
select is((select count(distinct customer_id)::integer from shop.orders), 2, 'point 5: the storefront''s setting changes nothing for staff');
reset session authorization;

-- Audit -------------------------------------------------------------------------------------------------------------

set session authorization 'mona.keller';
select isnt_empty(
    $$ select from backoffice.audit_log where relation = 'shop.orders' and key = jsonb_build_object('order_id', t.id('o1'))
       and login = 'sam.okafor' and new_values ->> 'hold_reason' = 'address unclear' $$, 'the audit has what was done with psql');
select throws_ok($$ delete from backoffice.audit_log $$, '42501', null, 'point 27: it cannot be changed');
select throws_ok($$ insert into backoffice.audit_log (relation, action, key) values ('x', 'INSERT', '{}') $$, '42501', null, 'nor forged');
set session authorization 'sam.okafor';
select throws_ok($$ select from backoffice.audit_log $$, '42501', null, 'an agent does not read it');
reset session authorization;

-- The ledgers add up ------------------------------------------------------------------------------------------------
\ir fixtures/invariants.sql

select * from finish();
rollback;
