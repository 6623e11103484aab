-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Jobs: each does its work once, records its runs, and nobody else runs it.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

-- What the program does: begin, steps until a batch is not full, end.
create function t.run(p_job text) returns bigint language plpgsql as $$
declare
    v_run_id uuid := backoffice.begin_job(p_job);
    v_batch constant integer := (select j.batch from backoffice.jobs j where j.job = p_job);
    v_rows bigint := 0;
    v_step integer;
begin
    loop
        v_step := backoffice.step_job(v_run_id);
        v_rows := v_rows + v_step;
        exit when v_step < v_batch;
    end loop;
    perform backoffice.end_job(v_run_id, v_rows);
    return v_rows;
end;
$$;

-- Something for each of them to do ------------------------------------------------------------------------------------

set session authorization storefront;
select t.buy('o1', 'anna', '{"mug": 2}');
select set_config('app.current_user_id', t.id('anna')::text, true);
select t.new_id('r' || n, shop.reserve_inventory(t.id('anna'), jsonb_build_array(jsonb_build_object('product_id', t.id('mug'), 'quantity', 1))))
from generate_series(1, 3) as n;
insert into shop.carts (customer_id) values (t.id('anna'));
reset session authorization;
update shop.inventory_reservations set created_at = now() - interval '1 hour', expires_at = now() - interval '1 second'
where reservation_id in (t.id('r1'), t.id('r2'));
alter table shop.carts disable trigger touch;
update shop.carts set updated_at = now() - interval '25 hours' where status = 'ACTIVE';
alter table shop.carts enable trigger touch;
insert into shop.user_tokens (user_id, token_type, token_hash, expires_at)
values (t.id('anna'), 'REFRESH', 'old', now() - interval '1 second'), (t.id('anna'), 'REFRESH', 'new', now() + interval '1 day');
insert into backoffice.commands (command_id, kind, request, created_at) values (gen_random_uuid(), 'old', '{}', now() - interval '91 days');
set session authorization storefront;
select t.new_id('ancient', shop.reserve_inventory(t.id('anna'), jsonb_build_array(jsonb_build_object('product_id', t.id('mug'), 'quantity', 1)),
    shop.uuid7(now() - interval '91 days')));
update shop.inventory_reservations set status = 'CANCELLED' where reservation_id = t.id('ancient');
reset session authorization;
update shop.inventory_reservations set created_at = now() - interval '91 days' where reservation_id = t.id('ancient');
update shop.warehouses set max_capacity = 100 where warehouse_id = t.id('HAM');
select is((select count(*)::integer from shop.inventory_reservations where status = 'ACTIVE'), 3, 'three checkouts hold stock');

-- Each job, twice -----------------------------------------------------------------------------------------------------

set session authorization backroom_jobs;
select is(t.run('expire_reservations'), 2::bigint, 'expired reservations give their units back');
select is(t.run('expire_reservations'), 0::bigint, 'once');
reset session authorization;
select is((select string_agg(status, ',' order by status) from shop.inventory_reservations where reservation_id in (t.id('r1'), t.id('r2'), t.id('r3'))),
    'ACTIVE,EXPIRED,EXPIRED', 'and only those');
select is((select sum(reserved_quantity)::integer from shop.inventory_items), 3, 'what is still held is held');
set session authorization backroom_jobs;
select cmp_ok(t.run('fold_sales'), '>', 0::bigint, 'sales are folded');
select is(t.run('fold_sales'), 0::bigint, 'once');
select cmp_ok(t.run('fold_product_events'), '>', 0::bigint, 'what was put into carts is counted');
select is(t.run('fold_product_events'), 0::bigint, 'once');
select is(t.run('make_months'), 0::bigint, 'the next months are there already');
select is(t.run('refresh_product_performance'), 1::bigint, 'the product summary is refreshed');
select is(t.run('write_product_days'), 1::bigint, 'yesterday is written');
select is(t.run('write_product_days'), 0::bigint, 'once');
select is(t.run('abandon_carts'), 1::bigint, 'a cart nobody touched is abandoned');
select is(t.run('abandon_carts'), 0::bigint, 'once');
select is(t.run('remove_expired_tokens'), 1::bigint, 'an expired token is removed');
select is(t.run('remove_expired_tokens'), 0::bigint, 'and no other');
select cmp_ok(t.run('alert_low_stock'), '>', 0::bigint, 'low stock is told');
select is(t.run('alert_low_stock'), 0::bigint, 'once');
select cmp_ok(t.run('measure_warehouses'), '>', 0::bigint, 'warehouses are measured');
select is(t.run('measure_warehouses'), 0::bigint, 'and again only when something changed');
select is(t.run('forget_commands'), 1::bigint, 'an old command is forgotten');
select is(t.run('forget_reservations'), 1::bigint, 'and an old reservation');
select is(t.run('forget_reservations'), 0::bigint, 'but none of today');
select is(t.run('forget_runs'), 0::bigint, 'nor a run of today');
select is(t.run('forget_imports'), 0::bigint, 'no file was read');
reset session authorization;
select set_eq($$ select job from backoffice.jobs where job not like 'archive%' $$,
    array['expire_reservations', 'fold_sales', 'make_months', 'refresh_product_performance', 'write_product_days', 'abandon_carts',
        'remove_expired_tokens', 'alert_low_stock', 'measure_warehouses', 'forget_commands', 'forget_reservations', 'forget_runs',
        'forget_imports', 'fold_product_events'],
    'there is no job that is not tried here, but for the archive');
