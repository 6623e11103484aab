-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The stock ledger: every movement of a period in its order, the sums last. Key: the stock row; NULL is the total.
-- Parameters: starts, ends, warehouse (NULL: all). Index: none, most of each month of the period is read.
with line as (
    select m.inventory_id::text as row_key, (extract(epoch from m.movement_date) * 1000)::bigint as at, m.movement_date, m.movement_id,
        p.sku, p.name, w.code, m.movement_type, m.quantity_change::bigint as on_hand, m.delta_available::bigint as available,
        m.quantity_after::bigint as after, m.reason, m.changed_by_login::text as login
    from shop.inventory_movements m
    join shop.products p on p.product_id = m.product_id
    join shop.warehouses w on w.warehouse_id = m.warehouse_id
    where m.movement_date >= cast(:starts as timestamptz)
        and m.movement_date < cast(:ends as timestamptz)
        and (cast(:warehouse as uuid) is null or m.warehouse_id = cast(:warehouse as uuid))
    union all
    select null, null, null, null, null, null, null, null, coalesce(sum(m.quantity_change), 0), coalesce(sum(m.delta_available), 0), null, null, null
    from shop.inventory_movements m
    where m.movement_date >= cast(:starts as timestamptz)
        and m.movement_date < cast(:ends as timestamptz)
        and (cast(:warehouse as uuid) is null or m.warehouse_id = cast(:warehouse as uuid))
)
select l.row_key, l.at, l.sku, l.name, l.code, l.movement_type, l.on_hand, l.available, l.after, l.reason, l.login
from line l
order by l.row_key is null, l.movement_date, l.movement_id
