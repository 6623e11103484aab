-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Stock: received, adjusted, damaged, returned, transferred, counted and reserved through the logins that do it, and what
-- none of them may do.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

create function t.lines(p_key text, p_lines jsonb) returns jsonb language sql stable
    begin atomic
        select jsonb_agg(jsonb_build_object(p_key, t.id(l.key)) || l.value) from jsonb_each(p_lines) as l;
    end;
create function t.movement(p_stock text, out movement text) language sql stable security definer
    begin atomic
        select format('%s %s/%s/%s/%s %s>%s by %s', m.movement_type, m.delta_available, m.delta_reserved, m.delta_committed,
            m.delta_damaged, m.quantity_before, m.quantity_after, m.changed_by_login)
        from shop.inventory_movements m
        where m.inventory_id = t.id(p_stock)
        order by m.movement_sequence desc
        limit 1;
    end;
select t.new_id(c) from unnest(array['c1', 'c2', 'c3', 'c4']) as c;

-- Receiving ---------------------------------------------------------------------------------------------------------

set session authorization 'jonas.weber';
select is(
    backoffice.receive_stock(t.id('c1'), t.id('HAM'), t.lines('product_id',
        '{"mug": {"quantity": 5, "damaged_quantity": 1, "unit_cost_amount": 400}, "draft": {"quantity": 3}}'), 'PO-7731'),
    '{"lines": 2}', 'a warehouse receives goods');
select is(t.stock('mug', 'HAM'), '15/0/0/1', 'good and damaged units go into their buckets');
select is(t.stock('draft', 'HAM'), '3/0/0/0', 'a product new to the warehouse gets a stock row');
select is(t.movement('mug@HAM'), 'INBOUND 5/0/0/1 10>16 by jonas.weber', 'the movement says before, after and who');
select is(
    backoffice.receive_stock(t.id('c1'), t.id('HAM'), t.lines('product_id',
        '{"mug": {"quantity": 5, "damaged_quantity": 1, "unit_cost_amount": 400}, "draft": {"quantity": 3}}'), 'PO-7731'),
    '{"lines": 2}', 'point 31: sent again it answers the same');
select is(t.stock('mug', 'HAM'), '15/0/0/1', 'point 31: and does nothing');
select throws_ok($$
    select backoffice.receive_stock(t.id('c1'), t.id('HAM'), t.lines('product_id', '{"mug": {"quantity": 6}}'), 'PO-7731')
    $$, 'BR003', null, 'point 31: the same id with other content is an error');
select throws_ok($$
    select backoffice.receive_stock(gen_random_uuid(), t.id('DEN'), t.lines('product_id', '{"mug": {"quantity": 5}}'))
    $$, '42501', null, 'point 16: not in another warehouse');
select throws_ok(format($$
    select backoffice.receive_stock(gen_random_uuid(), t.id('HAM'), %L)
    $$, l.lines), 'BR008', null, 'no lines such as ' || coalesce(l.lines, 'null'))
from (values ('[]'), ('{}'), (null), ('[{"quantity": 1}]'), ('[{"product_id": "x", "quantity": 1}]'),
    (format('[{"product_id": "%s", "quantity": -1}]', t.id('mug'))),
    (format('[{"product_id": "%s", "quantity": 1.5}]', t.id('mug'))),
    (format('[{"product_id": "%s", "quantity": 9999999999}]', t.id('mug')))) as l (lines);
select throws_like($$
    select backoffice.receive_stock(gen_random_uuid(), t.id('HAM'), t.lines('product_id', '{"mug": {"quantity": 0}}'))
    $$, '%inventory_movements_not_empty%', 'nothing is not received');
select throws_like($$
    select backoffice.receive_stock(gen_random_uuid(), t.id('HAM'), format('[{"product_id": "%s", "quantity": 1}]', gen_random_uuid())::jsonb)
    $$, '%inventory_items_product_exists%', 'nor a product that is not there');
select throws_ok($$
    select backoffice.receive_stock(gen_random_uuid(), t.id('HAM'), format('[{"product_id": "%s", "quantity": 999999999}, {"product_id": "%1$s", "quantity": 999999999}, {"product_id": "%1$s", "quantity": 999999999}]', t.id('mug'))::jsonb)
    $$, '22003', null, 'nor more than can be counted');
select is(t.stock('mug', 'HAM'), '15/0/0/1', 'none of these left a trace');

-- Adjusting and damage ----------------------------------------------------------------------------------------------

select is(
    backoffice.adjust_stock(gen_random_uuid(), t.id('mug@HAM'), -2, 0, 'Broken shelf') ->> 'available_after', '13',
    'stock is adjusted with a reason');
select throws_like($$ select backoffice.adjust_stock(gen_random_uuid(), t.id('mug@HAM'), -2, 0, null) $$,
    '%inventory_movements_reason_given%', 'never without one');
select throws_like($$ select backoffice.adjust_stock(gen_random_uuid(), t.id('mug@HAM'), -2, 0, '  ') $$,
    '%inventory_movements_reason_given%', 'nor with an empty one');
