-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The stock ledger by product and warehouse: what was on hand when a period began, what came and went, and what was on hand
-- when it ended, so that each line and the total, which is the last, add up. Key: the stock row; NULL is the total.
-- Parameters: starts, ends, warehouse (NULL: all). Index: none, most of each month of the period is read.
with moved as materialized (
    select m.inventory_id,
        sum(m.quantity_change) as since,
        sum(m.quantity_change) filter (where m.movement_date < cast(:ends as timestamptz)) as change,
        sum(m.quantity_change) filter (where m.movement_date < cast(:ends as timestamptz) and m.movement_type = 'INBOUND') as received,
        sum(m.quantity_change) filter (where m.movement_date < cast(:ends as timestamptz) and m.movement_type = 'OUTBOUND') as shipped,
        sum(m.quantity_change) filter (where m.movement_date < cast(:ends as timestamptz) and m.movement_type = 'RETURN') as returned,
        sum(m.quantity_change) filter (where m.movement_date < cast(:ends as timestamptz) and m.movement_type = 'TRANSFER') as transferred,
        sum(m.quantity_change) filter (where m.movement_date < cast(:ends as timestamptz) and m.movement_type = 'ADJUSTMENT') as adjusted
    from shop.inventory_movements m
    where m.movement_date >= cast(:starts as timestamptz)
        and (cast(:warehouse as uuid) is null or m.warehouse_id = cast(:warehouse as uuid))
    group by m.inventory_id
), line as (
    select s.inventory_id::text as row_key, p.sku, p.name, w.code,
        s.available_quantity + s.reserved_quantity + s.committed_quantity + s.damaged_quantity - coalesce(v.since, 0) as opening,
        coalesce(v.received, 0) as received, coalesce(v.shipped, 0) as shipped, coalesce(v.returned, 0) as returned,
        coalesce(v.transferred, 0) as transferred, coalesce(v.adjusted, 0) as adjusted, coalesce(v.change, 0) as change
    from shop.inventory_items s
    join shop.products p on p.product_id = s.product_id
    join shop.warehouses w on w.warehouse_id = s.warehouse_id
    left join moved v on v.inventory_id = s.inventory_id
    where cast(:warehouse as uuid) is null
        or s.warehouse_id = cast(:warehouse as uuid)
)
select l.row_key, l.sku, l.name, l.code as warehouse, coalesce(sum(l.opening), 0)::bigint as opening,
    coalesce(sum(l.received), 0)::bigint as received, coalesce(sum(l.shipped), 0)::bigint as shipped,
    coalesce(sum(l.returned), 0)::bigint as returned, coalesce(sum(l.transferred), 0)::bigint as transferred,
    coalesce(sum(l.adjusted), 0)::bigint as adjusted, coalesce(sum(l.opening + l.change), 0)::bigint as closing
from line l
group by grouping sets ((l.row_key, l.sku, l.name, l.code), ())
having l.row_key is null
    or sum(l.opening) <> 0
    or sum(l.opening + l.change) <> 0
    or sum(abs(l.received) + abs(l.shipped) + abs(l.returned) + abs(l.transferred) + abs(l.adjusted)) <> 0
order by l.row_key is null, l.sku, l.code, l.row_key
