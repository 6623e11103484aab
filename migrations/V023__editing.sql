-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What editing a record needs: who else has it open, who changed it last, a change of several fields as one command, and
-- what the staff note down about customers and orders.

-- Who has what open --------------------------------------------------------------------------------------------------
-- Tells people of each other; it locks nothing and gives no right. Not logged: after a crash of the server nobody has
-- anything open, and a sign of life every few seconds costs no flush.

create unlogged table backoffice.presence (
    place text not null,
    login name not null default session_user,
    window_id uuid not null,
    is_editing boolean not null default false,
    since timestamptz not null default now(),
    seen_at timestamptz not null default now(),
    constraint presence_pkey primary key (place, login, window_id),
    constraint presence_place_form check (place ~ '^[a-z][a-z0-9_]{0,40}/[A-Za-z0-9-]{1,64}$')
);
comment on table backoffice.presence is 'Which record somebody has on the screen, for colleagues who open the same one.';
comment on column backoffice.presence.place is 'Desk and key: customers/0190...';
comment on column backoffice.presence.seen_at is 'Last sign of life; who is not heard of for 45 seconds is gone.';
-- rows of programs that ended without a word
create index presence_seen_at on backoffice.presence (seen_at);
select backoffice.protect_table('backoffice.presence');

create policy staff_read on backoffice.presence
    for select
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin
    using (true);
create policy own_add on backoffice.presence
    for insert
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin
    with check (login = session_user);
create policy own_update on backoffice.presence
    for update
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin
    using (login = session_user)
    with check (login = session_user);
create policy own_and_dead_delete on backoffice.presence
    for delete
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin
    using (login = session_user or seen_at < now() - interval '10 minutes');
grant select, delete, insert (place, window_id, is_editing), update (seen_at) on backoffice.presence
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin;

create trigger announce_insert
    after insert on backoffice.presence
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('backoffice.presence', 'place');
create trigger announce_delete
    after delete on backoffice.presence
    referencing old table as changed_rows
    for each statement execute function backoffice.announce('backoffice.presence', 'place');

create function backoffice.be_present(p_place text, p_window_id uuid, p_is_editing boolean)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
begin
    delete from backoffice.presence p
    where p.seen_at < now() - interval '10 minutes';
    -- whoever begins or stops editing is announced anew
    delete from backoffice.presence p
    where p.place = p_place
        and p.login = session_user
        and p.window_id = p_window_id
        and p.is_editing <> p_is_editing;
    update backoffice.presence p
    set seen_at = now()
    where p.place = p_place
        and p.login = session_user
        and p.window_id = p_window_id;
    if not found then
        insert into backoffice.presence (place, window_id, is_editing)
        values (p_place, p_window_id, p_is_editing)
        on conflict do nothing;
    end if;
    return (
        select coalesce(jsonb_agg(jsonb_build_object('login', o.login, 'name', o.name, 'is_editing', o.is_editing) order by o.name), '[]')
        from (
            select p.login, coalesce(s.display_name, p.login) as name, bool_or(p.is_editing) as is_editing
            from backoffice.presence p
            left join backoffice.staff s on s.login = p.login
            where p.place = p_place
                and p.seen_at > now() - interval '45 seconds'
                and p.login <> session_user
            group by 1, 2) o);
end;
$$;
comment on function backoffice.be_present(text, uuid, boolean) is
    'A sign of life from a window with this record open; who else has it: [{"login", "name", "is_editing"}].';

create function backoffice.be_gone(p_place text, p_window_id uuid)
    returns void
    language sql
    volatile security invoker
    set search_path = ''
begin atomic
    delete from backoffice.presence p
    where p.place = p_place
        and p.login = session_user
        and p.window_id = p_window_id;
end;
comment on function backoffice.be_gone(text, uuid) is 'The window has closed the record.';

grant execute on function backoffice.be_present(text, uuid, boolean), backoffice.be_gone(text, uuid)
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin;

-- Notes on customers -------------------------------------------------------------------------------------------------

create table shop.customer_notes (
    note_id uuid not null default shop.uuid7(),
    user_id uuid not null,
    login name not null default session_user,
    body text not null,
    created_at timestamptz not null default current_timestamp,
    constraint customer_notes_pkey primary key (note_id),
    constraint customer_notes_user_exists foreign key (user_id) references shop.users (user_id),
    constraint customer_notes_body_given check (btrim(body) <> '' and length(body) <= 10000)
);
comment on table shop.customer_notes is 'What the staff told each other about a customer; the customer does not see it.';
-- the notes of a customer, newest first
create index idx_customer_notes_user on shop.customer_notes (user_id, note_id);
select backoffice.protect_table('shop.customer_notes', true);
create policy staff_read on shop.customer_notes
    for select
    to backroom_support, backroom_manager
    using (true);
create policy staff_add on shop.customer_notes
    for insert
    to backroom_support, backroom_manager
    with check (login = session_user);
grant select, insert (user_id, body) on shop.customer_notes to backroom_support, backroom_manager;
create trigger ledger
    before update or delete on shop.customer_notes
    for each row execute function shop.refuse_change();
