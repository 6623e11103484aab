-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Placing an order with fewer statements and to the same effect. A statement that writes to a table of many months opens each
-- of them unless the month is known when it begins: so items are no longer updated after they were inserted, what follows
-- from items is done once a statement and not once a row, and a command is written once, with its result.

-- Whom the storefront acts for is asked by every policy of its own, ten times in an order: without a regular expression.

create or replace function shop.current_customer_id()
    returns uuid
    language sql
    stable parallel safe
    return case
        when current_setting('app.current_user_id', true) like '________-____-____-____-____________'
            and translate(current_setting('app.current_user_id', true), '0123456789abcdefABCDEF', '') = '----'
        then current_setting('app.current_user_id', true)::uuid
    end;

-- The command, written once -----------------------------------------------------------------------------------------

create function backoffice.earlier_result(p_command_id uuid, p_kind text, p_request jsonb)
    returns jsonb
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_earlier backoffice.commands;
begin
    select c.*
    into v_earlier
    from backoffice.commands c
    where c.command_id = p_command_id;
    if not found then
        return null;
    end if;
    if v_earlier.login is distinct from session_user
        or v_earlier.kind is distinct from p_kind
        or v_earlier.request is distinct from p_request
        or v_earlier.result is null
    then
        raise exception 'This command id was used before, for something else.'
            using errcode = 'BR003',
                detail = format('Command %s.', p_command_id);
    end if;
    return v_earlier.result;
end;
$$;
comment on function backoffice.earlier_result(uuid, text, jsonb) is
    'What this command came to when it was done before, or NULL; BR003 when its id stands for something else.';

create function backoffice.record_command(p_command_id uuid, p_kind text, p_request jsonb, p_result jsonb)
    returns jsonb
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    if p_command_id is null or p_kind is null or p_request is null then
        raise exception 'A command needs an id, a kind and a content.' using errcode = 'BR008';
    end if;
    insert into backoffice.commands (command_id, kind, request, result)
    values (p_command_id, p_kind, p_request, coalesce(p_result, '{}'))
    on conflict (command_id) do nothing;
    if not found then
        raise exception 'This command id was used before, for something else.'
            using errcode = 'BR003',
                detail = format('Command %s.', p_command_id);
    end if;
    return coalesce(p_result, '{}');
end;
$$;
comment on function backoffice.record_command(uuid, text, jsonb, jsonb) is
    'Last statement of a business function that begins by locking what it can do only once: keeps and returns its result. Such a '
    'function asks backoffice.earlier_result() when it finds that done; others use begin_command() and finish_command().';

select backoffice.set_function_owner('backoffice.earlier_result(uuid, text, jsonb)', 'backroom_engine');
select backoffice.set_function_owner('backoffice.record_command(uuid, text, jsonb, jsonb)', 'backroom_engine');
grant execute on function backoffice.earlier_result(uuid, text, jsonb), backoffice.record_command(uuid, text, jsonb, jsonb)
    to application_user;

-- What an order writes when it is placed ----------------------------------------------------------------------------

create or replace function shop.fill_order()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_is_taken boolean;
begin
    if new.status <> 'PENDING' then
        raise exception 'An order begins as pending.' using errcode = 'BR002';
    end if;
    select u.name, u.email, exists (select from backoffice.currencies c where c.code = new.currency)
    into new.customer_name, new.customer_email, v_is_taken
    from shop.users u
    where u.user_id = new.customer_id
        and u.user_type = 'CUSTOMER'
        and u.is_active
    -- held to the end, so that a merge or a closing comes before the order or after it
    for share of u;
    if not found then
        raise exception 'There is no active customer with this id.'
            using errcode = 'BR005',
                detail = format('customer_id %s', new.customer_id);
    end if;
    if not v_is_taken then
        raise exception 'The shop does not take this currency.'
            using errcode = 'BR007',
                detail = format('currency %s', new.currency);
    end if;
    return new;
end;
$$;

create or replace function shop.order_placed()
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
    -- reporting.order_measures() of an order that was only placed
    insert into reporting.sales_deltas (order_id, bucket, currency, customer_id, orders, tax, shipping, discount)
    values (new.order_id, reporting.bucket(new.created_at), new.currency, new.customer_id, 1, new.tax_amount, new.shipping_amount,
        new.discount_amount);
    perform shop.queue_notification(
        new.customer_id, 'ORDER_CONFIRMATION',
        jsonb_build_object('customer_name', new.customer_name, 'order_number', new.order_number,
            'total', backoffice.money_text(new.total_amount, new.currency)),
        new.order_id);
    return null;
