-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- template: demo

-- The demo shop's orders, payments and refunds: written without triggers, they hold what the triggers would have held to.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();

-- How many, and when ------------------------------------------------------------------------------------------------

select is(
    (select count(*) from shop.orders),
    (select (value ->> 'orders')::bigint from backoffice.settings where key = 'demo_load'),
    'as many orders as were asked for');
select is((select value ->> 'state' from backoffice.settings where key = 'demo_load'), 'complete', 'the load says that it is complete');
select is(to_regnamespace('demo_work'), null, 'and has cleared up');
select is(
    (select count(distinct date_trunc('month', created_at at time zone 'UTC')) from shop.orders), 25::bigint,
    'in twenty-four months and the current one');
select ok(
    (select count(*) filter (where created_at >= now() - interval '12 months') > 1.2 * count(*) filter (where created_at < now() - interval '12 months')
        from shop.orders where created_at between now() - interval '24 months' and now() - interval '2 days'),
    'the shop grows');
select bag_eq($$
    select s.status from unnest(array['PENDING', 'CONFIRMED', 'PAID', 'PROCESSING', 'SHIPPED']) as s (status)
    where exists (select from shop.orders o where o.status = s.status and o.created_at > now() - interval '4 days')
    $$, $$values ('PENDING'), ('CONFIRMED'), ('PAID'), ('PROCESSING'), ('SHIPPED')$$, 'the last days have orders in every open state');
select bag_eq($$
    select distinct status::text from shop.orders where created_at < now() - interval '60 days' $$,
    $$values ('DELIVERED'), ('CANCELLED'), ('REFUNDED'), ('RETURNED')$$, 'what is old is closed');
select isnt_empty($$
    select from shop.orders o where o.status = 'PROCESSING' and exists (select from shop.shipments s where s.order_id = o.order_id)
    $$, 'some are partly shipped');
select is_empty($$
    select order_id from shop.orders
    where greatest(created_at, confirmed_at, paid_at, processing_at, shipped_at, delivered_at, cancelled_at, updated_at) > now()
    union all select order_id from shop.order_status_history where created_at > now()
    union all select order_id from shop.shipments where greatest(shipped_at, delivered_at) > now()
    union all select order_id from shop.payments where greatest(created_at, processed_at, failed_at, updated_at) > now()
    union all select order_id from shop.refunds where greatest(created_at, processed_at, completed_at) > now()
    union all select movement_id from shop.inventory_movements where movement_date > now()
    $$, 'nothing has happened in the future');
select is_empty($$
    select o.order_id from shop.orders o
    where o.confirmed_at < o.created_at or o.processing_at < o.confirmed_at or o.shipped_at < o.processing_at
        or o.delivered_at < o.shipped_at or o.cancelled_at < greatest(o.created_at, o.confirmed_at, o.processing_at)
        or o.estimated_delivery_at < o.created_at or o.updated_at < greatest(o.created_at, o.delivered_at, o.cancelled_at)
    $$, 'placed, confirmed, processed, shipped, delivered: in this order');
select is_empty($$
    select o.order_id from shop.orders o
    where o.paid_at < o.created_at
        or o.paid_at > o.processing_at and not exists (
            select from shop.payments p where p.order_id = o.order_id and p.payment_method = 'COD')
        or (o.paid_at is not null) <> (o.paid_amount >= o.total_amount)
        or o.paid_amount not in (0, o.total_amount)
    $$, 'what is not paid on delivery is paid before it is packed');
select is_empty($$
    select o.order_id from shop.orders o join shop.users u on u.user_id = o.customer_id
    where u.created_at > o.created_at or u.user_type <> 'CUSTOMER' or (u.name, u.email) <> (o.customer_name, o.customer_email)
    $$, 'who orders has signed up before');

-- Amounts -----------------------------------------------------------------------------------------------------------

select is_empty($$
    select o.order_id from shop.orders o
    left join (select order_id, sum(total_price_amount) as items, count(*) as lines, sum(quantity) as units, count(distinct product_id) as products
        from shop.order_items group by 1) i using (order_id)
    where (o.subtotal_amount, o.item_count) is distinct from (i.items, i.units)
        or o.total_amount <> i.items + o.tax_amount + o.shipping_amount - o.discount_amount
        or i.lines not between 1 and 6 or i.products <> i.lines or o.total_amount = 0
    $$, 'total = items + tax + shipping - discount, of one to six lines');
