-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Calls a transfer off, once for each command id. On the way, lines say of every unit whether it came back or is lost.
-- Parameters: command_id, transfer_id, row_version (the one the person saw), reason, lines (JSON array of {"transfer_line_id",
-- "returned_quantity", "lost_quantity"}; NULL: a draft). Index: stock_transfers_pkey, stock_transfer_lines_pkey.
select backoffice.cancel_transfer(
    cast(:command_id as uuid),
    cast(:transfer_id as uuid),
    cast(:row_version as bigint),
    cast(:reason as text),
    cast(:lines as jsonb))
