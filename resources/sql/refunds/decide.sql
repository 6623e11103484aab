-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Approves or rejects a refund that somebody else asked for, once for each command id.
-- Parameters: command_id, order_id, refund_id, decision (APPROVED or REJECTED), note (a rejection needs one; NULL: none).
-- Index: refunds_pkey.
select backoffice.decide_refund(
    cast(:command_id as uuid),
    cast(:order_id as uuid),
    cast(:refund_id as uuid),
    cast(:decision as text),
    cast(:note as text))
