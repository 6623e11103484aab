-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The order flow: what must be true of an order when it is placed, moved, paid and shipped, and what follows from it. The
-- functions that bundle the statements are in V019, refunds in V014.
--
-- Whoever changes several rows of one order locks the order first, then its items, its allocations, and stock last, in
-- the order of inventory_id.
--
-- On the way of every order the plans are generic: a statement by order_id opens one partition either way, and planning it
-- costs more than running it (85 against 20 us with 25 months).

-- Helpers -----------------------------------------------------------------------------------------------------------

create function backoffice.money_text(p_amount bigint, p_currency text)
    returns text
    language plpgsql
    stable security definer
    set search_path = ''
as $$
declare
    v_digits smallint;
begin
    select c.minor_digits
    into v_digits
    from backoffice.currencies c
    where c.code = p_currency;
    return to_char(p_amount / power(10::numeric, v_digits),
        'FM999G999G999G999G990' || case when v_digits > 0 then 'D' || repeat('0', v_digits) else '' end) || ' ' || p_currency;
end;
$$;
comment on function backoffice.money_text(bigint, text) is 'An amount as the notifications write it: 349.44 EUR, 4,500 JPY.';
select backoffice.set_function_owner('backoffice.money_text(bigint, text)', 'backroom_engine');
grant execute on function backoffice.money_text(bigint, text)
    to backroom_support, backroom_manager, backroom_worker, backroom_engine;

-- Placing an order --------------------------------------------------------------------------------------------------

create function shop.fill_order()
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
        and u.is_active;
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
comment on function shop.fill_order() is 'BEFORE INSERT: copies the customer''s name and e-mail into the order.';
select backoffice.set_function_owner('shop.fill_order()', 'backroom_engine');

create function shop.order_placed()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    insert into shop.order_numbers (order_number, order_id)
    values (new.order_number, new.order_id);
    insert into shop.order_status_history (order_id, to_status, changed_by)
    values (new.order_id, new.status, coalesce(backoffice.my_user_id(), new.customer_id));
    perform shop.queue_notification(
        new.customer_id, 'ORDER_CONFIRMATION',
        jsonb_build_object('customer_name', new.customer_name, 'order_number', new.order_number,
            'total', backoffice.money_text(new.total_amount, new.currency)),
        new.order_id);
    return null;
end;
$$;
comment on function shop.order_placed() is 'AFTER INSERT: number, first line of the history, notification.';
select backoffice.set_function_owner('shop.order_placed()', 'backroom_engine');

create function shop.fill_order_item()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_product record;
begin
    select p.name, p.sku, p.price_amount, p.price_currency, p.requires_shipping, p.status, o.currency
    into v_product
    from shop.products p
    join shop.orders o on o.order_id = new.order_id
    where p.product_id = new.product_id;
    if not found then
        raise exception 'The order or the product does not exist.'
            using errcode = 'BR005',
                detail = format('order_id %s, product_id %s', new.order_id, new.product_id);
    end if;
    if v_product.status <> 'ACTIVE' then
        raise exception 'This product is not for sale.'
            using errcode = 'BR008',
                detail = format('product_id %s', new.product_id);
    end if;
    if v_product.price_currency <> v_product.currency then
        raise exception 'The product is priced in another currency than the order.'
            using errcode = 'BR007',
                detail = format('product_id %s in %s, order in %s', new.product_id, v_product.price_currency,
                    v_product.currency);
    end if;
    if new.unit_price_amount is distinct from v_product.price_amount then
        raise exception 'The price of this product is another one now.'
            using errcode = 'BR008',
                detail = format('product_id %s costs %s, not %s', new.product_id, v_product.price_amount,
                    new.unit_price_amount);
    end if;
    new.product_name := v_product.name;
    new.product_sku := v_product.sku;
    new.requires_shipping := v_product.requires_shipping;
    if new.product_image_url is null then
        select i.image_url
        into new.product_image_url
        from shop.product_images i
        where i.product_id = new.product_id
            and i.is_primary;
    end if;
    return new;
