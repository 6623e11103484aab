-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Carries out the next lines of an import; how many, 0 when none is left.
-- Parameters: import_id, limit.
-- Index: import_rows_pkey, products_pkey.
select backoffice.apply_import_rows(cast(:import_id as uuid), cast(:limit as integer))
