-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Adds bins to a warehouse and puts others out of use, once for each command id.
-- Parameters: command_id, warehouse_id, add, retire (text[]; NULL: none). Index: bins_code_taken, idx_inventory_warehouse.
select backoffice.change_bins(
    cast(:command_id as uuid),
    cast(:warehouse_id as uuid),
    cast(:add as text[]),
    cast(:retire as text[]))
