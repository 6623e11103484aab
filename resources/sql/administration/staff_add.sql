-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A new account of the staff, once for each command id.
-- Parameters: command_id, login, display_name, email, role, verifier (SCRAM, never the password), refund_limit (minor units),
-- warehouse_ids. Index: staff_pkey.
select backoffice.add_staff(
    cast(:command_id as uuid),
    cast(:login as name),
    cast(:display_name as text),
    cast(:email as text),
    cast(:role as text),
    cast(:verifier as text),
    cast(:refund_limit as bigint),
    cast(:warehouse_ids as uuid[]))
