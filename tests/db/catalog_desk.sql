-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Changing products, shelves and sellers as commands, and finding products, through each role.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

create function t.product_version(p_name text) returns bigint language sql stable security definer as $$
    select row_version from shop.products where product_id = t.id(p_name)
$$;
create function t.edit(p_name text, p_changes jsonb, p_version bigint default null, p_command uuid default gen_random_uuid()) returns jsonb language sql as $$
    select backoffice.edit_product(p_command, t.id(p_name), coalesce(p_version, t.product_version(p_name)), p_changes)
$$;
create function t.seller_version() returns bigint language sql as $$ select backoffice.seller_version(t.id('shop')) $$;
create function t.shelf_version(p_name text) returns bigint language sql stable security definer as $$
    select row_version from shop.categories where category_id = t.id(p_name)
$$;
create function t.move(p_name text, p_parent text, p_before text default null) returns jsonb language sql as $$
    select backoffice.move_category(gen_random_uuid(), t.id(p_name), t.shelf_version(p_name), t.id(p_parent), t.id(p_before))
$$;
create function t.order_of(p_parent text) returns text language sql stable security definer as $$
    select string_agg(c.name, ' ' order by c.sort_order) from shop.categories c where c.parent_category_id is not distinct from t.id(p_parent) and c.name in ('A', 'B', 'C', 'D')
$$;
-- they were there before: a product of this transaction has been seen by nobody
update shop.products set created_at = created_at - interval '1 day';
create table t.once (id uuid, version bigint);
create table t.made (id uuid);
grant select, insert on t.once, t.made to public;

-- Products ----------------------------------------------------------------------------------------------------------

set session authorization 'sam.okafor';
select throws_ok($$ select t.edit('mug', '{"name": "X"}', 1) $$, '42501', null, 'support edits no product');
select throws_ok($$ select backoffice.add_product(gen_random_uuid(), '{"name": "X"}') $$, '42501', null, 'nor adds one');
select throws_ok($$ update shop.products set name = 'X' $$, '42501', null, 'not past the function either');
select throws_ok($$ select cost_price_amount from shop.products $$, '42501', null, 'nor reads what a product cost');
select lives_ok($$ select * from backoffice.product_changes(t.id('mug')) $$, 'but reads what happened to one');
set session authorization 'jonas.weber';
select throws_ok($$ select t.edit('mug', '{"name": "X"}', 1) $$, '42501', null, 'nor does the warehouse');
select throws_ok($$ select * from backoffice.product_changes(t.id('mug')) $$, '42501', null, 'which reads no story');
select throws_ok($$ insert into shop.product_images (product_id, image_url) values (t.id('mug'), 'https://x.example/1.jpg') $$, '42501', null, 'nor adds pictures');

set session authorization 'mona.keller';
select lives_ok($$ select t.edit('mug', '{"name": " Cup ", "barcode": "  ", "tags": ["a", "b"], "attributes": {"size": 4}}') $$, 'a manager edits a product');
select is((select name || '|' || coalesce(barcode, 'none') || '|' || array_to_string(tags, ',') || '|' || (attributes ->> 'size') from shop.products where product_id = t.id('mug')),
    'Cup|none|a,b|4', 'blanks go, an empty field is none');
select throws_ok($$ select t.edit('mug', '{"name": "Y"}', t.product_version('mug') - 1) $$, 'BR001', null, 'a stale version is refused');
select throws_ok($$ select t.edit('anna', '{"name": "Y"}', 1) $$, 'BR005', null, 'and told apart from what is not there');
select throws_ok($$ select t.edit('mug', '{"row_version": 9}') $$, 'BR008', null, 'other columns are no fields');
select throws_ok($$ select t.edit('mug', '{"published_at": "2020-01-01"}') $$, 'BR008', null, 'nor is the time of publishing');
select throws_ok($$ select t.edit('mug', '{}') $$, 'BR008', null, 'nor is nothing');
select throws_like($$ select t.edit('mug', '{"price_amount": 0}') $$, '%products_price_positive%', 'a price is above zero');
select throws_like($$ select t.edit('mug', '{"price_amount": 500, "compare_at_price_amount": 400}') $$, '%products_compare_at_price_higher%', 'and not above the one it is compared with');
select throws_like($$ select t.edit('mug', '{"is_digital": true, "requires_shipping": true}') $$, '%products_digital_not_shipped%', 'nothing digital is shipped');
select throws_like($$ select t.edit('mug', jsonb_build_object('sku', (select sku from shop.products where product_id <> t.id('mug') and sku is not null limit 1))) $$,
    '%products_sku_taken%', 'a SKU is one product''s');
