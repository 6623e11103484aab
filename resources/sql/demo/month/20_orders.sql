-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    writes the month's orders, items, history and notes, as the triggers would have left them.
-- Parameters: {month}.

insert into shop.order_numbers (order_number, order_id)
select order_number, order_id from demo_work.orders order by n;

insert into shop.orders_{month} (order_id, order_number, customer_id, customer_name, customer_email, status, subtotal_amount, tax_amount,
    shipping_amount, discount_amount, total_amount, currency, item_count, paid_amount, refunded_amount, refunded_tax_amount,
    refunded_shipping_amount, shipping_address, billing_address, notes, special_instructions, gift_message, tracking_number,
    status_reason, cancel_reason, hold_reason, created_at, confirmed_at, paid_at, processing_at, shipped_at, delivered_at, cancelled_at,
    estimated_delivery_at, updated_at, row_version)
select o.order_id, o.order_number, o.customer_id, o.customer_name, o.email,
       case when r.status = 'COMPLETED' and r.amount = o.total then 'REFUNDED'
            when r.status = 'COMPLETED' and o.story = 'RETURN' then 'RETURNED' else o.status end,
       o.subtotal, o.tax, o.shipping, o.discount, o.total, o.currency, o.units,
       case when o.charged is null then 0 else o.total end,
       case when r.status = 'COMPLETED' then r.amount else 0 end,
       case when r.status in ('FAILED', 'CANCELLED') then 0 else coalesce(r.tax, 0) end,
       case when r.status in ('FAILED', 'CANCELLED') then 0 else coalesce(r.shipping, 0) end,
       -- a present goes to somebody else
       case when gift then o.address || jsonb_build_object('name', g.name, 'line1', g.address ->> 'line1', 'line2', '', 'phone', g.phone) else o.address end,
       o.address,
       case when demo_work.u(o.n, 1401) < 0.03 then demo_work.pick(array['Regular since the first catalogue.', 'Asked twice about the delivery date.',
            'Please pack without plastic.', 'Company order, needs the invoice as PDF.', '<script>alert("note")</script> was in the comment field'], o.n, 1402) end,
       case when demo_work.u(o.n, 1403) < 0.07 then demo_work.pick(array['Leave with the neighbour on the left.', 'Bitte klingeln, Klingel ist leise.', 'Ring twice.',
            'Laisser chez le gardien.', '宅配ボックスに入れてください。', 'Not before 5 pm, please', 'اتصل قبل الوصول من فضلك', 'Dejar en portería "B" – 100% seguro', 'Позвонить за час'], o.n, 1404) end,
       case when gift then demo_work.pick(array['Happy birthday!', 'Alles Gute zum Ruhestand', 'Bon anniversaire, Zoé ❤', 'For the summit you still owe me.', 'お誕生日おめでとう'], o.n, 1405) end,
       p.tracking_number,
       case when r.status = 'COMPLETED' and (r.amount = o.total or o.story = 'RETURN') then r.reason
            when o.status = 'CANCELLED' then o.cancel_reason
            when o.status = 'PAID' then 'paid in full'
            when o.status = 'DELIVERED' and o.n % 5 = 0 then 'carrier reports delivery' end,
       o.cancel_reason,
       case when o.status in ('PENDING', 'CONFIRMED', 'PAID', 'PROCESSING') and demo_work.u(o.n, 1406) < 0.05 then
         demo_work.pick(array['Address unclear, customer was asked', 'High value, first order: identity check', 'Customer asked to wait until Monday', 'Size to be confirmed: "M" or \M\?'], o.n, 1407) end,
       o.created_at, demo_work.at(o.confirmed), demo_work.at(o.charged), demo_work.at(o.processing), demo_work.at(o.shipped),
       demo_work.at(o.delivered), demo_work.at(o.cancelled), demo_work.at(o.promised),
       demo_work.at(greatest(o.h0, o.confirmed, o.charged, o.processing, p.sent, o.delivered, o.cancelled, r.ended)),
       1 + num_nonnulls(o.confirmed, o.charged, o.paid, o.processing, o.shipped, o.delivered, o.cancelled, r.ended) + coalesce(p.parcels, 0)
  from demo_work.orders as o
  left join demo_work.refunds as r on r.n = o.n
  left join (select n, (array_agg(tracking_number order by sent desc))[1] as tracking_number, max(sent) as sent, count(*) as parcels
               from demo_work.sent_parcels group by n) as p on p.n = o.n
 cross join lateral (select demo_work.u(o.n, 1408) < 0.06 as gift) as present
  left join demo_work.customers as g on present.gift and g.customer_no = 1 + demo_work.below(o.n, 1409, 190) and g.country_no = o.country_no
 order by o.order_id;

insert into shop.order_items_{month} (order_item_id, order_id, product_id, product_name, product_sku, product_image_url, unit_price_amount,
    quantity, total_price_amount, variant_options, fulfillment_status, allocated_quantity, shipped_quantity, cancelled_quantity, returned_quantity,
    refunded_quantity, refunded_amount, created_at)
