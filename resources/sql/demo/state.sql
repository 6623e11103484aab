-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    may the demo shop be loaded here? Takes the loader's turn, until the session ends.
-- Parameters: none.

select json_build_object(
    'is_my_turn', pg_try_advisory_lock(hashtextextended('demo load', 0)),
    'is_half', exists (
        select from backoffice.settings s where s.key = 'demo_load' and s.value ->> 'state' = 'loading'),
    'orders', (select count(*) from (select from shop.orders limit 1000) o),
    'products', (select count(*) from shop.products),
    'movements', (select count(*) from (select from shop.inventory_movements limit 1000) m),
    'bytes', pg_database_size(current_database()));
