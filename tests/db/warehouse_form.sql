-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Warehouses and bins as the staff keep them, and what must not work.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

create function t.add(p_more jsonb default '{}') returns jsonb language sql as $$
    select backoffice.add_warehouse(gen_random_uuid(), '{"name": "Oslo", "code": "osl", "timezone": "Europe/Oslo", "type": "RETAIL",
        "max_capacity": 500, "address": {"line1": "Havn 1", "city": "Oslo", "country": "NO"},
        "operating_hours": {"monday": {"open": "08:00", "close": "16:30"}}}'::jsonb || p_more)
$$;
create function t.warehouse_version(p_name text) returns bigint language sql stable security definer
    begin atomic select w.row_version from shop.warehouses w where w.warehouse_id = t.id(p_name); end;
create function t.edit(p_name text, p_changes jsonb) returns jsonb language sql as $$
    select backoffice.edit_warehouse(gen_random_uuid(), t.id(p_name), t.warehouse_version(p_name), p_changes)
$$;
create function t.bins(p_name text, p_add text[] default '{}', p_retire text[] default '{}') returns jsonb language sql as $$
    select backoffice.change_bins(gen_random_uuid(), t.id(p_name), p_add, p_retire)
$$;

-- Warehouses ----------------------------------------------------------------------------------------------------------

set session authorization 'mona.keller';
select t.new_id('OSL', (t.add() ->> 'warehouse_id')::uuid);
select results_eq($$ select name::text, code::text, timezone::text, type::text, max_capacity, is_active from shop.warehouses where warehouse_id = t.id('OSL') $$,
    $$ values ('Oslo', 'OSL', 'Europe/Oslo', 'RETAIL', 500, true) $$, 'a manager adds a warehouse; its code is in capitals');
select throws_like($$ select t.add() $$, '%warehouses_code_taken%', 'a code is taken once');
select throws_like($$ select t.add('{"code": "O S"}') $$, '%warehouses_code_form%', 'and has a form');
select throws_like($$ select t.add('{"code": "A", "name": " "}') $$, '%warehouses_name_given%', 'a name says something');
select throws_ok($$ select t.add('{"code": "A", "timezone": "Mars/Olympus"}') $$, 'BR008', null, 'a zone is one of this world');
select throws_like($$ select t.add('{"code": "A", "type": "CAVE"}') $$, '%warehouses_type_known%', 'a kind is a known one');
select throws_like($$ select t.add('{"code": "A", "max_capacity": 0}') $$, '%warehouses_capacity_positive%', 'a capacity holds something');
select throws_like(format($$ select t.add(jsonb_build_object('code', 'A', 'operating_hours', %L::jsonb)) $$, h.hours), '%warehouses_operating_hours_form%', 'hours: ' || h.hours)
from (values ('{"funday": {"open": "08:00", "close": "09:00"}}'), ('{"monday": {"open": "8", "close": "09:00"}}'), ('{"monday": {"open": "10:00", "close": "09:00"}}'),
    ('{"monday": {"open": "10:00"}}'), ('{"monday": "always"}'), ('[]'), ('"x"')) as h (hours);
select throws_like($$ select t.add('{"code": "A", "address": "here"}') $$, '%warehouses_address_form%', 'an address has parts');
select lives_ok($$ select t.edit('OSL', '{"max_capacity": null, "operating_hours": {"sunday": {"open": "00:00", "close": "24:00"}}, "name": "Oslo havn"}') $$, 'it is edited');
select is((select name || ' ' || coalesce(max_capacity::text, 'any') || ' ' || code from shop.warehouses where warehouse_id = t.id('OSL')), 'Oslo havn any OSL', 'only what was named');
select throws_ok($$ select backoffice.edit_warehouse(gen_random_uuid(), t.id('OSL'), 1, '{"name": "x"}') $$, 'BR001', null, 'not what somebody else changed first');
select throws_ok($$ select backoffice.edit_warehouse(gen_random_uuid(), gen_random_uuid(), 1, '{"name": "x"}') $$, 'BR005', null, 'nor what is not there');
select throws_ok($$ select t.edit('OSL', '{"current_utilization": 1}') $$, 'BR008', null, 'how full it is, is nobody''s to say');
select throws_ok($$ update shop.warehouses set current_utilization = 1 $$, '42501', null, 'by hand neither');
select t.new_id('once', gen_random_uuid());
select results_eq(
    $$ select backoffice.edit_warehouse(t.id('once'), t.id('OSL'), 2, '{"name": "Oslo"}') = backoffice.edit_warehouse(t.id('once'), t.id('OSL'), 2, '{"name": "Oslo"}') $$,
    'values (true)', 'sent twice, it is done once');
