-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Cancelling units of an order while the rest goes on. A cancellation is a fact that is inserted, a line an item; what
-- follows from it does the engine: the stock is free again, the order costs less, and when nothing is left to send it is
-- shipped. When nothing would be left at all, the whole order is cancelled instead.
--
-- Money. A cancelled unit costs what a refund of it gives: its price less its share of the discount, and its share of the tax.
-- orders.cancelled_amount is the sum, and total_amount - cancelled_amount what the customer owes. Units that were paid for
-- are refunded like any others, and stay in the sales until that refund takes them out; units that nobody paid for
-- (unpaid_quantity) leave the sales at once and can never be refunded.

-- Tables ------------------------------------------------------------------------------------------------------------

-- the archive has the same columns and checks, so that a month can go there
do $$
declare
    v_schema text;
begin
    foreach v_schema in array array['shop', 'archive']
    loop
        execute format(
            'alter table %1$I.orders
                add column cancelled_amount bigint not null default 0,
                add column unpaid_tax_amount bigint not null default 0,
                add column unpaid_discount_amount bigint not null default 0,
                add constraint orders_cancelled_amount_range check (cancelled_amount between 0 and total_amount),
                add constraint orders_unpaid_tax_range check (unpaid_tax_amount between 0 and tax_amount),
                add constraint orders_unpaid_discount_range check (unpaid_discount_amount between 0 and discount_amount)',
            v_schema);
        execute format(
            'alter table %1$I.order_items
                add column unpaid_quantity integer not null default 0,
                add constraint order_items_unpaid_range check (unpaid_quantity between 0 and cancelled_quantity),
                add constraint order_items_unpaid_not_refunded check (refunded_quantity + unpaid_quantity <= quantity)',
            v_schema);
    end loop;
end;
$$;
comment on column shop.orders.cancelled_amount is
    'What cancelled units would have cost, with tax: no longer owed. total_amount stays what was ordered. Moved by the engine.';
comment on column shop.orders.unpaid_tax_amount is 'Tax of cancelled units that nobody paid for; no part of the sales.';
comment on column shop.orders.unpaid_discount_amount is 'Discount on cancelled units that nobody paid for; no part of the sales.';
comment on column shop.order_items.unpaid_quantity is
    'Cancelled units that nobody had paid for then: neither sold nor to be refunded. Moved by the engine.';

create table shop.order_cancellations (
    cancellation_id uuid not null default shop.uuid7(),
    order_id uuid not null,
    order_item_id uuid not null,
    quantity integer not null,
    reason varchar(500) not null,
    amount bigint not null default 0,
    tax_amount bigint not null default 0,
    discount_amount bigint not null default 0,
    was_paid boolean not null default false,
    login name not null default session_user,
    created_at timestamptz not null default current_timestamp,
    constraint order_cancellations_pkey primary key (order_id, cancellation_id),
    constraint order_cancellations_quantity_positive check (quantity > 0),
    constraint order_cancellations_reason_given check (btrim(reason) <> ''),
    constraint order_cancellations_amounts_not_negative check (amount >= 0 and tax_amount >= 0 and discount_amount >= 0)
)
partition by range (order_id);
comment on table shop.order_cancellations is
    'Units of an order that were cancelled while the rest went on, a line an item, never changed. Amounts in minor units of the order''s currency.';
comment on column shop.order_cancellations.amount is 'The price of the units less their share of the discount.';
comment on column shop.order_cancellations.was_paid is 'The money for them was there: they are to be refunded.';

select backoffice.protect_table('shop.order_cancellations', true);
create policy staff_read on shop.order_cancellations
    for select
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker
    using (true);
create policy staff_add on shop.order_cancellations
    for insert
    to backroom_support, backroom_manager
    with check (login = session_user);
grant select on shop.order_cancellations
    to backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant select (cancellation_id, order_id, order_item_id, quantity, reason, login, created_at) on shop.order_cancellations
    to backroom_warehouse;
grant insert (order_id, order_item_id, quantity, reason) on shop.order_cancellations to backroom_support, backroom_manager;
grant update (cancelled_amount, unpaid_tax_amount, unpaid_discount_amount) on shop.orders to backroom_engine;
grant update (unpaid_quantity) on shop.order_items to backroom_engine;
grant update (amount_charged) on shop.payments to backroom_engine;

select backoffice.register_month_table('shop.order_cancellations', 'GRAPH', 'order_id', true);
insert into backoffice.month_keys (relation, name, columns, referenced_relation, referenced_columns)
values ('shop.order_cancellations', 'order_cancellations_item_exists', '{order_id,order_item_id}', 'shop.order_items',
    '{order_id,order_item_id}');
select backoffice.make_archive_table('shop.order_cancellations');

-- the months that are there already, archived ones too
do $$
declare
    v_month date;
    v_bounds record;
