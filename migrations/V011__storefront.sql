-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The storefront: what application_user sees and may do. It says for whom it acts with
--   set app.current_user_id = '<user_id>'        and for a guest's cart        set app.current_session_id = '<session>'
-- which anyone with SQL can set: so no member of staff is a member of application_user, and without the setting, or with
-- nonsense in it, there are no rows. (Warehouses, stock and reservations are in V004, notifications in V007.)

-- Account -----------------------------------------------------------------------------------------------------------

create policy storefront_own on shop.users
    for select
    to application_user
    using (user_id = (select shop.current_customer_id()));
create policy storefront_registers on shop.users
    for insert
    to application_user
    with check (user_id = (select shop.current_customer_id()) and user_type = 'CUSTOMER');
create policy storefront_updates_own on shop.users
    for update
    to application_user
    using (user_id = (select shop.current_customer_id()) and user_type = 'CUSTOMER' and is_active)
    with check (user_id = (select shop.current_customer_id()));
grant select (user_id, email, name, user_type, is_active, email_verified, phone, created_at, updated_at, last_login_at),
        insert (user_id, email, password_hash, name, user_type, phone),
        update (email, password_hash, name, phone, email_verified, last_login_at) on shop.users
    to application_user;

create policy storefront_own on shop.customer_profiles
    to application_user
    using (user_id = (select shop.current_customer_id()))
    with check (user_id = (select shop.current_customer_id()));
grant select,
        insert (user_id, shipping_addresses, billing_addresses, date_of_birth, preferred_currency),
        update (shipping_addresses, billing_addresses, date_of_birth, preferred_currency) on shop.customer_profiles
    to application_user;

create policy storefront_own on shop.user_tokens
    to application_user
    using (user_id = (select shop.current_customer_id()))
    with check (user_id = (select shop.current_customer_id()));
grant select,
        insert (user_id, token_type, token_hash, expires_at),
        update (is_revoked),
        delete on shop.user_tokens
    to application_user;

create function shop.find_login(p_email text)
    returns table (user_id uuid, password_hash text, email_verified boolean)
    language sql
    stable security definer
    set search_path = ''
as $$
    select u.user_id, u.password_hash, u.email_verified
    from shop.users u
    where lower(u.email) = lower(p_email)
        and u.user_type = 'CUSTOMER'
        and u.is_active;
$$;
comment on function shop.find_login(text) is 'What the storefront needs to check a password, by e-mail; customers only.';

create function shop.find_token(p_token_type text, p_token_hash text)
    returns uuid
    language sql
    stable security definer
    set search_path = ''
as $$
    select t.user_id
    from shop.user_tokens t
    join shop.users u on u.user_id = t.user_id
    where t.token_hash = p_token_hash
        and t.token_type = p_token_type
        and not t.is_revoked
        and t.expires_at > now()
        and u.is_active;
$$;
comment on function shop.find_token(text, text) is 'Whose valid token this is; NULL when it is nobody''s.';

grant select (password_hash) on shop.users to backroom_engine;
grant select on shop.user_tokens to backroom_engine;
select backoffice.set_function_owner('shop.find_login(text)', 'backroom_engine');
select backoffice.set_function_owner('shop.find_token(text, text)', 'backroom_engine');
grant execute on function shop.find_login(text), shop.find_token(text, text) to application_user;

-- Catalog -----------------------------------------------------------------------------------------------------------
-- Constant conditions keep the search indexes usable; that drafts are not shown is the storefront's where clause.

create policy storefront_reads on shop.categories
    for select
    to application_user
    using (true);
create policy storefront_reads on shop.products
    for select
    to application_user
    using (true);
create policy storefront_reads on shop.product_images
    for select
    to application_user
    using (true);
grant select on shop.categories, shop.product_images to application_user;
grant select (product_id, seller_id, name, slug, description, short_description, price_amount, price_currency,
        compare_at_price_amount, sku, barcode, weight_grams, dimensions, category_id, attributes, variants, meta_title,
        meta_description, tags, status, is_digital, requires_shipping, created_at, updated_at, published_at, search_vector)
    on shop.products
    to application_user;

create policy storefront_reads on shop.product_reviews
    for select
    to application_user
    using (is_approved or customer_id = (select shop.current_customer_id()));
create policy storefront_adds_own on shop.product_reviews
    for insert
    to application_user
    with check (customer_id = (select shop.current_customer_id()));