end;
$$;
comment on function shop.fill_order_item() is
    'BEFORE INSERT: the snapshot of the product. Refuses a product that is not for sale, or at another price or in another currency.';
select backoffice.set_function_owner('shop.fill_order_item()', 'backroom_engine');

create function shop.check_order_sums()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_order record;
    v_items record;
begin
    -- two look-ups by the key, not a join: each opens one partition
    select o.subtotal_amount, o.item_count
    into v_order
    from shop.orders o
    where o.order_id = new.order_id;
    select coalesce(sum(i.total_price_amount), 0) as amount, coalesce(sum(i.quantity), 0) as quantity
    into v_items
    from shop.order_items i
    where i.order_id = new.order_id;
    if v_items.quantity = 0 or v_items.amount is distinct from v_order.subtotal_amount then
        raise exception 'The subtotal of an order is the sum of its items, and there is at least one.'
            using errcode = 'BR008',
                detail = format('order_id %s has a subtotal of %s and items for %s', new.order_id,
                    v_order.subtotal_amount, v_items.amount);
    end if;
    -- a storefront that knows only the specification does not send it
    if v_order.item_count <> v_items.quantity then
        update shop.orders
        set item_count = v_items.quantity
        where order_id = new.order_id;
    end if;
    return null;
end;
$$;
comment on function shop.check_order_sums() is 'At commit: subtotal and item_count are the sums over the items.';
select backoffice.set_function_owner('shop.check_order_sums()', 'backroom_engine');

create trigger fill
    before insert on shop.orders
    for each row execute function shop.fill_order();
create trigger placed
    after insert on shop.orders
    for each row execute function shop.order_placed();
create trigger fill
    before insert on shop.order_items
    for each row execute function shop.fill_order_item();
create constraint trigger sums
    after insert or update of subtotal_amount, item_count on shop.orders
    deferrable initially deferred
    for each row execute function shop.check_order_sums();
create constraint trigger sums
    after insert or update of quantity, total_price_amount on shop.order_items
    deferrable initially deferred
    for each row execute function shop.check_order_sums();

-- Allocations -------------------------------------------------------------------------------------------------------

create function shop.hand_over_reservation()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_status text;
    v_handed bigint;
    v_held bigint;
begin
    select o.status
    into v_status
    from shop.orders o
    where o.order_id = new.order_id
    for no key update;
    if v_status is distinct from 'PENDING' then
        raise exception 'A reservation is confirmed for an order that was just placed.'
            using errcode = 'BR002',
                detail = format('order_id %s is %s', new.order_id, v_status);
    end if;

    -- units of a product, in items and in stock rows, laid side by side: where the two stretches meet is an allocation
    with items as (
        select i.order_item_id, i.product_id,
            sum(i.quantity) over w - i.quantity as from_unit, sum(i.quantity) over w as to_unit
        from shop.order_items i
        where i.order_id = new.order_id
            and i.requires_shipping
        window w as (partition by i.product_id order by i.order_item_id)
    ),
    held as (
        select a.inventory_id, a.warehouse_id, a.product_id, a.quantity,
            sum(a.quantity) over w - a.quantity as from_unit, sum(a.quantity) over w as to_unit
        from shop.reservation_allocations a
        where a.reservation_id = new.reservation_id
        window w as (partition by a.product_id order by a.inventory_id)
    ),
    handed as (
        insert into shop.order_allocations (
            order_id, order_item_id, inventory_id, warehouse_id, product_id, quantity, reservation_id)
        select new.order_id, i.order_item_id, h.inventory_id, h.warehouse_id, h.product_id,
            least(i.to_unit, h.to_unit) - greatest(i.from_unit, h.from_unit), new.reservation_id
        from items i
        join held h on h.product_id = i.product_id
        where i.from_unit < h.to_unit
            and h.from_unit < i.to_unit
        returning order_item_id, quantity
    ),
    counted as (
        update shop.order_items i
        set allocated_quantity = i.allocated_quantity + t.quantity
        from (
            select a.order_item_id, sum(a.quantity)::integer as quantity
            from handed a
            group by a.order_item_id) t
        where i.order_id = new.order_id
            and i.order_item_id = t.order_item_id
    )
    select
        (select coalesce(sum(a.quantity), 0) from handed a),
        (select coalesce(sum(h.quantity), 0) from held h)
    into v_handed, v_held;
    if v_handed <> v_held then
        raise exception 'The reservation holds other items than the order has.'
            using errcode = 'BR008',
                detail = format('reservation_id %s holds %s, of which the order has %s', new.reservation_id, v_held,
                    v_handed);
    end if;
    return null;
