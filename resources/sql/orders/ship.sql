-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Ships all that is left of an order, or some lines of it, from one warehouse, once for each command id.
-- Parameters: command_id, order_id, row_version (the one the person saw), carrier, tracking_number (NULL: none),
-- lines (JSON array of {"order_item_id", "quantity"}; NULL: all that this warehouse has left to send), warehouse_id.
-- Index: orders_pkey, order_allocations_pkey.
select backoffice.ship_order(
    cast(:command_id as uuid),
    cast(:order_id as uuid),
    cast(:row_version as bigint),
    cast(:carrier as text),
    cast(:tracking_number as text),
    cast(:lines as jsonb),
    cast(:warehouse_id as uuid))