select is_empty($$
    select o.order_id from shop.orders o
    join shop.customer_profiles c on c.user_id = o.customer_id
    join shop.order_items i using (order_id)
    join shop.products p using (product_id)
    where o.currency <> c.preferred_currency or p.price_currency <> o.currency
        or i.unit_price_amount > p.price_amount
        or o.created_at > now() - interval '11 months' and i.unit_price_amount <> p.price_amount
        or i.product_sku <> p.sku or i.product_name <> p.name
        or not (p.variants = '[]' and i.variant_options = '{}' or p.variants @> jsonb_build_array(i.variant_options))
        or p.status = 'DRAFT' or p.published_at > o.created_at
    $$, 'items are products in the order''s currency, at their price, in one of their variants, on sale by then');
select bag_eq('select distinct currency::text from shop.orders', $$values ('EUR'), ('USD'), ('JPY')$$, 'orders in three currencies');
select is(
    (select mode() within group (order by currency::text) from shop.orders), 'EUR', 'most of them in the main one');
select is_empty($$
    select s.what from (values
        ('discount', (select count(*) from shop.orders where discount_amount > 0)),
        ('shipping', (select count(*) from shop.orders where shipping_amount > 0)),
        ('no shipping', (select count(*) from shop.orders where shipping_amount = 0)),
        ('gift', (select count(*) from shop.orders where gift_message is not null)),
        ('instructions', (select count(*) from shop.orders where special_instructions is not null)),
        ('hold', (select count(*) from shop.orders where hold_reason is not null or status <> 'PENDING')),
        ('note', (select count(*) from shop.order_notes))) as s (what, orders)
    where s.orders = 0
    $$, 'some have a discount, a gift message, instructions, notes');

-- States and their history ---------------------------------------------------------------------------------------------

create temp view steps as
select h.*, lag(h.to_status) over w as status_before, lag(h.created_at) over w as time_before, row_number() over w as step,
    lead(h.to_status) over w is null as is_last
from shop.order_status_history h
window w as (partition by h.order_id order by h.created_at, h.history_id);

select is_empty($$
    select o.order_id from shop.orders o
    left join steps s on s.order_id = o.order_id and s.step = 1
    where s.to_status is distinct from 'PENDING' or s.from_status is not null or s.changed_by_login <> 'storefront'
        or s.changed_by <> o.customer_id or s.created_at <> o.created_at
    $$, 'every history begins with the customer''s order');
select is_empty('select history_id from steps where step > 1 and from_status is distinct from status_before', 'every step goes on from the one before');
select is_empty('select history_id from steps where created_at < time_before', 'and is later than it');
select is_empty($$
    select s.history_id, s.from_status, s.to_status, s.changed_by_login from steps s
    left join backoffice.staff p on p.login = s.changed_by_login
    where s.step > 1
        and not exists (
            select from shop.transitions t
            where t.relation = 'shop.orders' and t.from_status = s.from_status and t.to_status = s.to_status
                and t.role in ('backroom_' || lower(p.role), 'backroom_engine'))
    $$, 'every step is one that this person, or a consequence, may make');
select is_empty($$
    select s.history_id from steps s join backoffice.staff p on p.login = s.changed_by_login
    where s.step > 1 and s.changed_by is distinct from p.user_id
    $$, 'and says who it was, by login and by user');
select is_empty($$
    select o.order_id, s.to_status from shop.orders o
    join steps s on s.order_id = o.order_id and s.is_last
    where o.status <> s.to_status or o.status in ('PAID', 'CANCELLED', 'REFUNDED', 'RETURNED') and o.status_reason is distinct from s.reason
    $$, 'the last step is the state, for the same reason');
select is_empty($$
    select o.order_id, s.to_status from shop.orders o
    join lateral (values ('CONFIRMED', o.confirmed_at), ('PROCESSING', o.processing_at), ('SHIPPED', o.shipped_at),
        ('DELIVERED', o.delivered_at), ('CANCELLED', o.cancelled_at)) as v (status, at) on true
    left join steps s on s.order_id = o.order_id and s.to_status = v.status
    where (v.at is null) <> (s.created_at is null) or s.created_at not between v.at and v.at + interval '10 ms'
    $$, 'each state''s time is in the order and in the history');
