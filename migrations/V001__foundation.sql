-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Foundation: ids in time order, protection of tables, staff and their rights, commands sent once, permitted state
-- changes, audit, announcements, and the machinery that makes a month of partitions.
--
-- For the files that follow:
--   select backoffice.protect_table('shop.things');              after each create table (ledgers: , true)
--   select backoffice.set_function_owner('shop.f()', 'backroom_engine');
--   select backoffice.register_month_table('shop.things', 'TIME', 'made_at');   then, once a file,
--   select backoffice.make_months_ahead();
--   create trigger ... before update ... execute function shop.touch_row();
--   create trigger ... before update of status ... execute function shop.check_transition('shop.things');
--   create trigger ... after update or delete ... execute function backoffice.audit('shop.things', 'thing_id', 'secret_column');
--   create trigger ... after update ... referencing new table as changed_rows for each statement
--       execute function backoffice.announce('shop.things', 'thing_id');

-- Schemas and what is nobody's by default ---------------------------------------------------------------------------

create schema if not exists shop;
create schema if not exists backoffice;
create schema if not exists reporting;
create schema if not exists archive;

comment on schema shop is 'The tables of the specification, with its names: a storefront works with search_path = shop.';
comment on schema backoffice is 'Staff, commands, audit, saved views, jobs and helper functions.';
comment on schema reporting is 'Rollups and metric views.';
comment on schema archive is 'Months of orders that were closed, protected like the originals.';

grant usage on schema shop, backoffice
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker,
        backroom_engine, backroom_accounts, application_user;
grant usage on schema reporting, archive
    to backroom_manager, backroom_admin, backroom_worker, backroom_engine;

-- only the global form takes EXECUTE from PUBLIC, and it goes by the role that creates the function
alter default privileges for role backroom_owner revoke execute on functions from public;
alter default privileges for role backroom_engine revoke execute on functions from public;
alter default privileges for role backroom_accounts revoke execute on functions from public;

-- Ids in time order -------------------------------------------------------------------------------------------------

create function shop.uuid7_millis(p_id uuid)
    returns bigint
    language sql
    immutable strict parallel safe
    return ('x' || encode(substring(uuid_send(p_id) from 1 for 6), 'hex'))::bit(48)::bigint;
comment on function shop.uuid7_millis(uuid) is 'Milliseconds since 1970 that a version 7 id begins with.';

create function shop.uuid7_time(p_id uuid)
    returns timestamptz
    language sql
    immutable strict parallel safe
    return to_timestamp(shop.uuid7_millis(p_id) / 1000.0::double precision);
comment on function shop.uuid7_time(uuid) is 'When a version 7 id was made, to the millisecond.';

create function shop.uuid7_floor(p_at timestamptz)
    returns uuid
    language sql
    immutable strict parallel safe
    return encode(substring(int8send(floor(extract(epoch from p_at) * 1000)::bigint) from 3)
        || '\x70008000000000000000'::bytea, 'hex')::uuid;
comment on function shop.uuid7_floor(timestamptz) is
    'The least version 7 id of that millisecond. A condition on the time of an order carries order_id >= uuid7_floor(from), '
    'which is what lets the server skip the other months.';

create function shop.uuid7(p_at timestamptz default now())
    returns uuid
    language sql
    volatile strict parallel safe
    -- bits 52 and 53 turn the version of a random id from 4 into 7
    return encode(set_bit(set_bit(
        substring(int8send(floor(extract(epoch from p_at) * 1000)::bigint) from 3)
        || substring(uuid_send(gen_random_uuid()) from 7), 52, 1), 53, 1), 'hex')::uuid;
comment on function shop.uuid7(timestamptz) is 'A new version 7 id: the milliseconds of p_at, rounded down, then random bits.';

-- Text as people search for it --------------------------------------------------------------------------------------

create function shop.fold_text(p_text text)
    returns text
    language plpgsql
    immutable strict parallel safe
    set search_path = ''
as $$
begin
    -- unaccent is only STABLE because its dictionary could be altered; ours is the one that comes with it
    return lower(extensions.unaccent('extensions.unaccent'::regdictionary, p_text));
end;
$$;
comment on function shop.fold_text(text) is 'Lower case without accents, for generated columns that are searched by trigrams.';

