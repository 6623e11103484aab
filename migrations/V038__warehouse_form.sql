-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Warehouses and their bins as people keep them: managers the warehouses, the staff of a warehouse its bins too (V004 says
-- who). The functions only bundle statements; what must be true is in the checks and triggers above them.

-- What must be true -------------------------------------------------------------------------------------------------

create function shop.are_operating_hours(p_hours jsonb)
    returns boolean
    language sql
    immutable
    set search_path = ''
    return jsonb_typeof(p_hours) = 'object'
        and not exists (
            select
            from jsonb_each(case jsonb_typeof(p_hours) when 'object' then p_hours else '{}' end) as d (day, times)
            where d.day not in ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')
                or jsonb_typeof(d.times) <> 'object'
                or coalesce(d.times ->> 'open', '') !~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
                or coalesce(d.times ->> 'close', '') !~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'
                or (d.times ->> 'open') collate "C" >= (d.times ->> 'close') collate "C");
comment on function shop.are_operating_hours(jsonb) is 'Days of the week with the times of opening and closing: {"monday": {"open": "09:00", "close": "18:00"}}.';
grant execute on function shop.are_operating_hours(jsonb)
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
alter table shop.warehouses
    add constraint warehouses_operating_hours_form check (operating_hours is null or shop.are_operating_hours(operating_hours)),
    add constraint warehouses_address_form check (jsonb_typeof(address) = 'object');

create function shop.guard_warehouse()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    if exists (
        select from shop.inventory_items s
        where s.warehouse_id = new.warehouse_id
            and (s.reserved_quantity > 0 or s.committed_quantity > 0))
    then
        raise exception 'Orders wait for stock of this warehouse: it closes when they are sent.'
            using errcode = 'BR002',
                detail = format('warehouse_id %s', new.warehouse_id);
    end if;
    return new;
end;
$$;
comment on function shop.guard_warehouse() is 'BEFORE a warehouse closes: nothing of it is promised to an order or a checkout.';
select backoffice.set_function_owner('shop.guard_warehouse()', 'backroom_engine');
create trigger guard
    before update of is_active on shop.warehouses
    for each row
    when (old.is_active and not new.is_active)
    execute function shop.guard_warehouse();

create function shop.guard_bin()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    if exists (
        select from shop.inventory_items s
        where s.warehouse_id = new.warehouse_id
            and s.location_bin = new.code
            and s.available_quantity + s.reserved_quantity + s.committed_quantity + s.damaged_quantity > 0)
    then
        raise exception 'Stock lies in bin %: it goes out of use when it is empty.', new.code using errcode = 'BR002';
    end if;
    return new;
end;
$$;
comment on function shop.guard_bin() is 'BEFORE a bin goes out of use: no stock lies in it.';
select backoffice.set_function_owner('shop.guard_bin()', 'backroom_engine');
create trigger guard
    before update of is_active on shop.bins
    for each row
    when (old.is_active and not new.is_active)
    execute function shop.guard_bin();
create trigger announce_insert
    after insert on shop.warehouses
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.warehouses', 'warehouse_id');
create trigger announce_insert
    after insert on shop.bins
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.warehouses', 'warehouse_id');
create trigger announce_update
    after update on shop.bins
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.warehouses', 'warehouse_id');

-- Commands ----------------------------------------------------------------------------------------------------------

create function backoffice.add_warehouse(p_command_id uuid, p_fields jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'add_warehouse', jsonb_build_object('fields', p_fields));
begin
    if v_result is not null then
        return v_result;
    end if;
    insert into shop.warehouses (name, code, address, timezone, type, max_capacity, is_active, operating_hours)
    values (btrim(p_fields ->> 'name'), upper(btrim(p_fields ->> 'code')), coalesce(p_fields -> 'address', '{}'),
        coalesce(nullif(p_fields ->> 'timezone', ''), 'UTC'), coalesce(nullif(p_fields ->> 'type', ''), 'FULFILLMENT'),
        (p_fields ->> 'max_capacity')::integer, coalesce((p_fields ->> 'is_active')::boolean, true),
        coalesce(p_fields -> 'operating_hours', '{}'))
    returning jsonb_build_object('warehouse_id', warehouse_id, 'row_version', row_version)
    into v_result;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.add_warehouse(uuid, jsonb) is
    'A new warehouse of name, code, address, timezone, type, max_capacity, is_active and operating_hours: {"warehouse_id", "row_version"}.';

