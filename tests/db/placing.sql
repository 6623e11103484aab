-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Items by hand: whoever has psql and a login can neither slip a line into an order that is somebody else's or no longer
-- pending, nor have the sums or a reservation's units come out wrong, in whatever order the statements come.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

set session authorization storefront;
select t.buy('annas', 'anna', '{"mug": 1}');
select t.buy('berts', 'bert', '{"mug": 1}');
select t.buy('moved', 'anna', '{"mug": 1}');
set session authorization 'sam.okafor';
select backoffice.move_order(gen_random_uuid(), t.id('moved'), 'CONFIRMED', t.version('moved')) is not null as moved;
reset session authorization;

create function t.add_item(p_order uuid, p_product text, p_quantity integer, p_price bigint) returns void language sql as $$
    insert into shop.order_items (order_id, product_id, product_name, unit_price_amount, quantity, total_price_amount)
    values (p_order, t.id(p_product), '', p_price, p_quantity, p_price * p_quantity)
$$;
create function t.no_login_adds(p_order text) returns setof text language plpgsql as $$
declare
    v_login text;
begin
    foreach v_login in array array['jonas.weber', 'sam.okafor', 'mona.keller', 'ada.novak', 'backroom_jobs']
    loop
        perform set_config('session_authorization', v_login, true);
        -- the setting that the storefront acts by helps nobody else
        perform set_config('app.current_user_id', t.id('anna')::text, true);
        return next throws_ok(format('select t.add_item(t.id(%L), ''mug'', 1, 1290)', p_order), '42501', null,
            v_login || ' adds nothing to the order ' || p_order);
    end loop;
    perform set_config('session_authorization', 'postgres', true);
end;
$$;
create function t.acts_for(p_setting text) returns uuid language sql as $$
    select shop.current_customer_id() from set_config('app.current_user_id', p_setting, true)
$$;
create function t.order_over(p_name text, p_subtotal bigint, p_item_count integer default 0) returns uuid language sql as $$
    with o as (
        insert into shop.orders (customer_id, subtotal_amount, total_amount, currency, item_count, shipping_address, billing_address)
        values (t.id('anna'), p_subtotal, p_subtotal, 'EUR', p_item_count, '{}', '{}')
        returning order_id
    )
    select t.new_id(p_name, o.order_id) from o
$$;
create function t.hold(p_name text, p_product text, p_quantity integer) returns uuid language sql as $$
    select t.new_id(p_name, shop.reserve_inventory(t.id('anna'), jsonb_build_array(jsonb_build_object('product_id', t.id(p_product), 'quantity', p_quantity))))
$$;
create function t.confirm(p_reservation text, p_order text) returns void language sql as $$
    update shop.inventory_reservations set status = 'CONFIRMED', order_id = t.id(p_order) where reservation_id = t.id(p_reservation)
$$;
create function t.allocated(p_order text) returns text language sql as $$
    select string_agg(format('%s %s/%s %s', i.product_name, i.allocated_quantity, i.quantity,
        (select coalesce(sum(a.quantity), 0) from shop.order_allocations a where a.order_id = i.order_id and a.order_item_id = i.order_item_id)), ', ' order by i.product_name)
    from shop.order_items i
    where i.order_id = t.id(p_order)
$$;

-- Whose orders ------------------------------------------------------------------------------------------------------

select t.no_login_adds('annas');
select t.no_login_adds('moved');

set session authorization storefront;
select set_config('app.current_user_id', t.id('anna')::text, true);
select throws_ok($$ select t.add_item(t.id('berts'), 'mug', 1, 1290) $$, 'BR005', null, 'a customer adds nothing to another''s order');
select throws_ok($$ select t.add_item(t.id('moved'), 'mug', 1, 1290) $$, 'BR005', null, 'nor to one that is no longer pending');
select throws_ok($$ select t.add_item(shop.uuid7(), 'mug', 1, 1290) $$, 'BR005', null, 'nor to one that is not there');
select set_config('app.current_user_id', '', true);
select throws_ok($$ select t.add_item(t.id('annas'), 'mug', 1, 1290) $$, 'BR005', null, 'without a customer nothing is added');
select set_config('app.current_user_id', 'nonsense', true);
select throws_ok($$ select t.add_item(t.id('annas'), 'mug', 1, 1290) $$, 'BR005', null, 'nor with nonsense for one');
select set_config('app.current_user_id', t.id('anna')::text, true);
select throws_ok($$ insert into shop.order_items (order_id, product_id, product_name, unit_price_amount, quantity, total_price_amount, allocated_quantity)
    values (t.id('annas'), t.id('mug'), '', 1290, 1, 1290, 1) $$, '42501', null, 'nobody says that an item has stock');

-- What the customer is --------------------------------------------------------------------------------------------

select is(t.acts_for(upper(t.id('anna')::text)), t.id('anna'), 'an id may be written in capitals');
select is(t.acts_for(n.setting), null, 'nobody is ' || n.setting)
from (values
    (''), ('x'), ('--------------------------------'), ('0123456789abcdef0123456789abcdef'), ('{01234567-89ab-cdef-0123-456789abcdef}'),
    ('01234567-89ab-cdef-0123-456789abcdeg'), ('01234567-89ab-cdef-0123-456789abcde'), ('01234567-89ab-cdef-0123-456789abcdef '),
    ('0123456-789ab-cdef-0123-456789abcdef'), ('01234567-89ab-cdef-0123-4567-9abcdef'), ('________-____-____-____-____________')) n (setting);
select set_config('app.current_user_id', t.id('anna')::text, true);

