// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/editor_form.h"
#include "ui/common/state.h"

#include <QJsonValue>

struct ProductChange;
struct ProductDetail;

/// What a product's screen says in words that depend on its data.

[[nodiscard]] StateLook reviewState(const QString &code);
/// "3 of 5 stars": the stars themselves read badly aloud.
[[nodiscard]] QString ratingWords(int rating);
/// An option or attribute as people read it: "color" is "Color", "warranty_years" is "Warranty years".
[[nodiscard]] QString attributeTitle(const QString &name);
/// Text as it is, numbers in the language's own way, yes and no.
[[nodiscard]] QString attributeWords(const QJsonValue &value);
/// "30 × 12 × 4 cm"; empty without.
[[nodiscard]] QString dimensionWords(const ProductDetail &product);
/// "1.2 kg", "340 g".
[[nodiscard]] QString weightWords(int grams);
/// "Clothing › Jackets".
[[nodiscard]] QString pathWords(const QStringList &path);
[[nodiscard]] QString changeWords(const ProductChange &change);
/// A column of the database as people call it; empty for those that say nothing.
[[nodiscard]] QString productFieldWords(const QString &column);

/// The fields of the forms that add and edit a product.
[[nodiscard]] QList<FormField> productFormFields();
