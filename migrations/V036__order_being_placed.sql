-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Placing an order without reading the months. A statement that reads a table of many months by a generic plan locks each of
-- them and sets each up (60 us at 27 months, more with every month), and building an index a month at a time throws that
-- plan away once a month. So what the triggers of an order must know of it while it is being placed is beside the months:
-- a row that its first trigger makes and that is gone before the transaction ends. The rules stay where they were, and for an
-- order that is not being placed, or not in the usual way, they ask the months as before.

create unlogged table shop.order_placements (
    order_id uuid not null,
    customer_id uuid not null,
    currency varchar(3) not null,
    subtotal_amount bigint not null,
    item_count integer not null,
    created_at timestamptz not null,
    is_fresh boolean not null default true,
    constraint order_placements_pkey primary key (order_id)
)
with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
comment on table shop.order_placements is
    'Orders that are being placed by a transaction that is under way: empty for everybody else. Unlogged, since no row outlives its transaction.';
comment on column shop.order_placements.is_fresh is 'The order is pending, as it was inserted, and has no items.';
select backoffice.protect_table('shop.order_placements');
grant select, insert, delete, update (is_fresh) on shop.order_placements to backroom_engine;

-- An order is inserted ----------------------------------------------------------------------------------------------

create or replace function shop.order_placed()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_queued integer;
begin
    insert into shop.order_placements (order_id, customer_id, currency, subtotal_amount, item_count, created_at)
    values (new.order_id, new.customer_id, new.currency, new.subtotal_amount, new.item_count, new.created_at);
    insert into shop.order_numbers (order_number, order_id)
    values (new.order_number, new.order_id);
    -- backoffice.my_user_id(), without the call
    insert into shop.order_status_history (order_id, to_status, changed_by)
    values (new.order_id, new.status, coalesce(
        (select s.user_id from backoffice.staff s where s.login = session_user and s.is_active), new.customer_id));
    -- reporting.order_measures() of an order that was only placed
    insert into reporting.sales_deltas (order_id, bucket, currency, customer_id, orders, tax, shipping, discount)
    values (new.order_id, reporting.bucket(new.created_at), new.currency, new.customer_id, 1, new.tax_amount, new.shipping_amount,
        new.discount_amount);
    v_queued := shop.queue_notification(
        new.customer_id, 'ORDER_CONFIRMATION',
        jsonb_build_object('customer_name', new.customer_name, 'order_number', new.order_number,
            'total', backoffice.money_text(new.total_amount, new.currency)),
        new.order_id);
    return null;
end;
$$;

-- enable_seqscan: when plans are made the table looks empty, and between two vacuums it is full of dead rows
create function shop.placement_changed()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
    set enable_seqscan = off
as $$
begin
    update shop.order_placements
    set is_fresh = false
    where order_id = new.order_id;
    return null;
end;
$$;
comment on function shop.placement_changed() is 'AFTER a change of what shop.order_placements copies: the order itself is asked from now on.';
select backoffice.set_function_owner('shop.placement_changed()', 'backroom_engine');
create trigger placement_changed
    after update of status, customer_id, currency, subtotal_amount, item_count on shop.orders
    for each row execute function shop.placement_changed();


create or replace function shop.check_order_sums()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
    set enable_seqscan = off
as $$
declare
    v_order record;
begin
    if tg_op = 'INSERT' then
        delete from shop.order_placements
        where order_id = new.order_id;
        if not found then
            return null; -- its items came to what it says: shop.order_items_added() took the row away
        end if;
    end if;
    -- look-ups by the key, not a join: each opens one partition
    select o.subtotal_amount, o.item_count, i.amount, i.quantity
    into v_order
    from (
        select coalesce(sum(t.total_price_amount), 0) as amount, coalesce(sum(t.quantity), 0) as quantity
        from shop.order_items t
        where t.order_id = new.order_id
    ) i
    left join shop.orders o on o.order_id = new.order_id;
    if v_order.quantity = 0 or v_order.amount is distinct from v_order.subtotal_amount then
        raise exception 'The subtotal of an order is the sum of its items, and there is at least one.'
            using errcode = 'BR008',
                detail = format('order_id %s has a subtotal of %s and items for %s', new.order_id,
                    v_order.subtotal_amount, v_order.amount);
    end if;
    -- a storefront that knows only the specification does not send it
    if v_order.item_count <> v_order.quantity then
        update shop.orders
        set item_count = v_order.quantity
        where order_id = new.order_id;
    end if;
    return null;
