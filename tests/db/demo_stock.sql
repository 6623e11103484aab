-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- template: demo

-- The demo shop's stock: it was written without the triggers that keep the ledger, so here is what they would have kept.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/invariants.sql

create temp view ledger as
select m.*,
    sum(m.delta_available) over w as available, sum(m.delta_reserved) over w as reserved,
    sum(m.delta_committed) over w as committed, sum(m.delta_damaged) over w as damaged,
    lag(m.quantity_after, 1, 0) over w as after_before, lag(m.movement_date) over w as date_before,
    row_number() over w as place
from shop.inventory_movements m
window w as (partition by m.inventory_id order by m.movement_sequence);

select is_empty($$
    select movement_id from ledger where least(available, reserved, committed, damaged) < 0
    $$, 'no bucket was ever below nothing');
select is_empty($$
    select movement_id from ledger
    where place <> movement_sequence or quantity_before <> after_before
        or quantity_after <> available + reserved + committed + damaged or available_after <> available
    $$, 'every movement begins where the one before it ended');
select is_empty('select movement_id from ledger where movement_date < date_before', 'a later movement has a later number');
select is_empty($$
    select m.movement_id from shop.inventory_movements m
    join shop.inventory_items i using (inventory_id)
    where (m.warehouse_id, m.product_id) <> (i.warehouse_id, i.product_id)
    $$, 'a movement is of its stock row''s warehouse and product');
select is_empty($$
    select i.inventory_id from shop.inventory_items i
    left join (
        select inventory_id, sum(quantity_change) filter (where movement_type = 'INBOUND') as received,
            -sum(quantity_change) filter (where movement_type = 'OUTBOUND') as sold,
            sum(quantity_change) filter (where movement_type = 'ADJUSTMENT') as adjusted
        from shop.inventory_movements group by 1) m using (inventory_id)
    where (i.total_received, i.total_sold, i.total_adjusted)
        is distinct from (coalesce(m.received, 0), coalesce(m.sold, 0), coalesce(m.adjusted, 0))
    $$, 'received, sold and adjusted are the sums of those movements');
select bag_eq(
    'select distinct movement_type::text from shop.inventory_movements',
    $$values ('INBOUND'), ('OUTBOUND'), ('ADJUSTMENT'), ('TRANSFER'), ('DAMAGE'), ('RETURN'), ('RESERVE'), ('RELEASE'), ('COMMIT')$$,
    'movements of every kind');
select is_empty($$
    select movement_id from shop.inventory_movements where movement_type = 'INBOUND' and unit_cost_amount is null
    $$, 'every delivery says what a unit cost');
select isnt_empty('select from shop.inventory_items where is_low_stock and available_quantity > 0', 'some stock is low');
select isnt_empty('select from shop.inventory_items where available_quantity = 0', 'some is sold out');
select cmp_ok(
    (select count(*) filter (where is_low_stock) from shop.inventory_items), '<', (select count(*) / 2 from shop.inventory_items),
    'most is not');
select is_empty($$
    select m.movement_id from shop.inventory_movements m
    left join backoffice.staff s on s.login = m.changed_by_login
    where m.changed_by is distinct from case when m.reference_type = 'RESERVATION' then null else s.user_id end
        or s.login is null and m.changed_by_login <> 'storefront'
    $$, 'who moved stock is said by login and by user alike');
select is_empty($$
    select m.movement_id from shop.inventory_movements m
    left join backoffice.staff_warehouses w on w.login = m.changed_by_login and w.warehouse_id = m.warehouse_id
    where m.movement_type in ('INBOUND', 'OUTBOUND', 'DAMAGE', 'ADJUSTMENT', 'TRANSFER') and w.login is null
    $$, 'what is done by hand is done by somebody of that warehouse');

-- since when reservations are kept; the ledger also has those that a job has forgotten
create temp view kept as select min(created_at) as since from shop.inventory_reservations;
select ok(
    (select since between now() - interval '92 days' and now() - interval '80 days' from kept), 'reservations of the last ninety days are kept');

