-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    the month's stock movements, numbered and chained for each stock row.
-- Parameters: {month}.
--
-- Deliveries come last, made to fit: a stock row's month has four slices, and at the start of each comes as much as
-- the slice will take. With taken = all units that ever left "available" until the end of a slice, and given = all that
-- came back to it until the start of the slice, the deliveries so far have to be
--     need = greatest(taken - given) over all slices so far,
-- rounded up to whole lots. So "available" never falls below the opening stock, for any number of orders, and a
-- month needs to know nothing of the next one: taken, given, need and the lots are carried from month to month.

-- What the month's orders do, whenever they do it --------------------------------------------------------------------

insert into demo_work.events (hour, stock_no, turn, key, type, available, reserved, committed, damaged, order_id, reference_type, reference_id, reason, login, user_id)
select c.reserved, a.stock_no, 3, a.allocation * 2 + case when c.order_id is null then 1 else 0 end, 'RESERVE', -a.quantity, a.quantity, 0, 0,
       null::uuid, 'RESERVATION', c.reservation_id, null, 'storefront'::name, null::uuid
  from demo_work.checkouts as c join demo_work.allocations as a using (n)
union all
select c.given_back, a.stock_no, 4, a.allocation, 'RELEASE', a.quantity, -a.quantity, 0, 0, null, 'RESERVATION', c.reservation_id, null,
       case c.status when 'EXPIRED' then 'backroom_jobs' else 'storefront' end, null
  from demo_work.checkouts as c join demo_work.allocations as a using (n)
 where c.given_back is not null
union all
select o.cancelled, a.stock_no, 4, a.allocation, 'RELEASE', a.quantity, case when o.processing is null then -a.quantity else 0 end,
       case when o.processing is null then 0 else -a.quantity end, 0, o.order_id, 'ORDER', o.order_id, o.cancel_reason, o.agent, o.agent_id
  from demo_work.orders as o join demo_work.allocations as a using (n)
 where o.cancelled is not null
union all
select o.processing, a.stock_no, 5, a.allocation, 'COMMIT', 0, -a.quantity, a.quantity, 0, o.order_id, 'ORDER', o.order_id, null, s.login, s.user_id
  from demo_work.orders as o
  join demo_work.allocations as a using (n)
  join demo_work.warehouses as w on w.warehouse_no = o.packed_in
  join backoffice.staff as s on s.login = w.login
 where o.processing is not null
union all
select p.sent, a.stock_no, 6, a.allocation, 'OUTBOUND', 0, 0, -a.quantity, 0, p.order_id, 'SHIPMENT', p.shipment_id, null, p.login, p.login_id
  from demo_work.sent_parcels as p join demo_work.allocations as a on a.n = p.n and a.parcel = p.parcel
union all
select r.ended, a.stock_no, 1, l.line, 'RETURN', case l.restock when 'SELLABLE' then l.quantity else 0 end, 0, 0,
       case l.restock when 'SELLABLE' then 0 else l.quantity end, r.order_id, 'REFUND', r.refund_id, r.reason, s.login, s.user_id
  from demo_work.refunds as r
  join demo_work.refund_lines as l using (n)
  join (select distinct on (line) line, stock_no from demo_work.allocations order by line, inventory_id) as a using (line)
  join backoffice.staff as s on s.login = 'backroom_jobs'
 where r.status = 'COMPLETED' and l.restock <> 'NONE';

-- What happens in a warehouse by itself ----------------------------------------------------------------------------------

create unlogged table demo_work.mishaps as
select s.stock_no, w.login, u.user_id, s.stock_no::bigint * 100 + m.month_no as key,
       t.first_hour + (t.end_hour - t.first_hour - 24) * demo_work.u(s.stock_no::bigint * 100 + m.month_no, 1601) + 8 as hour,
       demo_work.u(s.stock_no::bigint * 100 + m.month_no, 1602) as kind
  from demo_work.stock as s
  join demo_work.warehouses as w using (warehouse_no)
  join backoffice.staff as u on u.login = w.login
 cross join demo_work.this as t
 cross join (select count(*) as month_no from demo_work.months as m, demo_work.this as t where m.month <= t.month) as m
 where demo_work.hour(s.opening_at) < t.first_hour;