create policy storefront_updates_own on shop.product_reviews
    for update
    to application_user
    using (customer_id = (select shop.current_customer_id()))
    with check (customer_id = (select shop.current_customer_id()));
grant select (review_id, product_id, customer_id, order_id, rating, title, content, is_verified_purchase, is_approved,
        helpful_count, created_at, updated_at),
        insert (product_id, customer_id, order_id, rating, title, content),
        update (rating, title, content) on shop.product_reviews
    to application_user;

create function shop.check_review()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    if tg_op = 'INSERT' then
        select o.order_id
        into new.order_id
        from shop.orders o
        join shop.order_items i on i.order_id = o.order_id
        where o.customer_id = new.customer_id
            and o.order_id = coalesce(new.order_id, o.order_id)
            and o.status in ('SHIPPED', 'DELIVERED', 'RETURNED', 'REFUNDED')
            and i.product_id = new.product_id
        order by o.order_id desc
        limit 1;
        new.is_verified_purchase := found;
    elsif new.rating is distinct from old.rating
        or new.title is distinct from old.title
        or new.content is distinct from old.content
    then
        -- what was approved was another text
        new.moderation_status := 'PENDING';
        new.moderation_reason := null;
        new.is_approved := false;
    end if;
    return new;
end;
$$;
comment on function shop.check_review() is
    'BEFORE INSERT: finds the order that proves the purchase. BEFORE UPDATE: a changed text is moderated again.';
select backoffice.set_function_owner('shop.check_review()', 'backroom_engine');
create trigger check_review
    before insert or update of rating, title, content on shop.product_reviews
    for each row execute function shop.check_review();

-- Carts -------------------------------------------------------------------------------------------------------------

create policy storefront_own on shop.carts
    to application_user
    using (
        customer_id = (select shop.current_customer_id())
        or customer_id is null and session_id = (select shop.current_session_id()))
    with check (
        customer_id = (select shop.current_customer_id())
        or customer_id is null and session_id = (select shop.current_session_id()));
create policy storefront_own on shop.cart_items
    to application_user
    using (exists (select from shop.carts c where c.cart_id = cart_items.cart_id))
    with check (exists (select from shop.carts c where c.cart_id = cart_items.cart_id and c.status <> 'CONVERTED'));
grant select,
        insert (cart_id, customer_id, session_id, currency, notes, discount_codes),
        update (customer_id, status, currency, notes, discount_codes, expires_at, order_id),
        delete on shop.carts
    to application_user;
grant select,
        insert (cart_item_id, cart_id, product_id, quantity, unit_price_amount, unit_price_currency, variant_options),
        update (quantity, unit_price_amount, unit_price_currency, variant_options),
        delete on shop.cart_items
    to application_user;

-- Orders ------------------------------------------------------------------------------------------------------------

create policy storefront_own on shop.orders
    for select
    to application_user
    using (customer_id = (select shop.current_customer_id()) and deleted_at is null);
create policy storefront_places on shop.orders
    for insert
    to application_user
    with check (customer_id = (select shop.current_customer_id()));
grant select (order_id, order_number, customer_id, customer_name, customer_email, status, subtotal_amount, tax_amount,
        shipping_amount, discount_amount, total_amount, currency, item_count, paid_amount, refunded_amount,
        shipping_address, billing_address, notes, special_instructions, gift_message, tracking_number, cancel_reason,
        created_at, confirmed_at, paid_at, processing_at, shipped_at, delivered_at, cancelled_at, estimated_delivery_at,
        deleted_at, updated_at),
        insert (order_number, customer_id, subtotal_amount, tax_amount, shipping_amount, discount_amount, total_amount,
        currency, item_count, shipping_address, billing_address, notes, special_instructions, gift_message,
        estimated_delivery_at) on shop.orders
    to application_user;

do $$
declare
    v_table text;
begin
    foreach v_table in array array[
        'order_items', 'order_status_history', 'shipments', 'shipment_lines', 'payments', 'refunds', 'refund_lines']
    loop
        execute format(
            'create policy storefront_own on shop.%1$I for select to application_user using (exists ('
            'select from shop.orders o where o.order_id = %1$I.order_id '
            'and o.customer_id = (select shop.current_customer_id())))', v_table);
    end loop;
end;
$$;
create policy storefront_places on shop.order_items
    for insert
    to application_user
    with check (exists (
        select from shop.orders o
        where o.order_id = order_items.order_id
            and o.customer_id = (select shop.current_customer_id())
            and o.status = 'PENDING'));
