-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Reporting: what every screen and report calls net sales, defined once.
--
-- Triggers of the order graph append to reporting.sales_deltas; a job folds them into rollups. Readers add rollups and
-- deltas, so today's figures lack nothing. A sale counts where its order was placed; a cancelled order no longer counts
-- there; a refund counts where it was completed. Money of several currencies is summed a currency and day at a time and
-- converted by that day's rate, unrounded, so that every way of adding up gives the same total: round what is shown.

-- Exchange rates ------------------------------------------------------------------------------------------------

create table reporting.exchange_rates (
    currency varchar(3) not null,
    in_currency varchar(3) not null,
    valid_from date not null,
    rate numeric(20, 10) not null,
    login name not null default session_user,
    created_at timestamptz not null default current_timestamp,
    constraint exchange_rates_pkey primary key (currency, in_currency, valid_from),
    constraint exchange_rates_currency_exists foreign key (currency) references backoffice.currencies (code),
    constraint exchange_rates_in_currency_exists foreign key (in_currency) references backoffice.currencies (code),
    constraint exchange_rates_two_currencies check (currency <> in_currency),
    constraint exchange_rates_rate_positive check (rate > 0)
);
comment on table reporting.exchange_rates is 'What a unit of a currency is worth in another, from a day (UTC) on until the next row.';
comment on column reporting.exchange_rates.in_currency is 'Reports use the rates in the shop''s main currency.';
comment on column reporting.exchange_rates.rate is 'Units of in_currency for one unit of currency.';
select backoffice.protect_table('reporting.exchange_rates');
create policy staff_read on reporting.exchange_rates
    for select
    to backroom_manager, backroom_admin, backroom_worker
    using (true);
create policy managers_add on reporting.exchange_rates
    for insert
    to backroom_manager, backroom_admin, backroom_worker
    with check (true);
create policy managers_correct on reporting.exchange_rates
    for update
    to backroom_manager, backroom_admin
    using (true)
    with check (true);
grant select on reporting.exchange_rates to backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant insert (currency, in_currency, valid_from, rate) on reporting.exchange_rates to backroom_manager, backroom_admin, backroom_worker;
grant update (rate) on reporting.exchange_rates to backroom_manager, backroom_admin;
create trigger audit
    after insert or update or delete on reporting.exchange_rates
    for each row execute function backoffice.audit('reporting.exchange_rates', 'currency,in_currency,valid_from');

-- until somebody enters real ones
insert into reporting.exchange_rates (currency, in_currency, valid_from, rate)
select c.code, m.code, date '2000-01-01', m.limit_rate / c.limit_rate
from backoffice.settings s
join backoffice.currencies m on m.code = s.value #>> '{}'
join backoffice.currencies c on c.code <> m.code
where s.key = 'main_currency'
    and m.limit_rate is not null
    and c.limit_rate is not null;

create function reporting.main_factor(p_currency text, p_day date)
    returns numeric
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_factor numeric;
begin
    select case when c.code = m.code then 1 else r.rate * power(10::numeric, m.minor_digits - c.minor_digits) end
    into v_factor
    from backoffice.settings s
    join backoffice.currencies m on m.code = s.value #>> '{}'
    join backoffice.currencies c on c.code = p_currency
    left join lateral (
        select e.rate
        from reporting.exchange_rates e
        where e.currency = p_currency
            and e.in_currency = m.code
            and e.valid_from <= p_day
        order by e.valid_from desc
        limit 1
    ) r on true
    where s.key = 'main_currency';
    if v_factor is null then
        raise exception 'There is no exchange rate for % on %.', p_currency, p_day using errcode = 'BR007';
    end if;
    return v_factor;
end;
$$;
comment on function reporting.main_factor(text, date) is
    'What one minor unit of a currency is worth in minor units of the main one that day. Without a rate it raises BR007: a '
    'sum that leaves money out is worse than none.';

-- The orders that count -----------------------------------------------------------------------------------------
-- The archive's join them when there is one (V018).

create view reporting.all_orders
with (security_invoker = true)
as
select o.order_id, o.customer_id, o.currency, o.created_at, o.cancelled_at, o.shipped_at, o.delivered_at, o.tax_amount,
    o.shipping_amount, o.discount_amount
from shop.orders o;
comment on view reporting.all_orders is 'Orders wherever they lie.';

create view reporting.all_items
with (security_invoker = true)
as
select o.order_id, o.created_at, o.currency, i.product_id, i.unit_price_amount, i.quantity, i.cancelled_quantity
from shop.orders o
join shop.order_items i on i.order_id = o.order_id;
comment on view reporting.all_items is 'Items of orders wherever they lie.';

create view reporting.all_refunds
with (security_invoker = true)
as
select o.order_id, o.cancelled_at, r.currency, r.status, r.completed_at, r.refund_amount, r.items_amount, r.goodwill_amount
from shop.orders o
join shop.refunds r on r.order_id = o.order_id;
comment on view reporting.all_refunds is 'Refunds of orders wherever they lie.';

grant select on reporting.all_orders, reporting.all_items, reporting.all_refunds
    to backroom_manager, backroom_worker, backroom_engine;

-- What counts, where and for how much ---------------------------------------------------------------------------
-- These functions are the definitions, written so that the planner puts them into the statement that uses them. The triggers use them on rows that change, the rebuild and the proof on all rows.

create function reporting.bucket(p_at timestamptz)
    returns timestamptz
    language sql
    immutable strict parallel safe
    return date_bin('15 minutes', p_at, to_timestamp(0));
comment on function reporting.bucket(timestamptz) is 'The quarter of an hour: fine enough for every time zone people sit in.';

create function reporting.order_measures(
    p_created_at timestamptz, p_cancelled_at timestamptz, p_shipped_at timestamptz, p_delivered_at timestamptz,
    p_tax_amount bigint, p_shipping_amount bigint, p_discount_amount bigint)
    returns table (
        bucket timestamptz, orders integer, tax bigint, shipping bigint, discount bigint, cancelled_orders integer,
        shipped_orders integer, fulfillment_seconds bigint, delivered_orders integer, delivery_seconds bigint)
    language sql
    immutable parallel safe
begin atomic
    select reporting.bucket(p_created_at), 1, p_tax_amount, p_shipping_amount, p_discount_amount, 0, 0, 0::bigint, 0, 0::bigint
    where p_cancelled_at is null
    union all
    select reporting.bucket(p_cancelled_at), 0, 0, 0, 0, 1, 0, 0, 0, 0
    where p_cancelled_at is not null
    union all
    select reporting.bucket(p_shipped_at), 0, 0, 0, 0, 0, 1, floor(extract(epoch from p_shipped_at - p_created_at))::bigint, 0, 0
    where p_shipped_at is not null
    union all
    select reporting.bucket(p_delivered_at), 0, 0, 0, 0, 0, 0, 0, 1, floor(extract(epoch from p_delivered_at - p_shipped_at))::bigint
    where p_delivered_at is not null
        and p_shipped_at is not null;
