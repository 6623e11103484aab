-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- what the specification's reserve_inventory does, waiting for the disk: a reservation, then the guarded row
\set p random(1, :products)
\if :product
\set p :product
\endif
\set c random(1, :customers)
begin;
insert into bare.plain_reservations (customer_id, items) values (md5('customer' || :c)::uuid, jsonb_build_array(jsonb_build_object('product_id', md5('product' || :p)::uuid, 'quantity', 1)));
update bare.stock set available_quantity = available_quantity - 1, reserved_quantity = reserved_quantity + 1 where product_id = md5('product' || :p)::uuid and available_quantity >= 1;
commit;