begin
    perform pg_advisory_xact_lock(hashtextextended('backoffice.make_month', 0));
    for v_month in
        select to_date(right(c.relname, 6), 'YYYYMM')
        from pg_catalog.pg_inherits i
        join pg_catalog.pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'archive.orders'::regclass
        order by 1
    loop
        perform backoffice.prepare_month_leaf('shop.order_cancellations', v_month);
        execute format('alter table %s set schema archive', backoffice.month_leaf('shop.order_cancellations', v_month));
        select b.from_value, b.to_value
        into v_bounds
        from backoffice.month_bounds('shop.order_cancellations', v_month) b;
        execute format('alter table archive.order_cancellations attach partition %s for values from (%L) to (%L)',
            backoffice.month_leaf('archive.order_cancellations', v_month), v_bounds.from_value, v_bounds.to_value);
    end loop;
    for v_month in
        select to_date(right(c.relname, 6), 'YYYYMM')
        from pg_catalog.pg_inherits i
        join pg_catalog.pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'shop.orders'::regclass
        order by 1
    loop
        perform backoffice.prepare_month_leaf('shop.order_cancellations', v_month);
        perform backoffice.attach_month_leaf('shop.order_cancellations', v_month);
    end loop;
end;
$$;

-- What follows from a cancellation -----------------------------------------------------------------------------------

create function backoffice.share_of(p_amount bigint, p_part bigint, p_whole bigint)
    returns bigint
    language sql
    immutable
    set search_path = ''
    return case
        when p_whole > 0 then div(2 * p_amount::numeric * p_part + p_whole, 2 * p_whole::numeric)::bigint
        else 0
    end;
comment on function backoffice.share_of(bigint, bigint, bigint) is
    'p_amount * p_part / p_whole, rounded half up. Shares taken as differences of growing parts add up to the whole, to the cent.';
grant execute on function backoffice.share_of(bigint, bigint, bigint)
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;

create function shop.fill_cancellation()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_order record;
    v_item record;
    v_cancelled bigint;
    v_before bigint;
begin
    -- the column refuses it
    if new.quantity is null or new.quantity <= 0 then
        return new;
    end if;
    -- an update, not only a lock: so a parcel or a refund under way fails at every isolation level
    update shop.orders o
    set cancelled_amount = o.cancelled_amount
    where o.order_id = new.order_id
    returning o.status, o.subtotal_amount, o.discount_amount, o.tax_amount, o.shipping_amount, o.total_amount, o.cancelled_amount,
        o.paid_amount
    into v_order;
    if not found then
        raise exception 'This order does not exist.'
            using errcode = 'BR005',
                detail = format('order_id %s', new.order_id);
    end if;
    if v_order.status not in ('PENDING', 'CONFIRMED', 'PAID', 'PROCESSING') then
        raise exception 'Units are cancelled as long as the order is not sent.'
            using errcode = 'BR002',
                detail = format('order_id %s is %s', new.order_id, v_order.status);
    end if;
    select i.quantity, i.shipped_quantity, i.cancelled_quantity, i.unit_price_amount, i.total_price_amount, (
            select coalesce(sum(e.total_price_amount), 0)
            from shop.order_items e
            where e.order_id = i.order_id
                and e.order_item_id < i.order_item_id)::bigint as price_before
    into v_item
    from shop.order_items i
    where i.order_id = new.order_id
        and i.order_item_id = new.order_item_id
    for no key update;
    if not found then
        raise exception 'This order has no such item.'
            using errcode = 'BR005',
                detail = format('order_item_id %s', new.order_item_id);
    end if;
    if new.quantity > v_item.quantity - v_item.shipped_quantity - v_item.cancelled_quantity then
        raise exception 'More is to be cancelled than is left of an item.'
            using errcode = 'BR006',
                detail = format('asked for %s, left %s', new.quantity,
                    v_item.quantity - v_item.shipped_quantity - v_item.cancelled_quantity);
    end if;

    -- the item's share of the discount, then that of the units: each the difference of two rounded sums
    v_item.total_price_amount := v_item.total_price_amount
        - (backoffice.share_of(v_order.discount_amount, v_item.price_before + v_item.total_price_amount, v_order.subtotal_amount)
            - backoffice.share_of(v_order.discount_amount, v_item.price_before, v_order.subtotal_amount));
    new.amount := backoffice.share_of(v_item.total_price_amount, v_item.cancelled_quantity + new.quantity, v_item.quantity)
        - backoffice.share_of(v_item.total_price_amount, v_item.cancelled_quantity, v_item.quantity);
    new.discount_amount := v_item.unit_price_amount * new.quantity - new.amount;
    select coalesce(sum(c.amount), 0)
    into v_before
    from shop.order_cancellations c
    where c.order_id = new.order_id;
    v_cancelled := v_order.subtotal_amount - v_order.discount_amount + v_order.shipping_amount;
    new.tax_amount := backoffice.share_of(v_order.tax_amount, v_before + new.amount, v_cancelled)
        - backoffice.share_of(v_order.tax_amount, v_before, v_cancelled);
    new.was_paid := v_order.paid_amount > v_order.total_amount - v_order.cancelled_amount - new.amount - new.tax_amount;
    return new;
end;
$$;
comment on function shop.fill_cancellation() is
    'BEFORE INSERT: locks the order, refuses more than is left, and says what the units cost and whether they were paid for.';
select backoffice.set_function_owner('shop.fill_cancellation()', 'backroom_engine');

