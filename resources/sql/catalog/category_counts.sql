-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How many products lie on each shelf itself.
-- Parameters: none. Index: idx_products_category_status_price.
select p.category_id, count(*)
from shop.products p
where p.category_id is not null
group by p.category_id
