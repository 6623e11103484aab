-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The archive, and what helps a database grow: shards, backfills, indexes on partitioned tables.
--
-- A month of orders goes to the archive as it is: the partitions of the whole order graph are detached, moved to schema
-- archive and attached there, in one short transaction that copies no row. Only orders that are not closed are copied,
-- into fresh partitions that stay in shop; they follow when they have closed.

-- Tables ------------------------------------------------------------------------------------------------------------

create table backoffice.archived_months (
    month date not null,
    archived_at timestamptz not null default clock_timestamp(),
    orders bigint not null,
    kept_orders bigint not null,
    archived_by_login name not null default session_user,
    constraint archived_months_pkey primary key (month, archived_at),
    constraint archived_months_first_of_month check (extract(day from month) = 1)
);
comment on table backoffice.archived_months is 'When which month went to the archive; a second time when orders that were kept have closed.';
comment on column backoffice.archived_months.orders is 'Orders that went there then.';
comment on column backoffice.archived_months.kept_orders is 'Orders that were not closed and stayed.';
select backoffice.protect_table('backoffice.archived_months', true);
create policy staff_read on backoffice.archived_months
    for select
    to backroom_manager, backroom_admin, backroom_worker
    using (true);
grant select on backoffice.archived_months to backroom_manager, backroom_admin, backroom_worker;

create function backoffice.archive_relation(p_relation text)
    returns text
    language sql
    immutable
    set search_path = ''
as $$
    select 'archive.' || split_part(p_relation, '.', 2);
$$;
comment on function backoffice.archive_relation(text) is 'Where a table of the order graph is archived: archive.orders.';

create function backoffice.make_archive_table(p_relation text)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_archive text := backoffice.archive_relation(p_relation);
    v_row record;
begin
    execute format('create table %s (like %s including all) partition by range (order_id)', v_archive, p_relation);
    execute format('comment on table %s is %L', v_archive, format('Closed months of %s.', p_relation));
    perform backoffice.protect_table(v_archive::regclass, true);

    -- the staff who read the original read the archive, the same rows and columns; the storefront reads shop
    for v_row in
        select p.polname, coalesce(pg_get_expr(p.polqual, p.polrelid), 'true') as condition,
            string_agg(quote_ident(r.rolname), ', ' order by r.rolname) as roles
        from pg_catalog.pg_policy p
        join pg_catalog.pg_roles r on r.oid = any (p.polroles)
        where p.polrelid = p_relation::regclass
            and p.polcmd = 'r'
            and r.rolname not in ('application_user', 'backroom_owner', 'backroom_engine')
        group by p.polname, p.polqual, p.polrelid
    loop
        execute format('create policy %I on %s for select to %s using (%s)', v_row.polname, v_archive, v_row.roles,
            v_row.condition);
    end loop;
    for v_row in
        select g.grantee::regrole as role, '' as columns
        from pg_catalog.pg_class c
        cross join lateral aclexplode(c.relacl) g
        where c.oid = p_relation::regclass
            and g.privilege_type = 'SELECT'
            and g.grantee not in (c.relowner, 'application_user'::regrole, 'backroom_engine'::regrole)
        union all
        select g.grantee::regrole, '(' || string_agg(quote_ident(a.attname), ', ' order by a.attnum) || ')'
        from pg_catalog.pg_attribute a
        cross join lateral aclexplode(a.attacl) g
        where a.attrelid = p_relation::regclass
            and g.privilege_type = 'SELECT'
            and g.grantee not in ('application_user'::regrole, 'backroom_engine'::regrole)
        group by g.grantee
    loop
        execute format('grant select %s on %s to %s', v_row.columns, v_archive, v_row.role);
    end loop;
end;
$$;
comment on function backoffice.make_archive_table(text) is 'Makes the archive of one table of the order graph, protected like the original.';

select backoffice.make_archive_table(t.relation)
from backoffice.month_tables t
where t.kind = 'GRAPH'
order by t.position;
grant usage on schema archive to backroom_warehouse, backroom_support;

-- Archiving a month -------------------------------------------------------------------------------------------------

