-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A storefront that knows only the specification: its tables, its functions, search_path = shop, its setting. It browses,
-- fills a cart, places an order and reads back its own; and whatever it sets, it sees nobody else's.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

set session authorization storefront;
set local search_path = shop, pgtap;
select set_config('app.current_user_id', t.id('anna')::text, true);

-- browse
select results_eq($$ select name::text from products where search_vector @@ to_tsquery('english', 'tents') and status = 'ACTIVE' $$, $$ values ('Tent') $$, 'it searches the catalog');
select results_eq($$ select total_available from get_product_availability(t.id('mug')) $$, 'values (14)', 'it asks what there is');
select throws_ok('select cost_price_amount from products', '42501', null, 'not what it cost');

-- cart
select lives_ok($$ insert into carts (customer_id, currency) values (t.id('anna'), 'EUR') $$, 'it makes a cart');
select lives_ok($$ insert into cart_items (cart_id, product_id, quantity, unit_price_amount, unit_price_currency)
    select cart_id, t.id('mug'), 2, 1290, 'EUR' from carts where customer_id = t.id('anna') $$, 'and fills it');
select throws_like($$ insert into cart_items (cart_id, product_id, quantity, unit_price_amount, unit_price_currency)
    select cart_id, t.id('mug'), 1, 1290, 'EUR' from carts $$, '%cart_items_product_taken%', 'each product once');
select throws_like($$ update cart_items set quantity = 0 $$, '%cart_items_quantity_positive%', 'and at least one of it');

-- order, as the specification has it
select t.new_id('r', reserve_inventory(t.id('anna'), jsonb_build_array(jsonb_build_object('product_id', t.id('mug'), 'quantity', 2))));
with o as (
    insert into orders (order_number, customer_id, subtotal_amount, tax_amount, shipping_amount, discount_amount, total_amount, currency,
        shipping_address, billing_address, notes)
    values ('WEB-1', t.id('anna'), 2580, 490, 500, 100, 3470, 'EUR', '{"city": "Kiel"}', '{"city": "Kiel"}', 'ring twice')
    returning order_id
)
select t.new_id('web1', order_id) from o;
select lives_ok($$ insert into order_items (order_id, product_id, product_name, product_sku, unit_price_amount, quantity, total_price_amount)
    values (t.id('web1'), t.id('mug'), 'Mug', 'MUG', 1290, 2, 2580) $$, 'it places an order by hand');
select lives_ok($$ update inventory_reservations set status = 'CONFIRMED', order_id = t.id('web1') where reservation_id = t.id('r') $$, 'and confirms its reservation');
select lives_ok($$ insert into payments (order_id, customer_id, amount_charged, currency, payment_method) values (t.id('web1'), t.id('anna'), 3470, 'EUR', 'UPI') $$, 'and says how it will be paid');
select lives_ok('set constraints all immediate', 'it all adds up');
set constraints all deferred;
select results_eq($$ select order_number::text, status::text, total_amount, item_count from orders $$, $$ values ('WEB-1', 'PENDING', 3470::bigint, 2) $$, 'it reads the order back');
select results_eq($$ select count(*)::integer from order_status_history $$, 'values (1)', 'with its history');
select throws_like($$ insert into orders (order_number, customer_id, subtotal_amount, total_amount, shipping_address, billing_address)
    values ('WEB-1', t.id('anna'), 0, 0, '{}', '{}') $$, '%order_numbers_pkey%', 'a number is used once');
select throws_ok($$ insert into orders (order_id, customer_id, subtotal_amount, total_amount, shipping_address, billing_address)
    values (gen_random_uuid(), t.id('anna'), 0, 0, '{}', '{}') $$, '42501', null, 'ids are the server''s');
select throws_ok($$ insert into orders (customer_id, status, subtotal_amount, total_amount, shipping_address, billing_address)
    values (t.id('anna'), 'PAID', 0, 0, '{}', '{}') $$, '42501', null, 'states too');
select throws_ok($$ insert into orders (customer_id, subtotal_amount, total_amount, shipping_address, billing_address)
    values (t.id('bert'), 0, 0, '{}', '{}') $$, '42501', null, 'it orders for nobody else');
select throws_ok($$ insert into shop.payments (order_id, customer_id, amount_charged, currency, payment_method, status)
    values (t.id('web1'), t.id('anna'), 1, 'EUR', 'UPI', 'COMPLETED') $$, '42501', null, 'it receives no money');