select throws_ok($$ select backoffice.adjust_stock(gen_random_uuid(), t.id('mug@HAM'), -14, 0, 'x') $$,
    'BR004', null, 'never below nothing');
select throws_ok($$ select backoffice.adjust_stock(gen_random_uuid(), t.id('mug@HAM'), 0, -2, 'x') $$,
    'BR004', null, 'in no bucket');
select throws_ok($$ select backoffice.adjust_stock(gen_random_uuid(), t.id('mug@HAM'), 2147483647, 0, 'x') $$,
    '22003', null, 'never above what can be counted');
select throws_ok($$ select backoffice.adjust_stock(gen_random_uuid(), t.id('mug@HAM'), 1, 0, 'x', null, 2) $$,
    'BR001', null, 'point 35: not on a figure that has changed since it was shown');
select lives_ok($$ select backoffice.adjust_stock(gen_random_uuid(), t.id('mug@HAM'), 2, 0, 'Found again', null, 3) $$,
    'on the latest figure it is');
select throws_ok($$ select backoffice.adjust_stock(gen_random_uuid(), t.id('mug@DEN'), -1, 0, 'x') $$,
    '42501', null, 'point 16: not in another warehouse');
select throws_ok($$ select backoffice.adjust_stock(gen_random_uuid(), gen_random_uuid(), -1, 0, 'x') $$,
    'BR005', null, 'nor where there is nothing');
select lives_ok($$ select backoffice.damage_stock(gen_random_uuid(), t.id('mug@HAM'), 3, 'Dropped') $$, 'units are damaged');
select is(t.stock('mug', 'HAM'), '12/0/0/4', 'which keeps them on hand');
select is(t.movement('mug@HAM'), 'DAMAGE -3/0/0/3 16>16 by jonas.weber', 'as the movement says');
select lives_ok($$ select backoffice.damage_stock(gen_random_uuid(), t.id('mug@HAM'), -1, 'Glued') $$, 'and put right');
select throws_ok($$ select backoffice.damage_stock(gen_random_uuid(), t.id('mug@HAM'), 14, 'x') $$, 'BR004', null, 'no more than there are');
reset session authorization;

-- Round the rules (point 28) ----------------------------------------------------------------------------------------

select throws_ok(format($f$
    do $d$ begin
        set local role %I;
        update shop.inventory_items set %I = 1000;
    end $d$ $f$, r.role, c.name), '42501', null, format('point 28: %s cannot set %s', r.role, c.name))
from unnest(array['backroom_warehouse', 'backroom_support', 'backroom_manager', 'backroom_admin', 'backroom_worker', 'application_user']) as r (role)
cross join unnest(array['available_quantity', 'reserved_quantity', 'committed_quantity', 'damaged_quantity', 'movement_sequence',
    'total_received', 'total_sold', 'total_adjusted']) as c (name);
select throws_ok(format('set local role %I; %s', r.role, s.statement), '42501', null, format('point 28: %s cannot %s', r.role, s.statement))
from unnest(array['backroom_warehouse', 'backroom_support', 'backroom_manager', 'backroom_admin', 'backroom_worker', 'application_user']) as r (role)
cross join (values
    ('delete from shop.inventory_items'),
    ('update shop.inventory_movements set delta_available = 1'),
    ('update shop.inventory_movements set notes = ''x'''),
    ('delete from shop.inventory_movements'),
    ('truncate shop.inventory_movements'),
    ('insert into shop.inventory_movements (inventory_id, movement_type, delta_reserved) values (gen_random_uuid(), ''RESERVE'', 1)'),
    ('insert into shop.inventory_movements (inventory_id, movement_type, delta_committed) values (gen_random_uuid(), ''OUTBOUND'', -1)'),
    ('insert into shop.inventory_movements (inventory_id, movement_type, delta_available, changed_by_login) values (gen_random_uuid(), ''INBOUND'', 1, ''x'')'),
    ('insert into shop.inventory_movements (inventory_id, movement_type, delta_available, movement_date) values (gen_random_uuid(), ''INBOUND'', 1, now())'),
    ('insert into shop.reservation_allocations (reservation_id, inventory_id, warehouse_id, product_id, quantity) select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1'),
    ('update shop.reservation_allocations set quantity = 1'),
    ('update shop.inventory_reservations set items = ''[]'''),
    ('update shop.inventory_reservations set expires_at = now() + interval ''1 year'''),
    ('update shop.stock_transfer_lines set shipped_quantity = 1'),
    ('update shop.stock_transfer_moves set quantity = 1'),
    ('delete from shop.stock_transfer_moves'),
    ('update shop.stock_count_lines set counted_quantity = 1'),
    ('update shop.stock_count_lines set expected_quantity = 1'),
    ('update shop.stock_count_entries set counted_quantity = 1'),
    ('update shop.order_returns set quantity = 1')) as s (statement);
