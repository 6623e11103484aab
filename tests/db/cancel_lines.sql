-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Cancelling units of an order while the rest goes on: stock, amounts, states and sales, and who may not.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

create function t.line(p_order text, p_product text, p_quantity integer) returns jsonb language sql stable as $$
    select jsonb_build_object('order_item_id', i.order_item_id, 'quantity', p_quantity)
    from shop.order_items i where i.order_id = t.id(p_order) and i.product_id = t.id(p_product)
$$;
create function t.cancel(p_order text, p_product text, p_quantity integer, p_reason text default 'not in stock', p_command uuid default gen_random_uuid())
    returns jsonb language sql as $$
    select backoffice.cancel_lines(p_command, t.id(p_order), t.version(p_order), jsonb_build_array(t.line(p_order, p_product, p_quantity)), p_reason)
$$;
create function t.move(p_order text, p_to text) returns text language sql as $$
    select backoffice.move_order(gen_random_uuid(), t.id(p_order), p_to, t.version(p_order), 'test') ->> 'status'
$$;
create function t.pay(p_order text, p_amount bigint, p_method text default 'WALLET', p_status text default 'COMPLETED') returns text language plpgsql as $$
declare
    v_result jsonb := backoffice.record_payment(gen_random_uuid(), t.id(p_order), p_amount, 'EUR', p_method, p_status);
begin
    perform t.new_id('p-' || p_order, (v_result ->> 'payment_id')::uuid);
    return v_result ->> 'status';
end;
$$;
-- item counters: ordered/allocated/shipped/cancelled/unpaid
create function t.item(p_order text, p_product text) returns text language sql stable security definer as $$
    select format('%s/%s/%s/%s/%s %s', i.quantity, i.allocated_quantity, i.shipped_quantity, i.cancelled_quantity, i.unpaid_quantity, i.fulfillment_status)
    from shop.order_items i where i.order_id = t.id(p_order) and i.product_id = t.id(p_product)
$$;
create function t.sales() returns text language sql stable security definer as $$
    select format('%s units, %s - %s - %s + %s', sum(units), sum(gross), sum(discount), sum(refunded_sales), sum(tax)) from reporting.sales
$$;
create function t.agree(p_when text) returns setof text language plpgsql as $$
begin
    return next results_eq(
        'select sum(orders), sum(units), sum(gross), sum(tax), sum(discount), sum(refunded_sales) from reporting.sales',
        'select sum(orders), sum(units), sum(gross), sum(tax), sum(discount), sum(refunded_sales) from reporting.sales_from_rows',
        p_when || ': the rollups are what the rows say');
end;
$$;

-- 3 mugs at 12.90, 1.00 off, 0.77 tax, 5.00 shipping: 43.47
set session authorization storefront;
select t.buy('paid', 'anna', '{"mug": 3}', p_tax => 77, p_discount => 100), t.buy('unpaid', 'bert', '{"mug": 3}', p_tax => 77, p_discount => 100),
    t.buy('sent', 'anna', '{"mug": 4, "tent": 2}'), t.buy('short', 'anna', '{"tent": 1, "map": 1}', false);
reset session authorization;

-- What cannot be cancelled --------------------------------------------------------------------------------------------

set session authorization 'sam.okafor';
select throws_ok($$ select t.cancel('paid', 'mug', 4) $$, 'BR006', null, 'no more than was ordered');
select throws_like($$ select t.cancel('paid', 'mug', 0) $$, '%order_cancellations_quantity_positive%', 'nothing at all');
select throws_like($$ select t.cancel('paid', 'mug', -1) $$, '%order_cancellations_quantity_positive%', 'less than nothing');
select throws_like($$ select t.cancel('paid', 'mug', 1, ' ') $$, '%order_cancellations_reason_given%', 'without a reason');
select throws_ok($$ select t.cancel('paid', 'mug', 1, null) $$, '23502', null, 'or none said');
select throws_ok($$ select t.cancel('paid', 'mug', 3) $$, 'BR002', null, 'all there is: then the order is cancelled');
select throws_ok($$ select backoffice.cancel_lines(gen_random_uuid(), t.id('paid'), t.version('paid'), '[]', 'x') $$, 'BR008', null, 'no lines');
select throws_ok($$ select backoffice.cancel_lines(gen_random_uuid(), t.id('paid'), t.version('paid'), '{}', 'x') $$, 'BR008', null, 'lines that are no list');
select throws_ok($$ select backoffice.cancel_lines(gen_random_uuid(), t.id('paid'), t.version('paid'), jsonb_build_array(t.line('sent', 'tent', 1)), 'x') $$,
    'BR005', null, 'an item of another order');
