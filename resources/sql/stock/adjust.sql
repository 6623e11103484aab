-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Puts the books right, once for each command id; refused when stock moved since the sequence that was shown.
-- Parameters: command_id, inventory_id, delta_available, delta_damaged, reason, notes (NULL: none), movement_sequence.
-- Index: inventory_items_pkey.
select backoffice.adjust_stock(
    cast(:command_id as uuid),
    cast(:inventory_id as uuid),
    cast(:delta_available as integer),
    cast(:delta_damaged as integer),
    cast(:reason as text),
    cast(:notes as text),
    cast(:movement_sequence as bigint))