end;
$$;

-- Its reservation is confirmed --------------------------------------------------------------------------------------

create or replace function shop.guard_reservation()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
    set enable_seqscan = off
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
    if not exists (
        select from shop.order_placements p
        where p.order_id = new.order_id
            and p.customer_id = old.customer_id
            and p.is_fresh)
    then
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
    end if;
    new.confirmed_at := now();
    -- holding stock may be lost in a crash, an order may not
    if current_setting('synchronous_commit') = 'off' then
        perform set_config('synchronous_commit', 'on', true);
    end if;
    return new;
end;
$$;

create or replace function shop.hand_over_reservation()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
    set enable_seqscan = off
as $$
declare
    v_handed bigint;
    v_held bigint;
begin
    -- an order that has no items yet: shop.order_items_added() hands over when they come
    if exists (select from shop.order_placements p where p.order_id = new.order_id and p.is_fresh) then
        return null;
    end if;
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
-- Its items come ----------------------------------------------------------------------------------------------------

create or replace function shop.fill_order_item()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
    set enable_seqscan = off
as $$
declare
    v_is_right boolean;
    v_product record;
begin
    -- in one query: every expression of PL/pgSQL is set up anew in every transaction
    select p.name, p.sku, p.requires_shipping, coalesce(new.product_image_url, i.image_url),
        -- What a confirmed reservation will give it: shop.order_items_added() hands the units over and corrects what it did not hold.
        case
            when p.requires_shipping and exists (select from shop.inventory_reservations r where r.order_id = new.order_id) then new.quantity
            else 0
        end,
        o.customer_id = shop.current_customer_id() and o.currency = p.price_currency and p.price_amount = new.unit_price_amount
            and p.status = 'ACTIVE'
    into new.product_name, new.product_sku, new.requires_shipping, new.product_image_url, new.allocated_quantity, v_is_right
    from shop.products p
    left join shop.product_images i
        on i.product_id = p.product_id
        and i.is_primary
    left join shop.order_placements o
        on o.order_id = new.order_id
        and o.is_fresh
    where p.product_id = new.product_id;
    if v_is_right then
        return new;
    end if;

    -- an order that is not being placed, or what is wrong
    select p.price_amount, p.price_currency, p.status, o.currency, o.customer_id, o.status as order_status
    into v_product
    from shop.products p
    join shop.orders o on o.order_id = new.order_id
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
    return new;
end;
$$;

create or replace function shop.order_items_added()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
    set enable_seqscan = off
as $$
declare
    v_added record;
    v_order record;
    v_reservation record;
    v_handed bigint;