end;
comment on function reporting.order_measures(timestamptz, timestamptz, timestamptz, timestamptz, bigint, bigint, bigint) is
    'What an order adds to which quarter of an hour: itself where it was placed unless cancelled, its cancellation, its '
    'shipping and its delivery where they happened.';

create function reporting.item_measures(p_unit_price_amount bigint, p_quantity integer, p_cancelled_quantity integer)
    returns table (units bigint, gross bigint)
    language sql
    immutable parallel safe
begin atomic
    select p_quantity::bigint - p_cancelled_quantity, p_unit_price_amount * (p_quantity - p_cancelled_quantity);
end;
comment on function reporting.item_measures(bigint, integer, integer) is 'What an item adds where its order was placed: the units not cancelled, and their price.';

create function reporting.refund_measures(
    p_status text, p_refund_amount bigint, p_items_amount bigint, p_goodwill_amount bigint, p_order_cancelled_at timestamptz)
    returns table (refunds integer, refunded bigint, refunded_sales bigint)
    language sql
    immutable parallel safe
begin atomic
    select 1, p_refund_amount, case when p_order_cancelled_at is null then p_items_amount + p_goodwill_amount else 0 end
    where p_status = 'COMPLETED';
end;
comment on function reporting.refund_measures(text, bigint, bigint, bigint, timestamptz) is
    'What a refund adds where it was completed. It takes from the sales only what they contain: no tax, no shipping, and '
    'nothing of an order that was cancelled and so counts no more.';

-- The deltas ----------------------------------------------------------------------------------------------------

create table reporting.sales_deltas (
    delta_id uuid not null default shop.uuid7(),
    order_id uuid not null,
    bucket timestamptz not null,
    currency varchar(3) not null,
    product_id uuid,
    customer_id uuid,
    merged_customer_id uuid,
    orders integer not null default 0,
    units bigint not null default 0,
    gross bigint not null default 0,
    tax bigint not null default 0,
    shipping bigint not null default 0,
    discount bigint not null default 0,
    cancelled_orders integer not null default 0,
    shipped_orders integer not null default 0,
    fulfillment_seconds bigint not null default 0,
    delivered_orders integer not null default 0,
    delivery_seconds bigint not null default 0,
    refunds integer not null default 0,
    refunded bigint not null default 0,
    refunded_sales bigint not null default 0,
    constraint sales_deltas_pkey primary key (delta_id)
)
with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
comment on table reporting.sales_deltas is 'Changes of the rollups that are not folded into them yet: appended by the engine, removed by the folding job.';
comment on column reporting.sales_deltas.product_id is 'For the units and gross of one product; NULL for what is of the whole order.';
comment on column reporting.sales_deltas.customer_id is 'Who placed the order, when it was placed or the customer changed.';
comment on column reporting.sales_deltas.merged_customer_id is 'Whose order it was before two customers were merged.';

create table reporting.sales_rollup (
    bucket timestamptz not null,
    currency varchar(3) not null,
    orders bigint not null,
    units bigint not null,
    gross bigint not null,
    tax bigint not null,
    shipping bigint not null,
    discount bigint not null,
    cancelled_orders bigint not null,
    shipped_orders bigint not null,
    fulfillment_seconds bigint not null,
    delivered_orders bigint not null,
    delivery_seconds bigint not null,
    refunds bigint not null,
    refunded bigint not null,
    refunded_sales bigint not null,
    constraint sales_rollup_pkey primary key (bucket, currency)
);
comment on table reporting.sales_rollup is 'Sums a quarter of an hour (UTC) and currency, as of the last fold; amounts in minor units of the currency.';

create table reporting.product_rollup (
    day date not null,
    product_id uuid not null,
    currency varchar(3) not null,
    units bigint not null,
    gross bigint not null,
    constraint product_rollup_pkey primary key (day, product_id, currency)
);
comment on table reporting.product_rollup is 'Units and gross sales a product, UTC day and currency, as of the last fold.';
-- the history of one product
create index product_rollup_by_product on reporting.product_rollup (product_id, day);

create table reporting.customer_firsts (
    customer_id uuid not null,
    first_order_id uuid not null,
    constraint customer_firsts_pkey primary key (customer_id)
);
comment on table reporting.customer_firsts is 'The first order of each customer, cancelled or not: tells new customers from returning ones.';

select backoffice.protect_table(t::regclass)
from unnest(array[
    'reporting.sales_deltas', 'reporting.sales_rollup', 'reporting.product_rollup', 'reporting.customer_firsts']) as t;

do $$
declare
    v_table text;
begin
    foreach v_table in array array['sales_deltas', 'sales_rollup', 'product_rollup', 'customer_firsts']
    loop
        execute format(
            'create policy staff_read on reporting.%I for select to backroom_manager, backroom_worker using (true)', v_table);
        execute format('grant select on reporting.%I to backroom_manager, backroom_worker', v_table);
        execute format('grant select, insert, delete on reporting.%I to backroom_engine', v_table);
    end loop;
end;
$$;
-- the folder locks what it takes from the queue
grant update (delta_id) on reporting.sales_deltas to backroom_engine;
grant update (
        orders, units, gross, tax, shipping, discount, cancelled_orders, shipped_orders, fulfillment_seconds, delivered_orders,
        delivery_seconds, refunds, refunded, refunded_sales)
    on reporting.sales_rollup
    to backroom_engine;
grant update (units, gross) on reporting.product_rollup to backroom_engine;
grant update (first_order_id) on reporting.customer_firsts to backroom_engine;

-- The graph's triggers: they only append ------------------------------------------------------------------------

