-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Products from a file, and many products changed at once: who may, and that nothing happens halfway.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

create function t.product(p_name text) returns shop.products language sql stable security definer as $$
    select p from shop.products p where p.product_id = t.id(p_name)
$$;
create function t.options() returns jsonb language sql stable security definer as $$
    select jsonb_build_object('clears', '[]'::jsonb, 'currency', 'EUR', 'seller_id', (t.product('mug')).seller_id)
$$;
create function t.import(n integer) returns uuid language sql immutable as $$ select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
create function t.change(p_name text, p_changes jsonb, p_version bigint default null) returns jsonb language sql stable as $$
    select jsonb_build_object('product_id', t.id(p_name), 'row_version', coalesce(p_version, (t.product(p_name)).row_version), 'changes', p_changes)
$$;

-- Who may ----------------------------------------------------------------------------------------------------------

set session authorization 'jonas.weber';
select throws_ok($$ select backoffice.begin_import(t.import(1), 'x.csv', '{}') $$, '42501', null, 'the warehouse imports nothing');
select throws_ok($$ select backoffice.make_import_table() $$, '42501', null, 'nor gets the table for it');
select throws_ok($$ select backoffice.edit_products(gen_random_uuid(), '[]') $$, '42501', null, 'nor edits products');
select throws_ok($$ select from backoffice.imports $$, '42501', null, 'nor sees who did');
set session authorization 'sam.okafor';
select throws_ok($$ select backoffice.begin_import(t.import(1), 'x.csv', '{}') $$, '42501', null, 'support imports nothing');
select throws_ok($$ select backoffice.change_products('[]') $$, '42501', null, 'nor edits products');
select throws_ok($$ select from backoffice.import_rows $$, '42501', null, 'nor sees what files hold');
set session authorization 'ada.novak';
select throws_ok($$ select backoffice.begin_import(t.import(1), 'x.csv', '{}') $$, '42501', null, 'nor does an administrator');

-- A file -----------------------------------------------------------------------------------------------------------

set session authorization 'mona.keller';
select lives_ok($$ select backoffice.begin_import(t.import(1), 'spring.csv', t.options()) $$, 'a manager opens an import');
select throws_ok($$ create temporary table mine (x integer) $$, '42501', null, 'and makes no temporary table of her own');
select throws_ok($$ delete from pg_temp.import_lines $$, '42501', null, 'fills and reads that one only');
insert into pg_temp.import_lines (line, handle, sku, name, price, tags, images)
values
    (2, 'brand-new', 'NEW-1', 'Brand new', '12.50', '["a", "b"]', '[{"url": "https://x.example/1.jpg", "alt": null}]'),
    (3, (t.product('mug')).slug, null, 'Bigger mug', null, null, null),
    (4, (t.product('mug')).slug || '-none', 'NEW-1', 'Twice', '1', null, null);
select is(backoffice.stage_import(t.import(1)), '{"added": 1, "lines": 3, "changed": 1, "refused": 1, "unchanged": 0}', 'what it would do is counted');
select throws_ok($$ select backoffice.stage_import(t.import(1)) $$, 'BR005', null, 'once');
select is((select product || before from backoffice.import_rows where line = 3), jsonb_build_object('name', (t.product('mug')).name), 'only what changes is kept');
select is((select problems from backoffice.import_rows where line = 4), '[{"field": "sku", "value": "2", "problem": "twice"}]', 'and why a line is refused');
select throws_ok($$ select backoffice.begin_import_apply(gen_random_uuid(), t.import(1)) $$, 'BR008', null, 'all or nothing: one refused line refuses the file');
select throws_ok($$ update backoffice.import_rows set action = 'ADD' $$, '42501', null, 'which no hand mends');
select throws_like($$ update backoffice.imports set status = 'APPLIED', applied_at = now() $$, '%imports_nothing_refused_applied%', 'nor declares done');
reset session authorization;
drop table pg_temp.import_lines, pg_temp.import_rest;
set session authorization 'mona.keller';
select backoffice.begin_import(t.import(2), 'spring.csv', t.options());
insert into pg_temp.import_lines (line, handle, sku, name, price, tags, images)
values
    (2, 'brand-new', 'NEW-1', 'Brand new', '12.50', '["a", "b"]', '[{"url": "https://x.example/1.jpg", "alt": null}]'),
    (3, (t.product('mug')).slug, null, 'Bigger mug', null, null, null);
