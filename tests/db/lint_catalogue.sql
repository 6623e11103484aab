-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Rules that hold for every table, function, policy and grant, also those that nobody has thought of yet.
-- Each query returns what breaks a rule; the rule's number is the security point or the design's section that it proves.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();

create temporary view our_relations as
select c.oid, n.nspname as schema, c.relname as name, c.relkind as kind, c.relispartition as is_leaf,
    c.relrowsecurity, c.relforcerowsecurity, c.relowner, c.relacl, c.reloptions
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where n.nspname in ('shop', 'backoffice', 'reporting', 'archive');

create temporary view our_functions as
select p.oid, p.oid::regprocedure::text as signature, p.prosecdef, p.proconfig, p.proacl, p.proowner, p.prolang, p.prosqlbody
from pg_proc p
join pg_namespace n on n.oid = p.pronamespace
where n.nspname in ('shop', 'backoffice', 'reporting', 'archive');

create temporary view staff_groups as
select r.oid, r.rolname
from pg_roles r
where r.rolname in ('backroom_warehouse', 'backroom_support', 'backroom_manager', 'backroom_admin', 'backroom_worker',
    'application_user');

select isnt_empty('select from our_relations where kind in (''r'', ''p'')', 'there are tables to look at');
select isnt_empty('select from our_functions', 'there are functions to look at');
select isnt_empty('select from our_relations where is_leaf', 'there are partitions to look at');

-- Rows --------------------------------------------------------------------------------------------------------------

select is_empty($$
    select schema, name from our_relations
    where kind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
    $$, 'point 10: every table has row-level security enabled and forced, partitions and archive included');

select is_empty($$
    select t.schema, t.name from our_relations t
    where t.kind in ('r', 'p')
        and not exists (
            select from pg_policy p
            where p.polrelid = t.oid
                and p.polcmd in ('*', 'r')
                and p.polpermissive
                and 'backroom_owner'::regrole = any (p.polroles))
    $$, 'design 2: every table has a policy that lets its owner read');

select is_empty($$
    select t.schema, t.name, p.polname from pg_policy p
    join our_relations t on t.oid = p.polrelid
    where 0 = any (p.polroles)
    $$, 'no policy is for PUBLIC');