end;
$$;
comment on function shop.order_placed() is 'AFTER INSERT: number, first line of the history, rollups, notification.';

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
            new.tax_amount, new.shipping_amount, new.discount_amount) m
        union all
        select -1, m.*
        from reporting.order_measures(old.created_at, old.cancelled_at, old.shipped_at, old.delivered_at,
            old.tax_amount, old.shipping_amount, old.discount_amount) m
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
comment on function reporting.note_order() is
    'Appends what a changed order changes in the rollups; what a new one does is in shop.order_placed(). Owned by backroom_engine.';
drop trigger note_order on shop.orders;

create or replace function shop.queue_notification(p_user_id uuid, p_type text, p_values jsonb, p_order_id uuid default null)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    -- what a person asked for a moment ago to get into the account does not wait and cannot be switched off
    v_at_once constant boolean := p_type in ('PASSWORD_RESET', 'EMAIL_VERIFICATION');
    v_to record;
    v_local timestamp;
    v_is_quiet boolean;
    v_scheduled_at timestamptz := now();
    v_count integer;
begin
    select u.email, u.phone, t.template_id, t.email_subject, t.email_body_text, t.sms_content, t.push_title, t.push_body,
        p.email_enabled, p.sms_enabled, p.push_enabled, p.quiet_hours_start, p.quiet_hours_end, p.timezone, p.frequency
    into v_to
    from shop.users u
    join shop.notification_templates t
        on t.notification_type = p_type
        and t.is_active
        and t.language = 'en'
    left join shop.notification_preferences p
        on p.user_id = u.user_id
        and p.notification_type = p_type
    where u.user_id = p_user_id;
    if not found or v_to.frequency = 'DISABLED' and not v_at_once then
        return 0;
    end if;

    if v_to.frequency is not null and not v_at_once then
        v_local := now() at time zone v_to.timezone;
        v_is_quiet := case
            when v_to.quiet_hours_start < v_to.quiet_hours_end
                then v_local::time >= v_to.quiet_hours_start and v_local::time < v_to.quiet_hours_end
            else v_local::time >= v_to.quiet_hours_start or v_local::time < v_to.quiet_hours_end
        end;
        v_scheduled_at := case
            when v_to.frequency = 'DAILY' then (v_local::date + 1 + time '08:00') at time zone v_to.timezone
            when v_to.frequency = 'WEEKLY' then (date_trunc('week', v_local) + interval '7 days 8 hours') at time zone v_to.timezone
            when v_is_quiet and v_to.quiet_hours_end > v_local::time then (v_local::date + v_to.quiet_hours_end) at time zone v_to.timezone
            when v_is_quiet then (v_local::date + 1 + v_to.quiet_hours_end) at time zone v_to.timezone
            else now()
        end;
    end if;

    insert into shop.notifications (
        user_id, template_id, notification_type, channel, subject, content, recipient, priority, metadata, order_id, scheduled_at)
    select p_user_id, v_to.template_id, p_type, c.channel, shop.fill_template(c.subject, p_values),
        shop.fill_template(c.content, p_values), c.recipient, case when v_at_once then 'HIGH' else 'NORMAL' end,
        coalesce(p_values, '{}'), p_order_id, v_scheduled_at
    from (
        values
            ('EMAIL', v_to.email_subject::text, v_to.email_body_text, v_to.email::text, coalesce(v_to.email_enabled, true) or v_at_once),
            ('SMS', null, v_to.sms_content::text, v_to.phone::text, coalesce(v_to.sms_enabled, false) and not v_at_once),
            ('PUSH', v_to.push_title::text, v_to.push_body::text, p_user_id::text, coalesce(v_to.push_enabled, true) and not v_at_once)
    ) c (channel, subject, content, recipient, is_wanted)
    where c.is_wanted
        and c.content is not null
        and c.recipient is not null;
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;

-- Items -------------------------------------------------------------------------------------------------------------

