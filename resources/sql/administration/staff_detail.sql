-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- An account of the staff with everything its page shows, in one round trip: the warehouses, when the person was last here and
-- acts, what is open now, and what became of the account.
-- Parameters: login. Returns one JSON value, or no row when there is no such account. For administrators.
-- Index: staff_pkey, staff_warehouses_pkey, staff_seen_pkey, audit_log_by_login, audit_log_by_record.
select json_build_object(
    'login', s.login,
    'display_name', s.display_name,
    'email', (
        select u.email
        from shop.users u
        where u.user_id = s.user_id
    ),
    'role', s.role,
    'refund_limit', s.refund_limit_amount,
    'main_currency', (
        select t.value
        from backoffice.settings t
        where t.key = 'main_currency'
    ),
    'is_active', s.is_active,
    'created_at', s.created_at,
    'created_by', s.created_by_login,
    'deactivated_at', s.deactivated_at,
    'password_set_at', s.password_set_at,
    'row_version', s.row_version,
    'signed_in_at', (
        select n.signed_in_at
        from backoffice.staff_seen n
        where n.login = s.login
    ),
    'acted_at', (
        select a.changed_at
        from backoffice.audit_log a
        where a.login = s.login
            and a.changed_at > now() - interval '1 year'
        order by a.changed_at desc
        limit 1
    ),
    'sessions', (
        select count(*)
        from pg_catalog.pg_stat_activity p
        where p.usename = s.login
    ),
    'is_last_administrator', s.role = 'ADMIN' and s.is_active and not exists (
        select
        from backoffice.staff o
        where o.role = 'ADMIN'
            and o.is_active
            and o.login <> s.login
    ),
    'is_me', s.login = session_user,
    'warehouses', (
        select coalesce(json_agg(json_build_object('id', w.warehouse_id, 'code', w.code, 'name', w.name) order by w.code), '[]')
        from backoffice.staff_warehouses m
        join shop.warehouses w on w.warehouse_id = m.warehouse_id
        where m.login = s.login
    ),
    'changes', (
        select coalesce(json_agg(f order by f.changed_at desc), '[]')
        from (
            select a.changed_at, a.login, a.action, a.old_values, a.new_values,
                coalesce(
                    (
                        select o.display_name
                        from backoffice.staff o
                        where o.login = a.login
                    ),
                    a.login) as name
            from (
                -- OFFSET keeps the months from being walked backwards: the record's entries are few
                select l.changed_at, l.login, l.action, l.old_values, l.new_values
                from backoffice.audit_log l
                where l.relation = 'backoffice.staff'
                    and l.key = jsonb_build_object('login', s.login)
                offset 0
            ) a
            order by a.changed_at desc
            limit 20
        ) f
    ))
from backoffice.staff s
where s.login = cast(:login as name)
