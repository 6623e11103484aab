-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Accounts of the staff: what administrators can do, and what nobody can, also with psql.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

create function t.verifier(p_last text default 'A') returns text language sql immutable as $$
    select 'SCRAM-SHA-256$4096:AAAAAAAAAAAAAAAAAAAAAA==$' || repeat('A', 42) || p_last || '=:' || repeat('A', 43) || '='
$$;
create function t.create(p_login text, p_role text default 'SUPPORT', p_verifier text default t.verifier()) returns uuid language sql as $$
    select backoffice.create_staff(p_login, 'Test Person', p_login || '@shop.example', p_role, p_verifier, 1000)
$$;
create function t.groups(p_login text) returns text language sql as $$
    select string_agg(m.roleid::regrole::text, ',' order by m.roleid::regrole::text) from pg_auth_members m where m.member = to_regrole(quote_ident(p_login))
$$;

-- Only administrators -----------------------------------------------------------------------------------------------

set session authorization 'mona.keller';
select throws_ok($$ select t.create('x.y') $$, '42501', null, 'a manager makes no accounts');
select throws_ok($$ select backoffice.set_staff_refund_limit('mona.keller', 999999999) $$, '42501', null, 'nor sets limits');
select throws_ok($$ update backoffice.staff set refund_limit_amount = 999999999 $$, '42501', null, 'also not with psql');
select throws_ok($$ select backoffice.set_staff_password('ada.novak', t.verifier()) $$, '42501', null, 'nor passwords');
set session authorization 'sam.okafor';
select throws_ok($$ select refund_limit_amount from backoffice.staff $$, '42501', null, 'an agent does not read others'' limits');
select is(backoffice.my_refund_limit(), 15000::bigint, 'but her own');

-- What an administrator can do --------------------------------------------------------------------------------------

set session authorization 'ada.novak';
select lives_ok($$ select t.create('test.person') $$, 'an administrator makes an account');
reset session authorization;
select is(t.groups('test.person'), 'backroom_support', 'in its group and no other');
select is(
    (select rolcanlogin::text || rolsuper || rolcreaterole || rolcreatedb || rolreplication || rolbypassrls from pg_roles where rolname = 'test.person'),
    'truefalsefalsefalsefalsefalse', 'point 1: a plain login');
