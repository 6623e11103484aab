-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- a checkout holds one unit; :product is the one that everybody wants, or 0 for any
\set p random(1, :products)
\if :product
\set p :product
\endif
\set c random(1, :customers)
select shop.reserve_inventory(md5('customer' || :c)::uuid, jsonb_build_array(jsonb_build_object('product_id', md5('product' || :p)::uuid, 'quantity', 1))) from set_config('app.current_user_id', md5('customer' || :c)::uuid::text, false);
