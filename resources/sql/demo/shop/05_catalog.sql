-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    sellers, the category tree, 1,000 products with variants and pictures.
-- Parameters: setting demo.seed (through the draws).
--
-- The triggers of these tables are off meanwhile: they would put a thousand lines of our own into the audit log.

create function demo_work.slug(words text) returns text
  language sql immutable parallel safe
  as $$select trim(both '-' from regexp_replace(shop.fold_text(replace(words, '''', '')), '[^a-z0-9]+', '-', 'g'))$$;

-- The 13th digit: the others weigh 1 and 3 in turn, and all together end in 0.
create function demo_work.ean13(twelve text) returns text
  language sql immutable parallel safe
  as $$select twelve || (10 - sum((ascii(digit) - 48) * case when place % 2 = 0 then 3 else 1 end) % 10) % 10
         from string_to_table(twelve, null) with ordinality as t (digit, place)$$;

-- Sellers ----------------------------------------------------------------------------------------------------------

alter table demo_work.sellers add column user_id uuid;
update demo_work.sellers as s
   set user_id = demo_work.id((p.first_month - 200 + s.seller_no) at time zone 'UTC', s.seller_no, 100)
  from demo_work.plan as p;

insert into shop.users (user_id, email, password_hash, name, user_type, email_verified, phone, created_at, updated_at)
select user_id, email, '!', contact, 'SELLER', is_verified, phone, shop.uuid7_time(user_id), shop.uuid7_time(user_id)
  from demo_work.sellers;

alter table shop.seller_profiles disable trigger user;
insert into shop.seller_profiles (user_id, business_name, business_type, business_address, commission_rate, is_verified,
    verification_documents, created_at, updated_at)
select user_id, name, business_type, address, commission, is_verified, documents,
       shop.uuid7_time(user_id), shop.uuid7_time(user_id)
  from demo_work.sellers;
alter table shop.seller_profiles enable trigger user;

-- Categories -------------------------------------------------------------------------------------------------------

create table demo_work.categories as
with names as (
  select 1 as level, name, null::text as parent, department_no as sort, description from demo_work.departments
  union all
  select 2, g.name, d.name, 0, 'All ' || lower(g.name) || ' in one place.'
    from demo_work.groups as g join demo_work.departments as d on d.code = g.department_code
  union all
  select 3, s.name, coalesce(s.group_name, d.name), s.shelf_no, 'For ' || s.use || '.'
    from demo_work.shelves as s join demo_work.departments as d on d.code = s.department_code
)
select n.*, demo_work.slug(n.name) as slug,
       demo_work.id((p.first_month - 150) at time zone 'UTC' + n.level * interval '1 hour', row_number() over (order by n.level, n.sort, n.name), 110) as category_id
  from names as n, demo_work.plan as p;

alter table shop.categories disable trigger user;
insert into shop.categories (category_id, name, slug, parent_category_id, description, image_url, sort_order, created_at, updated_at)
select c.category_id, c.name, c.slug, p.category_id, c.description,
       'https://img.nordwind-outdoor.example/c/' || c.slug || '.jpg', c.sort,
       shop.uuid7_time(c.category_id), shop.uuid7_time(c.category_id)
  from demo_work.categories as c left join demo_work.categories as p on p.name = c.parent
 order by c.level;
alter table shop.categories enable trigger user;

-- Products ---------------------------------------------------------------------------------------------------------

create table demo_work.products as
with placed as (
  select n as product_no, (n - 1) / k.shelves as place, d.department_no, b.brand, b.seller_id, b.currency, s.shelf_no, s.name as shelf,
         s.department_code || '-' || s.code || '-' || lpad(n::text, 4, '0') as sku, s.nouns, s.materials, s.use, s.options,
         s.price_from, s.price_to, s.grams_from, s.grams_to, s.popularity, s.winter, s.summer, s.most_at_once
    from generate_series(1, 1000) as n
   cross join (select count(*)::integer as shelves from demo_work.shelves) as k
    join demo_work.shelves as s on s.shelf_no = 1 + (n - 1) % k.shelves
    join demo_work.departments as d on d.code = s.department_code
    -- the shop's own brand first, the others as they come
    join lateral (select brand, user_id as seller_id, currency, row_number() over (order by seller_no, ordinality) - 1 as brand_no, count(*) over () as brands
                    from demo_work.sellers, unnest(brands) with ordinality as t (brand, ordinality)) as b
      on b.brand_no = demo_work.below(n, 201, b.brands::integer)
), named as (
  select p.*,
         m.names[1 + (p.place * 11 + p.shelf_no * 5) % cardinality(m.names)] as model,
         p.nouns[1 + p.place % cardinality(p.nouns)] as noun,
         demo_work.pick(p.materials, p.product_no, 202) as material,
         -- most were there before the first month, the others came later
         case when demo_work.u(p.product_no, 203) < 0.82 then pl.first_month - 20 - demo_work.below(p.product_no, 204, 100)
              else pl.first_month + demo_work.below(p.product_no, 204, (pl.now::date - pl.first_month) - 10) end as created_on,
         pl.first_month, pl.this_month, pl.now
    from placed as p, demo_work.models as m, demo_work.plan as pl
), priced as (
  select n.*,
         case product_no when 77 then 'Trail Kit "50% off" <b>Pro</b> & %1' when 531 then 'Nordwind Übergröße – Größe 60+ (ΑΒΓ, 登山, приют)'
              else n.brand || ' ' || n.model || ' ' || n.noun end as name,
         case currency when 'JPY' then floor(price * 1.6 / 100) * 100 + 80
              else case when price < 2000 then floor(price / 50) * 50 + 45 else floor(price / 500) * 500 + 495 end end::bigint as price_amount,
         case when demo_work.u(product_no, 206) < 0.020 then 'DRAFT'
              when demo_work.u(product_no, 206) < 0.035 then 'INACTIVE'
              when demo_work.u(product_no, 206) < 0.050 then 'ARCHIVED'
              else 'ACTIVE' end as status
    from named as n,
         lateral (select price_from * 100 * power(price_to::double precision / price_from, demo_work.u(n.product_no, 205)) as price) as x
)
select product_no, demo_work.id((created_on at time zone 'UTC') + demo_work.hours(8 + 8 * demo_work.u(product_no, 207)), product_no, 208) as product_id,
       shelf_no, department_no, sku, name, brand, seller_id, currency, material, use, noun, shelf, options, price_amount,
       (price_amount * (0.42 + 0.25 * demo_work.u(product_no, 209)))::bigint as cost_amount,
       (grams_from + (grams_to - grams_from) * demo_work.u(product_no, 210))::integer as grams,
       status, created_on,
       -- what is no longer sold was sold until some months ago; a draft never was
       case status when 'ACTIVE' then created_on + 3 when 'DRAFT' then null
                   else least(created_on, first_month - 30) + 3 end as sold_from,
       case when status in ('INACTIVE', 'ARCHIVED')
            then (first_month + demo_work.below(product_no, 211, greatest(this_month - first_month - 60, 1)))::date end as sold_until,
       popularity * power(0.05 - ln(1 - demo_work.u(product_no, 212)), 1.4) as popularity, winter, summer, most_at_once
  from priced;
-- what was taken off the shelves had been there from the start
update demo_work.products as p
   set created_on = sold_from - 3,
       product_id = demo_work.id((sold_from - 3) at time zone 'UTC', product_no, 208)
 where sold_until is not null;
alter table demo_work.products add primary key (product_no);

-- What can be chosen: not every size comes in every colour.
create table demo_work.variants as
with sizes (options, sizes) as (
  values ('WEAR', '{XS,S,M,L,XL,XXL}'::text[]), ('SHOE', '{36,37,38,39,40,41,42,43,44,45,46}'), ('PACK', '{S,M,L}'),
         ('VOLUME', '{0.5 l,0.75 l,1.0 l,2.0 l}'), ('LENGTH', '{Short,Regular,Long}'), ('COLOUR', '{}')
), combined as (
  select p.product_no, size, colour,
         (case when p.options in ('WEAR', 'SHOE', 'PACK', 'LENGTH', 'VOLUME') then jsonb_build_object('size', size) else '{}' end)
         || (case when p.options in ('WEAR', 'PACK', 'COLOUR') then jsonb_build_object('color', colour) else '{}' end) as variant,
         size_no, colour_no
    from demo_work.products as p
    join sizes as s on s.options = p.options
   cross join demo_work.colours as c
   cross join lateral (select * from unnest(s.sizes) with ordinality as t (size, size_no)
                       union all select null, 1 where p.options = 'COLOUR') as z
   cross join lateral (select names[1 + (demo_work.below(p.product_no, 220, 10) + 3 * i) % 10] as colour, i as colour_no
                         from generate_series(0, case when p.options in ('WEAR', 'PACK', 'COLOUR')
                                                      then 1 + demo_work.below(p.product_no, 221, 3) else 0 end) as i) as k
)
select product_no, (row_number() over (partition by product_no order by colour_no, size_no) - 1)::integer as variant_no,
       count(*) over (partition by product_no)::integer as variants, variant
  from combined
 where demo_work.u(product_no * 100 + colour_no * 20 + size_no, 222) < 0.92 or (colour_no = 0 and size_no = 1);
-- one row for those without a choice, so that every line finds its variant
insert into demo_work.variants
select product_no, 0, 1, '{}' from demo_work.products as p
 where not exists (select from demo_work.variants as v where v.product_no = p.product_no);
alter table demo_work.products add column variants integer;
update demo_work.products as p set variants = v.variants from demo_work.variants as v where v.product_no = p.product_no and v.variant_no = 0;

alter table shop.products disable trigger user;
insert into shop.products (product_id, seller_id, name, slug, description, short_description, price_amount, price_currency,
    compare_at_price_amount, cost_price_amount, sku, barcode, weight_grams, dimensions, category_id, attributes, variants,
    meta_title, meta_description, tags, status, created_at, updated_at, published_at)
select p.product_id, p.seller_id, p.name, demo_work.slug(p.name) || '-' || p.product_no,
       p.noun || ' by ' || p.brand || ', for ' || p.use || '. Made of ' || p.material || '. '
       || demo_work.pick(array['Cut close, without anything that catches.', 'Every seam is one that can be mended.', 'Tested through two seasons by the people who sell it.',
                               'Packs down to less than it looks.', 'Made to be handed on.', 'The third version of it, and the first one nobody wanted to change.'], p.product_no, 230)
       || ' ' || demo_work.pick(array['Wash cold, dry in the air, reproof once a year.', 'Wipe clean; keep out of the sun when not in use.',
                               'Store loose and dry.', 'Spare parts are kept for ten years.'], p.product_no, 231),
       left('For ' || p.use || '.', 500),
       p.price_amount, p.currency,
       case when demo_work.u(p.product_no, 232) < 0.18 then ceil(p.price_amount * (1.15 + 0.3 * demo_work.u(p.product_no, 233)) / 500) * 500 - case p.currency when 'JPY' then 20 else 5 end end,
       p.cost_amount, p.sku,
       demo_work.ean13('406' || lpad(((p.product_no * 7919 + 4711 + pl.seed % 1000 * 100003) % 1000000000)::text, 9, '0')),
       p.grams,
       jsonb_build_object('length', 8 + demo_work.below(p.product_no, 234, 60), 'width', 5 + demo_work.below(p.product_no, 235, 30),
                          'height', 2 + demo_work.below(p.product_no, 236, 20), 'unit', 'cm'),
       c.category_id,
       jsonb_build_object('brand', p.brand, 'material', p.material, 'warranty_years', 2 + demo_work.below(p.product_no, 237, 4),
                          'origin', demo_work.pick('{DE,PT,NO,VN,CZ,JP,US,LT}', p.product_no, 238))
       || case when p.department_no = 8 then '{"certified": "EN / UIAA"}'::jsonb else '{}' end,
       coalesce((select jsonb_agg(v.variant order by v.variant_no) from demo_work.variants as v where v.product_no = p.product_no and v.variant <> '{}'), '[]'),
       left(p.name || ' | Nordwind Outdoor', 255), p.name || ': for ' || p.use || '. Free returns for 30 days.',
       array[demo_work.slug(p.shelf), demo_work.slug(p.brand)]
       || case when p.winter > 1.5 then '{winter}'::text[] when p.summer > 1.5 then '{summer}' else '{all-season}' end
       || case when p.material ~ 'recycled|organic|RDS|hemp' then '{responsible}'::text[] else '{}' end
       || case when p.popularity > 3 then '{bestseller}'::text[] else '{}' end,
       p.status, shop.uuid7_time(p.product_id), shop.uuid7_time(p.product_id) + interval '2 days',
       (p.sold_from at time zone 'UTC') - interval '6 hours'
  from demo_work.products as p
  join demo_work.categories as c on c.level = 3 and c.name = p.shelf
 cross join demo_work.plan as pl
 order by p.product_no;
alter table shop.products enable trigger user;

insert into shop.product_images (image_id, product_id, image_url, alt_text, sort_order, is_primary, created_at)
select demo_work.id(shop.uuid7_time(p.product_id), p.product_no * 10 + i, 240), p.product_id,
       'https://img.nordwind-outdoor.example/p/' || lower(p.sku) || '/' || i || '.jpg',
       left(p.name || case i when 1 then '' when 2 then ', from behind' when 3 then ', detail' else ', in use' end, 255),
       i, i = 1, shop.uuid7_time(p.product_id)
  from demo_work.products as p, generate_series(1, 4) as i
 where i <= 1 + demo_work.below(p.product_no, 241, 4);

analyze demo_work.products, demo_work.variants;
