-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Changes some fields of a warehouse, once for each command id.
-- Parameters: command_id, warehouse_id, row_version (the one the person saw), changes (JSON object). Index: warehouses_pkey.
select backoffice.edit_warehouse(
    cast(:command_id as uuid),
    cast(:warehouse_id as uuid),
    cast(:row_version as bigint),
    cast(:changes as jsonb))