create function backoffice.copy_rows(p_from text, p_to text, p_order_ids uuid[] default null)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_columns text;
begin
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
    into v_columns
    from pg_catalog.pg_attribute a
    where a.attrelid = p_from::regclass
        and a.attnum > 0
        and not a.attisdropped
        and a.attgenerated = '';
    execute format('insert into %s (%s) select %s from %s where $1 is null or order_id = any ($1)', p_to, v_columns,
        v_columns, p_from)
    using p_order_ids;
end;
$$;
comment on function backoffice.copy_rows(text, text, uuid[]) is 'Copies rows between two partitions of the order graph, of some orders or of all.';

create function backoffice.open_orders(p_month date)
    returns uuid[]
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_order_ids uuid[];
begin
    execute format(
        'select coalesce(array_agg(o.order_id), ''{}'')
         from (
            select order_id
            from %s
            where status not in (''DELIVERED'', ''CANCELLED'', ''REFUNDED'', ''RETURNED'')
            union
            select order_id
            from %s
            where status in (''PENDING'', ''PROCESSING'')) o',
        backoffice.month_leaf('shop.orders', p_month), backoffice.month_leaf('shop.refunds', p_month))
    into v_order_ids;
    return v_order_ids;
end;
$$;
comment on function backoffice.open_orders(date) is 'The orders of a month that are not closed, or have a refund under way.';

create function backoffice.prepare_archive(p_month date)
    returns boolean
    language plpgsql
    volatile
    set search_path = ''
    set lock_timeout = '2s'
as $$
declare
    v_table record;
    v_bounds record;
    v_leaf text;
    v_prepared boolean := false;
begin
    for v_table in
        select t.relation, t.key_column
        from backoffice.month_tables t
        where t.kind = 'GRAPH'
        order by t.position
    loop
        v_leaf := backoffice.month_leaf(v_table.relation, p_month);
        if not exists (
            select from pg_catalog.pg_constraint c
            where c.conrelid = v_leaf::regclass
                and c.conname = 'month_range')
        then
            select b.from_value, b.to_value
            into v_bounds
            from backoffice.month_bounds(v_table.relation, p_month) b;
            execute format('alter table %s add constraint month_range check (%I >= %L and %I < %L) not valid',
                v_leaf, v_table.key_column, v_bounds.from_value, v_table.key_column, v_bounds.to_value);
            execute format('alter table %s validate constraint month_range', v_leaf);
            v_prepared := true;
        end if;
    end loop;
    return v_prepared;
end;
$$;
comment on function backoffice.prepare_archive(date) is
    'States the range of a month''s partitions as a check and validates it, so that attaching them elsewhere reads no row. '
    'In a transaction of its own: reading goes on meanwhile. False when it was done before.';

create function backoffice.archive_month(p_month date)
    returns bigint
    language plpgsql
    volatile
    set search_path = ''
    set lock_timeout = '2s'