select is((select rolpassword from pg_authid where rolname = 'test.person'), t.verifier(), 'with the verifier as it came');
select is((select user_type || ' ' || password_hash from shop.users u join backoffice.staff s using (user_id) where s.login = 'test.person'), 'ADMIN !', 'and a users row');
set session authorization 'ada.novak';
select throws_ok($$ select t.create('test.person') $$, '23505', null, 'a login is made once');
select throws_ok($$ select backoffice.create_staff('postgres', 'P', 'p@shop.example', 'SUPPORT', t.verifier()) $$, 'BR008', null, 'nor is one taken over');
select throws_ok($$ select t.create('backroom_owner') $$, 'BR008', null, 'nor a role of the database');
select throws_ok($$ select t.create('pg_monitor') $$, 'BR008', null, 'nor one of the server');
select throws_like($$ select backoffice.create_staff('Bad Login"', 'B', 'b@shop.example', 'SUPPORT', t.verifier()) $$, '%staff_login_form%', 'a login has a form');
select throws_like($$ select t.create('a.b', 'OWNER') $$, '%staff_role_known%', 'point 3: a role that is not on the list is refused');
select throws_like($$ select t.create('a.b', 'support to postgres; --') $$, '%staff_role_known%', 'point 3: so is SQL');
select throws_ok($$ select t.create('a.b', 'SUPPORT', 'secret') $$, 'BR008', null, 'point 3: a clear-text password is refused');
select throws_ok($$ select t.create('a.b', 'SUPPORT', 'md5' || md5('x')) $$, 'BR008', null, 'point 3: and an old hash');
select throws_ok($$ select t.create('a.b', 'SUPPORT', null) $$, 'BR008', null, 'point 3: and none');
select throws_ok($$ select t.create('a.b', 'SUPPORT', t.verifier() || '''; drop role x; --') $$, 'BR008', null, 'point 3: and SQL');
select lives_ok($$ select backoffice.set_staff_password('test.person', t.verifier('E')) $$, 'it sets passwords');
select lives_ok($$ select backoffice.set_staff_role('test.person', 'WAREHOUSE') $$, 'and roles');
select lives_ok($$ select backoffice.set_staff_warehouses('test.person', array[t.id('HAM'), t.id('DEN')]) $$, 'and warehouses');
select lives_ok($$ select backoffice.set_staff_warehouses('test.person', array[t.id('DEN')]) $$, 'again');
select lives_ok($$ select backoffice.set_staff_refund_limit('test.person', 5) $$, 'and limits');
select lives_ok($$ select backoffice.set_staff_name('test.person', 'Tess Person') $$, 'and names');
select throws_like($$ select backoffice.set_staff_refund_limit('test.person', -1) $$, '%staff_refund_limit_not_negative%', 'none below zero');
select throws_like($$ select backoffice.set_staff_warehouses('test.person', array[t.id('mug')]) $$, '%staff_warehouses_warehouse_exists%', 'nor warehouses that are not there');
reset session authorization;
select is(t.groups('test.person'), 'backroom_warehouse', 'the role moved');
set session authorization 'test.person';
select is(backoffice.my_warehouses(), array[t.id('DEN')], 'the person works there');
select throws_ok($$ select from shop.payments $$, '42501', null, 'with the rights of the new role only');
select isnt_empty($$ select order_number from shop.orders union all select 'x' $$, 'which are some');

-- point 8: off-boarding
set session authorization 'ada.novak';
select lives_ok($$ select backoffice.deactivate_staff('test.person') $$, 'an account is closed');
set session authorization 'test.person';
select throws_ok($$ select order_number from shop.orders $$, '42501', null, 'point 8: the next statement of an open session fails');
reset session authorization;
select is((select rolcanlogin::text || (rolpassword is null) from pg_authid where rolname = 'test.person'), 'falsetrue', 'and there is no way back in');
select is(t.groups('test.person'), null, 'nor a group');
set session authorization 'ada.novak';
select lives_ok($$ select backoffice.reactivate_staff('test.person', t.verifier()) $$, 'but by an administrator');
reset session authorization;
select is(t.groups('test.person'), 'backroom_warehouse', 'who gives back what was');

-- The commands of the administration desk ---------------------------------------------------------------------------

create function t.staff_version(p_login text) returns bigint language sql as $$ select row_version from backoffice.staff where login = p_login $$;
create function t.command(p_last integer) returns uuid language sql immutable as $$ select ('00000000-0000-4000-8000-' || lpad(p_last::text, 12, '0'))::uuid $$;
create function t.add(p_command integer, p_login text, p_verifier text default t.verifier()) returns jsonb language sql as $$
    select backoffice.add_staff(t.command(p_command), p_login, ' Cara Person ', p_login || '@shop.example', 'SUPPORT', p_verifier, 700, '{}')
$$;

set session authorization 'mona.keller';
select throws_ok($$ select t.add(1, 'cara.person') $$, '42501', null, 'a manager adds nobody');
select throws_ok($$ select backoffice.edit_staff(t.command(1), 'mona.keller', t.staff_version('mona.keller'), '{"refund_limit_amount": 99999999}') $$, '42501', null,
    'nor raises a limit');
select throws_ok($$ select backoffice.close_staff(t.command(1), 'sam.okafor', 1) $$, '42501', null, 'nor closes an account');
select throws_ok($$ select backoffice.reset_staff_password(t.command(1), 'ada.novak', 1, t.verifier()) $$, '42501', null, 'nor gives a password');
select throws_ok($$ select backoffice.lock_staff_version('ada.novak', 1) $$, '42501', null, 'nor locks the accounts');
select throws_ok($$ select signed_in_at from backoffice.staff_seen $$, '42501', null, 'nor reads who was here when');
select lives_ok($$ select backoffice.note_sign_in() $$, 'but is noted');
set session authorization 'sam.okafor';
select throws_ok($$ select t.add(1, 'cara.person') $$, '42501', null, 'nor does an agent');
set session authorization 'jonas.weber';
select throws_ok($$ select t.add(1, 'cara.person') $$, '42501', null, 'nor the warehouse');

set session authorization 'ada.novak';
select isnt_empty($$ select from backoffice.staff_seen where login = 'mona.keller' and signed_in_at = now() $$, 'who signed in is seen by administrators');
select lives_ok($$ select t.add(1, 'cara.person') $$, 'an administrator adds somebody');
select lives_ok($$ select t.add(1, 'cara.person') $$, 'the same command again adds nobody');
select throws_ok($$ select t.add(1, 'cara.person', t.verifier('E')) $$, 'BR003', null, 'and with another password is another command');
select is(backoffice.edit_staff(t.command(2), 'cara.person', t.staff_version('cara.person'),
    jsonb_build_object('display_name', 'Cara P.', 'role', 'WAREHOUSE', 'refund_limit_amount', 0, 'warehouse_ids', jsonb_build_array(t.id('HAM')))) ->> 'login',
    'cara.person', 'and changes all of it');
select is((select display_name || role || refund_limit_amount from backoffice.staff where login = 'cara.person'), 'Cara P.WAREHOUSE0', 'as it was asked');
select is((select array_agg(warehouse_id) from backoffice.staff_warehouses where login = 'cara.person'), array[t.id('HAM')], 'with the warehouses');
select throws_ok($$ select backoffice.edit_staff(t.command(3), 'cara.person', t.staff_version('cara.person') - 1, '{"warehouse_ids": []}') $$, 'BR001', null,
    'but not over what somebody else changed');
select isnt(backoffice.edit_staff(t.command(3), 'cara.person', t.staff_version('cara.person'), '{"warehouse_ids": []}') ->> 'row_version', null, 'the version moves');
select throws_ok($$ select backoffice.edit_staff(t.command(4), 'cara.person', t.staff_version('cara.person') - 1, '{"display_name": "X"}') $$, 'BR001', null,
    'with the warehouses too');
select throws_ok($$ select backoffice.edit_staff(t.command(4), 'cara.person', t.staff_version('cara.person'), '{"is_active": false}') $$, 'BR008', null, 'other fields are none');
select throws_ok($$ select backoffice.edit_staff(t.command(4), 'nobody', 1, '{"display_name": "X"}') $$, 'BR005', null, 'nobody is not changed');
select lives_ok($$ select backoffice.reset_staff_password(t.command(5), 'cara.person', t.staff_version('cara.person'), t.verifier('E')) $$, 'a password is given');
select throws_ok($$ select backoffice.reset_staff_password(t.command(6), 'cara.person', t.staff_version('cara.person'), 'secret') $$, 'BR008', null, 'never as text');
select isnt_empty($$ select from backoffice.audit_log where relation = 'backoffice.staff' and key ->> 'login' = 'cara.person' and new_values ? 'password_set_at' $$,
    'the audit knows that it was');
select is_empty($$ select from backoffice.audit_log where old_values::text like '%SCRAM%' or new_values::text like '%SCRAM%' $$, 'but not what it is');
select lives_ok($$ select backoffice.close_staff(t.command(7), 'cara.person', t.staff_version('cara.person')) $$, 'an account is closed');
select lives_ok($$ select backoffice.reopen_staff(t.command(8), 'cara.person', t.staff_version('cara.person'), t.verifier()) $$, 'and opened again');
select lives_ok($$ select backoffice.edit_staff(t.command(9), 'cara.person', t.staff_version('cara.person'), '{"role": "ADMIN"}') $$, 'somebody becomes an administrator');
select throws_ok($$ select backoffice.edit_staff(t.command(10), 'ada.novak', t.staff_version('ada.novak'), '{"refund_limit_amount": 99999999}') $$, 'BR012', null,
    'who cannot raise the own limit');
select throws_ok($$ select backoffice.close_staff(t.command(10), 'ada.novak', t.staff_version('ada.novak')) $$, 'BR012', null, 'nor close the own account');
reset session authorization;
select is_empty($$ select from backoffice.commands where request::text like '%SCRAM%' or result::text like '%SCRAM%' $$, 'no command keeps a verifier');
set session authorization 'cara.person';
select lives_ok($$ select backoffice.edit_staff(t.command(11), 'ada.novak', t.staff_version('ada.novak'), '{"role": "SUPPORT"}') $$, 'another administrator takes the office away');
set session authorization 'ada.novak';
select throws_ok($$ select backoffice.edit_staff(t.command(12), 'cara.person', t.staff_version('cara.person'), '{"role": "SUPPORT"}') $$, '42501', null, 'and it is gone at once');
reset session authorization;
select throws_ok($$ update backoffice.staff set role = 'SUPPORT' where login = 'cara.person' $$, 'BR012', null, 'the last administrator stays, whoever asks');
select throws_ok($$ update backoffice.staff set is_active = false, deactivated_at = now() where login = 'cara.person' $$, 'BR012', null, 'also active');
set session authorization 'cara.person';
select lives_ok($$ select backoffice.edit_staff(t.command(13), 'ada.novak', t.staff_version('ada.novak'), '{"role": "ADMIN"}') $$, 'she is one again');
reset session authorization;

-- What not even an administrator can do -----------------------------------------------------------------------------

set session authorization 'ada.novak';
select throws_ok($$ select backoffice.deactivate_staff('ada.novak') $$, 'BR012', null, 'closing the own account');
select throws_ok($$ select backoffice.set_staff_role('ada.novak', 'MANAGER') $$, 'BR012', null, 'changing the own role');
select throws_ok($$ select backoffice.set_staff_refund_limit('ada.novak', 1) $$, 'BR012', null, 'or limit');
select throws_ok($$ select backoffice.set_staff_password('postgres', t.verifier()) $$, 'BR005', null, 'touching a login that was not made here');
select throws_ok($$ select backoffice.deactivate_staff('backroom_migrator') $$, 'BR005', null, 'nor this one');
select throws_ok($$ grant pg_execute_server_program to "ada.novak" $$, '42501', null, 'point 2: no program is run on the server');
select throws_ok($$ copy t.ids from program 'id' $$, '42501', null, 'point 2: also not by COPY');
select throws_ok($$ copy t.ids to '/tmp/x' $$, '42501', null, 'point 2: nor a file written');
select throws_ok($$ create role evil $$, '42501', null, 'no role is made');
select throws_ok($$ grant backroom_manager to "ada.novak" $$, '42501', null, 'no group given');
select throws_ok($$ alter role "sam.okafor" createrole $$, '42501', null, 'no power added');
select throws_ok($$ alter role "sam.okafor" password 'x' $$, '42501', null, 'no password set past the function');
select throws_ok($$ insert into backoffice.staff (login, user_id, display_name, role) values ('x', t.id('anna'), 'X', 'ADMIN') $$, '42501', null, 'no staff row written');
select throws_ok($$ update backoffice.staff set role = 'MANAGER' $$, '42501', null, 'nor changed');
select throws_ok($$ select backoffice.set_login('sam.okafor', 'alter role %I superuser') $$, '42501', null, 'the inner functions are not called');
select throws_ok($$ set role backroom_manager $$, '42501', null, 'point 7: no other group is put on');
select throws_ok($$ set role backroom_owner $$, '42501', null, 'point 7: nor the owner');
select throws_ok($$ set role backroom_engine $$, '42501', null, 'point 7: nor the engine');
select throws_ok($$ set role application_user $$, '42501', null, 'point 7: nor the storefront');
reset session authorization;

-- The audit -----------------------------------------------------------------------------------------------------------

set session authorization 'ada.novak';
select is(
    (select count(*)::integer from backoffice.audit_log where relation = 'backoffice.staff' and key ->> 'login' = 'test.person' and login <> 'ada.novak'), 0,
    'point 27: the audit names the administrator, not the functions'' owner');
select isnt_empty(
    $$ select from backoffice.audit_log where relation = 'backoffice.staff' and key ->> 'login' = 'test.person' and new_values ->> 'role' = 'WAREHOUSE'
       and user_id = (select user_id from backoffice.staff where login = 'ada.novak') $$, 'and has the change');
select is_empty($$ select from backoffice.audit_log where old_values::text like '%SCRAM%' or new_values::text like '%SCRAM%' $$, 'but no verifier');
reset session authorization;

select * from finish();
rollback;