create policy storefront_pays on shop.payments
    for insert
    to application_user
    with check (customer_id = (select shop.current_customer_id()) and status = 'PENDING');
grant select (order_item_id, order_id, product_id, product_name, product_sku, product_image_url, unit_price_amount,
        quantity, total_price_amount, variant_options, requires_shipping, fulfillment_status, shipped_quantity,
        cancelled_quantity, returned_quantity, refunded_quantity, refunded_amount, created_at),
        insert (order_id, product_id, product_name, product_sku, product_image_url, unit_price_amount, quantity,
        total_price_amount, variant_options) on shop.order_items
    to application_user;
grant select (history_id, order_id, from_status, to_status, created_at) on shop.order_status_history to application_user;
grant select (shipment_id, order_id, carrier, tracking_number, shipped_at, delivered_at) on shop.shipments
    to application_user;
grant select (shipment_line_id, order_id, shipment_id, order_item_id, quantity) on shop.shipment_lines to application_user;
grant select (payment_id, order_id, customer_id, amount_charged, currency, payment_method, status, provider,
        provider_transaction_id, card_last_four, card_brand, card_exp_month, card_exp_year, refunded_amount, created_at,
        processed_at, failed_at, error_code, error_message),
        insert (order_id, customer_id, amount_charged, currency, payment_method, status, provider,
        provider_transaction_id, card_last_four, card_brand, card_exp_month, card_exp_year) on shop.payments
    to application_user;
grant select (refund_id, payment_id, order_id, refund_amount, currency, status, created_at, completed_at) on shop.refunds
    to application_user;
grant select (refund_line_id, order_id, refund_id, order_item_id, quantity, amount) on shop.refund_lines
    to application_user;

grant usage on sequence shop.order_number_sequence to application_user;

create function shop.place_order(
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
    v_customer_id uuid := shop.current_customer_id();
    v_result jsonb := backoffice.begin_command(p_command_id, 'place_order', jsonb_build_object(
        'customer_id', v_customer_id, 'cart_id', p_cart_id, 'reservation_id', p_reservation_id,
        'amounts', array[p_shipping_amount, p_tax_amount, p_discount_amount],
        'texts', encode(sha256(convert_to(jsonb_build_array(
            p_shipping_address, p_billing_address, p_notes, p_special_instructions, p_gift_message)::text, 'UTF8')), 'hex')));
    v_cart record;
    v_items record;
    v_order record;
begin
    if v_result is not null then
        return v_result;
    end if;

    if to_regclass('shop.orders_' || to_char(now() at time zone 'UTC', 'YYYYMM')) is null then
        raise exception 'Orders of this month have no place yet.'
            using errcode = 'BR011',
                hint = 'The job that makes months ahead has not run.';
    end if;

    select c.currency
    into v_cart
    from shop.carts c
    where c.cart_id = p_cart_id
        and c.customer_id = v_customer_id
        and c.status <> 'CONVERTED'
    for no key update;
    if not found then
        raise exception 'This cart does not exist, or was ordered already.'
            using errcode = 'BR005',
                detail = format('cart_id %s', p_cart_id);
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
    -- the prices are the cart's: when one has changed since, the trigger refuses and the customer is asked
    insert into shop.order_items (
        order_id, product_id, product_name, unit_price_amount, quantity, total_price_amount, variant_options)
    select v_order.order_id, i.product_id, '', i.unit_price_amount, i.quantity, i.unit_price_amount * i.quantity,
        i.variant_options
    from shop.cart_items i
    where i.cart_id = p_cart_id
    order by i.cart_item_id;
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
    update shop.carts
    set status = 'CONVERTED', order_id = v_order.order_id
    where cart_id = p_cart_id;

    return backoffice.finish_command(p_command_id, jsonb_build_object(
        'order_id', v_order.order_id, 'order_number', v_order.order_number, 'total_amount', v_order.total_amount,
        'currency', v_order.currency, 'status', v_order.status));
end;
$$;
comment on function shop.place_order(uuid, uuid, uuid, jsonb, jsonb, bigint, bigint, bigint, text, text, text) is
    'Orders what is in a customer''s cart, at the cart''s prices, and confirms the reservation made at checkout: '
    '{"order_id", "order_number", "total_amount", "currency", "status"}. Everything or nothing.';
grant execute on function shop.place_order(uuid, uuid, uuid, jsonb, jsonb, bigint, bigint, bigint, text, text, text)
    to application_user;
