-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Users and authentication: customers, sellers and administrators in one table, their profiles and tokens, and the
-- functions that make and keep the accounts of the staff.

-- Users -------------------------------------------------------------------------------------------------------------

create table shop.users (
    user_id uuid not null default shop.uuid7(),
    email varchar(255) not null,
    password_hash varchar(255) not null,
    name varchar(255) not null,
    user_type varchar(20) not null,
    is_active boolean not null default true,
    email_verified boolean not null default false,
    phone varchar(20),
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp,
    last_login_at timestamptz,
    deactivated_at timestamptz,
    deactivated_reason text,
    merged_into uuid,
    row_version bigint not null default 1,
    search_text text not null
        generated always as (shop.fold_text(name || ' ' || email || ' ' || coalesce(phone, ''))) stored,
    constraint users_pkey primary key (user_id),
    constraint users_type_known check (user_type in ('CUSTOMER', 'SELLER', 'ADMIN')),
    constraint valid_email check (email ~* '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$'),
    constraint users_name_given check (btrim(name) <> ''),
    constraint users_merged_into_exists foreign key (merged_into) references shop.users (user_id),
    constraint users_merged_into_other check (merged_into <> user_id),
    constraint users_merged_inactive check (merged_into is null or not is_active)
);
comment on table shop.users is 'Everybody with an account: customers, sellers, and the staff (ADMIN) with a row in backoffice.staff.';
comment on column shop.users.password_hash is 'Hash that the storefront made; no role of the staff can read it. ''!'' for staff, who sign in to PostgreSQL.';
comment on column shop.users.deactivated_at is 'Since when the account is closed.';
comment on column shop.users.deactivated_reason is 'Why, for colleagues; the person does not see it.';
comment on column shop.users.merged_into is 'The customer who took this one''s orders, carts and reviews over; for good.';
comment on column shop.users.search_text is 'Name, e-mail and phone without case and accents, for finding while typing.';
comment on column shop.users.row_version is 'Counts edits; an editor sends the version it started from.';

-- one account an address, whatever the case; also the look-up at login
create unique index idx_users_email_unique on shop.users (lower(email));
-- customer list, newest first (ids are in time order)
create index idx_users_type_active on shop.users (user_type, is_active, user_id);
-- customer list by name
create index idx_users_type_name on shop.users (user_type, name, user_id);
-- "new since" and sign-ups by day
create index idx_users_created_at on shop.users (created_at, user_id);
-- find while typing
create index idx_users_search on shop.users using gin (search_text extensions.gin_trgm_ops);
create index idx_users_merged_into on shop.users (merged_into) where merged_into is not null;

create table shop.customer_profiles (
    user_id uuid not null,
    shipping_addresses jsonb not null default '[]',
    billing_addresses jsonb not null default '[]',
    date_of_birth date,
    loyalty_points integer not null default 0,
    preferred_currency varchar(3) not null default 'USD',
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    constraint customer_profiles_pkey primary key (user_id),
    constraint customer_profiles_user_exists foreign key (user_id) references shop.users (user_id) on delete cascade,
    constraint customer_profiles_currency_known foreign key (preferred_currency) references backoffice.currencies (code),
    constraint customer_profiles_shipping_listed check (jsonb_typeof(shipping_addresses) = 'array'),
    constraint customer_profiles_billing_listed check (jsonb_typeof(billing_addresses) = 'array'),
    constraint customer_profiles_points_not_negative check (loyalty_points >= 0)
);
comment on table shop.customer_profiles is 'What only a customer has.';
comment on column shop.customer_profiles.shipping_addresses is '[{"name", "line1", "line2", "postal_code", "city", "state", "country", "phone"}, ...], the first is the usual one.';

