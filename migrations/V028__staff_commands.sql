-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Keeping the accounts of the staff as commands: sent once, from the version that the administrator saw, by one administrator
-- at a time. And when somebody was last here.

-- What the account shows ---------------------------------------------------------------------------------------------

alter table backoffice.staff add column password_set_at timestamptz;
comment on column backoffice.staff.password_set_at is 'When an administrator last gave a new password; NULL: never since the account was made.';
grant update (password_set_at) on backoffice.staff to backroom_accounts;

-- apart from the account: signing in is no change of it
create table backoffice.staff_seen (
    login name not null,
    signed_in_at timestamptz not null default now(),
    constraint staff_seen_pkey primary key (login),
    constraint staff_seen_staff_exists foreign key (login) references backoffice.staff (login)
);
comment on table backoffice.staff_seen is 'When each member of staff last signed in with the program; who uses psql alone has no row.';
select backoffice.protect_table('backoffice.staff_seen');
create policy admins_read on backoffice.staff_seen
    for select
    to backroom_admin
    using (true);
create policy accounts_all on backoffice.staff_seen
    to backroom_accounts
    using (true)
    with check (true);
grant select on backoffice.staff_seen to backroom_admin;
grant select, insert (login, signed_in_at), update (signed_in_at) on backoffice.staff_seen to backroom_accounts;

create function backoffice.note_sign_in()
    returns void
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    insert into backoffice.staff_seen (login)
    select s.login
    from backoffice.staff s
    where s.login = session_user
        and s.is_active
    on conflict on constraint staff_seen_pkey do update
    set signed_in_at = excluded.signed_in_at;
end;
$$;
comment on function backoffice.note_sign_in() is 'The program''s word that the person who is connected has signed in.';
select backoffice.set_function_owner('backoffice.note_sign_in()', 'backroom_accounts');
grant execute on function backoffice.note_sign_in()
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker;

-- One administrator at a time, and never none ------------------------------------------------------------------------

create or replace function backoffice.lock_staff(p_login name, p_allow_myself boolean)
    returns backoffice.staff
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_staff backoffice.staff;
begin
    -- the administrators' rows too, in one order: two of them who take each other's office away at the same moment wait for
    -- each other here, and the second is none any more
    perform
    from backoffice.staff s
    where s.login = p_login
        or s.role = 'ADMIN' and s.is_active
    order by s.login
    for no key update;
    if exists (select from backoffice.staff s where s.login = session_user and not (s.role = 'ADMIN' and s.is_active)) then
        raise exception 'You are not an administrator any more.' using errcode = 'BR012';
    end if;

    select s.*
    into v_staff
    from backoffice.staff s
    where s.login = p_login;
    if not found then
        raise exception 'There is no member of staff with this login.'
            using errcode = 'BR005',
                detail = format('Login %s.', p_login);
    end if;
    if p_login = session_user and not p_allow_myself then
        raise exception 'Administrators do not change their own account; another one does.' using errcode = 'BR012';
    end if;
    return v_staff;
end;
$$;

create function backoffice.keep_an_administrator()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    if not exists (select from backoffice.staff s where s.role = 'ADMIN' and s.is_active and s.login <> old.login) then
        raise exception 'This is the last administrator: nobody could make another one.' using errcode = 'BR012';
    end if;
    return new;
end;
$$;
comment on function backoffice.keep_an_administrator() is 'BEFORE UPDATE that takes somebody''s office of administrator away: another one stays.';
create trigger keep_an_administrator
    before update of role, is_active on backoffice.staff
    for each row
    when (old.role = 'ADMIN' and old.is_active and not (new.role = 'ADMIN' and new.is_active))
    execute function backoffice.keep_an_administrator();

create or replace function backoffice.set_staff_password(p_login name, p_verifier text)
    returns void
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    perform backoffice.check_verifier(p_verifier);
    perform backoffice.lock_staff(p_login, true);
    perform backoffice.set_login(p_login, 'alter role %1$I password %2$L', p_verifier);
    -- for the audit: who gave it, and when
    update backoffice.staff
    set password_set_at = clock_timestamp()
    where login = p_login;
