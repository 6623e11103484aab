-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Rollups against the rows they are made from, metrics against figures worked out by hand, and who may read what.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

create function t.agree(p_when text) returns setof text language plpgsql as $$
begin
    return next is_empty($q$
        select bucket, currency, sum(orders), sum(units), sum(gross), sum(tax), sum(shipping), sum(discount), sum(cancelled_orders),
            sum(shipped_orders), sum(fulfillment_seconds), sum(delivered_orders), sum(delivery_seconds), sum(refunds), sum(refunded), sum(refunded_sales)
        from (
            select bucket, currency, orders, units, gross, tax, shipping, discount, cancelled_orders, shipped_orders, fulfillment_seconds,
                delivered_orders, delivery_seconds, refunds, refunded, refunded_sales
            from reporting.sales
            union all
            select bucket, currency, -orders, -units, -gross, -tax, -shipping, -discount, -cancelled_orders, -shipped_orders, -fulfillment_seconds,
                -delivered_orders, -delivery_seconds, -refunds, -refunded, -refunded_sales
            from reporting.sales_from_rows
        ) d
        group by 1, 2
        having row (sum(orders), sum(units), sum(gross), sum(tax), sum(shipping), sum(discount), sum(cancelled_orders),
            sum(shipped_orders), sum(fulfillment_seconds), sum(delivered_orders), sum(delivery_seconds), sum(refunds), sum(refunded), sum(refunded_sales))
            <> row (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        $q$, p_when || ': sales are what the rows say');
    return next set_eq(
        $q$ select bucket, currency, orders, units, gross, tax, shipping, discount, cancelled_orders, shipped_orders, fulfillment_seconds,
                delivered_orders, delivery_seconds, refunds, refunded, refunded_sales
            from reporting.sales_hour_rollup $q$,
        $q$ select date_trunc('hour', bucket, 'UTC') as bucket, currency, sum(orders)::bigint as orders, sum(units)::bigint as units,
                sum(gross)::bigint as gross, sum(tax)::bigint as tax, sum(shipping)::bigint as shipping, sum(discount)::bigint as discount,
                sum(cancelled_orders)::bigint as cancelled_orders, sum(shipped_orders)::bigint as shipped_orders,
                sum(fulfillment_seconds)::bigint as fulfillment_seconds, sum(delivered_orders)::bigint as delivered_orders,
                sum(delivery_seconds)::bigint as delivery_seconds, sum(refunds)::bigint as refunds, sum(refunded)::bigint as refunded,
                sum(refunded_sales)::bigint as refunded_sales
            from reporting.sales_rollup
            group by 1, 2 $q$, p_when || ': an hour is the sum of its quarters');
    return next is_empty($q$
        select day, product_id, currency, sum(units), sum(gross)
        from (
            select day, product_id, currency, units, gross from reporting.product_sales
            union all
            select day, product_id, currency, -units, -gross from reporting.product_sales_from_rows
        ) d
        group by 1, 2, 3
        having row (sum(units), sum(gross)) <> row (0, 0)
        $q$, p_when || ': sales by product are what the rows say');
end;
$$;
create function t.figure(p_metric text) returns numeric language sql stable
    begin atomic
        select f.value
        from reporting.figures(array[p_metric], reporting.bucket(now()) - interval '1 day', reporting.bucket(now()) + interval '1 day') f;
    end;

create function t.day_ago() returns timestamptz language sql as $$ select date_trunc('hour', now(), 'UTC') - interval '1 day' $$;

-- What happens in a shop ----------------------------------------------------------------------------------------------

set session authorization storefront;
select t.buy('o1', 'anna', '{"mug": 2, "tent": 1}', p_shipping => 500, p_tax => 300, p_discount => 480);
select t.buy('o2', 'anna', '{"mug": 3}', p_shipping => 500);
select t.buy('o3', 'bert', '{"mug": 1}', p_shipping => 0);
select t.buy('o4', 'bert', '{"fan": 2}', p_shipping => 0, p_currency => 'JPY');
reset session authorization;
select * from t.agree('placed');
select cmp_ok((select count(*)::integer from reporting.sales_deltas), '>=', 8, 'nothing is folded yet');

set session authorization 'sam.okafor';
select backoffice.move_order(gen_random_uuid(), t.id('o1'), 'CONFIRMED', t.version('o1'), null);
select backoffice.move_order(gen_random_uuid(), t.id('o2'), 'CONFIRMED', t.version('o2'), null);
select backoffice.move_order(gen_random_uuid(), t.id('o3'), 'CANCELLED', t.version('o3'), 'Changed their mind');
reset session authorization;
select * from t.agree('cancelled');

set session authorization backroom_jobs;
select cmp_ok(reporting.fold_sales(3), '=', 3, 'a batch is folded');
reset session authorization;
select * from t.agree('half folded');
set session authorization backroom_jobs;
select cmp_ok(reporting.fold_sales(1000), '>', 0, 'the rest');
select cmp_ok(reporting.fold_sales(1000), '=', 0, 'nothing is folded twice');
reset session authorization;
select is_empty('select from reporting.sales_deltas', 'folded deltas are gone');
select * from t.agree('folded');

set session authorization 'mona.keller';
insert into shop.payments (order_id, customer_id, amount_charged, currency, payment_method, status)
select order_id, customer_id, total_amount, currency, 'CREDIT_CARD', 'COMPLETED' from shop.orders where order_id in (t.id('o1'), t.id('o2'));
select backoffice.move_order(gen_random_uuid(), t.id('o1'), 'PROCESSING', t.version('o1'), null);
select backoffice.ship_order(gen_random_uuid(), t.id('o1'), t.version('o1'), 'DHL', '1', null);
select backoffice.move_order(gen_random_uuid(), t.id('o1'), 'DELIVERED', t.version('o1'), null);
select t.new_id('i1', (select order_item_id from shop.order_items where order_id = t.id('o1') and product_name = 'Mug'));
select t.new_id('p' || right(i.name, 1), (select payment_id from shop.payments where order_id = i.id)) from t.ids i where i.name in ('o1', 'o2');
select t.new_id('r1', (backoffice.request_refund(gen_random_uuid(), t.id('o1'), t.id('p1'), 'EUR', 'Broken',
    jsonb_build_array(jsonb_build_object('order_item_id', t.id('i1'), 'quantity', 1, 'amount', 1290, 'restock', 'NONE', 'reason', 'Broken')),
    10, 0, 200) ->> 'refund_id')::uuid);
select t.new_id('r2', (backoffice.request_refund(gen_random_uuid(), t.id('o2'), t.id('p2'), 'EUR', 'Late', '[]', 0, 0, 100) ->> 'refund_id')::uuid);
set constraints all immediate;
set constraints all deferred;
reset session authorization;
select * from t.agree('refunds asked for');
create function t.complete(p_refund text, p_order text) returns void language plpgsql as $$
declare
    v_status text;
begin
    foreach v_status in array array['PROCESSING', 'COMPLETED']
    loop
        perform backoffice.move_refund(gen_random_uuid(), t.id(p_order), t.id(p_refund), v_status,
            (select row_version from shop.refunds where refund_id = t.id(p_refund)));
    end loop;
end;
$$;
set session authorization 'mona.keller';
select t.complete('r1', 'o1'), t.complete('r2', 'o2');
reset session authorization;
select * from t.agree('refunded');
select is((select sum(refunded_sales)::bigint from reporting.sales), 1590::bigint, 'goods and goodwill lessen sales, tax does not');
set session authorization 'sam.okafor';
select backoffice.move_order(gen_random_uuid(), t.id('o2'), 'CANCELLED', t.version('o2'), 'No longer wanted');
reset session authorization;
select * from t.agree('cancelled after a refund');
select is((select sum(refunded_sales)::bigint from reporting.sales), 1490::bigint, 'a cancelled order''s refund takes nothing twice');

-- Metrics -------------------------------------------------------------------------------------------------------------

-- o1: 2580 + 24900 EUR, o4: 6000 JPY at 160 to the euro = 37.50
set session authorization 'mona.keller';
select is(round(t.figure('gross_sales'), 4), 27480 + 3750.0000, 'gross sales: cancelled orders are out, yen are converted');
select is(round(t.figure('net_sales'), 4), 27480 - 480 - 1490 + 3750.0000, 'net sales');
select is(t.figure('orders'), 2::numeric, 'orders');
select is(t.figure('units'), 5::numeric, 'units');
select is(round(t.figure('average_order_value'), 4), 14630.0000, 'average order value');
select is(round(t.figure('refunds'), 4), 1290 + 10 + 200 + 100.0000, 'refunds: all that was paid back');
select is(round(t.figure('refund_rate'), 6), round(1490 / 30750.0, 6), 'refund rate');
select is(t.figure('cancelled_orders'), 2::numeric, 'cancelled orders');
select is(t.figure('new_customers') || ' ' || t.figure('returning_customers'), '2 0', 'new and returning customers');
select is(round(t.figure('discounts')) || ' ' || round(t.figure('tax')) || ' ' || round(t.figure('shipping')), '480 300 500', 'discounts, tax and shipping');
select cmp_ok(t.figure('fulfillment_hours'), '>=', 0::numeric, 'hours to ship');
select cmp_ok(t.figure('stock_turns'), '>', 0::numeric, 'stock turns');
select cmp_ok(t.figure('stock_age'), '>=', 0::numeric, 'stock age');
select results_eq(
    $$ select metric from reporting.metrics order by 1 $$,
    $$ select distinct metric from reporting.figures((select array_agg(metric) from reporting.metrics),
        reporting.bucket(now()) - interval '1 day', reporting.bucket(now()) + interval '1 day')
        order by 1 $$,
    'every metric of the registry can be computed');
select results_eq(
    format($$ select f.metric, f.value from reporting.figures((select array_agg(m.metric) from reporting.metrics m where m.source = %L),
        reporting.bucket(now()) - interval '1 day', reporting.bucket(now()) + interval '1 day') f order by 1 $$, s.source),
    format($$ select b.metric, b.value from reporting.breakdown((select array_agg(m.metric) from reporting.metrics m where m.source = %L),
        %L, reporting.bucket(now()) - interval '1 day', reporting.bucket(now()) + interval '1 day') b where b.part is null order by 1 $$, s.source, s.part),
    'figures of ' || s.source || ' are the same by time and by ' || s.part)
from (values ('PAYMENTS', 'method'), ('PARCELS', 'carrier'), ('VALUE', 'warehouse')) as s (source, part);
select is(format('%s %s', t.figure('payments'), round(t.figure('payments_received'))),
    (select format('%s %s', count(*), sum(p.amount_charged)) from shop.payments p where p.status in ('COMPLETED', 'REFUNDED', 'PARTIALLY_REFUNDED')),
    'payments are what the rows say');
select is(format('%s %s', t.figure('parcels'), t.figure('parcels_delivered')),
    (select format('%s %s', count(*), count(s.delivered_at)) from shop.shipments s), 'parcels are what the rows say');
select is(t.figure('stock_units'),
    (select sum(s.available_quantity + s.reserved_quantity + s.committed_quantity + s.damaged_quantity)::numeric from shop.inventory_items s),
    'units on hand are what the stock rows say');
select is(
    (select string_agg(format('%s %s', m.metric, sum.value), ', ' order by m.metric)
        from (values ('payments'), ('payments_received'), ('parcels')) as m (metric)
        cross join lateral (
            select sum(f.value) as value
            from reporting.figures(array[m.metric], reporting.bucket(now()) - interval '1 day', reporting.bucket(now()) + interval '1 day', s.step, s.zone) f
        ) as sum),
    (select string_agg(format('%s %s', m.metric, t.figure(m.metric)), ', ' order by m.metric)
        from (values ('payments'), ('payments_received'), ('parcels')) as m (metric)),
    format('payments and parcels by %s in %s add up to the same', s.step, s.zone))
from (values ('hour', 'UTC'), ('day', 'Asia/Kolkata'), ('week', 'America/St_Johns')) as s (step, zone);
select is(
    (select array_agg(f.value order by f.slot) from reporting.figures(array['stock_units'], t.day_ago(), t.day_ago() + interval '2 hours', 'hour', 'Asia/Kolkata') f),
    (select array_agg(b.value order by e.ends)
        from unnest(array[t.day_ago() + interval '30 minutes', t.day_ago() + interval '90 minutes', t.day_ago() + interval '2 hours']) as e (ends)
        cross join lateral reporting.breakdown(array['stock_units'], 'warehouse', e.ends - interval '15 minutes', e.ends) b
        where b.part is null),
    'a level is that of a slot''s end, on the clock of the zone');
select is(
    (select sum(f.value) from reporting.figures(array['net_sales'], reporting.bucket(now()) - interval '3 days', reporting.bucket(now()) + interval '1 day', s.step, s.zone) f),
    t.figure('net_sales'), format('net sales by %s in %s add up to the same', s.step, s.zone))
from (values ('hour', 'UTC'), ('day', 'Asia/Kolkata'), ('day', 'America/St_Johns'), ('week', 'Europe/Berlin'), ('month', 'Asia/Kathmandu')) as s (step, zone);
-- hours where no slot begins within one, quarters elsewhere: the same figures
reset session authorization;
create function t.additive() returns text[] language sql as $$ select array_agg(m.metric) from reporting.metrics m where m.source = 'SALES' and m.is_additive $$;
create function t.nine_days_ago() returns timestamptz language sql as $$ select date_trunc('day', now(), 'UTC') - interval '9 days' $$;
set session authorization 'mona.keller';
select results_eq(
    format($$ select slot, metric, value from reporting.figures(t.additive(), t.nine_days_ago(), t.nine_days_ago() + interval '10 days', 'day', %L)
        order by 1, 2 $$, z.zone),
    format($$ select date_trunc('day', s.bucket, %1$L), f.metric, sum(f.value)
        from (select distinct bucket from reporting.sales where bucket >= t.nine_days_ago()) s
        cross join lateral reporting.figures(t.additive(), s.bucket, s.bucket + interval '15 minutes', null, %1$L) f
        group by 1, 2
        order by 1, 2 $$, z.zone),
    'a day in ' || z.zone || ' is the sum of its quarters of an hour')
from unnest(array['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'Asia/Kathmandu', 'America/St_Johns']) as z (zone);
select throws_ok(format('select * from reporting.figures(%s)', a.args), 'BR008', null, 'refuses figures of ' || a.args)
from (values
    ($$ array['net_sales'], null, now() $$),
    ($$ array['net_sales'], '2026-01-01Z', '2026-01-01Z' $$),
    ($$ array['net_sales'], '2026-01-01 00:01Z', '2026-02-01Z' $$),
    ($$ array['net_sales'], '2026-01-01Z', '2026-02-01Z', 'fortnight' $$),
    ($$ array['net_sales'], '2026-01-01Z', '2026-02-01Z', 'day', 'Mars/Olympus' $$),
    ($$ array['net_sales', '1; drop table x'], '2026-01-01Z', '2026-02-01Z' $$),
    ($$ array[null], '2026-01-01Z', '2026-02-01Z' $$)) as a (args);
reset session authorization;
update backoffice.settings set value = '"USD"' where key = 'main_currency';
set session authorization 'mona.keller';
select throws_ok($$ select t.figure('net_sales') $$, 'BR007', null, 'without a rate there is no sum that leaves money out');
reset session authorization;
update backoffice.settings set value = '"EUR"' where key = 'main_currency';
set session authorization 'mona.keller';
select lives_ok($$ insert into reporting.exchange_rates (currency, in_currency, valid_from, rate) values ('JPY', 'EUR', (now() at time zone 'UTC')::date, 0.01) $$, 'a rate of today');
select is(round(t.figure('gross_sales'), 4), 27480 + 6000.0000, 'is used from today on');
reset session authorization;

-- Analytics and the product summary -------------------------------------------------------------------------------------

set session authorization backroom_jobs;
select cmp_ok(reporting.fold_sales(1000), '>', 0, 'all of it is folded');
select lives_ok('select reporting.refresh_product_performance()', 'the product summary is made');
select lives_ok('select reporting.refresh_product_performance()', 'and refreshed while it is read');
reset session authorization;
select * from t.agree('folded again');
select results_eq(
    $$ select customer_type::text, customer_segment::text, product_categories, product_count, total_amount, currency::text, shipping_country::text,
        shipping_city::text, fulfillment_time_hours, delivery_time_hours
       from shop.order_analytics where order_id in (t.id('o1'), t.id('o2')) order by total_amount $$,
    -- one transaction, one millisecond: which of the two ids comes first is chance
    $$ select case when t.id('o2') < t.id('o1') then 'NEW' else 'RETURNING' end, case when t.id('o2') < t.id('o1') then 'FIRST' else 'REPEAT' end,
            array['outdoor'], 3, 4370::bigint, 'EUR', 'DE', 'Hamburg', null::integer, null::integer
       union all
       select case when t.id('o1') < t.id('o2') then 'NEW' else 'RETURNING' end, case when t.id('o1') < t.id('o2') then 'FIRST' else 'REPEAT' end,
            array['outdoor'], 3, 27800, 'EUR', 'DE', 'Hamburg', 0, 0 $$,
    'a wide row an order');
select is((select count(*)::integer from shop.order_analytics), 4, 'one each');
select results_eq(
    $$ select p.slug::text, a.units_sold, a.revenue_amount from shop.product_analytics a join shop.products p using (product_id) order by 1 $$,
    $$ values ('fan', 2, 6000::bigint), ('mug', 2, 2580), ('tent', 1, 24900) $$, 'a row a product and day');
insert into shop.product_reviews (product_id, customer_id, rating) values (t.id('mug'), t.id('anna'), 5), (t.id('mug'), t.id('bert'), 2);
update shop.product_reviews set moderation_status = 'APPROVED';
set session authorization backroom_jobs;
select reporting.refresh_product_performance();
reset session authorization;
select results_eq(
    $$ select name::text, total_sold, total_revenue, avg_rating, review_count, total_stock from shop.product_performance_summary order by 1 $$,
    $$ select p.name::text,
            coalesce((select sum(i.quantity - i.cancelled_quantity) from shop.order_items i where i.product_id = p.product_id), 0)::bigint,
            -- a yen is worth a cent today
            coalesce((select sum((i.quantity - i.cancelled_quantity) * i.unit_price_amount) from shop.order_items i where i.product_id = p.product_id), 0)::bigint,
            coalesce((select avg(r.rating) from shop.product_reviews r where r.product_id = p.product_id and r.is_approved), 0)::numeric(3, 2),
            (select count(*) from shop.product_reviews r where r.product_id = p.product_id and r.is_approved),
            coalesce((select sum(s.available_quantity) from shop.inventory_items s where s.product_id = p.product_id), 0)::bigint
       from shop.products p where p.status = 'ACTIVE' order by 1 $$,
    'the product summary has the right sums: neither reviews nor warehouses multiply them');

-- rebuilding from the rows ends where folding did
create temporary table folded as table reporting.sales_rollup;
create temporary table folded_products as table reporting.product_rollup;
create temporary table folded_analytics as select order_id, customer_type, customer_segment, product_categories, product_count, total_amount, fulfillment_time_hours from shop.order_analytics;
create temporary table folded_firsts as table reporting.customer_firsts;
set session authorization backroom_jobs;
select lives_ok('select reporting.rebuild_rollups()', 'rollups are computed anew');
reset session authorization;
select bag_eq(
    $$ select * from reporting.sales_rollup $$,
    $$ select * from folded where row (orders, units, gross, tax, shipping, discount, cancelled_orders, shipped_orders, fulfillment_seconds,
        delivered_orders, delivery_seconds, refunds, refunded, refunded_sales) <> row (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) $$,
    'to the same sales');
select bag_eq('select * from reporting.product_rollup', 'select * from folded_products', 'to the same products');
select bag_eq('select order_id, customer_type, customer_segment, product_categories, product_count, total_amount, fulfillment_time_hours from shop.order_analytics',
    'select * from folded_analytics', 'to the same wide rows');
select bag_eq('select * from reporting.customer_firsts', 'select * from folded_firsts', 'to the same first orders');

-- The archive keeps what counted ----------------------------------------------------------------------------------------

insert into t.ids select 'past', shop.uuid7('2020-02-03Z');
set local role backroom_owner;
select count(backoffice.prepare_month_leaf(relation, '2020-02-01')) as prepared from backoffice.month_tables;
insert into shop.orders_202002 (order_id, created_at, order_number, customer_id, customer_name, customer_email, subtotal_amount, total_amount, item_count,
    shipping_address, billing_address, status, confirmed_at, shipped_at, delivered_at, currency)
values (t.id('past'), '2020-02-03Z', 'PAST', t.id('anna'), 'Anna', 'anna@example.com', 2580, 2580, 2, '{}', '{}', 'DELIVERED', '2020-02-03Z', '2020-02-04Z', '2020-02-06Z', 'EUR');
insert into shop.order_items_202002 (order_id, product_id, product_name, unit_price_amount, quantity, total_price_amount, shipped_quantity)
values (t.id('past'), t.id('mug'), 'Mug', 1290, 2, 2580, 2);
insert into shop.order_status_history_202002 (order_id, to_status) values (t.id('past'), 'DELIVERED');
select count(backoffice.attach_month_leaf(relation, '2020-02-01')) as attached from (select relation from backoffice.month_tables order by position) m;
reset role;
insert into shop.order_numbers values ('PAST', t.id('past'));
set session authorization backroom_jobs;
select reporting.rebuild_rollups();
reset session authorization;
select is((select gross from reporting.sales_rollup where bucket = '2020-02-03Z'), 2580::bigint, 'a month that was loaded counts after the rebuild');
select is((select fulfillment_time_hours || ' ' || delivery_time_hours from shop.order_analytics where order_id = t.id('past')), '24 48', 'with its hours');
set local role backroom_owner;
set constraints all immediate;
select backoffice.prepare_archive('2020-02-01'), backoffice.archive_month('2020-02-01');
reset role;
select is_empty($$ select from shop.orders where order_id = t.id('past') $$, 'then it is archived');
select * from t.agree('archived');
set session authorization backroom_jobs;
select reporting.rebuild_rollups();
reset session authorization;
select * from t.agree('archived and rebuilt');
select is((select gross from reporting.sales_rollup where bucket = '2020-02-03Z'), 2580::bigint, 'its sales are still there');
select is((select first_order_id from reporting.customer_firsts where customer_id = t.id('anna')), t.id('past'), 'so is the first order of its customer');
select is((select count(*)::integer from shop.order_analytics where customer_id = t.id('anna') and customer_type = 'NEW'), 0, 'who is not new again');
set session authorization 'mona.keller';
select is(
    (select sum(f.value) from reporting.figures(array['new_customers'], '2020-01-01Z', reporting.bucket(now()) + interval '1 day', 'month', 'UTC') f),
    2::numeric, 'each customer is new once');
reset session authorization;

-- Who may read ----------------------------------------------------------------------------------------------------------

select throws_ok(format('set local role %I; select from %s', r.role, v.name), '42501', null, format('point 14: %s does not read %s', r.role, v.name))
from unnest(array['backroom_warehouse', 'backroom_support', 'application_user']) as r (role)
cross join unnest(array['shop.product_performance_summary', 'shop.order_analytics', 'shop.product_analytics', 'reporting.sales', 'reporting.sales_rollup', 'reporting.sales_hour_rollup', 'reporting.sales_by_hour',
    'reporting.product_rollup', 'reporting.sales_from_rows', 'reporting.exchange_rates', 'reporting.metrics']) as v (name);
select throws_ok(format('set local role %I; %s', r.role, s.statement), '42501', null, format('%s does not %s', r.role, s.statement))
from unnest(array['backroom_warehouse', 'backroom_support', 'backroom_manager', 'backroom_admin', 'backroom_worker', 'application_user']) as r (role)
cross join (values ('insert into reporting.sales_deltas (order_id, bucket, currency) values (gen_random_uuid(), now(), ''EUR'')'),
    ('delete from reporting.sales_deltas'), ('update reporting.sales_rollup set gross = 0'), ('update reporting.metrics set expression = ''0'''),
    ('delete from reporting.exchange_rates'), ('refresh materialized view shop.product_performance_summary')) as s (statement);
select throws_ok('set local role backroom_manager; select reporting.fold_sales(1)', '42501', null, 'a manager does not fold');
select is(current_user, session_user, 'the tests run as themselves again');

\ir fixtures/invariants.sql
select * from finish();
rollback;