-- after a statement that throws, the role is the one of before: prove that the loop above meant what it says
select is(current_user, session_user, 'the tests run as themselves again');

set session authorization 'jonas.weber';
select throws_ok(format($$
    insert into shop.inventory_movements (inventory_id, movement_type, delta_available, delta_damaged)
    values (t.id('mug@HAM'), %L, %s, %s) $$, m.type, m.available, m.damaged), '42501', null,
    format('point 28: %s is a consequence that no person writes', m.type))
from (values ('RETURN', 1, 0), ('TRANSFER', 1, 0)) as m (type, available, damaged);
select throws_like($$ insert into shop.inventory_movements (inventory_id, movement_type, delta_available) values (t.id('mug@HAM'), 'INBOUND', -1) $$,
    '%inventory_movements_type_deltas%', 'goods that come in do not lessen stock');
select throws_like($$ insert into shop.inventory_movements (inventory_id, movement_type, delta_available, reason) values (t.id('mug@HAM'), 'DAMAGE', -1, 'x') $$,
    '%inventory_movements_type_deltas%', 'damaged units do not vanish');
select throws_like($$ insert into shop.inventory_movements (inventory_id, movement_type, delta_available) values (t.id('mug@HAM'), 'GIFT', 1) $$,
    '%row-level security%', 'there are no other types');
select is(t.stock('mug', 'HAM'), '13/0/0/3', 'stock is as it was');

-- point 16: one warehouse's people and another's stock
select is((select count(*)::integer from shop.inventory_items where warehouse_id = t.id('DEN')), 0, 'point 16: no stock rows of another warehouse');
select is((select count(*)::integer from shop.inventory_movements where warehouse_id = t.id('DEN')), 0, 'point 16: nor movements');
select cmp_ok((select count(*)::integer from shop.inventory_movements), '>', 5, 'but those of their own');
select throws_ok($$ insert into shop.inventory_movements (inventory_id, movement_type, delta_available) values (t.id('mug@DEN'), 'INBOUND', 1) $$,
    '42501', null, 'point 16: no movement there');
select throws_ok($$ insert into shop.inventory_items (product_id, warehouse_id) values (t.id('tent'), t.id('DEN')) $$,
    '42501', null, 'point 16: no stock row there');
update shop.inventory_items set reorder_point = 99 where inventory_id = t.id('mug@DEN');
reset session authorization;
select is((select reorder_point from shop.inventory_items where inventory_id = t.id('mug@DEN')), 10, 'point 16: no edit there');
set session authorization 'jonas.weber';
select throws_ok($$ update shop.inventory_items set warehouse_id = t.id('DEN') $$, '42501', null, 'point 16: no row is moved there');
select throws_ok($$ insert into shop.bins (warehouse_id, code) values (t.id('DEN'), 'A-1') $$, '42501', null, 'point 16: no bin there');
select lives_ok($$ insert into shop.bins (warehouse_id, code) values (t.id('HAM'), 'A-1') $$, 'a bin of their own');
select lives_ok($$ update shop.inventory_items set location_bin = 'A-1', reorder_point = 20 where inventory_id = t.id('mug@HAM') $$,
    'stock gets a place and a reorder point');
select throws_like($$ update shop.inventory_items set location_bin = 'Z-9' where inventory_id = t.id('mug@HAM') $$,
    '%inventory_items_bin_exists%', 'in no bin that is not there');
select is((select row_version || ' ' || is_low_stock from shop.inventory_items where inventory_id = t.id('mug@HAM')), '2 true',
    'an edit counts as one, movements do not, and low stock shows');
reset session authorization;

-- hidden cost
set session authorization 'sam.okafor';
select throws_ok('select unit_cost_amount from shop.inventory_movements', '42501', null, 'point 17: support does not see what goods cost');
select throws_ok('select * from shop.inventory_movements', '42501', null, 'point 17: nor with *');
select cmp_ok((select count(movement_id)::integer from shop.inventory_movements), '>', 5, 'but all movements');
select throws_ok($$ insert into shop.inventory_movements (inventory_id, movement_type, delta_available) values (t.id('mug@HAM'), 'INBOUND', 1) $$,
    '42501', null, 'point 28: support moves no stock');
select throws_ok($$ select backoffice.adjust_stock(gen_random_uuid(), t.id('mug@HAM'), 1, 0, 'x') $$, '42501', null, 'nor by function');
reset session authorization;
set session authorization 'ada.novak';
select throws_ok('select from shop.inventory_items where available_quantity > 0', '42501', null, 'administrators have no business with stock');
reset session authorization;
set session authorization 'mona.keller';
select throws_ok(format('select from shop.inventory_movements_%s', to_char(now() at time zone 'UTC', 'YYYYMM')), '42501', null,
    'point 11: a partition is not read round the rules');
reset session authorization;