-- Sums, in whatever order the statements come -----------------------------------------------------------------------

select t.order_over('by line', 1790);
select t.add_item(t.id('by line'), 'mug', 1, 1290);
select t.add_item(t.id('by line'), 'map', 1, 500);
select lives_ok('set constraints all immediate', 'an order may be filled line by line');
set constraints all deferred;
select is((select item_count from shop.orders where order_id = t.id('by line')), 2, 'its units are counted for who does not say them');

select t.order_over('seen', 1290, 1);
select t.add_item(t.id('seen'), 'mug', 1, 1290);
select lives_ok('set constraints all immediate', 'an order that is right is right at once');
select throws_ok($$ select t.add_item(t.id('seen'), 'map', 1, 500) $$, 'BR008', null, 'and no item slips in after it was looked at');
set constraints all deferred;
savepoint late;
select t.add_item(t.id('seen'), 'map', 1, 500);
select throws_ok('set constraints all immediate', 'BR008', null, 'nor before the next look');
rollback to late;
savepoint short;
select t.order_over('short', 1790, 2);
select t.add_item(t.id('short'), 'mug', 1, 1290);
select throws_ok('set constraints all immediate', 'BR008', null, 'an item too few is an error at commit');
rollback to short;

-- A reservation, before the items and after -------------------------------------------------------------------------

select t.order_over('before', 24900, 1), t.hold('r before', 'tent', 1);
select t.confirm('r before', 'before');
select t.add_item(t.id('before'), 'tent', 1, 24900);
reset session authorization;
select is(t.allocated('before'), 'Tent 1/1 1', 'confirmed first, the items come with their units');

set session authorization storefront;
select t.order_over('after', 24900, 1), t.hold('r after', 'tent', 1);
select t.add_item(t.id('after'), 'tent', 1, 24900);
select t.confirm('r after', 'after');
reset session authorization;
select is(t.allocated('after'), 'Tent 1/1 1', 'confirmed last, they get them then');

set session authorization storefront;
select t.order_over('part', 74700, 3), t.hold('r part', 'tent', 2);
select t.confirm('r part', 'part');
select t.add_item(t.id('part'), 'tent', 3, 24900);
reset session authorization;
select is(t.allocated('part'), 'Tent 2/3 2', 'a reservation of fewer units gives what it has');

set session authorization storefront;
select t.order_over('two', 37800, 11), t.hold('r two', 'tent', 1);
select t.confirm('r two', 'two');
select t.add_item(t.id('two'), 'tent', 1, 24900);
select t.add_item(t.id('two'), 'mug', 10, 1290);
reset session authorization;
select is(t.allocated('two'), 'Mug 0/10 0, Tent 1/1 1', 'items that come later take nothing from it');

set session authorization storefront;
savepoint other;
select t.order_over('other', 1290, 1), t.hold('r other', 'tent', 1);
select t.confirm('r other', 'other');
select throws_ok($$ select t.add_item(t.id('other'), 'mug', 1, 1290) $$, 'BR008', null, 'a reservation of other things is refused');
select throws_ok('set constraints all immediate', 'BR008', null, 'and confirms no order that stays empty');
rollback to other;
savepoint foreign_order;
select t.hold('r foreign', 'tent', 1);
select throws_ok($$ select t.confirm('r foreign', 'berts') $$, 'BR005', null, 'nobody confirms for somebody else''s order');
select throws_ok($$ select t.confirm('r foreign', 'moved') $$, 'BR002', null, 'nor for an order that has moved on');
rollback to foreign_order;
select throws_ok($$ select t.confirm('r after', 'before') $$, 'BR002', null, 'a reservation is confirmed once');

-- What is known of an order only while it is being placed -----------------------------------------------------------

set constraints all immediate;
set constraints all deferred;
select t.order_over('half', 1790, 2);
select throws_ok('select * from shop.order_placements', '42501', null, 'the storefront cannot see which orders are being placed');
select throws_ok($$ insert into shop.order_placements (order_id, customer_id, currency, subtotal_amount, item_count, created_at)
    values (t.id('berts'), t.id('anna'), 'EUR', 0, 0, now()) $$, '42501', null, 'nor pretend that one is');
select throws_ok($$ delete from shop.order_placements where order_id = t.id('half') $$, '42501', null, 'nor that one is complete');
select t.add_item(t.id('half'), 'mug', 1, 1290);
reset session authorization;
select results_eq('select order_id, is_fresh from shop.order_placements', $$ values (t.id('half'), false) $$,
    'an order with some of its items is asked itself');
set session authorization storefront;
select t.add_item(t.id('half'), 'map', 1, 500);
reset session authorization;
set constraints all immediate;
select is_empty('select from shop.order_placements', 'and nothing is left of it when it is placed');

set constraints all deferred;
savepoint moved_at_once;
set session authorization storefront;
select t.order_over('at once', 1290, 1), t.hold('r at once', 'mug', 1);
reset session authorization;
update shop.orders set status = 'CANCELLED', status_reason = 'changed her mind' where order_id = t.id('at once');
set session authorization storefront;
select throws_ok($$ select t.confirm('r at once', 'at once') $$, 'BR002', null, 'an order that moved while it was placed is no new one');
select throws_ok($$ select t.add_item(t.id('at once'), 'mug', 1, 1290) $$, 'BR005', null, 'and takes no items');
select throws_ok('set constraints all immediate', 'BR008', null, 'and is not left without any');
rollback to moved_at_once;

reset session authorization;
set constraints all immediate;
\ir fixtures/invariants.sql
select * from finish();
rollback;
