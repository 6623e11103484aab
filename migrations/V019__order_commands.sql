-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a member of staff does with an order, each one transaction with a client-made id. These functions run with the
-- rights of whoever calls them and only bundle statements: the rules are in V006 and V009, and hold without them.

create function backoffice.raise_stale_order(p_order_id uuid)
    returns void
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_order record;
begin
    select o.status, o.row_version, h.changed_by_login
    into v_order
    from shop.orders o
    left join lateral (
        select s.changed_by_login
        from shop.order_status_history s
        where s.order_id = o.order_id
        order by s.created_at desc, s.history_id desc
        limit 1) h on true
    where o.order_id = p_order_id;
    if not found then
        raise exception 'This order does not exist, or is not visible to you.'
            using errcode = 'BR005',
                detail = format('order_id %s', p_order_id);
    end if;
    raise exception 'Somebody else changed this order first.'
        using errcode = 'BR001',
            detail = format('order_id %s is %s at version %s, last moved by %s', p_order_id, v_order.status,
                v_order.row_version, v_order.changed_by_login),
            hint = 'Look at it again and decide anew.';
end;
$$;
comment on function backoffice.raise_stale_order(uuid) is 'Raises BR001 for an order that has another row version, BR005 for one that is not there.';

create function backoffice.move_order(
    p_command_id uuid, p_order_id uuid, p_to_status text, p_row_version bigint, p_reason text default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'move_order', jsonb_build_object(
        'order_id', p_order_id, 'to_status', p_to_status, 'row_version', p_row_version, 'reason', p_reason));
begin
    if v_result is not null then
        return v_result;
    end if;
    update shop.orders o
    set status = p_to_status, status_reason = nullif(btrim(p_reason), '')
    where o.order_id = p_order_id
        and o.row_version = p_row_version
        and o.status <> p_to_status;
    if not found then
        if exists (
            select from shop.orders o
            where o.order_id = p_order_id
                and o.row_version = p_row_version
                and o.status = p_to_status)
        then
            raise exception 'The order is in this state already.' using errcode = 'BR002';
        end if;
        perform backoffice.raise_stale_order(p_order_id);
    end if;
    -- read again: consequences may have moved it on
    select jsonb_build_object('status', o.status, 'row_version', o.row_version)
    into v_result
    from shop.orders o
    where o.order_id = p_order_id;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.move_order(uuid, uuid, text, bigint, text) is
    'Confirms, starts processing, delivers or cancels (which needs a reason): {"status", "row_version"} as they are then.';

create function backoffice.ship_order(
    p_command_id uuid,
    p_order_id uuid,
    p_row_version bigint,
    p_carrier text,
    p_tracking_number text,
    p_lines jsonb default null,
    p_warehouse_id uuid default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'ship_order', jsonb_build_object(
        'order_id', p_order_id, 'row_version', p_row_version, 'carrier', p_carrier, 'tracking_number', p_tracking_number,
        'lines', p_lines, 'warehouse_id', p_warehouse_id));
    v_warehouses uuid[];
    v_shipment_id uuid;
    v_wanted bigint;
    v_sent bigint;