create function shop.apply_cancellation()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_release integer;
begin
    -- units without stock are cancelled first; then reserved ones, then those already committed
    update shop.order_items i
    set cancelled_quantity = i.cancelled_quantity + new.quantity,
        unpaid_quantity = i.unpaid_quantity + case when new.was_paid then 0 else new.quantity end,
        allocated_quantity = least(i.allocated_quantity, i.quantity - i.cancelled_quantity - new.quantity),
        fulfillment_status = case
            when i.cancelled_quantity + new.quantity = i.quantity then 'CANCELLED'
            when i.shipped_quantity + i.cancelled_quantity + new.quantity = i.quantity then 'SHIPPED'
            else i.fulfillment_status
        end
    where i.order_id = new.order_id
        and i.order_item_id = new.order_item_id;
    select sum(a.quantity - a.released_quantity) - max(i.allocated_quantity)
    into v_release
    from shop.order_allocations a
    join shop.order_items i
        on i.order_id = a.order_id
        and i.order_item_id = a.order_item_id
    where a.order_id = new.order_id
        and a.order_item_id = new.order_item_id;
    if v_release > 0 then
        with open as (
            select a.allocation_id, a.inventory_id, a.quantity - a.committed_quantity - a.released_quantity as reserved,
                a.committed_quantity - a.shipped_quantity as committed
            from shop.order_allocations a
            where a.order_id = new.order_id
                and a.order_item_id = new.order_item_id
                and a.shipped_quantity + a.released_quantity < a.quantity
        ),
        part as (
            select o.allocation_id, o.inventory_id, o.reserved,
                least(o.reserved + o.committed,
                    greatest(0, v_release - (sum(o.reserved + o.committed) over w - o.reserved - o.committed)))::integer as units
            from open o
            -- the smallest first, so that fewer parcels are left
            window w as (order by o.reserved + o.committed, o.allocation_id)
        ),
        released as (
            update shop.order_allocations a
            set released_quantity = a.released_quantity + p.units,
                committed_quantity = a.committed_quantity - greatest(0, p.units - p.reserved)
            from part p
            where a.order_id = new.order_id
                and a.allocation_id = p.allocation_id
                and p.units > 0
            returning p.inventory_id, p.units, least(p.units, p.reserved) as reserved
        )
        insert into shop.inventory_movements (
            inventory_id, movement_type, delta_available, delta_reserved, delta_committed, order_id, reference_type,
            reference_id, reason, changed_by)
        select r.inventory_id, 'RELEASE', sum(r.units), -sum(r.reserved), -sum(r.units - r.reserved), new.order_id, 'ORDER',
            new.order_id, left(new.reason, 100), backoffice.my_user_id()
        from released r
        group by r.inventory_id
        order by r.inventory_id;
    end if;

    update shop.orders o
    set cancelled_amount = o.cancelled_amount + new.amount + new.tax_amount,
        unpaid_tax_amount = o.unpaid_tax_amount + case when new.was_paid then 0 else new.tax_amount end,
        unpaid_discount_amount = o.unpaid_discount_amount + case when new.was_paid then 0 else new.discount_amount end
    where o.order_id = new.order_id;
    return null;
end;
$$;
comment on function shop.apply_cancellation() is 'AFTER INSERT: the item''s counters, the stock that is free again, what the order costs now.';
select backoffice.set_function_owner('shop.apply_cancellation()', 'backroom_engine');

create function shop.cancellations_added()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_order record;
begin
    for v_order in
        select o.order_id, o.status, o.currency, o.total_amount - o.cancelled_amount - o.paid_amount as due,
            o.paid_amount >= o.total_amount - o.cancelled_amount as is_covered,
            i.is_left, i.was_sent, i.is_to_send
        from shop.orders o
        cross join lateral (
            select bool_or(t.cancelled_quantity < t.quantity) as is_left, bool_or(t.shipped_quantity > 0) as was_sent,
                bool_or(t.requires_shipping and t.shipped_quantity + t.cancelled_quantity < t.quantity) as is_to_send
            from shop.order_items t
            where t.order_id = o.order_id
        ) i
        where o.order_id in (select n.order_id from new_rows n)
    loop
        if not v_order.is_left then
            raise exception 'Nothing of this order would be left.'
                using errcode = 'BR002',
                    detail = format('order_id %s', v_order.order_id),
                    hint = 'Cancel the whole order.';
        end if;
        -- what is paid on delivery is asked for by the shop itself, and no more than is owed
        update shop.payments p
        set amount_charged = v_order.due
        where p.order_id = v_order.order_id
            and p.payment_method = 'COD'
            and p.status = 'PENDING'
            and p.currency = v_order.currency
            and p.amount_charged > v_order.due
            and v_order.due > 0;
        if v_order.status = 'CONFIRMED' and v_order.is_covered then
            update shop.orders
            set status = 'PAID', status_reason = 'paid in full'
            where order_id = v_order.order_id;
        elsif v_order.status = 'PROCESSING' and not v_order.is_to_send then
            update shop.orders
            set status = 'SHIPPED', status_reason = case when v_order.was_sent then 'the rest was cancelled' else 'nothing to send' end
            where order_id = v_order.order_id;
        end if;
    end loop;
    return null;
end;
$$;
comment on function shop.cancellations_added() is
    'AFTER INSERT of all lines: something is left of the order, what is asked for on delivery fits, and the order moves on when it can.';
select backoffice.set_function_owner('shop.cancellations_added()', 'backroom_engine');

create trigger fill
    before insert on shop.order_cancellations
    for each row execute function shop.fill_cancellation();
create trigger apply
    after insert on shop.order_cancellations
    for each row execute function shop.apply_cancellation();