end;
$$;
comment on function shop.hand_over_reservation() is
    'AFTER a reservation is confirmed: its units become the order''s allocations; no stock row is touched.';
select backoffice.set_function_owner('shop.hand_over_reservation()', 'backroom_engine');

create trigger hand_over
    after update of status on shop.inventory_reservations
    for each row
    when (new.status = 'CONFIRMED' and old.status <> 'CONFIRMED')
    execute function shop.hand_over_reservation();

create function shop.allocate_to_order()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_status text;
begin
    if new.reservation_id is not null then
        return new;
    end if;
    -- a member of staff allocates: the stock is reserved here and now
    select o.status
    into v_status
    from shop.orders o
    where o.order_id = new.order_id
    for no key update;
    if v_status is null or v_status not in ('PENDING', 'CONFIRMED', 'PAID') then
        raise exception 'Stock is allocated to an order before it is processed.'
            using errcode = 'BR002',
                detail = format('order_id %s is %s', new.order_id, v_status);
    end if;
    select s.warehouse_id, s.product_id
    into new.warehouse_id, new.product_id
    from shop.inventory_items s
    where s.inventory_id = new.inventory_id;
    update shop.order_items i
    set allocated_quantity = i.allocated_quantity + new.quantity
    where i.order_id = new.order_id
        and i.order_item_id = new.order_item_id
        and i.product_id = new.product_id
        and i.requires_shipping;
    if not found then
        raise exception 'This stock is not of a product that the item needs.'
            using errcode = 'BR005',
                detail = format('order_item_id %s, inventory_id %s', new.order_item_id, new.inventory_id);
    end if;
    insert into shop.inventory_movements (
        inventory_id, movement_type, delta_available, delta_reserved, order_id, reference_type, reference_id, changed_by)
    values (new.inventory_id, 'RESERVE', -new.quantity, new.quantity, new.order_id, 'ORDER', new.order_id,
        backoffice.my_user_id());
    return new;
end;
$$;
comment on function shop.allocate_to_order() is 'BEFORE INSERT of an allocation that no checkout reserved: reserves the stock.';
select backoffice.set_function_owner('shop.allocate_to_order()', 'backroom_engine');

create trigger allocate
    before insert on shop.order_allocations
    for each row execute function shop.allocate_to_order();

-- Moving an order ---------------------------------------------------------------------------------------------------

