-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A count as whoever decides about it sees it: with what the books expect, and the variances.
-- Parameters: count_id. Returns one JSON value, or no row when it does not exist or may not be seen.
-- Index: stock_counts_pkey, stock_count_lines_stock_taken. Whoever counts uses stock/count_detail.
select json_build_object(
    'count', (
        select to_json(f)
        from (
            select c.count_id, c.status, c.row_version, c.is_blind, c.notes, c.created_by_login, c.created_at, c.submitted_at,
                c.decided_by_login, c.decided_at, c.warehouse_id, w.code as warehouse_code, w.name as warehouse_name
        ) f
    ),
    'lines', (
        select coalesce(json_agg(f order by f.location_bin, f.sku), '[]')
        from (
            select l.count_line_id, l.inventory_id, l.product_id, p.sku, p.barcode, p.name, l.location_bin, l.counted_quantity,
                l.times_counted, l.recount_requested, l.expected_quantity, l.variance
            from shop.stock_count_lines l
            join shop.products p on p.product_id = l.product_id
            where l.count_id = c.count_id
        ) f
    ),
    'people', (
        select coalesce(json_object_agg(m.login, m.display_name), '{}')
        from backoffice.staff m
    ),
    'moves', (
        select coalesce(json_agg(distinct t.to_status), '[]')
        from shop.transitions t
        where t.relation = 'shop.stock_counts'
            and t.from_status = c.status
            and pg_has_role(session_user, t.role, 'USAGE')
    )
)
from shop.stock_counts c
join shop.warehouses w on w.warehouse_id = c.warehouse_id
where c.count_id = cast(:count_id as uuid)
