-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Customers who are one and the same, accounts that are closed, and reviews that are moderated.

-- Merging and closing -----------------------------------------------------------------------------------------------

create function shop.guard_merge()
    returns trigger
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
begin
    if new.merged_into is not distinct from old.merged_into then
        return new;
    end if;
    -- the engine alone follows a chain: who was merged into somebody who is merged now
    if old.merged_into is not null and current_user <> 'backroom_engine' then
        raise exception 'This customer was merged before, and for good.'
            using errcode = 'BR002',
                detail = format('user_id %s', old.user_id);
    end if;
    perform
    from shop.users u
    where u.user_id = new.merged_into
        and u.user_type = 'CUSTOMER'
        and u.is_active
        and u.merged_into is null
    for no key update;
    if not found or old.user_type <> 'CUSTOMER' then
        raise exception 'A customer is merged into another customer whose account is open.'
            using errcode = 'BR005',
                detail = format('user_id %s into %s', old.user_id, new.merged_into);
    end if;
    new.is_active := false;
    return new;
end;
$$;
comment on function shop.guard_merge() is 'BEFORE UPDATE of merged_into: into an open account, once.';

create function shop.customer_merged()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    update shop.orders
    set customer_id = new.merged_into
    where customer_id = new.user_id;
    update shop.payments
    set customer_id = new.merged_into
    where customer_id = new.user_id;
    update shop.inventory_reservations
    set customer_id = new.merged_into
    where customer_id = new.user_id;
    update shop.carts
    set customer_id = new.merged_into
    where customer_id = new.user_id;
    -- one review a product: where both wrote one, the older account keeps its own
    update shop.product_reviews r
    set customer_id = new.merged_into
    where r.customer_id = new.user_id
        and not exists (
            select from shop.product_reviews t
            where t.customer_id = new.merged_into
                and t.product_id = r.product_id);
    insert into shop.customer_profiles as p (user_id, loyalty_points)
    select new.merged_into, o.loyalty_points
    from shop.customer_profiles o
    where o.user_id = new.user_id
        and o.loyalty_points > 0
    on conflict (user_id) do update
    set loyalty_points = p.loyalty_points + excluded.loyalty_points;
    update shop.customer_profiles
    set loyalty_points = 0
    where user_id = new.user_id
        and loyalty_points > 0;
    update shop.users
    set merged_into = new.merged_into
    where merged_into = new.user_id;
    return null;
end;
$$;
comment on function shop.customer_merged() is
    'AFTER a merge: orders, payments, reservations, carts, reviews and points are the other customer''s. Archived orders keep '
    'the old id, which leads to the new one by merged_into.';
select backoffice.set_function_owner('shop.customer_merged()', 'backroom_engine');

create function shop.customer_closed()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    update shop.user_tokens
    set is_revoked = true
    where user_id = new.user_id
        and not is_revoked;
    update shop.carts
    set status = 'ABANDONED'
    where customer_id = new.user_id
        and status = 'ACTIVE';
    return null;
end;
$$;
comment on function shop.customer_closed() is 'AFTER an account is closed: signed out everywhere. Orders go on.';
select backoffice.set_function_owner('shop.customer_closed()', 'backroom_engine');

grant update (merged_into) on shop.users to backroom_engine;
grant update (customer_id) on shop.inventory_reservations, shop.product_reviews to backroom_engine;
grant insert (user_id, loyalty_points) on shop.customer_profiles to backroom_engine;
grant update (is_revoked) on shop.user_tokens to backroom_engine;

create trigger guard_merge
    before update of merged_into on shop.users
    for each row execute function shop.guard_merge();
create trigger merged
    after update of merged_into on shop.users
    for each row
    when (new.merged_into is distinct from old.merged_into)
    execute function shop.customer_merged();
create trigger closed
    after update on shop.users
    for each row
    when (old.is_active and not new.is_active)
    execute function shop.customer_closed();

