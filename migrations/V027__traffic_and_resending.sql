-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is looked at and put into carts, counted for shop.product_analytics, and sending a notification that failed again.

-- Views and cart additions ------------------------------------------------------------------------------------------

create table shop.product_events (
    event_id uuid not null default shop.uuid7(),
    product_id uuid not null,
    kind varchar(20) not null default 'VIEW',
    created_at timestamptz not null default current_timestamp,
    constraint product_events_pkey primary key (event_id),
    constraint product_events_product_exists foreign key (product_id) references shop.products (product_id),
    constraint product_events_kind_known check (kind in ('VIEW', 'CART_ADDITION'))
)
with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
comment on table shop.product_events is
    'Views and cart additions that are not in shop.product_analytics yet: appended, and removed by the job that counts them. '
    'The storefront adds a view with insert into shop.product_events (product_id); an addition follows from the cart.';
comment on column shop.product_events.kind is 'Not for the storefront to say: what it inserts is a view, a cart''s trigger writes the others.';
select backoffice.protect_table('shop.product_events');
create policy storefront_views on shop.product_events
    for insert
    to application_user
    with check (kind = 'VIEW');
grant insert (product_id) on shop.product_events to application_user;
grant select, insert, delete, update (event_id) on shop.product_events to backroom_engine;

create function shop.note_cart_addition()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    insert into shop.product_events (product_id, kind)
    select n.product_id, 'CART_ADDITION'
    from new_rows n;
    return null;
end;
$$;
comment on function shop.note_cart_addition() is 'AFTER INSERT of items of carts: counts them as additions, whatever their quantity. Owned by backroom_engine.';
select backoffice.set_function_owner('shop.note_cart_addition()', 'backroom_engine');
create trigger note_addition
    after insert on shop.cart_items
    referencing new table as new_rows
    for each statement execute function shop.note_cart_addition();

grant update (views, cart_additions) on shop.product_analytics to backroom_engine;
comment on column shop.product_analytics.views is 'Views that the storefront told of.';
comment on column shop.product_analytics.cart_additions is 'Lines put into carts.';
comment on column shop.product_analytics.conversion_rate is
    'Orders with the product per view, at most 1; 0 without views. As of the last view counted, and of the end of the day.';

create function reporting.write_conversions(p_from date, p_to date, p_product_ids uuid[] default null)
    returns void
    language sql
    volatile
    set search_path = ''
as $$
    update shop.product_analytics a
    set conversion_rate = (
        select least(1, round(count(distinct i.order_id)::numeric / a.views, 4))
        from shop.order_items i
        where i.product_id = a.product_id
            and i.order_id >= shop.uuid7_floor(a.date::timestamp at time zone 'UTC')
            and i.order_id < shop.uuid7_floor((a.date + 1)::timestamp at time zone 'UTC')
            and i.cancelled_quantity < i.quantity)
    where a.date between p_from and p_to
        and a.views > 0
        and (p_product_ids is null or a.product_id = any (p_product_ids));
$$;
comment on function reporting.write_conversions(date, date, uuid[]) is 'Writes orders per view of product days that have views.';

create function reporting.fold_product_events(p_limit integer default 20000)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_folded integer;
    v_product_ids uuid[];
    v_from date;
    v_to date;
begin
    with next as (
        select e.event_id
        from shop.product_events e
        order by e.event_id
        limit p_limit
        for update skip locked
    ),
    gone as (
        delete from shop.product_events e
        using next
        where e.event_id = next.event_id
        returning e.product_id, (e.created_at at time zone 'UTC')::date as day, e.kind
    ),
    counted as (
        insert into shop.product_analytics as a (product_id, date, views, cart_additions)
        select g.product_id, g.day, count(*) filter (where g.kind = 'VIEW'), count(*) filter (where g.kind = 'CART_ADDITION')
        from gone g
        group by g.product_id, g.day
        order by g.product_id, g.day
        on conflict (product_id, date) do update
        set views = a.views + excluded.views,
            cart_additions = a.cart_additions + excluded.cart_additions
    )
    select count(*), array_agg(distinct g.product_id), min(g.day), max(g.day)
    into v_folded, v_product_ids, v_from, v_to
    from gone g;
    if v_folded > 0 then
        perform reporting.write_conversions(v_from, v_to, v_product_ids);
    end if;
    return v_folded;
end;
$$;
comment on function reporting.fold_product_events(integer) is
    'Job: counts views and cart additions into shop.product_analytics, oldest first; returns how many. An event is gone if and '
    'only if it is counted.';

-- the folders write product days in one order, so that none waits for another in a ring
create or replace function reporting.write_product_analytics(p_from date, p_to date, p_product_ids uuid[] default null)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    with sold as (
        select r.product_id, r.day, r.currency, r.units, r.gross
        from reporting.product_rollup r
        where r.day between p_from and p_to
            and (p_product_ids is null or r.product_id = any (p_product_ids))
    ),
    rate as materialized (
        select d.currency, d.day, reporting.main_factor(d.currency, d.day) as factor
        from (select distinct s.currency, s.day from sold s) d
    )
    insert into shop.product_analytics (product_id, date, units_sold, revenue_amount)
    select s.product_id, s.day, sum(s.units), round(sum(s.gross * r.factor))
    from sold s
    join rate r on r.currency = s.currency and r.day = s.day
    group by s.product_id, s.day
    order by s.product_id, s.day
    on conflict (product_id, date) do update
    set units_sold = excluded.units_sold,
        revenue_amount = excluded.revenue_amount
    where (product_analytics.units_sold, product_analytics.revenue_amount)
        is distinct from (excluded.units_sold, excluded.revenue_amount);