create trigger announce_insert
    after insert on shop.customer_notes
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.customer_notes', 'user_id');

-- Customers ----------------------------------------------------------------------------------------------------------

-- customer list by name, as people read it: without case and accents
create index idx_users_customer_name on shop.users (shop.fold_text(name), user_id) where user_type = 'CUSTOMER';
-- customer list, newest first
create index idx_users_customers on shop.users (user_id) where user_type = 'CUSTOMER';

create function backoffice.customer_changes(p_user_id uuid)
    returns table (changed_at timestamptz, login name, fields text[])
    language sql
    stable security definer
    set search_path = ''
begin atomic
    select a.changed_at, a.login, array(select jsonb_object_keys(a.new_values) order by 1)
    from backoffice.audit_log a
    where a.relation in ('shop.users', 'shop.customer_profiles')
        and a.key = jsonb_build_object('user_id', p_user_id)
        and a.action = 'UPDATE'
        and not a.new_values ?& array['last_login_at']
        and a.changed_at > now() - interval '1 year'
    order by a.changed_at desc, a.audit_id desc
    limit 50;
end;
comment on function backoffice.customer_changes(uuid) is
    'Who changed which fields of a customer in the last year, the latest first; the audit''s values stay with managers.';
select backoffice.set_function_owner('backoffice.customer_changes(uuid)', 'backroom_engine');
grant select on backoffice.audit_log to backroom_engine;
grant execute on function backoffice.customer_changes(uuid) to backroom_support, backroom_manager;

create function backoffice.customer_version(p_user_id uuid)
    returns bigint
    language sql
    stable security invoker
    set search_path = ''
begin atomic
    select u.row_version + coalesce(p.row_version, 0)
    from shop.users u
    left join shop.customer_profiles p on p.user_id = u.user_id
    where u.user_id = p_user_id
        and u.user_type = 'CUSTOMER';
end;
comment on function backoffice.customer_version(uuid) is
    'Version of a customer with the profile: both rows only count up, so an equal sum means that neither has changed.';

create function backoffice.lock_customer(p_user_id uuid, p_version bigint)
    returns void
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
begin
    perform
    from shop.users u
    where u.user_id = p_user_id
        and u.user_type = 'CUSTOMER'
    for no key update;
    perform
    from shop.customer_profiles p
    where p.user_id = p_user_id
    for no key update;
    if backoffice.customer_version(p_user_id) is distinct from p_version then
        perform backoffice.raise_stale_user(p_user_id);
    end if;
end;
$$;
comment on function backoffice.lock_customer(uuid, bigint) is 'Locks a customer with the profile in the version that the person saw; else BR001, or BR005.';

create function backoffice.edit_customer(p_command_id uuid, p_user_id uuid, p_version bigint, p_changes jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'edit_customer', jsonb_build_object(
        'user_id', p_user_id, 'version', p_version, 'changes', p_changes));
    v_fields constant text[] := array['name', 'email', 'phone'];
    v_profile constant text[] := array['date_of_birth', 'preferred_currency', 'shipping_address', 'billing_address'];
begin
    if v_result is not null then
        return v_result;
    end if;
    if jsonb_typeof(p_changes) is distinct from 'object' or p_changes = '{}' or p_changes - (v_fields || v_profile) <> '{}' then
        raise exception 'These are no fields of a customer.'
            using errcode = 'BR008',
                detail = format('changes %s', p_changes - (v_fields || v_profile));
    end if;
    perform backoffice.lock_customer(p_user_id, p_version);

    if p_changes ?| v_fields then
        update shop.users u
        set name = case when p_changes ? 'name' then btrim(p_changes ->> 'name') else u.name end,
            email = case when p_changes ? 'email' then btrim(p_changes ->> 'email') else u.email end,
            phone = case when p_changes ? 'phone' then nullif(btrim(p_changes ->> 'phone'), '') else u.phone end
        where u.user_id = p_user_id;
    end if;
    if p_changes ?| v_profile then
        insert into shop.customer_profiles (user_id)
        values (p_user_id)
        on conflict do nothing;
        update shop.customer_profiles p
        set date_of_birth = case when p_changes ? 'date_of_birth' then nullif(p_changes ->> 'date_of_birth', '')::date else p.date_of_birth end,
            preferred_currency = coalesce(p_changes ->> 'preferred_currency', p.preferred_currency),
            shipping_addresses = backoffice.with_usual_address(p.shipping_addresses, p_changes -> 'shipping_address'),
            billing_addresses = backoffice.with_usual_address(p.billing_addresses, p_changes -> 'billing_address')
        where p.user_id = p_user_id;
    end if;
    return backoffice.finish_command(p_command_id, jsonb_build_object('version', backoffice.customer_version(p_user_id)));
end;
$$;
comment on function backoffice.edit_customer(uuid, uuid, bigint, jsonb) is
    'Changes the fields named in p_changes (name, email, phone, date_of_birth, preferred_currency, shipping_address, '
    'billing_address: the usual one) of the version that the person saw: {"version"}.';

