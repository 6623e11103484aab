-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The peers of placing an order, on tables of their own: the shop's, with every column, CHECK, index, key and month, but no
-- trigger, no row-level security and no right. bare.place_order() writes the rows of an order in one call, and nothing
-- else; the nine statements of load/nine_statements.sql do the same from the client. Neither checks a price, a sum, a stock, a
-- state or a repeated command.

drop schema if exists bare cascade;
create schema bare;
grant usage on schema bare to application_user;

create function bare.twin(p_relation regclass) returns text language sql stable
    begin atomic select 'bare.' || c.relname from pg_catalog.pg_class c where c.oid = p_relation; end;

-- the table with its checks, defaults and indexes, its months and its keys
create procedure bare.copy_table(p_relation regclass) language plpgsql as $$
declare
    v_row record;
begin
    execute format('create table %s (like %s including all) %s', bare.twin(p_relation), p_relation,
        (select 'partition by ' || pg_get_partkeydef(p_relation) from pg_partitioned_table where partrelid = p_relation));
    for v_row in
        select i.inhrelid::regclass as leaf, pg_get_expr(c.relpartbound, c.oid) as bounds
        from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = p_relation
    loop
        execute format('create table %s partition of %s %s', bare.twin(v_row.leaf), bare.twin(p_relation), v_row.bounds);
    end loop;
end;
$$;
create procedure bare.copy_keys(p_relation regclass) language plpgsql as $$
declare
    v_row record;
begin
    -- the keys to what a shop copies not (users, products, stock) reference the shop's own
    for v_row in
        select c.conname, c.conrelid::regclass as relation, c.confrelid::regclass as referenced, pg_get_constraintdef(c.oid) as definition
        from pg_constraint c
        where c.contype = 'f'
            and c.conparentid = 0
            and (c.conrelid = p_relation or c.conrelid in (select i.inhrelid from pg_inherits i where i.inhparent = p_relation))
    loop
        execute format('alter table %s add constraint %I %s', bare.twin(v_row.relation), v_row.conname,
            case when to_regclass(bare.twin(v_row.referenced)) is null then v_row.definition
            else replace(v_row.definition, 'REFERENCES ' || v_row.referenced || '(', 'REFERENCES ' || bare.twin(v_row.referenced) || '(') end);
    end loop;
end;
$$;

do $$
declare
    v_tables constant text[] := array['backoffice.commands', 'shop.carts', 'shop.cart_items', 'shop.inventory_reservations',
        'shop.order_numbers', 'shop.orders', 'shop.order_items', 'shop.order_status_history', 'shop.order_allocations',
        'shop.notifications', 'shop.reservation_allocations', 'shop.notification_templates'];
    v_table text;
begin
    foreach v_table in array v_tables loop
        call bare.copy_table(v_table::regclass);
    end loop;
    foreach v_table in array v_tables loop
        call bare.copy_keys(v_table::regclass);
    end loop;
end;
$$;
insert into bare.carts select * from shop.carts;
insert into bare.cart_items select * from shop.cart_items;
insert into bare.inventory_reservations select * from shop.inventory_reservations;
insert into bare.reservation_allocations select * from shop.reservation_allocations;
insert into bare.notification_templates select * from shop.notification_templates where notification_type = 'ORDER_CONFIRMATION' and is_active and language = 'en';
-- the sum that a report would read is written by the shop's triggers, so it is written here
create table bare.sales_deltas (like reporting.sales_deltas including all);

-- The floors of reserving.
create table bare.stock (like shop.inventory_items including all);
insert into bare.stock (inventory_id, product_id, warehouse_id, available_quantity)
select s.inventory_id, s.product_id, s.warehouse_id, 100000000
from shop.inventory_items s;
create table bare.plain_reservations (like shop.inventory_reservations including all);
grant select, insert, update on all tables in schema bare to application_user;

create function bare.place_order(p_command_id uuid, p_cart_id uuid, p_reservation_id uuid, p_customer_id uuid, p_address jsonb)
    returns jsonb
    language plpgsql
    volatile
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_amount bigint;
    v_count integer;
    v_order record;
    v_result jsonb;
begin
    insert into bare.commands (command_id, kind, request)
    values (p_command_id, 'place_order', jsonb_build_object('cart_id', p_cart_id, 'reservation_id', p_reservation_id));
    select sum(i.unit_price_amount * i.quantity), sum(i.quantity) into v_amount, v_count from bare.cart_items i where i.cart_id = p_cart_id;
    insert into bare.orders (customer_id, customer_name, customer_email, subtotal_amount, shipping_amount, total_amount, currency, item_count,
        shipping_address, billing_address)
    values (p_customer_id, 'Customer', 'customer@bench.example', v_amount, 490, v_amount + 490, 'EUR', v_count, p_address, p_address)
    returning order_id, order_number into v_order;
    insert into bare.order_numbers (order_number, order_id) values (v_order.order_number, v_order.order_id);
    insert into bare.order_status_history (order_id, to_status, changed_by) values (v_order.order_id, 'PENDING', p_customer_id);
    insert into bare.order_items (order_id, product_id, product_name, product_sku, unit_price_amount, quantity, total_price_amount, variant_options,
        allocated_quantity)
    select v_order.order_id, i.product_id, p.name, p.sku, i.unit_price_amount, i.quantity, i.unit_price_amount * i.quantity, i.variant_options, i.quantity
    from bare.cart_items i join shop.products p on p.product_id = i.product_id
    where i.cart_id = p_cart_id;
    insert into bare.order_allocations (order_id, order_item_id, inventory_id, warehouse_id, product_id, quantity, reservation_id)
    select v_order.order_id, i.order_item_id, a.inventory_id, a.warehouse_id, a.product_id, a.quantity, p_reservation_id
    from bare.reservation_allocations a join bare.order_items i on i.order_id = v_order.order_id and i.product_id = a.product_id
    where a.reservation_id = p_reservation_id;
    update bare.inventory_reservations set status = 'CONFIRMED', order_id = v_order.order_id, confirmed_at = now() where reservation_id = p_reservation_id;
    insert into bare.notifications (user_id, template_id, notification_type, channel, subject, content, recipient, metadata, order_id)
    select p_customer_id, t.template_id, 'ORDER_CONFIRMATION', c.channel, 'Your order ' || v_order.order_number,
        'Hello Customer, thank you for your order ' || v_order.order_number, 'customer@bench.example', '{}', v_order.order_id
    from bare.notification_templates t cross join (values ('EMAIL'), ('PUSH')) c (channel)
    where t.notification_type = 'ORDER_CONFIRMATION';
    insert into bare.sales_deltas (order_id, bucket, currency, customer_id, orders, tax, shipping, discount)
    values (v_order.order_id, date_trunc('hour', now()), 'EUR', p_customer_id, 1, 0, 490, 0);
    insert into bare.sales_deltas (order_id, bucket, currency, product_id, units, gross)
    select v_order.order_id, date_trunc('hour', now()), 'EUR', i.product_id, i.quantity, i.total_price_amount
    from bare.order_items i where i.order_id = v_order.order_id;
    update bare.carts set status = 'CONVERTED', order_id = v_order.order_id where cart_id = p_cart_id;
    v_result := jsonb_build_object('order_id', v_order.order_id, 'order_number', v_order.order_number, 'total_amount', v_amount + 490);
    update bare.commands set result = v_result where command_id = p_command_id;
    return v_result;
end;
$$;
grant execute on function bare.place_order(uuid, uuid, uuid, uuid, jsonb) to application_user;
grant usage on all sequences in schema shop to application_user;