-- the owner cannot change the ledger either
set local role backroom_owner;
update shop.inventory_movements set notes = 'forged';
delete from shop.inventory_movements;
reset role;
select is_empty($$ select from shop.inventory_movements where notes = 'forged' $$, 'point 28: not even the owner changes the ledger');
select isnt_empty($$ select from shop.inventory_movements $$, 'point 28: or deletes from it');

-- Reserving ---------------------------------------------------------------------------------------------------------

create function t.items(p_items jsonb) returns jsonb language sql stable
    begin atomic select t.lines('product_id', (select jsonb_object_agg(i.key, jsonb_build_object('quantity', i.value)) from jsonb_each(p_items) i)); end;
set session authorization storefront;
select set_config('app.current_user_id', t.id('anna')::text, true);
select t.new_id('r1', shop.reserve_inventory(t.id('anna'), t.items('{"mug": 15, "tent": 2}')));
select is(t.stock('mug', 'HAM') || ' ' || t.stock('mug', 'DEN') || ' ' || t.stock('tent', 'HAM'), '0/13/0/3 2/2/0/0 8/2/0/0',
    'a reservation is split where one warehouse has too few');
select results_eq($$ select a.product_id, sum(a.quantity) from shop.reservation_allocations a where a.reservation_id = t.id('r1') group by 1 order by 2 $$,
    $$ values (t.id('tent'), 2::bigint), (t.id('mug'), 15) $$, 'it says how much from where');
select is((select total_available from shop.get_product_availability(t.id('mug'))), 2, 'what is left can be asked');
select throws_ok($$ select shop.reserve_inventory(t.id('anna'), t.items('{"tent": 1, "mug": 3}')) $$, 'BR004', null, 'all or nothing');
select is(t.stock('tent', 'HAM'), '8/2/0/0', 'nothing it is');
select throws_ok($$ select shop.reserve_inventory(t.id('bert'), t.items('{"tent": 1}')) $$, '42501', null, 'point 6: not for another customer');
select throws_ok(format($$ select shop.reserve_inventory(t.id('anna'), %L) $$, i.items), 'BR008', null, 'no items such as ' || coalesce(i.items, 'null'))
from (values ('[]'), ('{}'), (null), ('[{}]'), ('[null]'), ('["x"]'),
    (format('[{"product_id": "%s"}]', t.id('mug'))), (format('[{"product_id": "%s", "quantity": 0}]', t.id('mug'))),
    (format('[{"product_id": "%s", "quantity": -1}]', t.id('mug'))), (format('[{"product_id": "%s", "quantity": 0.5}]', t.id('mug'))),
    (format('[{"product_id": "%s", "quantity": 99999999999}]', t.id('mug'))), ('[{"product_id": null, "quantity": 1}]')) as i (items);
select throws_ok($$ select shop.reserve_inventory(null, '[]') $$, 'BR008', null, 'not for nobody');
select throws_ok($$ select shop.reserve_inventory(t.id('anna'), format('[{"product_id": "%s", "quantity": 1}]', gen_random_uuid())::jsonb) $$,
    'BR004', null, 'nor what is not there');
select is(shop.reserve_inventory(t.id('anna'), t.items('{"tent": 1}'), t.id('c2')), t.id('c2'), 'the client may make the id');
select is(shop.reserve_inventory(t.id('anna'), t.items('{"tent": 1}'), t.id('c2')), t.id('c2'), 'point 31: sent again it answers the same');
select is(t.stock('tent', 'HAM'), '7/3/0/0', 'point 31: and does nothing');
select throws_ok($$ select shop.reserve_inventory(t.id('anna'), t.items('{"tent": 2}'), t.id('c2')) $$, 'BR003', null,
    'point 31: the same id with other items is an error');
select set_config('app.current_user_id', t.id('bert')::text, true);
select is_empty('select from shop.inventory_reservations', 'point 6: another customer''s reservations are not seen');
select is_empty('select from shop.reservation_allocations', 'point 6: nor what they hold');
update shop.inventory_reservations set status = 'CANCELLED';
select set_config('app.current_user_id', t.id('anna')::text, true);
select is((select count(*)::integer from shop.inventory_reservations where status = 'ACTIVE'), 2, 'point 6: nor called off');
select set_config('app.current_user_id', '', true);
select is_empty('select from shop.inventory_reservations', 'point 6: an empty setting sees nothing');
select set_config('app.current_user_id', t.id('anna')::text, true);
select throws_ok($$ update shop.inventory_reservations set status = 'EXPIRED' where reservation_id = t.id('c2') $$, 'BR002', null,
    'the storefront lets nothing expire');
select throws_like($$ update shop.inventory_reservations set status = 'CONFIRMED' where reservation_id = t.id('c2') $$,
    '%confirmed by an order%', 'nor confirms without an order');
select throws_ok($$ update shop.inventory_reservations set status = 'CONFIRMED', order_id = gen_random_uuid() where reservation_id = t.id('c2') $$,
    'BR005', null, 'nor for an order that is not there');
select throws_ok($$ update shop.inventory_reservations set order_id = gen_random_uuid() where reservation_id = t.id('c2') $$, 'BR002', null,
    'nor names an order without confirming');