create trigger cancelled
    after insert on shop.order_cancellations
    referencing new table as new_rows
    for each statement execute function shop.cancellations_added();
create trigger ledger
    before update or delete on shop.order_cancellations
    for each row execute function shop.refuse_change();
create trigger audit
    after insert on shop.order_cancellations
    for each row execute function backoffice.audit('shop.order_cancellations', 'order_id,cancellation_id');

-- What an order costs, with its cancelled units ----------------------------------------------------------------------

create or replace function shop.guard_order()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    if new.paid_amount >= new.total_amount - new.cancelled_amount and new.paid_amount > 0 then
        new.paid_at := coalesce(old.paid_at, now());
    end if;
    if new.shipping_address is distinct from old.shipping_address
        and (old.status not in ('PENDING', 'CONFIRMED', 'PAID', 'PROCESSING')
            or exists (select from shop.shipments s where s.order_id = new.order_id))
    then
        raise exception 'The shipping address is fixed once a parcel is on its way.' using errcode = 'BR002';
    end if;
    if new.status is not distinct from old.status then
        return new;
    end if;

    case new.status
        when 'CONFIRMED' then
            new.confirmed_at := now();
        when 'PAID' then
            new.paid_at := coalesce(new.paid_at, now());
        when 'PROCESSING' then
            new.processing_at := now();
            if new.hold_reason is not null then
                raise exception 'This order is on hold.'
                    using errcode = 'BR002',
                        detail = new.hold_reason;
            end if;
            if old.status = 'CONFIRMED' and not exists (
                select from shop.payments p
                where p.order_id = new.order_id
                    and p.payment_method = 'COD'
                    and p.status in ('PENDING', 'PROCESSING')
                    and p.currency = new.currency
                    and p.amount_charged >= new.total_amount - new.cancelled_amount - new.paid_amount)
            then
                raise exception 'This order is neither paid nor to be paid on delivery.' using errcode = 'BR002';
            end if;
            if exists (
                    select from backoffice.staff s
                    where s.login = session_user
                        and s.role = 'WAREHOUSE')
                and not exists (
                    select from shop.order_allocations a
                    where a.order_id = new.order_id
                        and a.warehouse_id = any ((select backoffice.my_warehouses())::uuid[]))
            then
                raise exception 'None of this order is sent from your warehouses.' using errcode = 'BR012';
            end if;
            if exists (
                select from shop.order_items i
                where i.order_id = new.order_id
                    and i.requires_shipping
                    and i.allocated_quantity + i.cancelled_quantity < i.quantity)
            then
                raise exception 'Not all of this order has stock allocated to it.'
                    using errcode = 'BR004',
                        hint = 'Allocate the rest, or cancel the order.';
            end if;
        when 'SHIPPED' then
            new.shipped_at := now();
        when 'DELIVERED' then
            new.delivered_at := now();
        when 'CANCELLED' then
            new.cancelled_at := now();
            new.cancel_reason := new.status_reason;
            new.hold_reason := null;
            if exists (
                select from shop.order_items i
                where i.order_id = new.order_id
                    and i.shipped_quantity > 0)
            then
                raise exception 'Part of this order has left: it is refunded, not cancelled.' using errcode = 'BR002';
            end if;
        else
            null;
    end case;
    return new;
end;
$$;

create or replace function shop.order_moved()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_notification text;
begin
    insert into shop.order_status_history (order_id, from_status, to_status, changed_by, reason)
    values (new.order_id, old.status, new.status, backoffice.my_user_id(), new.status_reason);

    case new.status
        when 'CONFIRMED' then
            if new.paid_amount >= new.total_amount - new.cancelled_amount then
                update shop.orders
                set status = 'PAID', status_reason = 'paid in full'
                where order_id = new.order_id;
            end if;
        when 'PROCESSING' then
            update shop.order_items
            set fulfillment_status = 'PROCESSING'
            where order_id = new.order_id
                and cancelled_quantity < quantity;
            insert into shop.inventory_movements (
                inventory_id, movement_type, delta_reserved, delta_committed, order_id, reference_type, reference_id,
                changed_by)
            select a.inventory_id, 'COMMIT', -sum(a.quantity - a.committed_quantity - a.released_quantity),
                sum(a.quantity - a.committed_quantity - a.released_quantity), new.order_id, 'ORDER', new.order_id,
                backoffice.my_user_id()
            from shop.order_allocations a
            where a.order_id = new.order_id
                and a.committed_quantity + a.released_quantity < a.quantity
            group by a.inventory_id
            order by a.inventory_id;
            update shop.order_allocations
            set committed_quantity = quantity - released_quantity
            where order_id = new.order_id
                and committed_quantity + released_quantity < quantity;
            -- nothing in it needs a parcel
            if not exists (
                select from shop.order_items i
                where i.order_id = new.order_id
                    and i.requires_shipping
                    and i.cancelled_quantity < i.quantity)
            then
                update shop.orders
                set status = 'SHIPPED', status_reason = 'nothing to send'
                where order_id = new.order_id;
            end if;
        when 'SHIPPED' then
            update shop.order_items
            set fulfillment_status = 'SHIPPED'
            where order_id = new.order_id
                and fulfillment_status = 'PROCESSING';
            perform shop.queue_notification(
                new.customer_id, 'ORDER_SHIPPED',
                jsonb_build_object('customer_name', new.customer_name, 'order_number', new.order_number,
                    'tracking_number', new.tracking_number,
                    'carrier', (
                        select s.carrier
                        from shop.shipments s
                        where s.order_id = new.order_id
                        order by s.shipment_id desc
                        limit 1)),
                new.order_id);
        when 'DELIVERED' then
            update shop.order_items
            set fulfillment_status = 'DELIVERED'
            where order_id = new.order_id
                and fulfillment_status = 'SHIPPED';
            update shop.shipments
            set delivered_at = new.delivered_at
            where order_id = new.order_id
                and delivered_at is null;
            v_notification := 'ORDER_DELIVERED';
        when 'CANCELLED' then
            update shop.order_items
            set cancelled_quantity = quantity, allocated_quantity = 0, fulfillment_status = 'CANCELLED'
            where order_id = new.order_id;
            insert into shop.inventory_movements (
                inventory_id, movement_type, delta_available, delta_reserved, delta_committed, order_id, reference_type,
                reference_id, reason, changed_by)
            select a.inventory_id, 'RELEASE', sum(a.quantity - a.released_quantity),
                -sum(a.quantity - a.committed_quantity - a.released_quantity), -sum(a.committed_quantity), new.order_id,
                'ORDER', new.order_id, left(new.cancel_reason, 100), backoffice.my_user_id()
            from shop.order_allocations a
            where a.order_id = new.order_id
                and a.released_quantity < a.quantity
            group by a.inventory_id
            order by a.inventory_id;
            update shop.order_allocations
            set committed_quantity = 0, released_quantity = quantity
            where order_id = new.order_id
                and released_quantity < quantity;
            v_notification := 'ORDER_CANCELLED';
        else
            null;
    end case;
    if v_notification is not null then
        perform shop.queue_notification(
            new.customer_id, v_notification,
            jsonb_build_object('customer_name', new.customer_name, 'order_number', new.order_number),
            new.order_id);
    end if;
    return null;
