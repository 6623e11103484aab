-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    four warehouses with bins, and a stock row for each product in each, still empty.
-- Parameters: setting demo.orders, by which the reorder quantities are sized.

create table demo_work.warehouses (
    warehouse_no integer primary key,
    code text not null,
    name text not null,
    timezone text not null,
    latitude numeric not null,
    longitude numeric not null,
    capacity integer not null,
    open text not null,
    close text not null,
    saturday boolean not null,
    address jsonb not null,
    login text not null,      -- who works there
    warehouse_id uuid
);
insert into demo_work.warehouses (warehouse_no, code, name, timezone, latitude, longitude, capacity, open, close, saturday, address, login)
values
(1, 'HAM', 'Hamburg Altenwerder', 'Europe/Berlin', 53.5038, 9.9161, 90000, '06:00', '20:00', true,
 '{"name": "Nordwind Outdoor, Lager Hamburg", "line1": "Altenwerder Hauptstraße 6", "postal_code": "21129", "city": "Hamburg", "state": "", "country": "DE", "phone": "+49 40 5550120"}', 'jonas.weber'),
(2, 'LIS', 'Lisboa Alverca', 'Europe/Lisbon', 38.8921, -9.0353, 45000, '07:00', '19:00', false,
 '{"name": "Nordwind Outdoor, Armazém Lisboa", "line1": "Estrada Nacional 10, km 127", "postal_code": "2615-376", "city": "Alverca do Ribatejo", "state": "Lisboa", "country": "PT", "phone": "+351 211 555 020"}', 'jonas.weber'),
(3, 'DEN', 'Denver Stapleton', 'America/Denver', 39.7707, -104.8744, 40000, '07:00', '18:00', true,
 '{"name": "Nordwind Outdoor, Denver DC", "line1": "4800 Dahlia Street", "postal_code": "80216", "city": "Denver", "state": "CO", "country": "US", "phone": "+1 303 555 0120"}', 'priya.raman'),
(4, 'OSA', '大阪物流センター', 'Asia/Tokyo', 34.6387, 135.4120, 35000, '08:30', '18:30', false,
 '{"name": "ノルドウィンド・アウトドア 大阪", "line1": "住之江区南港東4丁目2-17", "postal_code": "559-0031", "city": "大阪市", "state": "大阪府", "country": "JP", "phone": "+81 6 5550 0120"}', 'priya.raman');

update demo_work.warehouses as w
   set warehouse_id = demo_work.id((p.first_month - 220) at time zone 'UTC', w.warehouse_no, 300)
  from demo_work.plan as p;

alter table shop.warehouses disable trigger user;
insert into shop.warehouses (warehouse_id, name, code, address, latitude, longitude, timezone, max_capacity, operating_hours, created_at, updated_at)
select warehouse_id, name, code, address, latitude, longitude, timezone, capacity,
       (select jsonb_object_agg(day, jsonb_build_object('open', open, 'close', case when day = 'saturday' then '14:00' else close end))
          from unnest(array['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']) as day
         where day <> 'saturday' or saturday),
       shop.uuid7_time(warehouse_id), shop.uuid7_time(warehouse_id)
  from demo_work.warehouses;
alter table shop.warehouses enable trigger user;

-- Bins: aisle, rack, level; a few are out of use.
alter table shop.bins disable trigger user;
insert into shop.bins (bin_id, warehouse_id, code, is_active, created_at, updated_at)
select demo_work.id(shop.uuid7_time(w.warehouse_id), w.warehouse_no * 1000 + aisle * 100 + rack * 10 + level, 301), w.warehouse_id,
       chr(64 + aisle) || '-' || lpad(rack::text, 2, '0') || '-' || level,
       demo_work.u(w.warehouse_no * 1000 + aisle * 100 + rack * 10 + level, 302) > 0.02,
       shop.uuid7_time(w.warehouse_id), shop.uuid7_time(w.warehouse_id)
  from demo_work.warehouses as w, generate_series(1, 6) as aisle, generate_series(1, 9) as rack, generate_series(1, 4) as level;
