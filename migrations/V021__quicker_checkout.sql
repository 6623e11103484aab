-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What every checkout and every order passes through, with less work and to the same effect. Measured at 27 months, CPU
-- of the server alone: a reservation of one product 600 -> 380 us (the plan for several warehouses), an order 2,600 ->
-- 2,000 us (the policy on its items, the texts of its notification).

create or replace function shop.allocate_reservation()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_product_id uuid;
    v_quantity integer;
    v_inventory_id uuid;
    v_warehouse_id uuid;
    v_short uuid;
begin
    if new.status <> 'ACTIVE' then
        raise exception 'A reservation begins as active.' using errcode = 'BR002';
    end if;
    if jsonb_array_length(new.items) not between 1 and 500 then
        raise exception 'A reservation holds between 1 and 500 items.' using errcode = 'BR008';
    end if;

    -- Most reservations are of one product that one warehouse has: without the general plan they cost half, and a row
    -- that everybody wants is free again as soon.
    if jsonb_array_length(new.items) = 1
        and new.items -> 0 ->> 'product_id' ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        and new.items -> 0 ->> 'quantity' ~ '^[1-9][0-9]{0,5}$'
    then
        v_product_id := (new.items -> 0 ->> 'product_id')::uuid;
        v_quantity := (new.items -> 0 ->> 'quantity')::integer;
        select s.inventory_id, s.warehouse_id
        into v_inventory_id, v_warehouse_id
        from shop.inventory_items s
        join shop.warehouses h
            on h.warehouse_id = s.warehouse_id
            and h.is_active
        where s.product_id = v_product_id
            and s.available_quantity >= v_quantity
        order by s.available_quantity desc, s.inventory_id
        limit 1;
        if found then
            begin
                insert into shop.inventory_movements (
                    inventory_id, movement_type, delta_available, delta_reserved, reference_type, reference_id, changed_by)
                values (v_inventory_id, 'RESERVE', -v_quantity, v_quantity, 'RESERVATION', new.reservation_id, null);
                insert into shop.reservation_allocations (reservation_id, inventory_id, warehouse_id, product_id, quantity)
                values (new.reservation_id, v_inventory_id, v_warehouse_id, v_product_id, v_quantity);
                return null;
            exception
                when sqlstate 'BR004' then
                    null; -- it was taken meanwhile: see what the other warehouses have
            end;
        end if;
    end if;

    if exists (
        select from jsonb_array_elements(new.items) as i
        where (jsonb_typeof(i) = 'object'
            and coalesce(i ->> 'product_id', '') ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
            and coalesce(i ->> 'quantity', '') ~ '^[1-9][0-9]{0,5}$') is not true)
    then
        raise exception 'Each item of a reservation names a product and a quantity from 1 to 999999.' using errcode = 'BR008';
    end if;

    -- First without locking what is not needed. When a stock row was taken from under the plan, the second round locks
    -- every row that could help, in the one order, and decides on figures that cannot change any more.
    for v_attempt in 1..2
    loop
        begin
            if v_attempt = 2 then
                perform
                from shop.inventory_items s
                where s.product_id in (
                    select (i ->> 'product_id')::uuid
                    from jsonb_array_elements(new.items) as i)
                order by s.inventory_id
                for no key update;
            end if;

            with plan as materialized (
                select p.inventory_id, p.product_id, p.quantity, p.missing
                from shop.plan_reservation(new.items) p
            ),
            moved as (
                insert into shop.inventory_movements (
                    inventory_id, movement_type, delta_available, delta_reserved, reference_type, reference_id, changed_by)
                select p.inventory_id, 'RESERVE', -p.quantity, p.quantity, 'RESERVATION', new.reservation_id, null
                from plan p
                where not exists (select from plan m where m.missing > 0)
                order by p.inventory_id
                returning inventory_id, warehouse_id, product_id, delta_reserved
            ),
            held as (
                insert into shop.reservation_allocations (reservation_id, inventory_id, warehouse_id, product_id, quantity)
                select new.reservation_id, m.inventory_id, m.warehouse_id, m.product_id, m.delta_reserved
                from moved m
            )
            select p.product_id
            into v_short
            from plan p
            where p.missing > 0
            limit 1;
            if found then
                raise exception 'There is not enough stock.'
                    using errcode = 'BR004',
                        detail = format('product_id %s', v_short);
            end if;
            return null;
        exception
            when sqlstate 'BR004' then
                if v_attempt = 2 then
                    raise;
                end if;
        end;
    end loop;
end;
$$;

create or replace function shop.give_back_reservations()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    -- a confirmed reservation, which is what most updates are, gives nothing back
    if not exists (
        select from new_rows n
        where n.status in ('CANCELLED', 'EXPIRED'))
    then
        return null;
    end if;
    insert into shop.inventory_movements (
        inventory_id, movement_type, delta_available, delta_reserved, reference_type, reference_id, changed_by)
    select a.inventory_id, 'RELEASE', a.quantity, -a.quantity, 'RESERVATION', a.reservation_id, null
    from new_rows n
    join old_rows o
        on o.reservation_id = n.reservation_id
        and o.status = 'ACTIVE'
    join shop.reservation_allocations a on a.reservation_id = n.reservation_id
    where n.status in ('CANCELLED', 'EXPIRED')
    order by a.inventory_id;
    return null;
end;
$$;

create or replace function shop.fill_template(p_text text, p_values jsonb)
    returns text
    language plpgsql
    immutable
    parallel safe
    set search_path = ''
as $$
declare
    -- expressions alone, no query: an order fills four texts
    v_pieces text[] := string_to_array(p_text, '{{');
    v_result text := v_pieces[1];
    v_key text;
begin
    -- one pass, so that a value that looks like a variable stays what it is
    for v_n in 2..coalesce(cardinality(v_pieces), 0)
    loop
        v_key := substring(v_pieces[v_n] from '^(\w+)}}');
        if p_values ? v_key then
            v_result := v_result || coalesce(p_values ->> v_key, '') || substr(v_pieces[v_n], length(v_key) + 3);
        else
            v_result := v_result || '{{' || v_pieces[v_n];
        end if;
    end loop;
    return v_result;
end;
$$;

create or replace function shop.check_order_sums()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_order record;
begin
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
    select p.name, p.sku, p.price_amount, p.price_currency, p.requires_shipping, p.status, o.currency,
        o.customer_id, o.status as order_status
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
    'BEFORE INSERT: the snapshot of the product. Refuses an order that is not the current customer''s or no longer pending, a '
    'product that is not for sale, or at another price or in another currency.';
grant execute on function shop.current_customer_id() to backroom_engine;
alter policy storefront_places on shop.order_items with check (true);
