-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Shipped goods came back into stock, once for each command id; never more than were shipped.
-- Parameters: command_id, order_id, order_item_id, inventory_id, quantity, condition (SELLABLE, DAMAGED), reason.
-- Index: order_items_pkey, inventory_items_pkey.
select backoffice.return_stock(
    cast(:command_id as uuid),
    cast(:order_id as uuid),
    cast(:order_item_id as uuid),
    cast(:inventory_id as uuid),
    cast(:quantity as integer),
    cast(:condition as text),
    cast(:reason as text))