select is_empty($$
    select s.history_id from steps s
    where s.to_status in ('PROCESSING') and exists (select from backoffice.staff p where p.login = s.changed_by_login and p.role = 'WAREHOUSE')
        and not exists (
            select from shop.order_allocations a join backoffice.staff_warehouses w using (warehouse_id)
            where a.order_id = s.order_id and w.login = s.changed_by_login)
    $$, 'who packs an order has some of it in a warehouse of theirs');
select is_empty($$
    select i.order_item_id from shop.order_items i join shop.orders o using (order_id)
    where i.fulfillment_status <> case
        when o.cancelled_at is not null then 'CANCELLED'
        when i.returned_quantity = i.shipped_quantity and i.shipped_quantity > 0 and exists (
            select from shop.refund_lines l join shop.refunds r using (order_id, refund_id)
            where l.order_id = i.order_id and l.order_item_id = i.order_item_id and l.restock <> 'NONE' and r.status = 'COMPLETED') then 'RETURNED'
        when o.delivered_at is not null then 'DELIVERED'
        when i.shipped_quantity = i.quantity then 'SHIPPED'
        when o.processing_at is not null then 'PROCESSING'
        else 'PENDING' end
    $$, 'an item''s state follows from its order''s');

-- Parcels -------------------------------------------------------------------------------------------------------------

select is_empty($$
    select s.shipment_id from shop.shipments s join shop.orders o using (order_id)
    left join backoffice.staff_warehouses w on w.login = s.shipped_by and w.warehouse_id = s.warehouse_id
    where w.login is null or s.shipped_at < o.processing_at or s.delivered_at is distinct from o.delivered_at
        or not exists (select from shop.shipment_lines l where l.order_id = s.order_id and l.shipment_id = s.shipment_id)
    $$, 'a parcel leaves from where it was packed, by somebody of there, with something in it');
select is_empty($$
    select l.shipment_line_id from shop.shipment_lines l
    join shop.shipments s using (order_id, shipment_id)
    join shop.order_allocations a using (order_id, allocation_id)
    where l.warehouse_id <> s.warehouse_id or l.warehouse_id <> a.warehouse_id or l.order_item_id <> a.order_item_id
    $$, 'its lines are of the allocations of that warehouse');
select is_empty($$
    select o.order_id from shop.orders o
    left join (select order_id, max(shipped_at) as latest, (array_agg(tracking_number order by shipped_at desc))[1] as tracking
        from shop.shipments group by 1) s using (order_id)
    where o.shipped_at is not null and o.shipped_at <> s.latest
        or o.tracking_number is distinct from s.tracking and s.tracking is not null
        or o.cancelled_at is not null and s.latest is not null
    $$, 'an order is shipped with its last parcel');
select isnt_empty($$
    select order_id from shop.shipments group by order_id having count(distinct warehouse_id) > 1
    $$, 'some orders are sent from two warehouses');

-- Payments and refunds ---------------------------------------------------------------------------------------------------

select is_empty($$
    select p.payment_id from shop.payments p join shop.orders o using (order_id)
    where (p.customer_id, p.currency, p.amount_charged) <> (o.customer_id, o.currency, o.total_amount)
        or p.created_at < o.created_at or p.processed_at < p.created_at or p.failed_at < p.created_at
        or (p.status in ('COMPLETED', 'REFUNDED', 'PARTIALLY_REFUNDED')) <> (p.processed_at is not null)
        or (p.status = 'FAILED') <> (p.failed_at is not null and p.error_code is not null)
        or (p.payment_method in ('CREDIT_CARD', 'DEBIT_CARD')) <> (p.card_last_four is not null and p.card_brand is not null)
        or (p.payment_method = 'COD') <> (p.provider is null)
    $$, 'a payment is of its order''s customer and amount, and says what its state needs');
select is_empty($$
    select o.order_id from shop.orders o
    where (select count(*) from shop.payments p where p.order_id = o.order_id and p.processed_at is not null)
            <> case when o.paid_at is null then 0 else 1 end
        or o.paid_at <> (select p.processed_at from shop.payments p where p.order_id = o.order_id and p.processed_at is not null)
        or o.status not in ('PENDING', 'CANCELLED', 'REFUNDED') and not exists (
            select from shop.payments p where p.order_id = o.order_id and p.status not in ('FAILED', 'CANCELLED'))
    $$, 'an order is paid once, when its payment says so');
