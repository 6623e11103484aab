-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Every active warehouse, and whether this person moves stock there.
-- Parameters: none. Index: none; there are few.
select w.warehouse_id, w.code, w.name,
    pg_has_role(session_user, 'backroom_manager', 'USAGE')
        or w.warehouse_id = any ((select backoffice.my_warehouses())::uuid[]) as is_mine
from shop.warehouses w
where w.is_active
order by w.code
