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
comment on column shop.users.merged_into is 'The customer who took this one''s orders, carts and reviews over.';
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
        deactivated_at, merged_into, row_version, search_text) on shop.users
    to backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant update (email, name, phone, is_active, merged_into) on shop.users to backroom_support, backroom_manager;
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
    return new;
end;
$$;
comment on function shop.stamp_user() is 'BEFORE UPDATE: since when an account is closed.';

create trigger stamp
    before update of is_active on shop.users
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
