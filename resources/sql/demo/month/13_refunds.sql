-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    money given back on the month's orders: whole or in part, asked for, decided on, sent, done or failed.
-- Parameters: none.

-- What each line cost after its share of the discount; the shares add up to the discount exactly.
create unlogged table demo_work.refund_lines as
with asked as (
  select o.n, o.story, o.method, o.currency, o.created_at, o.order_id, o.subtotal, o.discount, o.shipping, o.tax, o.total, o.refund_asked,
         -- some of the partial ones are for one line that came back, the others are goodwill
         story = 'PART' and demo_work.u(o.n, 1301) < 0.6 as is_one_line,
         case when demo_work.u(o.n, 1302) < 0.75 then 'SELLABLE' else 'DAMAGED' end as condition
    from demo_work.orders as o
   where o.refund_asked is not null
), shared as (
  select a.n, a.story, a.is_one_line, a.condition, b.k, b.line, b.quantity, b.quantity * b.unit_price as cost,
         round(a.discount * (sum(b.quantity * b.unit_price) over w) / a.subtotal)
         - round(a.discount * (sum(b.quantity * b.unit_price) over w - b.quantity * b.unit_price) / a.subtotal) as discount,
         count(*) over (partition by a.n) as lines
    from asked as a join demo_work.baskets as b using (n)
  window w as (partition by a.n order by b.k)
)
select s.n, s.k, s.line, s.quantity, (s.cost - s.discount)::bigint as amount,
       case when s.story in ('RETURN', 'PART') then s.condition else 'NONE' end as restock
  from shared as s
 where s.story in ('CANCEL', 'RETURN', 'REFUND') or (s.is_one_line and s.k = 1 and s.lines > 1);

create unlogged table demo_work.refunds as
with amounts as (
  select o.n, o.order_id, o.pay_made, o.story, o.currency, o.factor, o.jitter, o.refund_asked, o.delivered, o.agent, o.agent_id, o.now_hour,
         coalesce(l.items, 0) as items,
         case when o.story in ('CANCEL', 'REFUND') or o.shipping = 0 and o.story = 'RETURN' then o.tax
              when l.items is not null then floor(o.tax * l.items / (o.subtotal - o.discount + o.shipping)) else 0 end::bigint as tax,
         case when o.story in ('CANCEL', 'REFUND') then o.shipping else 0 end as shipping,
         case when o.story = 'PART' and l.items is null then greatest(1, round(o.subtotal * (0.05 + 0.1 * demo_work.u(o.n, 1310)))) else 0 end::bigint as goodwill
    from demo_work.orders as o
    left join (select n, sum(amount)::bigint as items from demo_work.refund_lines group by n) as l using (n)
   where o.refund_asked is not null
  offset 0
), judged as (
  select a.*, items + tax + shipping + goodwill as amount, items + tax + shipping + goodwill > l.amount as needs_approval,
         case when a.agent = 'mona.keller' then 'sam.okafor' else a.agent end as requester,
         demo_work.u(n, 1311) as luck, refund_asked + 0.3 + 40 * power(demo_work.u(n, 1312), 2) as looked_at
    from amounts as a
    join demo_work.refund_limits as l on l.currency = a.currency and l.login = 'sam.okafor'
  offset 0
), decided as (
  select j.*, case when needs_approval then demo_work.at_work(looked_at, 1, jitter) end as decided,
         case when story in ('REFUND', 'PART') and needs_approval and luck < 0.10 then 'REFUSED'
              when story = 'PART' and luck < 0.03 then 'WITHDRAWN'
              when story = 'PART' and luck < 0.08 then 'FAILED'
              else 'GOOD' end as outcome
    from judged as j
  offset 0
), sent as (
  select d.*, case when outcome in ('GOOD', 'FAILED') then coalesce(decided, refund_asked) + 0.05 + 0.4 * demo_work.u(n, 1313) end as sent
    from decided as d
  offset 0
), done as (
  select s.*, case when outcome = 'WITHDRAWN' then refund_asked + 2 else sent + 0.02 + 40 * power(demo_work.u(n, 1314), 4) end as ended
    from sent as s
  offset 0
), cut as (
  select n, order_id, pay_made, story, currency, items, tax, shipping, goodwill, amount, needs_approval, outcome, refund_asked as asked, delivered,
         requester, r.user_id as requester_id,
         case when decided < now_hour then decided end as decided,
         case when sent < now_hour then sent end as sent,
         case when outcome <> 'REFUSED' and ended < now_hour then ended end as ended
    from done as d
    join backoffice.staff as r on r.login = d.requester
)
select c.*, demo_work.id(demo_work.at(asked), n, 30) as refund_id, demo_work.id(demo_work.at(pay_made), n * 4, 22) as payment_id,
       case story when 'CANCEL' then 'Order cancelled' when 'RETURN' then demo_work.pick(array['Goods returned: too small', 'Goods returned: not as described',
                                 'Goods returned: changed mind'], n, 1320)
                  else demo_work.pick(array['Arrived damaged', 'Part of the delivery missing', 'Late delivery', 'Price adjusted'], n, 1320) end as reason,
       case when outcome = 'REFUSED' and decided is not null then 'CANCELLED'
            when ended is not null then case outcome when 'FAILED' then 'FAILED' when 'WITHDRAWN' then 'CANCELLED' else 'COMPLETED' end
            when sent is not null then 'PROCESSING'
            else 'PENDING' end as status,
       case when not needs_approval then 'NOT_NEEDED' when decided is null then 'NEEDED' when outcome = 'REFUSED' then 'REFUSED' else 'GIVEN' end as approval
  from cut as c;
create index on demo_work.refunds (n);
analyze demo_work.refunds (n);
analyze demo_work.refund_lines (n, line);
