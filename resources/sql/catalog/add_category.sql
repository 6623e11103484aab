-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Adds a category as the last below its parent, once for each command id.
-- Parameters: command_id, parent_id (null: at the top), fields (JSON object). Index: idx_categories_parent, categories_slug_taken.
select backoffice.add_category(
    cast(:command_id as uuid),
    cast(:parent_id as uuid),
    cast(:fields as jsonb))