select throws_ok($$ select backoffice.cancel_lines(gen_random_uuid(), t.id('paid'), t.version('paid') + 1, jsonb_build_array(t.line('paid', 'mug', 1)), 'x') $$,
    'BR001', null, 'what somebody else has changed meanwhile');
select throws_ok($$ select backoffice.cancel_lines(gen_random_uuid(), gen_random_uuid(), 1, '[{}]', 'x') $$, 'BR005', null, 'an order that is not there');
select throws_ok($$ insert into shop.order_cancellations (order_id, order_item_id, quantity, reason, amount) values (t.id('paid'), t.id('mug'), 1, 'x', 0) $$,
    '42501', null, 'by hand: what it costs is not for people to say');
select throws_ok($$ insert into shop.order_cancellations (order_id, order_item_id, quantity, reason, login) values (t.id('paid'), t.id('mug'), 1, 'x', 'mona.keller') $$,
    '42501', null, 'nor who did it');
select throws_ok($$ update shop.order_items set cancelled_quantity = 1 $$, '42501', null, 'nor a counter');
select throws_ok($$ update shop.orders set cancelled_amount = 0 $$, '42501', null, 'nor what is owed');
set session authorization 'jonas.weber';
select throws_ok($$ select t.cancel('paid', 'mug', 1) $$, '42501', null, 'the warehouse cancels nothing');
set session authorization 'ada.novak';
select throws_ok($$ select t.cancel('paid', 'mug', 1) $$, '42501', null, 'nor does an administrator');
set session authorization storefront;
select set_config('app.current_user_id', t.id('anna')::text, true);
select throws_ok($$ insert into shop.order_cancellations (order_id, order_item_id, quantity, reason) select order_id, order_item_id, 1, 'x' from shop.order_items limit 1 $$,
    '42501', null, 'nor the storefront');
reset session authorization;
select is((select count(*)::integer from shop.order_cancellations), 0, 'none of these left anything');
select is(t.item('paid', 'mug'), '3/3/0/0/0 PENDING', 'nor moved a counter');

-- Paid for --------------------------------------------------------------------------------------------------------------

set session authorization 'mona.keller';
select t.move('paid', 'CONFIRMED'), t.pay('paid', 4347);
reset session authorization;
select is(t.status('paid'), 'PAID', 'an order that was paid');
select is(t.sales(), '14 units, 88100 - 200 - 0 + 154', 'sales before');
select t.new_id('command', gen_random_uuid());
set session authorization 'sam.okafor';
select is(t.cancel('paid', 'mug', 1, 'customer called', t.id('command')) - 'row_version',
    '{"status": "PAID", "currency": "EUR", "units": 1, "cancelled_amount": 1280, "to_refund": 1280}'::jsonb,
    'an agent cancels one of three: 12.90 less 0.33 discount, and 0.23 tax');
select is(
    backoffice.cancel_lines(t.id('command'), t.id('paid'),
        (select (request ->> 'row_version')::bigint from backoffice.commands where command_id = t.id('command')),
        jsonb_build_array(t.line('paid', 'mug', 1)), 'customer called') ->> 'to_refund', '1280', 'point 31: sent twice, it is done once');