insert into demo_work.events (hour, stock_no, turn, key, type, available, damaged, reason, login, user_id)
select x.hour, x.stock_no, x.turn, x.key, x.type, x.available, x.damaged, x.reason, x.login, x.user_id
  from (
    select hour, stock_no, 2 as turn, key, 'DAMAGE' as type, -1 as available, 1 as damaged,
           demo_work.pick(array['Torn packaging', 'Dropped from the forklift', 'Water under aisle C', 'Zip broken when checked'], key, 1603) as reason, login, user_id
      from demo_work.mishaps where kind < 0.025
    union all
    select hour + 60 + 200 * demo_work.u(key, 1604), stock_no, 2, key, 'ADJUSTMENT', 0, -1, 'Written off', login, user_id
      from demo_work.mishaps where kind < 0.015
    union all
    select hour, stock_no, 2, key + 1000000000, 'ADJUSTMENT', case when kind < 0.04 then -1 else 1 end, 0,
           case when kind < 0.04 then 'Not found when counted' else 'Found behind the rack' end, login, user_id
      from demo_work.mishaps where kind between 0.025 and 0.06
  ) as x, demo_work.this as t
 where x.hour < t.now_hour;

-- Transfers between the two warehouses of one person: a few a month, three to six products each.
create unlogged table demo_work.transfers as
with made as (
  select m.month_no * 10 + i as n, f.warehouse_no as from_no, f.warehouse_id as from_id, g.warehouse_no as to_no, g.warehouse_id as to_id, f.login, u.user_id,
         t.first_hour + 8 + (t.end_hour - t.first_hour - 24) * demo_work.u(m.month_no * 10 + i, 1611) as sent, t.now_hour, t.first_hour
    from demo_work.this as t
   cross join (select count(*) as month_no from demo_work.months as m, demo_work.this as t where m.month <= t.month) as m
   cross join generate_series(0, 4) as i
    join demo_work.warehouses as f on f.warehouse_no = 1 + (i + m.month_no) % 4
    join demo_work.warehouses as g on g.login = f.login and g.warehouse_no <> f.warehouse_no
    join backoffice.staff as u on u.login = f.login
)
select m.*, sent + 60 + 90 * demo_work.u(n, 1612) as arrived, demo_work.id(demo_work.at(sent - 6), n, 1613) as transfer_id
  from made as m
 where sent - 6 < now_hour;

create unlogged table demo_work.transfer_lines as
select t.*, s.stock_no as from_stock, d.stock_no as to_stock, s.product_id, t.n * 10000 + s.product_no as line,
       1 + demo_work.below(t.n * 10000 + s.product_no, 1620, greatest(1, s.lot / 4)) as quantity,
       -- one unit in a hundred lines arrives damaged, another one never
       case when demo_work.u(t.n * 10000 + s.product_no, 1621) < 0.03 then 'DAMAGED' when demo_work.u(t.n * 10000 + s.product_no, 1621) < 0.05 then 'LOST' end as mishap
  from demo_work.transfers as t
 cross join lateral (
   select s.* from demo_work.stock as s
    where s.warehouse_no = t.from_no and demo_work.hour(s.opening_at) < t.first_hour
      and exists (select from demo_work.stock as d where d.warehouse_no = t.to_no and d.product_no = s.product_no and demo_work.hour(d.opening_at) < t.first_hour)
    order by demo_work.h(t.n * 10000 + s.product_no, 1622) limit 3 + t.n % 4) as s
  join demo_work.stock as d on d.warehouse_no = t.to_no and d.product_no = s.product_no;

create unlogged table demo_work.transfer_moves as
select l.*, m.kind, m.hour, m.units
  from demo_work.transfer_lines as l
 cross join lateral (values
   ('SHIPPED', sent, quantity),
   ('RECEIVED', arrived, quantity - case when mishap is not null then 1 else 0 end),
   (mishap, arrived + 0.5, 1)) as m (kind, hour, units)
 where m.kind is not null and m.units > 0 and m.hour < l.now_hour
   -- what has just arrived is not all unpacked yet
   and (m.kind = 'SHIPPED' or m.hour < l.now_hour - 20 or demo_work.u(l.line, 1623) < 0.5);

alter table shop.stock_transfers disable trigger user;
alter table shop.stock_transfer_lines disable trigger user;
alter table shop.stock_transfer_moves disable trigger user;
insert into shop.stock_transfers (transfer_id, from_warehouse_id, to_warehouse_id, status, notes, created_by_login, created_at, shipped_at, received_at, updated_at, row_version)
select t.transfer_id, t.from_id, t.to_id,
       case when t.sent >= t.now_hour then 'DRAFT' when m.came = 0 then 'IN_TRANSIT' when m.came < m.went then 'PARTLY_RECEIVED' else 'RECEIVED' end,
       case when t.n % 3 = 0 then 'Level out before the weekend.' end, t.login, demo_work.at(t.sent - 6),
       case when t.sent < t.now_hour then demo_work.at(t.sent) end, case when m.came = m.went then demo_work.at(m.latest) end,
       demo_work.at(greatest(t.sent - 6, m.latest)), 1 + coalesce(m.states, 0)
  from demo_work.transfers as t
  left join (select n, sum(units) filter (where kind = 'SHIPPED') as went, coalesce(sum(units) filter (where kind <> 'SHIPPED'), 0) as came, max(hour) as latest,
                    count(distinct hour) as states
               from demo_work.transfer_moves group by n) as m using (n)
 where exists (select from demo_work.transfer_lines as l where l.n = t.n) -- the first month has nothing to send yet
 order by t.transfer_id;
