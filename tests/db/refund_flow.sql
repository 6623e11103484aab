-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Refunds: every cap, the second person, restocking, and that nothing settled changes.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

-- o1: 2 mugs, 1 tent, 5.00 shipping, 3.00 tax, delivered and paid by two payments
set session authorization storefront;
select t.buy('o1', 'anna', '{"mug": 2, "tent": 1}', p_tax => 300), t.buy('o2', 'bert', '{"mug": 1}');
reset session authorization;
set session authorization 'mona.keller';
select backoffice.move_order(gen_random_uuid(), t.id('o1'), 'CONFIRMED', t.version('o1')),
    backoffice.move_order(gen_random_uuid(), t.id('o2'), 'CONFIRMED', t.version('o2'));
select t.new_id('p1', (backoffice.record_payment(gen_random_uuid(), t.id('o1'), 20000, 'EUR', 'CREDIT_CARD') ->> 'payment_id')::uuid),
    t.new_id('p2', (backoffice.record_payment(gen_random_uuid(), t.id('o1'), 8280, 'EUR', 'WALLET') ->> 'payment_id')::uuid),
    t.new_id('p3', (backoffice.record_payment(gen_random_uuid(), t.id('o2'), 1790, 'EUR', 'WALLET') ->> 'payment_id')::uuid),
    t.new_id('p4', (backoffice.record_payment(gen_random_uuid(), t.id('o2'), 99, 'EUR', 'WALLET', 'PENDING') ->> 'payment_id')::uuid);
select backoffice.move_order(gen_random_uuid(), t.id('o1'), 'PROCESSING', t.version('o1'));
select backoffice.ship_order(gen_random_uuid(), t.id('o1'), t.version('o1'), 'DHL', null);
select backoffice.move_order(gen_random_uuid(), t.id('o1'), 'DELIVERED', t.version('o1'));
reset session authorization;
select is(t.status('o1'), 'DELIVERED', 'an order to refund');

create function t.line(p_product text, p_quantity integer, p_amount bigint, p_restock text default 'NONE', p_stock text default null,
    p_order text default 'o1') returns jsonb language sql stable as $$
    select jsonb_build_object('order_item_id', i.order_item_id, 'quantity', p_quantity, 'amount', p_amount, 'restock', p_restock,
        'inventory_id', t.id(p_stock))
    from shop.order_items i where i.order_id = t.id(p_order) and i.product_id = t.id(p_product)
$$;
create function t.refund(p_name text, p_payment text, p_lines jsonb default '[]', p_tax bigint default 0, p_shipping bigint default 0,
    p_goodwill bigint default 0, p_order text default 'o1', p_currency text default 'EUR') returns text language plpgsql as $$
declare
    v_result jsonb := backoffice.request_refund(gen_random_uuid(), t.id(p_order), t.id(p_payment), p_currency, 'too small',
        p_lines, p_tax, p_shipping, p_goodwill, 'Sorry');
begin
    set constraints all immediate;
    set constraints all deferred;
    perform t.new_id(p_name, (v_result ->> 'refund_id')::uuid);
    return v_result ->> 'approval';
end;
$$;
create function t.move_refund(p_name text, p_to text, p_order text default 'o1') returns text language sql as $$
    select backoffice.move_refund(gen_random_uuid(), t.id(p_order), t.id(p_name), p_to,
        (select row_version from shop.refunds where refund_id = t.id(p_name))) ->> 'status'
$$;
create function t.decide(p_name text, p_decision text, p_note text default null, p_order text default 'o1') returns text language sql as $$
    select backoffice.decide_refund(gen_random_uuid(), t.id(p_order), t.id(p_name), p_decision, p_note) ->> 'approval'
$$;
create function t.counters(p_payment text) returns text language sql stable security definer as $$
    select refunded_amount || '/' || refund_pending_amount || '/' || status from shop.payments where payment_id = t.id(p_payment)
$$;