begin
    if v_result is not null then
        return v_result;
    end if;
    perform
    from shop.orders o
    where o.order_id = p_order_id
        and o.row_version = p_row_version
    for no key update;
    if not found then
        perform backoffice.raise_stale_order(p_order_id);
    end if;

    select array_agg(distinct a.warehouse_id)
    into v_warehouses
    from shop.order_allocations a
    where a.order_id = p_order_id
        and a.shipped_quantity < a.committed_quantity
        and (p_warehouse_id is null or a.warehouse_id = p_warehouse_id);
    if v_warehouses is null then
        raise exception 'Nothing of this order is left to be sent from here.'
            using errcode = 'BR006',
                detail = format('order_id %s', p_order_id);
    elsif cardinality(v_warehouses) > 1 then
        raise exception 'This order is sent from several warehouses: a parcel leaves from one.' using errcode = 'BR008';
    end if;
    if jsonb_typeof(coalesce(p_lines, '[]')) <> 'array' then
        raise exception 'The lines of a shipment are a list of items with quantities.' using errcode = 'BR008';
    end if;

    insert into shop.shipments (order_id, warehouse_id, carrier, tracking_number)
    values (p_order_id, v_warehouses[1], p_carrier, nullif(btrim(p_tracking_number), ''))
    returning shipment_id
    into v_shipment_id;

    with wanted as (
        select (l.line ->> 'order_item_id')::uuid as order_item_id, sum((l.line ->> 'quantity')::integer) as quantity
        from jsonb_array_elements(p_lines) as l (line)
        group by 1
    ),
    open as (
        select a.allocation_id, a.order_item_id, a.inventory_id, a.committed_quantity - a.shipped_quantity as quantity,
            sum(a.committed_quantity - a.shipped_quantity) over (
                partition by a.order_item_id
                order by a.allocation_id) - (a.committed_quantity - a.shipped_quantity) as before
        from shop.order_allocations a
        where a.order_id = p_order_id
            and a.warehouse_id = v_warehouses[1]
            and a.shipped_quantity < a.committed_quantity
    ),
    lines as (
        select o.allocation_id, o.order_item_id, o.inventory_id,
            least(o.quantity, coalesce(w.quantity, case when p_lines is null then o.before + o.quantity end, 0) - o.before)
                as quantity
        from open o
        left join wanted w on w.order_item_id = o.order_item_id
    ),
    sent as (
        insert into shop.shipment_lines (order_id, shipment_id, order_item_id, allocation_id, warehouse_id, quantity)
        select p_order_id, v_shipment_id, l.order_item_id, l.allocation_id, v_warehouses[1], l.quantity
        from lines l
        where l.quantity > 0
        order by l.inventory_id, l.allocation_id
        returning quantity
    )
    select
        (select sum(w.quantity) from wanted w),
        (select sum(s.quantity) from sent s)
    into v_wanted, v_sent;
    if v_wanted is distinct from v_sent and p_lines is not null then
        raise exception 'More is to be sent than is left of an item.'
            using errcode = 'BR006',
                detail = format('asked for %s, left %s', v_wanted, coalesce(v_sent, 0));
    end if;

    select jsonb_build_object('shipment_id', v_shipment_id, 'status', o.status, 'row_version', o.row_version)
    into v_result
    from shop.orders o
    where o.order_id = p_order_id;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.ship_order(uuid, uuid, bigint, text, text, jsonb, uuid) is
    'Sends one parcel: the lines ([{"order_item_id", "quantity"}]) or, with NULL, all that is left in the warehouse; '
    '{"shipment_id", "status", "row_version"}. The warehouse may be left out when only one has something to send.';

create function backoffice.allocate_order(p_command_id uuid, p_order_id uuid, p_row_version bigint)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'allocate_order', jsonb_build_object(
        'order_id', p_order_id, 'row_version', p_row_version));
    v_items jsonb;