end;
$$;

create or replace function shop.apply_payment()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_order record;
begin
    if new.status not in ('COMPLETED', 'FAILED') then
        return null;
    end if;
    if new.status = 'COMPLETED' then
        update shop.orders
        set paid_amount = paid_amount + new.amount_charged
        where order_id = new.order_id;
        update shop.orders
        set status = 'PAID', status_reason = 'paid in full'
        where order_id = new.order_id
            and status = 'CONFIRMED'
            and paid_amount >= total_amount - cancelled_amount;
    end if;
    select o.customer_name, o.order_number
    into v_order
    from shop.orders o
    where o.order_id = new.order_id;
    perform shop.queue_notification(
        new.customer_id, case when new.status = 'COMPLETED' then 'PAYMENT_SUCCESS' else 'PAYMENT_FAILED' end,
        jsonb_build_object('customer_name', v_order.customer_name, 'order_number', v_order.order_number,
            'amount', backoffice.money_text(new.amount_charged, new.currency)),
        new.order_id);
    return null;
end;
$$;

-- The command --------------------------------------------------------------------------------------------------------

create function backoffice.cancel_lines(
    p_command_id uuid, p_order_id uuid, p_row_version bigint, p_lines jsonb, p_reason text)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'cancel_lines', jsonb_build_object(
        'order_id', p_order_id, 'row_version', p_row_version, 'lines', p_lines, 'reason', p_reason));
    v_ids uuid[];
begin
    if v_result is not null then
        return v_result;
    end if;
    if jsonb_typeof(p_lines) is distinct from 'array' or p_lines = '[]' then
        raise exception 'What is cancelled is a list of items with quantities.' using errcode = 'BR008';
    end if;
    perform
    from shop.orders o
    where o.order_id = p_order_id
        and o.row_version = p_row_version
    for no key update;
    if not found then
        perform backoffice.raise_stale_order(p_order_id);
    end if;

    with added as (
        insert into shop.order_cancellations (order_id, order_item_id, quantity, reason)
        select p_order_id, l.order_item_id, l.quantity, btrim(p_reason)
        from (
            select (l.line ->> 'order_item_id')::uuid as order_item_id, sum((l.line ->> 'quantity')::integer)::integer as quantity
            from jsonb_array_elements(p_lines) as l (line)
            group by 1
        ) l
        order by l.order_item_id
        returning cancellation_id
    )
    select array_agg(a.cancellation_id)
    into v_ids
    from added a;

    select jsonb_build_object('status', o.status, 'row_version', o.row_version, 'currency', o.currency, 'units', c.units,
        'cancelled_amount', c.amount, 'to_refund', c.to_refund)
    into v_result
    from shop.orders o
    cross join lateral (
        select sum(n.quantity) as units, sum(n.amount + n.tax_amount) as amount,
            coalesce(sum(n.amount + n.tax_amount) filter (where n.was_paid), 0) as to_refund
        from shop.order_cancellations n
        where n.order_id = o.order_id
            and n.cancellation_id = any (v_ids)
    ) c
    where o.order_id = p_order_id;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.cancel_lines(uuid, uuid, bigint, jsonb, text) is
    'Cancels units of an order of which something is left ([{"order_item_id", "quantity"}]), with a reason: '
    '{"status", "row_version", "currency", "units", "cancelled_amount", "to_refund"}, to_refund being what was paid for them.';
