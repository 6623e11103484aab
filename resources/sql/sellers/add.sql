-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A new seller, once for each command id.
-- Parameters: command_id, fields (JSON object). Index: users_pkey, seller_profiles_pkey.
select backoffice.add_seller(
    cast(:command_id as uuid),
    cast(:fields as jsonb))
