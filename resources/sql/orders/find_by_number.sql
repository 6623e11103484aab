-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The order with this number, whatever its month.
-- Parameters: order_number. Index: order_numbers_pkey.
select n.order_id
from shop.order_numbers n
where n.order_number = upper(btrim(cast(:order_number as text)))