select lives_ok($$ update shop.inventory_reservations set status = 'CANCELLED' where reservation_id = t.id('c2') $$, 'it cancels');
select is(t.stock('tent', 'HAM'), '8/2/0/0', 'which gives the units back');
select throws_ok($$ update shop.inventory_reservations set status = 'ACTIVE' where reservation_id = t.id('c2') $$, 'BR002', null, 'for good');
reset session authorization;

set session authorization 'sam.okafor';
select lives_ok($$ update shop.inventory_reservations set status = 'CANCELLED' where reservation_id = t.id('r1') $$, 'support calls a reservation off');
reset session authorization;
select is(t.stock('mug', 'HAM') || ' ' || t.stock('mug', 'DEN') || ' ' || t.stock('tent', 'HAM'), '13/0/0/3 4/0/0/0 10/0/0/0', 'all of it is given back');

-- expiry
set session authorization storefront;
select t.new_id('r2', shop.reserve_inventory(t.id('anna'), t.items('{"mug": 14}')));
reset session authorization;
update shop.inventory_reservations set expires_at = created_at + interval '1 microsecond' where reservation_id = t.id('r2');
set session authorization storefront;
select throws_ok($$ update shop.inventory_reservations set status = 'CONFIRMED', order_id = gen_random_uuid() where reservation_id = t.id('r2') $$,
    'BR009', null, 'what has expired is not confirmed, though the job has not been by');
reset session authorization;

-- Transfers ---------------------------------------------------------------------------------------------------------

set session authorization 'jonas.weber';
select t.new_id('t1', (backoffice.create_transfer(t.id('c3'), t.id('HAM'), t.id('DEN'),
    t.lines('product_id', '{"tent": {"quantity": 6}}'), 'for the season') ->> 'transfer_id')::uuid);
select throws_like($$ select backoffice.create_transfer(gen_random_uuid(), t.id('HAM'), t.id('HAM'), t.lines('product_id', '{"tent": {"quantity": 1}}')) $$,
    '%stock_transfers_two_warehouses%', 'from one warehouse to another');
select is(backoffice.ship_transfer(gen_random_uuid(), t.id('t1'), 1) ->> 'status', 'IN_TRANSIT', 'the source ships');
select is(t.stock('tent', 'HAM') || ' ' || coalesce(t.stock('tent', 'DEN'), 'none'), '4/0/0/0 none', 'what is on the way is nowhere');
select throws_ok($$ select backoffice.ship_transfer(gen_random_uuid(), t.id('t1'), 1) $$, 'BR001', null, 'point 35: a stale second time');
select t.new_id('tl1', (select transfer_line_id from shop.stock_transfer_lines where transfer_id = t.id('t1')));
select throws_like($$ insert into shop.stock_transfer_moves (transfer_id, transfer_line_id, kind, quantity) values (t.id('t1'), t.id('tl1'), 'SHIPPED', 1) $$,
    '%stock_transfer_lines_shipped_within_quantity%', 'no more than was asked for');
select throws_ok($$ select backoffice.receive_transfer(gen_random_uuid(), t.id('t1'), 2) $$, '42501', null, 'point 16: the source does not receive for the destination');
reset session authorization;
set session authorization 'priya.raman';
select throws_ok($$ insert into shop.stock_transfer_moves (transfer_id, transfer_line_id, kind, quantity) values (t.id('t1'), t.id('tl1'), 'RETURNED', 1) $$,
    '42501', null, 'point 16: nor the destination return for the source');
select is(backoffice.receive_transfer(t.id('c4'), t.id('t1'), 2,
    t.lines('transfer_line_id', '{"tl1": {"quantity": 2, "damaged_quantity": 1}}')) ->> 'status', 'PARTLY_RECEIVED', 'the destination receives a part');
select is(t.stock('tent', 'DEN'), '2/0/0/1', 'into a stock row made for it');
select is(backoffice.receive_transfer(t.id('c4'), t.id('t1'), 2,
    t.lines('transfer_line_id', '{"tl1": {"quantity": 2, "damaged_quantity": 1}}')) ->> 'status', 'PARTLY_RECEIVED', 'point 31: once');
select is(t.stock('tent', 'DEN'), '2/0/0/1', 'point 31: however often it is sent');
select throws_like($$ select backoffice.receive_transfer(gen_random_uuid(), t.id('t1'), (select row_version from shop.stock_transfers where transfer_id = t.id('t1')),
    t.lines('transfer_line_id', '{"tl1": {"quantity": 4}}')) $$, '%stock_transfer_lines_accounted_within_shipped%', 'no more than is on the way');
reset session authorization;
set session authorization 'jonas.weber';
select throws_ok($$ select backoffice.cancel_transfer(gen_random_uuid(), t.id('t1'), (select row_version from shop.stock_transfers where transfer_id = t.id('t1')), 'Lorry fire',
    t.lines('transfer_line_id', '{"tl1": {"returned_quantity": 1}}')) $$, 'BR008', null, 'calling it off says of every unit where it went');
