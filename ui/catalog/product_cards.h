// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class QString;
class QWidget;
struct ProductDetail;

/// The content of each card of a product; null when there is nothing to show. What the database says is plain text.
[[nodiscard]] QWidget *figuresContent(const ProductDetail &product);
[[nodiscard]] QWidget *stockContent(const ProductDetail &product, const std::function<void(const QString &)> &open);
[[nodiscard]] QWidget *variantsContent(const ProductDetail &product);
[[nodiscard]] QWidget *attributesContent(const ProductDetail &product);
[[nodiscard]] QWidget *textsContent(const ProductDetail &product);
[[nodiscard]] QWidget *factsContent(const ProductDetail &product);
[[nodiscard]] QWidget *reviewsContent(const ProductDetail &product);
[[nodiscard]] QWidget *changesContent(const ProductDetail &product);
