-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Cancels units of an order of which the rest goes on, once for each command id.
-- Parameters: command_id, order_id, row_version (the one the person saw), lines (JSON array of {"order_item_id", "quantity"}),
-- reason. Index: orders_pkey, order_items_pkey, order_allocations_pkey.
select backoffice.cancel_lines(
    cast(:command_id as uuid),
    cast(:order_id as uuid),
    cast(:row_version as bigint),
    cast(:lines as jsonb),
    cast(:reason as text))
