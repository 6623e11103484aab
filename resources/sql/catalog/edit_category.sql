-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Changes some fields of a category, once for each command id.
-- Parameters: command_id, category_id, row_version (the one the person saw), changes (JSON object). Index: categories_pkey.
select backoffice.edit_category(
    cast(:command_id as uuid),
    cast(:category_id as uuid),
    cast(:row_version as bigint),
    cast(:changes as jsonb))