create function backoffice.with_usual_address(p_addresses jsonb, p_usual jsonb)
    returns jsonb
    language sql
    immutable
    set search_path = ''
    return case
        when p_usual is null then p_addresses
        when p_usual in ('null', '{}') then p_addresses - 0
        else jsonb_build_array(p_usual) || (p_addresses - 0)
    end;
comment on function backoffice.with_usual_address(jsonb, jsonb) is 'The list with another first address; none given: as it is; an empty one: without the first.';

create function backoffice.reopen_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'reopen_customer', jsonb_build_object(
        'user_id', p_user_id, 'row_version', p_row_version));
begin
    if v_result is not null then
        return v_result;
    end if;
    update shop.users u
    set is_active = true
    where u.user_id = p_user_id
        and u.row_version = p_row_version
    returning jsonb_build_object('is_active', u.is_active, 'row_version', u.row_version)
    into v_result;
    if not found then
        perform backoffice.raise_stale_user(p_user_id);
    end if;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.reopen_customer(uuid, uuid, bigint) is 'Opens a closed account again, unless it was merged: {"is_active", "row_version"}.';

create function backoffice.add_customer_note(p_command_id uuid, p_user_id uuid, p_body text)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'add_customer_note', jsonb_build_object('user_id', p_user_id, 'body', p_body));
    v_note_id uuid;
begin
    if v_result is not null then
        return v_result;
    end if;
    if not exists (select from shop.users u where u.user_id = p_user_id and u.user_type = 'CUSTOMER') then
        perform backoffice.raise_stale_user(p_user_id);
    end if;
    insert into shop.customer_notes (user_id, body)
    values (p_user_id, btrim(p_body))
    returning note_id
    into v_note_id;
    return backoffice.finish_command(p_command_id, jsonb_build_object('note_id', v_note_id));
end;
$$;
comment on function backoffice.add_customer_note(uuid, uuid, text) is 'Keeps a note about a customer: {"note_id"}.';

grant execute on function
        backoffice.customer_version(uuid),
        backoffice.lock_customer(uuid, bigint),
        backoffice.with_usual_address(jsonb, jsonb),
        backoffice.edit_customer(uuid, uuid, bigint, jsonb),
        backoffice.reopen_customer(uuid, uuid, bigint),
        backoffice.add_customer_note(uuid, uuid, text)
    to backroom_support, backroom_manager;

-- Orders -------------------------------------------------------------------------------------------------------------

create function backoffice.add_order_note(p_command_id uuid, p_order_id uuid, p_body text)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'add_order_note', jsonb_build_object('order_id', p_order_id, 'body', p_body));
    v_note_id uuid;
begin
    if v_result is not null then
        return v_result;
    end if;
    -- an id of no month at all would not even reach a partition
    if not exists (select from shop.orders o where o.order_id = p_order_id) then
        perform backoffice.raise_stale_order(p_order_id);
    end if;
    insert into shop.order_notes (order_id, body)
    values (p_order_id, btrim(p_body))
    returning note_id
    into v_note_id;
    return backoffice.finish_command(p_command_id, jsonb_build_object('note_id', v_note_id));
end;
$$;
comment on function backoffice.add_order_note(uuid, uuid, text) is 'Keeps a note about an order: {"note_id"}.';

create function backoffice.hold_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_reason text)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'hold_order', jsonb_build_object(
        'order_id', p_order_id, 'row_version', p_row_version, 'reason', p_reason));
    v_reason constant text := nullif(btrim(p_reason), '');
    v_before text;
begin
    if v_result is not null then
        return v_result;
    end if;
    select o.hold_reason
    into v_before
    from shop.orders o
    where o.order_id = p_order_id
        and o.row_version = p_row_version
    for no key update;
    if not found then
        perform backoffice.raise_stale_order(p_order_id);
    end if;
    if v_before is not distinct from v_reason then
        raise exception 'The order is held for this reason already, or not at all.' using errcode = 'BR002';
    end if;
    update shop.orders o
    set hold_reason = v_reason
    where o.order_id = p_order_id
        and (v_reason is null or o.status not in ('SHIPPED', 'DELIVERED', 'CANCELLED', 'REFUNDED', 'RETURNED'))
    returning jsonb_build_object('status', o.status, 'row_version', o.row_version)
    into v_result;
    if not found then
        raise exception 'This order is past being held.' using errcode = 'BR002';
    end if;
    -- the note is what the order's story tells of it: who, when and why
    insert into shop.order_notes (order_id, body)
    values (p_order_id, coalesce('On hold: ' || v_reason, 'Released from hold: ' || v_before));
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.hold_order(uuid, uuid, bigint, text) is
    'Holds an order with a reason, or releases it (NULL), and notes it down: {"status", "row_version"}.';

grant execute on function backoffice.add_order_note(uuid, uuid, text), backoffice.hold_order(uuid, uuid, bigint, text)
    to backroom_warehouse, backroom_support, backroom_manager;
