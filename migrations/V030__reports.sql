-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Reports: the registry's figures by product, country, payment method, warehouse and more, in every currency or in one.

-- More of the registry ------------------------------------------------------------------------------------------

alter table reporting.metrics
    drop constraint metrics_source_known,
    add constraint metrics_source_known check (source in ('SALES', 'CUSTOMERS', 'STOCK', 'PAYMENTS', 'PARCELS', 'VALUE'));
comment on column reporting.metrics.source is
    'Where it is counted. SALES, CUSTOMERS and STOCK go by time with reporting.figures(); SALES, PAYMENTS, PARCELS and VALUE by '
    'anything that reporting.facts() knows with reporting.breakdown().';

insert into reporting.metrics (position, metric, title, unit, source, expression, is_additive, higher_is_better, description)
values
    (19, 'payments', 'Payments', 'COUNT', 'PAYMENTS', 'payments', true, true, 'Payments received, where they were processed.'),
    (20, 'payments_received', 'Received', 'MONEY', 'PAYMENTS', 'charged', true, true, 'What these payments charged, refunded later or not.'),
    (21, 'payment_fees', 'Fees', 'MONEY', 'PAYMENTS', 'fees', true, false, 'What the providers kept of them.'),
    (22, 'payments_net', 'After fees', 'MONEY', 'PAYMENTS', 'charged - fees', true, true, 'Payments received less their fees.'),
    (23, 'payment_fee_rate', 'Fee rate', 'RATIO', 'PAYMENTS', 'fees / nullif(charged, 0)', false, false,
        'Fees for each unit of money received.'),
    (24, 'payments_failed', 'Failed', 'COUNT', 'PAYMENTS', 'failed', true, false, 'Payments that failed, where that happened.'),
    (25, 'parcels', 'Parcels', 'COUNT', 'PARCELS', 'parcels', true, null, 'Parcels sent, where they left.'),
    (26, 'parcel_hours', 'Hours to send', 'HOURS', 'PARCELS', 'parcel_seconds / 3600.0 / nullif(parcels, 0)', false, false,
        'From order to the parcel leaving, averaged over the parcels sent in that time.'),
    (27, 'parcels_delivered', 'Delivered', 'COUNT', 'PARCELS', 'delivered', true, null, 'Parcels delivered, where they arrived.'),
    (28, 'parcel_delivery_hours', 'Hours on the way', 'HOURS', 'PARCELS', 'way_seconds / 3600.0 / nullif(delivered, 0)', false, false,
        'From leaving to arriving, averaged over the parcels delivered in that time.'),
    (29, 'parcels_late', 'Late', 'COUNT', 'PARCELS', 'late', true, false, 'Parcels delivered after the order''s promised moment.'),
    (30, 'parcel_late_rate', 'Late rate', 'RATIO', 'PARCELS', 'late / nullif(promised, 0)', false, false,
        'Late parcels for each parcel delivered that had a promise.'),
    (31, 'stock_units', 'Units on hand', 'COUNT', 'VALUE', 'units', true, null, 'Units on hand in all buckets at the end of that time.'),
    (32, 'stock_value', 'Value', 'MONEY', 'VALUE', 'value', true, null,
        'What the units on hand cost, the oldest being sold first: the cost they came in with, else the product''s cost price.'),
    (33, 'stock_without_cost', 'Without a cost', 'COUNT', 'VALUE', 'without_cost', true, false,
        'Units on hand of which nobody wrote down what they cost: they are worth nothing here.');

-- What stock is worth ---------------------------------------------------------------------------------------------

create function reporting.stock_values(p_at timestamptz default now())
    returns table (inventory_id uuid, product_id uuid, warehouse_id uuid, currency text, units bigint, value numeric, without_cost bigint)
    language sql
    stable
    set search_path = ''
