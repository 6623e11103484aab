-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Moves a refund to another state, once for each command id.
-- Parameters: command_id, order_id, refund_id, to_status, row_version (the one the person saw), provider_refund_id and
-- error_message (NULL: none).
-- Index: refunds_pkey.
select backoffice.move_refund(
    cast(:command_id as uuid),
    cast(:order_id as uuid),
    cast(:refund_id as uuid),
    cast(:to_status as text),
    cast(:row_version as bigint),
    cast(:provider_refund_id as text),
    null,
    cast(:error_message as text))