create table shop.seller_profiles (
    user_id uuid not null,
    business_name varchar(255) not null,
    business_type varchar(50),
    tax_id varchar(50),
    business_address jsonb,
    bank_details jsonb,
    commission_rate decimal(5, 4) not null default 0.05,
    is_verified boolean not null default false,
    verification_documents jsonb not null default '[]',
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    constraint seller_profiles_pkey primary key (user_id),
    constraint seller_profiles_user_exists foreign key (user_id) references shop.users (user_id) on delete cascade,
    constraint seller_profiles_business_name_given check (btrim(business_name) <> ''),
    constraint seller_profiles_commission_range check (commission_rate between 0 and 1),
    constraint seller_profiles_documents_listed check (jsonb_typeof(verification_documents) = 'array'),
    -- clear text must not get in by mistake: nothing but an envelope passes
    constraint seller_profiles_bank_details_encrypted check (
        jsonb_typeof(bank_details) = 'object'
        and bank_details ?& array['v', 'alg', 'nonce', 'ct']
        and bank_details - array['v', 'alg', 'nonce', 'ct'] = '{}')
);
comment on table shop.seller_profiles is 'What only a seller has.';
comment on column shop.seller_profiles.bank_details is
    'Encrypted by the client (libsodium) as {"v", "alg", "nonce", "ct"}; the key never reaches the server.';

create table shop.admin_profiles (
    user_id uuid not null,
    role varchar(50) not null default 'ADMIN',
    permissions jsonb not null default '[]',
    department varchar(100),
    created_at timestamptz not null default current_timestamp,
    constraint admin_profiles_pkey primary key (user_id),
    constraint admin_profiles_user_exists foreign key (user_id) references shop.users (user_id) on delete cascade,
    constraint admin_profiles_permissions_listed check (jsonb_typeof(permissions) = 'array')
);
comment on table shop.admin_profiles is 'What only a member of staff has. What the person may do is decided by backoffice.staff and the database''s grants.';
comment on column shop.admin_profiles.permissions is 'Kept for readers of the specification; nothing in the back-office goes by it.';

create table shop.user_tokens (
    token_id uuid not null default shop.uuid7(),
    user_id uuid not null,
    token_type varchar(20) not null,
    token_hash varchar(255) not null,
    expires_at timestamptz not null,
    is_revoked boolean not null default false,
    created_at timestamptz not null default current_timestamp,
    constraint user_tokens_pkey primary key (token_id),
    constraint user_tokens_user_exists foreign key (user_id) references shop.users (user_id) on delete cascade,
    constraint user_tokens_type_known check (token_type in ('ACCESS', 'REFRESH', 'RESET_PASSWORD', 'EMAIL_VERIFICATION'))
);
comment on table shop.user_tokens is 'The storefront''s tokens, hashed; no role of the staff can read the hash.';
-- tokens of a user: sign out everywhere
create index idx_user_tokens_user_id on shop.user_tokens (user_id);
-- the job that removes expired tokens
create index idx_user_tokens_type_expires on shop.user_tokens (token_type, expires_at);
-- the storefront's look-up
create unique index idx_user_tokens_hash on shop.user_tokens (token_hash);

alter table backoffice.staff
    add constraint staff_user_exists foreign key (user_id) references shop.users (user_id);

-- Rows and columns --------------------------------------------------------------------------------------------------

select backoffice.protect_table(t::regclass)
from unnest(array[
    'shop.users', 'shop.customer_profiles', 'shop.seller_profiles', 'shop.admin_profiles', 'shop.user_tokens']) as t;

create policy staff_read on shop.users
    for select
    to backroom_support, backroom_manager, backroom_admin, backroom_worker
    using (true);
create policy staff_update_customers on shop.users
    for update
    to backroom_support, backroom_manager
    using (user_type = 'CUSTOMER')
    with check (user_type = 'CUSTOMER');
create policy managers_add_sellers on shop.users
    for insert
    to backroom_manager
    with check (user_type in ('CUSTOMER', 'SELLER'));
create policy accounts_add on shop.users
    for insert
    to backroom_accounts
    with check (user_type = 'ADMIN');
create policy accounts_read on shop.users
    for select
    to backroom_accounts
    using (user_type = 'ADMIN');
create policy accounts_update on shop.users
    for update
    to backroom_accounts
    using (user_type = 'ADMIN')
    with check (user_type = 'ADMIN');
grant select (user_id, email, name, user_type, is_active, email_verified, phone, created_at, updated_at, last_login_at,
        deactivated_at, deactivated_reason, merged_into, row_version, search_text) on shop.users
    to backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant update (email, name, phone, is_active, deactivated_reason) on shop.users to backroom_support, backroom_manager;
-- cannot be undone
grant update (merged_into) on shop.users to backroom_manager;
grant insert (email, password_hash, name, user_type, phone) on shop.users to backroom_manager;
grant select (user_id, email, user_type), insert (email, password_hash, name, user_type, email_verified),
        update (name, is_active) on shop.users
    to backroom_accounts;