-- What cannot be asked for ------------------------------------------------------------------------------------------

set session authorization 'sam.okafor';
select throws_like($$ select t.refund('x', 'p1') $$, '%refunds_amount_positive%', 'point 30: a refund of nothing');
select throws_like($$ select t.refund('x', 'p1', p_goodwill => -1) $$, '%refunds_amount_positive%', 'point 30: a negative one');
select throws_like($$ select t.refund('x', 'p1', p_goodwill => 200, p_tax => -100) $$, '%refund%', 'point 30: a negative part');
select throws_ok($$ select t.refund('x', 'p1', p_goodwill => 9223372036854775807, p_shipping => 1) $$, '22003', null, 'point 30: one that overflows');
select throws_ok($$ select t.refund('x', 'p1', p_goodwill => 100, p_currency => 'USD') $$, 'BR007', null, 'point 30: one in another currency');
select throws_like($$ select t.refund('x', 'p1', p_goodwill => 20001) $$, '%payments_refund_cap%', 'point 30: more than was charged');
select throws_like($$ select t.refund('x', 'p3', p_goodwill => 100) $$, '%refunds_payment_exists%', 'one of another order''s payment');
select throws_ok($$ select t.refund('x', 'p4', p_goodwill => 10, p_order => 'o2') $$, 'BR002', null, 'of money that was not received');
select throws_like($$ select t.refund('x', 'mug', p_goodwill => 10) $$, '%refunds_payment_exists%', 'of a payment that does not exist');
select throws_ok($$ select t.refund('x', 'p1', p_goodwill => 10, p_order => 'mug') $$, 'BR005', null, 'of an order that does not exist');
select throws_like($$ select t.refund('x', 'p1', p_shipping => 501) $$, '%orders_shipping_refund_cap%', 'more shipping than was charged');
select throws_like($$ select t.refund('x', 'p1', p_tax => 301) $$, '%orders_tax_refund_cap%', 'more tax than was charged');
select throws_like($$ select t.refund('x', 'p1', jsonb_build_array(t.line('mug', 3, 10))) $$, '%order_items_refunded_quantity_cap%', 'more units than were ordered');
select throws_ok($$ select t.refund('x', 'p1', jsonb_build_array(t.line('mug', 1, 1291))) $$, 'BR006', null, 'more than the units cost');
select throws_like($$ select t.refund('x', 'p1', jsonb_build_array(t.line('mug', 0, 0))) $$, '%refund%', 'no units at all');
select throws_like($$ select t.refund('x', 'p1', jsonb_build_array(t.line('mug', 1, 10, 'SELLABLE'))) $$, '%refund_lines_restock_somewhere%', 'goods that come back to nowhere');
select throws_ok($$ select t.refund('x', 'p1', jsonb_build_array(t.line('mug', 1, 10, 'SELLABLE', 'tent@HAM'))) $$, 'BR005', null, 'or to the stock of another product');
select throws_like($$ select t.refund('x', 'p1', jsonb_build_array(t.line('mug', 1, 10, p_order => 'o2'))) $$, '%refund_lines_item_exists%', 'or of another order''s item');
select throws_like($$ select t.refund('x', 'p3', jsonb_build_array(t.line('mug', 1, 10, 'SELLABLE', 'mug@HAM', 'o2')), p_order => 'o2') $$,
    '%order_items_returned_cap%', 'goods come back only when they were sent');
select throws_ok($$ select t.refund('x', 'p1', '{}') $$, 'BR008', null, 'lines are a list');
savepoint by_hand;
insert into shop.refunds (order_id, payment_id, refund_amount, items_amount, currency, reason) values (t.id('o1'), t.id('p1'), 100, 100, 'EUR', 'x');
select throws_ok('set constraints all immediate', 'BR008', null, 'by hand: an items amount without lines fails at commit');
rollback to by_hand;
select throws_ok(
    $$ insert into shop.refunds (order_id, payment_id, refund_amount, goodwill_amount, currency, reason, status)
       values (t.id('o1'), t.id('p1'), 100, 100, 'EUR', 'x', 'COMPLETED') $$, '42501', null, 'by hand: no refund begins completed');