begin
    for v_added in
        select n.order_id, sum(n.total_price_amount) as amount, sum(n.quantity) as quantity, sum(n.allocated_quantity) as allocated,
            count(*) as lines, count(distinct n.product_id) as products
        from new_rows n
        group by n.order_id
    loop
        -- Either these are the items that the order says it has, or it is looked at anew.
        delete from shop.order_placements p
        where p.order_id = v_added.order_id
            and p.is_fresh
            and p.subtotal_amount = v_added.amount
            and p.item_count = v_added.quantity
        returning p.created_at, p.currency, true as is_first
        into v_order;
        if not found then
            update shop.order_placements
            set is_fresh = false
            where order_id = v_added.order_id;
            -- look-ups by the key, not a join: each opens one partition
            select o.created_at, o.currency, i.lines = v_added.lines as is_first, o.subtotal_amount, o.item_count, i.amount, i.quantity
            into v_order
            from (
                select sum(t.total_price_amount) as amount, sum(t.quantity) as quantity, count(*) as lines
                from shop.order_items t
                where t.order_id = v_added.order_id
            ) i
            left join shop.orders o on o.order_id = v_added.order_id;
            -- As long as the items come to what the order says there is nothing to wait for. Otherwise, also with a subtotal
            -- that does not fit yet, the order is asked again at commit: its trigger "sums" fires on this.
            if v_order.amount <> v_order.subtotal_amount or v_order.quantity <> v_order.item_count then
                update shop.orders
                set item_count = v_order.quantity
                where order_id = v_added.order_id;
            end if;
        end if;

        insert into reporting.sales_deltas (order_id, bucket, currency, product_id, units, gross)
        select v_added.order_id, reporting.bucket(v_order.created_at), v_order.currency, n.product_id, sum(m.units), sum(m.gross)
        from new_rows n
        cross join lateral reporting.item_measures(n.unit_price_amount, n.quantity, n.cancelled_quantity) m
        where n.order_id = v_added.order_id
        group by n.product_id;

        -- A reservation that was confirmed before the order had items is for the first of them, and for no others.
        v_handed := 0;
        if v_order.is_first then
            select r.reservation_id, coalesce(sum(h.quantity), 0) as held, count(h.product_id) as rows,
                count(distinct h.product_id) as products
            into v_reservation
            from shop.inventory_reservations r
            left join shop.reservation_allocations h on h.reservation_id = r.reservation_id
            where r.order_id = v_added.order_id
            group by r.reservation_id;
            if v_reservation.rows = v_reservation.products and v_added.lines = v_added.products then
                -- as nearly always: one line, and one stock row, to a product
                with handed as (
                    insert into shop.order_allocations (
                        order_id, order_item_id, inventory_id, warehouse_id, product_id, quantity, reservation_id)
                    select v_added.order_id, n.order_item_id, h.inventory_id, h.warehouse_id, h.product_id,
                        least(n.quantity, h.quantity), v_reservation.reservation_id
                    from new_rows n
                    join shop.reservation_allocations h
                        on h.reservation_id = v_reservation.reservation_id
                        and h.product_id = n.product_id
                    where n.order_id = v_added.order_id
                        and n.requires_shipping
                    returning quantity
                )
                select coalesce(sum(d.quantity), 0)
                into v_handed
                from handed d;
            elsif v_reservation.reservation_id is not null then
                -- Units of a product, in items and in stock rows, laid side by side: where the two stretches meet is an allocation.
                with items as (
                    select n.order_item_id, n.product_id,
                        sum(n.quantity) over w - n.quantity as from_unit, sum(n.quantity) over w as to_unit
                    from new_rows n
                    where n.order_id = v_added.order_id
                        and n.requires_shipping
                    window w as (partition by n.product_id order by n.order_item_id)
                ),
                held as (
                    select h.inventory_id, h.warehouse_id, h.product_id, h.quantity,
                        sum(h.quantity) over w - h.quantity as from_unit, sum(h.quantity) over w as to_unit
                    from shop.reservation_allocations h
                    where h.reservation_id = v_reservation.reservation_id
                    window w as (partition by h.product_id order by h.inventory_id)
                ),
                handed as (
                    insert into shop.order_allocations (
                        order_id, order_item_id, inventory_id, warehouse_id, product_id, quantity, reservation_id)
                    select v_added.order_id, i.order_item_id, h.inventory_id, h.warehouse_id, h.product_id,
                        least(i.to_unit, h.to_unit) - greatest(i.from_unit, h.from_unit), v_reservation.reservation_id
                    from items i
                    join held h on h.product_id = i.product_id
                    where i.from_unit < h.to_unit
                        and h.from_unit < i.to_unit
                    returning quantity
                )
                select coalesce(sum(d.quantity), 0)
                into v_handed
                from handed d;
            end if;
            if v_handed <> v_reservation.held then
                raise exception 'The reservation holds other items than the order has.'
                    using errcode = 'BR008',
                        detail = format('reservation_id %s holds %s, of which the order has %s', v_reservation.reservation_id,
                            v_reservation.held, v_handed);
            end if;
        end if;

        -- no item has more than the reservation gave it; all have as much as they need when the sums are equal
        if v_added.allocated <> v_handed then
            update shop.order_items i
            set allocated_quantity = (
                select coalesce(sum(a.quantity), 0)
                from shop.order_allocations a
                where a.order_id = v_added.order_id
                    and a.order_item_id = i.order_item_id)
            where i.order_id = v_added.order_id
                and i.order_item_id in (select n.order_item_id from new_rows n where n.order_id = v_added.order_id);
        end if;
    end loop;
    return null;
