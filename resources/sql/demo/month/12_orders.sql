-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    the month's orders with their amounts and what has happened to them until now.
-- Parameters: none.
--
-- Times of what has not happened yet are NULL from here on, and the state follows from those that are not.

create unlogged table demo_work.parcels as
select a.n, a.parcel, a.n * 4 + a.parcel as parcel_no, min(a.warehouse_no) as warehouse_no,
       min(case a.parcel when 1 then d.sent_first when 2 then d.sent_late else d.sent_elsewhere end) as sent
  from demo_work.allocations as a join demo_work.draws as d using (n)
 group by a.n, a.parcel;

create unlogged table demo_work.orders as
with summed as (
  select n, sum(quantity * unit_price)::bigint as subtotal, sum(quantity)::integer as units from demo_work.baskets group by n
), sent as (
  select n, min(sent) as first_sent, max(sent) as last_sent,
         (array_agg(warehouse_no order by parcel))[1] as packed_in, (array_agg(warehouse_no order by sent desc))[1] as last_sent_from
    from demo_work.parcels group by n
), priced as (
  select d.*, s.subtotal, s.units, t.first_sent, t.last_sent, t.packed_in, t.last_sent_from, k.tax_basis_points, f.factor, c.customer_id, c.name as customer_name,
         c.email, c.address, c.registered_at,
         case when to_char(d.created_at, 'MMDD') between '1121' and '1129' and demo_work.u(d.n, 1201) < 0.4 then round(s.subtotal * 0.15)
              when demo_work.u(d.n, 1201) < 0.12 then round(s.subtotal * 0.10) else 0 end::bigint as discount,
         round(k.free_shipping_from * f.factor) as free_from, round(k.shipping_amount * f.factor / 5) * 5 as shipping_fee
    from demo_work.draws as d
    join summed as s using (n)
    join sent as t using (n)
    join demo_work.customers as c using (customer_no)
    join demo_work.countries as k on k.country_no = d.country_no
    -- minor units of the currency for one cent of the main one
    join (select code, limit_rate * power(10::numeric, minor_digits - 2) as factor from backoffice.currencies) as f on f.code = d.currency
  offset 0
), totalled as (
  select p.*, case when subtotal - discount >= free_from then 0 else shipping_fee end::bigint as shipping
    from priced as p
  offset 0
), taxed as (
  select t.*, round((subtotal - discount + shipping) * tax_basis_points / 10000.0)::bigint as tax
    from totalled as t
  offset 0
), plotted as ( -- a refund beyond what the manager may give is never asked for
  select t.*, subtotal + shipping + tax - discount as total,
         case when plot in ('CANCEL', 'RETURN', 'REFUND', 'PART') and (subtotal + shipping + tax - discount) > 180000 * factor then 'PLAIN' else plot end as story
    from taxed as t
  offset 0
), turned as (
  select t.*,
         case story
              when 'UNPAID' then case method when 'NET_BANKING' then h0 + 168 + 10 * demo_work.u(n, 1210) else h0 + 18 + 30 * demo_work.u(n, 1210) end
              -- a fifth of the cancelled ones were being packed already
              when 'CANCEL' then case when demo_work.u(n, 1211) < 0.2 then processing + 0.2 + 0.4 * demo_work.u(n, 1210)
                                      else greatest(confirmed, charged) + 0.1 + 0.6 * demo_work.u(n, 1210) end end as given_up,
         last_sent + transit_days * 24 * (0.55 + 0.9 * demo_work.u(n, 1212))
           * case when demo_work.u(n, 1213) < 0.03 then 2.5 else 1 end as arrived
    from plotted as t
  offset 0
), ended as (
  select t.*,
         case when story in ('UNPAID', 'CANCEL') then demo_work.at_work(given_up, 1, jitter) end as cancelled,
         -- brought to the door between eight and eight
         case when story not in ('UNPAID', 'CANCEL') then demo_work.at_work(arrived, 1, jitter) end as delivered
    from turned as t
  offset 0
), refunding as (
  select e.*,
         case story when 'CANCEL' then case when charged <= cancelled then cancelled + 0.02 + 0.2 * demo_work.u(n, 1220) end
                    when 'RETURN' then delivered + 40 + 400 * demo_work.u(n, 1220)
                    when 'REFUND' then delivered + 10 + 200 * demo_work.u(n, 1220)
                    when 'PART' then delivered + 20 + 500 * demo_work.u(n, 1220) end as claimed
    from ended as e
  offset 0
), asked as (
  select r.*, case story when 'CANCEL' then claimed else demo_work.at_work(claimed, 1, jitter) end as refund_asked,
         case story when 'UNPAID' then null when 'CANCEL' then case when demo_work.u(n, 1211) < 0.2 then processing end else processing end as began
    from refunding as r
  offset 0
), cut as (
  select a.n, a.created_at, a.h0, a.customer_no, a.customer_id, a.customer_name, a.email, a.address, a.country_no, a.currency, a.factor,
         a.method, a.story, a.jitter, a.packed_in, a.last_sent_from,  a.units, a.subtotal, a.discount, a.shipping, a.tax, a.total, a.reserved, t.now_hour, t.first_hour, t.end_hour,
         case when a.story = 'UNPAID' and a.method <> 'NET_BANKING' then null when confirmed < now_hour then confirmed end as confirmed,
         case when a.story = 'UNPAID' then null when a.method = 'COD' then case when delivered < now_hour then delivered end
              when charged < now_hour and (a.cancelled is null or charged < cancelled) then charged end as charged,
         case when a.story <> 'UNPAID' and paid < now_hour and (a.cancelled is null or paid < cancelled) then paid end as paid,
         case when began < now_hour then began end as processing,
         case when a.cancelled is null and first_sent < now_hour then first_sent end as first_sent,
         case when a.cancelled is null and last_sent < now_hour then last_sent end as shipped,
         case when delivered < now_hour then delivered end as delivered,
         case when cancelled < now_hour then cancelled end as cancelled,
         case when refund_asked < now_hour then refund_asked end as refund_asked,
         a.h0 + 36 + a.transit_days * 32 as promised
    from asked as a, demo_work.this as t
  offset 0
)
select c.*, demo_work.id(c.created_at, c.n, 1) as order_id,
       'ORD-' || to_char(c.created_at at time zone 'UTC', 'YYYY') || '-' || lpad(c.n::text, 6, '0') as order_number,
       case when cancelled is not null then 'CANCELLED'
            when delivered is not null then 'DELIVERED'
            when shipped is not null then 'SHIPPED'
            when processing is not null then 'PROCESSING'
            when paid is not null then 'PAID'
            when confirmed is not null then 'CONFIRMED'
            else 'PENDING' end as status, -- refunds can still change it
       -- when the payment that counts was made: the second one, where the first failed
       h0 + case when method not in ('COD', 'NET_BANKING') and charged is not null then greatest(0, charged - h0 - 0.0005) else 0 end as pay_made,
       case when cancelled is null then null
            when story = 'UNPAID' and method = 'NET_BANKING' then 'Not paid within seven days'
            when story = 'UNPAID' then 'Payment failed'
            else demo_work.pick(array['Customer changed their mind', 'Ordered twice by mistake', 'Customer found it elsewhere',
                                      'Delivery would take too long', 'Wrong address, customer cannot be reached'], c.n, 1231) end as cancel_reason,
       d.login as agent, d.user_id as agent_id
  from cut as c
  join demo_work.desk as d on d.slot = demo_work.below(c.n, 1230, 10);
create index on demo_work.orders (n);
analyze demo_work.orders (n, order_id);

create unlogged table demo_work.sent_parcels as
select p.n, p.parcel, p.parcel_no, p.sent, p.warehouse_no, w.warehouse_id, w.login, s.user_id as login_id, o.order_id, o.delivered,
       demo_work.id(demo_work.at(p.sent), p.parcel_no, 21) as shipment_id,
       k.carriers[1 + demo_work.below(p.parcel_no, 1240, cardinality(k.carriers))] as carrier,
       case when demo_work.u(p.parcel_no, 1241) < 0.97
            then case when k.country in ('US', 'CA') then '1Z' else k.country end || lpad(((demo_work.h(p.parcel_no, 1242) >> 20) & 549755813887)::text, 12, '0') end as tracking_number
  from demo_work.parcels as p
  join demo_work.orders as o using (n)
  join demo_work.countries as k on k.country_no = o.country_no
  join demo_work.warehouses as w on w.warehouse_no = p.warehouse_no
  join backoffice.staff as s on s.login = w.login
 where p.sent < o.now_hour and o.first_sent is not null; -- not of an order that is going to be cancelled
analyze demo_work.sent_parcels (n, parcel);
