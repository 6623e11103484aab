// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/variant_table.h"

#include <QJsonObject>

namespace {

const QStringList ownKeys{QStringLiteral("sku"), QStringLiteral("barcode"), QStringLiteral("price_amount")};

QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toVariant().toString();
}

} // namespace

VariantTable VariantTable::fromJson(const QJsonArray &variants)
{
    VariantTable table;
    // objects have no order: jsonb keeps short names first
    for (const QJsonValue &variant : variants) {
        for (const QString &key : variant.toObject().keys()) {
            if (!ownKeys.contains(key) && !table.options.contains(key))
                table.options.append(key);
        }
    }
    for (const QJsonValue &value : variants) {
        const QJsonObject variant = value.toObject();
        Row row{.values = {}, .sku = variant[QLatin1String("sku")].toString(), .barcode = variant[QLatin1String("barcode")].toString(), .priceAmount = {}};
        for (const QString &option : std::as_const(table.options))
            row.values.append(textOf(variant[option]));
        if (const QJsonValue price = variant[QLatin1String("price_amount")]; price.isDouble())
            row.priceAmount = price.toInteger();
        table.rows.append(row);
    }
    return table;
}

QJsonArray VariantTable::toJson() const
{
    QJsonArray variants;
    for (const Row &row : rows) {
        QJsonObject variant;
        for (qsizetype i = 0; i < options.size(); ++i) {
            if (const QString value = row.values.value(i).trimmed(); !value.isEmpty())
                variant.insert(options[i], value);
        }
        if (!row.sku.trimmed().isEmpty())
            variant.insert(QStringLiteral("sku"), row.sku.trimmed());
        if (!row.barcode.trimmed().isEmpty())
            variant.insert(QStringLiteral("barcode"), row.barcode.trimmed());
        if (row.priceAmount)
            variant.insert(QStringLiteral("price_amount"), *row.priceAmount);
        if (!variant.isEmpty())
            variants.append(variant);
    }
    return variants;
}

const VariantTable::Row *VariantTable::find(const QStringList &values) const
{
    for (const Row &row : rows) {
        if (row.values == values)
            return &row;
    }
    return nullptr;
}

QStringList VariantTable::valuesOf(int option) const
{
    QStringList values;
    for (const Row &row : rows) {
        if (!values.contains(row.values.value(option)))
            values.append(row.values.value(option));
    }
    return values;
}

bool VariantTable::isPlain() const
{
    for (const Row &row : rows) {
        if (!row.sku.isEmpty() || !row.barcode.isEmpty() || row.priceAmount)
            return false;
    }
    return true;
}

QString VariantTable::doubled() const
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        for (qsizetype k = 0; k < i; ++k) {
            if (rows[i].values == rows[k].values)
                return rows[i].values.join(QStringLiteral(", "));
        }
    }
    return {};
}