select throws_ok(
    $$ insert into shop.refunds (order_id, payment_id, refund_amount, goodwill_amount, currency, reason, approval)
       values (t.id('o1'), t.id('p1'), 100, 100, 'EUR', 'x', 'NOT_NEEDED') $$, '42501', null, 'nor approved');
select throws_ok(
    $$ insert into shop.refunds (order_id, payment_id, refund_amount, goodwill_amount, currency, reason, requested_by)
       values (t.id('o1'), t.id('p1'), 100, 100, 'EUR', 'x', 'lucia.fernandez') $$, '42501', null, 'nor in somebody else''s name');
select throws_ok($$ update shop.payments set refunded_amount = 0 $$, '42501', null, 'point 28: counters cannot be written');
select throws_ok($$ update shop.refund_allowances set used_amount = 0 $$, '42501', null, 'nor allowances');
set session authorization 'jonas.weber';
select throws_ok($$ select t.refund('x', 'p1', p_goodwill => 1) $$, '42501', null, 'the warehouse refunds nothing');
set session authorization 'ada.novak';
select throws_ok($$ select t.refund('x', 'p1', p_goodwill => 1) $$, '42501', null, 'nor an administrator');
reset session authorization;
select is((select count(*)::integer from shop.refunds), 0, 'none of these left a refund');
select is(t.counters('p1'), '0/0/COMPLETED', 'nor a counter');

-- Within the limit (150.00), and above it ---------------------------------------------------------------------------

set session authorization 'sam.okafor';
select is(t.refund('r1', 'p1', jsonb_build_array(t.line('mug', 1, 1290, 'DAMAGED', 'mug@HAM')), p_shipping => 500), 'NOT_NEEDED', 'within the limit nobody else is asked');
select is(t.counters('p1'), '0/1790/COMPLETED', 'point 34: a pending refund counts');
select throws_like($$ select t.refund('x', 'p1', p_shipping => 1) $$, '%orders_shipping_refund_cap%', 'shipping is given back once');
select is(t.refund('r2', 'p1', p_goodwill => 13211), 'NEEDED', 'what goes past the limit together with the first needs a second person');
select is((select used_amount || ' of ' || limit_amount from shop.refund_allowances), '1790 of 15000', 'the allowance says so');
select is(t.refund('r3', 'p1', p_goodwill => 4999), 'NOT_NEEDED', 'pending approvals count for the payment, not for the allowance');
select throws_like($$ select t.refund('x', 'p1', p_goodwill => 1) $$, '%payments_refund_cap%', 'point 34: pending refunds fill the cap');
select throws_ok($$ select t.move_refund('r2', 'PROCESSING') $$, 'BR010', null, 'nothing is sent before the approval');
select throws_ok($$ update shop.refunds set status = 'PROCESSING' where refund_id = t.id('r2') $$, 'BR010', null, 'also not with psql');
select throws_ok($$ update shop.refunds set approval = 'GIVEN' $$, '42501', null, 'which nobody gives by writing it');
select throws_ok($$ select t.decide('r2', 'APPROVED') $$, 'BR012', null, 'nobody approves a refund of their own');
select throws_ok($$ insert into shop.refund_approvals (order_id, refund_id, decision) values (t.id('o1'), t.id('r2'), 'APPROVED') $$, '42501', null, 'also not with psql');
select throws_ok(
    $$ insert into shop.refund_approvals (order_id, refund_id, decision, approved_by) values (t.id('o1'), t.id('r2'), 'APPROVED', 'mona.keller') $$,
    '42501', null, 'nor in somebody else''s name');
