-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Makes one customer of two, for good and once for each command id: into_id takes everything over, user_id is closed.
-- Parameters: command_id, user_id, into_id, row_version (of user_id, the one the person saw).
-- Index: users_pkey, idx_orders_customer.
select backoffice.merge_customer(
    cast(:command_id as uuid),
    cast(:user_id as uuid),
    cast(:into_id as uuid),
    cast(:row_version as bigint))
