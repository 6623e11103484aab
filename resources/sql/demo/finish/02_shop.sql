-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    the shop's name, where its order numbers go on, its exchange rates, and what the staff is told of low stock.
-- Parameters: none.

alter table backoffice.settings disable trigger user;
update backoffice.settings set value = '"Nordwind Outdoor"' where key = 'shop_name';
alter table backoffice.settings enable trigger user;

select setval('shop.order_number_sequence', orders) from demo_work.plan;

alter table reporting.exchange_rates disable trigger user;
insert into reporting.exchange_rates (currency, in_currency, valid_from, rate, created_at)
select c.code, 'EUR', m.month, round(1 / (c.limit_rate * (1 + 0.04 * sin(m.month_no / 4.0) + 0.01 * demo_work.u(m.month_no + c.limit_rate::bigint, 2100)))::numeric, 8),
       m.month::timestamp at time zone 'UTC'
  from backoffice.currencies as c
 cross join (select month, row_number() over (order by month) as month_no from demo_work.months) as m
 where c.code <> 'EUR';
alter table reporting.exchange_rates enable trigger user;

insert into shop.notifications (notification_id, user_id, template_id, notification_type, channel, subject, content, recipient, status, sent_at, delivered_at,
    opened_at, priority, metadata, created_at, scheduled_at)
select demo_work.id(p.now - x.ago, s.stock_no, 2110), u.user_id, t.template_id, t.notification_type, 'IN_APP', t.push_title,
       replace(replace(replace(t.push_body, '{{product_name}}', pr.name), '{{available}}', s.available::text), '{{warehouse_name}}', w.name), w.login,
       'DELIVERED', p.now - x.ago, p.now - x.ago, case when demo_work.u(s.stock_no, 2111) < 0.4 then p.now - x.ago / 2 end, 'HIGH',
       jsonb_build_object('product_name', pr.name, 'sku', pr.sku, 'warehouse_name', w.name, 'available', s.available, 'reorder_point', s.reorder_point),
       p.now - x.ago, p.now - x.ago
  from demo_work.stock as s
  join demo_work.products as pr using (product_no)
  join demo_work.warehouses as w using (warehouse_no)
  join backoffice.staff as u on u.login = w.login
  join shop.notification_templates as t on t.notification_type = 'LOW_STOCK_ALERT' and t.is_active and t.language = 'en'
 cross join demo_work.plan as p
 cross join lateral (select (p.now - date_trunc('month', p.now)) * demo_work.u(s.stock_no, 2112) * 0.9 as ago) as x
 where pr.status = 'ACTIVE' and s.available <= s.reorder_point and demo_work.u(s.stock_no, 2113) < 0.1;