create policy staff_read on shop.customer_profiles
    for select
    to backroom_support, backroom_manager
    using (true);
create policy staff_update on shop.customer_profiles
    for update
    to backroom_support, backroom_manager
    using (true)
    with check (true);
create policy staff_add on shop.customer_profiles
    for insert
    to backroom_support, backroom_manager
    with check (true);
grant select on shop.customer_profiles to backroom_support, backroom_manager, backroom_engine;
grant insert (user_id, shipping_addresses, billing_addresses, date_of_birth, preferred_currency),
        update (shipping_addresses, billing_addresses, date_of_birth, preferred_currency) on shop.customer_profiles
    to backroom_support, backroom_manager;
grant update (loyalty_points) on shop.customer_profiles to backroom_manager, backroom_engine;

create policy staff_read on shop.seller_profiles
    for select
    to backroom_support, backroom_manager
    using (true);
create policy managers_add on shop.seller_profiles
    for insert
    to backroom_manager
    with check (true);
create policy managers_update on shop.seller_profiles
    for update
    to backroom_manager
    using (true)
    with check (true);
grant select (user_id, business_name, business_type, commission_rate, is_verified, created_at, updated_at, row_version)
    on shop.seller_profiles
    to backroom_support;
grant select on shop.seller_profiles to backroom_manager;
grant insert (user_id, business_name, business_type, tax_id, business_address, bank_details, commission_rate,
        is_verified, verification_documents),
        update (business_name, business_type, tax_id, business_address, bank_details, commission_rate, is_verified,
        verification_documents) on shop.seller_profiles
    to backroom_manager;

create policy admin_read on shop.admin_profiles
    for select
    to backroom_admin, backroom_accounts
    using (true);
create policy accounts_add on shop.admin_profiles
    for insert
    to backroom_accounts
    with check (true);
create policy accounts_update on shop.admin_profiles
    for update
    to backroom_accounts
    using (true)
    with check (true);
grant select on shop.admin_profiles to backroom_admin, backroom_accounts;
grant insert (user_id, role, department), update (role, department) on shop.admin_profiles to backroom_accounts;

create policy worker_read on shop.user_tokens
    for select
    to backroom_worker
    using (true);
create policy worker_removes_expired on shop.user_tokens
    for delete
    to backroom_worker
    using (expires_at < now());
create policy staff_revoke on shop.user_tokens
    for update
    to backroom_support, backroom_manager
    using (true)
    with check (is_revoked);
create policy staff_read on shop.user_tokens
    for select
    to backroom_support, backroom_manager
    using (true);
grant select (token_id, user_id, token_type, expires_at, is_revoked, created_at) on shop.user_tokens
    to backroom_support, backroom_manager, backroom_worker;
grant delete on shop.user_tokens to backroom_worker;
grant update (is_revoked) on shop.user_tokens to backroom_support, backroom_manager;

-- What triggers keep ------------------------------------------------------------------------------------------------

create function shop.stamp_user()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    if new.is_active is distinct from old.is_active then
        new.deactivated_at := case when not new.is_active then now() end;
    end if;
    if new.is_active then
        new.deactivated_reason := null;
    end if;
    return new;
end;
$$;
comment on function shop.stamp_user() is 'BEFORE UPDATE: since when an account is closed, and no reason for one that is open.';

create trigger stamp
    before update of is_active, deactivated_reason, merged_into on shop.users
    for each row execute function shop.stamp_user();
create trigger touch
    before update on shop.users
    for each row execute function shop.touch_row();
create trigger touch
    before update on shop.customer_profiles
    for each row execute function shop.touch_row();
create trigger touch
    before update on shop.seller_profiles
    for each row execute function shop.touch_row();

create trigger audit
    after update or delete on shop.users
    for each row execute function backoffice.audit('shop.users', 'user_id', 'password_hash');
create trigger audit
    after update or delete on shop.customer_profiles
    for each row execute function backoffice.audit('shop.customer_profiles', 'user_id');
create trigger audit
    after insert or update or delete on shop.seller_profiles
    for each row execute function backoffice.audit('shop.seller_profiles', 'user_id', 'tax_id,bank_details');
create trigger audit
    after insert or update or delete on shop.admin_profiles
    for each row execute function backoffice.audit('shop.admin_profiles', 'user_id');

create trigger announce_update
    after update on shop.users
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.users', 'user_id');
create trigger announce_update
    after update on shop.customer_profiles
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.customer_profiles', 'user_id');