select backoffice.stage_import(t.import(2));
select is(backoffice.begin_import_apply(t.import(9), t.import(2)), null, 'an import begins');
select throws_ok($$ select backoffice.end_import_apply(t.import(9), t.import(2)) $$, 'BR008', null, 'and does not end with lines left');
select is(backoffice.apply_import_rows(t.import(2), 1), 1, 'lines are taken in parts');
select is(backoffice.apply_import_rows(t.import(2), 100), 1, 'the rest');
select is(backoffice.apply_import_rows(t.import(2), 100), 0, 'till none is left');
select is(backoffice.end_import_apply(t.import(9), t.import(2)), '{"added": 1, "changed": 1, "unchanged": 0}', 'it ends with what it did');
select is(backoffice.begin_import_apply(t.import(9), t.import(2)), '{"added": 1, "changed": 1, "unchanged": 0}', 'sent again it says so again');
select throws_ok($$ select backoffice.begin_import_apply(t.import(9), t.import(1)) $$, 'BR003', null, 'for another file it is another command');
select throws_ok($$ select backoffice.begin_import_apply(gen_random_uuid(), t.import(2)) $$, 'BR005', null, 'what was imported is not imported again');
select is((select name || price_amount || array_to_string(tags, '+') || status from shop.products where slug = 'brand-new'), 'Brand new1250a+bDRAFT', 'the product is there');
select is((select count(*) from shop.product_images i join shop.products p using (product_id) where p.slug = 'brand-new' and i.is_primary), 1::bigint, 'with its picture');
select is((t.product('mug')).name, 'Bigger mug', 'the other one is changed');
reset session authorization;
select is((select count(*) from backoffice.audit_log where relation = 'shop.products' and login = 'mona.keller' and new_values ->> 'name' in ('Brand new', 'Bigger mug')), 2::bigint,
    'and it is known who did it');

-- Others' files
insert into backoffice.imports (import_id, login, file_name, options) values (t.import(3), 'sam.okafor', 'theirs.csv', '{}');
set session authorization 'mona.keller';
select is((select count(*) from backoffice.imports), 2::bigint, 'a manager sees her own imports');
select throws_ok($$ insert into backoffice.imports (import_id, login, file_name, options) values (t.import(4), 'sam.okafor', 'x', '{}') $$, '42501', null, 'and opens none for others');
reset session authorization;
update backoffice.imports set created_at = now() - interval '2 days' where import_id in (t.import(1), t.import(3));
select is(backoffice.forget_imports(100), 5, 'a job forgets the three lines and the two files that were never imported');
select is((select array_agg(import_id) from backoffice.imports), array[t.import(2)], 'and keeps what was');
select is((select count(*) from backoffice.import_rows), 0::bigint, 'with no line left');

-- Amounts, exactly
select results_eq($$ select backoffice.import_amount(a, d, s) from (values ('19.9', 2, '.'), ('0.07', 2, '.'), ('1500', 0, '.'), ('90071992547409.93', 2, '.'), ('19,90', 2, ','), ('-1', 2, '.')) v (a, d, s) $$,
    $$ values (1990::bigint), (7), (1500), (null), (1990), (-100) $$, 'amounts are read exactly, or not at all');
select is((select count(*) from unnest(array['1,299.00', '19.999', '1e3', ' 5', '5 EUR', '', '.5', '5.', '1_5', '٣', 'NaN', 'Infinity', '--1']) a where backoffice.import_amount(a, 2, '.') is not null),
    0::bigint, 'what is doubtful is no amount');