create function backoffice.edit_warehouse(p_command_id uuid, p_warehouse_id uuid, p_row_version bigint, p_changes jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'edit_warehouse', jsonb_build_object(
        'warehouse_id', p_warehouse_id, 'row_version', p_row_version, 'changes', p_changes));
    v_fields constant text[] := array['name', 'code', 'address', 'timezone', 'type', 'max_capacity', 'is_active', 'operating_hours'];
begin
    if v_result is not null then
        return v_result;
    end if;
    if jsonb_typeof(p_changes) is distinct from 'object' or p_changes = '{}' or p_changes - v_fields <> '{}' then
        raise exception 'These are no fields of a warehouse.'
            using errcode = 'BR008',
                detail = format('changes %s', p_changes);
    end if;
    update shop.warehouses w
    set name = case when p_changes ? 'name' then btrim(p_changes ->> 'name') else w.name end,
        code = case when p_changes ? 'code' then upper(btrim(p_changes ->> 'code')) else w.code end,
        address = coalesce(p_changes -> 'address', w.address),
        timezone = coalesce(p_changes ->> 'timezone', w.timezone),
        type = coalesce(p_changes ->> 'type', w.type),
        max_capacity = case when p_changes ? 'max_capacity' then (p_changes ->> 'max_capacity')::integer else w.max_capacity end,
        is_active = coalesce((p_changes ->> 'is_active')::boolean, w.is_active),
        operating_hours = coalesce(p_changes -> 'operating_hours', w.operating_hours)
    where w.warehouse_id = p_warehouse_id
        and w.row_version = p_row_version
    returning jsonb_build_object('row_version', w.row_version)
    into v_result;
    if not found then
        if not exists (select from shop.warehouses w where w.warehouse_id = p_warehouse_id) then
            raise exception 'This warehouse does not exist.'
                using errcode = 'BR005',
                    detail = format('warehouse_id %s', p_warehouse_id);
        end if;
        raise exception 'Somebody else changed this warehouse first.'
            using errcode = 'BR001',
                detail = format('warehouse_id %s', p_warehouse_id);
    end if;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.edit_warehouse(uuid, uuid, bigint, jsonb) is
    'Changes the fields named in p_changes (name, code, address, timezone, type, max_capacity, is_active, operating_hours) of the '
    'version that the person saw: {"row_version"}.';

create function backoffice.change_bins(p_command_id uuid, p_warehouse_id uuid, p_add text[], p_retire text[])
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'change_bins', jsonb_build_object(
        'warehouse_id', p_warehouse_id, 'add', p_add, 'retire', p_retire));
    v_unknown text;
begin
    if v_result is not null then
        return v_result;
    end if;
    if not exists (select from shop.warehouses w where w.warehouse_id = p_warehouse_id) then
        raise exception 'This warehouse does not exist.'
            using errcode = 'BR005',
                detail = format('warehouse_id %s', p_warehouse_id);
    end if;
    select c.code
    into v_unknown
    from unnest(p_retire) as c (code)
    where not exists (
        select from shop.bins b
        where b.warehouse_id = p_warehouse_id
            and b.code = c.code)
    limit 1;
    if found then
        raise exception 'The warehouse has no bin of this code.'
            using errcode = 'BR005',
                detail = format('bin %s', v_unknown);
    end if;
    insert into shop.bins (warehouse_id, code)
    select p_warehouse_id, c.code
    from (select distinct upper(btrim(a.code)) as code from unnest(p_add) as a (code)) c
    where not exists (
        select from shop.bins b
        where b.warehouse_id = p_warehouse_id
            and b.code = c.code)
    order by c.code;
    update shop.bins b
    set is_active = b.code <> all (coalesce(p_retire, '{}'))
    where b.warehouse_id = p_warehouse_id
        and b.bin_id in (
            select n.bin_id
            from shop.bins n
            where n.warehouse_id = p_warehouse_id
                and (n.is_active and n.code = any (p_retire)
                    or not n.is_active and n.code in (select upper(btrim(a.code)) from unnest(p_add) as a (code)))
            order by n.code);
    select jsonb_build_object('active', count(*) filter (where b.is_active), 'retired', count(*) filter (where not b.is_active))
    into v_result
    from shop.bins b
    where b.warehouse_id = p_warehouse_id;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.change_bins(uuid, uuid, text[], text[]) is
    'Adds bins to a warehouse, or takes them into use again, and puts others out of use; what others changed meanwhile stays: '
    '{"active", "retired"} as there are now.';

grant execute on function backoffice.add_warehouse(uuid, jsonb), backoffice.edit_warehouse(uuid, uuid, bigint, jsonb)
    to backroom_manager;
grant execute on function backoffice.change_bins(uuid, uuid, text[], text[]) to backroom_warehouse, backroom_manager;