insert into shop.transitions (relation, from_status, to_status, role)
values
    ('shop.orders', 'PENDING', 'CONFIRMED', 'backroom_support'),
    ('shop.orders', 'PENDING', 'CONFIRMED', 'backroom_manager'),
    ('shop.orders', 'PENDING', 'CANCELLED', 'backroom_support'),
    ('shop.orders', 'PENDING', 'CANCELLED', 'backroom_manager'),
    ('shop.orders', 'CONFIRMED', 'CANCELLED', 'backroom_support'),
    ('shop.orders', 'CONFIRMED', 'CANCELLED', 'backroom_manager'),
    ('shop.orders', 'PAID', 'CANCELLED', 'backroom_support'),
    ('shop.orders', 'PAID', 'CANCELLED', 'backroom_manager'),
    ('shop.orders', 'PROCESSING', 'CANCELLED', 'backroom_support'),
    ('shop.orders', 'PROCESSING', 'CANCELLED', 'backroom_manager'),
    -- paid on delivery only
    ('shop.orders', 'CONFIRMED', 'PROCESSING', 'backroom_warehouse'),
    ('shop.orders', 'CONFIRMED', 'PROCESSING', 'backroom_manager'),
    ('shop.orders', 'PAID', 'PROCESSING', 'backroom_warehouse'),
    ('shop.orders', 'PAID', 'PROCESSING', 'backroom_manager'),
    ('shop.orders', 'SHIPPED', 'DELIVERED', 'backroom_warehouse'),
    ('shop.orders', 'SHIPPED', 'DELIVERED', 'backroom_support'),
    ('shop.orders', 'SHIPPED', 'DELIVERED', 'backroom_manager'),
    -- consequences: of payments, shipment lines, refunds
    ('shop.orders', 'CONFIRMED', 'PAID', 'backroom_engine'),
    ('shop.orders', 'PROCESSING', 'SHIPPED', 'backroom_engine'),
    ('shop.orders', 'SHIPPED', 'REFUNDED', 'backroom_engine'),
    ('shop.orders', 'DELIVERED', 'RETURNED', 'backroom_engine'),
    ('shop.orders', 'DELIVERED', 'REFUNDED', 'backroom_engine'),
    ('shop.orders', 'RETURNED', 'REFUNDED', 'backroom_engine'),
    ('shop.orders', 'CANCELLED', 'REFUNDED', 'backroom_engine');

create function shop.guard_order()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    if new.paid_amount >= new.total_amount and new.paid_amount > 0 then
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
                    and p.amount_charged >= new.total_amount - new.paid_amount)
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
comment on function shop.guard_order() is 'BEFORE UPDATE, after the check of the transition: what must be true of a state, and its time.';
select backoffice.set_function_owner('shop.guard_order()', 'backroom_engine');

create function shop.order_moved()
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
            if new.paid_amount >= new.total_amount then
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
comment on function shop.order_moved() is 'AFTER a change of status: history, stock, items, notification.';
select backoffice.set_function_owner('shop.order_moved()', 'backroom_engine');

-- in this order, by name
create trigger check_transition
    before update of status on shop.orders
    for each row execute function shop.check_transition('shop.orders');
create trigger guard
    before update on shop.orders
    for each row execute function shop.guard_order();
create trigger touch
    before update on shop.orders
    for each row execute function shop.touch_row();
create trigger moved
    after update of status on shop.orders
    for each row
    when (new.status is distinct from old.status)
    execute function shop.order_moved();

-- Shipping ----------------------------------------------------------------------------------------------------------

create function shop.guard_shipment()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_order record;
begin
    -- an update, not only a lock: so a cancel under way fails at every isolation level
    update shop.orders
    set tracking_number = coalesce(new.tracking_number, tracking_number)
    where order_id = new.order_id
    returning status, hold_reason
    into v_order;
    if not found then
        raise exception 'This order does not exist.'
            using errcode = 'BR005',
                detail = format('order_id %s', new.order_id);
    end if;
    if v_order.status <> 'PROCESSING' or v_order.hold_reason is not null then
        raise exception 'Only an order in processing that is not on hold can be shipped.'
            using errcode = 'BR002',
                detail = format('order_id %s is %s; %s', new.order_id, v_order.status, v_order.hold_reason);
    end if;
    return new;
end;
$$;
comment on function shop.guard_shipment() is 'BEFORE INSERT: the order is in processing, and is locked first.';
select backoffice.set_function_owner('shop.guard_shipment()', 'backroom_engine');