set session authorization 'jonas.weber';
select throws_ok($$ insert into shop.refund_approvals (order_id, refund_id, decision) values (t.id('o1'), t.id('r2'), 'APPROVED') $$, '42501', null, 'the warehouse approves nothing');
set session authorization 'mona.keller';
select is(t.refund('r4', 'p2', p_goodwill => 8000), 'NOT_NEEDED', 'a manager''s limit is higher');
select throws_ok($$ select t.decide('r3', 'APPROVED') $$, 'BR002', null, 'what needs no decision gets none');
select throws_like($$ select t.decide('r2', 'REJECTED') $$, '%refund_approvals_rejection_explained%', 'a rejection says why');
select is(t.decide('r2', 'APPROVED'), 'GIVEN', 'another person approves');
select throws_ok($$ select t.decide('r2', 'REJECTED', 'after all') $$, 'BR002', null, 'once');
select throws_like($$ insert into shop.refund_approvals (order_id, refund_id, decision, note) values (t.id('o1'), t.id('r2'), 'REJECTED', 'x') $$,
    '%refund_approvals_pkey%', 'also with psql');
set session authorization 'sam.okafor';
select is(t.move_refund('r2', 'PROCESSING'), 'PROCESSING', 'now it is sent');
select throws_ok($$ select t.move_refund('r2', 'CANCELLED') $$, 'BR002', null, 'what was sent is not cancelled');
select is(t.move_refund('r2', 'FAILED'), 'FAILED', 'it fails at the provider');
select is(t.counters('p1'), '0/6789/COMPLETED', 'point 34: a failed refund releases what it held');
select throws_ok($$ update shop.refunds set status = 'PENDING' where refund_id = t.id('r2') $$, 'BR013', null, 'point 36: settled is settled');
select throws_ok($$ update shop.refunds set error_message = 'x' where refund_id = t.id('r2') $$, 'BR013', null, 'point 36: to the last column');
select is(t.counters('p1'), '0/6789/COMPLETED', 'point 34: and releases once');
select is(t.refund('r5', 'p1', p_goodwill => 13211), 'NEEDED', 'asked for again');
select throws_ok($$ select t.decide('r5', 'APPROVED') $$, 'BR012', null, 'again by another person');
set session authorization 'lucia.fernandez';
select is(t.decide('r5', 'REJECTED', 'no reason to'), 'REFUSED', 'who may refuse');
reset session authorization;
select is((select status::text from shop.refunds where refund_id = t.id('r5')), 'CANCELLED', 'which ends it');
select is(t.counters('p1'), '0/6789/COMPLETED', 'and releases it');

-- an approver has a limit too
set session authorization 'mona.keller';
select t.move_refund('r4', 'CANCELLED');
set session authorization 'sam.okafor';
select is(t.refund('r6', 'p1', p_goodwill => 13211), 'NEEDED', 'one more');
reset session authorization;
select backoffice.set_staff_refund_limit('lucia.fernandez', 13210);
set session authorization 'lucia.fernandez';
select throws_ok($$ select t.decide('r6', 'APPROVED') $$, 'BR012', null, 'above the approver''s own limit');
select throws_ok($$ insert into shop.refund_approvals (order_id, refund_id, decision) values (t.id('o1'), t.id('r6'), 'APPROVED') $$, '42501', null, 'also with psql');
set session authorization 'sam.okafor';
select is(t.move_refund('r6', 'CANCELLED'), 'CANCELLED', 'withdrawn');
select is(t.refund('r7', 'p1', p_goodwill => 8211), 'NOT_NEEDED', 'the allowance holds what is left of it');
select is((select used_amount from shop.refund_allowances where login = 'sam.okafor'), 15000::bigint, 'to the cent');
select is(t.refund('r8', 'p1', p_goodwill => 1), 'NEEDED', 'and not one more');
select t.move_refund('r8', 'CANCELLED'), t.move_refund('r7', 'CANCELLED'), t.move_refund('r3', 'CANCELLED');
select is((select used_amount from shop.refund_allowances where login = 'sam.okafor'), 1790::bigint, 'what is withdrawn comes back');

