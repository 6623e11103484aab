-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The bins of a warehouse that hold stock rows, with how many, for choosing what to count.
-- Parameters: warehouse_id. Index: idx_inventory_warehouse.
select coalesce(s.location_bin, ''), count(*)
from shop.inventory_items s
where s.warehouse_id = cast(:warehouse_id as uuid)
group by 1
order by 1
