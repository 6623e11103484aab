-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Opens an import and makes the table, for this transaction, that the lines of the file are copied into.
-- Parameters: import_id, file_name, options (JSON object; see backoffice.imports).
-- Index: imports_pkey.
select backoffice.begin_import(cast(:import_id as uuid), cast(:file_name as text), cast(:options as jsonb))
