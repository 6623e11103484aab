-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Compares the copied lines with the shop: {"lines", "added", "changed", "unchanged", "refused"}.
-- Parameters: import_id.
-- Index: imports_pkey, products_slug_taken, products_sku_taken.
select backoffice.stage_import(cast(:import_id as uuid))