-- Two passes: what is so already is passed over, what differs in any one field is not -------------------------------

reset session authorization;
create function t.clean() returns void language sql security definer as $$ drop table if exists pg_temp.import_lines, pg_temp.import_rest $$;
-- a file of one line: what it would change, and how many lines the first pass left over
create function t.staged(p_cells jsonb, p_clears boolean default true) returns text language plpgsql as $$
declare
    v_id uuid := gen_random_uuid();
    v_result jsonb;
    v_rest bigint;
begin
    perform t.clean();
    perform backoffice.begin_import(v_id, 'one.csv', t.options() || jsonb_build_object('clears', case when p_clears then
        '["name","sku","barcode","short_description","description","price","compare_at_price","cost_price","category","weight","dimensions","attributes","variants","tags","meta_title","meta_description","images"]'::jsonb
        else '[]' end));
    execute 'insert into pg_temp.import_lines select (jsonb_populate_record(null::pg_temp.import_lines, $1)).*' using p_cells || '{"line": 2}';
    v_result := backoffice.stage_import(v_id);
    execute 'select count(*) from pg_temp.import_rest' into v_rest;
    return v_rest || ':' || coalesce((select r.action || ' ' || coalesce((select string_agg(k, ',' order by k) from jsonb_object_keys(r.product) k), '')
        || case when r.images is not null then 'images' else '' end from backoffice.import_rows r where r.import_id = v_id), 'unchanged ' || (v_result ->> 'unchanged'));
end;
$$;
update shop.products set barcode = '400', short_description = 'Short', compare_at_price_amount = 9900, cost_price_amount = 5, weight_grams = 420, dimensions = '{"l": 1}',
    attributes = '{"colour": "red"}', variants = '[{"sku": "V"}]', tags = '{"a b","ü"}', meta_title = 'T', meta_description = 'D'
    where product_id = t.id('mug');
insert into shop.product_images (product_id, image_url, alt_text, sort_order, is_primary) values (t.id('mug'), 'https://x.example/m.jpg', 'A mug', 1, true);
create table t.whole as
select jsonb_build_object('handle', p.slug, 'sku', p.sku, 'barcode', p.barcode, 'name', p.name, 'short_description', p.short_description, 'description', p.description,
    'price', (p.price_amount / 100.0)::numeric(20, 2)::text, 'compare_at_price', '99.00', 'cost_price', '0.05', 'currency', p.price_currency, 'status', p.status,
    'category', (select c.slug from shop.categories c where c.category_id = p.category_id), 'seller', (select u.email from shop.users u where u.user_id = p.seller_id),
    'weight', '420', 'dimensions', p.dimensions::text, 'attributes', p.attributes::text, 'variants', p.variants::text, 'tags', to_jsonb(p.tags)::text,
    'meta_title', 'T', 'meta_description', 'D', 'is_digital', p.is_digital::text, 'requires_shipping', p.requires_shipping::text,
    'images', backoffice.import_images(p.product_id)::text) as cells
