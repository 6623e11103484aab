-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Goods come in, once for each command id; makes the stock row of a product that is new to the warehouse.
-- Parameters: command_id, warehouse_id, lines (JSON array of {"product_id", "quantity", "damaged_quantity"}), reference (the
-- delivery's number as people write it; NULL: none). Index: inventory_items_product_warehouse_taken.
select backoffice.receive_stock(
    cast(:command_id as uuid),
    cast(:warehouse_id as uuid),
    cast(:lines as jsonb),
    cast(:reference as text))
