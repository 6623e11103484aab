-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Editing customers, notes, holding orders, and who has what open.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

create function t.customer_version(p_name text) returns bigint language sql stable security definer as $$
    select u.row_version + coalesce(p.row_version, 0) from shop.users u left join shop.customer_profiles p using (user_id) where u.user_id = t.id(p_name)
$$;
create function t.edit(p_name text, p_changes jsonb, p_version bigint default null, p_command uuid default gen_random_uuid()) returns jsonb language sql as $$
    select backoffice.edit_customer(p_command, t.id(p_name), coalesce(p_version, t.customer_version(p_name)), p_changes)
$$;
create function t.order_version() returns bigint language sql stable security definer as $$ select row_version from shop.orders where order_id = t.id('o1') $$;
create table t.once (id uuid, version bigint);
grant select, insert on t.once to public;
set session authorization storefront;
select t.buy('o1', 'anna', '{"mug": 1}');
reset session authorization;

-- Customers ---------------------------------------------------------------------------------------------------------

set session authorization 'jonas.weber';
select throws_ok($$ select t.edit('anna', '{"name": "X"}', 1) $$, '42501', null, 'the warehouse edits no customer');
select throws_ok($$ select * from backoffice.customer_changes(t.id('anna')) $$, '42501', null, 'nor reads what happened to one');
select throws_ok($$ select from shop.customer_notes $$, '42501', null, 'nor the notes');
set session authorization 'sam.okafor';
select lives_ok($$ select t.edit('anna', '{"name": " Anna Neu ", "phone": ""}') $$, 'an agent edits a customer');
select is((select name || '|' || coalesce(phone, 'none') from shop.users where user_id = t.id('anna')), 'Anna Neu|none', 'blanks go, an empty field is none');
select throws_ok($$ select t.edit('anna', '{"name": "Y"}', t.customer_version('anna') - 1) $$, 'BR001', null, 'point 41: a stale version is refused');
select throws_ok($$ select t.edit('mug', '{"name": "Y"}', 1) $$, 'BR005', null, 'point 41: and told apart from what is not there');
select throws_ok($$ select t.edit('sam.okafor', '{"name": "Y"}', 1) $$, 'BR005', null, 'staff are not edited here');
select throws_ok($$ select t.edit('anna', '{"loyalty_points": 1000}') $$, 'BR008', null, 'nor other columns');
select throws_ok($$ select t.edit('anna', '{}') $$, 'BR008', null, 'nor nothing');
select throws_like($$ select t.edit('anna', '{"email": "no address"}') $$, '%valid_email%', 'an e-mail address is one');
select throws_like($$ select t.edit('anna', '{"email": "BERT@example.com"}') $$, '%idx_users_email_unique%', 'and nobody else''s');
select lives_ok($$ select t.edit('anna', '{"shipping_address": {"city": "Lund"}, "date_of_birth": "1984-03-27", "preferred_currency": "EUR"}') $$, 'the profile is made where there is none');
select lives_ok($$ select t.edit('anna', '{"shipping_address": {"city": "Malmö"}}') $$, 'and changed where there is one');
select is((select shipping_addresses::text || date_of_birth || preferred_currency from shop.customer_profiles where user_id = t.id('anna')),
    '[{"city": "Malmö"}]1984-03-27EUR', 'the usual address is replaced, the rest stays');
select is((select array_agg(distinct f order by f) from backoffice.customer_changes(t.id('anna')) c, unnest(c.fields) as f where c.login = 'sam.okafor'),
    array['date_of_birth', 'name', 'preferred_currency', 'shipping_addresses'], 'who changed what is known, without values');
reset session authorization;
update shop.users set email_verified = true where user_id = t.id('anna');
set session authorization 'sam.okafor';
select lives_ok($$ select t.edit('anna', '{"email": "Anna@Example.com"}') $$, 'an address in another case');
select is((select email_verified from shop.users where user_id = t.id('anna')), true, 'is the same address');
select lives_ok($$ select t.edit('anna', '{"email": "anna.neu@example.com"}') $$, 'another address');
select is((select email_verified from shop.users where user_id = t.id('anna')), false, 'is unconfirmed');
select throws_ok($$ update shop.users set email_verified = true where user_id = t.id('anna') $$, '42501', null, 'and no agent confirms it');
select lives_ok($$ select t.edit('anna', '{"email": "anna@example.com"}') $$, 'the old address');
select is((select email_verified from shop.users where user_id = t.id('anna')), false, 'is not confirmed by coming back');
insert into t.once select gen_random_uuid(), t.customer_version('anna');
select is((select t.edit('anna', '{"phone": "112"}', o.version, o.id) from t.once o), (select t.edit('anna', '{"phone": "112"}', o.version, o.id) from t.once o), 'sent twice it is done once');
select throws_ok($$ select t.edit('anna', '{"phone": "113"}', o.version, o.id) from t.once o $$, 'BR003', null, 'the same id with other content is an error');