-- Completing --------------------------------------------------------------------------------------------------------

select t.move_refund('r1', 'PROCESSING');
reset session authorization;
select is(t.stock('mug', 'HAM'), '7/1/0/0', 'goods do not come back before the refund completes');
set session authorization 'sam.okafor';
select is(t.move_refund('r1', 'COMPLETED'), 'COMPLETED', 'it completes');
select throws_ok($$ select t.move_refund('r1', 'FAILED') $$, 'BR013', null, 'for good');
reset session authorization;
select is(t.stock('mug', 'HAM'), '7/1/0/1', 'the damaged mug is back, once');
select is(t.counters('p1'), '1790/0/PARTIALLY_REFUNDED', 'the payment says so');
select is((select refunded_amount || ' ' || status from shop.orders where order_id = t.id('o1')), '1790 DELIVERED', 'and the order');
select is((select processed_by_login || ' ' || (completed_at is not null) from shop.refunds where refund_id = t.id('r1')), 'sam.okafor true', 'and who sent it');
select is((select count(*)::integer from shop.notifications where notification_type = 'REFUND_PROCESSED' and channel = 'EMAIL'), 1, 'the customer is told');

-- everything comes back, the money not all: RETURNED
set session authorization 'mona.keller';
select is(t.refund('r9', 'p2', jsonb_build_array(t.line('mug', 1, 0, 'SELLABLE', 'mug@DEN'), t.line('tent', 1, 5000, 'SELLABLE', 'tent@HAM'))), 'NOT_NEEDED', 'the rest comes back');
select t.move_refund('r9', 'PROCESSING'), t.move_refund('r9', 'COMPLETED');
reset session authorization;
select is(t.status('o1'), 'RETURNED', 'an order whose goods are all back is returned');
select is(t.stock('mug', 'DEN') || ' ' || t.stock('tent', 'HAM'), '5/0/0/0 10/0/0/0', 'to the warehouse that was chosen');
-- and then all the money: REFUNDED
set session authorization 'mona.keller';
select is(t.refund('r10', 'p1', p_goodwill => 18210), 'NOT_NEEDED', 'the rest of the first payment');
select is(t.refund('r11', 'p2', p_goodwill => 2980, p_tax => 300), 'NOT_NEEDED', 'and of the second');
select t.move_refund('r10', 'PROCESSING'), t.move_refund('r10', 'COMPLETED'), t.move_refund('r11', 'PROCESSING'), t.move_refund('r11', 'COMPLETED');
reset session authorization;
select is(t.counters('p1') || ' ' || t.counters('p2'), '20000/0/REFUNDED 8280/0/REFUNDED', 'both payments are given back');
select is(t.status('o1'), 'REFUNDED', 'the order is refunded');
set session authorization 'mona.keller';
select throws_like($$ select t.refund('x', 'p1', p_goodwill => 1) $$, '%payments_refund_cap%', 'and nothing is left to refund');

