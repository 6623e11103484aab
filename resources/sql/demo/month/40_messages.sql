-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    what was written to customers in the month, in every state a message can be in.
-- Parameters: {month}.
--
-- The log goes back ninety days, and fewer for a shop with millions of orders, as a real one would be cleared.

insert into demo_work.messages (hour, key, type, customer_id, name, email, phone, order_id, order_number, amount, carrier, tracking_number)
select m.hour, o.n * 8 + m.step, m.type, o.customer_id, o.customer_name, o.email, o.address ->> 'phone', o.order_id, o.order_number,
       btrim(to_char(m.amount / power(10::numeric, c.minor_digits), 'FM999G999G990' || case when c.minor_digits > 0 then 'D00' else '' end)) || ' ' || o.currency,
       p.carrier, p.tracking_number
  from demo_work.orders as o
  join backoffice.currencies as c on c.code = o.currency
  left join (select distinct on (n) n, carrier, tracking_number from demo_work.sent_parcels order by n, sent desc) as p on p.n = o.n
  left join demo_work.refunds as r on r.n = o.n and r.status = 'COMPLETED'
 cross join lateral (values
   (1, 'ORDER_CONFIRMATION', o.h0, o.total),
   (2, 'PAYMENT_SUCCESS', o.charged, o.total),
   (3, 'PAYMENT_FAILED', case when o.method not in ('COD', 'NET_BANKING') and (o.story = 'UNPAID' or demo_work.u(o.n, 1011) < 0.05) then o.h0 + 0.001 end, o.total),
   (4, 'ORDER_SHIPPED', o.shipped, o.total),
   (5, 'ORDER_DELIVERED', o.delivered, o.total),
   (6, 'ORDER_CANCELLED', o.cancelled, o.total),
   (7, 'REFUND_PROCESSED', r.ended, r.amount)) as m (step, type, hour, amount)
 cross join (select greatest(7, least(90, 45000000 / orders)) * 24 as hours from demo_work.plan) as kept
 where m.hour > o.now_hour - kept.hours;

insert into demo_work.messages (hour, key, type, customer_id, name, email)
select demo_work.hour(registered_at), -customer_no * 2 - x, case x when 0 then 'WELCOME' else 'EMAIL_VERIFICATION' end, customer_id, name, email
  from demo_work.customers, demo_work.this as t, generate_series(0, 1) as x
 cross join (select greatest(7, least(90, 45000000 / orders)) * 24 as hours from demo_work.plan) as kept
 where registered_at >= t.month at time zone 'UTC' and registered_at < t.next_month at time zone 'UTC'
   and demo_work.hour(registered_at) > t.now_hour - kept.hours;

insert into shop.notifications_{month} (notification_id, user_id, template_id, notification_type, channel, subject, content, recipient, status,
    sent_at, delivered_at, opened_at, clicked_at, retry_count, error_message, priority, metadata, order_id, created_at, scheduled_at)
select demo_work.id(demo_work.at(m.hour), m.key, 1710 + length(c.channel)), m.customer_id, t.template_id, m.type, c.channel,
       left(f.subject, 255), f.content, c.recipient, s.status,
       case when s.status in ('SENT', 'DELIVERED', 'BOUNCED') then x.sent end,
       case when s.status = 'DELIVERED' then x.sent + interval '4 seconds' end,
       case when s.status = 'DELIVERED' and c.luck < 0.5 then least(x.sent + demo_work.hours(0.05 + 20 * c.luck), x.now) end,
       case when s.status = 'DELIVERED' and c.luck < 0.12 then least(x.sent + demo_work.hours(0.06 + 20 * c.luck), x.now) end,
       case s.status when 'FAILED' then 3 when 'SENDING' then (c.luck * 2)::integer else 0 end,
       case s.status when 'FAILED' then '421 4.7.0 Try again later, closing connection.' when 'BOUNCED' then '550 5.1.1 No such user "' || left(c.recipient, 60) || '" here' end,
       case m.type when 'EMAIL_VERIFICATION' then 'HIGH' else 'NORMAL' end,
       jsonb_strip_nulls(jsonb_build_object('customer_name', m.name, 'order_number', m.order_number)), m.order_id,
       demo_work.at(m.hour),
       case when s.status = 'QUEUED' and x.age > 0.12 then demo_work.at(m.hour) + interval '11 hours' else demo_work.at(m.hour) end
  from demo_work.messages as m
 cross join demo_work.this as month
  join shop.notification_templates as t on t.notification_type = m.type and t.language = 'en' and t.is_active
  left join shop.notification_preferences as p on p.user_id = m.customer_id and p.notification_type = m.type
 cross join lateral (values
   ('EMAIL', t.email_subject, t.email_body_text, m.email, true, demo_work.u(m.key, 1711)),
   ('SMS', null, t.sms_content, m.phone, coalesce(p.sms_enabled, false), demo_work.u(m.key, 1712)),
   ('PUSH', t.push_title, t.push_body, m.customer_id::text, coalesce(p.push_enabled, true), demo_work.u(m.key, 1713))) as c (channel, subject, content, recipient, wanted, luck)
 cross join lateral (select demo_work.at(m.hour) + interval '40 seconds' as sent, month.now, month.now_hour - m.hour as age) as x
 cross join lateral (select case when x.age < 0.12 then case when c.luck < 0.8 then 'QUEUED' else 'SENDING' end
                                 -- who wants to sleep, and what a sender left lying when it stopped
                                 when x.age < 10 and c.luck between 0.40 and 0.43 then 'QUEUED'
                                 when x.age < 10 and c.luck between 0.43 and 0.44 then 'SENDING'
                                 when c.luck > 0.985 then 'FAILED' when c.luck > 0.97 then 'BOUNCED'
                                 when x.age < 0.5 or c.luck > 0.9 then 'SENT'
                                 else 'DELIVERED' end as status) as s
 cross join lateral (
   select demo_work.fill(c.subject, m.name, m.order_number, m.amount, m.carrier, m.tracking_number) as subject,
          demo_work.fill(c.content, m.name, m.order_number, m.amount, m.carrier, m.tracking_number) as content) as f
 where m.hour < month.end_hour - 0.000001 and c.wanted and c.content is not null and c.recipient is not null
 order by m.hour;

create unlogged table demo_work.later (like demo_work.messages);
insert into demo_work.later select m.* from demo_work.messages as m, demo_work.this as t where m.hour >= t.end_hour - 0.000001;
drop table demo_work.messages;
alter table demo_work.later rename to messages;