select isnt_empty($$ select from shop.notifications n join backoffice.staff s using (user_id)
    where n.notification_type = 'LOW_STOCK_ALERT' and s.login = 'priya.raman' and n.content like '%Mug%DEN%' $$, 'who works there is told');
select is_empty($$ select from shop.notifications n join backoffice.staff s using (user_id)
    where n.notification_type = 'LOW_STOCK_ALERT' and s.login = 'priya.raman' and n.content like '%HAM%' $$, 'and nobody else');
select cmp_ok((select current_utilization from shop.warehouses where warehouse_id = t.id('HAM')), '>', 0::numeric, 'a warehouse is filled so and so much');
select is((select row_version from shop.warehouses where warehouse_id = t.id('HAM')), 2::bigint, 'which makes no editor of it stale');
select cmp_ok((select stock_level from shop.product_analytics where product_id = t.id('mug') and date = (now() at time zone 'UTC')::date), '>=', 0, 'analytics are there');

-- Runs are recorded ---------------------------------------------------------------------------------------------------

select results_eq($$ select job, status::text, login::text collate "default", rows_done from backoffice.job_runs where job = 'make_months' $$,
    $$ values ('make_months', 'DONE', 'backroom_jobs', 0::bigint) $$, 'a run is recorded');
select is((select count(*)::integer from backoffice.job_runs where job = 'expire_reservations'), 1, 'an idle run of a frequent job is not');
select isnt((select last_finished_at from backoffice.jobs where job = 'expire_reservations'), null, 'but its time is');
set session authorization backroom_jobs;
select is(backoffice.begin_job('make_months', true), null, 'a job that is not due does not run when that is asked');
select t.new_id('dead', backoffice.begin_job('make_months'));
select is(pg_advisory_unlock_all()::text, '', 'the program dies');
select t.new_id('next', backoffice.begin_job('make_months'));
select is((select status::text from backoffice.job_runs where run_id = t.id('dead')), 'ABANDONED', 'the next run takes over');
select throws_ok($$ select backoffice.step_job(t.id('dead')) $$, 'BR002', null, 'a dead run does nothing more');
select lives_ok($$ select backoffice.end_job(t.id('next'), 0, '40001', 'It did not work') $$, 'a failure is recorded');
select is((select status || ' ' || error_code from backoffice.job_runs where run_id = t.id('next')), 'FAILED 40001', 'as one');
select throws_ok($$ select backoffice.end_job(t.id('next'), 0) $$, 'BR002', null, 'a run ends once');
select throws_ok($$ select backoffice.begin_job('make_coffee') $$, 'BR005', null, 'no job that is not there');
reset session authorization;
set session authorization 'ada.novak';
select lives_ok($$ update backoffice.jobs set is_enabled = false where job = 'make_months' $$, 'an administrator turns a job off');
select throws_ok($$ update backoffice.jobs set function = 'pg_sleep' $$, '42501', null, 'but says not what it does');
reset session authorization;
set session authorization backroom_jobs;
select is(backoffice.begin_job('make_months'), null, 'then it does not run');
select throws_ok($$ update backoffice.jobs set is_enabled = true $$, '42501', null, 'the worker does not turn it on');
reset session authorization;
select throws_ok(format('set local role %I; select backoffice.begin_job(''fold_sales'')', r), '42501', null, r || ' runs no jobs')
from unnest(array['backroom_warehouse', 'backroom_support', 'backroom_manager', 'backroom_admin', 'application_user']) as r;
select is(current_user, session_user, 'the tests run as themselves again');

\ir fixtures/invariants.sql
select * from finish();
rollback;