select throws_ok(
    $$ select backoffice.cancel_lines(t.id('command'), t.id('paid'), t.version('paid'), jsonb_build_array(t.line('paid', 'mug', 2)), 'customer called') $$,
    'BR003', null, 'point 31: the same id with more units is an error');
select is((t.cancel('paid', 'mug', 1) ->> 'to_refund')::bigint, 1278::bigint, 'the next one: what is left of discount and tax');
reset session authorization;
select is(t.item('paid', 'mug'), '3/1/0/2/0 PENDING', 'two are cancelled, one is left');
select is((select total_amount || ' - ' || cancelled_amount || ', paid ' || paid_amount from shop.orders where order_id = t.id('paid')), '4347 - 2558, paid 4347',
    'what was ordered stays, what is owed falls');
select results_eq($$ select quantity, amount, tax_amount, discount_amount, was_paid, (login::text collate pg_catalog."default"), reason::text from shop.order_cancellations order by amount desc $$,
    $$ values (1, 1257::bigint, 23::bigint, 33::bigint, true, 'sam.okafor', 'customer called'), (1, 1256, 22, 34, true, 'sam.okafor', 'not in stock') $$,
    'and it is kept who cancelled what and why');
select is(t.sales(), '14 units, 88100 - 200 - 0 + 154', 'paid units leave the sales with their refund');
select * from t.agree('paid units cancelled');
set session authorization 'sam.okafor';
select throws_ok($$ select t.cancel('paid', 'mug', 1) $$, 'BR002', null, 'the last one goes with the order');
select throws_ok($$ update shop.order_cancellations set quantity = 1 $$, '42501', null, 'a cancellation stays as it is');
reset session authorization;
select throws_ok($$ delete from shop.order_cancellations $$, 'BR013', null, 'for a superuser too');

-- and is refunded, to the cent, once
create function t.refund(p_order text, p_product text, p_quantity integer, p_amount bigint, p_tax bigint) returns jsonb language sql as $$
    select backoffice.request_refund(gen_random_uuid(), t.id(p_order), t.id('p-' || p_order), 'EUR', 'cancelled',
        jsonb_build_array(t.line(p_order, p_product, p_quantity) || jsonb_build_object('amount', p_amount)), p_tax)
$$;
set session authorization 'sam.okafor';
select t.new_id('r1', (t.refund('paid', 'mug', 2, 2513, 45) ->> 'refund_id')::uuid);
select backoffice.move_refund(gen_random_uuid(), t.id('paid'), t.id('r1'), 'PROCESSING', 1);
select backoffice.move_refund(gen_random_uuid(), t.id('paid'), t.id('r1'), 'COMPLETED', 2);
set constraints all immediate;
set constraints all deferred;
reset session authorization;
select is((select paid_amount - refunded_amount - total_amount + cancelled_amount from shop.orders where order_id = t.id('paid')), 0::bigint,
    'then the customer has paid exactly what is owed');
select is(t.sales(), '14 units, 88100 - 200 - 2513 + 154', 'the refund takes them out of the sales');
select * from t.agree('refunded');

-- the whole order is cancelled afterwards
set session authorization 'sam.okafor';
select is(t.move('paid', 'CANCELLED'), 'CANCELLED', 'the rest is cancelled too');
reset session authorization;
select is(t.item('paid', 'mug'), '3/0/0/3/0 CANCELLED', 'nothing is left of it');
select is(t.sales(), '11 units, 84230 - 100 - 0 + 77', 'and it is in no sales any more');
select * from t.agree('cancelled whole');

-- Not paid for ----------------------------------------------------------------------------------------------------------