-- A call or a setting is evaluated once a query only inside a sub-select, which the catalogue prints as ( SELECT ...
select is_empty($$
    select t.schema, t.name, p.polname, part.expression
    from pg_policy p
    join our_relations t on t.oid = p.polrelid
    cross join lateral (values
        (pg_get_expr(p.polqual, p.polrelid)), (pg_get_expr(p.polwithcheck, p.polrelid))) as part (expression)
    where part.expression is not null
        and regexp_replace(
            regexp_replace(part.expression, '\( SELECT.*', ''), -- all from the first sub-select on is evaluated apart
            '\m(SESSION_USER|CURRENT_USER)\M', '', 'g') ~* '\m(my_[a-z_]+|current_setting|[a-z_]+\.[a-z_0-9]+)\('
    $$, 'point 22: no policy calls a function or reads a setting once a row');

select is_empty($$
    select t.schema, t.name, a.grantee::regrole, a.privilege_type
    from our_relations t
    cross join lateral aclexplode(t.relacl) a
    where t.is_leaf
        and a.grantee <> t.relowner
    $$, 'point 11: nobody has a grant on a partition');

-- Grants ------------------------------------------------------------------------------------------------------------

select is_empty($$
    select t.schema, t.name, a.privilege_type
    from our_relations t
    cross join lateral aclexplode(t.relacl) a
    where a.grantee = 0
    $$, 'PUBLIC has no grant on a table, view or sequence');

select is_empty($$
    select t.schema, t.name, a.grantee::regrole
    from our_relations t
    cross join lateral aclexplode(t.relacl) a
    where a.privilege_type = 'UPDATE'
        and t.kind in ('r', 'p')
        and a.grantee <> t.relowner
    $$, 'UPDATE is granted by column: the table-level form would allow ACCESS EXCLUSIVE locks');

select is_empty($$
    select t.schema, t.name, a.grantee::regrole, a.privilege_type
    from our_relations t
    cross join lateral aclexplode(t.relacl) a
    where a.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')
        and a.grantee <> t.relowner
    $$, 'point 18: nobody but the owner may TRUNCATE, REFERENCE or add triggers');

select is_empty($$
    select n.nspname, a.grantee::regrole
    from pg_namespace n
    cross join lateral aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
    where n.nspname in ('shop', 'backoffice', 'reporting', 'archive', 'extensions', 'public')
        and a.privilege_type = 'CREATE'
        and a.grantee <> n.nspowner
        and a.grantee not in ('backroom_owner'::regrole, 'pg_database_owner'::regrole)
    $$, 'point 26: nobody but the owner creates in a schema');

select is_empty($$
    select t.schema, t.name, t.reloptions from our_relations t
    where t.kind = 'v'
        and not coalesce(t.reloptions::text[] && array['security_invoker=true', 'security_invoker=on', 'security_invoker=1'], false)
    $$, 'point 13: every view is a security_invoker view');

select is_empty($$
    select t.schema, t.name, g.rolname
    from our_relations t
    cross join staff_groups g
    where t.kind = 'm'
        and g.rolname in ('backroom_support', 'backroom_warehouse', 'application_user')
        and has_table_privilege(g.oid, t.oid, 'SELECT')
    $$, 'point 14: no materialized view is granted to support, warehouse or storefront');

-- Logins ------------------------------------------------------------------------------------------------------------

select is_empty($$
    select r.rolname
    from pg_roles r
    where (r.rolname in (select rolname from staff_groups)
            or exists (
                select from pg_auth_members m
                join staff_groups g on g.oid = m.roleid
                where m.member = r.oid
                    and not r.rolsuper))
        and r.rolname not in ('backroom_owner', 'backroom_accounts', 'backroom_migrator')
        and (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls or r.rolreplication)
    $$, 'point 1: no staff login has superuser, createrole, createdb, bypassrls or replication');

select is_empty($$
    select member.rolname, granted.rolname as granted
    from pg_roles member
    join pg_roles granted on granted.rolname in ('application_user', 'backroom_owner', 'backroom_engine', 'backroom_accounts')
        or granted.rolname like 'pg\_%'
    where pg_has_role(member.oid, granted.oid, 'MEMBER')
        and member.oid <> granted.oid
        and exists (
            select from staff_groups g
            where g.rolname <> 'application_user'
                and pg_has_role(member.oid, g.oid, 'MEMBER'))
        and not member.rolsuper
    $$, 'point 1: no staff login is a member of application_user, of an owner or of a pg_* role');

select is_empty($$
    select r.rolname from pg_roles r
    where r.rolname in ('backroom_owner', 'backroom_engine', 'backroom_accounts', 'application_user')
        and (r.rolcanlogin or r.rolsuper or r.rolbypassrls)
    $$, 'the roles that own things neither log in nor pass by row-level security');

-- Functions ---------------------------------------------------------------------------------------------------------

select is_empty($$
    select f.signature
    from our_functions f
    cross join lateral aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a
    where a.grantee = 0
    $$, 'point 23: no function can be executed by PUBLIC');

-- a body in the standard's form (return ..., begin atomic) is parsed once, at creation: no path can change it
select is_empty($$
    select f.signature
    from our_functions f
    where f.prosqlbody is null
        and not exists (
            select from unnest(f.proconfig) c
            where c in ('search_path=""', 'search_path=pg_catalog, pg_temp', 'search_path=shop, pg_temp', 'search_path=shop, pg_catalog, pg_temp'))
    $$, 'point 24: every function pins a search_path that a temporary table cannot get in front of');

select is_empty($$
    select f.signature, r.rolname
    from our_functions f
    join pg_roles r on r.oid = f.proowner
    where r.rolsuper
        or r.rolname not in ('backroom_owner', 'backroom_engine', 'backroom_accounts')
    $$, 'point 24: functions belong to the roles that are meant to own them, never to a superuser');

select is_empty($$
    select distinct f.signature
    from pg_trigger t
    join our_functions f on f.oid = t.tgfoid
    where t.tgdeferrable
        and not t.tgisinternal
        and not f.prosecdef
    $$, 'design 2: every deferred trigger is a definer function, for it runs with the session''s settings at COMMIT');

-- Keys and partitions -----------------------------------------------------------------------------------------------

select is_empty($$
    select p.schema || '.' || p.name as partitioned
    from our_relations p
    where p.kind = 'p'
        and p.schema <> 'archive'
        and not exists (select from pg_inherits i where i.inhparent = p.oid)
    $$, 'every partitioned table has partitions; the archive gets its own when the first month goes there');

select is_empty($$
    select leaf.schema, leaf.name, k.name
    from backoffice.month_keys k
    join our_relations parent on parent.schema || '.' || parent.name = k.relation
    join pg_inherits i on i.inhparent = parent.oid
    join our_relations leaf on leaf.oid = i.inhrelid
    where not exists (
        select from pg_constraint c
        join pg_class target on target.oid = c.confrelid
        where c.conrelid = leaf.oid
            and c.contype = 'f'
            and c.conname = k.name
            and c.convalidated
            and target.relispartition
            and right(target.relname, 6) = right(leaf.name, 6))
    $$, 'design 2: every leaf of the order graph has each leaf-to-leaf foreign key, validated, to the leaf of its own month');

select is_empty($$
    select c.conrelid::regclass, c.conname, c.confrelid::regclass
    from pg_constraint c
    join our_relations source on source.oid = c.conrelid
    join our_relations target on target.oid = c.confrelid
    where c.contype = 'f'
        and exists (
            select from backoffice.month_tables g
            where g.kind = 'GRAPH'
                and (target.schema || '.' || target.name = g.relation
                    or target.schema || '.' || target.name ~ ('^' || replace(g.relation, '.', '\.') || '_\d{6}$')))
        and not exists (
            select from backoffice.month_tables g
            where g.kind = 'GRAPH'
                and (source.schema || '.' || source.name = g.relation
                    or source.schema || '.' || source.name ~ ('^' || replace(g.relation, '.', '\.') || '_\d{6}$')))
    $$, 'design 2: no table outside the order graph has a foreign key into it');

select is_empty($$
    select g.relation, pg_get_constraintdef(c.oid)
    from backoffice.month_tables g
    join pg_constraint c on c.conrelid = g.relation::regclass
    where g.kind = 'GRAPH'
        and c.contype in ('p', 'u')
        and not exists (
            select from pg_attribute a
            where a.attrelid = c.conrelid
                and a.attnum = any (c.conkey)
                and a.attname = 'order_id')
    $$, 'design 5: order_id is in the primary key and in every unique key of the order graph');

select is_empty($$
    select i.indexrelid::regclass from pg_index i
    join our_relations t on t.oid = i.indrelid
    where not (i.indisvalid and i.indisready)
    $$, 'no index is invalid');

-- The same columns in the same order with the same kind, predicate and expressions are kept once; a unique key counts as such.
select is_empty($$
    with defined as (
        select i.indrelid, i.indexrelid,
            regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE (UNIQUE )?INDEX \S+ ON (ONLY )?\S+ ', '') as definition
        from pg_index i
        join our_relations t on t.oid = i.indrelid
        where not t.is_leaf
    )
    select a.indexrelid::regclass, b.indexrelid::regclass, a.definition
    from defined a
    join defined b on b.indrelid = a.indrelid and b.indexrelid > a.indexrelid and b.definition = a.definition
    $$, 'one index a purpose: none is there twice');

select is_empty($$
    with plain as (
        select i.indrelid, i.indexrelid, i.indisunique, i.indkey::int2[] as columns, c.relam
        from pg_index i
        join pg_class c on c.oid = i.indexrelid
        join our_relations t on t.oid = i.indrelid
        where not t.is_leaf
            and i.indpred is null
            and i.indexprs is null
            and c.relam = (select oid from pg_am where amname = 'btree')
    )
    select short.indexrelid::regclass, long.indexrelid::regclass
    from plain short
    join plain long on long.indrelid = short.indrelid
        and long.indexrelid <> short.indexrelid
        and array_length(long.columns, 1) > array_length(short.columns, 1)
        and long.columns[0:array_length(short.columns, 1) - 1] = short.columns
    where not short.indisunique
    $$, 'no index is the beginning of another one');

-- Every foreign key can be followed backwards, or a delete or a key change on the other side reads the whole table.
select is_empty($$
    select c.conrelid::regclass, c.conname
    from pg_constraint c
    join our_relations t on t.oid = c.conrelid
    join our_relations target on target.oid = c.confrelid
    where c.contype = 'f'
        and not t.is_leaf
        and c.confdeltype in ('c', 'n', 'd')
        and not exists (
            select from pg_index i
            where i.indrelid = c.conrelid
                and i.indpred is null
                and (i.indkey::int2[])[0:array_length(c.conkey, 1) - 1] @> c.conkey)
    $$, 'a foreign key that acts on delete has an index');

-- Types and words ---------------------------------------------------------------------------------------------------

select is_empty($$
    select t.schema, t.name, a.attname, format_type(a.atttypid, a.atttypmod)
    from our_relations t
    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where t.kind in ('r', 'p', 'm')
        and a.attname ~ '_(amount|charged)$'
        and a.atttypid not in ('bigint'::regtype, 'numeric'::regtype)
        or t.kind in ('r', 'p')
        and a.attname ~ '_(amount|charged)$'
        and a.atttypid <> 'bigint'::regtype
    $$, 'money is bigint minor units');

select is_empty($$
    select t.schema, t.name, a.attname
    from our_relations t
    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where a.atttypid in ('timestamp'::regtype, 'real'::regtype, 'double precision'::regtype, 'money'::regtype)
        and t.kind in ('r', 'p')
    $$, 'no time is without its zone, no figure is a float');

select is_empty($$
    select t.schema, t.name from our_relations t
    where t.kind in ('r', 'p', 'v', 'm')
        and not t.is_leaf
        and t.schema <> 'archive'
        and obj_description(t.oid, 'pg_class') is null
    $$, 'every table and view says what it is');

select is_empty($$
    select f.signature from our_functions f
    where obj_description(f.oid, 'pg_proc') is null
    $$, 'every function says what it does');

select * from finish();
rollback;