select is(backoffice.cancel_transfer(gen_random_uuid(), t.id('t1'), (select row_version from shop.stock_transfers where transfer_id = t.id('t1')), 'Lorry fire',
    t.lines('transfer_line_id', '{"tl1": {"returned_quantity": 1, "lost_quantity": 2}}')) ->> 'status', 'RECEIVED', 'what had arrived stays');
select is(t.stock('tent', 'HAM') || ' ' || t.stock('tent', 'DEN'), '5/0/0/0 2/0/0/1', 'what came back is back, what is lost is nowhere');
select throws_ok($$ insert into shop.stock_transfer_moves (transfer_id, transfer_line_id, kind, quantity) values (t.id('t1'), t.id('tl1'), 'RETURNED', 1) $$,
    'BR002', null, 'a closed transfer stays closed');
select throws_ok($$ update shop.stock_transfers set status = 'DRAFT' where transfer_id = t.id('t1') $$, 'BR002', null, 'and is not opened by hand');
select t.new_id('t2', (backoffice.create_transfer(gen_random_uuid(), t.id('HAM'), t.id('DEN'), t.lines('product_id', '{"tent": {"quantity": 99}}')) ->> 'transfer_id')::uuid);
select throws_ok($$ select backoffice.ship_transfer(gen_random_uuid(), t.id('t2'), 1) $$, 'BR004', null, 'what is not there is not shipped');
select throws_like($$ select backoffice.cancel_transfer(gen_random_uuid(), t.id('t2'), 1, null) $$, '%stock_transfers_cancel_reason_given%', 'calling off needs a reason');
select is(backoffice.cancel_transfer(gen_random_uuid(), t.id('t2'), 1, 'A mistake') ->> 'status', 'CANCELLED', 'a plan is called off');
select throws_ok($$ insert into shop.stock_transfer_lines (transfer_id, product_id, quantity) values (t.id('t2'), t.id('mug'), 1) $$, '42501', null,
    'and takes no more lines');
reset session authorization;
set session authorization 'mona.keller';
select t.new_id('t3', (backoffice.create_transfer(gen_random_uuid(), t.id('HAM'), t.id('DEN'), t.lines('product_id', '{"tent": {"quantity": 2}}')) ->> 'transfer_id')::uuid);
select is(backoffice.ship_transfer(gen_random_uuid(), t.id('t3'), 1) ->> 'status', 'IN_TRANSIT', 'a manager does it for either end');
select t.new_id('tl3', (select transfer_line_id from shop.stock_transfer_lines where transfer_id = t.id('t3')));
select is(backoffice.cancel_transfer(gen_random_uuid(), t.id('t3'), 2, 'Turned round',
    t.lines('transfer_line_id', '{"tl3": {"returned_quantity": 2}}')) ->> 'status', 'CANCELLED', 'all came back: it never happened');
select is(t.stock('tent', 'HAM'), '5/0/0/0', 'stock is back');
reset session authorization;

-- Counts ------------------------------------------------------------------------------------------------------------

set session authorization 'jonas.weber';
select t.new_id('k1', (backoffice.start_count(gen_random_uuid(), t.id('HAM'), null, array[t.id('mug'), t.id('tent')]) ->> 'count_id')::uuid);
select t.new_id('k1 mug', (select count_line_id from shop.stock_count_lines where count_id = t.id('k1') and product_id = t.id('mug')));
select t.new_id('k1 tent', (select count_line_id from shop.stock_count_lines where count_id = t.id('k1') and product_id = t.id('tent')));
select throws_ok('select snapshot_quantity from shop.stock_count_lines', '42501', null, 'who counts is not told what to find');
select throws_ok('select expected_quantity, variance from shop.stock_count_lines', '42501', null, 'nor how far off the find is');
select throws_like($$ select backoffice.start_count(gen_random_uuid(), t.id('HAM')) $$, '%stock_count_lines_in_one_open_count%', 'a stock row is in one open count at most');
select throws_ok($$ select backoffice.start_count(gen_random_uuid(), t.id('DEN')) $$, '42501', null, 'point 16: no count of another warehouse');
select throws_ok($$ select backoffice.move_count(gen_random_uuid(), t.id('k1'), 'REVIEW', 1) $$, 'BR002', null, 'not done before all is counted');
-- the books have 13 good mugs, all reserved, and 5 tents; somebody counts 12 mugs
reset session authorization;
create table t.seen as select movement_sequence from shop.inventory_items where inventory_id = t.id('mug@HAM');
grant select on t.seen to public;
set session authorization 'jonas.weber';
select lives_ok($$ select backoffice.receive_stock(gen_random_uuid(), t.id('HAM'), t.lines('product_id', '{"mug": {"quantity": 7}}')) $$,
    'while it is counted, goods come in');