end;
$$;

create or replace function backoffice.set_staff_warehouses(p_login name, p_warehouse_ids uuid[])
    returns void
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    perform backoffice.lock_staff(p_login, true);
    delete from backoffice.staff_warehouses
    where login = p_login
        and warehouse_id <> all (coalesce(p_warehouse_ids, '{}'));
    insert into backoffice.staff_warehouses (login, warehouse_id)
    select p_login, w.id
    from unnest(p_warehouse_ids) as w (id)
    on conflict on constraint staff_warehouses_pkey do nothing;
    -- the version of the account stands for its warehouses too
    update backoffice.staff
    set display_name = display_name
    where login = p_login;
end;
$$;

-- Commands -----------------------------------------------------------------------------------------------------------

create function backoffice.lock_staff_version(p_login name, p_row_version bigint)
    returns void
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_staff backoffice.staff := backoffice.lock_staff(p_login, true);
begin
    if v_staff.row_version is distinct from p_row_version then
        raise exception 'Somebody else changed this account first.'
            using errcode = 'BR001',
                detail = format('Login %s is at version %s', p_login, v_staff.row_version);
    end if;
end;
$$;
comment on function backoffice.lock_staff_version(name, bigint) is 'Locks an account in the version that the administrator saw; else BR001, or BR005.';
select backoffice.set_function_owner('backoffice.lock_staff_version(name, bigint)', 'backroom_accounts');

create function backoffice.verifier_digest(p_verifier text)
    returns text
    language sql
    immutable
    set search_path = ''
    return encode(sha256(convert_to(p_verifier, 'UTF8')), 'hex');
comment on function backoffice.verifier_digest(text) is 'What a command remembers of a verifier: enough to know it again.';

create function backoffice.staff_version(p_login name)
    returns jsonb
    language sql
    stable security invoker
    set search_path = ''
begin atomic
    select jsonb_build_object('login', s.login, 'row_version', s.row_version)
    from backoffice.staff s
    where s.login = p_login;
end;
comment on function backoffice.staff_version(name) is 'What the commands about an account answer: {"login", "row_version"}.';

create function backoffice.add_staff(
    p_command_id uuid,
    p_login name,
    p_display_name text,
    p_email text,
    p_role text,
    p_verifier text,
    p_refund_limit_amount bigint,
    p_warehouse_ids uuid[])
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'add_staff', jsonb_build_object(
        'login', p_login, 'display_name', p_display_name, 'email', p_email, 'role', p_role,
        'verifier_digest', backoffice.verifier_digest(p_verifier), 'refund_limit_amount', p_refund_limit_amount,
        'warehouse_ids', p_warehouse_ids));
begin
    if v_result is not null then
        return v_result;
    end if;
    perform backoffice.create_staff(
        p_login, btrim(p_display_name), btrim(p_email), p_role, p_verifier, p_refund_limit_amount, coalesce(p_warehouse_ids, '{}'));
    return backoffice.finish_command(p_command_id, backoffice.staff_version(p_login));
end;
$$;
comment on function backoffice.add_staff(uuid, name, text, text, text, text, bigint, uuid[]) is
    'A new member of staff, with a login, as a command: {"login", "row_version"}.';

create function backoffice.edit_staff(p_command_id uuid, p_login name, p_row_version bigint, p_changes jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'edit_staff', jsonb_build_object(
        'login', p_login, 'row_version', p_row_version, 'changes', p_changes));
    v_fields constant text[] := array['display_name', 'role', 'refund_limit_amount', 'warehouse_ids'];
