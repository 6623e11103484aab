-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Counts of the last three months that wait for a review. At most 50, newest first.
-- Parameters: none. Index: idx_stock_counts_warehouse, warehouse by warehouse.
select 'COUNT' as kind, c.count_id, coalesce(c.submitted_at, c.created_at) as at, w.name, 0::bigint, '', c.created_by_login, c.count_id
from shop.warehouses w
join shop.stock_counts c on c.warehouse_id = w.warehouse_id
where c.count_id >= shop.uuid7_floor(now() - interval '90 days')
    and c.status = 'REVIEW'
order by c.count_id desc
limit 50
