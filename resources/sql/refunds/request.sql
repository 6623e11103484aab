-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Asks for a refund of a payment, once for each command id.
-- Parameters: command_id, order_id, payment_id, currency, reason, lines (JSON array of {"order_item_id", "quantity",
-- "amount", "reason", "restock", "inventory_id"}), tax_amount, shipping_amount, goodwill_amount, description (what the
-- customer reads; NULL: nothing).
-- Index: orders_pkey, payments_pkey, order_items_pkey.
select backoffice.request_refund(
    cast(:command_id as uuid),
    cast(:order_id as uuid),
    cast(:payment_id as uuid),
    cast(:currency as text),
    cast(:reason as text),
    cast(:lines as jsonb),
    cast(:tax_amount as bigint),
    cast(:shipping_amount as bigint),
    cast(:goodwill_amount as bigint),
    cast(:description as text))
