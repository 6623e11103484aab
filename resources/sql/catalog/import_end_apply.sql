-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Ends an import that was carried out: {"added", "changed", "unchanged"}.
-- Parameters: command_id, import_id.
-- Index: imports_pkey.
select backoffice.end_import_apply(cast(:command_id as uuid), cast(:import_id as uuid))
