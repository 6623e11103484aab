-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A transfer with its lines and what happened to them, in one round trip.
-- Parameters: transfer_id. Returns one JSON value, or no row when it does not exist or may not be seen.
-- Index: stock_transfers_pkey, stock_transfer_lines_product_taken, idx_stock_transfer_moves_transfer.
select json_build_object(
    'transfer', (
        select to_json(f)
        from (
            select t.transfer_id, t.status, t.row_version, t.notes, t.cancel_reason, t.created_by_login, t.created_at, t.shipped_at,
                t.received_at, t.cancelled_at, t.from_warehouse_id, src.code as from_code, src.name as from_name, t.to_warehouse_id,
                dst.code as to_code, dst.name as to_name
        ) f
    ),
    'lines', (
        select coalesce(json_agg(f order by f.sku, f.transfer_line_id), '[]')
        from (
            select l.transfer_line_id, l.product_id, p.sku, p.barcode, p.name, l.quantity, l.shipped_quantity, l.received_quantity,
                l.damaged_quantity, l.returned_quantity, l.lost_quantity
            from shop.stock_transfer_lines l
            join shop.products p on p.product_id = l.product_id
            where l.transfer_id = t.transfer_id
        ) f
    ),
    'moves', (
        select coalesce(json_agg(f order by f.created_at desc), '[]')
        from (
            select m.kind, m.login, m.created_at, sum(m.quantity) as quantity
            from shop.stock_transfer_moves m
            where m.transfer_id = t.transfer_id
            group by m.kind, m.login, m.created_at
        ) f
    ),
    'people', (
        select coalesce(json_object_agg(m.login, m.display_name), '{}')
        from backoffice.staff m
    ),
    'sends', has_column_privilege('shop.stock_transfer_moves', 'quantity', 'INSERT')
        and (pg_has_role(session_user, 'backroom_manager', 'USAGE') or t.from_warehouse_id = any ((select backoffice.my_warehouses())::uuid[])),
    'receives', has_column_privilege('shop.stock_transfer_moves', 'quantity', 'INSERT')
        and (pg_has_role(session_user, 'backroom_manager', 'USAGE') or t.to_warehouse_id = any ((select backoffice.my_warehouses())::uuid[]))
)
from shop.stock_transfers t
join shop.warehouses src on src.warehouse_id = t.from_warehouse_id
join shop.warehouses dst on dst.warehouse_id = t.to_warehouse_id
where t.transfer_id = cast(:transfer_id as uuid)
