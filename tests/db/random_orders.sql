-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- security point 37: anybody does anything to orders, payments, parcels and refunds, in any order. Each step succeeds or
-- fails with an error of ours; afterwards everything adds up. The seed is printed; SEED in the environment sets it.

\set seed `echo ${SEED:-$(date +%N)}`
begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql
select diag('seed ' || :'seed');
set local t.seed = :'seed';
insert into shop.inventory_movements (inventory_id, movement_type, delta_available)
select i.id, 'INBOUND', 60 from t.ids i where i.name like '%@%' and i.name not like 'fan%' order by i.id;

-- so that much needs a second person
select backoffice.set_staff_refund_limit('sam.okafor', 500), backoffice.set_staff_refund_limit('lucia.fernandez', 500);

create table t.outcomes (action text, outcome text, times integer default 1, unique (action, outcome));
create function t.any_of(p_values anyarray) returns anyelement language sql volatile
    as 'select p_values[1 + floor(random() * array_length(p_values, 1))::integer]';

create procedure t.one_step(p_step integer) language plpgsql as $$
declare
    v_order record;
    v_payment record;
    v_refund record;
    v_item record;
    v_action text := t.any_of(array['buy', 'move', 'move', 'move', 'pay', 'pay', 'settle', 'ship', 'ship', 'allocate', 'hold', 'refund', 'refund',
        'refund', 'decide', 'move_refund', 'move_refund', 'move_refund', 'merge']);
    v_who text := t.any_of(array['sam.okafor', 'lucia.fernandez', 'mona.keller', 'mona.keller', 'otto.brandt', 'jonas.weber', 'priya.raman', 'backroom_jobs']);
    v_state text;