create function reporting.note_order()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    if tg_op = 'INSERT' then
        insert into reporting.sales_deltas (
            order_id, bucket, currency, customer_id, orders, tax, shipping, discount)
        select new.order_id, m.bucket, new.currency, new.customer_id, m.orders, m.tax, m.shipping, m.discount
        from reporting.order_measures(
            new.created_at, null, null, null, new.tax_amount, new.shipping_amount, new.discount_amount) m;
        return null;
    end if;

    insert into reporting.sales_deltas (
        order_id, bucket, currency, customer_id, merged_customer_id, orders, tax, shipping, discount, cancelled_orders,
        shipped_orders, fulfillment_seconds, delivered_orders, delivery_seconds)
    select new.order_id, c.bucket, new.currency,
        case when new.customer_id <> old.customer_id then new.customer_id end,
        case when new.customer_id <> old.customer_id then old.customer_id end,
        sum(c.sign * c.orders), sum(c.sign * c.tax), sum(c.sign * c.shipping), sum(c.sign * c.discount),
        sum(c.sign * c.cancelled_orders), sum(c.sign * c.shipped_orders), sum(c.sign * c.fulfillment_seconds),
        sum(c.sign * c.delivered_orders), sum(c.sign * c.delivery_seconds)
    from (
        select 1 as sign, m.*
        from reporting.order_measures(new.created_at, new.cancelled_at, new.shipped_at, new.delivered_at,
            new.tax_amount, new.shipping_amount, new.discount_amount) m
        union all
        select -1, m.*
        from reporting.order_measures(old.created_at, old.cancelled_at, old.shipped_at, old.delivered_at,
            old.tax_amount, old.shipping_amount, old.discount_amount) m
    ) c
    group by c.bucket;

    -- refunds paid before the order was cancelled took from sales that no longer count
    if new.cancelled_at is distinct from old.cancelled_at then
        insert into reporting.sales_deltas (order_id, bucket, currency, refunded_sales)
        select r.order_id, reporting.bucket(r.completed_at), r.currency, now_is.refunded_sales - was.refunded_sales
        from shop.refunds r
        cross join lateral reporting.refund_measures(
            r.status, r.refund_amount, r.items_amount, r.goodwill_amount, new.cancelled_at) now_is
        cross join lateral reporting.refund_measures(
            r.status, r.refund_amount, r.items_amount, r.goodwill_amount, old.cancelled_at) was
        where r.order_id = new.order_id;
    end if;
    return null;
end;
$$;
comment on function reporting.note_order() is 'Appends what a new or changed order changes in the rollups. Owned by backroom_engine.';

create function reporting.note_items()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    insert into reporting.sales_deltas (order_id, bucket, currency, product_id, units, gross)
    select i.order_id, reporting.bucket(o.created_at), o.currency, i.product_id, sum(m.units), sum(m.gross)
    from new_rows i
    join shop.orders o on o.order_id = i.order_id
    cross join lateral reporting.item_measures(i.unit_price_amount, i.quantity, i.cancelled_quantity) m
    group by i.order_id, o.created_at, o.currency, i.product_id;
    return null;
end;
$$;
comment on function reporting.note_items() is 'Appends what new items add to the rollups. Owned by backroom_engine.';

create function reporting.note_item()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    insert into reporting.sales_deltas (order_id, bucket, currency, product_id, units, gross)
    select new.order_id, reporting.bucket(o.created_at), o.currency, new.product_id, is_now.units - was.units, is_now.gross - was.gross
    from shop.orders o
    cross join lateral reporting.item_measures(new.unit_price_amount, new.quantity, new.cancelled_quantity) is_now
    cross join lateral reporting.item_measures(old.unit_price_amount, old.quantity, old.cancelled_quantity) was
    where o.order_id = new.order_id;
    return null;
end;
$$;
comment on function reporting.note_item() is 'Appends what a changed item changes in the rollups. Owned by backroom_engine.';

create function reporting.note_refund()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    insert into reporting.sales_deltas (order_id, bucket, currency, refunds, refunded, refunded_sales)
    select new.order_id, reporting.bucket(new.completed_at), new.currency, m.refunds, m.refunded, m.refunded_sales
    from shop.orders o
    cross join lateral reporting.refund_measures(
        new.status, new.refund_amount, new.items_amount, new.goodwill_amount, o.cancelled_at) m
    where o.order_id = new.order_id;
    return null;
end;
$$;
comment on function reporting.note_refund() is 'Appends a completed refund, which is never changed afterwards. Owned by backroom_engine.';

create trigger note_order
    after insert on shop.orders
    for each row execute function reporting.note_order();
create trigger note_order_change
    after update on shop.orders
    for each row
    when (old.status is distinct from new.status
        or old.customer_id is distinct from new.customer_id
        or old.cancelled_at is distinct from new.cancelled_at
        or old.shipped_at is distinct from new.shipped_at
        or old.delivered_at is distinct from new.delivered_at
        or old.tax_amount is distinct from new.tax_amount
        or old.shipping_amount is distinct from new.shipping_amount
        or old.discount_amount is distinct from new.discount_amount
        or old.shipping_address is distinct from new.shipping_address)
    execute function reporting.note_order();
create trigger note_items
    after insert on shop.order_items
    referencing new table as new_rows
    for each statement execute function reporting.note_items();
create trigger note_item
    after update on shop.order_items
    for each row
    when (old.cancelled_quantity is distinct from new.cancelled_quantity
        or old.quantity is distinct from new.quantity
        or old.unit_price_amount is distinct from new.unit_price_amount)
    execute function reporting.note_item();
create trigger note_refund
    after update on shop.refunds
    for each row
    when (new.status = 'COMPLETED' and old.status is distinct from 'COMPLETED')
    execute function reporting.note_refund();

-- Folding -------------------------------------------------------------------------------------------------------

create function reporting.write_order_analytics(p_order_ids uuid[])
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    delete from shop.order_analytics
    where order_id = any (p_order_ids);
    insert into shop.order_analytics (
        order_id, order_date, customer_id, customer_type, customer_segment, product_categories, product_count,
        subtotal_amount, tax_amount, shipping_amount, discount_amount, total_amount, currency,
        fulfillment_time_hours, delivery_time_hours, shipping_country, shipping_state, shipping_city)
    select o.order_id, (o.created_at at time zone 'UTC')::date, o.customer_id,
        case when earlier.orders = 0 then 'NEW' else 'RETURNING' end,
        case when earlier.orders = 0 then 'FIRST' when earlier.orders < 5 then 'REPEAT' else 'LOYAL' end,
        items.categories, items.units,
        o.subtotal_amount, o.tax_amount, o.shipping_amount, o.discount_amount, o.total_amount, o.currency,
        floor(extract(epoch from o.shipped_at - o.created_at) / 3600)::integer,
        floor(extract(epoch from o.delivered_at - o.shipped_at) / 3600)::integer,
        case when o.shipping_address ->> 'country' ~ '^[A-Za-z]{2}$' then upper(o.shipping_address ->> 'country') end,
        left(o.shipping_address ->> 'state', 100), left(o.shipping_address ->> 'city', 100)
    from shop.orders o
    cross join lateral (
        select sum(i.quantity) as units,
            coalesce(array_agg(distinct c.slug::text order by c.slug::text) filter (where c.slug is not null), '{}') as categories
        from shop.order_items i
        join shop.products p on p.product_id = i.product_id
        left join shop.categories c on c.category_id = p.category_id
        where i.order_id = o.order_id
    ) items
    cross join lateral (
        select count(*) as orders
        from (
            select
            from reporting.all_orders e
            where e.customer_id = o.customer_id
                and e.order_id < o.order_id
            limit 5
        ) five
    ) earlier
    where o.order_id = any (p_order_ids)
        and items.units > 0;