grant execute on function backoffice.cancel_lines(uuid, uuid, bigint, jsonb, text) to backroom_support, backroom_manager;

-- Sales --------------------------------------------------------------------------------------------------------------
-- A unit is sold unless the whole order was cancelled, or the unit before anybody paid for it.

create or replace view reporting.all_orders
with (security_invoker = true)
as
select o.order_id, o.customer_id, o.currency, o.created_at, o.cancelled_at, o.shipped_at, o.delivered_at,
    o.tax_amount - o.unpaid_tax_amount as tax_amount, o.shipping_amount, o.discount_amount - o.unpaid_discount_amount as discount_amount
from shop.orders o
union all
select o.order_id, o.customer_id, o.currency, o.created_at, o.cancelled_at, o.shipped_at, o.delivered_at,
    o.tax_amount - o.unpaid_tax_amount, o.shipping_amount, o.discount_amount - o.unpaid_discount_amount
from archive.orders o;

create or replace view reporting.all_items
with (security_invoker = true)
as
select o.order_id, o.created_at, o.currency, i.product_id, i.unit_price_amount, i.quantity,
    case when o.cancelled_at is null then i.unpaid_quantity else i.quantity end as cancelled_quantity
from shop.orders o
join shop.order_items i on i.order_id = o.order_id
union all
select o.order_id, o.created_at, o.currency, i.product_id, i.unit_price_amount, i.quantity,
    case when o.cancelled_at is null then i.unpaid_quantity else i.quantity end
from archive.orders o
join archive.order_items i on i.order_id = o.order_id;
comment on view reporting.all_items is 'Items of orders wherever they lie; cancelled_quantity is what of them is not sold.';
grant select (unpaid_tax_amount, unpaid_discount_amount) on archive.orders to backroom_engine;
grant select (unpaid_quantity) on archive.order_items to backroom_engine;

create or replace function reporting.note_order()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    insert into reporting.sales_deltas (
        order_id, bucket, currency, customer_id, merged_customer_id, orders, tax, shipping, discount, cancelled_orders,
        shipped_orders, fulfillment_seconds, delivered_orders, delivery_seconds)
    select new.order_id, c.bucket, new.currency,
        case when new.customer_id <> old.customer_id then new.customer_id end,
        case when new.customer_id <> old.customer_id then old.customer_id end,
        sum(c.sign * c.orders), sum(c.sign * c.tax), sum(c.sign * c.shipping), sum(c.sign * c.discount),
        sum(c.sign * c.cancelled_orders), sum(c.sign * c.shipped_orders), sum(c.sign * c.fulfillment_seconds),
        sum(c.sign * c.delivered_orders), sum(c.sign * c.delivery_seconds)
    from (
        select 1 as sign, m.*
        from reporting.order_measures(new.created_at, new.cancelled_at, new.shipped_at, new.delivered_at,
            new.tax_amount - new.unpaid_tax_amount, new.shipping_amount,
            new.discount_amount - new.unpaid_discount_amount) m
        union all
        select -1, m.*
        from reporting.order_measures(old.created_at, old.cancelled_at, old.shipped_at, old.delivered_at,
            old.tax_amount - old.unpaid_tax_amount, old.shipping_amount,
            old.discount_amount - old.unpaid_discount_amount) m
    ) c
    group by c.bucket;

    -- refunds paid before the order was cancelled took from sales that no longer count
    if new.cancelled_at is distinct from old.cancelled_at then
        insert into reporting.sales_deltas (order_id, bucket, currency, refunded_sales)
        select r.order_id, reporting.bucket(r.completed_at), r.currency, now_is.refunded_sales - was.refunded_sales
        from shop.refunds r
        cross join lateral reporting.refund_measures(
            r.status, r.refund_amount, r.items_amount, r.goodwill_amount, new.cancelled_at) now_is
        cross join lateral reporting.refund_measures(
            r.status, r.refund_amount, r.items_amount, r.goodwill_amount, old.cancelled_at) was
        where r.order_id = new.order_id;
    end if;
    return null;
end;
$$;

create or replace function reporting.note_item()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    -- items of a cancelled order change once: when it is cancelled
    insert into reporting.sales_deltas (order_id, bucket, currency, product_id, units, gross)
    select new.order_id, reporting.bucket(o.created_at), o.currency, new.product_id, is_now.units - was.units, is_now.gross - was.gross
    from shop.orders o
    cross join lateral reporting.item_measures(new.unit_price_amount, new.quantity,
        case when o.cancelled_at is null then new.unpaid_quantity else new.quantity end) is_now
    cross join lateral reporting.item_measures(old.unit_price_amount, old.quantity, old.unpaid_quantity) was
    where o.order_id = new.order_id;
    return null;
end;
$$;

-- a cancelled unit that was paid for stays in the sales: nothing to tell
drop trigger note_order_change on shop.orders;
create trigger note_order_change
    after update on shop.orders
    for each row
    when (old.status is distinct from new.status
        or old.customer_id is distinct from new.customer_id
        or old.cancelled_at is distinct from new.cancelled_at
        or old.shipped_at is distinct from new.shipped_at
        or old.delivered_at is distinct from new.delivered_at
        or old.tax_amount is distinct from new.tax_amount
        or old.shipping_amount is distinct from new.shipping_amount
        or old.discount_amount is distinct from new.discount_amount
        or old.unpaid_tax_amount is distinct from new.unpaid_tax_amount
        or old.unpaid_discount_amount is distinct from new.unpaid_discount_amount
        or old.shipping_address is distinct from new.shipping_address)
    execute function reporting.note_order();