create function shop.apply_shipment_line()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_inventory_id uuid;
    v_item_done boolean;
begin
    perform
    from shop.orders o
    where o.order_id = new.order_id
    for no key update;
    if not exists (
        select from shop.shipments s
        where s.order_id = new.order_id
            and s.shipment_id = new.shipment_id
            and s.warehouse_id = new.warehouse_id)
    then
        raise exception 'The shipment is of another order or warehouse.'
            using errcode = 'BR005',
                detail = format('shipment_id %s', new.shipment_id);
    end if;

    update shop.order_items i
    set shipped_quantity = i.shipped_quantity + new.quantity,
        fulfillment_status = case
            when i.shipped_quantity + i.cancelled_quantity + new.quantity = i.quantity then 'SHIPPED'
            else i.fulfillment_status
        end
    where i.order_id = new.order_id
        and i.order_item_id = new.order_item_id
    returning i.shipped_quantity + i.cancelled_quantity = i.quantity
    into v_item_done;
    update shop.order_allocations a
    set shipped_quantity = a.shipped_quantity + new.quantity
    where a.order_id = new.order_id
        and a.allocation_id = new.allocation_id
        and a.order_item_id = new.order_item_id
        and a.warehouse_id = new.warehouse_id
    returning a.inventory_id
    into v_inventory_id;
    if not found then
        raise exception 'The allocation is of another order, item or warehouse.'
            using errcode = 'BR005',
                detail = format('allocation_id %s', new.allocation_id);
    end if;
    insert into shop.inventory_movements (
        inventory_id, movement_type, delta_committed, order_id, reference_type, reference_id, changed_by)
    values (v_inventory_id, 'OUTBOUND', -new.quantity, new.order_id, 'SHIPMENT', new.shipment_id, backoffice.my_user_id());

    if v_item_done and not exists (
        select from shop.order_items i
        where i.order_id = new.order_id
            and i.requires_shipping
            and i.shipped_quantity + i.cancelled_quantity < i.quantity)
    then
        update shop.orders
        set status = 'SHIPPED', status_reason = null
        where order_id = new.order_id;
    end if;
    return null;
end;
$$;
comment on function shop.apply_shipment_line() is
    'AFTER INSERT: moves the counters, writes the OUTBOUND movement, and the order is SHIPPED when nothing is left to send.';
select backoffice.set_function_owner('shop.apply_shipment_line()', 'backroom_engine');

create function shop.check_shipment_lines()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    if not exists (
        select from shop.shipment_lines l
        where l.order_id = new.order_id
            and l.shipment_id = new.shipment_id)
    then
        raise exception 'A shipment carries something.'
            using errcode = 'BR008',
                detail = format('shipment_id %s', new.shipment_id);
    end if;
    return null;
end;
$$;
comment on function shop.check_shipment_lines() is 'At commit: a shipment has a line.';
select backoffice.set_function_owner('shop.check_shipment_lines()', 'backroom_engine');

create trigger guard
    before insert on shop.shipments
    for each row execute function shop.guard_shipment();
create constraint trigger lines
    after insert on shop.shipments
    deferrable initially deferred
    for each row execute function shop.check_shipment_lines();
create trigger apply
    after insert on shop.shipment_lines
    for each row execute function shop.apply_shipment_line();

-- Payments ----------------------------------------------------------------------------------------------------------

insert into shop.transitions (relation, from_status, to_status, role)
select 'shop.payments', t.from_status, t.to_status, r.role
from (values
    ('PENDING', 'PROCESSING'), ('PENDING', 'COMPLETED'), ('PENDING', 'FAILED'), ('PENDING', 'CANCELLED'),
    ('PROCESSING', 'COMPLETED'), ('PROCESSING', 'FAILED'), ('PROCESSING', 'CANCELLED'), ('FAILED', 'PROCESSING')
) as t (from_status, to_status)
cross join (values ('backroom_manager'), ('backroom_worker')) as r (role);
insert into shop.transitions (relation, from_status, to_status, role)
values
    ('shop.payments', 'COMPLETED', 'PARTIALLY_REFUNDED', 'backroom_engine'),
    ('shop.payments', 'COMPLETED', 'REFUNDED', 'backroom_engine'),
    ('shop.payments', 'PARTIALLY_REFUNDED', 'REFUNDED', 'backroom_engine');

