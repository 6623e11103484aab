-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- the floor: one guarded statement that waits for the disk, and no record of for whom or why
\set p random(1, :products)
\if :product
\set p :product
\endif
update bare.stock set available_quantity = available_quantity - 1, reserved_quantity = reserved_quantity + 1 where product_id = md5('product' || :p)::uuid and available_quantity >= 1;
