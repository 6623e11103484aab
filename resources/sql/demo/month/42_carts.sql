-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    the carts of the last sixty days: those that became orders, and those that did not or not yet.
-- Parameters: none.

create unlogged table demo_work.carts as
select o.n, kind, demo_work.id(demo_work.at(x.made), o.n, 1900 + kind) as cart_id,
       case when kind = 1 and demo_work.u(o.n, 1910) < 0.35 then null else o.customer_id end as customer_id,
       case when kind = 1 and demo_work.u(o.n, 1910) < 0.35 then 'guest-' || md5(o.order_id::text) end as session_id,
       case when kind = 0 then 'CONVERTED' when o.now_hour - x.touched > 72 then 'ABANDONED' else 'ACTIVE' end as status,
       o.currency, case when kind = 0 then o.order_id end as order_id, o.discount > 0 and kind = 0 as has_code, x.made, x.touched
  from demo_work.orders as o
 cross join lateral (values (0, o.h0 - 0.1 - 3 * demo_work.u(o.n, 1911), o.h0),
                            (1, o.h0 + 1 + 100 * demo_work.u(o.n, 1912), o.h0 + 1.2 + 100 * demo_work.u(o.n, 1912))) as x (kind, made, touched)
 where o.h0 > o.now_hour - 60 * 24
   and x.touched < o.now_hour
   and demo_work.u(o.n, 1913) < (select least(1, 200000.0 / orders) from demo_work.plan) -- not millions of them
   and (kind = 0 or demo_work.u(o.n, 1914) < 0.3);

alter table shop.carts disable trigger user;
alter table shop.cart_items disable trigger user;
insert into shop.carts (cart_id, customer_id, session_id, status, currency, notes, discount_codes, created_at, updated_at, expires_at, order_id)
select cart_id, customer_id, session_id, status, currency, case when demo_work.u(n, 1915) < 0.01 then 'Wrapped, please' end,
       case when has_code then '["NORDWIND10"]'::jsonb else '[]' end, demo_work.at(made), demo_work.at(touched), demo_work.at(touched + 720), order_id
  from demo_work.carts
 order by cart_id;
insert into shop.cart_items (cart_item_id, cart_id, product_id, quantity, unit_price_amount, unit_price_currency, variant_options, added_at, updated_at)
select demo_work.id(demo_work.at(c.made), b.line, 1920 + c.kind), c.cart_id, b.product_id, b.quantity, b.unit_price, c.currency, b.variant,
       demo_work.at(c.made + (c.touched - c.made) * (b.k - 1) / 7), demo_work.at(c.touched)
  from demo_work.carts as c join demo_work.baskets as b using (n)
 order by c.cart_id, b.k;
alter table shop.carts enable trigger user;
alter table shop.cart_items enable trigger user;