-- Facts and their movements: one each, nothing left over -----------------------------------------------------------------

select is_empty($$
    with facts as (
        select l.order_id, a.inventory_id, l.shipment_id, -l.quantity as units, s.shipped_at as at
        from shop.shipment_lines l
        join shop.order_allocations a using (order_id, allocation_id)
        join shop.shipments s using (order_id, shipment_id)
    ),
    moves as (
        select order_id, inventory_id, reference_id, delta_committed, movement_date
        from shop.inventory_movements where movement_type = 'OUTBOUND' and reference_type = 'SHIPMENT'
    )
    (select * from facts except all select * from moves) union all (select * from moves except all select * from facts)
    $$, 'every line of a parcel is an OUTBOUND movement');
select is_empty($$
    with facts as (
        select a.order_id, a.inventory_id, a.quantity, o.processing_at
        from shop.order_allocations a join shop.orders o using (order_id) where o.processing_at is not null
    ),
    moves as (
        select order_id, inventory_id, delta_committed, movement_date
        from shop.inventory_movements where movement_type = 'COMMIT' and reference_type = 'ORDER' and reference_id = order_id
    )
    (select * from facts except all select * from moves) union all (select * from moves except all select * from facts)
    $$, 'processing commits every allocation');
select is_empty($$
    with facts as (
        select a.order_id, a.inventory_id, a.quantity, -case when o.processing_at is null then a.quantity else 0 end,
            -case when o.processing_at is null then 0 else a.quantity end, o.cancelled_at, o.cancel_reason::text
        from shop.order_allocations a join shop.orders o using (order_id) where o.cancelled_at is not null
    ),
    moves as (
        select order_id, inventory_id, delta_available, delta_reserved, delta_committed, movement_date, reason::text
        from shop.inventory_movements where movement_type = 'RELEASE' and reference_type = 'ORDER'
    )
    (select * from facts except all select * from moves) union all (select * from moves except all select * from facts)
    $$, 'cancelling gives every allocation back, from where it was');
select is_empty($$
    with facts as (
        select l.order_id, l.inventory_id, l.refund_id, case l.restock when 'SELLABLE' then l.quantity else 0 end,
            case l.restock when 'DAMAGED' then l.quantity else 0 end, r.completed_at
        from shop.refund_lines l join shop.refunds r using (order_id, refund_id)
        where l.restock <> 'NONE' and r.status = 'COMPLETED'
    ),
    moves as (
        select order_id, inventory_id, reference_id, delta_available, delta_damaged, movement_date
        from shop.inventory_movements where movement_type = 'RETURN' and reference_type = 'REFUND'
    )
    (select * from facts except all select * from moves) union all (select * from moves except all select * from facts)
    $$, 'what comes back with a refund goes into stock once');
select is_empty($$
    with facts as (
        select r.reservation_id, a.inventory_id, a.quantity, r.created_at
        from shop.inventory_reservations r join shop.reservation_allocations a using (reservation_id)
    ),
    moves as (
        select reference_id, inventory_id, delta_reserved, movement_date
        from shop.inventory_movements, kept where movement_type = 'RESERVE' and reference_type = 'RESERVATION' and movement_date >= since
    )
    (select * from facts except all select * from moves) union all (select * from moves except all select * from facts)
    $$, 'every checkout reserved what it says');
select is_empty($$
    with facts as (
        select r.reservation_id, a.inventory_id, a.quantity, r.cancelled_at
        from shop.inventory_reservations r join shop.reservation_allocations a using (reservation_id)
        where r.status in ('EXPIRED', 'CANCELLED')
    ),
    moves as (
        select reference_id, inventory_id, delta_available, movement_date
        from shop.inventory_movements m, kept where movement_type = 'RELEASE' and reference_type = 'RESERVATION' and movement_date >= since
            -- ended after that day, but begun before
            and exists (select from shop.inventory_reservations r where r.reservation_id = m.reference_id)
    )
    (select * from facts except all select * from moves) union all (select * from moves except all select * from facts)
    $$, 'a checkout that came to nothing gave it back');
