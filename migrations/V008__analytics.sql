-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Analytics: one wide row an order, one row a product and day. The product summary and everything that sums up lies
-- with the rollups it is made from (V013).

create table shop.order_analytics (
    id uuid not null default shop.uuid7(),
    order_id uuid not null,
    order_date date not null,
    order_year integer not null generated always as (extract(year from order_date)::integer) stored,
    order_month integer not null generated always as (extract(month from order_date)::integer) stored,
    order_day integer not null generated always as (extract(day from order_date)::integer) stored,
    order_weekday integer not null generated always as (extract(isodow from order_date)::integer) stored,
    customer_id uuid not null,
    customer_type varchar(20),
    customer_segment varchar(50),
    product_categories text[] not null default '{}',
    product_count integer not null,
    subtotal_amount bigint not null,
    tax_amount bigint not null,
    shipping_amount bigint not null,
    discount_amount bigint not null,
    total_amount bigint not null,
    currency varchar(3) not null,
    fulfillment_time_hours integer,
    delivery_time_hours integer,
    shipping_country varchar(2),
    shipping_state varchar(100),
    shipping_city varchar(100),
    created_at timestamptz not null default current_timestamp,
    constraint order_analytics_pkey primary key (order_id),
    constraint order_analytics_customer_type_known check (customer_type in ('NEW', 'RETURNING')),
    constraint order_analytics_product_count_positive check (product_count > 0),
    constraint order_analytics_total_adds_up check (
        total_amount = subtotal_amount + tax_amount + shipping_amount - discount_amount),
    constraint order_analytics_hours_not_negative check (fulfillment_time_hours >= 0 and delivery_time_hours >= 0)
)
partition by range (order_id);
comment on table shop.order_analytics is
    'One wide row an order for reports, part of the order graph (its leaf references the orders leaf and travels with it); '
    'written by the job that folds the rollups, so a few seconds behind shop.orders.';
comment on column shop.order_analytics.id is 'Kept for readers of the specification; the key is order_id, one row an order.';
comment on column shop.order_analytics.order_date is 'Day of shop.orders.created_at in UTC.';
comment on column shop.order_analytics.order_weekday is '1 Monday to 7 Sunday.';
comment on column shop.order_analytics.customer_type is 'NEW for the customer''s first order.';
comment on column shop.order_analytics.customer_segment is 'By orders placed before this one: FIRST, REPEAT (1 to 4), LOYAL (5 and more).';
comment on column shop.order_analytics.product_categories is 'Slugs of the categories of all items, sorted.';
comment on column shop.order_analytics.product_count is 'Units ordered.';
comment on column shop.order_analytics.currency is 'The amounts are in its minor units: never sum them across currencies.';
comment on column shop.order_analytics.fulfillment_time_hours is 'Whole hours from order to first shipment.';
comment on column shop.order_analytics.delivery_time_hours is 'Whole hours from first shipment to delivery.';

create index idx_order_analytics_date on shop.order_analytics (order_date);
create index idx_order_analytics_customer on shop.order_analytics (customer_id);

create table shop.product_analytics (
    id uuid not null default shop.uuid7(),
    product_id uuid not null,
    date date not null,
    units_sold integer not null default 0,
    revenue_amount bigint not null default 0,
    views integer not null default 0,
    cart_additions integer not null default 0,
    conversion_rate decimal(5, 4) not null default 0.0000,
    stock_level integer not null default 0,
    stock_turns decimal(10, 4) not null default 0.0000,
    average_rating decimal(3, 2) not null default 0.00,
    review_count integer not null default 0,
    created_at timestamptz not null default current_timestamp,
    constraint product_analytics_pkey primary key (id),
    constraint product_analytics_product_date_taken unique (product_id, date),
    constraint product_analytics_product_exists foreign key (product_id) references shop.products (product_id),
    constraint product_analytics_counts_not_negative check (
        views >= 0 and cart_additions >= 0 and stock_level >= 0 and review_count >= 0),
    constraint product_analytics_conversion_range check (conversion_rate between 0 and 1),
    constraint product_analytics_rating_range check (average_rating between 0 and 5)
);
comment on table shop.product_analytics is 'One row a product and day (UTC), written by the daily job; a product on which nothing happened has none.';
comment on column shop.product_analytics.units_sold is 'Units ordered that day and not cancelled since.';
comment on column shop.product_analytics.revenue_amount is 'Value of units_sold in minor units of the shop''s main currency, at that day''s rate.';
comment on column shop.product_analytics.views is 'Counted by the storefront, which adds to it; 0 until it does.';
comment on column shop.product_analytics.conversion_rate is 'Orders with the product per view, at most 1; 0 without views.';
comment on column shop.product_analytics.stock_level is 'On hand in all warehouses at the end of the day.';
comment on column shop.product_analytics.stock_turns is 'Units sold over the 365 days to this one per unit of stock_level; 0 without stock.';

-- all products of a day; the unique key serves the history of one product
create index idx_product_analytics_date on shop.product_analytics (date);

-- Rows and columns ----------------------------------------------------------------------------------------------

select backoffice.protect_table('shop.order_analytics');
select backoffice.protect_table('shop.product_analytics');

create policy staff_read on shop.order_analytics
    for select
    to backroom_manager, backroom_worker
    using (true);
create policy staff_read on shop.product_analytics
    for select
    to backroom_manager, backroom_worker
    using (true);
grant select on shop.order_analytics, shop.product_analytics to backroom_manager, backroom_worker;
grant select, insert, delete on shop.order_analytics to backroom_engine;
grant select, insert,
    update (
        units_sold, revenue_amount, conversion_rate, stock_level, stock_turns, average_rating, review_count)
    on shop.product_analytics
    to backroom_engine;

-- Months --------------------------------------------------------------------------------------------------------

select backoffice.register_month_table('shop.order_analytics', 'GRAPH', 'order_id');
insert into backoffice.month_keys (relation, name, columns, referenced_relation, referenced_columns)
values ('shop.order_analytics', 'order_analytics_order_exists', '{order_id}', 'shop.orders', '{order_id}');
select backoffice.make_months_ahead();