as $$
declare
    v_month date := date_trunc('month', p_month::timestamp)::date;
    v_again boolean := to_regclass(backoffice.month_leaf('archive.orders', v_month)) is not null;
    v_graph text[];
    v_relation text;
    v_leaf text;
    v_archived text;
    v_open uuid[];
    v_bounds record;
    v_orders bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended('backoffice.make_month', 0));
    if not backoffice.is_attached(backoffice.month_leaf('shop.orders', v_month)) then
        raise exception 'There are no orders of this month to archive.'
            using errcode = 'BR011',
                detail = to_char(v_month::timestamp, 'YYYY-MM');
    end if;
    if backoffice.month_start(v_month) >= date_trunc('month', now(), 'UTC') then
        raise exception 'A month is archived when it is over.' using errcode = 'BR008';
    end if;
    select array_agg(t.relation order by t.position)
    into v_graph
    from backoffice.month_tables t
    where t.kind = 'GRAPH';
    -- all at once and parents first, as most transactions meet them; whoever waits too long for it tries again
    execute 'lock table ' || array_to_string(v_graph, ', ') || ' in access exclusive mode';
    v_open := backoffice.open_orders(v_month);
    execute 'select count(*) from ' || backoffice.month_leaf('shop.orders', v_month) into v_orders;

    if v_again then
        -- the rest of a month that was archived before: all of it or, until all is closed, nothing
        if cardinality(v_open) > 0 then
            return 0;
        end if;
        foreach v_relation in array v_graph
        loop
            v_leaf := backoffice.month_leaf(v_relation, v_month);
            perform backoffice.copy_rows(v_leaf, backoffice.month_leaf(backoffice.archive_relation(v_relation), v_month));
        end loop;
        for v_relation in
            select g.relation
            from unnest(v_graph) with ordinality as g (relation, n)
            order by g.n desc
        loop
            v_leaf := backoffice.month_leaf(v_relation, v_month);
            execute format('alter table %s detach partition %s', v_relation, v_leaf);
            execute format('drop table %s', v_leaf);
        end loop;
    else
        foreach v_relation in array v_graph
        loop
            v_leaf := backoffice.month_leaf(v_relation, v_month);
            execute format('alter table %s detach partition %s', v_relation, v_leaf);
            execute format('alter table %s set schema archive', v_leaf);
        end loop;
        if cardinality(v_open) > 0 then
            foreach v_relation in array v_graph
            loop
                perform backoffice.prepare_month_leaf(v_relation, v_month);
                perform backoffice.copy_rows(backoffice.month_leaf(backoffice.archive_relation(v_relation), v_month),
                    backoffice.month_leaf(v_relation, v_month), v_open);
            end loop;
            for v_relation in
                select g.relation
                from unnest(v_graph) with ordinality as g (relation, n)
                order by g.n desc
            loop
                -- nobody deletes from a ledger; here nothing is lost, it is next door
                v_archived := backoffice.month_leaf(backoffice.archive_relation(v_relation), v_month);
                execute format('alter table %s no force row level security', v_archived);
                execute format('delete from %s where order_id = any ($1)', v_archived) using v_open;
                execute format('alter table %s force row level security', v_archived);
            end loop;
            foreach v_relation in array v_graph
            loop
                perform backoffice.attach_month_leaf(v_relation, v_month);
            end loop;
        end if;
        foreach v_relation in array v_graph
        loop
            v_archived := backoffice.month_leaf(backoffice.archive_relation(v_relation), v_month);
            select b.from_value, b.to_value
            into v_bounds
            from backoffice.month_bounds(v_relation, v_month) b;
            execute format('alter table %s attach partition %s for values from (%L) to (%L)',
                backoffice.archive_relation(v_relation), v_archived, v_bounds.from_value, v_bounds.to_value);
            execute format('alter table %s drop constraint if exists month_range', v_archived);
        end loop;
    end if;
    insert into backoffice.archived_months (month, orders, kept_orders)
    values (v_month, v_orders - cardinality(v_open), cardinality(v_open));
    return v_orders - cardinality(v_open);
end;
$$;
comment on function backoffice.archive_month(date) is
    'Moves a month''s closed orders to the archive and returns how many; locks the order graph for the moment that it takes.';

insert into backoffice.settings (key, value)
values ('archive_after', '"2 years"');

create function backoffice.months_to_archive()
    returns setof date
    language sql
    stable
    set search_path = ''
