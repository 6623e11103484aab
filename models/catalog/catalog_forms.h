// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_queries.h"
#include "models/edit/record_editor.h"

#include <memory>

// The forms of the catalog: where their records come from, where they go, and what is wrong with them.

// The fields of product_fields.h.
[[nodiscard]] EditForm productEditForm(const CatalogQueries &queries);
// A new product; its id comes to `added` before RecordEditor::saved(). The record's key is newRecordKey().
[[nodiscard]] EditForm productAddForm(const CatalogQueries &queries, std::shared_ptr<QUuid> added);

// name, slug, description, image_url.
[[nodiscard]] EditForm categoryEditForm(const CatalogQueries &queries);
// The same, and parent (an id; empty: at the top).
[[nodiscard]] EditForm categoryAddForm(const CatalogQueries &queries, std::shared_ptr<QUuid> added);

[[nodiscard]] EditRecord productRecordOf(const ProductDetail &product);
[[nodiscard]] EditRecord categoryRecordOf(const Category &category);
[[nodiscard]] QString newRecordKey();
