// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/money.h"

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// What can be chosen of a product, as rows and columns. In the database a variant is an object: each option's name with its value
// ({"size": "L", "color": "red"}), and, where it differs from the product's own, "sku", "barcode" and "price_amount" (minor units).
struct VariantTable {
    struct Row {
        QStringList values; // one an option; empty: this variant has none
        QString sku;
        QString barcode;
        std::optional<qint64> priceAmount; // none: the product's price
        bool operator==(const Row &) const = default;
    };

    QStringList options; // in the order in which they come up
    QList<Row> rows;

    [[nodiscard]] static VariantTable fromJson(const QJsonArray &variants);
    [[nodiscard]] QJsonArray toJson() const;

    // With two options: whether this value of the first is offered with that one of the second.
    [[nodiscard]] const Row *find(const QStringList &values) const;
    // The values of an option, in the order in which they come up.
    [[nodiscard]] QStringList valuesOf(int option) const;
    // Every variant has nothing but its options.
    [[nodiscard]] bool isPlain() const;
    // Two rows with the same choice, as words; empty: none.
    [[nodiscard]] QString doubled() const;
};
