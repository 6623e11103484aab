-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is edited of these products in the list, in the order of the keys.
-- Parameters: keys (uuid[]).
-- Index: products_pkey.
select p.product_id, p.row_version, p.price_currency, p.name, p.sku, p.status, p.price_amount, p.compare_at_price_amount,
    p.cost_price_amount, p.weight_grams, p.barcode, to_jsonb(p.tags)
from unnest(cast(:keys as uuid[])) with ordinality as k (product_id, n)
join shop.products p on p.product_id = k.product_id
order by k.n