end;
$$;
comment on function reporting.write_order_analytics(uuid[]) is 'Writes the wide rows of these orders anew from the graph.';

create function reporting.write_product_analytics(p_from date, p_to date, p_product_ids uuid[] default null)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    with sold as (
        select r.product_id, r.day, r.currency, r.units, r.gross
        from reporting.product_rollup r
        where r.day between p_from and p_to
            and (p_product_ids is null or r.product_id = any (p_product_ids))
    ),
    rate as materialized (
        select d.currency, d.day, reporting.main_factor(d.currency, d.day) as factor
        from (select distinct s.currency, s.day from sold s) d
    )
    insert into shop.product_analytics (product_id, date, units_sold, revenue_amount)
    select s.product_id, s.day, sum(s.units), round(sum(s.gross * r.factor))
    from sold s
    join rate r on r.currency = s.currency and r.day = s.day
    group by s.product_id, s.day
    on conflict (product_id, date) do update
    set units_sold = excluded.units_sold,
        revenue_amount = excluded.revenue_amount
    where (product_analytics.units_sold, product_analytics.revenue_amount)
        is distinct from (excluded.units_sold, excluded.revenue_amount);
end;
$$;
comment on function reporting.write_product_analytics(date, date, uuid[]) is 'Writes the sales of product days from the rollup.';

create function reporting.note_rate()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    perform reporting.write_product_analytics(new.valid_from, coalesce(
        (
            select min(e.valid_from) - 1
            from reporting.exchange_rates e
            where e.currency = new.currency
                and e.in_currency = new.in_currency
                and e.valid_from > new.valid_from),
        'infinity'));
    return null;
end;
$$;
comment on function reporting.note_rate() is 'A new rate changes what the days are worth for which it holds. Owned by backroom_engine.';

create trigger note_rate
    after insert or update on reporting.exchange_rates
    for each row execute function reporting.note_rate();

create function reporting.fold_sales(p_limit integer default 20000)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_folded integer;
    v_order_ids uuid[];
    v_product_ids uuid[];
    v_from date;
    v_to date;
begin
    with next as (
        select d.delta_id
        from reporting.sales_deltas d
        order by d.delta_id
        limit p_limit
        for update skip locked
    ),
    gone as (
        delete from reporting.sales_deltas d
        using next
        where d.delta_id = next.delta_id
        returning d.*
    ),
    sales as (
        insert into reporting.sales_rollup as r (
            bucket, currency, orders, units, gross, tax, shipping, discount, cancelled_orders, shipped_orders,
            fulfillment_seconds, delivered_orders, delivery_seconds, refunds, refunded, refunded_sales)
        select g.bucket, g.currency, sum(g.orders), sum(g.units), sum(g.gross), sum(g.tax), sum(g.shipping), sum(g.discount),
            sum(g.cancelled_orders), sum(g.shipped_orders), sum(g.fulfillment_seconds), sum(g.delivered_orders),
            sum(g.delivery_seconds), sum(g.refunds), sum(g.refunded), sum(g.refunded_sales)
        from gone g
        group by g.bucket, g.currency
        order by g.bucket, g.currency
        on conflict (bucket, currency) do update
        set orders = r.orders + excluded.orders,
            units = r.units + excluded.units,
            gross = r.gross + excluded.gross,
            tax = r.tax + excluded.tax,
            shipping = r.shipping + excluded.shipping,
            discount = r.discount + excluded.discount,
            cancelled_orders = r.cancelled_orders + excluded.cancelled_orders,
            shipped_orders = r.shipped_orders + excluded.shipped_orders,
            fulfillment_seconds = r.fulfillment_seconds + excluded.fulfillment_seconds,
            delivered_orders = r.delivered_orders + excluded.delivered_orders,
            delivery_seconds = r.delivery_seconds + excluded.delivery_seconds,
            refunds = r.refunds + excluded.refunds,
            refunded = r.refunded + excluded.refunded,
            refunded_sales = r.refunded_sales + excluded.refunded_sales
    ),
    products as (
        insert into reporting.product_rollup as r (day, product_id, currency, units, gross)
        select (g.bucket at time zone 'UTC')::date, g.product_id, g.currency, sum(g.units), sum(g.gross)
        from gone g
        where g.product_id is not null
        group by 1, 2, 3
        order by 1, 2, 3
        on conflict (day, product_id, currency) do update
        set units = r.units + excluded.units,
            gross = r.gross + excluded.gross
    ),
    firsts as (
        insert into reporting.customer_firsts as f (customer_id, first_order_id)
        select g.customer_id, (array_agg(o.order_id order by o.order_id))[1]
        from gone g
        cross join lateral (
            select g.order_id
            union all
            select m.first_order_id
            from reporting.customer_firsts m
            where m.customer_id = g.merged_customer_id
        ) o
        where g.customer_id is not null
        group by g.customer_id
        order by g.customer_id
        on conflict (customer_id) do update
        set first_order_id = least(f.first_order_id, excluded.first_order_id)
    ),
    merged as (
        delete from reporting.customer_firsts f
        using gone g
        where f.customer_id = g.merged_customer_id
    )
    select count(*), array_agg(distinct g.order_id), array_agg(distinct g.product_id) filter (where g.product_id is not null),
        min((g.bucket at time zone 'UTC')::date) filter (where g.product_id is not null),
        max((g.bucket at time zone 'UTC')::date) filter (where g.product_id is not null)
    into v_folded, v_order_ids, v_product_ids, v_from, v_to
    from gone g;

    if v_folded > 0 then
        perform reporting.write_order_analytics(v_order_ids);
        perform reporting.write_product_analytics(v_from, v_to, v_product_ids);
    end if;
    return v_folded;
end;
$$;
comment on function reporting.fold_sales(integer) is
    'Moves deltas into the rollups, oldest first, and writes the analytics of what they touch; returns how many. Exact with '
    'several at once and when killed: a delta is gone if and only if it is folded.';