select lives_ok($$ select backoffice.add_customer_note(gen_random_uuid(), t.id('anna'), ' calls at noon ') $$, 'a note is kept');
select throws_like($$ select backoffice.add_customer_note(gen_random_uuid(), t.id('anna'), '  ') $$, '%customer_notes_body_given%', 'an empty one is not');
select throws_ok($$ select backoffice.add_customer_note(gen_random_uuid(), t.id('mug'), 'x') $$, 'BR005', null, 'nor one about nobody');
select throws_ok($$ insert into shop.customer_notes (user_id, body, login) values (t.id('anna'), 'x', 'mona.keller') $$, '42501', null, 'nor in another''s name');
select throws_ok($$ update shop.customer_notes set body = 'y' $$, '42501', null, 'a note stays as it is');
select is((select body || '/' || login from shop.customer_notes), 'calls at noon/sam.okafor', 'with its writer');
select lives_ok($$ select backoffice.deactivate_customer(gen_random_uuid(), t.id('bert'), (select row_version from shop.users where user_id = t.id('bert')), 'asked') $$, 'an account is closed');
select is(backoffice.reopen_customer(gen_random_uuid(), t.id('bert'), (select row_version from shop.users where user_id = t.id('bert'))) ->> 'is_active', 'true', 'and opened again');

-- Orders ------------------------------------------------------------------------------------------------------------

select lives_ok($$ select backoffice.add_order_note(gen_random_uuid(), t.id('o1'), 'gift') $$, 'an order is noted about');
select throws_ok($$ select backoffice.hold_order(gen_random_uuid(), t.id('o1'), t.order_version() - 1, 'x') $$, 'BR001', null, 'a stale order is not held');
select throws_ok($$ select backoffice.hold_order(gen_random_uuid(), t.id('o1'), t.order_version(), null) $$, 'BR002', null, 'what is not held is not released');
select lives_ok($$ select backoffice.hold_order(gen_random_uuid(), t.id('o1'), t.order_version(), 'address in doubt') $$, 'an order is held');
set session authorization 'jonas.weber';
select lives_ok($$ select backoffice.hold_order(gen_random_uuid(), t.id('o1'), t.order_version(), null) $$, 'the warehouse releases it');
select results_eq($$ select login::text collate "C", body from shop.order_notes where order_id = t.id('o1') order by body collate "C" $$,
    $$ values ('sam.okafor' collate "C", 'On hold: address in doubt'), ('jonas.weber', 'Released from hold: address in doubt'), ('sam.okafor', 'gift') $$, 'and it is told who did');
set session authorization 'mona.keller';
select backoffice.move_order(gen_random_uuid(), t.id('o1'), 'CANCELLED', t.order_version(), 'test');
select throws_ok($$ select backoffice.hold_order(gen_random_uuid(), t.id('o1'), t.order_version(), 'x') $$, 'BR002', null, 'a cancelled order is not held');

-- Who has what open -------------------------------------------------------------------------------------------------

select is(backoffice.be_present('customers/anna', gen_random_uuid(), true), '[]'::jsonb, 'nobody else is there');
set session authorization 'sam.okafor';
select is(backoffice.be_present('customers/anna', gen_random_uuid(), false) #>> '{0,login}', 'mona.keller', 'then there is');
select throws_ok($$ insert into backoffice.presence (place, window_id, login) values ('customers/anna', gen_random_uuid(), 'ada.novak') $$, '42501', null, 'nobody says so for others');
delete from backoffice.presence where login = 'mona.keller';
select is((select count(*)::integer from backoffice.presence where login = 'mona.keller'), 1, 'nor takes others away');
reset session authorization;
update backoffice.presence set seen_at = now() - interval '1 minute' where login = 'mona.keller';
set session authorization 'sam.okafor';
select is(backoffice.be_present('customers/anna', gen_random_uuid(), false), '[]'::jsonb, 'who gives no sign of life is gone');
select lives_ok($$ select backoffice.be_gone('customers/anna', p.window_id) from backoffice.presence p where p.login = 'sam.okafor' $$, 'who closes it says so');
select is((select count(*)::integer from backoffice.presence where login = 'sam.okafor'), 0, 'and is gone');
reset session authorization;
\ir fixtures/invariants.sql

select * from finish();
rollback;
