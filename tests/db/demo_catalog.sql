-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- template: demo

-- The demo shop: catalog, people and warehouses are all there, hang together, and are in many scripts.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();

-- Catalog -----------------------------------------------------------------------------------------------------------

select is((select count(*) from shop.products), 1000::bigint, 'a thousand products');
select cmp_ok((select count(*) from shop.categories), '>=', 60::bigint, 'sixty categories and more');
select is(
    (with recursive tree as (
        select category_id, 1 as depth from shop.categories where parent_category_id is null
        union all
        select c.category_id, t.depth + 1 from tree t join shop.categories c on c.parent_category_id = t.category_id)
    select format('%s of %s, %s deep', count(*), (select count(*) from shop.categories), max(depth)) from tree),
    (select format('%s of %s, 3 deep', count(*), count(*)) from shop.categories),
    'every category is below a department');
select is_empty($$
    select p.sku from shop.products p
    where p.category_id is null or exists (select from shop.categories c where c.parent_category_id = p.category_id)
    $$, 'products lie on the leaves of the tree');
select is_empty($$
    select p.barcode from shop.products p
    where p.barcode is null
        or (select sum(d.digit::integer * case when d.place % 2 = 0 then 3 else 1 end) % 10
            from string_to_table(p.barcode, null) with ordinality as d (digit, place)) <> 0
        or p.barcode !~ '^[0-9]{13}$'
    $$, 'every barcode is an EAN-13 whose digits check');
select is((select count(distinct barcode) from shop.products), 1000::bigint, 'no barcode twice');
select is((select count(distinct name) from shop.products), 1000::bigint, 'no name twice');
select is_empty($$
    select p.sku from shop.products p
    where p.cost_price_amount is null or p.cost_price_amount >= p.price_amount or p.weight_grams <= 0
        or not p.attributes ?& array['brand', 'material'] or cardinality(p.tags) < 2 or length(p.description) < 40
    $$, 'every product has cost, weight, attributes, tags and a description');
select is_empty($$
    select p.sku from shop.products p
    where (select count(*) filter (where i.is_primary) from shop.product_images i where i.product_id = p.product_id) <> 1
    $$, 'every product has one primary picture');
select is_empty($$
    select p.sku from shop.products p, jsonb_array_elements(p.variants) as v
    where jsonb_typeof(v) <> 'object' or v - array['size', 'color'] <> '{}'
        or (select count(distinct e) from jsonb_array_elements(p.variants) as e) <> jsonb_array_length(p.variants)
    $$, 'variants are sizes and colours, none twice');
select bag_eq(
    'select distinct status::text from shop.products', $$values ('ACTIVE'), ('DRAFT'), ('INACTIVE'), ('ARCHIVED')$$,
    'products in every state');
select bag_eq(
    'select distinct price_currency::text from shop.products', $$values ('EUR'), ('USD'), ('JPY')$$,
    'prices in three currencies');
select is_empty($$
    select p.sku from shop.products p
    left join shop.seller_profiles s on s.user_id = p.seller_id
    where s.user_id is null
    $$, 'every product has a seller');
select bag_eq(
    'select distinct is_verified from shop.seller_profiles', $$values (true), (false)$$, 'sellers who are verified, and one who is not');
select is_empty('select from shop.seller_profiles where bank_details is not null or tax_id is not null', 'no bank details and no tax ids in clear text');

-- People ------------------------------------------------------------------------------------------------------------

select bag_eq($$
    select s.login::text, s.role, s.refund_limit_amount,
        (select string_agg(w.code, ',' order by w.code) from backoffice.staff_warehouses sw join shop.warehouses w using (warehouse_id)
            where sw.login = s.login)
    from backoffice.staff s
    $$, $$values
        ('jonas.weber', 'WAREHOUSE', 0::bigint, 'HAM,LIS'), ('priya.raman', 'WAREHOUSE', 0, 'DEN,OSA'),
        ('sam.okafor', 'SUPPORT', 15000, null), ('lucia.fernandez', 'SUPPORT', 15000, null),
        ('mona.keller', 'MANAGER', 200000, null), ('ada.novak', 'ADMIN', 0, null), ('backroom_jobs', 'WORKER', 0, null)$$,
    'the demo''s people, their roles, limits and warehouses');