create function shop.join_words(p_words text[])
    returns text
    language sql
    immutable strict parallel safe
    return array_to_string(p_words, ' ');
comment on function shop.join_words(text[]) is 'array_to_string for text, which cannot vary and so may stand in a generated column.';

grant execute on function shop.uuid7_millis(uuid), shop.uuid7_time(uuid), shop.uuid7_floor(timestamptz),
        shop.uuid7(timestamptz), shop.fold_text(text), shop.join_words(text[])
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker,
        backroom_engine, backroom_accounts, application_user;

-- Helpers of the migrations -----------------------------------------------------------------------------------------

create function backoffice.protect_table(p_table regclass, p_is_ledger boolean default false)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    execute format('alter table %s enable row level security', p_table);
    execute format('alter table %s force row level security', p_table);
    -- without a policy for the owner, migrations, materialized views and foreign-key validation silently see no rows
    if p_is_ledger then
        execute format('create policy owner_reads on %s for select to backroom_owner, backroom_engine using (true)', p_table);
        execute format('create policy owner_adds on %s for insert to backroom_owner, backroom_engine with check (true)', p_table);
    else
        execute format('create policy owner_all on %s to backroom_owner, backroom_engine using (true) with check (true)', p_table);
    end if;
end;
$$;
comment on function backoffice.protect_table(regclass, boolean) is
    'Enables and forces row-level security, with the policies of the owner and the engine; a ledger gives them SELECT and '
    'INSERT only. What the engine may do is its grants.';

create function backoffice.set_function_owner(p_function regprocedure, p_owner name)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_schema name;
begin
    select n.nspname
    into v_schema
    from pg_catalog.pg_proc p
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where p.oid = p_function;
    -- the new owner must be able to create in the schema for a moment, and never keeps that
    execute format('grant create on schema %I to %I', v_schema, p_owner);
    execute format('alter function %s owner to %I', p_function, p_owner);
    execute format('revoke create on schema %I from %I', v_schema, p_owner);
end;
$$;
comment on function backoffice.set_function_owner(regprocedure, name) is 'Gives a function to backroom_engine or backroom_accounts.';

-- Settings and currencies -------------------------------------------------------------------------------------------

create table backoffice.settings (
    key text not null,
    value jsonb not null,
    updated_at timestamptz not null default now(),
    row_version bigint not null default 1,
    constraint settings_pkey primary key (key),
    constraint settings_key_form check (key ~ '^[a-z][a-z0-9_]*$')
);
comment on table backoffice.settings is 'The shop''s settings, a row each: shop_name, main_currency, ...';
select backoffice.protect_table('backoffice.settings');
create policy staff_read on backoffice.settings
    for select
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker
    using (true);
create policy admin_updates on backoffice.settings
    for update
    to backroom_admin
    using (true)
    with check (true);
grant select on backoffice.settings
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant update (value) on backoffice.settings to backroom_admin;

insert into backoffice.settings (key, value)
values
    ('shop_name', '"Backroom"'),
    ('main_currency', '"EUR"');

create table backoffice.currencies (
    code varchar(3) not null,
    minor_digits smallint not null,
    limit_rate numeric(18, 8),
    constraint currencies_pkey primary key (code),
    constraint currencies_code_form check (code ~ '^[A-Z]{3}$'),
    constraint currencies_minor_digits_range check (minor_digits between 0 and 4),
    constraint currencies_limit_rate_positive check (limit_rate > 0)
);
comment on table backoffice.currencies is 'Currencies the shop takes; amounts everywhere are whole minor units.';
comment on column backoffice.currencies.limit_rate is
    'Units of this currency that count as one unit of the main currency when a refund is held against a limit: a fixed '
    'planning figure, so that a limit does not move overnight. Without it no refund is within any limit.';
select backoffice.protect_table('backoffice.currencies');
create policy all_read on backoffice.currencies
    for select
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, application_user
    using (true);
create policy admin_writes on backoffice.currencies
    to backroom_admin
    using (true)
    with check (true);
grant select on backoffice.currencies
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine,
        application_user;
grant insert, update (limit_rate) on backoffice.currencies to backroom_admin;

insert into backoffice.currencies (code, minor_digits, limit_rate)
values
    ('EUR', 2, 1),
    ('USD', 2, 1.1),
    ('JPY', 0, 160);

-- Staff -------------------------------------------------------------------------------------------------------------

