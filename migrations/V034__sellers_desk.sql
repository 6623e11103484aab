-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The sellers' desk: which key their bank and tax data are sealed with, tax ids in clear text refused, the account and the
-- business changed as one record, and suspending a seller.

-- The key that managers' programs seal with -------------------------------------------------------------------------

create table backoffice.sealing_key (
    is_only boolean not null default true,
    fingerprint text not null,
    made_by name not null default session_user,
    made_at timestamptz not null default current_timestamp,
    constraint sealing_key_pkey primary key (is_only),
    constraint sealing_key_is_only_one check (is_only),
    constraint sealing_key_fingerprint_form check (fingerprint ~ '^[0-9a-f]{32}$')
);
comment on table backoffice.sealing_key is
    'Which key the bank and tax data of sellers are sealed with: a hash by which a program knows the key that it is given. The key itself never '
    'comes here.';
comment on column backoffice.sealing_key.fingerprint is 'Of 256 random bits, so that nothing can be learnt from it.';
select backoffice.protect_table('backoffice.sealing_key');
create policy managers_read on backoffice.sealing_key
    for select
    to backroom_manager
    using (true);
create policy managers_add on backoffice.sealing_key
    for insert
    to backroom_manager
    with check (made_by = session_user);
grant select on backoffice.sealing_key to backroom_manager;
-- once: it can be neither changed nor taken away, or what is sealed could not be opened any more
grant insert (fingerprint) on backoffice.sealing_key to backroom_manager;

create function backoffice.begin_sealing(p_command_id uuid, p_fingerprint text)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'begin_sealing', jsonb_build_object('fingerprint', p_fingerprint));
begin
    if v_result is not null then
        return v_result;
    end if;
    insert into backoffice.sealing_key (fingerprint)
    values (p_fingerprint);
    return backoffice.finish_command(p_command_id, jsonb_build_object('fingerprint', p_fingerprint));
end;
$$;
comment on function backoffice.begin_sealing(uuid, text) is 'Says once for the whole shop with which key sellers'' data are sealed: {"fingerprint"}.';

-- Tax ids are sealed with the bank details --------------------------------------------------------------------------

create function shop.refuse_clear_tax_id()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    raise exception 'A tax id is sealed with the bank details, not kept in clear text.'
        using errcode = 'check_violation', schema = 'shop', table = 'seller_profiles', constraint = 'seller_profiles_tax_id_sealed';
end;
$$;
comment on function shop.refuse_clear_tax_id() is 'BEFORE INSERT OR UPDATE: no tax id in clear text.';

-- A trigger and no CHECK: a seller from before can be changed without anybody who has the key.
create trigger sealed
    before insert or update of tax_id on shop.seller_profiles
    for each row
    when (new.tax_id is not null)
    execute function shop.refuse_clear_tax_id();
comment on column shop.seller_profiles.tax_id is 'In clear text from before V034 only; sealing it with the bank details empties this.';
comment on column shop.seller_profiles.bank_details is
    'Bank account and tax id, encrypted by the client (libsodium) as {"v", "alg", "nonce", "ct"}; the key never reaches the server.';

-- The account of a seller is the managers' --------------------------------------------------------------------------

create policy managers_update_sellers on shop.users
    for update
    to backroom_manager
    using (user_type = 'SELLER')
    with check (user_type = 'SELLER');

create function backoffice.seller_version(p_user_id uuid)
    returns bigint
    language sql
    stable security invoker
    set search_path = ''
begin atomic
    select u.row_version + s.row_version
    from shop.users u
    join shop.seller_profiles s on s.user_id = u.user_id
    where u.user_id = p_user_id
        and u.user_type = 'SELLER';
end;
comment on function backoffice.seller_version(uuid) is
    'Version of a seller with the account: both rows only count up, so an equal sum means that neither has changed.';

create function backoffice.lock_seller(p_user_id uuid, p_version bigint)
    returns void
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
begin
    perform
    from shop.users u
    where u.user_id = p_user_id
        and u.user_type = 'SELLER'
    for no key update;
    perform
    from shop.seller_profiles s
    where s.user_id = p_user_id
    for no key update;
    if backoffice.seller_version(p_user_id) is null then
        raise exception 'This seller does not exist, or is not visible to you.' using errcode = 'BR005';
    elsif backoffice.seller_version(p_user_id) is distinct from p_version then
        raise exception 'Somebody else changed this seller first.' using errcode = 'BR001';
    end if;
