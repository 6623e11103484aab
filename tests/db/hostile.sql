-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What somebody tries who has a login and psql, and bad will.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

set session authorization storefront;
select t.buy('o1', 'anna', '{"mug": 1}'), t.buy('o2', 'bert', '{"tent": 1}');
reset session authorization;

-- point 25: temporary tables and functions with our names in front of everything
do $$
declare
    v_name text;
begin
    for v_name in
        select distinct c.relname
        from pg_class c
        where c.relnamespace::regnamespace::text in ('shop', 'backoffice', 'reporting')
            and c.relkind in ('r', 'p')
            and not c.relispartition
    loop
        execute format('create temporary table %I (order_id uuid, status text, row_version bigint, login name, user_id uuid, is_active boolean, '
            'role text, relation text, from_status text, to_status text)', v_name);
        execute format('grant all on pg_temp.%I to public', v_name);
    end loop;
end;
$$;
insert into pg_temp.transitions values (null, null, null, null, null, null, 'backroom_support', 'shop.orders', 'PENDING', 'DELIVERED');
create function pg_temp.pg_has_role(name, name, text) returns boolean language sql as 'select true';
create function pg_temp.my_refund_limit(text) returns bigint language sql as 'select 999999999::bigint';
set session authorization 'sam.okafor';
set local search_path = pg_temp, pgtap, pg_catalog;
select pgtap.throws_ok($$ select backoffice.move_order(gen_random_uuid(), t.id('o1'), 'DELIVERED', 1) $$, 'BR002', null, 'point 25: a temporary transition table permits nothing');
select pgtap.is(backoffice.move_order(gen_random_uuid(), t.id('o1'), 'CONFIRMED', 1) ->> 'status', 'CONFIRMED', 'point 25: the real order is moved');
select pgtap.is(backoffice.my_refund_limit(), 15000::bigint, 'point 25: the limit is the real one');
set local search_path = pgtap, pg_catalog;
reset session authorization;
select is((select status::text from shop.orders where order_id = t.id('o1')), 'CONFIRMED', 'point 25: in the real table');

-- points 19 and 20: no way round the policies
set session authorization 'jonas.weber';
set local row_security = off;
select throws_ok($$ select from shop.order_allocations $$, '42501', null, 'point 20: row_security = off is an error where rows are hidden');
set local row_security = on;
-- COPY cannot be called from a function, so these run as they are; psql keeps how they ended
\set ON_ERROR_STOP off
savepoint copying;
copy shop.orders to '/dev/null';
\set to_file :SQLSTATE
rollback to copying;
copy shop.orders to stdout;
\set all_columns :SQLSTATE
rollback to copying;
copy (select total_amount from shop.orders) to stdout;
\set hidden_column :SQLSTATE
rollback to copying;
copy shop.order_notes (order_id, body) from stdin;
\.
\set from_client :SQLSTATE
rollback to copying;
\set ON_ERROR_STOP on
select is(:'to_file'::text, '42501', 'point 19: COPY writes no file');
select is(:'all_columns'::text, '42501', 'point 19: COPY gives no more columns than SELECT');
select is(:'hidden_column'::text, '42501', 'point 19: nor by name');
select is(:'from_client'::text, '0A000', 'point 19: and nothing is copied in past the policies');
select throws_ok($$ create table shop.mine (x int) $$, '42501', null, 'point 26: nothing is created here');
select throws_ok($$ create function shop.mine() returns int language sql as 'select 1' $$, '42501', null, 'point 26: nor functions');
select throws_ok($$ create temporary table mine (x int) $$, '42501', null, 'nor temporary tables');
select throws_ok($$ truncate shop.orders $$, '42501', null, 'point 18: nothing is emptied');
select throws_ok($$ lock table shop.orders in access exclusive mode $$, '42501', null, 'nor locked against everybody');
select throws_ok($$ alter table shop.orders disable trigger all $$, '42501', null, 'no trigger is switched off');
select throws_ok($$ set session_replication_role = replica $$, '42501', null, 'also not by a setting');
select throws_ok($$ select backoffice.make_month('2040-01-01') $$, '42501', null, 'no month is made');
select throws_ok($$ select backoffice.set_function_owner('shop.touch_row()', 'jonas.weber') $$, '42501', null, 'no function changes hands');
select throws_ok($$ select shop.apply_payment() $$, '42501', null, 'the engine''s triggers are not called');
select throws_ok($$ select shop.queue_notification(t.id('anna'), 'WELCOME', '{}') $$, '42501', null, 'no mail is sent in the shop''s name');
reset session authorization;