create table backoffice.staff (
    login name not null,
    user_id uuid not null,
    display_name text not null,
    role text not null,
    refund_limit_amount bigint not null default 0,
    is_active boolean not null default true,
    created_at timestamptz not null default now(),
    created_by_login name not null default session_user,
    updated_at timestamptz not null default now(),
    deactivated_at timestamptz,
    row_version bigint not null default 1,
    constraint staff_pkey primary key (login),
    constraint staff_user_taken unique (user_id),
    constraint staff_login_form check (login ~ '^[a-z][a-z0-9._-]{1,62}$'),
    constraint staff_display_name_given check (btrim(display_name) <> ''),
    constraint staff_role_known check (role in ('WAREHOUSE', 'SUPPORT', 'MANAGER', 'ADMIN', 'WORKER')),
    constraint staff_refund_limit_not_negative check (refund_limit_amount >= 0),
    constraint staff_deactivated_when_inactive check (is_active = (deactivated_at is null))
);
comment on table backoffice.staff is
    'Who works here: a PostgreSQL login each, with a users row (ADMIN) of its own. Written by the staff functions only.';
comment on column backoffice.staff.role is 'Which backroom_* group the login is in; WORKER is for the jobs.';
comment on column backoffice.staff.refund_limit_amount is
    'What this person may refund on one order without a second person, and approve for others, in minor units of the main currency.';
select backoffice.protect_table('backoffice.staff');
create policy staff_read on backoffice.staff
    for select
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker
    using (true);
create policy accounts_all on backoffice.staff
    to backroom_accounts
    using (true)
    with check (true);
grant select (login, user_id, display_name, role, is_active) on backoffice.staff
    to backroom_warehouse, backroom_support, backroom_worker;
grant select on backoffice.staff to backroom_manager, backroom_admin, backroom_engine, backroom_accounts;
grant insert (login, user_id, display_name, role, refund_limit_amount),
        update (display_name, role, refund_limit_amount, is_active, deactivated_at) on backoffice.staff
    to backroom_accounts;

create table backoffice.staff_warehouses (
    login name not null,
    warehouse_id uuid not null,
    constraint staff_warehouses_pkey primary key (login, warehouse_id),
    constraint staff_warehouses_staff_exists foreign key (login) references backoffice.staff (login)
);
comment on table backoffice.staff_warehouses is 'The warehouses that a member of the warehouse staff works in and sees.';
select backoffice.protect_table('backoffice.staff_warehouses');
create policy staff_read on backoffice.staff_warehouses
    for select
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker
    using (true);
create policy accounts_all on backoffice.staff_warehouses
    to backroom_accounts
    using (true)
    with check (true);
grant select on backoffice.staff_warehouses
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine,
        backroom_accounts;
grant insert, delete on backoffice.staff_warehouses to backroom_accounts;

-- in PL/pgSQL where the order flow calls it: that keeps the plan, SQL functions make it anew in every statement
create function backoffice.my_user_id()
    returns uuid
    language plpgsql
    stable security definer
    set search_path = ''
as $$
begin
    return (
        select s.user_id
        from backoffice.staff s
        where s.login = session_user
            and s.is_active);
end;
$$;
comment on function backoffice.my_user_id() is 'The users row of the member of staff who is connected; NULL for everybody else.';

create function backoffice.my_warehouses()
    returns uuid[]
    language sql
    stable security definer
    set search_path = ''
as $$
    select coalesce(array_agg(w.warehouse_id), '{}')
    from backoffice.staff s
    join backoffice.staff_warehouses w on w.login = s.login
    where s.login = session_user
        and s.is_active;
$$;
comment on function backoffice.my_warehouses() is
    'Where the connected member of staff works. In a policy: = any ((select backoffice.my_warehouses())::uuid[]), evaluated once.';

create function backoffice.my_refund_limit(p_currency text default null)
    returns bigint
    language sql
    stable security definer
    set search_path = ''
as $$
    select coalesce(
        (
            select floor(s.refund_limit_amount * c.limit_rate / m.limit_rate
                * power(10::numeric, c.minor_digits - m.minor_digits))::bigint
            from backoffice.staff s
            join backoffice.settings o on o.key = 'main_currency'
            join backoffice.currencies m on m.code = o.value #>> '{}'
            join backoffice.currencies c on c.code = coalesce(p_currency, m.code)
            where s.login = session_user
                and s.is_active
        ),
        0);