select is_empty($$
    select s.login from backoffice.staff s
    left join pg_authid a on a.rolname = s.login
    where a.rolname is null or not a.rolcanlogin or a.rolpassword not like 'SCRAM-SHA-256$%'
        or a.rolsuper or a.rolcreaterole or a.rolcreatedb or a.rolbypassrls
        or not pg_has_role(s.login, 'backroom_' || lower(s.role), 'member')
        or pg_has_role(s.login, 'application_user', 'member')
    $$, 'each of them has a login of its own, with a verifier and no more than its group');
select ok(
    exists (select from pg_authid where rolname = 'storefront' and rolcanlogin and rolpassword like 'SCRAM-SHA-256$%')
        and pg_has_role('storefront', 'application_user', 'member'),
    'the storefront has a login');
select is(
    (select count(*) from shop.users where user_type = 'CUSTOMER'),
    (select greatest(200, (value ->> 'orders')::bigint / 3) from backoffice.settings where key = 'demo_load'),
    'a customer to three orders');
select is_empty($$
    select s.script from (values
        ('Latin with accents', '[ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÜÝàáâäåæçèéêëíîïñóôöøúüýßłžšč]'), ('Cyrillic', '[А-я]'), ('Greek', '[Α-ω]'),
        ('Arabic', '[ء-ي]'), ('Hebrew', '[א-ת]'), ('Japanese', '[ぁ-ん]'), ('Chinese', '[一-龥]'), ('Korean', '[가-힣]'),
        ('Devanagari', '[अ-ह]')) as s (script, pattern)
    where not exists (
        select from shop.users u join shop.customer_profiles c using (user_id)
        where u.name ~ s.pattern and c.shipping_addresses -> 0 ->> 'line1' ~ s.pattern
            or s.script = 'Japanese' and u.name ~ s.pattern)
    $$, 'names and addresses in nine scripts');
select is_empty($$
    select s.text from (values
        ('<b>Bold</b> & <i>Söhne</i>'), ('%1 %2 %n'), ('O''Brien "Quotes" \Backslash'), ('=HYPERLINK("http://example.com";"Click")')) as s (text)
    where not exists (select from shop.users u where u.name = s.text)
    $$, 'some are called what no form foresaw');
select cmp_ok((select max(length(name)) from shop.users where user_type = 'CUSTOMER'), '>', 240, 'one has a very long name');
select is_empty($$
    select u.email from shop.users u join shop.customer_profiles c using (user_id)
    where jsonb_array_length(c.shipping_addresses) = 0
        or c.shipping_addresses -> 0 ->> 'country' !~ '^[A-Z]{2}$'
        or c.shipping_addresses -> 0 ->> 'city' = '' or c.shipping_addresses -> 0 ->> 'postal_code' = ''
        or c.shipping_addresses -> 0 ->> 'line1' = '' or c.shipping_addresses -> 0 ->> 'phone' <> u.phone
        or c.preferred_currency <> case c.shipping_addresses -> 0 ->> 'country'
            when 'JP' then 'JPY'
            else case when c.shipping_addresses -> 0 ->> 'country' in ('US', 'CA', 'KR', 'CN', 'TW', 'AE', 'EG', 'IL', 'IN') then 'USD' else 'EUR' end end
    $$, 'every customer has a whole address, and the currency of its country');
select is_empty($$
    select u.email from shop.users u where u.email !~ '(\.example|example\.(com|org|net))$'
    $$, 'no e-mail address could belong to anybody');

-- Warehouses --------------------------------------------------------------------------------------------------------

select results_eq(
    'select code::text, timezone::text from shop.warehouses order by 1',
    $$values ('DEN', 'America/Denver'), ('HAM', 'Europe/Berlin'), ('LIS', 'Europe/Lisbon'), ('OSA', 'Asia/Tokyo')$$,
    'four warehouses in four time zones');
select is_empty($$
    select w.code from shop.warehouses w
    where not exists (select from pg_timezone_names z where z.name = w.timezone)
        or (select count(*) from shop.bins b where b.warehouse_id = w.warehouse_id) < 100
        or not w.operating_hours ?& array['monday', 'friday'] or w.operating_hours ? 'sunday'
    $$, 'each has bins and opening hours');
select is_empty($$
    select i.inventory_id from shop.inventory_items i where i.location_bin is null
    $$, 'every stock row has a bin');

select * from finish();
rollback;