create or replace function shop.fill_order_item()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_product record;
begin
    select p.name, p.sku, p.price_amount, p.price_currency, p.requires_shipping, p.status, i.image_url, o.currency,
        o.customer_id, o.status as order_status,
        exists (select from shop.inventory_reservations r where r.order_id = new.order_id) as is_reserved
    into v_product
    from shop.products p
    join shop.orders o on o.order_id = new.order_id
    left join shop.product_images i
        on i.product_id = p.product_id
        and i.is_primary
    where p.product_id = new.product_id;
    if not found then
        raise exception 'The order or the product does not exist.'
            using errcode = 'BR005',
                detail = format('order_id %s, product_id %s', new.order_id, new.product_id);
    end if;
    -- The rule for whom an order takes items was a policy's; as such it opened every month of orders for each insert.
    if v_product.customer_id is distinct from shop.current_customer_id() or v_product.order_status <> 'PENDING' then
        raise exception 'Items are added to an order by its own customer, while it is pending.'
            using errcode = 'BR005',
                detail = format('order_id %s', new.order_id);
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
    new.product_image_url := coalesce(new.product_image_url, v_product.image_url);
    -- What a confirmed reservation will give it: shop.order_items_added() hands the units over and corrects what it did not hold.
    new.allocated_quantity := case when v_product.is_reserved and v_product.requires_shipping then new.quantity else 0 end;
    return new;
end;
$$;

create function shop.order_items_added()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_order_id uuid;
    v_order record;
    v_handed bigint;
    v_held bigint;
begin
    foreach v_order_id in array coalesce((select array_agg(distinct n.order_id) from new_rows n), '{}')
    loop
        -- look-ups by the key, not a join: each opens one partition
        select o.subtotal_amount, o.item_count, o.created_at, o.currency, i.amount, i.quantity,
            case when i.lines = a.lines then r.reservation_id end as reservation_id, a.allocated
        into v_order
        from (
            select sum(t.total_price_amount) as amount, sum(t.quantity) as quantity, count(*) as lines
            from shop.order_items t
            where t.order_id = v_order_id
        ) i
        cross join (
            select count(*) as lines, sum(n.allocated_quantity) as allocated
            from new_rows n
            where n.order_id = v_order_id
        ) a
        left join shop.orders o on o.order_id = v_order_id
        left join shop.inventory_reservations r on r.order_id = v_order_id;

        insert into reporting.sales_deltas (order_id, bucket, currency, product_id, units, gross)
        select v_order_id, reporting.bucket(v_order.created_at), v_order.currency, n.product_id, sum(m.units), sum(m.gross)
        from new_rows n
        cross join lateral reporting.item_measures(n.unit_price_amount, n.quantity, n.cancelled_quantity) m
        where n.order_id = v_order_id
        group by n.product_id;

        -- As long as the items come to what the order says there is nothing to wait for. Otherwise, also with a subtotal that
        -- does not fit yet, the order is asked again at commit: its trigger "sums" fires on this.
        if v_order.amount <> v_order.subtotal_amount or v_order.quantity <> v_order.item_count then
            update shop.orders
            set item_count = v_order.quantity
            where order_id = v_order_id;
        end if;

        -- A reservation that was confirmed before the order had items is for the first of them, and for no others.
        -- Units of a product, in items and in stock rows, laid side by side: where the two stretches meet is an allocation.
        v_handed := 0;
        if v_order.reservation_id is not null then
            with items as (
                select n.order_item_id, n.product_id,
                    sum(n.quantity) over w - n.quantity as from_unit, sum(n.quantity) over w as to_unit
                from new_rows n
                where n.order_id = v_order_id
                    and n.requires_shipping
                window w as (partition by n.product_id order by n.order_item_id)
            ),
            held as (
                select h.inventory_id, h.warehouse_id, h.product_id, h.quantity,
                    sum(h.quantity) over w - h.quantity as from_unit, sum(h.quantity) over w as to_unit
                from shop.reservation_allocations h
                where h.reservation_id = v_order.reservation_id
                window w as (partition by h.product_id order by h.inventory_id)
            ),
            handed as (
                insert into shop.order_allocations (
                    order_id, order_item_id, inventory_id, warehouse_id, product_id, quantity, reservation_id)
                select v_order_id, i.order_item_id, h.inventory_id, h.warehouse_id, h.product_id,
                    least(i.to_unit, h.to_unit) - greatest(i.from_unit, h.from_unit), v_order.reservation_id
                from items i
                join held h on h.product_id = i.product_id
                where i.from_unit < h.to_unit
                    and h.from_unit < i.to_unit
                returning quantity
            )
            select (select coalesce(sum(d.quantity), 0) from handed d), (select coalesce(sum(h.quantity), 0) from held h)
            into v_handed, v_held;
            if v_handed <> v_held then
                raise exception 'The reservation holds other items than the order has.'
                    using errcode = 'BR008',
                        detail = format('reservation_id %s holds %s, of which the order has %s', v_order.reservation_id,
                            v_held, v_handed);
            end if;
        end if;

        -- no item has more than the reservation gave it; all have as much as they need when the sums are equal
        if v_order.allocated <> v_handed then
            update shop.order_items i
            set allocated_quantity = (
                select coalesce(sum(a.quantity), 0)
                from shop.order_allocations a
                where a.order_id = v_order_id
                    and a.order_item_id = i.order_item_id)
            where i.order_id = v_order_id
                and i.order_item_id in (select n.order_item_id from new_rows n where n.order_id = v_order_id);
        end if;
    end loop;
    return null;