$$;
comment on function backoffice.my_refund_limit(text) is
    'The refund limit of the connected member of staff in minor units of a currency (the main one when NULL); 0 when in doubt.';

do $$
declare
    v_function text;
begin
    foreach v_function in array array[
        'backoffice.my_user_id()', 'backoffice.my_warehouses()', 'backoffice.my_refund_limit(text)']
    loop
        perform backoffice.set_function_owner(v_function::regprocedure, 'backroom_engine');
        execute format(
            'grant execute on function %s to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, '
            'backroom_worker, backroom_owner, application_user', v_function);
    end loop;
end;
$$;

-- For whom the storefront acts -------------------------------------------------------------------------------------

create function shop.current_customer_id()
    returns uuid
    language sql
    stable parallel safe
    return case
        when current_setting('app.current_user_id', true) ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        then current_setting('app.current_user_id', true)::uuid
    end;
comment on function shop.current_customer_id() is 'For whom the storefront acts; NULL when it is not set, or to nonsense.';

create function shop.current_session_id()
    returns text
    language sql
    stable parallel safe
    return nullif(current_setting('app.current_session_id', true), '');
comment on function shop.current_session_id() is 'The guest for whom the storefront acts; NULL when it is not set.';

grant execute on function shop.current_customer_id(), shop.current_session_id() to application_user;

-- Columns kept by the server ----------------------------------------------------------------------------------------

create function shop.touch_row()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    new.updated_at := clock_timestamp();
    new.row_version := old.row_version + 1;
    return new;
end;
$$;
comment on function shop.touch_row() is 'BEFORE UPDATE: updated_at and row_version, whatever the statement said.';

create trigger touch
    before update on backoffice.settings
    for each row execute function shop.touch_row();
create trigger touch
    before update on backoffice.staff
    for each row execute function shop.touch_row();

-- Commands are sent once --------------------------------------------------------------------------------------------

create table backoffice.commands (
    command_id uuid not null,
    login name not null default session_user,
    kind text not null,
    request jsonb not null,
    result jsonb,
    created_at timestamptz not null default now(),
    constraint commands_pkey primary key (command_id)
);
comment on table backoffice.commands is
    'Every command with its client-made id, written first in its transaction: sent again it returns the first result and '
    'does nothing, with other content it is an error (BR003). Not partitioned, since one unique key must see them all.';
comment on column backoffice.commands.request is 'What was asked, for comparison; a storefront''s addresses only as a hash.';
comment on column backoffice.commands.result is 'Written in the same transaction as the effect.';
-- the job that forgets old commands
create index commands_by_age on backoffice.commands using brin (created_at);
select backoffice.protect_table('backoffice.commands');
create policy own_read on backoffice.commands
    for select
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker
    using (login = session_user);
grant select on backoffice.commands
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker;
grant select, insert, update (result) on backoffice.commands to backroom_engine;

create function backoffice.begin_command(p_command_id uuid, p_kind text, p_request jsonb)
    returns jsonb
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_earlier backoffice.commands;
begin
    if p_command_id is null or p_kind is null or p_request is null then
        raise exception 'A command needs an id, a kind and a content.' using errcode = 'BR008';
    end if;

    insert into backoffice.commands (command_id, kind, request)
    values (p_command_id, p_kind, p_request)
    on conflict (command_id) do nothing;
    if found then
        return null;
    end if;

    select c.*
    into v_earlier
    from backoffice.commands c
    where c.command_id = p_command_id;
    if v_earlier.login is distinct from session_user
        or v_earlier.kind is distinct from p_kind
        or v_earlier.request is distinct from p_request
        or v_earlier.result is null
    then
        raise exception 'This command id was used before, for something else.'
            using errcode = 'BR003',
                detail = format('Command %s.', p_command_id);
    end if;
    return v_earlier.result;
end;
$$;
comment on function backoffice.begin_command(uuid, text, jsonb) is
    'First statement of a business function: NULL means do it now, anything else is the result of the time it was done.';

create function backoffice.finish_command(p_command_id uuid, p_result jsonb)
    returns jsonb
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    update backoffice.commands
    set result = coalesce(p_result, '{}')
    where command_id = p_command_id
        and login = session_user
        and result is null;
    if not found then
        raise exception 'This command was not begun, or is finished.'
            using errcode = 'BR003',
                detail = format('Command %s.', p_command_id);
    end if;
    return coalesce(p_result, '{}');