create or replace function reporting.facts(p_source text, p_by text)
    returns text
    language plpgsql
    immutable
    set search_path = ''
as $$
declare
    v_is_step boolean := p_by in ('hour', 'day', 'week', 'month', 'quarter', 'year');
    -- where a moment falls: milliseconds since 1970, so that every client reads it alike
    v_step text := '(extract(epoch from greatest(date_trunc($5, %s, $3), $1)) * 1000)::bigint::text';
    v_part text;
    v_facts text;
begin
    -- $1 from, $2 to, $3 zone, $4 currency, $5 what it goes by, $6 warehouse
    if p_source = 'SALES' and (v_is_step or p_by = 'currency') then
        return format($sql$
            select %s as part, s.currency::text as currency, (s.bucket at time zone 'UTC')::date as day, s.orders, s.units, s.gross, s.tax,
                s.shipping, s.discount, s.cancelled_orders, s.shipped_orders, s.fulfillment_seconds, s.delivered_orders,
                s.delivery_seconds, s.refunds, s.refunded, s.refunded_sales
            from reporting.sales s
            where s.bucket >= $1
                and s.bucket < $2
            $sql$, case when v_is_step then format(v_step, 's.bucket') else 's.currency::text' end);
    end if;

    if p_source = 'SALES' and p_by in ('country', 'customer') then
        v_part := case p_by
            when 'country' then 'coalesce(upper(btrim(o.shipping_address ->> ''country'')), '''')'
            else 'o.customer_id::text'
        end;
        v_facts := $sql$
            select {part} as part, o.currency::text as currency, (m.bucket at time zone 'UTC')::date as day, m.orders::bigint as orders,
                0::bigint as units, 0::bigint as gross, m.tax, m.shipping, m.discount, 0::bigint as refunds, 0::bigint as refunded,
                0::bigint as refunded_sales
            from {graph}.orders o
            cross join lateral reporting.order_measures(o.created_at, o.cancelled_at, null, null, o.tax_amount - o.unpaid_tax_amount,
                o.shipping_amount, o.discount_amount - o.unpaid_discount_amount) m
            where o.order_id >= (select shop.uuid7_floor($1))
                and o.order_id < (select shop.uuid7_floor($2))
                and m.orders <> 0
            union all
            select {part}, o.currency::text, (o.created_at at time zone 'UTC')::date, 0, m.units, m.gross, 0, 0, 0, 0, 0, 0
            from {graph}.orders o
            join {graph}.order_items i on i.order_id = o.order_id
            cross join lateral reporting.item_measures(i.unit_price_amount, i.quantity,
                case when o.cancelled_at is null then i.unpaid_quantity else i.quantity end) m
            where o.order_id >= (select shop.uuid7_floor($1))
                and o.order_id < (select shop.uuid7_floor($2))
                and i.order_id >= (select shop.uuid7_floor($1))
                and i.order_id < (select shop.uuid7_floor($2))
            union all
            select {part}, r.currency::text, (r.completed_at at time zone 'UTC')::date, 0, 0, 0, 0, 0, 0, m.refunds, m.refunded,
                m.refunded_sales
            from {graph}.orders o
            join {graph}.refunds r on r.order_id = o.order_id
            cross join lateral reporting.refund_measures(r.status, r.refund_amount, r.items_amount, r.goodwill_amount, o.cancelled_at) m
            where r.status = 'COMPLETED'
                and r.completed_at >= $1
                and r.completed_at < $2
            $sql$;
    end if;

    if p_source = 'SALES' and p_by = 'reason' then
        v_part := 'r.reason::text';
        v_facts := $sql$
            select {part} as part, r.currency::text as currency, (r.completed_at at time zone 'UTC')::date as day, m.refunds, m.refunded,
                m.refunded_sales
            from {graph}.orders o
            join {graph}.refunds r on r.order_id = o.order_id
            cross join lateral reporting.refund_measures(r.status, r.refund_amount, r.items_amount, r.goodwill_amount, o.cancelled_at) m
            where r.status = 'COMPLETED'
                and r.completed_at >= $1
                and r.completed_at < $2
            $sql$;
    end if;

    if p_source = 'SALES' and p_by in ('product', 'category') then
        v_part := case p_by when 'product' then 's.product_id::text' else 'coalesce(p.category_id::text, '''')' end;
        -- whole UTC days come from the rollup, the hours before and after them from the items
        return replace($sql$
            select {part} as part, s.currency::text as currency, s.day, s.units, s.gross
            from reporting.product_sales_between($1, $2) s
            join shop.products p on p.product_id = s.product_id
            $sql$, '{part}', v_part);
    end if;

    if p_source = 'PAYMENTS' and (v_is_step or p_by in ('currency', 'method', 'provider')) then
        v_part := case
            when v_is_step then format(v_step, 'n.at')
            when p_by = 'currency' then 'y.currency::text'
            when p_by = 'method' then 'y.payment_method::text'
            else 'coalesce(y.provider::text, '''')'
        end;
        -- nobody pays before the order
        v_facts := $sql$
            select {part} as part, y.currency::text as currency, (n.at at time zone 'UTC')::date as day, n.payments, n.charged, n.fees, n.failed
            from {graph}.payments y
            cross join lateral (
                select coalesce(y.processed_at, y.created_at) as at, 1::bigint as payments, y.amount_charged as charged,
                    y.gateway_fee_amount as fees, 0::bigint as failed
                where y.status in ('COMPLETED', 'REFUNDED', 'PARTIALLY_REFUNDED')
                union all
                select coalesce(y.failed_at, y.updated_at), 0, 0, 0, 1
                where y.status = 'FAILED'
            ) n
            where y.order_id < (select shop.uuid7_floor($2))
                and n.at >= $1
                and n.at < $2
            $sql$;
    end if;

    if p_source = 'PARCELS' and (v_is_step or p_by in ('warehouse', 'carrier')) then
        v_part := case
            when v_is_step then format(v_step, 'n.at')
            when p_by = 'warehouse' then 's.warehouse_id::text'
            else 's.carrier::text'
        end;
        v_facts := $sql$
            select {part} as part, o.currency::text as currency, (n.at at time zone 'UTC')::date as day, n.parcels, n.parcel_seconds,
                n.delivered, n.way_seconds, n.promised, n.late
            from {graph}.shipments s
            join {graph}.orders o on o.order_id = s.order_id
            cross join lateral (
                select s.shipped_at as at, 1::bigint as parcels, floor(extract(epoch from s.shipped_at - o.created_at))::bigint as parcel_seconds,
                    0::bigint as delivered, 0::bigint as way_seconds, 0::bigint as promised, 0::bigint as late
                union all
                select s.delivered_at, 0, 0, 1, floor(extract(epoch from s.delivered_at - s.shipped_at))::bigint,
                    (o.estimated_delivery_at is not null)::integer, coalesce(s.delivered_at > o.estimated_delivery_at, false)::integer
                where s.delivered_at is not null
            ) n
            where s.order_id < (select shop.uuid7_floor($2))
                and n.at >= $1
                and n.at < $2
                and ($6 is null or s.warehouse_id = $6)
            $sql$;
    end if;

    if p_source = 'VALUE' and p_by in ('warehouse', 'category', 'product', 'stock') then
        v_part := case p_by
            when 'warehouse' then 's.warehouse_id::text'
            when 'category' then 'coalesce(p.category_id::text, '''')'
            when 'product' then 's.product_id::text'
            else 's.inventory_id::text'
        end;
        -- a day's rate is that of its last moment
        return replace($sql$
            select {part} as part, s.currency, (($2 - interval '1 microsecond') at time zone 'UTC')::date as day, s.units, s.value, s.without_cost
            from reporting.stock_values($2) s
            join shop.products p on p.product_id = s.product_id
            where $6 is null
                or s.warehouse_id = $6
            $sql$, '{part}', v_part);
    end if;

    if v_facts is null then
        return null;
    end if;
    v_facts := replace(v_facts, '{part}', v_part);
    return replace(v_facts, '{graph}', 'shop') || ' union all ' || replace(v_facts, '{graph}', 'archive');
