-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the storefront tells of views and carts, and notifications that are sent again.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

create function t.view(p_product text, p_times integer) returns void language sql as $$
    insert into shop.product_events (product_id) select t.id(p_product) from generate_series(1, p_times)
$$;
create function t.day(p_product text) returns text language sql as $$
    select a.views || ' views ' || a.cart_additions || ' additions ' || a.conversion_rate || ' ' || a.units_sold || ' sold'
    from shop.product_analytics a
    where a.product_id = t.id(p_product) and a.date = (now() at time zone 'UTC')::date
$$;

-- Views and carts ---------------------------------------------------------------------------------------------------

set session authorization storefront;
select lives_ok($$ select t.view('mug', 8) $$, 'the storefront tells of views, also of people who did not sign in');
select t.buy('o1', 'anna', '{"mug": 2, "tent": 1}');
select t.buy('o2', 'bert', '{"mug": 1}');
select set_config('app.current_user_id', t.id('anna')::text, true);
select throws_ok($$ insert into shop.product_events (product_id, kind) values (t.id('mug'), 'CART_ADDITION') $$, '42501', null, 'it makes no additions up');
select throws_ok($$ insert into shop.product_events (product_id, created_at) values (t.id('mug'), now() - interval '1 day') $$, '42501', null, 'nor the time');
select throws_ok($$ select event_id from shop.product_events $$, '42501', null, 'it does not read what others look at');
select throws_ok($$ delete from shop.product_events $$, '42501', null, 'nor takes it back');
select throws_ok($$ update shop.product_events set product_id = t.id('tent') $$, '42501', null, 'nor changes it');
select throws_ok($$ insert into shop.product_events (product_id) values (gen_random_uuid()) $$, '23503', null, 'what is not sold was not seen');
select throws_ok($$ insert into shop.product_events (product_id) values (null) $$, '23502', null, 'nor nothing');
select throws_ok($$ update shop.product_analytics set views = 100 $$, '42501', null, 'the counts are not its');
select throws_ok($$ select reporting.fold_product_events(1) $$, '42501', null, 'nor the counting');
reset session authorization;
select throws_ok(format('set local role %I; insert into shop.product_events (product_id) values (t.id(''mug''))', r), '42501', null, r || ' makes no views up')
from unnest(array['backroom_warehouse', 'backroom_support', 'backroom_manager', 'backroom_admin', 'backroom_worker']) as r;

set session authorization backroom_jobs;
select is(reporting.fold_product_events(5), 5, 'events are counted a batch at a time');
select is(reporting.fold_product_events(100), 6, 'until there are none');
select is(reporting.fold_product_events(100), 0, 'and once');
select cmp_ok(reporting.fold_sales(100), '>', 0, 'sales join them');
reset session authorization;
select is(t.day('mug'), '8 views 2 additions 0.2500 3 sold', 'two orders in eight views');
select is(t.day('tent'), '0 views 1 additions 0.0000 1 sold', 'without views there is no rate');
set session authorization storefront;
select t.view('tent', 1), t.view('mug', 2);
reset session authorization;
set session authorization 'sam.okafor';
select is(backoffice.move_order(gen_random_uuid(), t.id('o2'), 'CANCELLED', t.version('o2'), 'Not wanted') ->> 'status', 'CANCELLED', 'one is cancelled');
set session authorization backroom_jobs;
select reporting.fold_product_events(100), reporting.fold_sales(100);
reset session authorization;
select is(t.day('mug'), '10 views 2 additions 0.1000 2 sold', 'views add up; what was cancelled is no order');
select is(t.day('tent'), '1 views 1 additions 1.0000 1 sold', 'an order for each view is all of them');
set session authorization storefront;
select t.buy('o3', 'bert', '{"tent": 1}');
set session authorization backroom_jobs;
select reporting.fold_product_events(100);
reset session authorization;
select is((select conversion_rate from shop.product_analytics where product_id = t.id('tent') and date = (now() at time zone 'UTC')::date), 1.0000,
    'more orders than views are no more than all');
set session authorization 'mona.keller';
select isnt_empty($$ select views from shop.product_analytics where views > 0 $$, 'managers read it');
reset session authorization;

-- Sending again -----------------------------------------------------------------------------------------------------

insert into t.ids
select 'mail', n.notification_id from shop.notifications n where n.order_id = t.id('o1') and n.channel = 'EMAIL';
create function t.mail() returns text language sql as $$
    select n.status || ' ' || n.retry_count || ' ' || coalesce(n.error_message, '-') || ' ' || (n.scheduled_at <= now())
    from shop.notifications n where n.notification_id = t.id('mail')
$$;
create function t.send_again(p_command uuid default gen_random_uuid(), p_name text default 'mail') returns text language sql as $$
    select backoffice.resend_notification(p_command, t.id(p_name)) ->> 'status'
$$;
select t.new_id('once'), t.new_id('no mail', shop.uuid7());
set session authorization 'ada.novak';
select throws_ok($$ select t.send_again() $$, 'BR002', null, 'what waits to be sent is not sent again');
set session authorization backroom_jobs;
update shop.notifications set status = 'SENDING' where notification_id = t.id('mail');
update shop.notifications set status = 'FAILED', retry_count = 3, error_message = 'No such box', scheduled_at = now() + interval '1 day' where notification_id = t.id('mail');
select throws_ok($$ update shop.notifications set status = 'QUEUED' where notification_id = t.id('mail') $$, 'BR002', null, 'nobody moves it back by hand');
set session authorization 'mona.keller';
select throws_ok($$ select t.send_again() $$, '42501', null, 'a manager does not send');
set session authorization 'sam.okafor';
select throws_ok($$ insert into shop.notification_resends (notification_id) values (t.id('mail')) $$, '42501', null, 'nor an agent');
set session authorization storefront;
select throws_ok($$ insert into shop.notification_resends (notification_id) values (t.id('mail')) $$, '42501', null, 'nor the storefront');
set session authorization 'ada.novak';
select throws_ok($$ select t.send_again(p_name => 'no mail') $$, 'BR005', null, 'what is not there is not sent');
select throws_ok($$ select backoffice.resend_notification(gen_random_uuid(), gen_random_uuid()) $$, 'BR005', null, 'nor what no server named');
select throws_ok($$ select backoffice.resend_notification(gen_random_uuid(), null) $$, 'BR008', null, 'nor nothing');
select throws_ok($$ select t.send_again(null) $$, 'BR008', null, 'a command has an id');
select is(t.send_again(t.id('once')), 'QUEUED', 'an administrator sends a failed one again');
select is(t.send_again(t.id('once')), 'QUEUED', 'the same command again is the same answer');
select throws_ok($$ select t.send_again() $$, 'BR002', null, 'another finds it waiting');
select throws_ok($$ insert into shop.notification_resends (notification_id, login) values (t.id('mail'), 'mona.keller') $$, '42501', null, 'in nobody else''s name');
select throws_ok($$ delete from shop.notification_resends $$, '42501', null, 'and who did it stays known');
reset session authorization;
select is(t.mail(), 'QUEUED 0 - true', 'with all its tries, at once');
select results_eq($$ select login::text collate "default" from shop.notification_resends $$, $$ values ('ada.novak') $$, 'it is known who did it');
set session authorization backroom_jobs;
update shop.notifications set status = 'SENDING' where notification_id = t.id('mail');
update shop.notifications set status = 'FAILED', error_message = 'Again' where notification_id = t.id('mail');
select is(t.send_again(), 'QUEUED', 'so does the worker');
reset session authorization;

\ir fixtures/invariants.sql
select * from finish();
rollback;
