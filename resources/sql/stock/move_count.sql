-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Moves a count on, once for each command id: to REVIEW, back to COUNTING with the lines to count again, APPROVED or CANCELLED.
-- Parameters: command_id, count_id, to_status, row_version (the one the person saw), recount (uuid[] of lines; NULL: none).
-- Index: stock_counts_pkey, stock_count_lines_pkey.
select backoffice.move_count(
    cast(:command_id as uuid),
    cast(:count_id as uuid),
    cast(:to_status as text),
    cast(:row_version as bigint),
    cast(:recount as uuid[]))
