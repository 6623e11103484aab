-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The warehouses that somebody can be employed in.
-- Parameters: none. Index: none, a handful of rows.
select w.warehouse_id, w.code, w.name, w.is_active
from shop.warehouses w
order by w.is_active desc, w.code
