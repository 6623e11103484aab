-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Reports over long times read hours instead of quarters of an hour wherever the clocks of the asked zone differ from UTC by
-- whole hours, which is a quarter of the rows; and they look up a rate where they asked a function.

create function reporting.hour(p_at timestamptz)
    returns timestamptz
    language sql
    immutable strict parallel safe
    return date_bin('1 hour', p_at, to_timestamp(0));
comment on function reporting.hour(timestamptz) is 'The hour (UTC) that a moment is in.';
grant execute on function reporting.hour(timestamptz) to backroom_manager, backroom_worker, backroom_engine;

create table reporting.sales_hour_rollup (
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
    constraint sales_hour_rollup_pkey primary key (bucket, currency)
);
comment on table reporting.sales_hour_rollup is 'reporting.sales_rollup by the hour (UTC): the same sums, kept by its triggers.';
select backoffice.protect_table('reporting.sales_hour_rollup');
create policy staff_read on reporting.sales_hour_rollup
    for select
    to backroom_manager, backroom_worker
    using (true);
grant select on reporting.sales_hour_rollup to backroom_manager, backroom_worker;
grant select, insert, delete, update (
        orders, units, gross, tax, shipping, discount, cancelled_orders, shipped_orders, fulfillment_seconds, delivered_orders,
        delivery_seconds, refunds, refunded, refunded_sales)
    on reporting.sales_hour_rollup
    to backroom_engine;

-- Triggers, so that whatever writes the quarters writes the hours: also a folding that began before this version.
create function reporting.sum_hours()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    execute format($sql$
        insert into reporting.sales_hour_rollup as h (
            bucket, currency, orders, units, gross, tax, shipping, discount, cancelled_orders, shipped_orders,
            fulfillment_seconds, delivered_orders, delivery_seconds, refunds, refunded, refunded_sales)
        select reporting.hour(c.bucket), c.currency, sum(c.sign * c.orders), sum(c.sign * c.units), sum(c.sign * c.gross),
            sum(c.sign * c.tax), sum(c.sign * c.shipping),
            sum(c.sign * c.discount), sum(c.sign * c.cancelled_orders), sum(c.sign * c.shipped_orders), sum(c.sign * c.fulfillment_seconds),
            sum(c.sign * c.delivered_orders), sum(c.sign * c.delivery_seconds), sum(c.sign * c.refunds), sum(c.sign * c.refunded),
            sum(c.sign * c.refunded_sales)
        from (%s) c
        group by 1, 2
        order by 1, 2
        on conflict (bucket, currency) do update
        set orders = h.orders + excluded.orders,
            units = h.units + excluded.units,
            gross = h.gross + excluded.gross,
            tax = h.tax + excluded.tax,
            shipping = h.shipping + excluded.shipping,
            discount = h.discount + excluded.discount,
            cancelled_orders = h.cancelled_orders + excluded.cancelled_orders,
            shipped_orders = h.shipped_orders + excluded.shipped_orders,
            fulfillment_seconds = h.fulfillment_seconds + excluded.fulfillment_seconds,
            delivered_orders = h.delivered_orders + excluded.delivered_orders,
            delivery_seconds = h.delivery_seconds + excluded.delivery_seconds,
            refunds = h.refunds + excluded.refunds,
            refunded = h.refunded + excluded.refunded,
            refunded_sales = h.refunded_sales + excluded.refunded_sales
        $sql$,
        case tg_op
            when 'INSERT' then 'select 1 as sign, n.* from new_rows n'
            when 'DELETE' then 'select -1 as sign, o.* from old_rows o'
            else 'select 1 as sign, n.* from new_rows n union all select -1, o.* from old_rows o'
        end);
    -- an hour in which nothing happened has no row
    if tg_op = 'DELETE' then
        delete from reporting.sales_hour_rollup h
        where not exists (
            select from reporting.sales_rollup r
            where r.bucket >= h.bucket
                and r.bucket < h.bucket + interval '1 hour'
                and r.currency = h.currency);
    end if;
    return null;
end;
$$;
comment on function reporting.sum_hours() is 'Adds to the hours what a statement changed in the quarters. Owned by backroom_engine.';
select backoffice.set_function_owner('reporting.sum_hours()', 'backroom_engine');
create trigger sum_hours_insert
    after insert on reporting.sales_rollup
    referencing new table as new_rows
    for each statement execute function reporting.sum_hours();
create trigger sum_hours_update
    after update on reporting.sales_rollup
    referencing old table as old_rows new table as new_rows
    for each statement execute function reporting.sum_hours();
create trigger sum_hours_delete
    after delete on reporting.sales_rollup
    referencing old table as old_rows
    for each statement execute function reporting.sum_hours();

insert into reporting.sales_hour_rollup (
    bucket, currency, orders, units, gross, tax, shipping, discount, cancelled_orders, shipped_orders,
    fulfillment_seconds, delivered_orders, delivery_seconds, refunds, refunded, refunded_sales)
select reporting.hour(r.bucket), r.currency, sum(r.orders), sum(r.units), sum(r.gross), sum(r.tax), sum(r.shipping), sum(r.discount),
    sum(r.cancelled_orders), sum(r.shipped_orders), sum(r.fulfillment_seconds), sum(r.delivered_orders),
    sum(r.delivery_seconds), sum(r.refunds), sum(r.refunded), sum(r.refunded_sales)
from reporting.sales_rollup r
group by 1, 2;

create view reporting.sales_by_hour
with (security_invoker = true)
as
select r.bucket, r.currency, r.orders, r.units, r.gross, r.tax, r.shipping, r.discount, r.cancelled_orders, r.shipped_orders,
    r.fulfillment_seconds, r.delivered_orders, r.delivery_seconds, r.refunds, r.refunded, r.refunded_sales
from reporting.sales_hour_rollup r
union all
select d.bucket, d.currency, d.orders, d.units, d.gross, d.tax, d.shipping, d.discount, d.cancelled_orders, d.shipped_orders,
    d.fulfillment_seconds, d.delivered_orders, d.delivery_seconds, d.refunds, d.refunded, d.refunded_sales
from reporting.sales_deltas d;
comment on view reporting.sales_by_hour is 'Sales up to this moment, to be summed by hour or longer and currency.';
grant select on reporting.sales_by_hour to backroom_manager, backroom_worker, backroom_engine;

create view reporting.main_scales
with (security_invoker = true)
as
select c.code as currency, m.code as main_currency, power(10::numeric, m.minor_digits - c.minor_digits) as scale
from backoffice.settings s
join backoffice.currencies m on m.code = s.value #>> '{}'
cross join backoffice.currencies c
where s.key = 'main_currency';
comment on view reporting.main_scales is 'The main currency, and what turns a rate between units into one between minor units.';
grant select on reporting.main_scales to backroom_manager, backroom_worker, backroom_engine;

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
end;
$$;
