-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Changes some fields of an account, once for each command id.
-- Parameters: command_id, login, row_version (the one the person saw), changes (JSON object of the fields that change).
-- Index: staff_pkey.
select backoffice.edit_staff(
    cast(:command_id as uuid),
    cast(:login as name),
    cast(:row_version as bigint),
    cast(:changes as jsonb))
