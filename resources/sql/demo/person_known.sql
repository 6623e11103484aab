-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    one of the demo's people, whose login the cluster has already, in this database too. No row comes back when
--             that login is not in the role's group: then it is somebody else.
-- Parameters: :login, :name, :email, :role, :refund_limit, :warehouses (codes).

with account as (
    insert into shop.users (email, password_hash, name, user_type, email_verified)
    select :email, '!', :name, 'ADMIN', true
    where pg_has_role((:login)::name, 'backroom_' || lower(:role), 'member')
    returning user_id
),
profile as (
    insert into shop.admin_profiles (user_id, role, department)
    select a.user_id, :role, initcap(:role)
    from account a
),
staff as (
    insert into backoffice.staff (login, user_id, display_name, role, refund_limit_amount)
    select :login, a.user_id, :name, :role, (:refund_limit)::bigint
    from account a
    returning login
),
warehouses as (
    insert into backoffice.staff_warehouses (login, warehouse_id)
    select s.login, w.warehouse_id
    from staff s
    join shop.warehouses w on w.code = any ((:warehouses)::text[])
)
select s.login from staff s;
