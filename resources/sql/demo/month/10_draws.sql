-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    the month's orders, first draft: who orders when, what will become of it, how long each step takes.
-- Parameters: {month}.
--
-- Every order has its whole life drawn, as if the shop went on for ever; what lies after now is cut off later. So the
-- latest days are full of orders under way, as they should be.

create table demo_work.this as
select m.*, demo_work.hour(p.now) as now_hour, demo_work.hour(m.month::timestamp at time zone 'UTC') as first_hour,
       demo_work.hour(m.next_month::timestamp at time zone 'UTC') as end_hour, p.now,
       -- bookkeeping from before has been removed by the jobs
       demo_work.hour(p.now) - 24 * (select (value #>> '{}')::integer from backoffice.settings where key = 'forget_after_days') as kept_hour,
       -- how much of winter is in the month: 1 in January, 0 in July
       (1 + cos(2 * pi() * (date_part('month', m.month) - 1) / 12)) / 2 as winter
  from demo_work.months as m, demo_work.plan as p
 where m.leaf = '{month}';

-- Hats of slips, as many slips as a product is popular this month: for each currency one for the whole shop (0) and one
-- for each department.
create table demo_work.hat as
with weighted as (
  select p.product_no, p.currency, hat, case hat when 0 then 4096 else 512 end as slots,
         p.popularity * (t.winter * p.winter + (1 - t.winter) * p.summer) as weight
    from demo_work.products as p, demo_work.this as t, lateral (values (0), (p.department_no)) as h (hat)
   where p.sold_from <= t.month and (p.sold_until is null or p.sold_until >= t.next_month)
), summed as (
  select currency, hat, product_no, slots * sum(weight) over w / sum(weight) over (partition by currency, hat) as upto,
         slots * (sum(weight) over w - weight) / sum(weight) over (partition by currency, hat) as since
    from weighted
  window w as (partition by currency, hat order by product_no)
)
select currency, hat, slot, product_no
  from summed, generate_series(round(since)::integer, round(upto)::integer - 1) as slot;
analyze demo_work.hat (currency, hat);

create unlogged table demo_work.draws as
with placed as (
  select n, d.day, (n - d.first_order + demo_work.u(n, 1000)) / d.orders * d.share as place, demo_work.customers_at(n) as customers
    from demo_work.days as d, demo_work.this as t, generate_series(d.first_order, d.last_order) as n
   where d.day >= t.month and d.day < t.next_month
  offset 0
), timed as (
  select n, date_trunc('milliseconds', (day + demo_work.hour_at(place) * interval '1 hour') at time zone 'UTC') as created_at,
         -- three in ten are the first order of who signed up last, the others come back: the early ones more often
         case when demo_work.u(n, 1001) < 0.3 then customers
              else 1 + floor(customers * power(demo_work.u(n, 1002), 1.3))::bigint end as customer_no
    from placed
  offset 0
), drawn as (
  select t.n, t.created_at, demo_work.hour(t.created_at) as h0, t.customer_no, c.country_no, c.currency,
         k.methods[1 + demo_work.below(t.n, 1004, 10)] as method, demo_work.u(t.n, 1003) as fate,
         k.transit_days,
         case when demo_work.u(t.n, 1005) < 0.05 then w2.warehouse_no else w1.warehouse_no end as warehouse_no,
         case when demo_work.u(t.n, 1005) < 0.05 then w1.warehouse_no else w2.warehouse_no end as other_warehouse_no,
         (array[1, 0, -7, 9])[case when demo_work.u(t.n, 1005) < 0.05 then w2.warehouse_no else w1.warehouse_no end] as ahead,
         (array[1, 0, -7, 9])[case when demo_work.u(t.n, 1005) < 0.05 then w1.warehouse_no else w2.warehouse_no end] as other_ahead,
         width_bucket(demo_work.u(t.n, 1006), array[0, 0.36, 0.62, 0.80, 0.90, 0.96]) as lines
    from timed as t
    join demo_work.customers as c using (customer_no)
    join demo_work.countries as k on k.country_no = c.country_no
    join demo_work.warehouses as w1 on w1.code = k.warehouse
    join demo_work.warehouses as w2 on w2.code = k.second_warehouse
  offset 0
), fated as (
  select d.*,
         case when fate < 0.020 and method <> 'COD' then 'UNPAID'     -- the card fails until nobody tries again
              when fate < 0.032 and method = 'NET_BANKING' then 'UNPAID' -- the transfer never comes
              when fate < 0.055 then 'CANCEL'
              when fate < 0.065 then 'STUCK'                             -- the warehouse takes its time
              when fate < 0.085 then 'RETURN'
              when fate < 0.099 then 'REFUND'
              when fate < 0.140 then 'PART'
              else 'PLAIN' end as plot,
         case method when 'COD' then null
              when 'NET_BANKING' then h0 + 1 + 46 * power(demo_work.u(n, 1010), 2)
              else h0 + (4 + 36 * demo_work.u(n, 1010)) / 3600
                   + case when demo_work.u(n, 1011) < 0.05 then 0.05 + 0.3 * demo_work.u(n, 1012) else 0 end end as charged,
         h0 + 0.03 + 2.5 * power(demo_work.u(n, 1013), 3) as seen,
         -- one in five goes through at once, day or night: somebody wants it tomorrow
         demo_work.u(n, 1017) < 0.2 as hurry,
         demo_work.u(n, 1014) * 1.5 as jitter
    from drawn as d
  offset 0
), confirmed as (
  select f.*, case when hurry then seen else demo_work.at_work(seen, 1, jitter) end as confirmed from fated as f
  offset 0
), paid as (
  select c.*, case when method = 'COD' then null else greatest(confirmed, charged) end as paid,
         coalesce(greatest(confirmed, charged), confirmed) + case when hurry then 0.2 + demo_work.u(n, 1015) else 0.8 + 7 * demo_work.u(n, 1015) end
         + case plot when 'STUCK' then 40 + 130 * demo_work.u(n, 1016) else 0 end as picked
    from confirmed as c
  offset 0
), picked as (
  select p.n, p.created_at, p.h0, p.customer_no, p.country_no, p.currency, p.method, p.plot, p.transit_days, p.warehouse_no,
         p.other_warehouse_no, p.ahead, p.other_ahead, p.lines, p.jitter, p.confirmed, p.charged, p.paid,
         case when hurry then picked else demo_work.at_work(picked, ahead, jitter) end as processing, hurry,
         -- a line is sent later; this week a supplier is late, so that there is always one to be seen
         demo_work.u(n, 1021) < case when h0 > t.now_hour - 100 then 0.3 else 0.06 end as leaves_one_behind
    from paid as p
   cross join demo_work.this as t
  offset 0
), packed as (
  select p.*, processing + case when hurry then 0.2 + demo_work.u(n, 1020) else 0.7 + 5 * demo_work.u(n, 1020) end as packed,
         processing + 20 + 40 * demo_work.u(n, 1022) as packed_late,
         processing + 1 + 22 * demo_work.u(n, 1023) as packed_there
    from picked as p
  offset 0
)
select p.n, p.created_at, p.h0, p.customer_no, p.country_no, p.currency, p.method, p.plot, p.transit_days, p.warehouse_no,
       p.other_warehouse_no, p.lines, p.jitter, p.confirmed, p.charged, p.paid, p.processing, p.leaves_one_behind,
       case when hurry then packed else demo_work.at_work(packed, ahead, jitter) end as sent_first,
       demo_work.at_work(packed_late, ahead, jitter) as sent_late,
       demo_work.at_work(packed_there, other_ahead, jitter) as sent_elsewhere,
       greatest(t.first_hour, h0 - 0.03 - 0.15 * demo_work.u(n, 1030)) as reserved
  from packed as p, demo_work.this as t;
analyze demo_work.draws (n);