create function reporting.rebuild_rollups()
    returns void
    language plpgsql
    volatile security definer
    set search_path = ''
    set work_mem = '256MB'
    set enable_partitionwise_join = on
    set jit = off
as $$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'Rollups are rebuilt at READ COMMITTED, which sees what was committed before the lock.' using errcode = 'BR008';
    end if;
    -- orders wait until this is done, so nothing can fall between the rows read here and the deltas
    lock table reporting.sales_deltas in exclusive mode;
    delete from reporting.sales_deltas;
    delete from reporting.sales_rollup;
    delete from reporting.product_rollup;
    delete from reporting.customer_firsts;

    insert into reporting.sales_rollup (
        bucket, currency, orders, units, gross, tax, shipping, discount, cancelled_orders, shipped_orders,
        fulfillment_seconds, delivered_orders, delivery_seconds, refunds, refunded, refunded_sales)
    select s.bucket, s.currency, s.orders, s.units, s.gross, s.tax, s.shipping, s.discount, s.cancelled_orders, s.shipped_orders,
        s.fulfillment_seconds, s.delivered_orders, s.delivery_seconds, s.refunds, s.refunded, s.refunded_sales
    from reporting.sales_from_rows s;

    insert into reporting.product_rollup (day, product_id, currency, units, gross)
    select p.day, p.product_id, p.currency, p.units, p.gross
    from reporting.product_sales_from_rows p;

    insert into reporting.customer_firsts (customer_id, first_order_id)
    select distinct on (o.customer_id) o.customer_id, o.order_id
    from reporting.all_orders o
    order by o.customer_id, o.order_id;

    delete from shop.order_analytics;
    insert into shop.order_analytics (
        order_id, order_date, customer_id, customer_type, customer_segment, product_categories, product_count,
        subtotal_amount, tax_amount, shipping_amount, discount_amount, total_amount, currency,
        fulfillment_time_hours, delivery_time_hours, shipping_country, shipping_state, shipping_city)
    select o.order_id, (o.created_at at time zone 'UTC')::date, o.customer_id,
        case when earlier.orders = 0 then 'NEW' else 'RETURNING' end,
        case when earlier.orders = 0 then 'FIRST' when earlier.orders < 5 then 'REPEAT' else 'LOYAL' end,
        i.categories, i.units,
        o.subtotal_amount, o.tax_amount, o.shipping_amount, o.discount_amount, o.total_amount, o.currency,
        floor(extract(epoch from o.shipped_at - o.created_at) / 3600)::integer,
        floor(extract(epoch from o.delivered_at - o.shipped_at) / 3600)::integer,
        case when o.shipping_address ->> 'country' ~ '^[A-Za-z]{2}$' then upper(o.shipping_address ->> 'country') end,
        left(o.shipping_address ->> 'state', 100), left(o.shipping_address ->> 'city', 100)
    from shop.orders o
    join (
        select r.order_id, row_number() over (partition by r.customer_id order by r.order_id) - 1 as orders
        from reporting.all_orders r
    ) earlier on earlier.order_id = o.order_id
    join (
        select t.order_id, sum(t.quantity) as units,
            coalesce(array_agg(distinct c.slug::text order by c.slug::text) filter (where c.slug is not null), '{}') as categories
        from shop.order_items t
        join shop.products p on p.product_id = t.product_id
        left join shop.categories c on c.category_id = p.category_id
        group by t.order_id
    ) i on i.order_id = o.order_id;

    perform reporting.write_product_analytics('-infinity', 'infinity');
end;
$$;
comment on function reporting.rebuild_rollups() is
    'Computes all rollups from the rows: after a bulk load, which bypasses the triggers, and as a repair. Nobody places orders meanwhile.';

-- The same figures from the rows: what the rebuild writes and the proof compares ----------------------------------------

create view reporting.sales_from_rows
with (security_invoker = true)
as
with one as (
    select m.bucket, o.currency, m.orders, 0::bigint as units, 0::bigint as gross, m.tax, m.shipping, m.discount,
        m.cancelled_orders, m.shipped_orders, m.fulfillment_seconds, m.delivered_orders, m.delivery_seconds,
        0 as refunds, 0::bigint as refunded, 0::bigint as refunded_sales
    from reporting.all_orders o
    cross join lateral reporting.order_measures(o.created_at, o.cancelled_at, o.shipped_at, o.delivered_at,
        o.tax_amount, o.shipping_amount, o.discount_amount) m
    union all
    select reporting.bucket(i.created_at), i.currency, 0, m.units, m.gross, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    from reporting.all_items i
    cross join lateral reporting.item_measures(i.unit_price_amount, i.quantity, i.cancelled_quantity) m
    union all
    select reporting.bucket(r.completed_at), r.currency, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, m.refunds, m.refunded, m.refunded_sales
    from reporting.all_refunds r
    cross join lateral reporting.refund_measures(
        r.status, r.refund_amount, r.items_amount, r.goodwill_amount, r.cancelled_at) m
)
select one.bucket, one.currency, sum(one.orders) as orders, sum(one.units) as units, sum(one.gross) as gross,
    sum(one.tax) as tax, sum(one.shipping) as shipping, sum(one.discount) as discount,
    sum(one.cancelled_orders) as cancelled_orders, sum(one.shipped_orders) as shipped_orders,
    sum(one.fulfillment_seconds) as fulfillment_seconds, sum(one.delivered_orders) as delivered_orders,
    sum(one.delivery_seconds) as delivery_seconds, sum(one.refunds) as refunds, sum(one.refunded) as refunded,
    sum(one.refunded_sales) as refunded_sales
from one
group by one.bucket, one.currency;
comment on view reporting.sales_from_rows is 'reporting.sales_rollup computed from the order graph: slow, and right by definition.';

create view reporting.product_sales_from_rows
with (security_invoker = true)
as
select (i.created_at at time zone 'UTC')::date as day, i.product_id, i.currency, sum(m.units) as units, sum(m.gross) as gross
from reporting.all_items i
cross join lateral reporting.item_measures(i.unit_price_amount, i.quantity, i.cancelled_quantity) m
group by 1, 2, 3;
comment on view reporting.product_sales_from_rows is 'reporting.product_rollup computed from the order graph.';

-- What is read: rollups and what is not folded yet ----------------------------------------------------------------

create view reporting.sales
with (security_invoker = true)
as
select r.bucket, r.currency, r.orders, r.units, r.gross, r.tax, r.shipping, r.discount, r.cancelled_orders, r.shipped_orders,
    r.fulfillment_seconds, r.delivered_orders, r.delivery_seconds, r.refunds, r.refunded, r.refunded_sales
