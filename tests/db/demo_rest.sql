-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- template: demo

-- The demo shop's messages, reviews, carts and figures, and its partitions: filled apart and attached, they are like any other.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();

-- Partitions --------------------------------------------------------------------------------------------------------

-- what a partition has, with the month taken out of every name
create function pg_temp.leaf_traits(p_leaf regclass) returns setof text language sql stable as $$
    with traits as (
        select 'constraint ' || pg_get_constraintdef(c.oid) || ' ' || c.convalidated
            || case when c.contype = 'f' then ' ' || c.conname else '' end as trait
        from pg_constraint c where c.conrelid = p_leaf
        union all
        select 'index ' || regexp_replace(pg_get_indexdef(i.indexrelid), 'INDEX \S+', 'INDEX') || ' ' || i.indisvalid || i.indisprimary
        from pg_index i where i.indrelid = p_leaf
        union all
        select 'trigger ' || pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text from pg_trigger t where t.tgrelid = p_leaf and not t.tgisinternal
        union all
        select format('column %s %s %s %s', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid))
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = p_leaf and a.attnum > 0 and not a.attisdropped
        union all
        select format('policy %s %s %s %s', p.polname, p.polcmd, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
        from pg_policy p where p.polrelid = p_leaf
        union all
        select format('owner %s, rls %s %s, kind %s, persistence %s, grants %s', pg_get_userbyid(c.relowner), c.relrowsecurity, c.relforcerowsecurity,
            c.relkind, c.relpersistence, c.relacl)
        from pg_class c where c.oid = p_leaf
    )
    select regexp_replace(trait, '_[0-9]{6}', '', 'g') from traits
$$;
create temp table months as
select t.relation, l.leaf, l.leaf::regclass as loaded,
    backoffice.month_leaf(t.relation, (date_trunc('month', now() at time zone 'UTC') + interval '1 month')::date)::regclass as made
from backoffice.month_tables t
cross join generate_series(
    date_trunc('month', now() at time zone 'UTC') - interval '24 months', date_trunc('month', now() at time zone 'UTC'), interval '1 month') as m (month)
cross join lateral (select backoffice.month_leaf(t.relation, m.month::date) as leaf) l;

select is(
    (select count(*) from months where backoffice.is_attached(leaf)), (select 25 * count(*) from backoffice.month_tables),
    'every month of every table is attached');
select is_empty($$
    select m.leaf, t.trait from months m cross join lateral (
        (select pg_temp.leaf_traits(m.loaded) except all select pg_temp.leaf_traits(m.made))
        union all (select pg_temp.leaf_traits(m.made) except all select pg_temp.leaf_traits(m.loaded))) as t (trait)
    where t.trait not like 'constraint CHECK ((backoffice.month%'
    $$, 'a month that was loaded has the columns, constraints, indexes, triggers, policies and owner of one that was made');
select is_empty($$
    select c.conrelid::regclass, c.conname from pg_constraint c
    where c.connamespace in ('shop'::regnamespace, 'backoffice'::regnamespace) and not c.convalidated
    $$, 'every constraint is validated');
select is_empty($$
    select c.oid::regclass, t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace in ('shop'::regnamespace, 'backoffice'::regnamespace, 'reporting'::regnamespace) and t.tgenabled <> 'O'
    $$, 'no trigger was left switched off');
select is_empty($$
    select c.oid::regclass from pg_class c
    where c.relnamespace in ('shop'::regnamespace, 'reporting'::regnamespace) and c.relkind in ('r', 'm') and c.reltuples < 0
        and not (c.relispartition and c.oid::regclass::text ~ ('_' || to_char(now() + interval '1 month', 'YYYYMM') || '|_' || to_char(now() + interval '2 months', 'YYYYMM')))
    $$, 'every table has statistics');
select is_empty($$
    select o.order_id from shop.orders o
    where tableoid <> backoffice.month_leaf('shop.orders', (o.created_at at time zone 'UTC')::date)::regclass
    $$, 'an order is in its month');

-- Messages ----------------------------------------------------------------------------------------------------------

select bag_has('select distinct status::text from shop.notifications',
    $$values ('SENT'), ('DELIVERED'), ('FAILED'), ('BOUNCED')$$, 'messages in the states they end in');
select bag_eq('select distinct channel::text from shop.notifications',
    $$values ('EMAIL'), ('SMS'), ('PUSH'), ('IN_APP')$$, 'by every channel');
select is_empty($$
    select t.type from unnest(array['ORDER_CONFIRMATION', 'ORDER_SHIPPED', 'ORDER_DELIVERED', 'ORDER_CANCELLED', 'PAYMENT_SUCCESS',
        'PAYMENT_FAILED', 'REFUND_PROCESSED', 'LOW_STOCK_ALERT', 'WELCOME']) as t (type)
    where not exists (select from shop.notifications n where n.notification_type = t.type)
    $$, 'of every kind');
select is_empty($$
    select n.notification_id from shop.notifications n
    where n.content ~ '\{\{(order_number|total|amount|carrier|tracking_number|link|available|warehouse_name|product_name)\}\}'
        or n.subject ~ '\{\{(order_number|total|amount)\}\}'
    $$, 'no text has a gap where a value belongs');
