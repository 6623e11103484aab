-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Figures of payments, parcels and the value of stock go by time like all others: reporting.figures() answered nothing for them.

create or replace function reporting.figures(
    p_metrics text[], p_from timestamptz, p_to timestamptz, p_step text default null, p_zone text default 'UTC')
    returns table (slot timestamptz, metric text, value numeric)
    language plpgsql
    stable security invoker
    set search_path = ''
as $$
declare
    v_unknown text;
    v_values text;
    v_sales text;
    v_flows text[];
    v_levels text[];
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
        -- where clocks differ from UTC by whole hours all that time, no slot begins within an hour
        v_sales := case
            when reporting.hour(p_from) = p_from and reporting.hour(p_to) = p_to and not exists (
                select from generate_series(p_from, p_to, interval '12 hours') as b
                where extract(minute from b at time zone p_zone) <> extract(minute from b at time zone 'UTC'))
            then 'reporting.sales_by_hour'
            else 'reporting.sales'
        end;
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
                    -- main_factor() for all days at once; asked itself where there is no rate, it says so
                    select d.*, coalesce(case when d.currency = u.main_currency then 1 else e.rate * u.scale end,
                        reporting.main_factor(d.currency, d.day)) as factor
                    from (
                        select coalesce(date_trunc($3, s.bucket, $4), $1) as slot, s.currency,
                            (s.bucket at time zone 'UTC')::date as day,
                            sum(s.orders) as orders, sum(s.units) as units, sum(s.gross) as gross, sum(s.tax) as tax,
                            sum(s.shipping) as shipping, sum(s.discount) as discount, sum(s.cancelled_orders) as cancelled_orders,
                            sum(s.shipped_orders) as shipped_orders, sum(s.fulfillment_seconds) as fulfillment_seconds,
                            sum(s.delivered_orders) as delivered_orders, sum(s.delivery_seconds) as delivery_seconds,
                            sum(s.refunds) as refunds, sum(s.refunded) as refunded, sum(s.refunded_sales) as refunded_sales
                        from %s s
                        where s.bucket >= $1
                            and s.bucket < $2
                        group by 1, 2, 3
                    ) d
                    left join reporting.main_scales u on u.currency = d.currency
                    left join lateral (
                        select x.rate
                        from reporting.exchange_rates x
                        where x.currency = d.currency
                            and x.in_currency = u.main_currency
                            and x.valid_from <= d.day
                        order by x.valid_from desc
                        limit 1
                    ) e on true
                ) c
                group by c.slot
            ) s
            cross join lateral (values %s) as f (metric, value)
            $sql$, v_sales, v_values)
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

    -- what reporting.breakdown() adds up: payments and parcels by the time of each, the value of stock at the end of a slot
    select array_agg(m.metric) filter (where m.source in ('PAYMENTS', 'PARCELS')), array_agg(m.metric) filter (where m.source = 'VALUE')
    into v_flows, v_levels
    from reporting.metrics m
    where m.metric = any (p_metrics);
    if v_flows is not null then
        return query
            select coalesce(date_trunc(p_step, to_timestamp(b.part::bigint / 1000.0), p_zone), p_from), b.metric, b.value
            from reporting.breakdown(v_flows, coalesce(p_step, 'year'), p_from, p_to, p_zone) b
            where (b.part is null) = (p_step is null);
    end if;
    if v_levels is not null then
        return query
            select t.slot, b.metric, b.value
            from (
                select n.slot, greatest(n.slot, p_from) as starts, least(coalesce(lead(n.slot) over (order by n.slot), p_to), p_to) as ends
                from (
                    select distinct coalesce(date_trunc(p_step, q, p_zone), p_from) as slot
                    from generate_series(p_from, p_to - interval '15 minutes', interval '15 minutes') as q
                ) n
            ) t
            cross join lateral reporting.breakdown(v_levels, 'warehouse', t.starts, t.ends, p_zone) b
            where b.part is null;
    end if;
end;
$$;
comment on function reporting.figures(text[], timestamptz, timestamptz, text, text) is
    'Metrics of the registry from one moment to another, in slots of p_step (NULL: one slot) as a clock in p_zone shows them. '
    'A slot in which nothing happened has no row. Payments, parcels and the value of stock are those of reporting.breakdown() and need its rights.';
comment on column reporting.metrics.source is
    'Where it is counted. All go by time with reporting.figures(); SALES, PAYMENTS, PARCELS and VALUE also by anything that '
    'reporting.facts() knows with reporting.breakdown().';
