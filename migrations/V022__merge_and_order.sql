-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- An order that was placed while its customer was being merged stayed with the closed account. Now one waits for the other.

create or replace function shop.fill_order()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    if new.status <> 'PENDING' then
        raise exception 'An order begins as pending.' using errcode = 'BR002';
    end if;
    select u.name, u.email
    into new.customer_name, new.customer_email
    from shop.users u
    where u.user_id = new.customer_id
        and u.user_type = 'CUSTOMER'
        and u.is_active
    -- held to the end, so that a merge or a closing comes before the order or after it
    for share;
    if not found then
        raise exception 'There is no active customer with this id.'
            using errcode = 'BR005',
                detail = format('customer_id %s', new.customer_id);
    end if;
    if not exists (select from backoffice.currencies c where c.code = new.currency) then
        raise exception 'The shop does not take this currency.'
            using errcode = 'BR007',
                detail = format('currency %s', new.currency);
    end if;
    return new;
end;
$$;

create or replace function shop.guard_merge()
    returns trigger
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
begin
    if new.merged_into is not distinct from old.merged_into then
        return new;
    end if;
    -- under an older view of the shop it would leave behind what was ordered since
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'Customers are merged at READ COMMITTED.'
            using errcode = 'BR008',
                detail = current_setting('transaction_isolation');
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
