-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Orders whose number begins with what was typed so far, newest first; bare digits are taken for the running number of
-- this year or of one of the two before.
-- Parameters: words. At most 8 rows. Index: order_numbers_pkey, read as a range (the database sorts by bytes), then the
-- orders by primary key.
with typed as (
    select upper(btrim(cast(:words as text))) as words
), beginning as (
    select words as number
    from typed
    union
    select 'ORD-' || (extract(year from now() at time zone 'UTC')::integer - ago) || '-' || words
    from typed, generate_series(0, 2) as ago
    where words ~ '^[0-9]{1,9}$'
)
select o.order_id, o.order_number, o.customer_name, o.status
from beginning b
cross join lateral (
    select n.order_number, n.order_id
    from shop.order_numbers n
    where n.order_number >= b.number
        and n.order_number < b.number || '~'
    order by n.order_number desc
    limit 8
) n
join shop.orders o on o.order_id = n.order_id
where b.number <> ''
order by o.order_id desc
limit 8
