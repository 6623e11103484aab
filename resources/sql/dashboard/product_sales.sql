-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Gross sales and units by product and by category in a period, in the main currency by the rate of each UTC day, so that
-- they add up to the gross sales of the same period.
-- Parameters: starts, ends; products: how many to name. One JSON document.
-- Index: those that the function reads by.
with ask as (
    select cast(:starts as timestamptz) as starts, cast(:ends as timestamptz) as ends
), sold as materialized (
    select p.product_id, p.day, p.currency, sum(p.units) as units, sum(p.gross) as gross
    from ask a
    cross join lateral reporting.product_sales_between(a.starts, a.ends) p
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
