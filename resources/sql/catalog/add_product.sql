-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Adds a product, once for each command id.
-- Parameters: command_id, fields (JSON object of columns, and images). Index: products_pkey, products_slug_taken.
select backoffice.add_product(
    cast(:command_id as uuid),
    cast(:fields as jsonb))
