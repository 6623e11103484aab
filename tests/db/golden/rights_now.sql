-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who may do what, read from the catalogue: a line for each role, object and command. "*" stands for every column.
-- Partitions are left out: nobody has a grant on one, which the lint of the catalogue checks.

-- names print with their schema
set search_path = pgtap, pg_catalog;

create temporary view rights_now as
with roles (role) as (
    values ('application_user'), ('backroom_accounts'), ('backroom_admin'), ('backroom_engine'), ('backroom_manager'),
        ('backroom_support'), ('backroom_warehouse'), ('backroom_worker')
),
relations as (
    select c.oid, n.nspname || '.' || c.relname as name, c.relkind
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('shop', 'backoffice', 'reporting', 'archive')
        and c.relkind in ('r', 'p', 'v', 'm', 'S')
        and not c.relispartition
)
select 'table' as object, t.name, r.role, p.command,
    case
        when pg_catalog.has_table_privilege(r.role, t.oid, p.command) then '*'
        else (
            select string_agg(a.attname, ', ' order by a.attname)
            from pg_catalog.pg_attribute a
            where a.attrelid = t.oid
                and a.attnum > 0
                and not a.attisdropped
                and p.command <> 'DELETE'
                and pg_catalog.has_column_privilege(r.role, t.oid, a.attnum, p.command))
    end as what
from relations t
cross join roles r
cross join (values ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE')) as p (command)
where t.relkind <> 'S'
union all
select 'sequence', t.name, r.role, p.command, '*'
from relations t
cross join roles r
cross join (values ('USAGE'), ('SELECT'), ('UPDATE')) as p (command)
where t.relkind = 'S'
    and pg_catalog.has_sequence_privilege(r.role, t.oid, p.command)
union all
select 'function', f.oid::regprocedure::text, r.role,
    case when f.prosecdef then 'EXECUTE as ' || f.proowner::regrole::text else 'EXECUTE' end, '*'
from pg_catalog.pg_proc f
join pg_catalog.pg_namespace n on n.oid = f.pronamespace
cross join roles r
where n.nspname in ('shop', 'backoffice', 'reporting', 'archive')
    and r.role <> 'backroom_engine'
    and f.prorettype <> 'trigger'::regtype
    and pg_catalog.has_function_privilege(r.role, f.oid, 'EXECUTE')
union all
select 'policy', t.name || ' ' || p.polname, role.name,
    case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' else 'ALL' end,
    concat_ws(' ',
        'using ' || regexp_replace(pg_catalog.pg_get_expr(p.polqual, p.polrelid), '\s+', ' ', 'g'),
        'check ' || regexp_replace(pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid), '\s+', ' ', 'g'))
from pg_catalog.pg_policy p
join relations t on t.oid = p.polrelid
cross join lateral (select r::regrole::text as name from unnest(p.polroles) as r) role
where role.name not in ('backroom_owner');
