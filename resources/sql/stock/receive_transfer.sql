-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The destination takes units in, wholly or partly, once for each command id.
-- Parameters: command_id, transfer_id, row_version (the one the person saw), lines (JSON array of {"transfer_line_id", "quantity",
-- "damaged_quantity"}). Index: stock_transfers_pkey, stock_transfer_lines_pkey.
select backoffice.receive_transfer(
    cast(:command_id as uuid),
    cast(:transfer_id as uuid),
    cast(:row_version as bigint),
    cast(:lines as jsonb))
