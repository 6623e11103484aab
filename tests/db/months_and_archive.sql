-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Ids in time order, months of partitions, bulk loading of a month, and the archive.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

-- Ids ---------------------------------------------------------------------------------------------------------------

select is(shop.uuid7_floor('2026-01-01 00:00:00.123999+00'), '019b76da-a87b-7000-8000-000000000000'::uuid, 'the floor of an id is its millisecond');
select is(shop.uuid7_time('019b76da-a87b-7fff-bfff-ffffffffffff'), '2026-01-01 00:00:00.123+00'::timestamptz, 'and back');
select is_empty($$
    select m.at from (
        select '2020-01-01 00:00:00.0005Z'::timestamptz + n * interval '997 minutes 31.0007 seconds' as at from generate_series(1, 5000) n) m
    cross join lateral (select shop.uuid7(m.at) as id) i
    where i.id < shop.uuid7_floor(m.at) or i.id >= shop.uuid7_floor(m.at + interval '1 millisecond')
        or shop.uuid7_time(i.id) <> date_trunc('milliseconds', m.at) or i.id::text !~ '^.{14}7.{4}[89ab]'
    $$, 'every id lies in the millisecond of its time, and says version 7');
select is((select count(distinct shop.uuid7(now())) from generate_series(1, 10000)), 10000::bigint, 'ids of one moment are different');

-- Months ------------------------------------------------------------------------------------------------------------

select is(backoffice.make_month(current_date), 0, 'this month is there');
select is_empty($$
    select t.relation, m from backoffice.month_tables t cross join generate_series(0, 2) m
    where not backoffice.is_attached(backoffice.month_leaf(t.relation, (date_trunc('month', now() at time zone 'UTC') + m * interval '1 month')::date))
    $$, 'so are the next two, of every table');
select is(backoffice.make_month('2031-12-15'), (select count(*)::integer from backoffice.month_tables), 'a month is made of every table');
select is(backoffice.make_month('2031-12-01'), 0, 'once');
set local timezone = 'America/Denver';
select is(backoffice.make_month('2032-01-31'), (select count(*)::integer from backoffice.month_tables), 'months begin in UTC, wherever the session is');
set local timezone = 'UTC';
select is((select from_value || ' ' || to_value from backoffice.month_bounds('backoffice.audit_log', '2032-01-31')), '2032-01-01Z 2032-02-01Z', 'by time');
select is((select to_value from backoffice.month_bounds('shop.orders', '2031-12-31')), shop.uuid7_floor('2032-01-01Z')::text, 'and by id');
select throws_ok($$ insert into shop.orders (order_id, created_at, customer_id, customer_name, customer_email, subtotal_amount, total_amount, shipping_address, billing_address)
    values (shop.uuid7('2019-01-01Z'), '2019-01-01Z', t.id('anna'), '', '', 0, 0, '{}', '{}') $$, '23514', null, 'an order of a month that is not there has no place');
set session authorization 'ada.novak';
select throws_ok($$ select backoffice.make_month('2033-01-01') $$, '42501', null, 'nobody but the owner makes months');
reset session authorization;

-- Loading a month of the past: three orders, one of them open ---------------------------------------------------------

set local role backroom_owner;
select lives_ok(format('select backoffice.prepare_month_leaf(%L, %L)', relation, '2020-02-10'), 'prepared: ' || relation)
from backoffice.month_tables where kind = 'GRAPH' order by position;
reset role;
select is_empty($$ select conname from pg_constraint where conrelid = 'shop.orders_202002'::regclass and contype in ('p', 'f', 'u') $$, 'a prepared partition has no keys');
select is((select relrowsecurity and relforcerowsecurity from pg_class where oid = 'shop.orders_202002'::regclass), true, 'but is protected');
insert into t.ids select n, shop.uuid7(('2020-02-0' || right(n, 1) || 'Z')::timestamptz) from unnest(array['old1', 'old2', 'old3']) n;
set local role backroom_owner;
insert into shop.orders_202002 (order_id, created_at, order_number, customer_id, customer_name, customer_email, subtotal_amount, total_amount, item_count,
    shipping_address, billing_address, status, confirmed_at, shipped_at, delivered_at, currency)
