-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Closes an account and ends its sessions, once for each command id.
-- Parameters: command_id, login, row_version (the one the person saw). Index: staff_pkey.
select backoffice.close_staff(
    cast(:command_id as uuid),
    cast(:login as name),
    cast(:row_version as bigint))