from reporting.sales_rollup r
union all
select d.bucket, d.currency, d.orders, d.units, d.gross, d.tax, d.shipping, d.discount, d.cancelled_orders, d.shipped_orders,
    d.fulfillment_seconds, d.delivered_orders, d.delivery_seconds, d.refunds, d.refunded, d.refunded_sales
from reporting.sales_deltas d;
comment on view reporting.sales is 'Sales up to this moment, to be summed by bucket and currency.';

create view reporting.product_sales
with (security_invoker = true)
as
select r.day, r.product_id, r.currency, r.units, r.gross
from reporting.product_rollup r
union all
select (d.bucket at time zone 'UTC')::date, d.product_id, d.currency, d.units, d.gross
from reporting.sales_deltas d
where d.product_id is not null;
comment on view reporting.product_sales is 'Sales by product up to this moment, to be summed by UTC day and currency.';

grant select on reporting.sales, reporting.product_sales, reporting.sales_from_rows, reporting.product_sales_from_rows
    to backroom_manager, backroom_worker, backroom_engine;

-- The metrics ---------------------------------------------------------------------------------------------------

create table reporting.metrics (
    metric text not null,
    position integer not null,
    title text not null,
    unit text not null,
    source text not null,
    expression text not null,
    is_additive boolean not null,
    higher_is_better boolean,
    description text not null,
    constraint metrics_pkey primary key (metric),
    constraint metrics_position_taken unique (position),
    constraint metrics_unit_known check (unit in ('MONEY', 'COUNT', 'RATIO', 'HOURS', 'DAYS', 'FACTOR')),
    constraint metrics_source_known check (source in ('SALES', 'CUSTOMERS', 'STOCK'))
);
comment on table reporting.metrics is 'The registry: every figure that a screen or report shows, its unit and its one definition.';
comment on column reporting.metrics.unit is 'MONEY is in minor units of the main currency, not rounded; RATIO is 0 to 1.';
comment on column reporting.metrics.expression is 'SQL over the sums of its source in a slot of time. Written by migrations only: it is executed.';
comment on column reporting.metrics.is_additive is 'Whether slots may be added up; otherwise the longer slot is computed anew.';
comment on column reporting.metrics.higher_is_better is 'The colour of a change; NULL: neither.';
select backoffice.protect_table('reporting.metrics');
create policy staff_read on reporting.metrics
    for select
    to backroom_manager, backroom_admin, backroom_worker
    using (true);
grant select on reporting.metrics to backroom_manager, backroom_admin, backroom_worker;

insert into reporting.metrics (position, metric, title, unit, source, expression, is_additive, higher_is_better, description)
values
    (1, 'gross_sales', 'Gross sales', 'MONEY', 'SALES', 'gross', true, true,
        'Price of the units ordered and not cancelled, before discounts, tax and shipping, where the order was placed.'),
    (2, 'discounts', 'Discounts', 'MONEY', 'SALES', 'discount', true, false, 'Discounts of orders that were not cancelled.'),
    (3, 'net_sales', 'Net sales', 'MONEY', 'SALES', 'gross - discount - refunded_sales', true, true,
        'Gross sales less discounts, less refunds of goods and goodwill where they were completed.'),
    (4, 'refunds', 'Refunds', 'MONEY', 'SALES', 'refunded', true, false,
        'All that was paid back, tax and shipping and cancelled orders included, where the refund was completed.'),
    (5, 'orders', 'Orders', 'COUNT', 'SALES', 'orders', true, true, 'Orders placed and not cancelled.'),
    (6, 'average_order_value', 'Average order', 'MONEY', 'SALES', '(gross - discount - refunded_sales) / nullif(orders, 0)', false, true,
        'Net sales for each order.'),
    (7, 'units', 'Units', 'COUNT', 'SALES', 'units', true, true, 'Units ordered and not cancelled.'),
    (8, 'tax', 'Tax', 'MONEY', 'SALES', 'tax', true, null, 'Tax of orders that were not cancelled.'),
    (9, 'shipping', 'Shipping', 'MONEY', 'SALES', 'shipping', true, null, 'Shipping charged on orders that were not cancelled.'),
    (10, 'refund_count', 'Refunds paid', 'COUNT', 'SALES', 'refunds', true, false, 'Refunds completed.'),
    (11, 'refund_rate', 'Refund rate', 'RATIO', 'SALES', 'refunded_sales / nullif(gross - discount, 0)', false, false,
        'Refunds of goods and goodwill for each unit of money of gross sales less discounts of the same time.'),
    (12, 'cancelled_orders', 'Cancelled orders', 'COUNT', 'SALES', 'cancelled_orders', true, false, 'Orders cancelled, where that happened.'),
    (13, 'fulfillment_hours', 'Hours to ship', 'HOURS', 'SALES', 'fulfillment_seconds / 3600.0 / nullif(shipped_orders, 0)', false, false,
        'From order to the end of its shipping, averaged over the orders shipped in that time.'),
    (14, 'delivery_hours', 'Hours to deliver', 'HOURS', 'SALES', 'delivery_seconds / 3600.0 / nullif(delivered_orders, 0)', false, false,
        'From shipping to delivery, averaged over the orders delivered in that time.'),
    (15, 'new_customers', 'New customers', 'COUNT', 'CUSTOMERS', 'new_customers', true, true,
        'Customers whose first order, cancelled or not, was placed in that time.'),
    (16, 'returning_customers', 'Returning customers', 'COUNT', 'CUSTOMERS', 'returning_customers', false, true,
        'Customers who ordered in that time and had ordered before it.'),
    (17, 'stock_turns', 'Stock turns', 'FACTOR', 'STOCK', 'shipped_units * 365.0 * 86400 / nullif(seconds, 0) / nullif(on_hand, 0)', false, true,
        'Units shipped, as of a year, for each unit on hand at the end of that time.'),
    (18, 'stock_age', 'Stock age', 'DAYS', 'STOCK', 'age_days', false, false,
        'Average age of the units on hand at the end of that time, the oldest being sold first.');

create function reporting.stock_ages(p_at timestamptz default now())
    returns table (inventory_id uuid, on_hand bigint, age_days numeric)
    language sql
    stable
    set search_path = ''
