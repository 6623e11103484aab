-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Reports know the archive: a month that is archived keeps its sales when rollups are computed anew, and a customer whose
-- first order lies there is not new.

create or replace view reporting.all_orders
with (security_invoker = true)
as
select o.order_id, o.customer_id, o.currency, o.created_at, o.cancelled_at, o.shipped_at, o.delivered_at, o.tax_amount,
    o.shipping_amount, o.discount_amount
from shop.orders o
union all
select o.order_id, o.customer_id, o.currency, o.created_at, o.cancelled_at, o.shipped_at, o.delivered_at, o.tax_amount,
    o.shipping_amount, o.discount_amount
from archive.orders o;

create or replace view reporting.all_items
with (security_invoker = true)
as
select o.order_id, o.created_at, o.currency, i.product_id, i.unit_price_amount, i.quantity, i.cancelled_quantity
from shop.orders o
join shop.order_items i on i.order_id = o.order_id
union all
select o.order_id, o.created_at, o.currency, i.product_id, i.unit_price_amount, i.quantity, i.cancelled_quantity
from archive.orders o
join archive.order_items i on i.order_id = o.order_id;

create or replace view reporting.all_refunds
with (security_invoker = true)
as
select o.order_id, o.cancelled_at, r.currency, r.status, r.completed_at, r.refund_amount, r.items_amount, r.goodwill_amount
from shop.orders o
join shop.refunds r on r.order_id = o.order_id
union all
select o.order_id, o.cancelled_at, r.currency, r.status, r.completed_at, r.refund_amount, r.items_amount, r.goodwill_amount
from archive.orders o
join archive.refunds r on r.order_id = o.order_id;

grant select (order_id, customer_id, currency, created_at, cancelled_at, shipped_at, delivered_at, tax_amount, shipping_amount,
        discount_amount) on archive.orders
    to backroom_engine;
grant select (order_id, product_id, unit_price_amount, quantity, cancelled_quantity) on archive.order_items to backroom_engine;
grant select (order_id, currency, status, completed_at, refund_amount, items_amount, goodwill_amount) on archive.refunds
    to backroom_engine;