alter table shop.bins enable trigger user;

-- Stock rows, where a product is sold. expected = units a month the row will sell: by how popular the product is, and how
-- many customers of its currency the warehouse serves. From it come the lots in which goods are ordered, and when.
create table demo_work.stock as
with served as (
  select c.currency, w.warehouse, sum(c.share * part) / (select sum(share) from demo_work.countries) as share
    from demo_work.countries as c, lateral (values (c.warehouse, 0.88), (c.second_warehouse, 0.12)) as w (warehouse, part)
   group by c.currency, w.warehouse
), expected as (
  select w.warehouse_no, w.warehouse_id, w.code as warehouse, p.product_no, p.product_id, p.cost_amount,
         (w.warehouse_no * 10000 + p.product_no)::bigint as n,
         pl.orders * 3.3 / 25 * s.share
           * case when p.sold_from is null then 0 else p.popularity * (p.winter + p.summer) / 2 end
           / sum(case when p.sold_from is null then 0 else p.popularity * (p.winter + p.summer) / 2 end) over (partition by p.currency, w.warehouse_no) as expected,
         -- the first delivery comes before the first sale
         case when p.sold_from is null then null
              else greatest(pl.first_month::timestamp, p.sold_from - interval '2 days' + interval '9 hours' * demo_work.u(p.product_no, 313)) at time zone 'UTC' end as opening_at,
         pl.first_month
    from demo_work.products as p
    join served as s on s.currency = p.currency
    join demo_work.warehouses as w on w.code = s.warehouse
   cross join demo_work.plan as pl
), sized as (
  select e.*,
         case when expected * 1.5 < 4 then 4 when expected * 1.5 < 30 then ceil(expected * 1.5)
              when expected * 1.5 < 200 then ceil(expected * 0.15) * 10 else ceil(expected * 0.03) * 50 end::integer as lot,
         greatest(2, ceil(expected * 0.35))::integer as reorder_point
    from expected as e
)
select (row_number() over (order by product_no, warehouse_no))::integer as stock_no,
       demo_work.id((first_month - 100) at time zone 'UTC' + product_no * interval '1 minute', n, 310) as inventory_id,
       warehouse_no, warehouse_id, product_no, product_id, cost_amount, opening_at, lot, reorder_point,
       case when opening_at is null or demo_work.u(n, 311) < 0.03 then 0
            else floor(reorder_point * (0.3 + 1.2 * demo_work.u(n, 312))) end::integer as opening,
       -- what is carried from month to month: see month/30_stock.sql
       0 as available, 0 as reserved, 0 as committed, 0 as damaged,
       0::bigint as sequence, 0::bigint as taken, 0::bigint as given, 0::bigint as needed, 0::bigint as lots,
       0::bigint as received, 0::bigint as sold, 0::bigint as adjusted, null::timestamptz as last_update
  from sized;
alter table demo_work.stock add primary key (stock_no);
create unique index on demo_work.stock (warehouse_no, product_no);
alter table demo_work.stock set (fillfactor = 50);

insert into shop.inventory_items (inventory_id, product_id, warehouse_id, reorder_point, reorder_quantity, max_stock_level,
    location_bin, location_shelf, last_stock_update, created_at, updated_at)
select s.inventory_id, s.product_id, s.warehouse_id, s.reorder_point, s.lot, s.reorder_point + 4 * s.lot,
       chr(65 + demo_work.below(s.stock_no, 320, 6)) || '-0' || 1 + demo_work.below(s.stock_no, 321, 9) || '-' || 1 + demo_work.below(s.stock_no, 322, 4),
       'L' || 1 + demo_work.below(s.stock_no, 322, 4),
       shop.uuid7_time(s.inventory_id), shop.uuid7_time(s.inventory_id), shop.uuid7_time(s.inventory_id)
  from demo_work.stock as s
 order by s.stock_no;