end;
$$;
comment on function backoffice.finish_command(uuid, jsonb) is 'Last statement of a business function: keeps and returns its result.';

do $$
declare
    v_function text;
begin
    foreach v_function in array array[
        'backoffice.begin_command(uuid, text, jsonb)', 'backoffice.finish_command(uuid, jsonb)']
    loop
        perform backoffice.set_function_owner(v_function::regprocedure, 'backroom_engine');
        execute format(
            'grant execute on function %s to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, '
            'backroom_worker, backroom_accounts, application_user', v_function);
    end loop;
end;
$$;

-- Permitted state changes -------------------------------------------------------------------------------------------

create table shop.transitions (
    relation text not null,
    from_status text not null,
    to_status text not null,
    role name not null,
    constraint transitions_pkey primary key (relation, from_status, to_status, role),
    constraint transitions_change_something check (from_status <> to_status)
);
comment on table shop.transitions is
    'Who may move the status of what from where to where. backroom_engine marks a consequence that no login may make happen by hand.';
select backoffice.protect_table('shop.transitions');
create policy all_read on shop.transitions
    for select
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_accounts,
        application_user
    using (true);
grant select on shop.transitions
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine,
        backroom_accounts, application_user;

create function shop.check_transition()
    returns trigger
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
begin
    -- current_user, since inside the engine's triggers it is backroom_engine, which no login can become
    if new.status is distinct from old.status
        and not exists (
            select from shop.transitions t
            where t.relation = tg_argv[0]
                and t.from_status = old.status
                and t.to_status = new.status
                and pg_catalog.pg_has_role(current_user, t.role, 'USAGE'))
    then
        raise exception 'You cannot move this from % to %.', old.status, new.status
            using errcode = 'BR002',
                detail = format('%s, as %s.', tg_argv[0], current_user);
    end if;
    return new;
end;
$$;
comment on function shop.check_transition() is 'BEFORE UPDATE OF status: refuses a change that shop.transitions does not have for the current role (BR002).';

create function shop.refuse_change()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    raise exception 'This record is part of a ledger and is never changed.'
        using errcode = 'BR013',
            detail = format('%s.%s', tg_table_schema, tg_table_name);
end;
$$;
comment on function shop.refuse_change() is 'BEFORE UPDATE OR DELETE on ledgers: a clear word for those who could otherwise write.';

-- Announcements -----------------------------------------------------------------------------------------------------

create function backoffice.announce()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_keys jsonb;
    v_count bigint;
begin
    -- the storefront's and the jobs' writes are not announced: a NOTIFY in every transaction costs more than half of the throughput
    if not exists (
        select from backoffice.staff s
        where s.login = session_user
            and s.role <> 'WORKER')
    then
        return null;
    end if;

    execute format(
        'select count(*), jsonb_agg(t.key) from (select distinct jsonb_build_object(%s) as key from changed_rows r limit 21) t',
        (
            select string_agg(format('%L, r.%I', k.name, k.name), ', ')
            from unnest(string_to_array(tg_argv[1], ',')) as k (name)
        ))
    into v_count, v_keys;
    if v_count > 0 then
        perform pg_notify('backroom_changes', jsonb_build_object(
            'relation', tg_argv[0],
            'keys', case when v_count <= 20 then v_keys end,
            'by', session_user)::text);
    end if;
    return null;
end;
$$;
comment on function backoffice.announce() is
    'Statement trigger (arguments: relation, key columns; transition table changed_rows): tells channel backroom_changes '
    '{"relation": "shop.orders", "keys": [{"order_id": "..."}], "by": login}; more than 20 rows have keys null.';
select backoffice.set_function_owner('backoffice.announce()', 'backroom_engine');

-- Months of partitions ----------------------------------------------------------------------------------------------

create table backoffice.month_tables (
    relation text not null,
    position integer not null,
    kind text not null,
    key_column name not null,
    is_ledger boolean not null,
    constraint month_tables_pkey primary key (relation),
    constraint month_tables_position_taken unique (position),
    constraint month_tables_kind_known check (kind in ('GRAPH', 'TIME'))
);
comment on table backoffice.month_tables is 'Tables with a partition a month, in the order in which the leaves are made.';
comment on column backoffice.month_tables.kind is
    'GRAPH: an order and what hangs on it, by order_id, whose first bits are the time. TIME: by a timestamp.';