-- a cancelled order that is refunded, and one refunded before it is cancelled
select is(backoffice.move_order(gen_random_uuid(), t.id('o2'), 'CANCELLED', t.version('o2'), 'sold out') ->> 'status', 'CANCELLED', 'cancelled');
select is(t.refund('r12', 'p3', jsonb_build_array(t.line('mug', 1, 1290, p_order => 'o2')), 0, 500, 0, 'o2'), 'NOT_NEEDED', 'its money is given back');
select t.move_refund('r12', 'PROCESSING', 'o2'), t.move_refund('r12', 'COMPLETED', 'o2');
select is(t.status('o2'), 'REFUNDED', 'then it is refunded');
set session authorization storefront;
select t.buy('o3', 'bert', '{"mug": 1}');
set session authorization 'mona.keller';
select backoffice.move_order(gen_random_uuid(), t.id('o3'), 'CONFIRMED', t.version('o3'));
select t.new_id('p5', (backoffice.record_payment(gen_random_uuid(), t.id('o3'), 1790, 'EUR', 'WALLET') ->> 'payment_id')::uuid);
select t.refund('r13', 'p5', '[]', 0, 0, 1790, 'o3'), t.move_refund('r13', 'PROCESSING', 'o3'), t.move_refund('r13', 'COMPLETED', 'o3');
select is(t.status('o3'), 'PAID', 'goodwill alone moves no order');
select is(backoffice.move_order(gen_random_uuid(), t.id('o3'), 'CANCELLED', t.version('o3'), 'gave up') ->> 'status', 'REFUNDED', 'cancelled after all, it is refunded');
select throws_ok($$ delete from shop.refund_lines $$, '42501', null, 'lines are not deleted');
reset session authorization;
select throws_ok($$ update shop.refund_approvals set note = 'x' $$, 'BR013', null, 'not even a superuser rewrites a decision');

-- sent twice
select t.new_id('k');
set session authorization storefront;
select t.buy('o4', 'bert', '{"mug": 2}');
set session authorization 'mona.keller';
select backoffice.move_order(gen_random_uuid(), t.id('o4'), 'CONFIRMED', t.version('o4'));
select t.new_id('p6', (backoffice.record_payment(gen_random_uuid(), t.id('o4'), 3080, 'EUR', 'WALLET') ->> 'payment_id')::uuid);
select is(
    backoffice.request_refund(t.id('k'), t.id('o4'), t.id('p6'), 'EUR', 'late', '[]', 0, 0, 100),
    backoffice.request_refund(t.id('k'), t.id('o4'), t.id('p6'), 'EUR', 'late', '[]', 0, 0, 100), 'point 31: the same id twice, one refund');
select throws_ok($$ select backoffice.request_refund(t.id('k'), t.id('o4'), t.id('p6'), 'EUR', 'late', '[]', 0, 0, 101) $$, 'BR003', null, 'point 31: other content is an error');
set session authorization 'otto.brandt';
select throws_ok($$ select backoffice.request_refund(t.id('k'), t.id('o4'), t.id('p6'), 'EUR', 'late', '[]', 0, 0, 100) $$, 'BR003', null, 'point 31: also from somebody else');
reset session authorization;
select is(t.counters('p6'), '0/100/COMPLETED', 'one effect');

-- in a currency without minor units, by the planning rate: 150.00 EUR are 24,000 JPY
set session authorization storefront;
select t.buy('o5', 'anna', '{"fan": 10}', p_currency => 'JPY');
set session authorization 'mona.keller';
select backoffice.move_order(gen_random_uuid(), t.id('o5'), 'CONFIRMED', t.version('o5'));
select t.new_id('p7', (backoffice.record_payment(gen_random_uuid(), t.id('o5'), 30500, 'JPY', 'WALLET') ->> 'payment_id')::uuid);
set session authorization 'sam.okafor';
select is(t.refund('r14', 'p7', '[]', 0, 0, 24001, 'o5', 'JPY'), 'NEEDED', 'a limit holds in the order''s currency');
select t.move_refund('r14', 'CANCELLED', 'o5');
select is(t.refund('r15', 'p7', '[]', 0, 0, 24000, 'o5', 'JPY'), 'NOT_NEEDED', 'to the unit');
reset session authorization;

\ir fixtures/invariants.sql

-- who settled what
select is_empty($$ select from shop.refunds where (status in ('COMPLETED', 'FAILED', 'CANCELLED')) <> (settled_by_login is not null and settled_at is not null) $$,
    'a settled refund says who settled it and when, an open one nothing');
set session authorization 'sam.okafor';
select throws_ok($$ update shop.refunds set settled_by_login = 'mona.keller' $$, '42501', null, 'which nobody writes');
reset session authorization;
select * from finish();
rollback;
