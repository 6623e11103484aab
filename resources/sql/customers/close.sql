-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Closes a customer's account, once for each command id.
-- Parameters: command_id, user_id, row_version (the one the person saw), reason. Index: users_pkey.
select backoffice.deactivate_customer(
    cast(:command_id as uuid),
    cast(:user_id as uuid),
    cast(:row_version as bigint),
    cast(:reason as text))