as $$
    -- first in, first out: what is on hand are the latest units that came in
    with level as (
        select s.inventory_id, s.product_id, s.warehouse_id,
            (s.available_quantity + s.reserved_quantity + s.committed_quantity + s.damaged_quantity
                - coalesce(sum(m.quantity_change), 0))::bigint as on_hand
        from shop.inventory_items s
        left join shop.inventory_movements m
            on m.inventory_id = s.inventory_id
            and m.movement_date >= p_at
        group by s.inventory_id
    ),
    layer as (
        select l.inventory_id, l.product_id, l.warehouse_id, l.on_hand, m.unit_cost_amount, m.quantity_change::bigint as units,
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
    select y.inventory_id, y.product_id, y.warehouse_id, p.price_currency::text, y.on_hand,
        coalesce(sum(n.units * n.cost), 0)::numeric, coalesce(sum(n.units) filter (where n.cost is null), 0)::bigint
    from layer y
    join shop.products p on p.product_id = y.product_id
    cross join lateral (
        select least(y.units, y.on_hand - y.newer) as units, coalesce(y.unit_cost_amount, p.cost_price_amount)::numeric as cost
    ) n
    where y.newer < y.on_hand
    group by y.inventory_id, y.product_id, y.warehouse_id, p.price_currency, y.on_hand;
$$;
comment on function reporting.stock_values(timestamptz) is
    'Units on hand at a moment and what they cost, in minor units of the product''s currency, a stock row each; rows without stock are left out.';

-- What there is to add up ------------------------------------------------------------------------------------------

create function reporting.facts(p_source text, p_by text)
    returns text
    language plpgsql
    immutable
    set search_path = ''
as $$
declare
    v_is_step boolean := p_by in ('hour', 'day', 'week', 'month', 'quarter', 'year');
    -- where a moment falls: milliseconds since 1970, so that every client reads it alike
    v_step text := '(extract(epoch from greatest(date_trunc($5, %s, $3), $1)) * 1000)::bigint::text';
    v_part text;
    v_facts text;
begin
    -- $1 from, $2 to, $3 zone, $4 currency, $5 what it goes by, $6 warehouse
    if p_source = 'SALES' and (v_is_step or p_by = 'currency') then
        return format($sql$
            select %s as part, s.currency::text as currency, (s.bucket at time zone 'UTC')::date as day, s.orders, s.units, s.gross, s.tax,
                s.shipping, s.discount, s.cancelled_orders, s.shipped_orders, s.fulfillment_seconds, s.delivered_orders,
                s.delivery_seconds, s.refunds, s.refunded, s.refunded_sales
            from reporting.sales s
            where s.bucket >= $1
                and s.bucket < $2
            $sql$, case when v_is_step then format(v_step, 's.bucket') else 's.currency::text' end);
    end if;

    if p_source = 'SALES' and p_by in ('country', 'customer') then
        v_part := case p_by
            when 'country' then 'coalesce(upper(btrim(o.shipping_address ->> ''country'')), '''')'
            else 'o.customer_id::text'
        end;
        v_facts := $sql$
            select {part} as part, o.currency::text as currency, (m.bucket at time zone 'UTC')::date as day, m.orders::bigint as orders,
                0::bigint as units, 0::bigint as gross, m.tax, m.shipping, m.discount, 0::bigint as refunds, 0::bigint as refunded,
                0::bigint as refunded_sales
            from {graph}.orders o
            cross join lateral reporting.order_measures(o.created_at, o.cancelled_at, null, null, o.tax_amount, o.shipping_amount,
                o.discount_amount) m
            where o.order_id >= (select shop.uuid7_floor($1))
                and o.order_id < (select shop.uuid7_floor($2))
                and m.orders <> 0
            union all
            select {part}, o.currency::text, (o.created_at at time zone 'UTC')::date, 0, m.units, m.gross, 0, 0, 0, 0, 0, 0
            from {graph}.orders o
            join {graph}.order_items i on i.order_id = o.order_id
            cross join lateral reporting.item_measures(i.unit_price_amount, i.quantity, i.cancelled_quantity) m
            where o.order_id >= (select shop.uuid7_floor($1))
                and o.order_id < (select shop.uuid7_floor($2))
                and i.order_id >= (select shop.uuid7_floor($1))
                and i.order_id < (select shop.uuid7_floor($2))
            union all
            select {part}, r.currency::text, (r.completed_at at time zone 'UTC')::date, 0, 0, 0, 0, 0, 0, m.refunds, m.refunded,
                m.refunded_sales
            from {graph}.orders o
            join {graph}.refunds r on r.order_id = o.order_id
            cross join lateral reporting.refund_measures(r.status, r.refund_amount, r.items_amount, r.goodwill_amount, o.cancelled_at) m
            where r.status = 'COMPLETED'
                and r.completed_at >= $1
                and r.completed_at < $2
            $sql$;
    end if;

    if p_source = 'SALES' and p_by = 'reason' then
        v_part := 'r.reason::text';
        v_facts := $sql$
            select {part} as part, r.currency::text as currency, (r.completed_at at time zone 'UTC')::date as day, m.refunds, m.refunded,
                m.refunded_sales
            from {graph}.orders o
            join {graph}.refunds r on r.order_id = o.order_id
            cross join lateral reporting.refund_measures(r.status, r.refund_amount, r.items_amount, r.goodwill_amount, o.cancelled_at) m
            where r.status = 'COMPLETED'
                and r.completed_at >= $1
                and r.completed_at < $2
            $sql$;
    end if;

    if p_source = 'SALES' and p_by in ('product', 'category') then
        v_part := case p_by when 'product' then 's.product_id::text' else 'coalesce(p.category_id::text, '''')' end;
        -- whole UTC days come from the rollup, the hours before and after them from the items
        return replace($sql$
            select {part} as part, s.currency::text as currency, s.day, s.units, s.gross
            from reporting.product_sales_between($1, $2) s
            join shop.products p on p.product_id = s.product_id
            $sql$, '{part}', v_part);
    end if;

    if p_source = 'PAYMENTS' and (v_is_step or p_by in ('currency', 'method', 'provider')) then
        v_part := case
            when v_is_step then format(v_step, 'n.at')
            when p_by = 'currency' then 'y.currency::text'
            when p_by = 'method' then 'y.payment_method::text'
            else 'coalesce(y.provider::text, '''')'
        end;
        -- nobody pays before the order
        v_facts := $sql$
            select {part} as part, y.currency::text as currency, (n.at at time zone 'UTC')::date as day, n.payments, n.charged, n.fees, n.failed
            from {graph}.payments y
            cross join lateral (
                select coalesce(y.processed_at, y.created_at) as at, 1::bigint as payments, y.amount_charged as charged,
                    y.gateway_fee_amount as fees, 0::bigint as failed
                where y.status in ('COMPLETED', 'REFUNDED', 'PARTIALLY_REFUNDED')
                union all
                select coalesce(y.failed_at, y.updated_at), 0, 0, 0, 1
                where y.status = 'FAILED'
            ) n
            where y.order_id < (select shop.uuid7_floor($2))
                and n.at >= $1
                and n.at < $2
            $sql$;
    end if;

    if p_source = 'PARCELS' and (v_is_step or p_by in ('warehouse', 'carrier')) then
        v_part := case
            when v_is_step then format(v_step, 'n.at')
            when p_by = 'warehouse' then 's.warehouse_id::text'
            else 's.carrier::text'
        end;
        v_facts := $sql$
            select {part} as part, o.currency::text as currency, (n.at at time zone 'UTC')::date as day, n.parcels, n.parcel_seconds,
                n.delivered, n.way_seconds, n.promised, n.late
            from {graph}.shipments s
            join {graph}.orders o on o.order_id = s.order_id
            cross join lateral (
                select s.shipped_at as at, 1::bigint as parcels, floor(extract(epoch from s.shipped_at - o.created_at))::bigint as parcel_seconds,
                    0::bigint as delivered, 0::bigint as way_seconds, 0::bigint as promised, 0::bigint as late
                union all
                select s.delivered_at, 0, 0, 1, floor(extract(epoch from s.delivered_at - s.shipped_at))::bigint,
                    (o.estimated_delivery_at is not null)::integer, coalesce(s.delivered_at > o.estimated_delivery_at, false)::integer
                where s.delivered_at is not null
            ) n
            where s.order_id < (select shop.uuid7_floor($2))
                and n.at >= $1
                and n.at < $2
                and ($6 is null or s.warehouse_id = $6)
            $sql$;
    end if;

    if p_source = 'VALUE' and p_by in ('warehouse', 'category', 'product', 'stock') then
        v_part := case p_by
            when 'warehouse' then 's.warehouse_id::text'
            when 'category' then 'coalesce(p.category_id::text, '''')'
            when 'product' then 's.product_id::text'
            else 's.inventory_id::text'
        end;
        -- a day's rate is that of its last moment
        return replace($sql$
            select {part} as part, s.currency, (($2 - interval '1 microsecond') at time zone 'UTC')::date as day, s.units, s.value, s.without_cost
            from reporting.stock_values($2) s
            join shop.products p on p.product_id = s.product_id
            where $6 is null
                or s.warehouse_id = $6
            $sql$, '{part}', v_part);
    end if;

    if v_facts is null then
        return null;
    end if;
    v_facts := replace(v_facts, '{part}', v_part);
    return replace(v_facts, '{graph}', 'shop') || ' union all ' || replace(v_facts, '{graph}', 'archive');
end;
$$;
comment on function reporting.facts(text, text) is
    'The statement with what the metrics of a source are summed from, by time, product, country and so on; NULL when the source does not go by it.';

create function reporting.product_sales_between(p_from timestamptz, p_to timestamptz)
    returns table (product_id uuid, currency text, day date, units bigint, gross bigint)
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_first_day date := ((p_from at time zone 'UTC') + interval '1 day' - interval '1 microsecond')::date;
    -- nothing was sold in the future: the running day counts whole
    v_last_day date := (p_to at time zone 'UTC')::date + (p_to > now())::integer;
    v_head_ends timestamptz := least(p_to, v_first_day::timestamp at time zone 'UTC');
    v_tail_starts timestamptz := greatest(v_last_day::timestamp at time zone 'UTC', v_head_ends);
    v_edge tstzrange;
    v_starts uuid;
    v_ends uuid;
begin
    return query
        select s.product_id, s.currency::text, s.day, s.units, s.gross
        from reporting.product_sales s
        where s.day >= v_first_day
            and s.day < v_last_day;
    foreach v_edge in array array[tstzrange(p_from, v_head_ends), tstzrange(v_tail_starts, greatest(p_to, v_tail_starts))]
    loop
        continue when isempty(v_edge);
        v_starts := shop.uuid7_floor(lower(v_edge));
        v_ends := shop.uuid7_floor(upper(v_edge));
        return query
            select i.product_id, o.currency::text, (o.created_at at time zone 'UTC')::date, m.units, m.gross
            from shop.orders o
            join shop.order_items i on i.order_id = o.order_id and i.order_id >= v_starts and i.order_id < v_ends
            cross join lateral reporting.item_measures(i.unit_price_amount, i.quantity, i.cancelled_quantity) m
            where o.order_id >= v_starts
                and o.order_id < v_ends
            union all
            select i.product_id, o.currency::text, (o.created_at at time zone 'UTC')::date, m.units, m.gross
            from archive.orders o
            join archive.order_items i on i.order_id = o.order_id and i.order_id >= v_starts and i.order_id < v_ends
            cross join lateral reporting.item_measures(i.unit_price_amount, i.quantity, i.cancelled_quantity) m
            where o.order_id >= v_starts
                and o.order_id < v_ends;
    end loop;
end;
$$;
comment on function reporting.product_sales_between(timestamptz, timestamptz) is
    'Sales by product, currency and UTC day between two moments, to be summed: whole UTC days from the rollup, the hours at the ends from the items.';

-- Adding it up -------------------------------------------------------------------------------------------------------

create function reporting.breakdown(
    p_metrics text[], p_by text, p_from timestamptz, p_to timestamptz, p_zone text default 'UTC', p_currency text default null,
    p_warehouse_id uuid default null)
    returns table (part text, metric text, value numeric)
    language plpgsql
    stable security invoker
    set search_path = ''
as $$
declare
    v_unknown text;
    v_source text;
    v_facts text;
    v_sums text;
    v_day_sums text;
begin
    if p_from is null or p_to is null or p_from >= p_to or reporting.bucket(p_from) <> p_from or reporting.bucket(p_to) <> p_to then
        raise exception 'A report is from one quarter of an hour to a later one.' using errcode = 'BR008';
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

    for v_source in
        select m.source
        from reporting.metrics m
        where m.metric = any (p_metrics)
        group by m.source
        order by min(m.position)
    loop
        v_facts := reporting.facts(v_source, p_by);
        if v_facts is null then
            raise exception 'What is counted as % does not go by %.', v_source, p_by using errcode = 'BR008';
        end if;
        -- amounts are summed a currency and day at a time and converted by that day's rate, unless one currency is asked for
        select string_agg(format('coalesce(sum(c.%1$I%2$s), 0) as %1$I', n.name, case when n.is_money then ' * c.factor' end), ', '),
            string_agg(format('sum(e.%1$I) as %1$I', n.name), ', ')
        into v_sums, v_day_sums
        from unnest(
            case v_source
                when 'SALES' then case
                    when p_by in ('product', 'category') then array['units', 'gross']
                    when p_by = 'reason' then array['refunds', 'refunded', 'refunded_sales']
                    when p_by in ('country', 'customer') then array['orders', 'units', 'gross', 'tax', 'shipping', 'discount', 'refunds', 'refunded', 'refunded_sales']
                    else array['orders', 'units', 'gross', 'tax', 'shipping', 'discount', 'cancelled_orders', 'shipped_orders',
                        'fulfillment_seconds', 'delivered_orders', 'delivery_seconds', 'refunds', 'refunded', 'refunded_sales']
                end
                when 'PAYMENTS' then array['payments', 'charged', 'fees', 'failed']
                when 'PARCELS' then array['parcels', 'parcel_seconds', 'delivered', 'way_seconds', 'promised', 'late']
                when 'VALUE' then array['units', 'value', 'without_cost']
            end) as a (name)
        cross join lateral (
            select a.name, a.name in ('gross', 'tax', 'shipping', 'discount', 'refunded', 'refunded_sales', 'charged', 'fees', 'value') as is_money
        ) n;
        begin
            return query execute format($sql$
                select s.part, f.metric, f.value
                from (
                    select c.part, %s
                    from (
                        select d.*, case when $4 is null then reporting.main_factor(d.currency, d.day) else 1 end as factor
                        from (
                            select e.part, e.currency, e.day, %s
                            from (%s) e
                            where $4 is null
                                or e.currency = $4
                            group by e.part, e.currency, e.day
                        ) d
                    ) c
                    group by grouping sets ((c.part), ())
                ) s
                cross join lateral (values %s) as f (metric, value)
                $sql$,
                v_sums, v_day_sums, v_facts, reporting.metric_values(p_metrics, v_source))
            using p_from, p_to, p_zone, p_currency, p_by, p_warehouse_id;
        exception
            when undefined_column then
                raise exception 'Not all of % goes by %.', p_metrics, p_by using errcode = 'BR008';
        end;
    end loop;
end;
$$;
comment on function reporting.breakdown(text[], text, timestamptz, timestamptz, text, text, uuid) is
    'Metrics of the registry from one moment to another, by time (a slot''s first moment in milliseconds), currency, country, customer, reason, '
    'product, category, method, provider, warehouse, carrier or stock row. Part NULL is the total. Amounts are in minor units of the main '
    'currency by the rates of their days, or, of one currency alone, in that one.';

grant execute on function reporting.breakdown(text[], text, timestamptz, timestamptz, text, text, uuid), reporting.facts(text, text),
        reporting.product_sales_between(timestamptz, timestamptz), reporting.stock_values(timestamptz)
    to backroom_manager;
