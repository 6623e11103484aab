-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Approves a review, or rejects it with a reason; each command once.
-- Parameters: command_id, review_id, decision (APPROVED or REJECTED), row_version, reason (null when approved).
-- Index: product_reviews_pkey, inside the function.
select backoffice.moderate_review(
    cast(:command_id as uuid),
    cast(:review_id as uuid),
    cast(:decision as text),
    cast(:row_version as bigint),
    cast(:reason as text))
