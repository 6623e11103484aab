-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Moves an order to another state, once for each command id.
-- Parameters: command_id, order_id, to_status, row_version (the one the person saw), reason (NULL: none).
-- Index: orders_pkey.
select backoffice.move_order(
    cast(:command_id as uuid),
    cast(:order_id as uuid),
    cast(:to_status as text),
    cast(:row_version as bigint),
    cast(:reason as text))
