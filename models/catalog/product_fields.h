// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/core/three_way.h"

#include <QHash>
#include <QString>

struct ProductDetail;

// A product as a form edits it: name, slug, sku, barcode, short_description, description, price, compare_at and cost (as people write
// amounts of `currency`), category and seller (ids), tags ("rain, city"), weight (grams), length, width, height, unit, delivery (SHIPPED,
// NONE, DIGITAL), meta_title, meta_description as texts; attributes, variants and images as rows of cells, see product_tables.h.

[[nodiscard]] FieldValues productFields(const ProductDetail &product);
// What a new product begins with.
[[nodiscard]] FieldValues newProductFields(const QString &currency);
// What backoffice.edit_product() and add_product() take. Give it values without problems.
[[nodiscard]] QJsonObject productChanges(const FieldValues &changed, const FieldValues &whole);
// What is wrong with the values, field by field, in words; of rows also cell by cell ("images/2/0").
[[nodiscard]] QHash<QString, QString> productProblems(const FieldValues &values);
// The field that the database refused.
[[nodiscard]] QString productFieldOf(const Error &error);