begin
    -- looked at as the superuser, and sometimes stale
    select o.order_id, o.row_version, o.total_amount, o.status into v_order from shop.orders o order by random() limit 1;
    v_order.row_version := v_order.row_version - (random() < 0.05)::integer;
    select p.payment_id, p.amount_charged into v_payment from shop.payments p where p.order_id = v_order.order_id order by random() limit 1;
    if random() < 0.03 then
        select p.payment_id, p.amount_charged into v_payment from shop.payments p order by random() limit 1;
    end if;
    select r.order_id, r.refund_id, r.row_version into v_refund from shop.refunds r order by (v_action = 'decide' and r.approval = 'NEEDED') desc, r.status in ('PENDING', 'PROCESSING') desc, random() limit 1;
    select i.order_item_id, i.quantity, i.unit_price_amount, i.product_id into v_item from shop.order_items i where i.order_id = v_order.order_id order by random() limit 1;
    if v_action = 'buy' and (select count(*) from shop.orders) >= 25 then
        v_action := 'move';
    end if;
    execute format('set session authorization %I', case when v_action = 'buy' then 'storefront' else v_who end);
    case v_action
        when 'buy' then
            perform t.buy('o' || p_step, t.any_of(array['anna', 'bert']),
                jsonb_build_object(t.any_of(array['mug', 'tent', 'map']), 1 + floor(random() * 4)::integer, 'mug', 1 + floor(random() * 3)::integer),
                random() < 0.8, floor(random() * 900)::bigint, floor(random() * 400)::bigint, floor(random() * 300)::bigint);
        when 'move' then
            perform backoffice.move_order(gen_random_uuid(), v_order.order_id,
                -- mostly what comes next
                case when random() < 0.7 then case v_order.status when 'PENDING' then 'CONFIRMED' when 'CONFIRMED' then 'PROCESSING' when 'PAID' then 'PROCESSING'
                    else 'DELIVERED' end
                else t.any_of(array['CONFIRMED', 'PROCESSING', 'DELIVERED', 'CANCELLED', 'PAID', 'SHIPPED', 'REFUNDED']) end,
                v_order.row_version, t.any_of(array['because', null]));
        when 'pay' then
            perform backoffice.record_payment(gen_random_uuid(), v_order.order_id, greatest(1, (v_order.total_amount * t.any_of(array[1, 1, 1, 0.5, 0.1]))::bigint),
                t.any_of(array['EUR', 'EUR', 'EUR', 'EUR', 'USD']), t.any_of(array['WALLET', 'COD']), t.any_of(array['COMPLETED', 'COMPLETED', 'PENDING', 'FAILED']));
        when 'settle' then
            update shop.payments set status = t.any_of(array['COMPLETED', 'FAILED', 'CANCELLED', 'PROCESSING'])
            where order_id = v_order.order_id and payment_id = v_payment.payment_id;
        when 'ship' then
            perform backoffice.ship_order(gen_random_uuid(), v_order.order_id, v_order.row_version, 'DHL', null,
                case when random() < 0.5 then jsonb_build_array(jsonb_build_object('order_item_id', v_item.order_item_id, 'quantity', 1 + floor(random() * 3)::integer)) end,
                t.any_of(array[null, t.id('HAM'), t.id('DEN')]));
        when 'allocate' then
            perform backoffice.allocate_order(gen_random_uuid(), v_order.order_id, v_order.row_version);
        when 'hold' then
            update shop.orders set hold_reason = t.any_of(array['wait', null, null, null, null]) where order_id = v_order.order_id;
        when 'refund' then
            perform backoffice.request_refund(gen_random_uuid(), v_order.order_id, v_payment.payment_id, 'EUR', 'reason',
                case when random() < 0.6 then jsonb_build_array(jsonb_build_object('order_item_id', v_item.order_item_id,
                    'quantity', 1 + floor(random() * 2)::integer, 'amount', floor(random() * v_item.unit_price_amount)::bigint) ||
                    case when random() < 0.4 and v_item.product_id <> t.id('map') then jsonb_build_object('restock', t.any_of(array['SELLABLE', 'DAMAGED']),
                        'inventory_id', (select s.inventory_id from shop.inventory_items s where s.product_id = v_item.product_id order by random() limit 1))
                    else '{}' end) else '[]' end,
                t.any_of(array[0, 0, 100])::bigint, t.any_of(array[0, 0, 200])::bigint,
                floor(random() * t.any_of(array[10, 3000, 30000]))::bigint * (random() < 0.7)::integer + (random() < 0.05)::integer * coalesce(v_payment.amount_charged, 0));
            set constraints all immediate;
        when 'decide' then
            perform backoffice.decide_refund(gen_random_uuid(), v_refund.order_id, v_refund.refund_id, t.any_of(array['APPROVED', 'APPROVED', 'REJECTED']), 'looked at');
        when 'move_refund' then
            perform backoffice.move_refund(gen_random_uuid(), v_refund.order_id, v_refund.refund_id,
                t.any_of(array['PROCESSING', 'PROCESSING', 'COMPLETED', 'COMPLETED', 'FAILED', 'CANCELLED']), v_refund.row_version);
        when 'merge' then
            if random() < 0.01 then
                update shop.users set merged_into = t.id('bert') where user_id = t.id('anna');
            end if;
    end case;
    set constraints all immediate;
    set constraints all deferred;
    reset session authorization;
    insert into t.outcomes values (v_action, 'done') on conflict (action, outcome) do update set times = t.outcomes.times + 1;
exception
    when others then
        v_state := sqlstate;
        -- the block's rollback has put the superuser back
        insert into t.outcomes values (v_action, case when v_state ~ '^BR' or v_state in ('23514', '42501') then v_state
            -- a payment of another order, or none
            when sqlerrm ~ 'refunds_payment_exists|"payment_id" of relation' then 'no such payment' else v_state || ' ' || sqlerrm end)
        on conflict (action, outcome) do update set times = t.outcomes.times + 1;
end;
$$;

do $$
begin
    perform setseed((current_setting('t.seed')::integer % 1000000) / 1000000.0);
    for n in 1..4000 loop
        call t.one_step(n);
    end loop;
end;
$$;

select is_empty($$ select action, outcome, times from t.outcomes where outcome !~ '^(done|BR0\d\d|23514|42501|no such payment)$' $$, 'every refusal is one of ours');
select is_empty($$
    select a from unnest(array['buy', 'move', 'pay', 'settle', 'ship', 'refund', 'decide', 'move_refund']) a
    where not exists (select from t.outcomes o where o.action = a and o.outcome = 'done') $$, 'everything happened');
select diag((select string_agg(action || ' ' || outcome || ' ' || times, ', ' order by action, outcome) from t.outcomes));
select diag((select string_agg(status || ' ' || n, ', ' order by status) from (select status, count(*) n from shop.orders group by 1) s));
\ir fixtures/invariants.sql

select * from finish();
rollback;
