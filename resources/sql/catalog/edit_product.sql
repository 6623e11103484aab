-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Changes some columns of a product, and its images, once for each command id.
-- Parameters: command_id, product_id, row_version (the one the person saw), changes (JSON object of what changes).
-- Index: products_pkey, idx_product_images_product.
select backoffice.edit_product(
    cast(:command_id as uuid),
    cast(:product_id as uuid),
    cast(:row_version as bigint),
    cast(:changes as jsonb))