end;
$$;
comment on function backoffice.lock_seller(uuid, bigint) is 'Locks a seller with the account in the version that the person saw; else BR001, or BR005.';

drop function backoffice.edit_seller(uuid, uuid, bigint, jsonb);
create function backoffice.edit_seller(p_command_id uuid, p_user_id uuid, p_version bigint, p_changes jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    -- an envelope is sealed anew each time: the same change sent again is the same command
    v_result jsonb := backoffice.begin_command(p_command_id, 'edit_seller', jsonb_build_object(
        'user_id', p_user_id, 'version', p_version, 'changes', p_changes - 'bank_details', 'fields', (
            select jsonb_agg(k.name order by k.name)
            from jsonb_object_keys(p_changes) as k (name))));
    v_account constant text[] := array['name', 'email', 'phone'];
    v_business constant text[] := array['business_name', 'business_type', 'business_address', 'commission_rate', 'is_verified'];
    v_now shop.seller_profiles;
begin
    if v_result is not null then
        return v_result;
    end if;
    if jsonb_typeof(p_changes) is distinct from 'object' or p_changes = '{}'
        or p_changes - (v_account || v_business || 'bank_details'::text) <> '{}' then
        raise exception 'These are no fields of a seller.' using errcode = 'BR008';
    end if;
    perform backoffice.lock_seller(p_user_id, p_version);

    if p_changes ?| v_account then
        update shop.users u
        set name = case when p_changes ? 'name' then btrim(p_changes ->> 'name') else u.name end,
            email = case when p_changes ? 'email' then btrim(p_changes ->> 'email') else u.email end,
            phone = case when p_changes ? 'phone' then nullif(btrim(p_changes ->> 'phone'), '') else u.phone end
        where u.user_id = p_user_id;
    end if;
    if p_changes ?| v_business then
        select s.*
        into v_now
        from shop.seller_profiles s
        where s.user_id = p_user_id;
        update shop.seller_profiles s
        set business_name = btrim(n.business_name),
            business_type = nullif(btrim(n.business_type), ''),
            business_address = n.business_address,
            commission_rate = n.commission_rate,
            is_verified = n.is_verified
        from jsonb_populate_record(v_now, p_changes - 'bank_details') n
        where s.user_id = p_user_id;
    end if;
    if p_changes ? 'bank_details' then
        update shop.seller_profiles s
        set bank_details = nullif(p_changes -> 'bank_details', 'null'),
            tax_id = null
        where s.user_id = p_user_id;
    end if;
    return backoffice.finish_command(p_command_id, jsonb_build_object('version', backoffice.seller_version(p_user_id)));
end;
$$;
comment on function backoffice.edit_seller(uuid, uuid, bigint, jsonb) is
    'Changes the fields named in p_changes (name, email, phone of the account; business_name, business_type, business_address, commission_rate, '
    'is_verified; bank_details as an envelope, or null) of the version that the person saw: {"version"}. What is sealed is not kept with the command.';

drop function backoffice.add_seller(uuid, jsonb);
create function backoffice.add_seller(p_command_id uuid, p_fields jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'add_seller', p_fields);
    v_fields constant text[] := array['name', 'email', 'phone', 'business_name', 'business_type', 'business_address', 'commission_rate'];
    v_id uuid := shop.uuid7();
begin
    if v_result is not null then
        return v_result;
    end if;
    if jsonb_typeof(p_fields) is distinct from 'object' or p_fields - v_fields <> '{}' then
        raise exception 'These are no fields of a seller.' using errcode = 'BR008';
    end if;
    -- a password that no hash equals: the seller sets one through the storefront
    insert into shop.users (email, password_hash, name, user_type, phone)
    values (btrim(p_fields ->> 'email'), '!', btrim(p_fields ->> 'name'), 'SELLER', nullif(btrim(p_fields ->> 'phone'), ''))
    returning user_id
    into v_id;
    insert into shop.seller_profiles (user_id, business_name, business_type, business_address, commission_rate)
    values (v_id, btrim(p_fields ->> 'business_name'), nullif(btrim(p_fields ->> 'business_type'), ''), p_fields -> 'business_address',
        coalesce((p_fields ->> 'commission_rate')::numeric, 0.05));
    return backoffice.finish_command(p_command_id, jsonb_build_object('user_id', v_id, 'version', backoffice.seller_version(v_id)));
end;
$$;
comment on function backoffice.add_seller(uuid, jsonb) is
    'A new seller, not verified: the account (name, email, phone) and the business (business_name, business_type, business_address, '
    'commission_rate): {"user_id", "version"}.';

create function backoffice.suspend_seller(p_command_id uuid, p_user_id uuid, p_version bigint, p_reason text)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'suspend_seller', jsonb_build_object(
        'user_id', p_user_id, 'version', p_version, 'reason', p_reason));
    v_products bigint;
