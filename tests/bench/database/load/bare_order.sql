-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- the same rows, unchecked, by one call
\set i :i + 1
\set n :base + :client_id * :stride + :i
\set c 1 + :n % :customers
select bare.place_order(md5('command' || :n)::uuid, md5('cart' || :n)::uuid, md5('reservation' || :n)::uuid, md5('customer' || :c)::uuid, '{"name": "Erika Mustermann", "street": "Weg 1", "city": "Kiel", "country": "DE"}');
