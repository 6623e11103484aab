-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    writes what the month's orders hold of which stock, the checkouts that reserved it, and the parcels.
-- Parameters: {month}.

-- The units of a cancelled order went back; those of an order in processing were taken from the shelf.
insert into shop.order_allocations_{month} (allocation_id, order_id, order_item_id, inventory_id, warehouse_id, product_id, quantity,
    committed_quantity, shipped_quantity, released_quantity, reservation_id, created_at)
select demo_work.id(o.created_at, a.allocation, 20), o.order_id, demo_work.id(o.created_at, a.line, 2), a.inventory_id, a.warehouse_id, a.product_id, a.quantity,
       case when o.processing is not null and o.cancelled is null then a.quantity else 0 end,
       case when p.parcel_no is not null then a.quantity else 0 end,
       case when o.cancelled is not null then a.quantity else 0 end,
       demo_work.id(demo_work.at(o.reserved), o.n, 5), o.created_at
  from demo_work.allocations as a
  join demo_work.orders as o on o.n = a.n
  left join demo_work.sent_parcels as p on p.n = a.n and p.parcel = a.parcel
 order by o.order_id, a.allocation;

insert into shop.shipments_{month} (shipment_id, order_id, warehouse_id, carrier, tracking_number, shipped_by, shipped_at, delivered_at)
select shipment_id, order_id, warehouse_id, carrier, tracking_number, login, demo_work.at(sent), demo_work.at(delivered)
  from demo_work.sent_parcels
 order by order_id, parcel;

insert into shop.shipment_lines_{month} (shipment_line_id, order_id, shipment_id, order_item_id, allocation_id, warehouse_id, quantity, created_at)
select demo_work.id(demo_work.at(p.sent), a.allocation, 23), p.order_id, p.shipment_id, demo_work.id(o.created_at, a.line, 2),
       demo_work.id(o.created_at, a.allocation, 20), p.warehouse_id, a.quantity, demo_work.at(p.sent)
  from demo_work.allocations as a
  join demo_work.sent_parcels as p on p.n = a.n and p.parcel = a.parcel
  join demo_work.orders as o on o.n = a.n
 order by p.order_id, a.allocation;

-- Each order's checkout; and for one order in ten another one, half an hour before, that came to nothing. The triggers
-- that would allocate stock now are off meanwhile. The stock ledger keeps what those did that a job has forgotten.
create unlogged table demo_work.checkouts as
select o.n, demo_work.id(demo_work.at(o.reserved), o.n, 5) as reservation_id, o.customer_id, o.order_id, 'CONFIRMED' as status,
       o.reserved, o.h0 as confirmed, null::double precision as given_back
  from demo_work.orders as o
union all
select o.n, demo_work.id(demo_work.at(x.reserved), o.n, 6), o.customer_id, null, x.status, x.reserved, null,
       case x.status when 'EXPIRED' then x.reserved + 0.26 when 'CANCELLED' then x.reserved + 0.1 end
  from demo_work.orders as o
 cross join lateral (
   select reserved, case when demo_work.u(o.n, 1431) < 0.3 and reserved + 0.1 < o.now_hour then 'CANCELLED'
                         when reserved + 0.26 < o.now_hour then 'EXPIRED' else 'ACTIVE' end as status
     from (select case when demo_work.u(o.n, 1432) < 0.5 then o.h0 - 0.7 else o.h0 + 1.5 end as reserved) as r) as x
 where demo_work.u(o.n, 1430) < 0.1 and x.reserved > o.first_hour and x.reserved < o.now_hour
union all
-- people who are at the checkout now
select o.n, demo_work.id(demo_work.at(x.reserved), o.n, 6), o.customer_id, null, 'ACTIVE', x.reserved, null, null
  from demo_work.orders as o
 cross join lateral (select greatest(o.first_hour, o.now_hour - 0.01 - 0.2 * demo_work.u(o.n, 1433)) as reserved) as x
 where o.n > (select orders - 6 from demo_work.plan) and demo_work.u(o.n, 1430) >= 0.1;

alter table shop.inventory_reservations disable trigger user;
insert into shop.inventory_reservations (reservation_id, customer_id, order_id, items, status, created_at, expires_at, confirmed_at, cancelled_at)
select c.reservation_id, c.customer_id, c.order_id, i.items, c.status, demo_work.at(c.reserved), demo_work.at(c.reserved + 0.25),
       demo_work.at(c.confirmed), demo_work.at(c.given_back)
  from demo_work.checkouts as c
  join (select n, jsonb_agg(jsonb_build_object('product_id', product_id, 'quantity', quantity) order by k) as items
          from demo_work.baskets group by n) as i using (n)
 cross join demo_work.this as t
 where c.reserved > t.kept_hour
 order by c.reservation_id;
alter table shop.inventory_reservations enable trigger user;

insert into shop.reservation_allocations (reservation_id, inventory_id, warehouse_id, product_id, quantity)
select c.reservation_id, a.inventory_id, a.warehouse_id, a.product_id, a.quantity
  from demo_work.checkouts as c
  join demo_work.allocations as a using (n)
 cross join demo_work.this as t
 where c.reserved > t.kept_hour
 order by c.reservation_id, a.inventory_id;