end;
$$;
comment on function shop.order_items_added() is
    'AFTER INSERT of items: the rollups, the sums where they have to be looked at again, and the units of a reservation that was '
    'confirmed for the order before it had items.';
select backoffice.set_function_owner('shop.order_items_added()', 'backroom_engine');

drop trigger note_items on shop.order_items;
drop function reporting.note_items();
drop trigger sums on shop.order_items;
create trigger added
    after insert on shop.order_items
    referencing new table as new_rows
    for each statement execute function shop.order_items_added();
create constraint trigger sums
    after update of quantity, total_price_amount on shop.order_items
    deferrable initially deferred
    for each row execute function shop.check_order_sums();

-- Reservations and allocations --------------------------------------------------------------------------------------

create or replace function shop.guard_reservation()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_order record;
begin
    if new.status = old.status then
        raise exception 'The order of a reservation is set when it is confirmed.' using errcode = 'BR002';
    end if;
    if new.status <> 'CONFIRMED' then
        new.cancelled_at := now();
        return new;
    end if;

    if old.expires_at <= clock_timestamp() then
        raise exception 'The reservation has expired.'
            using errcode = 'BR009',
                detail = format('reservation_id %s', old.reservation_id);
    end if;
    select o.customer_id, o.status
    into v_order
    from shop.orders o
    where o.order_id = new.order_id
    for no key update;
    if not found or v_order.customer_id <> old.customer_id then
        raise exception 'A reservation is confirmed by an order of its own customer.'
            using errcode = 'BR005',
                detail = format('order_id %s', new.order_id);
    end if;
    if v_order.status <> 'PENDING' then
        raise exception 'A reservation is confirmed for an order that was just placed.'
            using errcode = 'BR002',
                detail = format('order_id %s is %s', new.order_id, v_order.status);
    end if;
    new.confirmed_at := now();
    -- holding stock may be lost in a crash, an order may not
    if current_setting('synchronous_commit') = 'off' then
        perform set_config('synchronous_commit', 'on', true);
    end if;
    return new;
end;
$$;
comment on function shop.guard_reservation() is
    'What must be true when a reservation is confirmed, and its times; locks the order. Who may move it is in shop.transitions.';

create or replace function shop.hand_over_reservation()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_handed bigint;
    v_held bigint;
begin
    -- an order that has no items yet: shop.order_items_added() hands over when they come
    if not exists (select from shop.order_items i where i.order_id = new.order_id) then
        return null;
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
    'AFTER a reservation is confirmed for an order that has its items: its units become the order''s allocations; no stock row is touched.';

-- what a checkout reserved is not reserved again: only the engine writes reservation_id
drop trigger allocate on shop.order_allocations;
create trigger allocate
    before insert on shop.order_allocations
    for each row
    when (new.reservation_id is null)
    execute function shop.allocate_to_order();

-- The storefront's call ---------------------------------------------------------------------------------------------

