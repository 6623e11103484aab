-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A warehouse with its bins and how many stock rows of it this person sees in each, in one round trip.
-- Parameters: warehouse_id. Returns one JSON value, or no row when it does not exist.
-- Index: warehouses_pkey, bins_code_taken, idx_inventory_warehouse.
select json_build_object(
    'warehouse', (
        select to_json(f)
        from (
            select w.warehouse_id, w.code, w.name, w.address, w.timezone, w.type, w.max_capacity, w.current_utilization, w.is_active,
                w.operating_hours
        ) f
    ),
    'bins', (
        select coalesce(json_agg(f order by f.code), '[]')
        from (
            select b.code, b.is_active, coalesce(s.rows, 0) as rows
            from shop.bins b
            left join (
                select i.location_bin, count(*) as rows
                from shop.inventory_items i
                where i.warehouse_id = cast(:warehouse_id as uuid)
                group by i.location_bin
            ) s on s.location_bin = b.code
            where b.warehouse_id = w.warehouse_id
        ) f
    )
)
from shop.warehouses w
where w.warehouse_id = cast(:warehouse_id as uuid)
