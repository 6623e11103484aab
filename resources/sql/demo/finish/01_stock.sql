-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    where the ledger has led: the buckets of each stock row, how full the warehouses are, and three counts.
-- Parameters: none.

update shop.inventory_items as i
   set available_quantity = s.available, reserved_quantity = s.reserved, committed_quantity = s.committed, damaged_quantity = s.damaged,
       total_received = s.received, total_sold = s.sold, total_adjusted = s.adjusted, movement_sequence = s.sequence,
       last_stock_update = coalesce(s.last_update, i.last_stock_update)
  from demo_work.stock as s
 where s.inventory_id = i.inventory_id;

alter table shop.warehouses disable trigger user;
update shop.warehouses as w
   set current_utilization = round(100.0 * least(s.units, w.max_capacity * 9) / w.max_capacity, 2)
  from (select warehouse_id, sum(available + reserved + committed + damaged) as units from demo_work.stock group by warehouse_id) as s
 where s.warehouse_id = w.warehouse_id;
alter table shop.warehouses enable trigger user;

-- A count three weeks ago that found nothing wrong, one that waits for the manager, one under way.
create table demo_work.counts as
select w.warehouse_no, w.warehouse_id, w.login, c.status, p.now - c.ago as began, demo_work.id(p.now - c.ago, w.warehouse_no, 2000) as count_id
  from (values (1, 'APPROVED', interval '21 days'), (2, 'REVIEW', interval '5 hours'), (3, 'COUNTING', interval '50 minutes')) as c (warehouse_no, status, ago)
  join demo_work.warehouses as w using (warehouse_no)
 cross join demo_work.plan as p;

create table demo_work.count_lines as
select c.*, s.inventory_id, s.product_id, s.stock_no, i.location_bin, b.sequence, b.good,
       (row_number() over (partition by c.count_id order by s.stock_no))::integer as line
  from demo_work.counts as c
  join demo_work.stock as s using (warehouse_no)
  join shop.inventory_items as i on i.inventory_id = s.inventory_id
 cross join lateral (
   select count(*) as sequence, coalesce(sum(m.quantity_change - m.delta_damaged), 0)::integer as good
     from shop.inventory_movements as m
    where m.inventory_id = s.inventory_id and m.movement_date < c.began) as b
 where s.stock_no % 61 = 7 and b.sequence > 0;

alter table shop.stock_counts disable trigger user;
alter table shop.stock_count_lines disable trigger user;
alter table shop.stock_count_entries disable trigger user;
insert into shop.stock_counts (count_id, warehouse_id, status, notes, created_by_login, created_at, submitted_at, decided_by_login, decided_at, updated_at, row_version)
select count_id, warehouse_id, status, case status when 'REVIEW' then 'Aisles A to C.' end, login, began,
       case when status <> 'COUNTING' then began + interval '2 hours' end,
       case when status = 'APPROVED' then 'mona.keller' end, case when status = 'APPROVED' then began + interval '4 hours' end,
       began + interval '4 hours', case status when 'APPROVED' then 3 when 'REVIEW' then 2 else 1 end
  from demo_work.counts;
-- units that moved while it was counted are part of what is expected
insert into shop.stock_count_lines (count_line_id, count_id, inventory_id, warehouse_id, product_id, location_bin, snapshot_sequence, snapshot_quantity,
    counted_quantity, counted_sequence, expected_quantity, times_counted, is_open)
select demo_work.id(began, stock_no, 2001), count_id, inventory_id, warehouse_id, product_id, location_bin, sequence, good,
       case when status = 'COUNTING' and line % 2 = 0 then null when status = 'REVIEW' and line in (3, 8) then greatest(0, good - 1) when status = 'REVIEW' and line = 5 then good + 2 else good end,
       case when status = 'COUNTING' and line % 2 = 0 then null else sequence end,
       case when status = 'COUNTING' and line % 2 = 0 then null else good end,
       case when status = 'COUNTING' and line % 2 = 0 then 0 else 1 end, status <> 'APPROVED'
  from demo_work.count_lines;
insert into shop.stock_count_entries (entry_id, count_id, count_line_id, counted_quantity, counted_sequence, login, created_at)
select demo_work.id(c.began + interval '20 minutes', c.stock_no, 2002), c.count_id, l.count_line_id, l.counted_quantity, l.counted_sequence, c.login, c.began + interval '20 minutes'
  from demo_work.count_lines as c
  join shop.stock_count_lines as l on l.count_id = c.count_id and l.inventory_id = c.inventory_id
 where l.counted_quantity is not null;
alter table shop.stock_counts enable trigger user;
alter table shop.stock_count_lines enable trigger user;
alter table shop.stock_count_entries enable trigger user;

alter table shop.inventory_items disable trigger user;
update shop.inventory_items as i set last_count_date = c.began::date
  from demo_work.count_lines as c
 where c.inventory_id = i.inventory_id and c.status = 'APPROVED';
alter table shop.inventory_items enable trigger user;
