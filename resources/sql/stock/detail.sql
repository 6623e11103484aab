-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- One stock row with what explains it: its latest movements, who holds its units, and the product's stock elsewhere.
-- Parameters: inventory_id. Returns one JSON value, or no row when it does not exist or may not be seen.
-- Index: inventory_items_pkey; idx_inventory_movements_inventory (each month's, merged, 51 rows); idx_reservation_allocations_inventory;
-- idx_order_allocations_stock; inventory_items_product_warehouse_taken for the other warehouses.
-- The holds add up to the reserved and the committed bucket.
select json_build_object(
    'stock', (
        select to_json(f)
        from (
            select s.inventory_id, s.product_id, s.warehouse_id, p.sku, p.barcode, p.name as product_name, p.row_version as product_version,
                w.code as warehouse_code, w.name as warehouse_name, s.location_bin, s.location_shelf, s.available_quantity,
                s.reserved_quantity, s.committed_quantity, s.damaged_quantity, s.reorder_point, s.reorder_quantity,
                s.max_stock_level, s.is_low_stock, s.last_count_date, s.last_stock_update, s.movement_sequence, s.row_version
        ) f
    ),
    'movements', (
        select coalesce(json_agg(f order by f.movement_sequence desc), '[]')
        from (
            select m.movement_sequence, m.movement_type, m.delta_available, m.delta_reserved, m.delta_committed, m.delta_damaged,
                m.available_after, m.quantity_after, m.order_id, o.order_number, m.reference_type, m.reference_id, m.reason, m.notes,
                m.changed_by_login, m.movement_date
            from shop.inventory_movements m
            left join shop.orders o on o.order_id = m.order_id
            where m.inventory_id = s.inventory_id
                and m.movement_sequence <= s.movement_sequence
            order by m.movement_sequence desc
            limit 51
        ) f
    ),
    'holds', (
        select coalesce(json_agg(f order by f.since), '[]')
        from (
            select 'CHECKOUT' as kind, a.quantity, r.reservation_id, null::uuid as order_id, null::text as order_number,
                r.created_at as since, r.expires_at
            from shop.reservation_allocations a
            join shop.inventory_reservations r on r.reservation_id = a.reservation_id
            where a.inventory_id = s.inventory_id
                and r.status = 'ACTIVE'
            union all
            select k.kind, k.quantity, a.reservation_id, a.order_id, o.order_number, o.created_at, null
            from shop.order_allocations a
            join shop.orders o on o.order_id = a.order_id
            cross join lateral (values
                ('ORDER', a.quantity - a.committed_quantity - a.released_quantity),
                ('PICKED', a.committed_quantity - a.shipped_quantity)) as k (kind, quantity)
            where a.inventory_id = s.inventory_id
                and a.shipped_quantity + a.released_quantity < a.quantity
                and k.quantity > 0
            limit 200
        ) f
    ),
    'elsewhere', (
        select coalesce(json_agg(f order by f.warehouse_code), '[]')
        from (
            select e.inventory_id, h.code as warehouse_code, h.name as warehouse_name, e.available_quantity,
                e.available_quantity + e.reserved_quantity + e.committed_quantity + e.damaged_quantity as on_hand
            from shop.inventory_items e
            join shop.warehouses h on h.warehouse_id = e.warehouse_id
            where e.product_id = s.product_id
                and e.inventory_id <> s.inventory_id
        ) f
    ),
    'people', (
        select coalesce(json_object_agg(m.login, m.display_name), '{}')
        from backoffice.staff m
    ),
    'may_move', has_column_privilege('shop.inventory_movements', 'movement_type', 'INSERT'),
    'may_transfer', has_column_privilege('shop.stock_transfers', 'from_warehouse_id', 'INSERT'),
    'may_set_up', has_column_privilege('shop.inventory_items', 'reorder_point', 'UPDATE')
)
from shop.inventory_items s
join shop.products p on p.product_id = s.product_id
join shop.warehouses w on w.warehouse_id = s.warehouse_id
where s.inventory_id = cast(:inventory_id as uuid)