-- point 21: errors do not tell what is hidden
create function t.error_of(p_sql text) returns text language plpgsql as $$
declare
    v_text text;
    v_detail text;
begin
    execute p_sql;
    return 'no error';
exception
    when others then
        get stacked diagnostics v_text = message_text, v_detail = pg_exception_detail;
        return v_text || ' ' || v_detail;
end;
$$;
update shop.products set cost_price_amount = 777123 where slug = 'mug';
set session authorization 'jonas.weber';
select unalike(t.error_of($$ update shop.products set barcode = null, barcode = 'x' where slug = 'mug' $$), '%777123%', 'point 21: no cost in an error');
select unalike(t.error_of($$ update shop.orders set status = 'CANCELLED', status_reason = '' where order_id = t.id('o1') $$), '%1790%', 'point 21: no amount in an error');
reset session authorization;
insert into shop.seller_profiles (user_id, business_name, bank_details) values (t.id('seller'), 'S', '{"v": 1, "alg": "x", "nonce": "n", "ct": "sealed1"}');
set session authorization 'mona.keller';
select throws_like($$ update shop.seller_profiles set bank_details = '{"iban": "DE89"}' $$, '%seller_profiles_bank_details_encrypted%', 'bank details go in encrypted or not at all');
select throws_like($$ update shop.seller_profiles set bank_details = '{"v": 1, "alg": "x", "nonce": "n", "ct": "c", "iban": "DE89"}' $$, '%seller_profiles_bank_details_encrypted%', 'with nothing beside the envelope');
select throws_ok($$ update shop.seller_profiles set tax_id = 'DE987654321' $$, '23514', null, 'and no tax id in clear text');
select lives_ok($$ update shop.seller_profiles set bank_details = '{"v": 1, "alg": "x", "nonce": "n", "ct": "sealed2"}' $$, 'sealed ones are changed');
select is_empty($$ select from backoffice.audit_log where old_values::text ~ 'sealed[12]' or new_values::text ~ 'sealed[12]' $$, 'which the audit names without their value');
set session authorization 'sam.okafor';
select throws_ok($$ select tax_id from shop.seller_profiles $$, '42501', null, 'an agent reads no tax ids');
select throws_ok($$ select bank_details from shop.seller_profiles $$, '42501', null, 'nor bank details');

-- command ids of others
reset session authorization;
select t.new_id('k');
set session authorization 'sam.okafor';
select is(backoffice.begin_command(t.id('k'), 'move_order', '{"a": 1}'), null, 'a command is begun by hand');
set session authorization 'lucia.fernandez';
select throws_ok($$ select backoffice.finish_command(t.id('k'), '{"b": 2}') $$, 'BR003', null, 'nobody finishes somebody else''s');
select throws_ok($$ select backoffice.begin_command(t.id('k'), 'move_order', '{"a": 1}') $$, 'BR003', null, 'nor takes it over');
select is((select count(*)::integer from backoffice.commands where command_id = t.id('k')), 0, 'nor sees it');
set session authorization 'sam.okafor';
select throws_ok($$ select backoffice.begin_command(t.id('k'), 'move_order', '{"a": 1}') $$, 'BR003', null, 'one that was begun and never finished stays refused');
select throws_ok($$ update backoffice.commands set result = '{}' $$, '42501', null, 'results are not written by hand');
reset session authorization;

-- the engine's mark cannot be forged
set session authorization 'mona.keller';
select throws_ok($$ update shop.orders set status = 'PAID' where order_id = t.id('o1') $$, 'BR002', null, 'a consequence is nobody''s to write');
select throws_ok($$ insert into shop.transitions values ('shop.orders', 'CONFIRMED', 'DELIVERED', 'backroom_manager') $$, '42501', null, 'nor are the rules');
select throws_ok($$ insert into shop.order_numbers values ('X', t.id('o1')) $$, '42501', null, 'nor numbers');
select throws_ok($$ select nextval('shop.order_number_sequence') $$, '42501', null, 'nor drawn');
reset session authorization;

select * from finish();
rollback;
