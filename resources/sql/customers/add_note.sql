-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Keeps a note about a customer, once for each command id.
-- Parameters: command_id, user_id, body. Index: users_pkey.
select backoffice.add_customer_note(
    cast(:command_id as uuid),
    cast(:user_id as uuid),
    cast(:body as text))
