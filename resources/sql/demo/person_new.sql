-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    one of the demo's people, with a login. The password never gets here, only its verifier.
-- Parameters: :login, :name, :email, :role, :verifier, :refund_limit, :warehouses (codes).

select backoffice.create_staff(
    :login, :name, :email, :role, :verifier, (:refund_limit)::bigint,
    (select coalesce(array_agg(w.warehouse_id), '{}') from shop.warehouses w where w.code = any ((:warehouses)::text[])));