as $$
    select m.month
    from (
        select to_date(right(c.relname, 6), 'YYYYMM') as month
        from pg_catalog.pg_inherits i
        join pg_catalog.pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'shop.orders'::regclass) m
    where backoffice.month_start((m.month + interval '1 month')::date) <= now() - (
            select (s.value #>> '{}')::interval
            from backoffice.settings s
            where s.key = 'archive_after')
        -- the rest of an archived month waits until all of it is closed
        and (to_regclass(backoffice.month_leaf('archive.orders', m.month)) is null
            or cardinality(backoffice.open_orders(m.month)) = 0)
    order by m.month;
$$;
comment on function backoffice.months_to_archive() is 'Months old enough for the archive that have something to go there.';

create function backoffice.archive_months(p_limit integer)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_month date;
begin
    select m
    into v_month
    from backoffice.months_to_archive() m
    limit least(p_limit, 1);
    if not found then
        return 0;
    end if;
    if not backoffice.prepare_archive(v_month) then
        perform backoffice.archive_month(v_month);
    end if;
    return 1;
end;
$$;
comment on function backoffice.archive_months(integer) is
    'Job: the next step of archiving the oldest month that is old enough: preparing it, or moving it. Runs as the owner, who alone may.';
grant execute on function backoffice.archive_months(integer) to backroom_worker;
insert into backoffice.jobs (job, position, function, batch, every, keeps_idle_runs, description)
select 'archive_months', max(j.position) + 1, 'backoffice.archive_months', 1, '1 day', false,
    'Moves months of closed orders to the archive.'
from backoffice.jobs j;

create function shop.archive_old_orders()
    returns integer
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_month date;
    v_orders bigint := 0;
begin
    for v_month in
        select m
        from backoffice.months_to_archive() m
    loop
        perform backoffice.prepare_archive(v_month);
        v_orders := v_orders + backoffice.archive_month(v_month);
    end loop;
    return v_orders;
end;
$$;
comment on function shop.archive_old_orders() is 'The specification''s name: archives all that is old enough, returns how many orders. For the owner; the job does it gently.';

-- Growing -----------------------------------------------------------------------------------------------------------

create function shop.get_shard_id(customer_id uuid)
    returns integer
    language sql
    immutable strict parallel safe
    return get_byte(decode(md5(customer_id::text), 'hex'), 0) % 4 + 1;
comment on function shop.get_shard_id(uuid) is '1 to 4, the same on every server and in every version.';
grant execute on function shop.get_shard_id(uuid)
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, application_user;

create function backoffice.backfill(p_table regclass, p_set text, p_where text, p_limit integer default 1000)
    returns integer
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_key text;
    v_done integer;
begin
    select string_agg(quote_ident(a.attname), ', ' order by k.n)
    into v_key
    from pg_catalog.pg_index i
    cross join lateral unnest(i.indkey::int2[]) with ordinality as k (attnum, n)
    join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = p_table
        and i.indisprimary;
    execute format(
        'update %1$s set %2$s where (%3$s) in (select %3$s from %1$s where %4$s order by %3$s limit %5$s for no key update skip locked)',
        p_table, p_set, v_key, p_where, p_limit);
    get diagnostics v_done = row_count;
    return v_done;
end;
$$;
comment on function backoffice.backfill(regclass, text, text, integer) is
    'One batch of filling a new column: p_set for the next rows of which p_where (no longer true afterwards) holds. Called '
    'in transactions of its own until it returns 0; rows that somebody is changing come with a later batch.';

create function backoffice.index_statements(p_table regclass, p_index name, p_definition text)
    returns setof text
    language sql
    stable
    set search_path = ''
as $$
    with leaves as (
        select c.relname as leaf, n.nspname as schema, left(c.relname || '_' || p_index, 63) as index
        from pg_catalog.pg_inherits i
        join pg_catalog.pg_class c on c.oid = i.inhrelid
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where i.inhparent = p_table
    ),
    statements as (
        select 1 as step, '' as leaf, format('create index if not exists %I on only %s %s', p_index, p_table, p_definition) as text
        union all
        -- what an interrupted build left behind
        select 2, l.leaf, format('drop index concurrently if exists %I.%I', l.schema, l.index)
        from leaves l
        join pg_catalog.pg_index x on x.indexrelid = to_regclass(format('%I.%I', l.schema, l.index))
        where not x.indisvalid
        union all
        select 3, l.leaf, format('create index concurrently if not exists %I on %I.%I %s', l.index, l.schema, l.leaf, p_definition)
        from leaves l
        union all
        select 4, l.leaf, format('alter index %I.%I attach partition %I.%I', n.nspname, p_index, l.schema, l.index)
        from leaves l
        join pg_catalog.pg_class p on p.oid = p_table
        join pg_catalog.pg_namespace n on n.oid = p.relnamespace
    )
    select s.text
    from statements s
    order by s.step, s.leaf;
$$;
comment on function backoffice.index_statements(regclass, name, text) is
    'The statements that give a partitioned table an index without stopping anybody, each to be run by itself, outside a '
    'transaction: the parent''s empty index, each partition''s concurrently, and their attachment. Safe to run again.';