select is_empty($$
    with facts as (
        select m.transfer_id, i.inventory_id, case m.kind when 'SHIPPED' then -m.quantity when 'RECEIVED' then m.quantity else 0 end,
            case m.kind when 'DAMAGED' then m.quantity else 0 end, m.created_at, m.kind::text, m.login
        from shop.stock_transfer_moves m
        join shop.stock_transfers t using (transfer_id)
        join shop.stock_transfer_lines l using (transfer_id, transfer_line_id)
        join shop.inventory_items i on i.product_id = l.product_id
            and i.warehouse_id = case m.kind when 'SHIPPED' then t.from_warehouse_id else t.to_warehouse_id end
        where m.kind <> 'LOST'
    ),
    moves as (
        select reference_id, inventory_id, delta_available, delta_damaged, movement_date, reason::text, changed_by_login
        from shop.inventory_movements where movement_type = 'TRANSFER' and reference_type = 'TRANSFER'
    )
    (select * from facts except all select * from moves) union all (select * from moves except all select * from facts)
    $$, 'every move of a transfer is a movement');
select is_empty($$
    select movement_id from shop.inventory_movements
    where (movement_type, coalesce(reference_type, '')) not in (
        ('OUTBOUND', 'SHIPMENT'), ('COMMIT', 'ORDER'), ('RELEASE', 'ORDER'), ('RETURN', 'REFUND'), ('RESERVE', 'RESERVATION'),
        ('RELEASE', 'RESERVATION'), ('TRANSFER', 'TRANSFER'), ('INBOUND', 'PURCHASE'), ('DAMAGE', ''), ('ADJUSTMENT', ''))
    $$, 'no movement is for anything else');

-- Reservations, transfers, counts ----------------------------------------------------------------------------------------

select is_empty($$
    select r.reservation_id from shop.inventory_reservations r
    left join shop.orders o on o.order_id = r.order_id
    where r.status = 'CONFIRMED' and (o.customer_id is distinct from r.customer_id or r.confirmed_at <> o.created_at
            or o.created_at not between r.created_at and r.expires_at)
        or (r.status = 'CONFIRMED') <> (r.confirmed_at is not null)
        or (r.status in ('CANCELLED', 'EXPIRED')) <> (r.cancelled_at is not null)
        or r.status = 'EXPIRED' and r.cancelled_at < r.expires_at
        or r.status = 'CANCELLED' and r.cancelled_at > r.expires_at
    $$, 'a checkout that became an order did so in time, for its customer');
select is_empty($$
    select r.reservation_id from shop.inventory_reservations r
    where (select jsonb_object_agg(product_id, quantity) from (
            select product_id, sum(quantity) as quantity from shop.reservation_allocations a
            where a.reservation_id = r.reservation_id group by 1) a)
        is distinct from (select jsonb_object_agg(i ->> 'product_id', (i -> 'quantity')) from jsonb_array_elements(r.items) as i)
    $$, 'a checkout holds what it asked for');
select is_empty($$
    (select a.reservation_id, a.inventory_id, a.quantity from shop.order_allocations a
        where exists (select from shop.inventory_reservations r where r.reservation_id = a.reservation_id)
        except all select reservation_id, inventory_id, quantity from shop.reservation_allocations)
    union all
    (select h.reservation_id, h.inventory_id, h.quantity from shop.reservation_allocations h
        join shop.inventory_reservations r using (reservation_id) where r.status = 'CONFIRMED'
        except all select reservation_id, inventory_id, quantity from shop.order_allocations)
    $$, 'an order has the units that its checkout held');