select is(t.warehouse_version('OSL'), 3::bigint, 'which one version says');

-- closing
set session authorization storefront;
select t.buy('o1', 'anna', '{"tent": 1}');
set session authorization 'mona.keller';
select throws_ok($$ select t.edit('HAM', '{"is_active": false}') $$, 'BR002', null, 'a warehouse that orders wait for does not close');
select throws_ok($$ update shop.warehouses set is_active = false where code = 'HAM' $$, 'BR002', null, 'by hand neither');
select lives_ok($$ select t.edit('OSL', '{"is_active": false}') $$, 'an idle one does');
select lives_ok($$ select t.edit('OSL', '{"is_active": true}') $$, 'and opens again');

-- who may not
set session authorization 'jonas.weber';
select throws_ok($$ select t.add('{"code": "A"}') $$, '42501', null, 'warehouse staff add no warehouse');
select throws_ok($$ select t.edit('HAM', '{"name": "Mine"}') $$, '42501', null, 'nor edit one');
select throws_ok($$ update shop.warehouses set name = 'Mine' $$, '42501', null, 'by hand neither');
set session authorization 'sam.okafor';
select throws_ok($$ select t.edit('HAM', '{"name": "Mine"}') $$, '42501', null, 'nor do agents');
select throws_ok($$ select t.bins('HAM', '{A}') $$, '42501', null, 'who keep no bins');
set session authorization 'ada.novak';
select throws_ok($$ select t.edit('HAM', '{"name": "Mine"}') $$, '42501', null, 'nor administrators');

-- Bins ------------------------------------------------------------------------------------------------------------------

set session authorization 'jonas.weber';
select is(t.bins('HAM', array['a-01', ' A-02 ', 'A-01', 'B-01']), '{"active": 3, "retired": 0}'::jsonb, 'warehouse staff add bins to their own');
select is(t.bins('HAM', '{A-01}', '{B-01}'), '{"active": 2, "retired": 1}'::jsonb, 'adding one that is there does nothing; another goes out of use');
select is(t.bins('HAM', '{B-01}'), '{"active": 3, "retired": 0}'::jsonb, 'and comes back');
select throws_ok($$ select t.bins('HAM', '{}', '{Z-99}') $$, 'BR005', null, 'none that was never there');
select throws_like($$ select t.bins('HAM', array['']) $$, '%bins_code_given%', 'a bin has a code');
select throws_ok($$ select t.bins('HAM', array[repeat('A', 21)]) $$, '22001', null, 'a short one');
select throws_ok($$ select t.bins('DEN', '{A-01}') $$, '42501', null, 'point 16: nor to another warehouse');
update shop.inventory_items set location_bin = 'A-01' where inventory_id = t.id('tent@HAM');
select throws_ok($$ select t.bins('HAM', '{}', '{A-01}') $$, 'BR002', null, 'a bin with stock stays in use');
select throws_ok($$ update shop.bins set is_active = false where code = 'A-01' $$, 'BR002', null, 'by hand too');
set session authorization 'mona.keller';
select is(t.bins('DEN', '{X-1}'), '{"active": 1, "retired": 0}'::jsonb, 'managers keep those of all');
select throws_ok($$ select backoffice.change_bins(gen_random_uuid(), gen_random_uuid(), '{A}', '{}') $$, 'BR005', null, 'of warehouses that there are');
select isnt_empty($$ select from backoffice.audit_log where relation = 'shop.bins' and login = 'jonas.weber' $$, 'the audit has it');

select * from finish();
rollback;
