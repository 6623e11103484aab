-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Orders whose number begins with what was typed so far, newest first; bare digits are taken for the running number of
-- this year or of one of the two before. Then those one of whose parcels has this tracking number, and the newest that hold
-- the product of this SKU.
-- Parameters: words. At most 8 rows, the last column says by what it was found, unless by its number.
-- Index: order_numbers_pkey, read as a range (the database sorts by bytes); idx_shipments_tracking; products_sku_taken and
-- idx_order_items_product; then the orders by primary key.
with typed as (
    select upper(btrim(cast(:words as text))) as words, btrim(cast(:words as text)) as parcel
), beginning as (
    select words as number
    from typed
    union
    select 'ORD-' || (extract(year from now() at time zone 'UTC')::integer - ago) || '-' || words
    from typed, generate_series(0, 2) as ago
    where words ~ '^[0-9]{1,9}$'
), found as (
    select n.order_id, 0 as place, '' as by
    from beginning b
    cross join lateral (
        select n.order_number, n.order_id
        from shop.order_numbers n
        where n.order_number >= b.number
            and n.order_number < b.number || '~'
        order by n.order_number desc
        limit 8
    ) n
    where b.number <> ''
    union all
    (
        select s.order_id, 1, s.tracking_number
        from shop.shipments s
        where s.tracking_number = (select parcel from typed)
        limit 8
    )
    union all
    (
        select i.order_id, 2, p.sku
        from shop.products p
        join shop.order_items i on i.product_id = p.product_id
        where p.sku = (select words from typed)
            and i.cancelled_quantity < i.quantity
        order by i.order_id desc
        limit 8
    )
), best as (
    select f.order_id, min(f.place) as place, min(f.by) as by
    from found f
    group by f.order_id
)
select o.order_id, o.order_number, o.customer_name, o.status, b.by
from best b
join shop.orders o on o.order_id = b.order_id
order by b.place, o.order_id desc
limit 8
