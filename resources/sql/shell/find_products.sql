-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Products by SKU, barcode or name: a scanned code or a whole SKU first, then SKUs that begin so, then names that contain
-- the words.
-- Parameters: words (as typed). At most 8 rows, archived products last.
-- Indexes: idx_products_barcode, products_sku_taken (read as a range: the database sorts by bytes), idx_products_find
-- (trigrams, so three letters at least).
with typed as (
    select
        btrim(cast(:words as text)) as words,
        upper(btrim(cast(:words as text))) as sku,
        '%' || replace(replace(replace(shop.fold_text(btrim(cast(:words as text))), '\', '\\'), '%', '\%'), '_', '\_') || '%' as pattern
), found as (
    (
        select p.product_id, 1 as rank
        from shop.products p
        where p.barcode = (select words from typed)
        limit 8
    )
    union all
    (
        select p.product_id, case when p.sku = (select sku from typed) then 0 else 2 end as rank
        from shop.products p
        where p.sku >= (select sku from typed)
            and p.sku < (select sku from typed) || '~'
        order by p.sku
        limit 8
    )
    union all
    (
        select p.product_id, 3 as rank
        from shop.products p
        where p.search_text like (select pattern from typed)
            and length((select words from typed)) >= 3
        limit 16
    )
), best as (
    select f.product_id, min(f.rank) as rank
    from found f
    group by f.product_id
)
select p.product_id, p.name, coalesce(p.sku, '') as sku, coalesce(p.barcode, '') as barcode
from best b
join shop.products p on p.product_id = b.product_id
order by b.rank, p.status = 'ARCHIVED', p.sku, p.product_id
limit 8
