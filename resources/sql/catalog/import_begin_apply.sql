-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Begins to carry out an import: NULL means go on, anything else is the result of the time it was done.
-- Parameters: command_id, import_id.
-- Index: imports_pkey.
select backoffice.begin_import_apply(cast(:command_id as uuid), cast(:import_id as uuid))