set session authorization 'sam.okafor';
select is(t.cancel('unpaid', 'mug', 1) ->> 'to_refund', '0', 'nothing was paid, nothing is to be refunded');
reset session authorization;
select is(t.item('unpaid', 'mug'), '3/2/0/1/1 PENDING', 'the unit is free');
select is(t.sales(), '10 units, 82940 - 67 - 0 + 54', 'and in no sales: price, its share of the discount, its tax');
select * from t.agree('unpaid unit cancelled');
set session authorization 'mona.keller';
select t.move('unpaid', 'CONFIRMED');
select is(t.pay('unpaid', 1), 'CONFIRMED', 'not paid yet');
select is(t.pay('unpaid', 3066), 'PAID', 'what is left is what is to be paid');
select throws_like($$ select t.refund('unpaid', 'mug', 3, 3066, 0) $$, '%order_items_unpaid_not_refunded%', 'a unit that nobody paid for is not refunded');
reset session authorization;

-- confirmed and paid in part, it is paid as soon as the rest is cancelled; paid on delivery, the sum falls
set session authorization storefront;
select t.buy('part', 'bert', '{"map": 2}', false, 0), t.buy('cod', 'bert', '{"map": 3}', false, 0);
reset session authorization;
set session authorization 'mona.keller';
select t.move('part', 'CONFIRMED'), t.pay('part', 500), t.move('cod', 'CONFIRMED'), t.pay('cod', 1500, 'COD', 'PENDING');
select is(t.cancel('part', 'map', 1) - 'row_version', '{"status": "PAID", "currency": "EUR", "units": 1, "cancelled_amount": 500, "to_refund": 0}'::jsonb,
    'the part that was paid is enough now');
select t.cancel('cod', 'map', 1);
select is((select amount_charged || ' ' || status from shop.payments where order_id = t.id('cod')), '1000 PENDING', 'on delivery no more is asked for than is owed');
select is(t.move('cod', 'PROCESSING'), 'SHIPPED', 'which is enough to begin');
select throws_ok($$ select t.cancel('cod', 'map', 1) $$, 'BR002', null, 'what was sent is refunded, not cancelled');
reset session authorization;

-- Stock -----------------------------------------------------------------------------------------------------------------

-- 10 mugs in Hamburg of which 3 went, 4 in Denver: four of the order's came from one of them, two tents from Hamburg
set session authorization 'mona.keller';
select t.move('sent', 'CONFIRMED');
select t.pay('sent', 55460);
select t.move('sent', 'PROCESSING');
select is(t.stock('tent', 'HAM'), '8/0/2/0', 'two tents are being picked');
select t.cancel('sent', 'tent', 1, 'out of production');
select is(t.stock('tent', 'HAM'), '9/0/1/0', 'one is free again');
reset session authorization;
select is((select movement_type || ' ' || delta_available || ' ' || delta_committed || ' ' || reason || ' ' || changed_by_login from shop.inventory_movements
    where inventory_id = t.id('tent@HAM') order by movement_sequence desc limit 1), 'RELEASE 1 -1 out of production mona.keller', 'with a movement that says why');
set session authorization 'jonas.weber';
select is(backoffice.ship_order(gen_random_uuid(), t.id('sent'), t.version('sent'), 'DHL', null, jsonb_build_array(t.line('sent', 'tent', 1)), t.id('HAM')) ->> 'status',
    'PROCESSING', 'the other one leaves');
select results_eq($$ select quantity, reason::text, (login::text collate pg_catalog."default") from shop.order_cancellations where order_id = t.id('sent') $$,
    $$ values (1, 'out of production', 'mona.keller') $$, 'the warehouse reads what was cancelled');
select throws_ok('select amount from shop.order_cancellations', '42501', null, 'not what it cost');
set session authorization 'sam.okafor';
select throws_ok($$ select t.cancel('sent', 'tent', 1) $$, 'BR006', null, 'what has left is not cancelled');
select throws_ok($$ select t.move('sent', 'CANCELLED') $$, 'BR002', null, 'nor the order it was part of');
select is(t.cancel('sent', 'mug', 4) - 'row_version',
    '{"status": "SHIPPED", "currency": "EUR", "units": 4, "cancelled_amount": 5160, "to_refund": 5160}'::jsonb,
    'but the rest is, and with that the order is sent');
