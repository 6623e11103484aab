// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/import_lines.h"

#include <QHash>

/// Shopify's product export: the lines of one handle follow each other and are one product, each a variant of it, a picture, or both.
///
/// A product has one price here. Variants at other prices become products of their own, whose web address and name end with what is
/// chosen: "clay-pot" and "clay-pot-large". HTML becomes plain text. Stock is only counted: it moves by movements.
class ShopifyLines final : public ImportLineMaker
{
public:
    ShopifyLines(const ImportMapping &mapping, Taker taker);

    void add(const ImportCsvRecord &record) override;
    void finish() override;

private:
    struct Variant {
        qint64 line = 0;
        QList<std::pair<QString, QString>> options;
        QByteArray sku, barcode, grams, price, compareAt, cost, shipped;
        QString picture;

        [[nodiscard]] bool costsTheSame(const Variant &other) const;
    };
    struct Picture {
        int position = 0;
        QString address, words;
    };
    struct Product {
        ImportLine whole; ///< what all its variants share
        QString handle, name;
        std::array<QString, 3> options;
        QList<Variant> variants;
        QList<Picture> pictures;
    };

    [[nodiscard]] QByteArray text(const ImportCsvRecord &record, const char *target) const;
    void begin(const ImportCsvRecord &record, const QByteArray &handle);
    void addVariant(const ImportCsvRecord &record);
    void write(const QList<Variant> &variants, bool isFirst, bool isOnly);
    [[nodiscard]] static QByteArray variantsJson(const QList<Variant> &variants);
    [[nodiscard]] QByteArray picturesJson(const QList<Variant> &variants, bool isFirst) const;

    const ImportMapping m_mapping;
    const Taker m_taker;
    QHash<QByteArray, qsizetype> m_columns;
    std::optional<Product> m_product;
};
