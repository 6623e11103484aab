-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Opens the account of a suspended seller again, once for each command id.
-- Parameters: command_id, user_id, version (the one the person saw). Index: users_pkey, seller_profiles_pkey.
select backoffice.resume_seller(
    cast(:command_id as uuid),
    cast(:user_id as uuid),
    cast(:version as bigint))
