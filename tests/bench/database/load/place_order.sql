-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- one call: the cart becomes an order, its reservation is confirmed
\set i :i + 1
\set n :base + :client_id * :stride + :i
\set c 1 + :n % :customers
select shop.place_order(md5('command' || :n)::uuid, md5('cart' || :n)::uuid, md5('reservation' || :n)::uuid, '{"name": "Erika Mustermann", "street": "Weg 1", "city": "Kiel", "country": "DE"}', '{"name": "Erika Mustermann", "street": "Weg 1", "city": "Kiel", "country": "DE"}', 490, 0, 0) from set_config('app.current_user_id', md5('customer' || :c)::uuid::text, false);