end;
$$;

-- What the customer is told -----------------------------------------------------------------------------------------

create function shop.fill_templates(p_texts text[], p_values jsonb)
    returns text[]
    language plpgsql
    immutable parallel safe
    set search_path = ''
as $$
declare
    -- expressions alone, no query: an order fills four texts
    v_pieces text[];
    v_result text;
    v_key text;
begin
    for v_t in 1..coalesce(cardinality(p_texts), 0)
    loop
        continue when strpos(p_texts[v_t], '{{') is not distinct from 0;
        v_pieces := string_to_array(p_texts[v_t], '{{');
        v_result := v_pieces[1];
        -- one pass, so that a value that looks like a variable stays what it is
        for v_n in 2..coalesce(cardinality(v_pieces), 0)
        loop
            v_key := split_part(v_pieces[v_n], '}}', 1);
            if p_values ? v_key and v_key <> v_pieces[v_n] then
                v_result := v_result || coalesce(p_values ->> v_key, '') || substr(v_pieces[v_n], length(v_key) + 3);
            else
                v_result := v_result || '{{' || v_pieces[v_n];
            end if;
        end loop;
        p_texts[v_t] := v_result;
    end loop;
    return p_texts;
end;
$$;
comment on function shop.fill_templates(text[], jsonb) is
    'Puts the values into the {{names}} of a template''s texts; a name without a value stays as it is, a missing text is missing.';
select backoffice.set_function_owner('shop.fill_templates(text[], jsonb)', 'backroom_engine');

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
    v_texts text[];
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

    v_texts := shop.fill_templates(
        array[v_to.email_subject, v_to.email_body_text, v_to.sms_content, v_to.push_title, v_to.push_body], p_values);
    insert into shop.notifications (
        user_id, template_id, notification_type, channel, subject, content, recipient, priority, metadata, order_id, scheduled_at)
    select p_user_id, v_to.template_id, p_type, c.channel, c.subject, c.content, c.recipient, case when v_at_once then 'HIGH' else 'NORMAL' end,
        coalesce(p_values, '{}'), p_order_id, v_scheduled_at
    from (
        values
            ('EMAIL', v_texts[1], v_texts[2], v_to.email::text, coalesce(v_to.email_enabled, true) or v_at_once),
            ('SMS', null, v_texts[3], v_to.phone::text, coalesce(v_to.sms_enabled, false) and not v_at_once),
            ('PUSH', v_texts[4], v_texts[5], p_user_id::text, coalesce(v_to.push_enabled, true) and not v_at_once)
    ) c (channel, subject, content, recipient, is_wanted)
    where c.is_wanted
        and c.content is not null
        and c.recipient is not null;
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;


create or replace function backoffice.money_text(p_amount bigint, p_currency text)
    returns text
    language plpgsql
    stable security definer
    set search_path = ''
as $$
begin
    return (
        select to_char(p_amount * ('1e-' || c.minor_digits)::numeric,
            'FM999G999G999G999G990' || case when c.minor_digits > 0 then 'D' || repeat('0', c.minor_digits) else '' end) || ' ' || p_currency
        from backoffice.currencies c
        where c.code = p_currency);
end;
$$;

-- For whom the storefront acts --------------------------------------------------------------------------------------

-- asked ten times in an order, so it looks at bytes: of translate() it was three times as slow
create or replace function shop.current_customer_id()
    returns uuid
    language sql
    stable parallel safe
    return case
        when current_setting('app.current_user_id', true) like '________-____-____-____-____________'
            and btrim(convert_to(replace(current_setting('app.current_user_id', true), '-', ''), 'UTF8'),
                '0123456789abcdefABCDEF'::bytea) = ''
            and length(replace(current_setting('app.current_user_id', true), '-', '')) = 32
        then current_setting('app.current_user_id', true)::uuid
    end;
