-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Plans to send stock from one warehouse to another, once for each command id.
-- Parameters: command_id, from_warehouse_id, to_warehouse_id, lines (JSON array of {"product_id", "quantity"}), notes (NULL: none).
-- Index: none read.
select backoffice.create_transfer(
    cast(:command_id as uuid),
    cast(:from_warehouse_id as uuid),
    cast(:to_warehouse_id as uuid),
    cast(:lines as jsonb),
    cast(:notes as text))