end;
$$;

create or replace function reporting.write_product_days(p_limit integer)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_yesterday constant date := (now() at time zone 'UTC')::date - 1;
    v_day date;
begin
    -- the day after the last one written, or yesterday; a machine that was off catches up a day a batch
    insert into reporting.finished_days (day)
    select coalesce(max(f.day) + 1, v_yesterday)
    from reporting.finished_days f
    having coalesce(max(f.day) + 1, v_yesterday) <= v_yesterday
    on conflict (day) do nothing
    returning day into v_day;
    if v_day is null then
        return 0;
    end if;
    perform reporting.write_product_day(v_day);
    perform reporting.write_conversions(v_day, v_day);
    return least(p_limit, 1);
end;
$$;

select backoffice.set_function_owner(f::regprocedure, 'backroom_engine')
from unnest(array['reporting.write_conversions(date, date, uuid[])', 'reporting.fold_product_events(integer)']) as f;
grant execute on function reporting.fold_product_events(integer) to backroom_worker;
insert into backoffice.jobs (position, job, function, batch, every, keeps_idle_runs, description)
select max(j.position) + 1, 'fold_product_events', 'reporting.fold_product_events', 20000, '1 minute', false, 'Counts views and cart additions.'
from backoffice.jobs j;

-- Sending a notification again --------------------------------------------------------------------------------------

create table shop.notification_resends (
    resend_id uuid not null default shop.uuid7(),
    notification_id uuid not null,
    login name not null default session_user,
    created_at timestamptz not null default current_timestamp,
    constraint notification_resends_pkey primary key (resend_id)
);
comment on table shop.notification_resends is
    'Who had a notification sent again, never changed afterwards: inserting a row puts a failed one back into the queue.';
comment on column shop.notification_resends.notification_id is 'No foreign key: notifications leave with their month.';
create index idx_notification_resends_notification on shop.notification_resends (notification_id);
select backoffice.protect_table('shop.notification_resends', true);
create policy staff_read on shop.notification_resends
    for select
    to backroom_admin, backroom_manager, backroom_support, backroom_worker
    using (true);
create policy staff_add on shop.notification_resends
    for insert
    to backroom_admin, backroom_worker
    with check (login = session_user);
grant select on shop.notification_resends to backroom_admin, backroom_manager, backroom_support, backroom_worker;
grant insert (notification_id) on shop.notification_resends to backroom_admin, backroom_worker;

create trigger ledger
    before update or delete on shop.notification_resends
    for each row execute function shop.refuse_change();

create function shop.queue_again()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_status text;
begin
    -- an id says when its notification was queued, to the millisecond: one partition
    update shop.notifications n
    set status = 'QUEUED', retry_count = 0, error_message = null, scheduled_at = now()
    where n.notification_id = new.notification_id
        and n.created_at >= shop.uuid7_time(new.notification_id)
        and n.created_at < shop.uuid7_time(new.notification_id) + interval '1 second'
        and n.status = 'FAILED';
    if found then
        return new;
    end if;
    select n.status
    into v_status
    from shop.notifications n
    where n.notification_id = new.notification_id
        and n.created_at >= shop.uuid7_time(new.notification_id)
        and n.created_at < shop.uuid7_time(new.notification_id) + interval '1 second';
    if not found then
        raise exception 'This notification does not exist.'
            using errcode = 'BR005',
                detail = format('notification_id %s', new.notification_id);
    end if;
    raise exception 'Only a notification that failed is sent again.'
        using errcode = 'BR002',
            detail = format('notification_id %s is %s', new.notification_id, v_status);
end;
$$;
comment on function shop.queue_again() is 'BEFORE INSERT: a failed notification is queued anew, with all its tries; any other is refused.';
select backoffice.set_function_owner('shop.queue_again()', 'backroom_engine');
create trigger queue_again
    before insert on shop.notification_resends
    for each row execute function shop.queue_again();
grant update (status, retry_count, error_message, scheduled_at) on shop.notifications to backroom_engine;
insert into shop.transitions (relation, from_status, to_status, role)
values ('shop.notifications', 'FAILED', 'QUEUED', 'backroom_engine');

create function backoffice.resend_notification(p_command_id uuid, p_notification_id uuid)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(
        p_command_id, 'resend_notification', jsonb_build_object('notification_id', p_notification_id));
begin
    if v_result is not null then
        return v_result;
    end if;
    if p_notification_id is null then
        raise exception 'Which notification?' using errcode = 'BR008';
    end if;
    insert into shop.notification_resends (notification_id)
    values (p_notification_id);
    return backoffice.finish_command(p_command_id, jsonb_build_object('notification_id', p_notification_id, 'status', 'QUEUED'));
end;
$$;
comment on function backoffice.resend_notification(uuid, uuid) is
    'Puts a notification that failed back into the queue: {"notification_id", "status"}.';
grant execute on function backoffice.resend_notification(uuid, uuid) to backroom_admin, backroom_worker;