select is_empty($$
    select a.order_id from shop.order_allocations a
    where not exists (
        select from shop.inventory_movements m
        where m.movement_type = 'RESERVE' and m.reference_id = a.reservation_id and m.inventory_id = a.inventory_id and m.delta_reserved = a.quantity)
    $$, 'every order had a checkout, which the ledger remembers');
select is_empty($$
    select o.order_id from shop.orders o, kept where o.created_at > since + interval '1 hour'
    except select order_id from shop.inventory_reservations
    $$, 'and those of late are there');
select isnt_empty($$select from shop.inventory_reservations where status = 'ACTIVE'$$, 'somebody is at the checkout');
select isnt_empty($$select from shop.inventory_reservations where status = 'EXPIRED'$$, 'somebody left it');

select is_empty($$
    select l.transfer_line_id from shop.stock_transfer_lines l
    left join (
        select transfer_line_id, sum(quantity) filter (where kind = 'SHIPPED') as shipped, sum(quantity) filter (where kind = 'RECEIVED') as received,
            sum(quantity) filter (where kind = 'DAMAGED') as damaged, sum(quantity) filter (where kind = 'RETURNED') as returned,
            sum(quantity) filter (where kind = 'LOST') as lost
        from shop.stock_transfer_moves group by 1) m using (transfer_line_id)
    where (l.shipped_quantity, l.received_quantity, l.damaged_quantity, l.returned_quantity, l.lost_quantity) is distinct from
        (coalesce(m.shipped, 0), coalesce(m.received, 0), coalesce(m.damaged, 0), coalesce(m.returned, 0), coalesce(m.lost, 0))
    $$, 'a transfer''s counters are the sums of its moves');
select is_empty($$
    select t.transfer_id from shop.stock_transfers t
    join (
        select transfer_id, sum(shipped_quantity) as shipped,
            sum(received_quantity + damaged_quantity) as arrived, sum(returned_quantity + lost_quantity) as gone
        from shop.stock_transfer_lines group by 1) l using (transfer_id)
    where t.status <> case when l.shipped = 0 then 'DRAFT' when l.arrived + l.gone = l.shipped then 'RECEIVED'
            when l.arrived > 0 then 'PARTLY_RECEIVED' else 'IN_TRANSIT' end
        or (t.shipped_at is not null) <> (l.shipped > 0)
        or (t.received_at is not null) <> (t.status = 'RECEIVED')
    $$, 'a transfer''s state follows from its moves');
select is_empty($$
    select t.transfer_id from shop.stock_transfers t
    where not exists (select from shop.stock_transfer_lines l where l.transfer_id = t.transfer_id)
        or (select count(*) from backoffice.staff_warehouses w where w.login = t.created_by_login
            and w.warehouse_id in (t.from_warehouse_id, t.to_warehouse_id)) <> 2
    $$, 'a transfer carries something, between the warehouses of whoever made it');

select bag_eq('select status::text from shop.stock_counts', $$values ('COUNTING'), ('REVIEW'), ('APPROVED')$$, 'counts in three states');
select is_empty($$
    select l.count_line_id from shop.stock_count_lines l
    join shop.stock_counts c using (count_id)
    cross join lateral (
        select coalesce(max(m.movement_sequence), 0) as sequence, coalesce(sum(m.quantity_change - m.delta_damaged), 0) as good
        from shop.inventory_movements m
        where m.inventory_id = l.inventory_id and m.movement_date < c.created_at) b
    where (l.snapshot_sequence, l.snapshot_quantity) is distinct from (b.sequence, b.good)
        or l.is_open <> (c.status in ('COUNTING', 'REVIEW'))
        or c.status = 'APPROVED' and l.variance is distinct from 0
        or c.status <> 'COUNTING' and l.counted_quantity is null
    $$, 'a count began with what the books said then');
select isnt_empty($$select from shop.stock_count_lines l join shop.stock_counts c using (count_id)
    where c.status = 'REVIEW' and l.variance <> 0$$, 'the count to review found something');

select * from finish();
rollback;
