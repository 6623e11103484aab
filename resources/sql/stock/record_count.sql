-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was found, once for each command id.
-- Parameters: command_id, count_id, lines (JSON array of {"count_line_id", "counted_quantity"}). Index: stock_count_lines_pkey.
select backoffice.record_count(
    cast(:command_id as uuid),
    cast(:count_id as uuid),
    cast(:lines as jsonb))
