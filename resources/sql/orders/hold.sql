-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Holds an order with a reason, or releases it, once for each command id.
-- Parameters: command_id, order_id, row_version (the one the person saw), reason (NULL: release). Index: orders_pkey.
select backoffice.hold_order(
    cast(:command_id as uuid),
    cast(:order_id as uuid),
    cast(:row_version as bigint),
    cast(:reason as text))
