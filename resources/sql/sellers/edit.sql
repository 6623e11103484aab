-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Changes some fields of a seller, once for each command id.
-- Parameters: command_id, user_id, version (the one the person saw), changes (JSON object of the fields that change; bank_details is an
-- envelope). Index: users_pkey, seller_profiles_pkey.
select backoffice.edit_seller(
    cast(:command_id as uuid),
    cast(:user_id as uuid),
    cast(:version as bigint),
    cast(:changes as jsonb))