from shop.products p where p.product_id = t.id('mug');
grant select on t.whole to public;
grant execute on all functions in schema t to public;
set session authorization 'mona.keller';
select is(t.staged(cells), '0:unchanged 1', 'a file that says what is so ends in the first pass') from t.whole;
select is(t.staged(cells - 'handle'), '0:unchanged 1', 'by its SKU, too') from t.whole;
select is(t.staged(jsonb_build_object('handle', cells -> 'handle', 'price', cells -> 'price'), false), '0:unchanged 1', 'a price list without the other columns, too') from t.whole;
select is(t.staged(cells || '{"cost_price": "0.050", "weight": "0420"}'), '1:REFUSE ', 'what is no amount is found out') from t.whole;
select is(t.staged(cells || '{"tags": "[ \"a b\",  \"ü\" ]", "weight": "0420", "status": null}'), '1:unchanged 1', 'the same in other words is found the same by the second') from t.whole;
select is(t.staged(cells || jsonb_build_object(f.field, f.cell)), '1:CHANGE ' || f.changes, 'another cell is found: ' || f.field)
from t.whole, (values ('barcode', '401', 'barcode'), ('name', 'Mugg', 'name'), ('short_description', 'Shorter', 'short_description'), ('description', 'X', 'description'),
    ('price', '43.22', 'price_amount'), ('compare_at_price', '99.01', 'compare_at_price_amount'), ('cost_price', '0.06', 'cost_price_amount'),
    ('weight', '421', 'weight_grams'), ('dimensions', '{"l": 2}', 'dimensions'), ('attributes', '{"colour": "Red"}', 'attributes'), ('variants', '[]', 'variants'),
    ('tags', '["ü", "a b"]', 'tags'), ('meta_title', 't', 'meta_title'), ('meta_description', 'd', 'meta_description'), ('status', 'ARCHIVED', 'status'),
    ('requires_shipping', 'false', 'requires_shipping'), ('images', '[{"alt": "A mug", "url": "https://x.example/n.jpg"}]', 'images')) f (field, cell, changes);
select is(t.staged(cells || jsonb_build_object(f.field, null)), '1:CHANGE ' || f.changes, 'an empty cell clears: ' || f.field)
from t.whole, (values ('barcode', 'barcode'), ('short_description', 'short_description'), ('compare_at_price', 'compare_at_price_amount'), ('cost_price', 'cost_price_amount'),
    ('weight', 'weight_grams'), ('dimensions', 'dimensions'), ('attributes', 'attributes'), ('variants', 'variants'), ('tags', 'tags'), ('meta_title', 'meta_title'),
    ('images', 'images')) f (field, changes);
select t.clean();

-- Many products at once --------------------------------------------------------------------------------------------

set session authorization 'mona.keller';
select lives_ok($$ select backoffice.edit_products(gen_random_uuid(), jsonb_build_array(t.change('mug', '{"price_amount": 4321, "tags": ["x"]}'), t.change('tent', '{"name": "Tent 2"}'))) $$, 'a manager edits several');
select is((t.product('mug')).price_amount || (t.product('tent')).name, '4321Tent 2', 'each its own fields');
select is((t.product('mug')).tags, '{x}', 'lists too');
select throws_ok($$ select backoffice.edit_products(gen_random_uuid(), jsonb_build_array(t.change('mug', '{"price_amount": 1}'), t.change('tent', '{"name": "Tent 3"}', 1))) $$, 'BR001', null, 'one stale version refuses all');
select is((t.product('mug')).price_amount || (t.product('tent')).name, '4321Tent 2', 'nothing of it happened');
select throws_like($$ select backoffice.edit_products(gen_random_uuid(), jsonb_build_array(t.change('mug', '{"price_amount": 0}'))) $$, '%products_price_positive%', 'nor what a rule forbids');
select throws_ok($$ select backoffice.edit_products(gen_random_uuid(), jsonb_build_array(t.change('mug', '{"seller_id": null}'))) $$, 'BR008', null, 'other columns are not edited so');
select throws_ok($$ select backoffice.edit_products(gen_random_uuid(), jsonb_build_array(t.change('mug', '{"name": "a"}'), t.change('mug', '{"name": "b"}'))) $$, 'BR008', null, 'nor one product twice');
select throws_ok($$ select backoffice.edit_products(gen_random_uuid(), '[]') $$, 'BR008', null, 'nor nothing');
select is((select count(*) from (select backoffice.edit_products(t.import(7), c) from (select jsonb_build_array(t.change('mug', '{"name": "Once"}')) c) x) y), 1::bigint, 'a command');
select is(backoffice.edit_products(t.import(7), jsonb_build_array(t.change('mug', '{"name": "Once"}', (t.product('mug')).row_version - 1))) -> 0 ->> 'row_version', (t.product('mug')).row_version::text, 'sent twice is done once');

reset session authorization;
select * from finish();
rollback;
