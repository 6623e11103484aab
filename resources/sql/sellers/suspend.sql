-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Closes the account of a seller and takes the products off sale, once for each command id.
-- Parameters: command_id, user_id, version (the one the person saw), reason. Index: users_pkey, seller_profiles_pkey, idx_products_seller_status.
select backoffice.suspend_seller(
    cast(:command_id as uuid),
    cast(:user_id as uuid),
    cast(:version as bigint),
    cast(:reason as text))
