-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    customers in twenty-two countries with names and addresses in the script of the place.
-- Parameters: setting demo.orders, by which there are more or fewer (a third as many).
--
-- A fifth of them was there before the first order; every other one signs up some minutes before the order that only he
-- or she can have made: order n is of one of the first demo_work.customers_at(n) customers.

do $$
declare
  v_plan demo_work.plan;
begin
  select * into v_plan from demo_work.plan;
  execute format($f$
    create function demo_work.customers_at(n bigint) returns bigint
      language sql immutable parallel safe
      as $b$select %1$s + (%2$s - %1$s) * n / %3$s$b$
  $f$, v_plan.customers / 5, v_plan.customers, v_plan.orders);
end $$;

create table demo_work.customers as
with dated as (
  select i as n, date_trunc('milliseconds', p.first_month at time zone 'UTC' - demo_work.hours(24 + 9600 * demo_work.u(i, 401))) as registered_at
    from demo_work.plan as p, generate_series(1, p.customers / 5) as i
  union all
  select i, demo_work.order_time(d.day, d.share, (n - d.first_order + demo_work.u(n, 1000)) / d.orders)
            - demo_work.hours(0.05 + 0.4 * demo_work.u(i, 402))
    from demo_work.plan as p, demo_work.days as d,
         generate_series(demo_work.customers_at(d.first_order - 1) + 1, demo_work.customers_at(d.last_order)) as i,
         lateral (select ceil((i - p.customers / 5) * p.orders / (p.customers - p.customers / 5)::numeric)::bigint as n) as first
), placed as (
  select d.n, p.now, d.registered_at, c.*,
         demo_work.pick(c.given_names, d.n, 403) as given, demo_work.pick(c.family_names, d.n, 404) as family,
         demo_work.pick(c.streets, d.n, 405) as street, demo_work.pick(c.places, d.n, 406) as place
    from dated as d
   cross join (select count(*)::integer as slots, max(country_no) as countries from demo_work.country_slots) as k
   cross join demo_work.plan as p
    join demo_work.country_slots as s on s.slot = demo_work.below(d.n, 400, k.slots)
    -- the first ones are one of each country, so that the smallest shop has them all
    join demo_work.countries as c on c.country_no = case when d.n <= k.countries then d.n else s.country_no end
), called as (
  select p.*,
         coalesce(o.name, case when p.country in ('CN', 'KR', 'TW') then split_part(family, '|', 1) || split_part(given, '|', 1)
                               when p.family_first then split_part(family, '|', 1) || ' ' || split_part(given, '|', 1)
                               else split_part(given, '|', 1) || ' ' || split_part(family, '|', 1) end) as name,
         regexp_replace(shop.fold_text(coalesce(nullif(split_part(given, '|', 2), ''), given)), '[^a-z0-9]+', '', 'g') as given_ascii,
         regexp_replace(shop.fold_text(coalesce(nullif(split_part(family, '|', 2), ''), family)), '[^a-z0-9]+', '', 'g') as family_ascii,
         left(demo_work.digits(p.phone, p.n, 407), 20) as number
    from placed as p left join demo_work.odd_names as o on o.customer_no = p.n
)
select n as customer_no, demo_work.id(registered_at, n, 410) as customer_id, country_no, country, currency, name,
       case demo_work.below(n, 411, 3) when 0 then given_ascii || '.' || family_ascii when 1 then left(given_ascii, 1) || '.' || family_ascii
            else family_ascii || '_' || given_ascii end
       || n || '@' || demo_work.pick('{example.com,example.org,example.net,mail.example,post.example}', n, 412) as email,
       number as phone, registered_at, now,
       jsonb_build_object('name', name, 'line1', demo_work.digits(street, n, 413),
         'line2', case when demo_work.u(n, 414) < 0.08
                       then demo_work.pick(array['c/o ' || split_part(family, '|', 1), 'Apt. 4 B', '3. OG links', 'Building 2', 'Hinterhaus'], n, 415) else '' end,
         'postal_code', demo_work.digits(split_part(place, '|', 2), n, 416), 'city', split_part(place, '|', 1), 'state', split_part(place, '|', 3),
         'country', country, 'phone', number) as address
  from called;
alter table demo_work.customers add primary key (customer_no);
analyze demo_work.customers;

insert into shop.users (user_id, email, password_hash, name, user_type, is_active, email_verified, phone, created_at, updated_at,
    last_login_at, deactivated_at)
select customer_id, email, '!', name, 'CUSTOMER', demo_work.u(customer_no, 420) > 0.008, demo_work.u(customer_no, 421) > 0.06, phone,
       registered_at, registered_at,
       registered_at + (now - registered_at) * demo_work.u(customer_no, 422),
       case when demo_work.u(customer_no, 420) <= 0.008 then registered_at + (now - registered_at) * (0.5 + 0.5 * demo_work.u(customer_no, 423)) end
  from demo_work.customers
 order by customer_id;

insert into shop.customer_profiles (user_id, shipping_addresses, billing_addresses, date_of_birth, loyalty_points, preferred_currency, created_at, updated_at)
select customer_id, jsonb_build_array(address), jsonb_build_array(address),
       case when demo_work.u(customer_no, 424) < 0.55 then date '1948-01-01' + demo_work.below(customer_no, 425, 21000) end,
       floor(power(demo_work.u(customer_no, 426), 4) * 1800)::integer, currency, registered_at, registered_at
  from demo_work.customers
 order by customer_id;
