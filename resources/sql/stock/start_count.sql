-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Begins a count of a warehouse, or of some bins of it, once for each command id.
-- Parameters: command_id, warehouse_id, bins (text[]; NULL: all), product_ids (uuid[]; NULL: all), is_blind, notes (NULL: none).
-- Index: idx_inventory_warehouse.
select backoffice.start_count(
    cast(:command_id as uuid),
    cast(:warehouse_id as uuid),
    cast(:bins as text[]),
    cast(:product_ids as uuid[]),
    cast(:is_blind as boolean),
    cast(:notes as text))
