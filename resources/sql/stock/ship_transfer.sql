-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The source sends all that is left to send of a transfer, once for each command id.
-- Parameters: command_id, transfer_id, row_version (the one the person saw). Index: stock_transfers_pkey.
select backoffice.ship_transfer(
    cast(:command_id as uuid),
    cast(:transfer_id as uuid),
    cast(:row_version as bigint))
