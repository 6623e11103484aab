-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Adds a warehouse, once for each command id.
-- Parameters: command_id, fields (JSON object). Index: warehouses_code_taken.
select backoffice.add_warehouse(
    cast(:command_id as uuid),
    cast(:fields as jsonb))