reset session authorization;
select is(t.item('sent', 'mug') || ', ' || t.item('sent', 'tent'), '4/0/0/4/0 CANCELLED, 2/1/1/1/0 SHIPPED', 'each item knows');
select is((select count(*)::integer from shop.order_allocations where order_id = t.id('sent') and released_quantity + shipped_quantity < quantity), 0, 'nothing is held for it');
select is((select string_agg(to_status || coalesce(' (' || reason || ')', ''), ', ' order by created_at, history_id) from shop.order_status_history where order_id = t.id('sent')),
    'PENDING, CONFIRMED (test), PAID (paid in full), PROCESSING (test), SHIPPED (the rest was cancelled)', 'and the history says why');

-- what no stock was found for goes first, and then the order can be processed
set session authorization 'mona.keller';
select t.move('short', 'CONFIRMED'), t.pay('short', 25900);
select throws_ok($$ select t.move('short', 'PROCESSING') $$, 'BR004', null, 'an order that waits for a tent');
select t.cancel('short', 'tent', 1);
select is(t.move('short', 'PROCESSING'), 'SHIPPED', 'goes on without it');
reset session authorization;
select is(t.item('short', 'tent'), '1/0/0/1/0 CANCELLED', 'of which no unit was held');

-- reserved units of two warehouses: the smaller part is given back first
set session authorization storefront;
select t.buy('split', 'anna', '{"mug": 11}');
reset session authorization;
select is((select count(*)::integer from shop.order_allocations where order_id = t.id('split')), 2, 'an order from two warehouses');
select t.new_id('least', (select inventory_id from shop.order_allocations where order_id = t.id('split') order by quantity, allocation_id limit 1));
set session authorization 'sam.okafor';
select t.cancel('split', 'mug', (select min(quantity) + 1 from shop.order_allocations where order_id = t.id('split')));
reset session authorization;
select is((select quantity - released_quantity from shop.order_allocations where order_id = t.id('split') and inventory_id = t.id('least')), 0, 'all of one');
select is((select sum(released_quantity) - min(quantity) from shop.order_allocations where order_id = t.id('split')), 1::bigint, 'and one of the other');

-- several items at once, and the same item in two lines
set session authorization storefront;
select t.buy('many', 'anna', '{"mug": 2, "tent": 2}');
reset session authorization;
set session authorization 'sam.okafor';
select is((backoffice.cancel_lines(gen_random_uuid(), t.id('many'), t.version('many'),
    jsonb_build_array(t.line('many', 'mug', 1), t.line('many', 'tent', 1), t.line('many', 'mug', 1)), 'x') ->> 'units')::integer, 3, 'lines of one item add up');
reset session authorization;
select is(t.item('many', 'mug') || ', ' || t.item('many', 'tent'), '2/0/0/2/2 CANCELLED, 2/1/0/1/1 PENDING', 'each by as much as was said');
select isnt_empty($$ select from backoffice.audit_log where relation = 'shop.order_cancellations' and login = 'sam.okafor' $$, 'the audit has it');

-- The archive, and the ledgers -------------------------------------------------------------------------------------------

select * from t.agree('in the end');
select is_empty($$
    select o.order_id from shop.orders o
    left join (select order_id, sum(amount + tax_amount) a, sum(tax_amount) filter (where not was_paid) t, sum(discount_amount) filter (where not was_paid) d
        from shop.order_cancellations group by 1) c using (order_id)
    where (o.cancelled_amount, o.unpaid_tax_amount, o.unpaid_discount_amount) is distinct from (coalesce(c.a, 0), coalesce(c.t, 0), coalesce(c.d, 0))
    $$, 'what an order costs less is the sum of its cancellations');
set local role backroom_owner;
select ok(backoffice.is_attached(backoffice.month_leaf('shop.order_cancellations', (now() at time zone 'UTC')::date)), 'this month has a place for them');
reset role;
\ir fixtures/invariants.sql
select * from finish();
rollback;