end;
$$;

create or replace function reporting.product_sales_between(p_from timestamptz, p_to timestamptz)
    returns table (product_id uuid, currency text, day date, units bigint, gross bigint)
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_first_day date := ((p_from at time zone 'UTC') + interval '1 day' - interval '1 microsecond')::date;
    -- nothing was sold in the future: the running day counts whole
    v_last_day date := (p_to at time zone 'UTC')::date + (p_to > now())::integer;
    v_head_ends timestamptz := least(p_to, v_first_day::timestamp at time zone 'UTC');
    v_tail_starts timestamptz := greatest(v_last_day::timestamp at time zone 'UTC', v_head_ends);
    v_edge tstzrange;
    v_starts uuid;
    v_ends uuid;
begin
    return query
        select s.product_id, s.currency::text, s.day, s.units, s.gross
        from reporting.product_sales s
        where s.day >= v_first_day
            and s.day < v_last_day;
    foreach v_edge in array array[tstzrange(p_from, v_head_ends), tstzrange(v_tail_starts, greatest(p_to, v_tail_starts))]
    loop
        continue when isempty(v_edge);
        v_starts := shop.uuid7_floor(lower(v_edge));
        v_ends := shop.uuid7_floor(upper(v_edge));
        return query
            select i.product_id, o.currency::text, (o.created_at at time zone 'UTC')::date, m.units, m.gross
            from shop.orders o
            join shop.order_items i on i.order_id = o.order_id and i.order_id >= v_starts and i.order_id < v_ends
            cross join lateral reporting.item_measures(i.unit_price_amount, i.quantity,
                case when o.cancelled_at is null then i.unpaid_quantity else i.quantity end) m
            where o.order_id >= v_starts
                and o.order_id < v_ends
            union all
            select i.product_id, o.currency::text, (o.created_at at time zone 'UTC')::date, m.units, m.gross
            from archive.orders o
            join archive.order_items i on i.order_id = o.order_id and i.order_id >= v_starts and i.order_id < v_ends
            cross join lateral reporting.item_measures(i.unit_price_amount, i.quantity,
                case when o.cancelled_at is null then i.unpaid_quantity else i.quantity end) m
            where o.order_id >= v_starts
                and o.order_id < v_ends;
    end loop;
end;
$$;
