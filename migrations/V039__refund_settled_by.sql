-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who settled a refund, and when: the order's story tells it. processed_by_login is who sent it to the provider; that it was
-- paid, or was not, is often said by somebody else.

do $$
declare
    v_schema text;
begin
    -- the archive has the same columns, so that a month can go there
    foreach v_schema in array array['shop', 'archive']
    loop
        execute format(
            'alter table %I.refunds
                add column settled_by_login name,
                add column settled_at timestamptz',
            v_schema);
    end loop;
end;
$$;
comment on column shop.refunds.settled_by_login is 'The login that said how it ended; NULL while it is open, and for what was settled before this was kept.';
comment on column shop.refunds.settled_at is 'When it was completed, failed or was withdrawn.';
grant select (settled_by_login, settled_at) on shop.refunds
    to backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant select (settled_by_login, settled_at) on archive.refunds
    to backroom_support, backroom_manager, backroom_admin, backroom_worker;

create or replace function shop.guard_refund()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    if old.status in ('COMPLETED', 'FAILED', 'CANCELLED') then
        raise exception 'A settled refund is never changed.'
            using errcode = 'BR013',
                detail = format('refund_id %s is %s', old.refund_id, old.status);
    end if;
    if new.status is not distinct from old.status then
        return new;
    end if;
    if new.status = 'PROCESSING' then
        if new.approval not in ('NOT_NEEDED', 'GIVEN') then
            raise exception 'Another person has to approve this refund first.'
                using errcode = 'BR010',
                    detail = format('refund_id %s over %s %s, requested by %s', old.refund_id, old.refund_amount,
                        old.currency, old.requested_by);
        end if;
        new.processed_by := backoffice.my_user_id();
        new.processed_by_login := session_user;
        new.processed_at := now();
    elsif new.status = 'COMPLETED' then
        new.completed_at := now();
    end if;
    if new.status in ('COMPLETED', 'FAILED', 'CANCELLED') then
        new.settled_by_login := session_user;
        new.settled_at := now();
    end if;
    return new;
end;
$$;
comment on function shop.guard_refund() is 'BEFORE UPDATE: settled is settled, nothing is sent without the approval it needs; who and when.';
