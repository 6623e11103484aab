-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Every parcel that was delivered in a period after the promised moment of its order, the latest by most first. Key: its order.
-- Parameters: starts, ends, warehouse (NULL: all). Index: none, a parcel is delivered some time after its order was placed.
with ask as materialized (
    select cast(:starts as timestamptz) as starts, cast(:ends as timestamptz) as ends, cast(:warehouse as uuid) as warehouse
), late as (
    select s.shipment_id, s.order_id, s.warehouse_id, s.carrier, s.tracking_number, s.shipped_at, s.delivered_at, o.order_number,
        o.estimated_delivery_at
    from shop.shipments s
    join shop.orders o on o.order_id = s.order_id
    where s.delivered_at > o.estimated_delivery_at
        and s.order_id < shop.uuid7_floor(cast(:ends as timestamptz))
    union all
    select s.shipment_id, s.order_id, s.warehouse_id, s.carrier, s.tracking_number, s.shipped_at, s.delivered_at, o.order_number,
        o.estimated_delivery_at
    from archive.shipments s
    join archive.orders o on o.order_id = s.order_id
    where s.delivered_at > o.estimated_delivery_at
        and s.order_id < shop.uuid7_floor(cast(:ends as timestamptz))
)
select l.order_id::text as row_key, l.order_number, w.code as warehouse, l.carrier, l.tracking_number,
    (extract(epoch from l.shipped_at) * 1000)::bigint as sent, (extract(epoch from l.estimated_delivery_at) * 1000)::bigint as promised,
    (extract(epoch from l.delivered_at) * 1000)::bigint as delivered,
    round(extract(epoch from l.delivered_at - l.estimated_delivery_at) / 3.6)::bigint as hours_late
from late l
cross join ask
join shop.warehouses w on w.warehouse_id = l.warehouse_id
where l.delivered_at >= ask.starts
    and l.delivered_at < ask.ends
    and (ask.warehouse is null or l.warehouse_id = ask.warehouse)
order by l.delivered_at - l.estimated_delivery_at desc, l.shipment_id