select throws_ok($$ select t.edit('mug', '{"status": "SOLD"}') $$, '23514', null, 'and a state a known one');
insert into t.once select gen_random_uuid(), t.product_version('mug');
select is((select t.edit('mug', '{"price_amount": 777}', o.version, o.id) from t.once o), (select t.edit('mug', '{"price_amount": 777}', o.version, o.id) from t.once o), 'sent twice it is done once');
select throws_ok($$ select t.edit('mug', '{"price_amount": 778}', o.version, o.id) from t.once o $$, 'BR003', null, 'the same id with other content is an error');
select is((select price_after from backoffice.product_changes(t.id('mug')) where price_after is not null order by changed_at desc limit 1), 777::bigint, 'the price''s story is kept');
select ok((select c.cost is null from (select to_jsonb(p) ->> 'cost_price_amount' as cost from backoffice.product_changes(t.id('mug')) p) c limit 1), 'without what it cost');

select lives_ok($$ select t.edit('mug', '{"images": [{"url": "https://x.example/1.jpg", "alt_text": "front"}, {"url": "https://x.example/2.jpg"}]}') $$, 'pictures are set');
select is((select string_agg(image_url || is_primary, ' ' order by sort_order) from shop.product_images where product_id = t.id('mug')),
    'https://x.example/1.jpgtrue https://x.example/2.jpgfalse', 'the first is the primary one');
select is((select t.edit('mug', '{"images": [{"url": "https://x.example/1.jpg", "alt_text": "front"}, {"url": "https://x.example/2.jpg"}]}') ->> 'row_version')::bigint,
    t.product_version('mug'), 'the same pictures again change nothing');
insert into t.once select null, t.product_version('mug');
delete from shop.product_images where product_id = t.id('mug');
select throws_ok($$ select t.edit('mug', '{"name": "Z"}', (select version from t.once where id is null)) $$, 'BR001', null, 'whoever had older pictures is told');

insert into t.made select (backoffice.add_product(gen_random_uuid(), jsonb_build_object(
    'name', 'Zelt Übergröße (2 Personen)', 'price_amount', 100, 'price_currency', 'EUR', 'seller_id', (select seller_id from shop.products where product_id = t.id('mug')))) ->> 'product_id')::uuid as id;
select is((select slug || '|' || status || '|' || requires_shipping from shop.products p join t.made m on m.id = p.product_id), 'zelt-ubergrosse-2-personen|DRAFT|true', 'a new product is a draft, with an address of its name');
select lives_ok($$ select backoffice.edit_product(gen_random_uuid(), m.id, 1, '{"status": "ACTIVE"}') from t.made m $$, 'it is published');
select ok((select published_at is not null from shop.products p join t.made m on m.id = p.product_id), 'and when is known');
select lives_ok($$ select backoffice.edit_product(gen_random_uuid(), m.id, 2, '{"status": "ARCHIVED"}') from t.made m $$, 'and archived');
select is((select array_agg(is_new order by changed_at, is_new desc) from backoffice.product_changes((select id from t.made))), array[true, false, false], 'its story begins with it');

-- Finding -----------------------------------------------------------------------------------------------------------