insert into shop.stock_transfer_lines (transfer_line_id, transfer_id, product_id, quantity, shipped_quantity, received_quantity, damaged_quantity, lost_quantity)
select demo_work.id(demo_work.at(l.sent - 6), l.line, 1614), l.transfer_id, l.product_id, l.quantity,
       coalesce(m.shipped, 0), coalesce(m.received, 0), coalesce(m.damaged, 0), coalesce(m.lost, 0)
  from demo_work.transfer_lines as l
  left join (select line, sum(units) filter (where kind = 'SHIPPED') as shipped, sum(units) filter (where kind = 'RECEIVED') as received,
                    sum(units) filter (where kind = 'DAMAGED') as damaged, sum(units) filter (where kind = 'LOST') as lost
               from demo_work.transfer_moves group by line) as m using (line)
 order by l.transfer_id, l.line;
insert into shop.stock_transfer_moves (move_id, transfer_id, transfer_line_id, kind, quantity, login, created_at)
select demo_work.id(demo_work.at(hour), line * 4 + length(kind) % 4, 1615), transfer_id, demo_work.id(demo_work.at(sent - 6), line, 1614), kind, units, login, demo_work.at(hour)
  from demo_work.transfer_moves
 order by hour, line;
alter table shop.stock_transfers enable trigger user;
alter table shop.stock_transfer_lines enable trigger user;
alter table shop.stock_transfer_moves enable trigger user;

insert into demo_work.events (hour, stock_no, turn, key, type, available, damaged, reference_type, reference_id, reason, login, user_id)
select hour, case kind when 'SHIPPED' then from_stock else to_stock end, 2, line * 4 + length(kind) % 4, 'TRANSFER',
       case kind when 'SHIPPED' then -units when 'RECEIVED' then units else 0 end, case kind when 'DAMAGED' then units else 0 end,
       'TRANSFER', transfer_id, kind, login, user_id
  from demo_work.transfer_moves
 where kind <> 'LOST';

-- Deliveries ---------------------------------------------------------------------------------------------------------------

insert into demo_work.events (hour, stock_no, turn, key, type, available, reference_type, reference_id, login, user_id, unit_cost)
select demo_work.hour(s.opening_at), s.stock_no, 0, -s.stock_no, 'INBOUND', s.opening, 'PURCHASE',
       demo_work.id(s.opening_at, s.warehouse_no, 1630), w.login, u.user_id, s.cost_amount
  from demo_work.stock as s
  join demo_work.warehouses as w using (warehouse_no)
  join backoffice.staff as u on u.login = w.login
 cross join demo_work.this as t
 where s.opening > 0 and demo_work.hour(s.opening_at) >= t.first_hour and demo_work.hour(s.opening_at) < least(t.end_hour, t.now_hour);

-- The millisecond to which times are rounded must not move the last of them into the next month.
create unlogged table demo_work.deliveries as
with slices as (
  select e.stock_no, least(3, floor((e.hour - t.first_hour) / 182.5))::integer as slice, min(e.hour) filter (where e.available < 0) as hour,
         -coalesce(sum(e.available) filter (where e.available < 0), 0) as taken,
         coalesce(sum(e.available) filter (where e.available > 0), 0) as given
    from demo_work.events as e, demo_work.this as t
   where e.hour < t.end_hour - 0.000001 and e.turn > 0
   group by 1, 2
), needed as (
  select l.stock_no, l.slice, l.hour, s.lot, s.lots,
         greatest(s.needed, max(s.taken + l.taken_until - s.given - l.given_before) over (partition by l.stock_no order by l.slice)) as need
    from (select *, sum(taken) over w as taken_until, sum(given) over w - given as given_before
            from slices window w as (partition by stock_no order by slice)) as l
    join demo_work.stock as s using (stock_no)
), lotted as (
  select n.*, ceil(need::numeric / lot)::bigint as lots_until from needed as n
)
select stock_no, slice, hour, lot, need, lots_until, lots_until - coalesce(lag(lots_until) over w, lots) as lots_now
  from lotted