select backoffice.protect_table('backoffice.month_tables');

create table backoffice.month_keys (
    relation text not null,
    name name not null,
    columns name[] not null,
    referenced_relation text not null,
    referenced_columns name[] not null,
    constraint month_keys_pkey primary key (relation, name),
    constraint month_keys_relation_exists foreign key (relation) references backoffice.month_tables (relation),
    constraint month_keys_referenced_exists foreign key (referenced_relation) references backoffice.month_tables (relation)
);
comment on table backoffice.month_keys is
    'Foreign keys inside the order graph, made leaf to leaf: they travel with their month, and cost less than on the parents.';
select backoffice.protect_table('backoffice.month_keys');

create function backoffice.register_month_table(
    p_relation text, p_kind text, p_key_column name, p_is_ledger boolean default false)
    returns void
    language sql
    volatile
    set search_path = ''
as $$
    insert into backoffice.month_tables (relation, position, kind, key_column, is_ledger)
    select p_relation, coalesce(max(t.position), 0) + 1, p_kind, p_key_column, p_is_ledger
    from backoffice.month_tables t;
$$;
comment on function backoffice.register_month_table(text, text, name, boolean) is 'Has a partition of the table made for every month from now on.';

create function backoffice.month_leaf(p_relation text, p_month date)
    returns text
    language sql
    immutable
    set search_path = ''
as $$
    select p_relation || '_' || to_char(p_month::timestamp, 'YYYYMM');
$$;
comment on function backoffice.month_leaf(text, date) is 'Name of a month''s partition: shop.orders_202601.';

create function backoffice.month_start(p_month date)
    returns timestamptz
    language sql
    immutable
    set search_path = ''
as $$
    select date_trunc('month', p_month::timestamp) at time zone 'UTC';
$$;
comment on function backoffice.month_start(date) is 'Midnight UTC of the first of the month.';

create function backoffice.month_bounds(p_relation text, p_month date, out from_value text, out to_value text)
    language sql
    stable
    set search_path = ''
as $$
    select
        case t.kind when 'GRAPH' then shop.uuid7_floor(b.starts)::text else to_char(b.starts at time zone 'UTC', 'YYYY-MM-DD"Z"') end,
        case t.kind when 'GRAPH' then shop.uuid7_floor(b.ends)::text else to_char(b.ends at time zone 'UTC', 'YYYY-MM-DD"Z"') end
    from backoffice.month_tables t
    cross join lateral (
        select
            backoffice.month_start(p_month) as starts,
            backoffice.month_start((date_trunc('month', p_month::timestamp) + interval '1 month')::date) as ends
    ) b
    where t.relation = p_relation;
$$;
comment on function backoffice.month_bounds(text, date) is 'First value of a month''s partition and first value after it, as text.';

create function backoffice.is_attached(p_leaf text)
    returns boolean
    language sql
    stable
    set search_path = ''
as $$
    select exists (
        select from pg_catalog.pg_class c
        where c.oid = to_regclass(p_leaf)
            and c.relispartition);
$$;
comment on function backoffice.is_attached(text) is 'Whether a partition exists and is part of its table.';

create function backoffice.prepare_month_leaf(p_relation text, p_month date)
    returns regclass
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_leaf text := backoffice.month_leaf(p_relation, p_month);
    v_table backoffice.month_tables;
begin
    select t.*
    into strict v_table
    from backoffice.month_tables t
    where t.relation = p_relation;
    if to_regclass(v_leaf) is null then
        execute format('create table %s (like %s including all excluding indexes excluding statistics)', v_leaf, p_relation);
        perform backoffice.protect_table(v_leaf::regclass, v_table.is_ledger);
    end if;
    return v_leaf::regclass;
end;
$$;
comment on function backoffice.prepare_month_leaf(text, date) is
    'A month''s partition on its own: no keys, no indexes, no triggers, protected, without grants. Bulk loads fill it, then attach it.';

create function backoffice.attach_month_leaf(p_relation text, p_month date)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_leaf text := backoffice.month_leaf(p_relation, p_month);
    v_suffix text := to_char(p_month::timestamp, '_YYYYMM');
    v_bounds record;
    v_key record;
    v_key_column name;