-- Accounts of the staff ---------------------------------------------------------------------------------------------
-- Owned by backroom_accounts, whose CREATEROLE reaches far on PostgreSQL 15: they act only on logins that they made
-- (a row in backoffice.staff), put them only into the five groups, and take a password only as a SCRAM verifier.

create function backoffice.check_verifier(p_verifier text)
    returns void
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    if p_verifier is null
        or p_verifier !~ '^SCRAM-SHA-256\$[0-9]{4,7}:[A-Za-z0-9+/]{22,}={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$'
    then
        raise exception 'A password is sent as a SCRAM-SHA-256 verifier, never as text.' using errcode = 'BR008';
    end if;
end;
$$;
comment on function backoffice.check_verifier(text) is 'Refuses anything but a SCRAM verifier, without repeating it.';

create function backoffice.lock_staff(p_login name, p_allow_myself boolean)
    returns backoffice.staff
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_staff backoffice.staff;
begin
    select s.*
    into v_staff
    from backoffice.staff s
    where s.login = p_login
    for update;
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
comment on function backoffice.lock_staff(name, boolean) is 'The row of a member of staff, locked; BR005 when there is none.';

create function backoffice.set_login(p_login name, p_change text, p_verifier text default null)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    execute format(p_change, p_login, p_verifier);
exception
    when duplicate_object then
        raise exception 'This login is taken.'
            using errcode = 'BR008',
                detail = format('Login %s.', p_login);
    when others then
        -- the statement, and with it the verifier, would stand in the error's context
        raise exception 'The login could not be changed.'
            using errcode = sqlstate,
                detail = format('Login %s.', p_login);
end;
$$;
comment on function backoffice.set_login(name, text, text) is 'Runs one statement on a role and keeps the verifier out of error messages.';

create function backoffice.create_staff(
    p_login name,
    p_display_name text,
    p_email text,
    p_role text,
    p_verifier text,
    p_refund_limit_amount bigint default 0,
    p_warehouse_ids uuid[] default '{}')
    returns uuid
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_user_id uuid;
begin
    perform backoffice.check_verifier(p_verifier);
    if p_login like 'pg\_%' or p_login like 'backroom\_%' and p_role <> 'WORKER' then
        raise exception 'This login is reserved.' using errcode = 'BR008';
    end if;

    insert into shop.users (email, password_hash, name, user_type, email_verified)
    values (p_email, '!', p_display_name, 'ADMIN', true)
    returning user_id into v_user_id;
    insert into shop.admin_profiles (user_id, role, department)
    values (v_user_id, p_role, initcap(p_role));
    -- checks login, role and limit
    insert into backoffice.staff (login, user_id, display_name, role, refund_limit_amount)
    values (p_login, v_user_id, p_display_name, p_role, p_refund_limit_amount);
    insert into backoffice.staff_warehouses (login, warehouse_id)
    select p_login, w.id
    from unnest(p_warehouse_ids) as w (id);

    perform backoffice.set_login(p_login, 'create role %1$I login password %2$L', p_verifier);
    perform backoffice.set_login(p_login, 'grant backroom_' || lower(p_role) || ' to %1$I');
    return v_user_id;
end;
$$;
comment on function backoffice.create_staff(name, text, text, text, text, bigint, uuid[]) is
    'A new member of staff: the users row, the staff row, the login in its group. Returns the user_id.';

create function backoffice.set_staff_password(p_login name, p_verifier text)
    returns void
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    perform backoffice.check_verifier(p_verifier);
    perform backoffice.lock_staff(p_login, true);
    perform backoffice.set_login(p_login, 'alter role %1$I password %2$L', p_verifier);
end;
$$;
comment on function backoffice.set_staff_password(name, text) is 'A new password, as a SCRAM verifier.';

create function backoffice.end_sessions(p_login name)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_ended integer;
begin
    perform backoffice.lock_staff(p_login, false);
    select count(*) filter (where pg_terminate_backend(a.pid))
    into v_ended
    from pg_catalog.pg_stat_activity a
    where a.usename = p_login
        and a.pid <> pg_backend_pid();
    return v_ended;
end;
$$;
comment on function backoffice.end_sessions(name) is 'Ends the connections of a member of staff; returns how many.';