create function backoffice.merge_customer(p_command_id uuid, p_user_id uuid, p_into_id uuid, p_row_version bigint)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'merge_customer', jsonb_build_object(
        'user_id', p_user_id, 'into_id', p_into_id, 'row_version', p_row_version));
begin
    if v_result is not null then
        return v_result;
    end if;
    update shop.users u
    set merged_into = p_into_id, deactivated_reason = 'merged'
    where u.user_id = p_user_id
        and u.row_version = p_row_version;
    if not found then
        perform backoffice.raise_stale_user(p_user_id);
    end if;
    return backoffice.finish_command(p_command_id, jsonb_build_object('merged_into', p_into_id));
end;
$$;
comment on function backoffice.merge_customer(uuid, uuid, uuid, bigint) is
    'Makes one customer of two: p_into_id takes everything over, p_user_id is closed. Cannot be undone.';

create function backoffice.deactivate_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint, p_reason text)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'deactivate_customer', jsonb_build_object(
        'user_id', p_user_id, 'row_version', p_row_version, 'reason', p_reason));
begin
    if v_result is not null then
        return v_result;
    end if;
    if coalesce(btrim(p_reason), '') = '' then
        raise exception 'Closing an account has a reason.' using errcode = 'BR008';
    end if;
    update shop.users u
    set is_active = false, deactivated_reason = btrim(p_reason)
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
comment on function backoffice.deactivate_customer(uuid, uuid, bigint, text) is 'Closes a customer''s account: {"is_active", "row_version"}.';

create function backoffice.raise_stale_user(p_user_id uuid)
    returns void
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_version bigint;
begin
    select u.row_version
    into v_version
    from shop.users u
    where u.user_id = p_user_id
        and u.user_type = 'CUSTOMER';
    if not found then
        raise exception 'This customer does not exist, or is not visible to you.'
            using errcode = 'BR005',
                detail = format('user_id %s', p_user_id);
    end if;
    raise exception 'Somebody else changed this customer first.'
        using errcode = 'BR001',
            detail = format('user_id %s is at version %s', p_user_id, v_version);
end;
$$;
comment on function backoffice.raise_stale_user(uuid) is 'Raises BR001 for a customer who has another row version, BR005 for one who is not there.';

-- Reviews -----------------------------------------------------------------------------------------------------------

create function backoffice.moderate_review(
    p_command_id uuid, p_review_id uuid, p_decision text, p_row_version bigint, p_reason text default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'moderate_review', jsonb_build_object(
        'review_id', p_review_id, 'decision', p_decision, 'row_version', p_row_version, 'reason', p_reason));
begin
    if v_result is not null then
        return v_result;
    end if;
    update shop.product_reviews r
    set moderation_status = p_decision, moderation_reason = nullif(btrim(p_reason), '')
    where r.review_id = p_review_id
        and r.row_version = p_row_version
    returning jsonb_build_object('moderation_status', r.moderation_status, 'row_version', r.row_version)
    into v_result;
    if not found then
        if exists (select from shop.product_reviews r where r.review_id = p_review_id) then
            raise exception 'Somebody else changed this review first.'
                using errcode = 'BR001',
                    detail = format('review_id %s', p_review_id);
        end if;
        raise exception 'This review does not exist, or is not visible to you.'
            using errcode = 'BR005',
                detail = format('review_id %s', p_review_id);
    end if;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.moderate_review(uuid, uuid, text, bigint, text) is
    'APPROVED, or REJECTED with a reason; may be decided anew: {"moderation_status", "row_version"}.';

grant execute on function
        backoffice.raise_stale_user(uuid),
        backoffice.deactivate_customer(uuid, uuid, bigint, text),
        backoffice.moderate_review(uuid, uuid, text, bigint, text)
    to backroom_support, backroom_manager;
grant execute on function backoffice.merge_customer(uuid, uuid, uuid, bigint) to backroom_manager;