select is_empty($$
    select n.notification_id from shop.notifications n
    where (n.status in ('SENT', 'DELIVERED', 'BOUNCED')) <> (n.sent_at is not null)
        or (n.status = 'DELIVERED') <> (n.delivered_at is not null)
        or n.sent_at < n.created_at or n.delivered_at < n.sent_at or n.opened_at < n.delivered_at or n.clicked_at < n.opened_at
        or (n.status in ('FAILED', 'BOUNCED')) <> (n.error_message is not null)
        or n.status = 'FAILED' and n.retry_count < n.max_retries
        or n.status not in ('QUEUED', 'SENDING') and greatest(n.sent_at, n.delivered_at, n.opened_at, n.clicked_at) > now()
    $$, 'a message''s times follow from its state');
select is_empty($$
    select n.notification_id from shop.notifications n
    join shop.users u using (user_id)
    where n.recipient is distinct from case n.channel when 'EMAIL' then u.email when 'SMS' then u.phone when 'PUSH' then u.user_id::text
            else n.recipient end
        or n.order_id is not null and not exists (select from shop.orders o where o.order_id = n.order_id and o.customer_id = n.user_id)
    $$, 'it goes to the person it is for');
select is_empty($$
    select n.notification_id from shop.notifications n
    left join shop.notification_preferences p on p.user_id = n.user_id and p.notification_type = n.notification_type
    where n.channel = 'SMS' and not coalesce(p.sms_enabled, false) or n.channel = 'PUSH' and not coalesce(p.push_enabled, true)
    $$, 'by a channel the person wants');

-- Reviews and carts ---------------------------------------------------------------------------------------------------

select is_empty($$
    select r.review_id from shop.product_reviews r
    left join shop.orders o on o.order_id = r.order_id and o.customer_id = r.customer_id
    where not r.is_verified_purchase or o.delivered_at is null or r.created_at < o.delivered_at or r.created_at > now()
        or not exists (select from shop.order_items i where i.order_id = r.order_id and i.product_id = r.product_id)
        or (r.moderation_status = 'PENDING') <> (r.moderated_by_login is null)
    $$, 'who reviews a product has received it');
select bag_eq('select distinct moderation_status::text from shop.product_reviews',
    $$values ('PENDING'), ('APPROVED'), ('REJECTED')$$, 'some reviews wait, some were refused');
select bag_eq('select distinct rating from shop.product_reviews', 'values (1), (2), (3), (4), (5)', 'with every number of stars');

select bag_eq('select distinct status::text from shop.carts', $$values ('ACTIVE'), ('ABANDONED'), ('CONVERTED')$$, 'carts in every state');
select isnt_empty('select from shop.carts where customer_id is null', 'some are guests''');
select is_empty($$
    select c.cart_id from shop.carts c
    left join shop.orders o on o.order_id = c.order_id
    where (c.status = 'CONVERTED') <> (c.order_id is not null)
        or c.order_id is not null and (c.customer_id, c.currency, c.updated_at) is distinct from (o.customer_id, o.currency, o.created_at)
        or c.order_id is not null and o.subtotal_amount <> (
            select sum(i.unit_price_amount * i.quantity) from shop.cart_items i where i.cart_id = c.cart_id)
        or not exists (select from shop.cart_items i where i.cart_id = c.cart_id)
        or c.updated_at < c.created_at or c.updated_at > now()
    $$, 'a cart that was ordered is the order');
select is_empty($$
    select i.cart_item_id from shop.cart_items i join shop.carts c using (cart_id) join shop.products p using (product_id)
    where i.unit_price_currency <> c.currency or p.price_currency <> c.currency
    $$, 'a cart is in one currency');

-- Figures -------------------------------------------------------------------------------------------------------------

select is_empty($$
    (select bucket, currency, orders, units, gross, tax, shipping, discount, cancelled_orders, refunds, refunded from reporting.sales_rollup
        except all select bucket, currency, orders, units, gross, tax, shipping, discount, cancelled_orders, refunds, refunded from reporting.sales_from_rows)
    union all
    (select bucket, currency, orders, units, gross, tax, shipping, discount, cancelled_orders, refunds, refunded from reporting.sales_from_rows
        except all select bucket, currency, orders, units, gross, tax, shipping, discount, cancelled_orders, refunds, refunded from reporting.sales_rollup)
    $$, 'the rollups say what the rows say');
select is(
    (select count(*) from shop.order_analytics a join shop.orders using (order_id)), (select count(*) from shop.orders),
    'every order has its wide row');
select isnt_empty('select from shop.product_analytics where date = current_date - 1 and stock_level > 0', 'products have figures of yesterday');
select isnt_empty('select from shop.product_performance_summary where total_sold > 0', 'and a summary');
select is(
    (select count(*) from reporting.exchange_rates where valid_from > '2001-01-01'), 50::bigint, 'two currencies have a rate for every month');
select is((select value #>> '{}' from backoffice.settings where key = 'shop_name'), 'Nordwind Outdoor', 'the shop has its name');
select is_empty($$
    select from backoffice.audit_log
    where relation in ('shop.categories', 'shop.products', 'shop.users', 'shop.seller_profiles', 'shop.warehouses', 'shop.bins', 'shop.inventory_items',
        'shop.orders', 'shop.payments', 'shop.refunds', 'shop.shipments')
    $$, 'the audit log is not full of what nobody did');

select * from finish();
rollback;
