-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- All categories, in the order of the screen: siblings by their place, then by name.
-- Parameters: none. No index: a shop has some thousands at most, and all of them are shown.
select c.category_id, c.parent_category_id, c.name, c.slug, c.description, c.image_url, c.sort_order, c.is_active, c.row_version
from shop.categories c
order by c.sort_order, c.name, c.category_id
