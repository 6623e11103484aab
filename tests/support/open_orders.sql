-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Open orders on top of a demo shop. The demo's own depend on the hour: early in the morning nobody packs anything. Three
-- orders in each state up to PROCESSING, each of two products that only Hamburg has (five units), and one in PROCESSING
-- that Hamburg and Denver have to send together. All through the functions and logins that make orders in a real shop.
do $$
declare
    v_ham constant uuid := (select warehouse_id from shop.warehouses where code = 'HAM');
    v_den constant uuid := (select warehouse_id from shop.warehouses where code = 'DEN');
    v_customer constant uuid := (
        select c.user_id
        from shop.users c
        where c.user_type = 'CUSTOMER' and c.is_active
        order by c.user_id
        limit 1);
    v_products constant uuid[] := array[shop.uuid7(), shop.uuid7(), shop.uuid7()];
    v_states constant text[] := array['PENDING', 'CONFIRMED', 'PAID', 'PROCESSING'];
    v_lines jsonb;
    v_cart uuid;
    v_reservation uuid;
    v_order uuid;
    v_state text;
    v_round integer;
    v_version bigint;
begin
    insert into shop.products (product_id, seller_id, category_id, name, slug, sku, price_amount, price_currency, status)
    select v_products[p.n], a.seller_id, a.category_id, p.name, p.slug, p.sku, p.price, 'EUR', 'ACTIVE'
    from (values
        (1, 'Harbour Lantern', 'harbour-lantern', 'TST-LAN-0001', 4990),
        (2, 'Harbour Rope', 'harbour-rope', 'TST-ROP-0001', 1250),
        (3, 'Mountain Kettle', 'mountain-kettle', 'TST-KET-0001', 3000)) as p (n, name, slug, sku, price)
    cross join (
        select seller_id, category_id
        from shop.products
        where status = 'ACTIVE'
        limit 1) as a;
    insert into shop.inventory_items (inventory_id, product_id, warehouse_id)
    values (v_products[1], v_products[1], v_ham), (v_products[2], v_products[2], v_ham), (v_products[3], v_products[3], v_den);
    insert into shop.inventory_movements (inventory_id, movement_type, delta_available)
    select unnest(v_products), 'INBOUND', 100;

    for v_round in 1..4 loop
        foreach v_state in array case when v_round = 4 then array['PROCESSING'] else v_states end loop
            v_lines := jsonb_build_array(
                jsonb_build_object('product_id', v_products[1], 'quantity', 3),
                jsonb_build_object('product_id', v_products[case when v_round = 4 then 3 else 2 end], 'quantity', 2));

            perform set_config('session_authorization', 'storefront', true);
            perform set_config('app.current_user_id', v_customer::text, true);
            insert into shop.carts (customer_id, currency)
            values (v_customer, 'EUR')
            returning cart_id into v_cart;
            insert into shop.cart_items (cart_id, product_id, quantity, unit_price_amount, unit_price_currency)
            select v_cart, p.product_id, (l ->> 'quantity')::integer, p.price_amount, p.price_currency
            from jsonb_array_elements(v_lines) as l
            join shop.products p on p.product_id = (l ->> 'product_id')::uuid;
            v_reservation := shop.reserve_inventory(v_customer, v_lines);
            v_order := (shop.place_order(gen_random_uuid(), v_cart, v_reservation,
                '{"name": "Anna Open", "line1": "Elbe 1", "city": "Hamburg", "country": "DE"}', '{"name": "Anna Open"}',
                500, 0, 0) ->> 'order_id')::uuid;
            set constraints all immediate;
            set constraints all deferred;

            perform set_config('session_authorization', 'sam.okafor', true);
            if v_state <> 'PENDING' then
                select row_version into v_version from shop.orders where order_id = v_order;
                perform backoffice.move_order(gen_random_uuid(), v_order, 'CONFIRMED', v_version);
            end if;
            if v_state in ('PAID', 'PROCESSING') then
                perform set_config('session_authorization', 'backroom_jobs', true);
                perform backoffice.record_payment(gen_random_uuid(), v_order,
                    (select total_amount from shop.orders where order_id = v_order), 'EUR', 'CREDIT_CARD');
            end if;
            if v_state = 'PROCESSING' then
                perform set_config('session_authorization', 'jonas.weber', true);
                select row_version into v_version from shop.orders where order_id = v_order;
                perform backoffice.move_order(gen_random_uuid(), v_order, 'PROCESSING', v_version);
            end if;
            set constraints all immediate;
            set constraints all deferred;
            perform set_config('session_authorization', 'postgres', true);
        end loop;
    end loop;
end;
$$;
