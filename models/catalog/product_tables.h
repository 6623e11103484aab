// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

struct ProductImage;

// The parts of a product that a form shows as cells: a list of rows, each a list of texts. Rows without a text are nothing. What cannot be
// read is said cell by cell ("2/1": a sentence, of the cell 1 of row 2), and leaves that row out.
using CellProblems = QHash<QString, QString>;

// name, value, kind (text, number, boolean, json; empty: as the value looks).
[[nodiscard]] QJsonArray attributeRows(const QJsonObject &attributes);
[[nodiscard]] QJsonObject attributesOf(const QJsonArray &rows, CellProblems *problems = nullptr);
[[nodiscard]] QStringList attributeKinds();

// The first row names the columns: what can be chosen, then sku, barcode, price; then a variant a row. No rows: no variants.
[[nodiscard]] QJsonArray variantRows(const QJsonArray &variants, const QString &currency);
[[nodiscard]] QJsonArray variantsOf(const QJsonArray &rows, const QString &currency, CellProblems *problems = nullptr);
// sku, barcode, price: the columns that variants end with.
[[nodiscard]] QStringList variantCodes();

// address, words; the first row is the primary one.
[[nodiscard]] QJsonArray imageRows(const QList<ProductImage> &images);
[[nodiscard]] QJsonArray imagesOf(const QJsonArray &rows, CellProblems *problems = nullptr);

// An amount as a person of this locale writes it, without its currency.
[[nodiscard]] QString amountText(qint64 minorUnits, const QString &currency);