as $$
    -- first in, first out: what is on hand are the latest units that came in
    with level as (
        select s.inventory_id,
            (s.available_quantity + s.reserved_quantity + s.committed_quantity + s.damaged_quantity
                - coalesce(sum(m.quantity_change), 0))::bigint as on_hand
        from shop.inventory_items s
        left join shop.inventory_movements m
            on m.inventory_id = s.inventory_id
            and m.movement_date >= p_at
        group by s.inventory_id
    ),
    layer as (
        select l.inventory_id, l.on_hand, m.movement_date, m.quantity_change::bigint as units,
            coalesce(sum(m.quantity_change) over (
                partition by l.inventory_id
                order by m.movement_sequence desc
                rows between unbounded preceding and 1 preceding), 0) as newer
        from level l
        join shop.inventory_movements m
            on m.inventory_id = l.inventory_id
            and m.quantity_change > 0
            and m.movement_date < p_at
        where l.on_hand > 0
    )
    select y.inventory_id, y.on_hand,
        sum(least(y.units, y.on_hand - y.newer) * extract(epoch from p_at - y.movement_date)) / 86400
            / sum(least(y.units, y.on_hand - y.newer))
    from layer y
    where y.newer < y.on_hand
    group by y.inventory_id, y.on_hand;
$$;
comment on function reporting.stock_ages(timestamptz) is 'Units on hand at a moment and their average age in days, a stock row each; rows without stock are left out.';

create function reporting.metric_values(p_metrics text[], p_source text)
    returns text
    language sql
    stable
    set search_path = ''
as $$
    select string_agg(format('(%L, (%s)::numeric)', m.metric, m.expression), ', ' order by m.position)
    from reporting.metrics m
    where m.metric = any (p_metrics)
        and m.source = p_source;
$$;
comment on function reporting.metric_values(text[], text) is 'The rows of a VALUES list with the metrics of a source; NULL when none is asked for.';

create function reporting.figures(
    p_metrics text[], p_from timestamptz, p_to timestamptz, p_step text default null, p_zone text default 'UTC')
    returns table (slot timestamptz, metric text, value numeric)
    language plpgsql
    stable security invoker
    set search_path = ''
as $$
declare
    v_unknown text;
    v_values text;
begin
    if p_from is null or p_to is null or p_from >= p_to or reporting.bucket(p_from) <> p_from or reporting.bucket(p_to) <> p_to then
        raise exception 'A report is from one quarter of an hour to a later one.' using errcode = 'BR008';
    end if;
    if p_step not in ('hour', 'day', 'week', 'month', 'quarter', 'year') then
        raise exception 'A report goes by hour, day, week, month, quarter or year.' using errcode = 'BR008';
    end if;
    begin
        perform now() at time zone p_zone;
    exception
        when invalid_parameter_value then
            raise exception 'There is no time zone %.', p_zone using errcode = 'BR008';
    end;
    select a.name
    into v_unknown
    from unnest(p_metrics) as a (name)
    where a.name is null
        or not exists (
            select from reporting.metrics m
            where m.metric = a.name);
    if found then
        raise exception 'There is no metric %.', v_unknown using errcode = 'BR008';
    end if;

    -- sales: one pass over the rollup, converted a currency and day at a time
    v_values := reporting.metric_values(p_metrics, 'SALES');
    if v_values is not null then
        return query execute format($sql$
            select s.slot, f.metric, f.value
            from (
                select c.slot, sum(c.orders) as orders, sum(c.units) as units, sum(c.gross * c.factor) as gross,
                    sum(c.tax * c.factor) as tax, sum(c.shipping * c.factor) as shipping, sum(c.discount * c.factor) as discount,
                    sum(c.cancelled_orders) as cancelled_orders, sum(c.shipped_orders) as shipped_orders,
                    sum(c.fulfillment_seconds) as fulfillment_seconds, sum(c.delivered_orders) as delivered_orders,
                    sum(c.delivery_seconds) as delivery_seconds, sum(c.refunds) as refunds, sum(c.refunded * c.factor) as refunded,
                    sum(c.refunded_sales * c.factor) as refunded_sales
                from (
                    select d.*, reporting.main_factor(d.currency, d.day) as factor
                    from (
                        select coalesce(date_trunc($3, s.bucket, $4), $1) as slot, s.currency,
                            (s.bucket at time zone 'UTC')::date as day,
                            sum(s.orders) as orders, sum(s.units) as units, sum(s.gross) as gross, sum(s.tax) as tax,
                            sum(s.shipping) as shipping, sum(s.discount) as discount, sum(s.cancelled_orders) as cancelled_orders,
                            sum(s.shipped_orders) as shipped_orders, sum(s.fulfillment_seconds) as fulfillment_seconds,
                            sum(s.delivered_orders) as delivered_orders, sum(s.delivery_seconds) as delivery_seconds,
                            sum(s.refunds) as refunds, sum(s.refunded) as refunded, sum(s.refunded_sales) as refunded_sales
                        from reporting.sales s
                        where s.bucket >= $1
                            and s.bucket < $2
                        group by 1, 2, 3
                    ) d
                ) c
                group by c.slot
            ) s
            cross join lateral (values %s) as f (metric, value)
            $sql$, v_values)
        using p_from, p_to, p_step, p_zone;
    end if;

    -- customers do not add up: somebody who ordered on two days is one customer of the week
    v_values := reporting.metric_values(p_metrics, 'CUSTOMERS');
    if v_values is not null then
        return query execute format($sql$
            select c.slot, f.metric, f.value
            from (
                select o.slot,
                    count(*) filter (where coalesce(n.first_order_id, o.first_order_id) >= o.first_order_id) as new_customers,
                    count(*) filter (where n.first_order_id < o.first_order_id) as returning_customers
                from (
                    select coalesce(date_trunc($3, r.created_at, $4), $1) as slot, r.customer_id,
                        (array_agg(r.order_id order by r.order_id))[1] as first_order_id
                    from reporting.all_orders r
                    where r.order_id >= shop.uuid7_floor($1)
                        and r.order_id < shop.uuid7_floor($2)
                    group by 1, 2
                ) o
                left join reporting.customer_firsts n on n.customer_id = o.customer_id
                group by o.slot
            ) c
            cross join lateral (values %s) as f (metric, value)
            $sql$, v_values)
        using p_from, p_to, p_step, p_zone;
    end if;

    v_values := reporting.metric_values(p_metrics, 'STOCK');
    if v_values is not null then
        return query execute format($sql$
            select s.slot, f.metric, f.value
            from (
                select t.slot, extract(epoch from t.ends - t.starts) as seconds, a.on_hand, a.age_days, u.shipped_units
                from (
                    select n.slot, greatest(n.slot, $1) as starts,
                        least(coalesce(lead(n.slot) over (order by n.slot), $2), $2) as ends
                    from (
                        select distinct coalesce(date_trunc($3, b, $4), $1) as slot
                        from generate_series($1, $2 - interval '15 minutes', interval '15 minutes') as b
                    ) n
                ) t
                cross join lateral (
                    select sum(y.on_hand) as on_hand, sum(y.on_hand * y.age_days) / nullif(sum(y.on_hand), 0) as age_days
                    from reporting.stock_ages(t.ends) y
                ) a
                cross join lateral (
                    select -coalesce(sum(m.delta_committed), 0) as shipped_units
                    from shop.inventory_movements m
                    where m.movement_type = 'OUTBOUND'
                        and m.movement_date >= t.starts
                        and m.movement_date < t.ends
                ) u
            ) s
            cross join lateral (values %s) as f (metric, value)
            $sql$, v_values)
        using p_from, p_to, p_step, p_zone;
    end if;