begin
    if v_result is not null then
        return v_result;
    end if;
    perform
    from shop.orders o
    where o.order_id = p_order_id
        and o.row_version = p_row_version
    for no key update;
    if not found then
        perform backoffice.raise_stale_order(p_order_id);
    end if;

    select jsonb_agg(jsonb_build_object('product_id', i.product_id,
        'quantity', i.quantity - i.cancelled_quantity - i.allocated_quantity))
    into v_items
    from shop.order_items i
    where i.order_id = p_order_id
        and i.requires_shipping
        and i.quantity - i.cancelled_quantity > i.allocated_quantity;
    if v_items is null then
        raise exception 'All of this order has stock allocated to it.' using errcode = 'BR002';
    end if;

    with planned as (
        select r.inventory_id, r.product_id, r.quantity, r.missing,
            sum(r.quantity) over w - r.quantity as from_unit, sum(r.quantity) over w as to_unit
        from shop.plan_reservation(v_items) r
        window w as (partition by r.product_id order by r.inventory_id)
    ),
    items as (
        select i.order_item_id, i.product_id,
            sum(i.quantity - i.cancelled_quantity - i.allocated_quantity) over w
                - (i.quantity - i.cancelled_quantity - i.allocated_quantity) as from_unit,
            sum(i.quantity - i.cancelled_quantity - i.allocated_quantity) over w as to_unit
        from shop.order_items i
        where i.order_id = p_order_id
            and i.requires_shipping
            and i.quantity - i.cancelled_quantity > i.allocated_quantity
        window w as (partition by i.product_id order by i.order_item_id)
    ),
    allocated as (
        insert into shop.order_allocations (order_id, order_item_id, inventory_id, quantity)
        select p_order_id, i.order_item_id, p.inventory_id,
            (least(i.to_unit, p.to_unit) - greatest(i.from_unit, p.from_unit))::integer
        from items i
        join planned p on p.product_id = i.product_id
        where i.from_unit < p.to_unit
            and p.from_unit < i.to_unit
        order by p.inventory_id
        returning quantity
    )
    select jsonb_build_object('allocated', (select coalesce(sum(a.quantity), 0) from allocated a),
        'missing', coalesce((
            select sum(m.missing)
            from (select distinct p.product_id, p.missing from planned p) m), 0))
    into v_result;
    select v_result || jsonb_build_object('status', o.status, 'row_version', o.row_version)
    into v_result
    from shop.orders o
    where o.order_id = p_order_id;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.allocate_order(uuid, uuid, bigint) is
    'Reserves stock for what an order has none for, as far as there is any: {"allocated", "missing", "status", "row_version"}.';

create function backoffice.record_payment(
    p_command_id uuid,
    p_order_id uuid,
    p_amount bigint,
    p_currency text,
    p_method text,
    p_status text default 'COMPLETED',
    p_provider text default null,
    p_provider_transaction_id text default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'record_payment', jsonb_build_object(
        'order_id', p_order_id, 'amount', p_amount, 'currency', p_currency, 'method', p_method, 'status', p_status,
        'provider', p_provider, 'provider_transaction_id', p_provider_transaction_id));
    v_payment_id uuid;
begin
    if v_result is not null then
        return v_result;
    end if;
    -- an id of no month at all would not even reach the trigger
    if not exists (select from shop.orders o where o.order_id = p_order_id) then
        perform backoffice.raise_stale_order(p_order_id);
    end if;
    insert into shop.payments (
        order_id, amount_charged, currency, payment_method, status, provider, provider_transaction_id)
    values (p_order_id, p_amount, p_currency, p_method, p_status, p_provider, p_provider_transaction_id)
    returning payment_id
    into v_payment_id;
    select jsonb_build_object('payment_id', v_payment_id, 'status', o.status, 'row_version', o.row_version,
        'paid_amount', o.paid_amount)
    into v_result
    from shop.orders o
    where o.order_id = p_order_id;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.record_payment(uuid, uuid, bigint, text, text, text, text, text) is
    'Records money received or asked for; the order becomes PAID when it is confirmed and covered. Status and row version are the order''s.';

grant execute on function backoffice.raise_stale_order(uuid)
    to backroom_warehouse, backroom_support, backroom_manager, backroom_worker;
grant execute on function backoffice.move_order(uuid, uuid, text, bigint, text)
    to backroom_warehouse, backroom_support, backroom_manager;
grant execute on function backoffice.ship_order(uuid, uuid, bigint, text, text, jsonb, uuid)
    to backroom_warehouse, backroom_manager;
grant execute on function backoffice.allocate_order(uuid, uuid, bigint), shop.plan_reservation(jsonb)
    to backroom_support, backroom_manager;
grant execute on function backoffice.record_payment(uuid, uuid, bigint, text, text, text, text, text)
    to backroom_manager, backroom_worker;