begin
    if backoffice.is_attached(v_leaf) then
        return;
    end if;
    select b.from_value, b.to_value
    into v_bounds
    from backoffice.month_bounds(p_relation, p_month) b;
    select t.key_column
    into v_key_column
    from backoffice.month_tables t
    where t.relation = p_relation;

    -- keys and indexes first, with the names of the table's and the month: attaching adopts them
    for v_key in
        select c.conname as name, pg_get_constraintdef(c.oid) as definition
        from pg_catalog.pg_constraint c
        where c.conrelid = p_relation::regclass
            and c.contype in ('p', 'u')
            and not exists (
                select from pg_catalog.pg_constraint l
                where l.conrelid = v_leaf::regclass
                    and l.contype = c.contype
                    and l.conkey = c.conkey)
        order by c.contype
    loop
        execute format('alter table %s add constraint %I %s', v_leaf, v_key.name || v_suffix, v_key.definition);
    end loop;
    for v_key in
        select i.indexrelid::regclass::text as name, i.indisunique as is_unique,
            substring(pg_get_indexdef(i.indexrelid) from ' USING .*$') as definition
        from pg_catalog.pg_index i
        where i.indrelid = p_relation::regclass
            and not exists (
                select from pg_catalog.pg_constraint c
                where c.conindid = i.indexrelid)
    loop
        execute format('create %s index if not exists %I on %s %s', case when v_key.is_unique then 'unique' else '' end,
            split_part(v_key.name, '.', 2) || v_suffix, v_leaf, v_key.definition);
    end loop;

    for v_key in
        select k.name, k.columns, k.referenced_relation, k.referenced_columns
        from backoffice.month_keys k
        where k.relation = p_relation
            and not exists (
                select from pg_catalog.pg_constraint c
                where c.conrelid = v_leaf::regclass
                    and c.conname = k.name)
        order by k.name
    loop
        execute format('alter table %s add constraint %I foreign key (%s) references %s (%s)',
            v_leaf, v_key.name,
            (select string_agg(quote_ident(c), ', ' order by o) from unnest(v_key.columns) with ordinality as u (c, o)),
            backoffice.month_leaf(v_key.referenced_relation, p_month),
            (select string_agg(quote_ident(c), ', ' order by o) from unnest(v_key.referenced_columns) with ordinality as u (c, o)));
    end loop;

    -- a validated check spares ATTACH the scan under its locks on the parent
    execute format('alter table %s add constraint month_range check (%I >= %L and %I < %L)',
        v_leaf, v_key_column, v_bounds.from_value, v_key_column, v_bounds.to_value);
    execute format('alter table %s attach partition %s for values from (%L) to (%L)',
        p_relation, v_leaf, v_bounds.from_value, v_bounds.to_value);
    execute format('alter table %s drop constraint month_range', v_leaf);
end;
$$;
comment on function backoffice.attach_month_leaf(text, date) is
    'Adds keys, indexes (orders_pkey_202601) and leaf-to-leaf foreign keys to a prepared partition and attaches it, which '
    'adds the other foreign keys and the triggers of the table.';

create function backoffice.make_month(p_month date)
    returns integer
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_relation text;
    v_made integer := 0;
begin
    perform pg_advisory_xact_lock(hashtextextended('backoffice.make_month', 0));
    for v_relation in
        select t.relation
        from backoffice.month_tables t
        where not backoffice.is_attached(backoffice.month_leaf(t.relation, p_month))
        order by t.position
    loop
        perform backoffice.prepare_month_leaf(v_relation, p_month);
        perform backoffice.attach_month_leaf(v_relation, p_month);
        v_made := v_made + 1;
    end loop;
    return v_made;
end;
$$;
comment on function backoffice.make_month(date) is 'Makes the partitions that a month lacks; safe to run again and at once with itself.';

create function backoffice.make_months_ahead(p_count integer default 2)
    returns integer
    language sql
    volatile
    set search_path = ''
as $$
    select coalesce(sum(backoffice.make_month((date_trunc('month', now() at time zone 'UTC') + m * interval '1 month')::date)), 0)::integer
    from generate_series(0, p_count) as m;
$$;
comment on function backoffice.make_months_ahead(integer) is 'Partitions of this month and the next ones.';