begin
    if v_result is not null then
        return v_result;
    end if;
    if btrim(coalesce(p_reason, '')) = '' then
        raise exception 'Say why the seller is suspended.' using errcode = 'BR008';
    end if;
    perform backoffice.lock_seller(p_user_id, p_version);
    update shop.users u
    set is_active = false,
        deactivated_reason = btrim(p_reason)
    where u.user_id = p_user_id;
    update shop.user_tokens t
    set is_revoked = true
    where t.user_id = p_user_id
        and not t.is_revoked;
    update shop.products p
    set status = 'INACTIVE'
    where p.seller_id = p_user_id
        and p.status = 'ACTIVE';
    get diagnostics v_products = row_count;
    return backoffice.finish_command(p_command_id, jsonb_build_object('version', backoffice.seller_version(p_user_id), 'products', v_products));
end;
$$;
comment on function backoffice.suspend_seller(uuid, uuid, bigint, text) is
    'Closes the account of a seller and takes what is on sale off sale: {"version", "products"}, how many those were.';

create function backoffice.resume_seller(p_command_id uuid, p_user_id uuid, p_version bigint)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'resume_seller', jsonb_build_object('user_id', p_user_id, 'version', p_version));
begin
    if v_result is not null then
        return v_result;
    end if;
    perform backoffice.lock_seller(p_user_id, p_version);
    update shop.users u
    set is_active = true
    where u.user_id = p_user_id;
    return backoffice.finish_command(p_command_id, jsonb_build_object('version', backoffice.seller_version(p_user_id)));
end;
$$;
comment on function backoffice.resume_seller(uuid, uuid, bigint) is
    'Opens the account of a suspended seller again; the products stay off sale until somebody publishes them: {"version"}.';

create function backoffice.seller_changes(p_user_id uuid)
    returns table (changed_at timestamptz, login name, is_new boolean, fields text[])
    language sql
    stable security definer
    set search_path = ''
begin atomic
    select a.changed_at, a.login, a.action = 'INSERT', array(select jsonb_object_keys(a.new_values) order by 1)
    from backoffice.audit_log a
    where a.relation in ('shop.users', 'shop.seller_profiles')
        and a.key = jsonb_build_object('user_id', p_user_id)
        and not a.new_values ?& array['last_login_at']
        and a.changed_at > now() - interval '1 year'
    order by a.changed_at desc, a.audit_id desc
    limit 50;
end;
comment on function backoffice.seller_changes(uuid) is
    'Who changed which fields of a seller in the last year, the latest first; the audit''s values stay with managers.';
select backoffice.set_function_owner('backoffice.seller_changes(uuid)', 'backroom_engine');

grant execute on function backoffice.seller_changes(uuid), backoffice.seller_version(uuid) to backroom_support, backroom_manager;
grant execute on function
        backoffice.begin_sealing(uuid, text),
        backoffice.lock_seller(uuid, bigint),
        backoffice.edit_seller(uuid, uuid, bigint, jsonb),
        backoffice.add_seller(uuid, jsonb),
        backoffice.suspend_seller(uuid, uuid, bigint, text),
        backoffice.resume_seller(uuid, uuid, bigint)
    to backroom_manager;