select demo_work.id(o.created_at, b.line, 2), o.order_id, b.product_id, b.name, b.sku,
       'https://img.nordwind-outdoor.example/p/' || lower(b.sku) || '/1.jpg', b.unit_price, b.quantity, b.unit_price * b.quantity, b.variant,
       case when o.cancelled is not null then 'CANCELLED'
            when r.came_back = b.quantity and r.is_done then 'RETURNED'
            when o.delivered is not null then 'DELIVERED'
            when coalesce(s.quantity, 0) = b.quantity then 'SHIPPED'
            when o.processing is not null then 'PROCESSING'
            else 'PENDING' end,
       case when o.cancelled is not null then 0 else b.quantity end,
       coalesce(s.quantity, 0),
       case when o.cancelled is not null then b.quantity else 0 end,
       coalesce(r.came_back, 0), coalesce(r.quantity, 0), coalesce(r.amount, 0), o.created_at
  from demo_work.baskets as b
  join demo_work.orders as o on o.n = b.n
  left join (select a.line, sum(a.quantity) as quantity
               from demo_work.allocations as a join demo_work.sent_parcels as p on p.n = a.n and p.parcel = a.parcel
              group by a.line) as s on s.line = b.line
  left join (select l.line, l.quantity, l.amount, case when l.restock <> 'NONE' then l.quantity else 0 end as came_back, r.status = 'COMPLETED' as is_done
               from demo_work.refund_lines as l join demo_work.refunds as r on r.n = l.n
              where r.status not in ('FAILED', 'CANCELLED')) as r on r.line = b.line
 order by o.order_id, b.k;

insert into shop.order_status_history_{month} (history_id, order_id, from_status, to_status, changed_by, changed_by_login, reason, created_at)
select demo_work.id(h.at, o.n * 16 + h.step, 3), o.order_id, h.from_status, h.to_status, h.user_id, h.login, h.reason, h.at
  from demo_work.orders as o
  left join demo_work.refunds as r on r.n = o.n and r.status = 'COMPLETED'
  join demo_work.warehouses as w1 on w1.warehouse_no = o.packed_in
  join demo_work.warehouses as w2 on w2.warehouse_no = o.last_sent_from
  join backoffice.staff as s1 on s1.login = w1.login
  join backoffice.staff as s2 on s2.login = w2.login
  join backoffice.staff as jobs on jobs.login = 'backroom_jobs'
 cross join lateral (select coalesce(case when o.processing is not null then 'PROCESSING' end, case when o.paid is not null then 'PAID' end,
                                     case when o.confirmed is not null then 'CONFIRMED' end, 'PENDING') as before_cancel) as b
 cross join lateral (values
   (1, null, 'PENDING', o.created_at, 'storefront'::name, o.customer_id, null),
   (2, 'PENDING', 'CONFIRMED', demo_work.at(o.confirmed), o.agent, o.agent_id, null),
   -- within the same transaction when the money was there already
   (3, 'CONFIRMED', 'PAID', demo_work.at(o.paid) + interval '2 ms', case when o.paid = o.confirmed then o.agent else jobs.login end,
       case when o.paid = o.confirmed then o.agent_id else jobs.user_id end, 'paid in full'),
   (4, case when o.method = 'COD' then 'CONFIRMED' else 'PAID' end, 'PROCESSING', demo_work.at(o.processing), s1.login, s1.user_id, null),
   (5, 'PROCESSING', 'SHIPPED', demo_work.at(o.shipped) + interval '2 ms', s2.login, s2.user_id, null),
   (6, 'SHIPPED', 'DELIVERED', demo_work.at(o.delivered), case when o.n % 3 = 0 then s2.login else o.agent end,
       case when o.n % 3 = 0 then s2.user_id else o.agent_id end, case when o.n % 5 = 0 then 'carrier reports delivery' end),
   (7, b.before_cancel, 'CANCELLED', demo_work.at(o.cancelled), o.agent, o.agent_id,
       o.cancel_reason),
   (8, case when o.cancelled is not null then 'CANCELLED' else 'DELIVERED' end,
       case when r.amount = o.total then 'REFUNDED' when o.story = 'RETURN' then 'RETURNED' end, demo_work.at(r.ended) + interval '2 ms', jobs.login, jobs.user_id, r.reason)
 ) as h (step, from_status, to_status, at, login, user_id, reason)
 where h.at is not null and h.to_status is not null
 order by o.order_id, h.step;

insert into shop.order_notes_{month} (note_id, order_id, login, body, created_at)
select demo_work.id(demo_work.at(x.hour), o.n, 4), o.order_id, case when o.n % 4 = 0 then w.login else o.agent end,
       demo_work.pick(array['Called the customer, waits for the second parcel.', 'Carrier says the parcel is at the depot.', 'Customer is a regular, be generous.',
                            E'Two lines:\nsize swapped, price stays', 'Photo of the damage is in the mailbox.', 'Bin was empty, taken from the reserve shelf.',
                            '<b>URGENT</b> & "quoted" 100%', 'التسليم بعد الظهر فقط', '返品希望のお電話あり。'], o.n, 1421), demo_work.at(x.hour)
  from demo_work.orders as o
  join demo_work.warehouses as w on w.warehouse_no = o.packed_in
 cross join lateral (select o.confirmed + 0.5 + 20 * demo_work.u(o.n, 1422) as hour) as x
 where demo_work.u(o.n, 1420) < 0.04 and x.hour < o.now_hour
 order by o.order_id;