select lives_ok($$ select backoffice.record_count(gen_random_uuid(), t.id('k1'), jsonb_build_array(
    jsonb_build_object('count_line_id', t.id('k1 mug'), 'counted_quantity', 12, 'counted_sequence', (select movement_sequence from t.seen)),
    jsonb_build_object('count_line_id', t.id('k1 tent'), 'counted_quantity', 5))) $$, 'what was counted goes in');
select throws_ok($$ select backoffice.record_count(gen_random_uuid(), t.id('k1'), jsonb_build_array(
    jsonb_build_object('count_line_id', t.id('k1 mug'), 'counted_quantity', 12, 'counted_sequence', 1))) $$, 'BR008', null, 'not for a time before the count');
select throws_ok($$ select backoffice.record_count(gen_random_uuid(), t.id('k1'), jsonb_build_array(
    jsonb_build_object('count_line_id', t.id('k1 mug'), 'counted_quantity', -1))) $$, 'BR008', null, 'no less than nothing');
select is(backoffice.move_count(gen_random_uuid(), t.id('k1'), 'REVIEW', 1) ->> 'status', 'REVIEW', 'then it is for somebody else to look at');
select throws_ok($$ select backoffice.move_count(gen_random_uuid(), t.id('k1'), 'APPROVED', 2) $$, 'BR002', null, 'who counts does not approve');
select throws_ok($$ select backoffice.record_count(gen_random_uuid(), t.id('k1'), jsonb_build_array(
    jsonb_build_object('count_line_id', t.id('k1 mug'), 'counted_quantity', 1))) $$, 'BR002', null, 'and counts no more');
reset session authorization;
set session authorization 'mona.keller';
select results_eq($$ select p.slug::text, l.snapshot_quantity, l.expected_quantity, l.counted_quantity, l.variance
    from shop.stock_count_lines l join shop.products p using (product_id) where l.count_id = t.id('k1') order by 1 $$,
    $$ values ('mug', 13, 13, 12, -1), ('tent', 5, 5, 5, 0) $$, 'the goods that came in later do not disturb');
select is(backoffice.move_count(gen_random_uuid(), t.id('k1'), 'COUNTING', 2, array[t.id('k1 mug')]) ->> 'status', 'COUNTING', 'a manager has a line counted again');
reset session authorization;
set session authorization 'jonas.weber';
select throws_ok($$ select backoffice.move_count(gen_random_uuid(), t.id('k1'), 'REVIEW', 3) $$, 'BR002', null, 'which must happen');
select lives_ok($$ select backoffice.record_count(gen_random_uuid(), t.id('k1'), jsonb_build_array(
    jsonb_build_object('count_line_id', t.id('k1 mug'), 'counted_quantity', 18))) $$, 'and does');
select is(backoffice.move_count(gen_random_uuid(), t.id('k1'), 'REVIEW', 3) ->> 'status', 'REVIEW', 'for review again');
select lives_ok($$ select backoffice.damage_stock(gen_random_uuid(), t.id('mug@HAM'), 2, 'Dropped') $$, 'meanwhile some break');
reset session authorization;
set session authorization 'mona.keller';
select is(backoffice.move_count(gen_random_uuid(), t.id('k1'), 'APPROVED', 4) ->> 'status', 'APPROVED', 'a manager who did not count approves');
reset session authorization;
-- 13 good + 7 received = 20 expected, 18 counted: -2; then 2 damaged
select is(t.stock('mug', 'HAM'), '3/13/0/5', 'the variance is booked beside what moved since');
select is(t.movement('mug@HAM'), 'ADJUSTMENT -2/0/0/0 23>21 by mona.keller', 'by who approved it');
select is((select count(*)::integer from shop.stock_count_entries where count_line_id = t.id('k1 mug')), 2, 'both counts are kept');
select is((select last_count_date from shop.inventory_items where inventory_id = t.id('tent@HAM')), (now() at time zone 'Europe/Berlin')::date,
    'what was right has been counted too');

-- the same difference is not put right twice; the counter does not approve; a cancelled count frees its rows
set session authorization 'mona.keller';
select t.new_id('k2', (backoffice.start_count(gen_random_uuid(), t.id('HAM'), array['A-1']) ->> 'count_id')::uuid);
select t.new_id('k2 mug', (select count_line_id from shop.stock_count_lines where count_id = t.id('k2')));
select lives_ok($$ select backoffice.record_count(gen_random_uuid(), t.id('k2'), jsonb_build_array(
    jsonb_build_object('count_line_id', t.id('k2 mug'), 'counted_quantity', 15))) $$, 'a manager counts');
