-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Keeps a note about an order, once for each command id.
-- Parameters: command_id, order_id, body. Index: orders_pkey.
select backoffice.add_order_note(
    cast(:command_id as uuid),
    cast(:order_id as uuid),
    cast(:body as text))
