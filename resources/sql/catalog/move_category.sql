-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Puts a category to another place of the tree, once for each command id.
-- Parameters: command_id, category_id, row_version (the one the person saw), parent_id (null: at the top), before_id (the sibling it
-- stands in front of; null: last). Index: categories_pkey, idx_categories_parent.
select backoffice.move_category(
    cast(:command_id as uuid),
    cast(:category_id as uuid),
    cast(:row_version as bigint),
    cast(:parent_id as uuid),
    cast(:before_id as uuid))