select lives_ok($$ select backoffice.move_count(gen_random_uuid(), t.id('k2'), 'REVIEW', 1) $$, 'a bin');
select throws_ok($$ select backoffice.move_count(gen_random_uuid(), t.id('k2'), 'APPROVED', 2) $$, 'BR010', null, 'and needs somebody else to approve');
select lives_ok($$ select backoffice.adjust_stock(gen_random_uuid(), t.id('mug@HAM'), -1, 0, 'Missing') $$, 'then puts it right by hand');
reset session authorization;
set session authorization 'otto.brandt';
select throws_ok($$ select backoffice.move_count(gen_random_uuid(), t.id('k2'), 'APPROVED', 2) $$, 'BR001', null, 'so that it is not put right again');
select is(backoffice.move_count(gen_random_uuid(), t.id('k2'), 'CANCELLED', 2) ->> 'status', 'CANCELLED', 'the count is given up');
select lives_ok($$ select backoffice.start_count(gen_random_uuid(), t.id('HAM')) $$, 'and its rows can be counted anew');
reset session authorization;
set session authorization 'sam.okafor';
select throws_ok('select from shop.stock_counts', '42501', null, 'support has no part in counting');
reset session authorization;

-- Returns -----------------------------------------------------------------------------------------------------------

set session authorization storefront;
select t.buy('o1', 'anna', '{"mug": 2}');
reset session authorization;
set session authorization 'sam.okafor';
select backoffice.move_order(gen_random_uuid(), t.id('o1'), 'CONFIRMED', t.version('o1'), null);
reset session authorization;
set session authorization 'mona.keller';
insert into shop.payments (order_id, customer_id, amount_charged, currency, payment_method, status)
select order_id, customer_id, total_amount, currency, 'CREDIT_CARD', 'COMPLETED' from shop.orders where order_id = t.id('o1');
select backoffice.move_order(gen_random_uuid(), t.id('o1'), 'PROCESSING', t.version('o1'), null);
reset session authorization;
set session authorization storefront;
select set_config('app.current_user_id', t.id('anna')::text, true);
select throws_ok($$ update shop.inventory_reservations set order_id = gen_random_uuid() where order_id = t.id('o1') $$, 'BR002', null,
    'a confirmed reservation stays with its order');
reset session authorization;
select t.new_id('i1', (select order_item_id from shop.order_items where order_id = t.id('o1')));
set session authorization 'mona.keller';
select throws_like($$ select backoffice.return_stock(gen_random_uuid(), t.id('o1'), t.id('i1'), t.id('mug@HAM'), 1, 'SELLABLE', 'Exchange') $$,
    '%order_items_returned_cap%', 'what did not leave does not come back');
select backoffice.ship_order(gen_random_uuid(), t.id('o1'), t.version('o1'), 'DHL', '1', null);
select is(t.status('o1'), 'SHIPPED', 'an order leaves');
reset session authorization;
set session authorization 'priya.raman';
select lives_ok($$ select backoffice.return_stock(t.id('c2'), t.id('o1'), t.id('i1'), t.id('mug@DEN'), 1, 'DAMAGED', 'Exchange') $$,
    'part of it comes back, to whichever warehouse');
select is(t.movement('mug@DEN'), 'RETURN 0/0/0/1 ' || split_part(t.movement('mug@DEN'), ' ', 3) || ' by priya.raman', 'into its bucket');
select throws_ok($$ select backoffice.return_stock(gen_random_uuid(), t.id('o1'), t.id('i1'), t.id('mug@HAM'), 1, 'SELLABLE', 'x') $$,
    '42501', null, 'point 16: not into another warehouse');
select throws_like($$ select backoffice.return_stock(gen_random_uuid(), t.id('o1'), t.id('i1'), t.id('mug@DEN'), 2, 'SELLABLE', 'x') $$,
    '%order_items_returned_cap%', 'no more than were shipped');
select throws_ok($$ select backoffice.return_stock(gen_random_uuid(), t.id('o1'), gen_random_uuid(), t.id('mug@DEN'), 1, 'SELLABLE', 'x') $$,
    'BR005', null, 'not of an item that is not in the order');
select throws_like($$ select backoffice.return_stock(gen_random_uuid(), t.id('o1'), t.id('i1'), t.id('mug@DEN'), 0, 'SELLABLE', 'x') $$,
    '%inventory_movements_not_empty%', 'not nothing');
reset session authorization;
set session authorization 'sam.okafor';
select throws_ok($$ select backoffice.return_stock(gen_random_uuid(), t.id('o1'), t.id('i1'), t.id('mug@DEN'), 1, 'SELLABLE', 'x') $$, '42501', null,
    'support takes no parcels in');
reset session authorization;

-- point 25: temporary tables with the names of ours change nothing
create temporary table inventory_items (like shop.inventory_items);
create temporary table inventory_movements (id uuid);
grant all on pg_temp.inventory_items, pg_temp.inventory_movements to public;
set session authorization 'jonas.weber';
set local search_path = pg_temp, shop, pgtap, pg_catalog;
select lives_ok($$ select backoffice.adjust_stock(gen_random_uuid(), t.id('tent@HAM'), -1, 0, 'Stolen') $$, 'point 25: with temporary tables in the way');
set local search_path = pgtap, pg_catalog;
select is(t.stock('tent', 'HAM'), '4/0/0/0', 'point 25: the real stock moves');
reset session authorization;

\ir fixtures/invariants.sql
select * from finish();
rollback;
