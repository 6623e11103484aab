-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- template: demo

-- The demo shop can be worked in: its open orders go on through the logins and functions that everybody uses, and all that
-- was true of it still is.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();

-- pgTAP's assertions are made as everybody
do $$
begin
    if pg_my_temp_schema() <> 0 then
        grant all on all tables in schema pg_temp to public;
        grant all on all sequences in schema pg_temp to public;
    end if;
end;
$$;
create schema t;
grant usage on schema t to public;
create table t.open_orders as
select distinct on (o.status) o.status::text as status, o.order_id, o.row_version, a.login as packer
from shop.orders o
join lateral ( -- from one warehouse, so that one parcel closes it
    select min(w.login) as login from shop.order_allocations a join backoffice.staff_warehouses w using (warehouse_id)
    where a.order_id = o.order_id having count(distinct a.warehouse_id) = 1) a on true
where o.status in ('PENDING', 'PAID', 'PROCESSING', 'SHIPPED') and o.hold_reason is null
    and not exists (select from shop.shipments s where s.order_id = o.order_id and o.status = 'PROCESSING')
order by o.status, o.order_id desc;
create table t.refundable as
select o.order_id, p.payment_id, o.currency, i.order_item_id, i.unit_price_amount, a.inventory_id,
    s.available_quantity as before
from shop.orders o
join shop.payments p on p.order_id = o.order_id and p.status = 'COMPLETED'
join shop.order_items i on i.order_id = o.order_id and i.refunded_quantity = 0
join shop.order_allocations a on a.order_id = o.order_id and a.order_item_id = i.order_item_id
join shop.inventory_items s using (inventory_id)
where o.status = 'DELIVERED' and i.unit_price_amount between 1 and 9000 and o.currency = 'EUR' and o.discount_amount = 0
order by o.order_id desc
limit 1;
grant select on all tables in schema t to public;
create function t.o(p_status text) returns t.open_orders language sql stable as $$ select * from t.open_orders where status = p_status $$;

select is((select count(*) from t.open_orders), 4::bigint, 'there is something to confirm, to pack, to ship and to deliver');
select is((select count(*) from t.refundable), 1::bigint, 'and something to refund');

set session authorization 'sam.okafor';
select ok(
    (select backoffice.move_order(gen_random_uuid(), order_id, 'CONFIRMED', row_version, null) ->> 'status' in ('CONFIRMED', 'PAID') from t.o('PENDING')),
    'an agent confirms an order of today');
select is(
    (select backoffice.move_order(gen_random_uuid(), order_id, 'DELIVERED', row_version, null) ->> 'status' from t.o('SHIPPED')),
    'DELIVERED', 'and hears that another one was delivered');
select is(
    (select backoffice.request_refund(gen_random_uuid(), order_id, payment_id, currency, 'Arrived damaged',
        jsonb_build_array(jsonb_build_object('order_item_id', order_item_id, 'quantity', 1, 'amount', unit_price_amount,
            'restock', 'SELLABLE', 'inventory_id', inventory_id))) ->> 'approval' from t.refundable),
    'NOT_NEEDED', 'and refunds one unit');
select is(
    (select backoffice.move_refund(gen_random_uuid(), r.order_id, r.refund_id, 'PROCESSING', r.row_version) ->> 'status'
        from shop.refunds r join t.refundable using (order_id) where r.status = 'PENDING'),
    'PROCESSING', 'which is sent');
select is(
    (select backoffice.move_refund(gen_random_uuid(), r.order_id, r.refund_id, 'COMPLETED', r.row_version) ->> 'status'
        from shop.refunds r join t.refundable using (order_id) where r.status = 'PROCESSING'),
    'COMPLETED', 'and paid');
reset session authorization;
select is(
    (select s.available_quantity - r.before from t.refundable r join shop.inventory_items s using (inventory_id)), 1,
    'the unit is for sale again');

-- whoever packs: the one of the two whose warehouse it is
create function t.as_packer(p_status text) returns void language plpgsql as $$
begin
    execute format('set session authorization %L', (t.o(p_status)).packer);
end $$;
select t.as_packer('PAID');
select is(
    (select backoffice.move_order(gen_random_uuid(), order_id, 'PROCESSING', row_version, null) ->> 'status' from t.o('PAID')),
    'PROCESSING', 'the warehouse begins to pack');
reset session authorization;
select t.as_packer('PROCESSING');
select is(
    (select backoffice.ship_order(gen_random_uuid(), order_id, row_version, 'DHL', 'TEST1') ->> 'status' from t.o('PROCESSING')),
    'SHIPPED', 'and ships another one');
reset session authorization;

set constraints all immediate;
select results_eq($$
    select m.movement_type::text, m.changed_by_login::text from shop.inventory_movements m join t.open_orders o using (order_id)
    where m.movement_date >= now() group by 1, 2 order by 1
    $$, $$ select v.* from (values ('COMMIT', (t.o('PAID')).packer::text), ('OUTBOUND', (t.o('PROCESSING')).packer::text)) as v $$,
    'the ledger says what moved, and who did it');
\ir fixtures/invariants.sql

select * from finish();
rollback;