create function backoffice.deactivate_staff(p_login name)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_staff backoffice.staff := backoffice.lock_staff(p_login, false);
begin
    update backoffice.staff
    set is_active = false, deactivated_at = coalesce(deactivated_at, now())
    where login = p_login;
    update shop.users
    set is_active = false
    where user_id = v_staff.user_id;
    perform backoffice.set_login(p_login, 'alter role %1$I nologin password null');
    -- without the group even a session that slips in before the commit can do nothing
    perform backoffice.set_login(p_login, 'revoke backroom_' || lower(v_staff.role) || ' from %1$I');
    return backoffice.end_sessions(p_login);
end;
$$;
comment on function backoffice.deactivate_staff(name) is
    'Closes an account: no login, no group, sessions ended. The rows stay, since history speaks of them.';

create function backoffice.reactivate_staff(p_login name, p_verifier text)
    returns void
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_staff backoffice.staff := backoffice.lock_staff(p_login, false);
begin
    perform backoffice.check_verifier(p_verifier);
    update backoffice.staff
    set is_active = true, deactivated_at = null
    where login = p_login;
    update shop.users
    set is_active = true
    where user_id = v_staff.user_id;
    perform backoffice.set_login(p_login, 'alter role %1$I login password %2$L', p_verifier);
    perform backoffice.set_login(p_login, 'grant backroom_' || lower(v_staff.role) || ' to %1$I');
end;
$$;
comment on function backoffice.reactivate_staff(name, text) is 'Opens a closed account again, with a new password.';

create function backoffice.set_staff_role(p_login name, p_role text)
    returns void
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_staff backoffice.staff := backoffice.lock_staff(p_login, false);
begin
    -- checks the role
    update backoffice.staff
    set role = p_role
    where login = p_login;
    update shop.admin_profiles
    set role = p_role, department = initcap(p_role)
    where user_id = v_staff.user_id;
    if v_staff.is_active then
        perform backoffice.set_login(p_login, 'revoke backroom_' || lower(v_staff.role) || ' from %1$I');
        perform backoffice.set_login(p_login, 'grant backroom_' || lower(p_role) || ' to %1$I');
    end if;
end;
$$;
comment on function backoffice.set_staff_role(name, text) is 'Moves a member of staff to another group; takes effect at once, in open sessions too.';

create function backoffice.set_staff_warehouses(p_login name, p_warehouse_ids uuid[])
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
end;
$$;
comment on function backoffice.set_staff_warehouses(name, uuid[]) is 'Where a member of staff works.';

create function backoffice.set_staff_refund_limit(p_login name, p_refund_limit_amount bigint)
    returns void
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    perform backoffice.lock_staff(p_login, false);
    update backoffice.staff
    set refund_limit_amount = p_refund_limit_amount
    where login = p_login;
end;
$$;
comment on function backoffice.set_staff_refund_limit(name, bigint) is
    'What a member of staff may refund on one order alone, in minor units of the main currency.';

create function backoffice.set_staff_name(p_login name, p_display_name text)
    returns void
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_staff backoffice.staff := backoffice.lock_staff(p_login, true);
begin
    update backoffice.staff
    set display_name = p_display_name
    where login = p_login;
    update shop.users
    set name = p_display_name
    where user_id = v_staff.user_id;
end;
$$;
comment on function backoffice.set_staff_name(name, text) is 'The name shown.';

do $$
declare
    v_function text;
begin
    foreach v_function in array array[
        'backoffice.check_verifier(text)', 'backoffice.lock_staff(name, boolean)', 'backoffice.set_login(name, text, text)']
    loop
        perform backoffice.set_function_owner(v_function::regprocedure, 'backroom_accounts');
    end loop;
    foreach v_function in array array[
        'backoffice.create_staff(name, text, text, text, text, bigint, uuid[])',
        'backoffice.set_staff_password(name, text)', 'backoffice.end_sessions(name)', 'backoffice.deactivate_staff(name)',
        'backoffice.reactivate_staff(name, text)', 'backoffice.set_staff_role(name, text)',
        'backoffice.set_staff_warehouses(name, uuid[])', 'backoffice.set_staff_refund_limit(name, bigint)',
        'backoffice.set_staff_name(name, text)']
    loop
        perform backoffice.set_function_owner(v_function::regprocedure, 'backroom_accounts');
        execute format('grant execute on function %s to backroom_admin, backroom_owner', v_function);
    end loop;
end;
$$;