select i.id, ('2020-02-0' || right(i.name, 1) || 'Z')::timestamptz, upper(i.name), t.id('anna'), 'Anna', 'anna@example.com', 1290, 1290, 1, '{}', '{}',
    case i.name when 'old3' then 'SHIPPED' else 'DELIVERED' end, '2020-02-10', '2020-02-10', case when i.name <> 'old3' then '2020-02-11'::timestamptz end, 'EUR'
from t.ids i where i.name like 'old_';
insert into shop.order_items_202002 (order_id, product_id, product_name, unit_price_amount, quantity, total_price_amount)
select i.id, t.id('mug'), 'Mug', 1290, 1, 1290 from t.ids i where i.name like 'old_';
insert into shop.order_status_history_202002 (order_id, to_status)
select o.order_id, o.status from shop.orders_202002 o;
insert into shop.payments_202002 (order_id, customer_id, amount_charged, currency, payment_method, status)
select i.id, t.id('anna'), 1290, 'EUR', 'WALLET', 'COMPLETED' from t.ids i where i.name like 'old_';
select is((select count(*)::integer from shop.orders where order_id = t.id('old1')), 0, 'what is loaded is not seen');
select lives_ok(format('select backoffice.attach_month_leaf(%L, %L)', relation, '2020-02-10'), 'attached: ' || relation)
from backoffice.month_tables where kind = 'GRAPH' order by position;
select is((select count(*)::integer from shop.orders where customer_id = t.id('anna')), 3, 'until it is attached');
select throws_like($$ insert into shop.order_notes (order_id, body) values (shop.uuid7('2020-02-05Z'), 'x') $$, '%order_notes_order_exists%', 'with its keys, leaf to leaf');
reset role;
set session authorization 'sam.okafor';
select is((select count(*)::integer from shop.orders where customer_id = t.id('anna')), 3, 'staff see it through the table');
select throws_ok($$ select from shop.orders_202002 $$, '42501', null, 'point 11: not the partition');
reset session authorization;

-- The archive -------------------------------------------------------------------------------------------------------

insert into shop.order_numbers select order_number, order_id from shop.orders where order_id in (t.id('old1'), t.id('old2'), t.id('old3'));
set local role backroom_owner;
select is(backoffice.open_orders('2020-02-01'), array[t.id('old3')], 'one order is not closed');
select ok('2020-02-01' in (select backoffice.months_to_archive()), 'the month is old enough');
select throws_ok($$ select backoffice.archive_month(current_date) $$, 'BR008', null, 'the current month is not archived');
select throws_ok($$ select backoffice.archive_month('2018-01-01') $$, 'BR011', null, 'nor one that is not there');
reset role;
create temporary table before as select relfilenode from pg_class where oid = 'shop.order_items_202002'::regclass;
set session authorization 'backroom_jobs';
select throws_ok($$ select backoffice.archive_month('2020-02-01') $$, '42501', null, 'the jobs archive nothing themselves');
select is(backoffice.archive_months(1), 1, 'the job prepares the month');
reset session authorization;
select is((select count(*)::integer from pg_constraint where conname = 'month_range' and convalidated), (select count(*)::integer from backoffice.month_tables where kind = 'GRAPH'), 'with validated checks');
set session authorization 'backroom_jobs';
select is(backoffice.archive_months(1), 1, 'the job moves it');
select is(backoffice.archive_months(1), 0, 'and is done');
reset session authorization;
select is((select relfilenode from pg_class where oid = 'archive.order_items_202002'::regclass), (select relfilenode from before), 'without copying its rows');
select results_eq($$ select orders, kept_orders from backoffice.archived_months $$, 'values (2::bigint, 1::bigint)', 'it is written down');
select is((select array_agg(order_id) from shop.orders where customer_id = t.id('anna')), array[t.id('old3')], 'the open order stays');
select is((select count(*)::integer from archive.orders), 2, 'the others are in the archive');
select is(
    (select count(*)::integer from archive.order_items) || ' ' || (select count(*) from archive.order_status_history) || ' ' || (select count(*) from archive.payments),
    '2 2 2', 'with all that hangs on them');
select is(
    (select count(*)::integer from shop.order_items) || ' ' || (select count(*) from shop.order_status_history) || ' ' || (select count(*) from shop.payments),
    '1 1 1', 'and nothing of it is left');
