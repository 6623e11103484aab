-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Gross sales and units by product and by category in a period, in the main currency by the rate of each UTC day, so that
-- they add up to the gross sales of the same period. Whole UTC days come from the rollup; the hours before the first and
-- after the last of them, which a day in another zone has, from the order items themselves.
-- Parameters: starts, ends; products: how many to name. One JSON document.
-- Index: product_rollup_pkey. The hours at the ends go by the primary keys of orders and items.
with ask as (
    select cast(:starts as timestamptz) as starts, cast(:ends as timestamptz) as ends
), span as (
    select a.starts, a.ends, f.first_day, l.last_day,
        least(a.ends, f.first_day::timestamp at time zone 'UTC') as head_ends,
        greatest(l.last_day::timestamp at time zone 'UTC', least(a.ends, f.first_day::timestamp at time zone 'UTC')) as tail_starts
    from ask a
    cross join lateral (
        select ((a.starts at time zone 'UTC') + interval '1 day' - interval '1 microsecond')::date as first_day
    ) f
    cross join lateral (
        -- nothing was sold in the future: the running day counts whole
        select case when a.ends > now() then (a.ends at time zone 'UTC')::date + 1 else (a.ends at time zone 'UTC')::date end as last_day
    ) l
), edges as materialized (
    select shop.uuid7_floor(s.starts) as head_from, shop.uuid7_floor(s.head_ends) as head_to,
        shop.uuid7_floor(s.tail_starts) as tail_from, shop.uuid7_floor(greatest(s.ends, s.tail_starts)) as tail_to
    from span s
), sold as materialized (
    select p.product_id, p.day, p.currency, sum(p.units) as units, sum(p.gross) as gross
    from (
        select r.product_id, r.day, r.currency, r.units, r.gross
        from reporting.product_sales r
        where r.day >= (select first_day from span)
            and r.day < (select last_day from span)
        union all
        select i.product_id, (o.created_at at time zone 'UTC')::date, o.currency, m.units, m.gross
        from shop.orders o
        join shop.order_items i on i.order_id = o.order_id
            and i.order_id >= (select head_from from edges)
            and i.order_id < (select head_to from edges)
        cross join lateral reporting.item_measures(i.unit_price_amount, i.quantity, i.cancelled_quantity) m
        where o.order_id >= (select head_from from edges)
            and o.order_id < (select head_to from edges)
        union all
        select i.product_id, (o.created_at at time zone 'UTC')::date, o.currency, m.units, m.gross
        from archive.orders o
        join archive.order_items i on i.order_id = o.order_id
            and i.order_id >= (select head_from from edges)
            and i.order_id < (select head_to from edges)
        cross join lateral reporting.item_measures(i.unit_price_amount, i.quantity, i.cancelled_quantity) m
        where o.order_id >= (select head_from from edges)
            and o.order_id < (select head_to from edges)
        union all
        select i.product_id, (o.created_at at time zone 'UTC')::date, o.currency, m.units, m.gross
        from shop.orders o
        join shop.order_items i on i.order_id = o.order_id
            and i.order_id >= (select tail_from from edges)
            and i.order_id < (select tail_to from edges)
        cross join lateral reporting.item_measures(i.unit_price_amount, i.quantity, i.cancelled_quantity) m
        where o.order_id >= (select tail_from from edges)
            and o.order_id < (select tail_to from edges)
        union all
        select i.product_id, (o.created_at at time zone 'UTC')::date, o.currency, m.units, m.gross
        from archive.orders o
        join archive.order_items i on i.order_id = o.order_id
            and i.order_id >= (select tail_from from edges)
            and i.order_id < (select tail_to from edges)
        cross join lateral reporting.item_measures(i.unit_price_amount, i.quantity, i.cancelled_quantity) m
        where o.order_id >= (select tail_from from edges)
            and o.order_id < (select tail_to from edges)
    ) p
    group by p.product_id, p.day, p.currency
), rates as materialized (
    select d.currency, d.day, reporting.main_factor(d.currency, d.day) as factor
    from (
        select distinct s.currency, s.day
        from sold s
    ) d
), products as materialized (
    select s.product_id, sum(s.units) as units, sum(s.gross * r.factor) as gross
    from sold s
    join rates r on r.currency = s.currency and r.day = s.day
    group by s.product_id
    having sum(s.units) <> 0 or sum(s.gross) <> 0
)
select json_build_object(
    'products', (
        select coalesce(json_agg(json_build_object('product_id', t.product_id, 'name', p.name, 'sku', p.sku, 'units', t.units,
            'gross', round(t.gross)) order by t.gross desc, t.product_id), '[]')
        from (
            select b.product_id, b.units, b.gross
            from products b
            order by b.gross desc, b.product_id
            limit cast(:products as integer)
        ) t
        join shop.products p on p.product_id = t.product_id
    ),
    'categories', (
        select coalesce(json_agg(json_build_object('name', c.name, 'slug', c.slug, 'units', c.units, 'gross', round(c.gross))
            order by c.gross desc, c.slug), '[]')
        from (
            select g.name, g.slug, sum(b.units) as units, sum(b.gross) as gross
            from products b
            join shop.products p on p.product_id = b.product_id
            left join shop.categories g on g.category_id = p.category_id
            group by g.name, g.slug
        ) c
    ))