select is_empty($$
    select s.what from (values
        ('methods', (select count(distinct payment_method) from shop.payments where payment_method <> 'UPI'), 5),
        ('states', (select count(distinct status) from shop.payments where status in
            ('COMPLETED', 'FAILED', 'CANCELLED', 'REFUNDED', 'PARTIALLY_REFUNDED', 'PENDING')), 6)) as s (what, found, wanted)
    where s.found < s.wanted
    $$, 'payments by every method and in every state');
select is_empty($$
    select r.refund_id from shop.refunds r
    join shop.payments p using (order_id, payment_id)
    join backoffice.staff s on s.login = r.requested_by
    join backoffice.currencies c on c.code = r.currency
    left join shop.refund_approvals a using (order_id, refund_id)
    left join backoffice.staff d on d.login = a.approved_by
    where r.currency <> p.currency or r.created_at < p.processed_at
        or (r.approval = 'NOT_NEEDED') <> (r.refund_amount <= floor(s.refund_limit_amount * c.limit_rate * power(10::numeric, c.minor_digits - 2)))
        or r.approval is distinct from case when r.approval = 'NOT_NEEDED' and a.decision is null then 'NOT_NEEDED'
            else case a.decision when 'APPROVED' then 'GIVEN' when 'REJECTED' then 'REFUSED' else 'NEEDED' end end
        or a.approved_by = r.requested_by
        or r.refund_amount > floor(d.refund_limit_amount * c.limit_rate * power(10::numeric, c.minor_digits - 2))
        or (r.approval = 'REFUSED') and r.status <> 'CANCELLED'
        or a.created_at < r.created_at or r.processed_at < greatest(r.created_at, a.created_at) or r.completed_at < r.processed_at
        or (r.status in ('PROCESSING', 'COMPLETED', 'FAILED')) <> (r.processed_at is not null and r.processed_by_login is not null)
        or (r.status = 'FAILED') <> (r.error_code is not null)
    $$, 'every refund is within the requester''s limit, or another person decided, within theirs');
select is_empty($$
    select r.order_id from shop.refunds r
    left join shop.refund_allowances a on a.order_id = r.order_id and a.login = r.requested_by
    where r.approval = 'NOT_NEEDED'
        and a.used_amount is distinct from case when r.status in ('FAILED', 'CANCELLED') then 0 else r.refund_amount end
    union all
    select a.order_id from shop.refund_allowances a
    where not exists (select from shop.refunds r where r.order_id = a.order_id and r.requested_by = a.login and r.approval = 'NOT_NEEDED')
    $$, 'what nobody else approved is counted against the requester''s allowance');
select is_empty($$
    select l.refund_line_id from shop.refund_lines l
    join shop.order_items i using (order_id, order_item_id)
    left join shop.inventory_items s using (inventory_id)
    where l.quantity > i.quantity or l.amount > i.unit_price_amount * l.quantity or s.product_id <> i.product_id
        or l.restock <> 'NONE' and l.quantity > i.shipped_quantity
    $$, 'a refund''s lines are within what the items cost and what was sent');
select is_empty($$
    select o.order_id, o.status from shop.orders o
    where (o.status = 'REFUNDED') <> (o.refunded_amount >= o.paid_amount and o.paid_amount > 0)
        or o.status = 'RETURNED' and exists (
            select from shop.order_items i where i.order_id = o.order_id and i.shipped_quantity > 0 and i.fulfillment_status <> 'RETURNED')
        or o.status = 'DELIVERED' and not exists (
            select from shop.order_items i where i.order_id = o.order_id and i.fulfillment_status <> 'RETURNED')
    $$, 'an order is REFUNDED when all its money went back, and RETURNED when all its goods came back');
select bag_has(
    'select distinct status::text from shop.refunds', $$values ('COMPLETED'), ('CANCELLED')$$, 'refunds that were paid, and some that were not');
select bag_has(
    'select distinct approval::text from shop.refunds', $$values ('NOT_NEEDED'), ('GIVEN')$$, 'with and without a second person');

-- Numbers -------------------------------------------------------------------------------------------------------------

select is_empty($$
    select o.order_number from shop.orders o
    where o.order_number !~ ('^ORD-' || to_char(o.created_at at time zone 'UTC', 'YYYY') || '-[0-9]{6,}$')
    $$, 'order numbers look as the shop makes them');
select cmp_ok(
    nextval('shop.order_number_sequence'), '>', (select max(split_part(order_number, '-', 3)::bigint) from shop.orders),
    'and the next one is a new one');

select * from finish();
rollback;