select is((select count(*)::integer from pg_constraint where conname = 'month_range'), 0, 'the checks are gone');
select is((select order_id from shop.order_numbers where order_number = 'OLD1'), t.id('old1'), 'an archived order is found by its number');
set session authorization 'sam.okafor';
select is((select count(total_amount)::integer from archive.orders), 2, 'an agent reads the archive');
select throws_ok($$ select from archive.orders_202002 $$, '42501', null, 'point 12: not its partitions');
select throws_ok($$ select provider_response from archive.payments $$, '42501', null, 'point 12: nor what is hidden in the original');
select throws_ok($$ update archive.orders set status = 'PENDING' $$, '42501', null, 'nobody changes it');
select throws_ok($$ delete from archive.orders $$, '42501', null, 'nor removes anything');
set session authorization 'jonas.weber';
select throws_ok($$ select total_amount from archive.orders $$, '42501', null, 'point 12: the warehouse sees no amounts there either');
select is((select count(order_number)::integer from archive.orders), 2, 'but the orders');
set session authorization storefront;
select throws_ok($$ select from archive.orders $$, '42501', null, 'the storefront does not');
reset session authorization;
set local role backroom_owner;
delete from archive.orders;
reset role;
select is((select count(*)::integer from archive.orders), 2, 'not even its owner removes an archived order');
select is_empty($$
    select k.relation, k.name from backoffice.month_keys k
    where not exists (select from pg_constraint c where c.conrelid = (backoffice.month_leaf(k.relation, '2020-02-01'))::regclass and c.conname = k.name and c.convalidated)
        or not exists (select from pg_constraint c where c.conrelid = (backoffice.month_leaf(backoffice.archive_relation(k.relation), '2020-02-01'))::regclass and c.conname = k.name
            and c.confrelid = backoffice.month_leaf(backoffice.archive_relation(k.referenced_relation), '2020-02-01')::regclass)
    $$, 'the keys went along, and the fresh partitions have their own');

-- the open order closes, and follows
set session authorization 'sam.okafor';
select backoffice.move_order(gen_random_uuid(), t.id('old3'), 'DELIVERED', 1);
set constraints all immediate;
set session authorization 'backroom_jobs';
select is(backoffice.archive_months(1) + backoffice.archive_months(1) + backoffice.archive_months(1), 2, 'the job comes back for it');
reset session authorization;
select is((select count(*)::integer from archive.orders) || ' ' || (select count(*) from archive.order_status_history), '3 4', 'now all are there');
select is(to_regclass('shop.orders_202002'), null, 'and the month is gone from the shop');
set local role backroom_owner;
select is(shop.archive_old_orders(), 0, 'the specification''s function has nothing left to do');
reset role;

-- Growing -----------------------------------------------------------------------------------------------------------

select results_eq($$ select distinct shop.get_shard_id(gen_random_uuid()) from generate_series(1, 2000) order by 1 $$, 'values (1), (2), (3), (4)', 'shards are 1 to 4');
select is(shop.get_shard_id('123e4567-e89b-12d3-a456-426614174000'), 4, 'and stay what they are');
set local role backroom_owner;
select is(backoffice.backfill('shop.products', 'meta_description = left(name, 160)', 'meta_description is null', 2), 2, 'a batch is filled');
select is(backoffice.backfill('shop.products', 'meta_description = left(name, 160)', 'meta_description is null'), 3, 'and the rest');
select is(backoffice.backfill('shop.products', 'meta_description = left(name, 160)', 'meta_description is null'), 0, 'until there is none');
select is(backoffice.backfill('shop.order_items', 'product_image_url = ''x''', 'product_image_url is null'), 0, 'also by keys of two columns');
select results_eq(
    $$ select count(*)::integer, count(*) filter (where s like 'create index concurrently%')::integer from backoffice.index_statements('shop.orders', 'idx_x', '(created_at)') s $$,
    $$ select 1 + 2 * count(*)::integer, count(*)::integer from pg_inherits where inhparent = 'shop.orders'::regclass $$, 'an index is built leaf by leaf');
reset role;
\ir fixtures/invariants.sql

select * from finish();
rollback;