create or replace function shop.place_order(
    p_command_id uuid,
    p_cart_id uuid,
    p_reservation_id uuid,
    p_shipping_address jsonb,
    p_billing_address jsonb,
    p_shipping_amount bigint default 0,
    p_tax_amount bigint default 0,
    p_discount_amount bigint default 0,
    p_notes text default null,
    p_special_instructions text default null,
    p_gift_message text default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_customer_id constant uuid := shop.current_customer_id();
    v_request constant jsonb := jsonb_build_object(
        'customer_id', v_customer_id, 'cart_id', p_cart_id, 'reservation_id', p_reservation_id,
        'amounts', array[p_shipping_amount, p_tax_amount, p_discount_amount],
        'texts', encode(sha256(convert_to(jsonb_build_array(
            p_shipping_address, p_billing_address, p_notes, p_special_instructions, p_gift_message)::text, 'UTF8')), 'hex'));
    v_result jsonb;
    v_cart record;
    v_items record;
    v_order record;
begin
    -- a cart is ordered once: whoever sends the same command again waits here, and finds it done
    select c.currency
    into v_cart
    from shop.carts c
    where c.cart_id = p_cart_id
        and c.customer_id = v_customer_id
        and c.status <> 'CONVERTED'
    for no key update;
    if not found then
        v_result := backoffice.earlier_result(p_command_id, 'place_order', v_request);
        if v_result is not null then
            return v_result;
        end if;
        raise exception 'This cart does not exist, or was ordered already.'
            using errcode = 'BR005',
                detail = format('cart_id %s', p_cart_id);
    end if;
    if to_regclass('shop.orders_' || to_char(now() at time zone 'UTC', 'YYYYMM')) is null then
        raise exception 'Orders of this month have no place yet.'
            using errcode = 'BR011',
                hint = 'The job that makes months ahead has not run.';
    end if;
    select coalesce(sum(i.unit_price_amount * i.quantity), 0) as amount, coalesce(sum(i.quantity), 0) as quantity,
        bool_and(i.unit_price_currency = v_cart.currency) as is_one_currency
    into v_items
    from shop.cart_items i
    where i.cart_id = p_cart_id;
    if v_items.quantity = 0 then
        raise exception 'The cart is empty.' using errcode = 'BR008';
    end if;
    if not v_items.is_one_currency then
        raise exception 'The items of the cart are in several currencies.' using errcode = 'BR007';
    end if;

    insert into shop.orders (
        customer_id, subtotal_amount, tax_amount, shipping_amount, discount_amount, total_amount, currency, item_count,
        shipping_address, billing_address, notes, special_instructions, gift_message)
    values (
        v_customer_id, v_items.amount, p_tax_amount, p_shipping_amount, p_discount_amount,
        v_items.amount + p_tax_amount + p_shipping_amount - p_discount_amount, v_cart.currency, v_items.quantity,
        p_shipping_address, p_billing_address, p_notes, p_special_instructions, p_gift_message)
    returning order_id, order_number, total_amount, currency, status
    into v_order;
    -- before the items, which are then inserted with their units and need no update
    if p_reservation_id is not null then
        update shop.inventory_reservations r
        set status = 'CONFIRMED', order_id = v_order.order_id
        where r.reservation_id = p_reservation_id
            and r.status = 'ACTIVE';
        if not found then
            raise exception 'The reservation is no longer active.'
                using errcode = 'BR009',
                    detail = format('reservation_id %s', p_reservation_id);
        end if;
    end if;
    -- the prices are the cart's: when one has changed since, the trigger refuses and the customer is asked
    insert into shop.order_items (
        order_id, product_id, product_name, unit_price_amount, quantity, total_price_amount, variant_options)
    select v_order.order_id, i.product_id, '', i.unit_price_amount, i.quantity, i.unit_price_amount * i.quantity,
        i.variant_options
    from shop.cart_items i
    where i.cart_id = p_cart_id
    order by i.cart_item_id;
    update shop.carts
    set status = 'CONVERTED', order_id = v_order.order_id
    where cart_id = p_cart_id;

    return backoffice.record_command(p_command_id, 'place_order', v_request, jsonb_build_object(
        'order_id', v_order.order_id, 'order_number', v_order.order_number, 'total_amount', v_order.total_amount,
        'currency', v_order.currency, 'status', v_order.status));
end;
$$;
