-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- One reservation with the stock rows that it holds units of.
-- Parameters: reservation_id. Returns one JSON value, or no row when it does not exist or may not be seen.
-- Index: inventory_reservations_pkey, reservation_allocations_pkey, inventory_items_pkey.
-- For warehouse staff: without the customer, and row-level security leaves what their warehouses hold.
select json_build_object(
    'reservation', (
        select to_json(f)
        from (
            select r.reservation_id, r.customer_id, r.order_id, r.status, r.created_at, r.expires_at, r.confirmed_at, r.cancelled_at,
                r.status = 'ACTIVE' and r.expires_at <= now() as is_overdue
        ) f
    ),
    'order_number', (
        select o.order_number
        from shop.orders o
        where o.order_id = r.order_id
    ),
    'lines', (
        select coalesce(json_agg(f order by f.warehouse_code, f.location_bin, f.sku), '[]')
        from (
            select p.name, p.sku, w.code as warehouse_code, w.name as warehouse_name, s.location_bin, a.quantity
            from shop.reservation_allocations a
            join shop.inventory_items s on s.inventory_id = a.inventory_id
            join shop.products p on p.product_id = s.product_id
            join shop.warehouses w on w.warehouse_id = s.warehouse_id
            where a.reservation_id = r.reservation_id
        ) f
    )
)
from shop.inventory_reservations r
where r.reservation_id = cast(:reservation_id as uuid)
