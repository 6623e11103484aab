-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Removes a category with nothing on it and nothing below it, once for each command id.
-- Parameters: command_id, category_id, row_version (the one the person saw). Index: categories_pkey.
select backoffice.remove_category(
    cast(:command_id as uuid),
    cast(:category_id as uuid),
    cast(:row_version as bigint))
