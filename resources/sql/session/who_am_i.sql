-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who signed in, what this person is employed as and where, in one round trip. NULL for a login that is no active member of staff.
-- Parameters: none. Index: staff_pkey, staff_warehouses_pkey.
select json_build_object(
    'login', staff.login,
    'display_name', staff.display_name,
    'roles', (
        select coalesce(json_agg(known.role), '[]')
        from unnest(array['WAREHOUSE', 'SUPPORT', 'MANAGER', 'ADMIN', 'WORKER']) as known (role)
        where pg_has_role(session_user, 'backroom_' || lower(known.role), 'USAGE')),
    'warehouses', (
        select coalesce(
            json_agg(
                json_build_object(
                    'id', warehouse.warehouse_id,
                    'code', warehouse.code,
                    'name', warehouse.name,
                    'time_zone', warehouse.timezone)
                order by warehouse.code),
            '[]')
        from backoffice.staff_warehouses as mine
        join shop.warehouses as warehouse on warehouse.warehouse_id = mine.warehouse_id
        where mine.login = session_user),
    'refund_limit', backoffice.my_refund_limit(null),
    'shop_name', (select value from backoffice.settings where key = 'shop_name'),
    'main_currency', (select value from backoffice.settings where key = 'main_currency'),
    'server_version', current_setting('server_version'))
from backoffice.staff as staff
where staff.login = session_user
    and staff.is_active;
