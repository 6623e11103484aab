// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

struct ProductImage;

// The parts of a product that a form shows line by line: see product_fields.h. What cannot be read is an error in words that names
// the line.

[[nodiscard]] QString attributesText(const QJsonObject &attributes);
[[nodiscard]] Result<QJsonObject> attributesOf(const QString &text);

[[nodiscard]] QString variantsText(const QJsonArray &variants, const QString &currency);
[[nodiscard]] Result<QJsonArray> variantsOf(const QString &text, const QString &currency);

[[nodiscard]] QString imagesText(const QList<ProductImage> &images);
[[nodiscard]] Result<QJsonArray> imagesOf(const QString &text);

// An amount as a person of this locale writes it, without its currency.
[[nodiscard]] QString amountText(qint64 minorUnits, const QString &currency);
