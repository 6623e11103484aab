-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a product cost and how it sells. For managers.
-- Parameters: product_id. Returns one JSON value, or no row when there is no such product.
-- Index: products_pkey, product_rollup_by_product.
-- Revenue is in minor units of the shop's main currency, at each day's rate; days are UTC, as of the last fold.
select json_build_object(
    'cost_price_amount', p.cost_price_amount,
    'main_currency', (
        select s.value #>> '{}'
        from backoffice.settings s
        where s.key = 'main_currency'
    ),
    'sales', (
        select coalesce(json_agg(f order by f.days), '[]')
        from (
            select d.days, coalesce(s.units, 0) as units, coalesce(round(s.revenue), 0)::bigint as revenue
            from unnest(array[7, 30, 365]) as d (days)
            cross join lateral (
                select sum(r.units) as units, sum(r.gross * reporting.main_factor(r.currency, r.day)) as revenue
                from reporting.product_rollup r
                where r.product_id = p.product_id
                    and r.day > current_date - d.days
            ) s
        ) f
    )
)
from shop.products p
where p.product_id = cast(:product_id as uuid)
