-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Saves changes of many products, all or none; their new versions.
-- Parameters: command_id, changes ([{"product_id", "row_version", "changes": {column: value}}]).
-- Index: products_pkey.
select backoffice.edit_products(cast(:command_id as uuid), cast(:changes as jsonb))