-- Audit -------------------------------------------------------------------------------------------------------------

create table backoffice.audit_log (
    audit_id uuid not null default shop.uuid7(),
    changed_at timestamptz not null default now(),
    login name not null default session_user,
    user_id uuid default backoffice.my_user_id(),
    relation text not null,
    action text not null,
    key jsonb not null,
    old_values jsonb,
    new_values jsonb,
    transaction_id xid8 not null default pg_current_xact_id(),
    constraint audit_log_pkey primary key (changed_at, audit_id),
    constraint audit_log_action_known check (action in ('INSERT', 'UPDATE', 'DELETE'))
)
partition by range (changed_at);
comment on table backoffice.audit_log is
    'Who changed what, written by triggers, so that changes made with psql are in it too. An update has only the columns that '
    'changed; hidden columns are named, without their values.';
comment on column backoffice.audit_log.login is 'The login that was connected (session_user), also through definer functions.';
-- the story of one record
create index audit_log_by_record on backoffice.audit_log (relation, key, changed_at);
-- what a person did
create index audit_log_by_login on backoffice.audit_log (login, changed_at);
select backoffice.protect_table('backoffice.audit_log', true);
create policy managers_read on backoffice.audit_log
    for select
    to backroom_manager, backroom_admin
    using (true);
grant select on backoffice.audit_log to backroom_manager, backroom_admin;
grant insert on backoffice.audit_log to backroom_engine;
select backoffice.register_month_table('backoffice.audit_log', 'TIME', 'changed_at', true);

create function backoffice.audit()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_old jsonb;
    v_new jsonb;
    v_key jsonb;
    v_hidden text[] := string_to_array(coalesce(tg_argv[2], ''), ',');
    -- bookkeeping and generated columns say nothing that the others do not
    v_skipped constant text[] := array['row_version', 'updated_at', 'search_text', 'search_vector'];
begin
    if tg_op <> 'INSERT' then
        v_old := to_jsonb(old) - v_skipped;
    end if;
    if tg_op <> 'DELETE' then
        v_new := to_jsonb(new) - v_skipped;
    end if;
    select jsonb_object_agg(k.name, coalesce(v_new, v_old) -> k.name)
    into v_key
    from unnest(string_to_array(tg_argv[1], ',')) as k (name);

    if tg_op = 'UPDATE' then
        select jsonb_object_agg(n.key, v_old -> n.key), jsonb_object_agg(n.key, n.value)
        into v_old, v_new
        from jsonb_each(v_new) as n
        where n.value is distinct from v_old -> n.key;
        if v_new is null then
            return null;
        end if;
    end if;
    select jsonb_object_agg(o.key, case when o.key = any (v_hidden) and o.value <> 'null' then '"(hidden)"' else o.value end)
    into v_old
    from jsonb_each(v_old) as o;
    select jsonb_object_agg(n.key, case when n.key = any (v_hidden) and n.value <> 'null' then '"(hidden)"' else n.value end)
    into v_new
    from jsonb_each(v_new) as n;

    insert into backoffice.audit_log (relation, action, key, old_values, new_values)
    values (tg_argv[0], tg_op, v_key, v_old, v_new);
    return null;
end;
$$;
comment on function backoffice.audit() is 'AFTER row trigger; arguments: relation, key columns, hidden columns (comma lists).';
select backoffice.set_function_owner('backoffice.audit()', 'backroom_engine');

create trigger audit
    after insert or update or delete on backoffice.settings
    for each row execute function backoffice.audit('backoffice.settings', 'key');
create trigger audit
    after insert or update or delete on backoffice.currencies
    for each row execute function backoffice.audit('backoffice.currencies', 'code');
create trigger audit
    after insert or update or delete on backoffice.staff
    for each row execute function backoffice.audit('backoffice.staff', 'login');
create trigger audit
    after insert or update or delete on backoffice.staff_warehouses
    for each row execute function backoffice.audit('backoffice.staff_warehouses', 'login,warehouse_id');

create trigger announce_update
    after update on backoffice.settings
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('backoffice.settings', 'key');
create trigger announce_insert
    after insert on backoffice.staff
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('backoffice.staff', 'login');
create trigger announce_update
    after update on backoffice.staff
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('backoffice.staff', 'login');

select backoffice.make_months_ahead();