create function shop.guard_payment()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_order record;
begin
    if tg_op = 'INSERT' then
        if new.status not in ('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED') then
            raise exception 'A payment does not begin in this state.'
                using errcode = 'BR002',
                    detail = new.status;
        end if;
        select o.customer_id, o.currency
        into v_order
        from shop.orders o
        where o.order_id = new.order_id
            and o.customer_id = coalesce(new.customer_id, o.customer_id);
        if not found then
            raise exception 'This order does not exist, or is another customer''s.'
                using errcode = 'BR005',
                    detail = format('order_id %s', new.order_id);
        end if;
        if new.currency is distinct from v_order.currency then
            raise exception 'A payment is in the order''s currency.'
                using errcode = 'BR007',
                    detail = format('order_id %s is in %s, the payment in %s', new.order_id, v_order.currency, new.currency);
        end if;
        new.customer_id := v_order.customer_id;
    end if;
    if tg_op = 'INSERT' or new.status is distinct from old.status then
        if new.status = 'COMPLETED' then
            new.processed_at := now();
        elsif new.status = 'FAILED' then
            new.failed_at := now();
        end if;
    end if;
    return new;
end;
$$;
comment on function shop.guard_payment() is 'BEFORE INSERT OR UPDATE: a payment is its order''s, in customer and currency; its times.';
select backoffice.set_function_owner('shop.guard_payment()', 'backroom_engine');

create function shop.apply_payment()
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
            and paid_amount >= total_amount;
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
comment on function shop.apply_payment() is 'AFTER a payment completed: the order''s paid_amount, and PAID when it is confirmed and covered.';
select backoffice.set_function_owner('shop.apply_payment()', 'backroom_engine');

create trigger check_transition
    before update of status on shop.payments
    for each row execute function shop.check_transition('shop.payments');
create trigger guard
    before insert or update on shop.payments
    for each row execute function shop.guard_payment();
create trigger touch
    before update on shop.payments
    for each row execute function shop.touch_row();
create trigger apply_insert
    after insert on shop.payments
    for each row execute function shop.apply_payment();
create trigger apply_update
    after update of status on shop.payments
    for each row
    when (new.status is distinct from old.status)
    execute function shop.apply_payment();

-- Ledgers, audit, announcements -------------------------------------------------------------------------------------

create trigger ledger
    before update or delete on shop.order_status_history
    for each row execute function shop.refuse_change();
create trigger ledger
    before update or delete on shop.order_notes
    for each row execute function shop.refuse_change();
create trigger ledger
    before update or delete on shop.shipment_lines
    for each row execute function shop.refuse_change();

create trigger audit
    after update or delete on shop.orders
    for each row execute function backoffice.audit('shop.orders', 'order_id');
create trigger audit
    after update or delete on shop.payments
    for each row execute function backoffice.audit('shop.payments', 'order_id,payment_id', 'provider_response,fraud_check_result');
create trigger audit
    after update or delete on shop.shipments
    for each row execute function backoffice.audit('shop.shipments', 'order_id,shipment_id');

create trigger announce_update
    after update on shop.orders
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.orders', 'order_id');
create trigger announce_insert
    after insert on shop.order_notes
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.order_notes', 'order_id');
create trigger announce_update
    after update on shop.shipments
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.shipments', 'order_id');
create trigger announce_insert
    after insert on shop.payments
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.payments', 'order_id,payment_id');
create trigger announce_update
    after update on shop.payments
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.payments', 'order_id,payment_id');