window w as (partition by stock_no order by slice);

insert into demo_work.events (hour, stock_no, turn, key, type, available, reference_type, reference_id, login, user_id, unit_cost)
select h.hour, d.stock_no, 0, d.stock_no::bigint * 4 + d.slice, 'INBOUND', d.lots_now * d.lot, 'PURCHASE',
       demo_work.id(demo_work.at(h.hour), s.warehouse_no * 1000 + (h.hour / 24)::integer % 1000, 1630), w.login, u.user_id, s.cost_amount
  from demo_work.deliveries as d
  join demo_work.stock as s using (stock_no)
  join demo_work.warehouses as w using (warehouse_no)
  join backoffice.staff as u on u.login = w.login
 cross join demo_work.this as t
 -- unloaded during the day before the first unit is needed
 cross join lateral (select greatest(t.first_hour, floor(d.hour / 24) * 24 - 24 + 7 + 9 * demo_work.u(d.stock_no * 4 + d.slice, 1631)
                                                   - (array[1, 0, -7, 9])[s.warehouse_no]) as hour) as h
 where d.lots_now > 0;

-- The ledger ---------------------------------------------------------------------------------------------------------------

insert into shop.inventory_movements_{month} (movement_id, inventory_id, warehouse_id, product_id, movement_sequence, movement_type, delta_available,
    delta_reserved, delta_committed, delta_damaged, quantity_before, quantity_after, available_after, order_id, reference_type, reference_id,
    reason, unit_cost_amount, changed_by, changed_by_login, movement_date, created_at)
select demo_work.id(demo_work.at(e.hour), e.key * 8 + e.turn, 10000 + e.stock_no), s.inventory_id, s.warehouse_id, s.product_id,
       s.sequence + row_number() over w, e.type, e.available, e.reserved, e.committed, e.damaged,
       s.available + s.reserved + s.committed + s.damaged + sum(e.available + e.reserved + e.committed + e.damaged) over w
         - (e.available + e.reserved + e.committed + e.damaged),
       s.available + s.reserved + s.committed + s.damaged + sum(e.available + e.reserved + e.committed + e.damaged) over w,
       s.available + sum(e.available) over w,
       e.order_id, e.reference_type, e.reference_id, e.reason, e.unit_cost, e.user_id, e.login, demo_work.at(e.hour), demo_work.at(e.hour)
  from demo_work.events as e
  join demo_work.stock as s using (stock_no)
 cross join demo_work.this as t
 where e.hour < t.end_hour - 0.000001
window w as (partition by e.stock_no order by e.hour, e.turn, e.key rows unbounded preceding);

-- Carried to the next month.
update demo_work.stock as s
   set available = s.available + e.available, reserved = s.reserved + e.reserved, committed = s.committed + e.committed, damaged = s.damaged + e.damaged,
       sequence = s.sequence + e.movements, taken = s.taken + e.taken, given = s.given + e.given,
       needed = greatest(s.needed, coalesce(d.need, 0)), lots = s.lots + coalesce(d.lots, 0),
       received = s.received + e.received, sold = s.sold + e.sold, adjusted = s.adjusted + e.adjusted, last_update = demo_work.at(e.latest)
  from (select e.stock_no, sum(e.available) as available, sum(e.reserved) as reserved, sum(e.committed) as committed, sum(e.damaged) as damaged,
               count(*) as movements, max(e.hour) as latest,
               coalesce(-sum(e.available) filter (where e.turn > 0 and e.available < 0), 0) as taken,
               coalesce(sum(e.available) filter (where e.turn > 0 and e.available > 0), 0) as given,
               coalesce(sum(e.available + e.damaged) filter (where e.type = 'INBOUND'), 0) as received,
               coalesce(-sum(e.committed) filter (where e.type = 'OUTBOUND'), 0) as sold,
               coalesce(sum(e.available + e.damaged) filter (where e.type = 'ADJUSTMENT'), 0) as adjusted
          from demo_work.events as e, demo_work.this as t
         where e.hour < t.end_hour - 0.000001
         group by e.stock_no) as e
  left join (select stock_no, max(need) as need, sum(lots_now) as lots from demo_work.deliveries group by stock_no) as d using (stock_no)
 where s.stock_no = e.stock_no;

create unlogged table demo_work.later (like demo_work.events including defaults);
insert into demo_work.later select e.* from demo_work.events as e, demo_work.this as t where e.hour >= t.end_hour - 0.000001;
drop table demo_work.events;
alter table demo_work.later rename to events;