end;
$$;
comment on function reporting.figures(text[], timestamptz, timestamptz, text, text) is
    'Metrics of the registry from one moment to another, in slots of p_step (NULL: one slot) as a clock in p_zone shows them. '
    'A slot in which nothing happened has no row.';

-- The product summary -------------------------------------------------------------------------------------------

-- each figure is summed for itself: joined to each other, a unit sold would count once a review and warehouse
create materialized view shop.product_performance_summary as
with rate as materialized (
    select d.currency, d.day, reporting.main_factor(d.currency, d.day) as factor
    from (select distinct r.currency, r.day from reporting.product_rollup r) d
)
select p.product_id, p.name, p.price_amount, p.price_currency, p.seller_id,
    coalesce(s.units, 0)::bigint as total_sold,
    coalesce(round(s.amount), 0)::bigint as total_revenue,
    coalesce(v.rating, 0)::decimal(3, 2) as avg_rating,
    coalesce(v.reviews, 0)::bigint as review_count,
    coalesce(i.units, 0)::bigint as total_stock
from shop.products p
left join (
    select r.product_id, sum(r.units) as units, sum(r.gross * f.factor) as amount
    from reporting.product_rollup r
    join rate f on f.currency = r.currency and f.day = r.day
    group by r.product_id
) s on s.product_id = p.product_id
left join (
    select r.product_id, avg(r.rating) as rating, count(*) as reviews
    from shop.product_reviews r
    where r.is_approved
    group by r.product_id
) v on v.product_id = p.product_id
left join (
    select t.product_id, sum(t.available_quantity) as units
    from shop.inventory_items t
    group by t.product_id
) i on i.product_id = p.product_id
where p.status = 'ACTIVE'
with no data;
comment on materialized view shop.product_performance_summary is
    'A row an active product, as of the last refresh. total_revenue is in minor units of the main currency; has every row, '
    'so nobody may read it who may not read them all.';
-- REFRESH ... CONCURRENTLY needs it
create unique index product_performance_summary_product on shop.product_performance_summary (product_id);
create index product_performance_summary_revenue on shop.product_performance_summary (total_revenue desc, product_id);
grant select on shop.product_performance_summary to backroom_manager;

create function reporting.refresh_product_performance(p_limit integer default null)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    if (select c.relispopulated from pg_catalog.pg_class c where c.oid = 'shop.product_performance_summary'::regclass) then
        refresh materialized view concurrently shop.product_performance_summary;
    else
        refresh materialized view shop.product_performance_summary;
    end if;
    return 1;
end;
$$;
comment on function reporting.refresh_product_performance(integer) is
    'Brings the product summary up to date while it is being read. Runs as the owner, who alone may; p_limit is there for the jobs.';

create function reporting.write_product_day(p_day date)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_end timestamptz := (p_day + 1)::timestamp at time zone 'UTC';
    v_count integer;
begin
    insert into shop.product_analytics as a (
        product_id, date, stock_level, stock_turns, average_rating, review_count)
    select p.product_id, p_day, coalesce(s.on_hand, 0),
        case when s.on_hand > 0 then least(round(coalesce(y.units, 0)::numeric / s.on_hand, 4), 999999) else 0 end,
        coalesce(round(v.rating, 2), 0), coalesce(v.reviews, 0)
    from shop.products p
    left join (
        select l.product_id, sum(l.units) as on_hand
        from (
            select t.product_id, t.available_quantity + t.reserved_quantity + t.committed_quantity + t.damaged_quantity as units
            from shop.inventory_items t
            union all
            select m.product_id, -m.quantity_change
            from shop.inventory_movements m
            where m.movement_date >= v_end
        ) l
        group by l.product_id
    ) s on s.product_id = p.product_id
    left join (
        select r.product_id, sum(r.units) as units
        from reporting.product_rollup r
        where r.day > p_day - 365
            and r.day <= p_day
        group by r.product_id
    ) y on y.product_id = p.product_id
    left join (
        select r.product_id, avg(r.rating) as rating, count(*) as reviews
        from shop.product_reviews r
        where r.is_approved
            and r.created_at < v_end
        group by r.product_id
    ) v on v.product_id = p.product_id
    where s.on_hand > 0
        or v.reviews > 0
        or exists (
            select from reporting.product_rollup r
            where r.day = p_day
                and r.product_id = p.product_id)
    on conflict (product_id, date) do update
    set stock_level = excluded.stock_level,
        stock_turns = excluded.stock_turns,
        average_rating = excluded.average_rating,
        review_count = excluded.review_count;
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;
comment on function reporting.write_product_day(date) is 'Writes stock, turns and ratings of a finished day into shop.product_analytics; again changes nothing.';

select backoffice.set_function_owner(f::regprocedure, 'backroom_engine')
from unnest(array[
    'reporting.note_order()', 'reporting.note_items()', 'reporting.note_item()', 'reporting.note_refund()', 'reporting.note_rate()',
    'reporting.write_order_analytics(uuid[])', 'reporting.write_product_analytics(date, date, uuid[])',
    'reporting.fold_sales(integer)', 'reporting.rebuild_rollups()', 'reporting.write_product_day(date)']) as f;
grant execute on function reporting.fold_sales(integer), reporting.rebuild_rollups(),
        reporting.refresh_product_performance(integer), reporting.write_product_day(date)
    to backroom_worker;
grant execute on function reporting.rebuild_rollups() to backroom_owner;
grant execute on function reporting.bucket(timestamptz), reporting.main_factor(text, date),
        reporting.order_measures(timestamptz, timestamptz, timestamptz, timestamptz, bigint, bigint, bigint),
        reporting.item_measures(bigint, integer, integer),
        reporting.refund_measures(text, bigint, bigint, bigint, timestamptz)
    to backroom_manager, backroom_worker, backroom_engine;
grant execute on function reporting.figures(text[], timestamptz, timestamptz, text, text), reporting.stock_ages(timestamptz),
        reporting.metric_values(text[], text)
    to backroom_manager;
