-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Units turn out damaged, or (a negative quantity) were put right; once for each command id.
-- Parameters: command_id, inventory_id, quantity, reason, notes (NULL: none). Index: inventory_items_pkey.
select backoffice.damage_stock(
    cast(:command_id as uuid),
    cast(:inventory_id as uuid),
    cast(:quantity as integer),
    cast(:reason as text),
    cast(:notes as text))
