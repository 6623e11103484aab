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
                w.operating_hours, w.row_version
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
    ),
    'sees_stock', not pg_has_role(session_user, 'backroom_warehouse', 'USAGE')
        or w.warehouse_id = any ((select backoffice.my_warehouses())::uuid[]),
    'units', (
        select coalesce(sum(i.available_quantity + i.reserved_quantity + i.committed_quantity + i.damaged_quantity), 0)
        from shop.inventory_items i
        where i.warehouse_id = w.warehouse_id
    ),
    'may_edit', has_column_privilege('shop.warehouses', 'name', 'UPDATE'),
    'may_keep_bins', has_column_privilege('shop.bins', 'code', 'INSERT')
        and (pg_has_role(session_user, 'backroom_manager', 'USAGE')
            or w.warehouse_id = any ((select backoffice.my_warehouses())::uuid[]))
)
from shop.warehouses w
where w.warehouse_id = cast(:warehouse_id as uuid)
