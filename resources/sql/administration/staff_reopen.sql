-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Opens a closed account again with a new password, once for each command id.
-- Parameters: command_id, login, row_version (the one the person saw), verifier (SCRAM, never the password). Index: staff_pkey.
select backoffice.reopen_staff(
    cast(:command_id as uuid),
    cast(:login as name),
    cast(:row_version as bigint),
    cast(:verifier as text))
