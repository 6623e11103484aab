-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    how many orders fall on which day and hour: 24 whole months and the current one, growing, with weeks,
--             seasons, a Black Friday and Christmas, ending now.
-- Parameters: settings demo.orders, demo.seed.

create table demo_work.plan as
select current_setting('demo.orders')::bigint as orders,
       current_setting('demo.seed')::bigint as seed,
       date_trunc('milliseconds', now()) as now,
       date_trunc('month', now() at time zone 'UTC')::date as this_month,
       (date_trunc('month', now() at time zone 'UTC') - interval '24 months')::date as first_month,
       -- a third as many customers as orders, as long as the machine enjoys it
       least(1000000, greatest(200, current_setting('demo.orders')::bigint / 3)) as customers;

-- The curve of a day in UTC, in the shop's main market: asleep at three, a lunch break, most orders after dinner.
-- upto[h + 1] = share of the day's orders that came before hour h. Written into the functions as a constant.
do $$
declare
  v_upto float8[];
begin
  select array_agg(upto order by hour) into v_upto
    from (select hour, sum(weight) over (order by hour) / sum(weight) over () as upto
            from unnest(array[0, 6, 4, 3, 3, 5, 9, 17, 28, 37, 42, 45, 50, 48, 44, 43, 46, 52, 62, 74, 80, 72, 48, 25, 12]::float8[])
                 with ordinality as w (weight, hour)) as s;
  execute format($f$
    create function demo_work.share_until(hour double precision) returns double precision
      language sql immutable parallel safe
      as $b$select (%1$L::float8[])[floor(hour)::integer + 1]
                   + (hour - floor(hour)) * ((%1$L::float8[])[floor(hour)::integer + 2] - (%1$L::float8[])[floor(hour)::integer + 1])$b$;
    create function demo_work.hour_at(share double precision) returns double precision
      language sql immutable parallel safe
      as $b$select width_bucket(share, %1$L::float8[]) - 1
                   + (share - (%1$L::float8[])[width_bucket(share, %1$L::float8[])])
                     / ((%1$L::float8[])[width_bucket(share, %1$L::float8[]) + 1]
                        - (%1$L::float8[])[width_bucket(share, %1$L::float8[])])$b$
  $f$, v_upto);
end $$;
comment on function demo_work.share_until is 'which share of the day''s orders has come in by this hour (12.5 = half past noon)';
comment on function demo_work.hour_at is 'by which hour this share of the day''s orders has come in';

create table demo_work.days as
with calendar as (
  select day::date, p.orders, p.now, p.seed,
         (day::date - p.first_month) / 730.0 as age,
         date_part('isodow', day) as weekday,
         date_part('month', day)::integer as month,
         date_part('day', day)::integer as day_of_month
    from demo_work.plan as p,
         generate_series(p.first_month, (p.now at time zone 'UTC')::date, interval '1 day') as day
), weighted as (
  select c.*,
         (1 + 0.9 * age)                                                                     -- growth
         * (array[1.08, 0.98, 0.96, 0.97, 0.94, 0.92, 1.22])[weekday]                         -- week
         * (array[0.82, 0.80, 0.92, 1.02, 1.14, 1.20, 1.16, 1.02, 0.94, 0.92, 1.14, 1.30])[month] -- season
         * case when month = 11 and day_of_month between 23 and 29 and weekday = 5 then 2.6  -- Black Friday
                when month = 12 and day_of_month between 24 and 26 then 0.45
                when month = 12 and day_of_month between 8 and 18 then 1.25
                when month = 1 and day_of_month = 1 then 0.5
                else 1 end
         * (0.9 + 0.2 * demo_work.u(day - date '2000-01-01', 11)) as full_weight
    from calendar as c
), cut as ( -- today has had only its first hours
  select w.*, case when day < (now at time zone 'UTC')::date then 1
                   else demo_work.share_until(date_part('epoch', (now at time zone 'UTC')::time) / 3600) end as share
    from weighted as w
), recent as ( -- a small shop has a tenth of its orders, or sixty, yesterday and today: there is always something to do
  select sum(full_weight * share) filter (where day >= (now at time zone 'UTC')::date - 1) / sum(full_weight * share) as part,
         least(0.1, 60.0 / min(orders)) as wanted
    from cut
), lifted as (
  select day, share, orders,
         full_weight * share * case when day >= (now at time zone 'UTC')::date - 1 and part < wanted
                                    then wanted * (1 - part) / (part * (1 - wanted)) else 1 end as weight
    from cut, recent
), summed as (
  select day, share, round(orders * sum(weight) over (order by day) / sum(weight) over ())::bigint as last_order
    from lifted
)
select day, share, coalesce(lag(last_order) over (order by day), 0) + 1 as first_order, last_order,
       last_order - coalesce(lag(last_order) over (order by day), 0) as orders
  from summed;
comment on table demo_work.days is 'orders are numbered through; share = how much of the day has passed (1, but for today)';

create table demo_work.months as
select date_trunc('month', day)::date as month, (date_trunc('month', day) + interval '1 month')::date as next_month,
       to_char(day, 'YYYYMM') as leaf, min(first_order) as first_order, max(last_order) as last_order
  from demo_work.days
 group by 1, 2, 3;

-- When an order of a day came in: its place among them, jittered, through the curve of the day.
create function demo_work.order_time(day date, share double precision, place double precision) returns timestamptz
  language sql stable parallel safe
  as $$select date_trunc('milliseconds', (day + demo_work.hour_at(place * share) * interval '1 hour') at time zone 'UTC')$$;

analyze demo_work.plan, demo_work.days, demo_work.months;