select is(shop.product_query('rain jack')::text, '''rain'' & ''jack'':*', 'the last word may be a beginning');
select is(shop.product_query('"rain jacket" -kids')::text, '''rain'' <-> ''jacket'' & !''kid''', 'quotes and a minus are meant');
select is(shop.product_query(q)::text, '', 'nothing to look for is no error: ' || q) from unnest(array['', '   ', 'the', '()', '''']) as q;
select lives_ok(format('select shop.product_query(%L)', q), 'whatever is typed: ' || q) from unnest(array[':*', 'a & b |', '!!', '<->', '\', '"', '-', 'or', ' or ']) as q;
select ok(shop.product_rank(shop.fold_text('Rain Jacket'), to_tsvector('english', 'rain jacket'), 'rain j') > shop.product_rank(shop.fold_text('Blue rain jacket'), to_tsvector('english', 'blue rain jacket'), 'rain j'),
    'a name that begins so is first');
select ok(shop.product_rank('hat', to_tsvector('english', 'hat for rain'), 'rain') > shop.product_rank('hat', to_tsvector('english', 'hat'), 'rain'), 'one that speaks of it comes after, and before one that does not');

-- Categories --------------------------------------------------------------------------------------------------------

set session authorization 'sam.okafor';
select throws_ok($$ select backoffice.add_category(gen_random_uuid(), null, '{"name": "A"}') $$, '42501', null, 'support adds no shelf');
select throws_ok($$ update shop.categories set name = 'X' $$, '42501', null, 'nor changes one');
set session authorization 'mona.keller';
select t.new_id(n, (backoffice.add_category(gen_random_uuid(), null, jsonb_build_object('name', n)) ->> 'category_id')::uuid) from unnest(array['A', 'B', 'C']) as n;
select t.new_id('D', (backoffice.add_category(gen_random_uuid(), t.id('A'), '{"name": "D"}') ->> 'category_id')::uuid);
select is(t.order_of(null), 'A B C', 'new shelves come last');
select lives_ok($$ select t.move('C', null, 'A') $$, 'one is put first');
select is(t.order_of(null), 'C A B', 'and is');
select lives_ok($$ select t.move('B', 'D') $$, 'one is put below another');
select throws_ok($$ select t.move('A', 'B') $$, 'BR008', null, 'but none below itself');
select throws_ok($$ select t.move('A', 'A') $$, null, null, 'nor into itself');
select throws_ok($$ update shop.categories set parent_category_id = t.id('B') where category_id = t.id('A') $$, 'BR008', null, 'not past the function either');
select is(t.order_of('D') || '/' || t.order_of(null), 'B/C A', 'a refused move leaves all in place');
select throws_ok($$ select backoffice.move_category(gen_random_uuid(), t.id('A'), 0, null, null) $$, 'BR001', null, 'a stale version is refused');
select throws_ok($$ select backoffice.move_category(gen_random_uuid(), t.id('anna'), 1, null, null) $$, 'BR005', null, 'and told apart from what is not there');
select lives_ok($$ select backoffice.edit_category(gen_random_uuid(), t.id('A'), t.shelf_version('A'), '{"name": "Alpha", "is_active": false}') $$, 'a shelf is renamed and hidden');
select throws_ok($$ select backoffice.edit_category(gen_random_uuid(), t.id('A'), t.shelf_version('A'), '{"parent_category_id": null}') $$, 'BR008', null, 'moving is another thing');
select throws_like($$ select backoffice.edit_category(gen_random_uuid(), t.id('A'), t.shelf_version('A'), '{"slug": "b"}') $$, '%categories_slug_taken%', 'an address is one shelf''s');
select is((select name || is_active from shop.categories where category_id = t.id('A')), 'Alphafalse', 'what was refused changed nothing');
select throws_ok($$ select backoffice.remove_category(gen_random_uuid(), t.id('A'), t.shelf_version('A')) $$, '23503', null, 'one with others below it stays');
select lives_ok($$ select backoffice.remove_category(gen_random_uuid(), t.id('B'), t.shelf_version('B')) $$, 'an empty one goes');
select lives_ok($$ select t.edit('mug', jsonb_build_object('category_id', t.id('D'))) $$, 'a product is put on a shelf');
select throws_ok($$ select backoffice.remove_category(gen_random_uuid(), t.id('D'), t.shelf_version('D')) $$, '23503', null, 'which stays then');

-- Sellers -----------------------------------------------------------------------------------------------------------

select t.new_id('shop', (backoffice.add_seller(gen_random_uuid(), '{"name": "Kim", "email": "kim@seller.example", "business_name": " Kim AS "}') ->> 'user_id')::uuid);
select is((select s.business_name || '|' || s.commission_rate || '|' || s.is_verified || '|' || u.user_type from shop.seller_profiles s join shop.users u using (user_id) where user_id = t.id('shop')),
    'Kim AS|0.0500|false|SELLER', 'a manager adds a seller, who is not verified');
select throws_ok($$ select backoffice.add_seller(gen_random_uuid(), '{"name": "Lo", "email": "lo@seller.example", "business_name": "Lo", "tax_id": "NO 1"}') $$, 'BR008', null, 'without a tax id in clear text');
select lives_ok($$ select backoffice.edit_seller('00000000-0000-4000-8000-00000000005e', t.id('shop'), 2, '{"is_verified": true, "commission_rate": 0.1, "bank_details": {"v": 1, "alg": "x", "nonce": "n", "ct": "c"}}') $$, 'verifies it');
select lives_ok($$ select backoffice.edit_seller('00000000-0000-4000-8000-00000000005e', t.id('shop'), 2, '{"is_verified": true, "commission_rate": 0.1, "bank_details": {"v": 1, "alg": "x", "nonce": "m", "ct": "d"}}') $$, 'the same change sent again, sealed anew, is the same command');
select is((select bank_details ->> 'ct' from shop.seller_profiles where user_id = t.id('shop')), 'c', 'and has one effect');
select throws_ok($$ select backoffice.edit_seller('00000000-0000-4000-8000-00000000005e', t.id('shop'), 2, '{"is_verified": false}') $$, 'BR003', null, 'another one is not');
select throws_like($$ select backoffice.edit_seller(gen_random_uuid(), t.id('shop'), t.seller_version(), '{"bank_details": {"iban": "DE00"}}') $$, '%bank_details_encrypted%', 'bank details in clear text do not get in');
select throws_ok($$ select backoffice.edit_seller(gen_random_uuid(), t.id('shop'), t.seller_version(), '{"tax_id": "NO 1"}') $$, 'BR008', null, 'nor a tax id');
select throws_ok($$ update shop.seller_profiles set tax_id = 'NO 1' where user_id = t.id('shop') $$, '23514', null, 'not even past the command');
select throws_like($$ select backoffice.edit_seller(gen_random_uuid(), t.id('shop'), t.seller_version(), '{"commission_rate": 1.5}') $$, '%commission_range%', 'nor a commission above all');
select throws_ok($$ select backoffice.edit_seller(gen_random_uuid(), t.id('shop'), 2, '{"business_name": "X"}') $$, 'BR001', null, 'nor a stale change');
select throws_ok($$ select backoffice.edit_seller(gen_random_uuid(), t.id('anna'), 1, '{"business_name": "X"}') $$, 'BR005', null, 'nor one of nobody');
select lives_ok($$ select backoffice.edit_seller(gen_random_uuid(), t.id('shop'), t.seller_version(), '{"name": " Kim Lee ", "phone": "", "bank_details": null}') $$, 'the person behind it changes, and the bank details go');
select is((select u.name || '|' || (u.phone is null) || '|' || (s.bank_details is null) from shop.users u join shop.seller_profiles s using (user_id) where user_id = t.id('shop')), 'Kim Lee|true|true', 'which the rows say');
-- a seller from before tax ids were sealed
reset session authorization;
set local session_replication_role = replica;
update shop.seller_profiles set tax_id = 'NO 7' where user_id = t.id('shop');
set local session_replication_role = origin;
set session authorization 'mona.keller';
select lives_ok($$ select backoffice.edit_seller(gen_random_uuid(), t.id('shop'), t.seller_version(), '{"commission_rate": 0.2}') $$, 'a seller whose tax id is in clear text still can be changed');
select lives_ok($$ select backoffice.edit_seller(gen_random_uuid(), t.id('shop'), t.seller_version(), '{"bank_details": {"v": 1, "alg": "x", "nonce": "n", "ct": "c"}}') $$, 'and sealed');
select is((select tax_id from shop.seller_profiles where user_id = t.id('shop')), null, 'which takes the clear text away');
-- suspending
update shop.products set seller_id = t.id('shop') where product_id = t.id('mug');
update shop.products set status = 'ACTIVE' where product_id = t.id('mug');
select throws_ok($$ select backoffice.suspend_seller(gen_random_uuid(), t.id('shop'), t.seller_version(), ' ') $$, 'BR008', null, 'nobody is suspended without a reason');
select throws_ok($$ select backoffice.suspend_seller(gen_random_uuid(), t.id('shop'), 1, 'Late') $$, 'BR001', null, 'nor from an old version');
select is(backoffice.suspend_seller('00000000-0000-4000-8000-00000000005f', t.id('shop'), t.seller_version(), ' Late ') ->> 'products', '1', 'a suspended seller sells nothing');
select is((select u.is_active || '|' || u.deactivated_reason || '|' || p.status from shop.users u join shop.products p on p.seller_id = u.user_id where u.user_id = t.id('shop')), 'false|Late|INACTIVE', 'which the rows say');
select lives_ok($$ select backoffice.resume_seller(gen_random_uuid(), t.id('shop'), t.seller_version()) $$, 'and may come back');
select is((select u.is_active || '|' || (u.deactivated_reason is null) || '|' || p.status from shop.users u join shop.products p on p.seller_id = u.user_id where u.user_id = t.id('shop')), 'true|true|INACTIVE', 'to products that are still off sale');
select throws_ok($$ select backoffice.suspend_seller(gen_random_uuid(), t.id('anna'), 1, 'Late') $$, 'BR005', null, 'a customer is no seller');
select ok((select 'is_active' = any(fields) from backoffice.seller_changes(t.id('shop')) where fields && array['is_active'] limit 1), 'the story of a seller tells it');
-- the key
select throws_ok($$ select backoffice.begin_sealing(gen_random_uuid(), 'not a hash') $$, '23514', null, 'a fingerprint is a hash');
select lives_ok($$ select backoffice.begin_sealing(gen_random_uuid(), repeat('0a', 16)) $$, 'a manager says with which key data are sealed');
select throws_ok($$ select backoffice.begin_sealing(gen_random_uuid(), repeat('0b', 16)) $$, '23505', null, 'once');
select throws_ok($$ update backoffice.sealing_key set fingerprint = repeat('0b', 16) $$, '42501', null, 'it is not changed');
select throws_ok($$ delete from backoffice.sealing_key $$, '42501', null, 'nor taken away');
reset session authorization;
select is((select count(*) from backoffice.commands where kind in ('edit_seller', 'add_seller') and request::text ~ '"ct"'), 0::bigint, 'bank details do not stay with the commands');
set session authorization 'sam.okafor';
select is((select business_name from shop.seller_profiles where user_id = t.id('shop')), 'Kim AS', 'support reads who sells');
select throws_ok($$ select tax_id from shop.seller_profiles $$, '42501', null, 'not the tax id');
select throws_ok($$ select bank_details from shop.seller_profiles $$, '42501', null, 'nor the bank details');
select throws_ok($$ select fingerprint from backoffice.sealing_key $$, '42501', null, 'nor which key they are sealed with');
select throws_ok($$ select backoffice.edit_seller(gen_random_uuid(), t.id('shop'), 2, '{"is_verified": false}') $$, '42501', null, 'nor changes a seller');
select throws_ok($$ select backoffice.suspend_seller(gen_random_uuid(), t.id('shop'), 2, 'Late') $$, '42501', null, 'nor suspends one');
update shop.users set name = 'X' where user_id = t.id('shop');
select is((select name from shop.users where user_id = t.id('shop')), 'Kim Lee', 'nor touches the account');
set session authorization 'jonas.weber';
select throws_ok($$ select business_name from shop.seller_profiles $$, '42501', null, 'the warehouse reads none');

reset session authorization;
\ir fixtures/invariants.sql

select * from finish();
rollback;
