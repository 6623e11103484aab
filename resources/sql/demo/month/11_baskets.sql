-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    what is in the month's orders, and which warehouse gives it.
-- Parameters: none.

-- One thing that the customer came for, then mostly things that go with it.
create unlogged table demo_work.baskets as
with wanted as (
  select d.n, d.currency, k, case when k = 1 then 0 when demo_work.u(d.n * 8 + k, 1101) < 0.55 then p.department_no else 0 end as hat,
         case when k = 1 then first.slot end as first_slot
    from demo_work.draws as d
    join demo_work.hat as first on first.currency = d.currency and first.hat = 0 and first.slot = demo_work.below(d.n, 1100, 4096)
    join demo_work.products as p on p.product_no = first.product_no
   cross join generate_series(1, d.lines) as k
  offset 0
), picked as (
  select w.n, min(w.k) as k, h.product_no
    from wanted as w
    join demo_work.hat as h
      on h.currency = w.currency
     and h.hat = w.hat
     and h.slot = coalesce(w.first_slot, demo_work.below(w.n * 8 + w.k, 1102, case w.hat when 0 then 4096 else 512 end))
   group by w.n, h.product_no
)
select b.n, b.k, b.n * 8 + b.k as line, b.product_no, p.product_id, p.name, p.sku, v.variant,
       case when demo_work.u(b.n * 8 + b.k, 1103) < 0.76 then 1
            when demo_work.u(b.n * 8 + b.k, 1103) < 0.92 then least(2, p.most_at_once)
            else 1 + demo_work.below(b.n * 8 + b.k, 1104, p.most_at_once) end as quantity,
       -- prices went up once, a year ago
       case when t.month < pl.this_month - interval '12 months' then round(p.price_amount * 0.95 / 5) * 5 else p.price_amount end::bigint as unit_price
  from picked as b
  join demo_work.products as p on p.product_no = b.product_no
  join demo_work.variants as v on v.product_no = b.product_no and v.variant_no = demo_work.below(b.n * 8 + b.k, 1105, p.variants)
 cross join demo_work.this as t
 cross join demo_work.plan as pl;

-- Who gives it: mostly one warehouse; at times one line lies in the other, or half of it.
create unlogged table demo_work.allocations as
select b.n, b.k, b.line, b.line * 2 + part as allocation, b.product_no, b.product_id,
       s.stock_no, s.inventory_id, s.warehouse_no, s.warehouse_id, x.quantity,
       -- parcels: 1 and 2 from the warehouse in charge, 3 from the other one
       case when part = 1 then 3 when d.leaves_one_behind and b.k > 1 and b.k = last.k then 2 else 1 end as parcel
  from demo_work.baskets as b
  join demo_work.draws as d on d.n = b.n
  join (select n, max(k) as k from demo_work.baskets group by n) as last on last.n = b.n
 cross join lateral (
   select part, case when demo_work.u(b.line, 1110) < 0.93 then case part when 0 then b.quantity else 0 end
                     when demo_work.u(b.line, 1110) < 0.98 then case part when 0 then 0 else b.quantity end
                     else case part when 0 then b.quantity / 2 else b.quantity - b.quantity / 2 end end as quantity
     from generate_series(0, 1) as part) as x
  join demo_work.stock as s
    on s.product_no = b.product_no and s.warehouse_no = case part when 0 then d.warehouse_no else d.other_warehouse_no end
 where x.quantity > 0;
analyze demo_work.baskets (n, line);
analyze demo_work.allocations (n, line, parcel, stock_no);