select t.buy('berts', 'bert', '{"mug": 1}');
select set_config('app.current_user_id', t.id('anna')::text, true);
select throws_ok($$ insert into order_items (order_id, product_id, product_name, unit_price_amount, quantity, total_price_amount)
    values (t.id('berts'), t.id('mug'), 'Mug', 1290, 1, 1290) $$, 'BR005', null, 'nobody adds to another customer''s order');
select is_empty($$ select from orders where order_id = t.id('berts') $$, 'nor sees it');
set session authorization 'sam.okafor';
select lives_ok($$ select backoffice.move_order(gen_random_uuid(), t.id('web1'), 'CONFIRMED', t.version('web1')) $$, 'once support has confirmed it');
set session authorization storefront;
select throws_ok($$ insert into order_items (order_id, product_id, product_name, unit_price_amount, quantity, total_price_amount)
    values (t.id('web1'), t.id('mug'), 'Mug', 1290, 1, 1290) $$, 'BR005', null, 'nothing more is added to an order');
select throws_ok($$ update orders set total_amount = 0 $$, '42501', null, 'and changes no order');
select throws_ok($$ delete from orders $$, '42501', null, 'nor deletes one');
select throws_ok($$ select hold_reason from orders $$, '42501', null, 'what colleagues write is theirs');
select throws_ok($$ select from order_notes $$, '42501', null, 'notes too');
select throws_ok($$ select from order_allocations $$, '42501', null, 'and where it comes from');
select throws_ok($$ select from backoffice.staff $$, '42501', null, 'and who works here');

-- account
select results_eq($$ select email::text from users $$, $$ values ('anna@example.com') $$, 'it sees its own user');
select throws_ok($$ select password_hash from users $$, '42501', null, 'not the hash');
select throws_ok($$ update users set user_type = 'ADMIN' $$, '42501', null, 'and makes nobody an administrator');
select throws_ok($$ insert into users (user_id, email, password_hash, name, user_type) values (t.id('anna'), 'evil@example.com', 'x', 'Evil', 'ADMIN') $$, '42501', null, 'nor adds one');
select set_config('app.current_user_id', t.new_id('dora', shop.uuid7())::text, true);
select lives_ok($$ insert into users (user_id, email, password_hash, name, user_type) values (t.id('dora'), 'Dora@Example.com', 'h', 'Dora', 'CUSTOMER') $$, 'somebody registers');
select results_eq($$ select user_id, password_hash from find_login('DORA@example.COM') $$, $$ select t.id('dora'), 'h'::text $$, 'and signs in, whatever the case');
select is_empty($$ select from find_login('sam.okafor@shop.example') $$, 'staff do not sign in to the storefront');
select throws_like($$ insert into users (user_id, email, password_hash, name, user_type) values (t.id('dora'), 'not an address', 'h', 'D', 'CUSTOMER') $$, '%valid_email%', 'an address is one');

-- a guest
select set_config('app.current_user_id', '', true), set_config('app.current_session_id', 'guest-1', true);
select lives_ok($$ insert into carts (session_id) values ('guest-1') $$, 'a guest has a cart');
select is((select count(*)::integer from carts), 1, 'of her own');
select set_config('app.current_session_id', 'guest-2', true);
select is((select count(*)::integer from carts), 0, 'that no other guest sees');
select throws_ok($$ insert into carts (session_id) values ('guest-1') $$, '42501', null, 'or makes');
select set_config('app.current_session_id', '', true);

-- point 6: without, with an empty, with a hostile setting: no rows, never somebody else's
do $$
declare
    v_setting text;
    v_relation text;
    v_count bigint;
begin
    foreach v_setting in array array[
        null, '', ' ', 'anna', '%', ''' or true --', '{}', '00000000-0000-0000-0000-000000000000', repeat('f', 5000), 'NULL', '0 or 1=1',
        t.id('seller')::text, t.id('anna')::text || ' ', E'\n' || t.id('anna')] loop
        perform set_config('app.current_user_id', v_setting, true);
        perform set_config('app.current_session_id', v_setting, true);
        foreach v_relation in array array['orders', 'order_items', 'order_status_history', 'payments', 'refunds', 'refund_lines', 'shipments',
            'shipment_lines', 'carts', 'cart_items', 'customer_profiles', 'user_tokens', 'inventory_reservations', 'reservation_allocations',
            'notifications', 'notification_preferences'] loop
            execute format('select count(*) from shop.%I', v_relation) into v_count;
            if v_count <> 0 then
                raise exception 'app.current_user_id = % shows % rows of %', v_setting, v_count, v_relation;
            end if;
        end loop;
    end loop;
end;
$$;
select pass('point 6: whatever it is set to, nobody else''s rows are seen');
reset session authorization;

select * from finish();
rollback;