begin
    if v_result is not null then
        return v_result;
    end if;
    if jsonb_typeof(p_changes) is distinct from 'object' or p_changes = '{}' or p_changes - v_fields <> '{}' then
        raise exception 'These are no fields of an account.'
            using errcode = 'BR008',
                detail = format('changes %s', p_changes - v_fields);
    end if;
    perform backoffice.lock_staff_version(p_login, p_row_version);
    if p_changes ? 'display_name' then
        perform backoffice.set_staff_name(p_login, btrim(p_changes ->> 'display_name'));
    end if;
    if p_changes ? 'role' then
        perform backoffice.set_staff_role(p_login, p_changes ->> 'role');
    end if;
    if p_changes ? 'refund_limit_amount' then
        perform backoffice.set_staff_refund_limit(p_login, (p_changes ->> 'refund_limit_amount')::bigint);
    end if;
    if p_changes ? 'warehouse_ids' then
        perform backoffice.set_staff_warehouses(
            p_login, array(select w.id::uuid from jsonb_array_elements_text(p_changes -> 'warehouse_ids') as w (id)));
    end if;
    return backoffice.finish_command(p_command_id, backoffice.staff_version(p_login));
end;
$$;
comment on function backoffice.edit_staff(uuid, name, bigint, jsonb) is
    'Changes the fields named in p_changes (display_name, role, refund_limit_amount, warehouse_ids) of the version that the '
    'administrator saw: {"login", "row_version"}.';

create function backoffice.reset_staff_password(p_command_id uuid, p_login name, p_row_version bigint, p_verifier text)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'reset_staff_password', jsonb_build_object(
        'login', p_login, 'row_version', p_row_version, 'verifier_digest', backoffice.verifier_digest(p_verifier)));
    v_ended integer := 0;
begin
    if v_result is not null then
        return v_result;
    end if;
    perform backoffice.lock_staff_version(p_login, p_row_version);
    perform backoffice.set_staff_password(p_login, p_verifier);
    -- whoever knew the old password is out
    if p_login <> session_user then
        v_ended := backoffice.end_sessions(p_login);
    end if;
    return backoffice.finish_command(p_command_id, backoffice.staff_version(p_login) || jsonb_build_object('sessions_ended', v_ended));
end;
$$;
comment on function backoffice.reset_staff_password(uuid, name, bigint, text) is
    'A new password, as a SCRAM verifier; ends the sessions begun with the old one: {"login", "row_version", "sessions_ended"}.';

create function backoffice.close_staff(p_command_id uuid, p_login name, p_row_version bigint)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'close_staff', jsonb_build_object(
        'login', p_login, 'row_version', p_row_version));
    v_ended integer;
begin
    if v_result is not null then
        return v_result;
    end if;
    perform backoffice.lock_staff_version(p_login, p_row_version);
    v_ended := backoffice.deactivate_staff(p_login);
    return backoffice.finish_command(p_command_id, backoffice.staff_version(p_login) || jsonb_build_object('sessions_ended', v_ended));
end;
$$;
comment on function backoffice.close_staff(uuid, name, bigint) is
    'Closes an account and ends its sessions: {"login", "row_version", "sessions_ended"}.';

create function backoffice.reopen_staff(p_command_id uuid, p_login name, p_row_version bigint, p_verifier text)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'reopen_staff', jsonb_build_object(
        'login', p_login, 'row_version', p_row_version, 'verifier_digest', backoffice.verifier_digest(p_verifier)));
begin
    if v_result is not null then
        return v_result;
    end if;
    perform backoffice.lock_staff_version(p_login, p_row_version);
    perform backoffice.reactivate_staff(p_login, p_verifier);
    return backoffice.finish_command(p_command_id, backoffice.staff_version(p_login));
end;
$$;
comment on function backoffice.reopen_staff(uuid, name, bigint, text) is 'Opens a closed account again, with a new password: {"login", "row_version"}.';

grant execute on function
        backoffice.lock_staff_version(name, bigint),
        backoffice.verifier_digest(text),
        backoffice.staff_version(name),
        backoffice.add_staff(uuid, name, text, text, text, text, bigint, uuid[]),
        backoffice.edit_staff(uuid, name, bigint, jsonb),
        backoffice.reset_staff_password(uuid, name, bigint, text),
        backoffice.close_staff(uuid, name, bigint),
        backoffice.reopen_staff(uuid, name, bigint, text)
    to backroom_admin;
