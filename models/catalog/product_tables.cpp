// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/product_tables.h"

#include "models/catalog/product_detail.h"
#include "models/catalog/variant_table.h"
#include "models/core/money.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QUrl>

#include <cmath>
#include <optional>

namespace {

constexpr qsizetype longestUrl = 500;
constexpr qsizetype longestWords = 255;
const auto text = QStringLiteral("text");
const auto number = QStringLiteral("number");
const auto boolean = QStringLiteral("boolean");
const auto json = QStringLiteral("json");

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProductTables)
};

QStringList cellsOf(const QJsonValue &row)
{
    QStringList cells;
    for (const QJsonValue &cell : row.toArray())
        cells.append(cell.toString().trimmed());
    return cells;
}

bool isBlank(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return cell.isEmpty(); });
}

// Says what is wrong with a cell, unless something has been said of it already; nobody may be listening.
class Complaints
{
public:
    explicit Complaints(CellProblems *problems)
        : m_problems(problems)
    {
    }
    void add(qsizetype row, qsizetype column, const QString &sentence)
    {
        m_inRow = true;
        const QString cell = QStringLiteral("%1/%2").arg(QString::number(row), QString::number(column));
        if (m_problems != nullptr && !m_problems->contains(cell))
            m_problems->insert(cell, sentence);
    }
    void beginRow() { m_inRow = false; }
    [[nodiscard]] bool inRow() const { return m_inRow; }

private:
    CellProblems *m_problems;
    bool m_inRow = false;
};

QString compact(const QJsonValue &value)
{
    // a document holds no plain value, a list does
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
}

std::optional<QJsonValue> parsed(const QString &words)
{
    const QJsonDocument document = QJsonDocument::fromJson('[' + words.toUtf8() + ']');
    return document.isArray() && document.array().size() == 1 ? std::optional<QJsonValue>(document.array().first()) : std::nullopt;
}

QString kindOf(const QJsonValue &value)
{
    return value.isDouble() ? number : value.isBool() ? boolean
        : value.isString()                            ? text
                                                      : json;
}

// 007, +4 and 1e5 are texts: a number looks as JSON writes it.
QString kindByLook(const QString &words)
{
    const auto value = parsed(words);
    return value && (value->isDouble() || value->isBool()) && compact(*value) == words ? kindOf(*value) : text;
}

QString problemOfKind(const QString &kind)
{
    return kind == number ? Tr::tr("This is no number, such as 4 or 2.5.")
        : kind == boolean ? Tr::tr("Write true or false.")
                          : Tr::tr("This is neither a list nor an object of JSON.");
}

std::optional<QJsonValue> valueOf(const QString &words, const QString &kind)
{
    if (kind == text)
        return QJsonValue(words);
    const auto value = parsed(words);
    const bool fits = value && (kind == json ? value->isArray() || value->isObject() : kindOf(*value) == kind);
    return fits ? value : std::nullopt;
}

} // namespace

QString amountText(qint64 minorUnits, const QString &currency)
{
    return Money(minorUnits, currency).toPlainString().replace(u'.', QLocale().decimalPoint());
}

QStringList attributeKinds()
{
    return {text, number, boolean, json};
}

QJsonArray attributeRows(const QJsonObject &attributes)
{
    QJsonArray rows;
    for (auto attribute = attributes.begin(); attribute != attributes.end(); ++attribute)
        rows.append(QJsonArray{attribute.key(), attribute->isString() ? attribute->toString() : compact(*attribute), kindOf(*attribute)});
    return rows;
}

QJsonObject attributesOf(const QJsonArray &rows, CellProblems *problems)
{
    Complaints complaints(problems);
    QJsonObject attributes;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QStringList cells = cellsOf(rows[i]);
        const QString name = cells.value(0);
        const QString words = cells.value(1);
        if (name.isEmpty() && words.isEmpty())
            continue;
        complaints.beginRow();
        if (name.isEmpty())
            complaints.add(i, 0, Tr::tr("An attribute needs a name."));
        else if (attributes.contains(name))
            complaints.add(i, 0, Tr::tr("“%1” is there twice.").arg(name));
        const QString kind = attributeKinds().contains(cells.value(2)) ? cells.value(2) : kindByLook(words);
        const auto value = valueOf(words, kind);
        if (!value)
            complaints.add(i, 1, problemOfKind(kind));
        if (!complaints.inRow())
            attributes.insert(name, *value);
    }
    return attributes;
}

QStringList variantCodes()
{
    return {QStringLiteral("sku"), QStringLiteral("barcode"), QStringLiteral("price")};
}

QJsonArray variantRows(const QJsonArray &variants, const QString &currency)
{
    const VariantTable table = VariantTable::fromJson(variants);
    if (table.rows.isEmpty())
        return {};
    QJsonArray rows;
    rows.append(QJsonArray::fromStringList(table.options + variantCodes()));
    for (const VariantTable::Row &row : table.rows)
        rows.append(QJsonArray::fromStringList(row.values + QStringList{row.sku, row.barcode, row.priceAmount ? amountText(*row.priceAmount, currency) : QString()}));
    return rows;
}

QJsonArray variantsOf(const QJsonArray &rows, const QString &currency, CellProblems *problems)
{
    Complaints complaints(problems);
    const QStringList names = cellsOf(rows.isEmpty() ? QJsonValue() : rows.first());
    const qsizetype options = names.size() - variantCodes().size();
    VariantTable table;
    for (qsizetype k = 0; k < options; ++k) {
        table.options.append(names[k]);
        if (names[k].isEmpty())
            complaints.add(0, k, Tr::tr("Name what can be chosen: size, colour…"));
        else if (names.indexOf(names[k]) < k || variantCodes().contains(names[k]))
            complaints.add(0, k, Tr::tr("“%1” is there twice.").arg(names[k]));
    }
    const bool isNamed = !complaints.inRow();
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const QStringList cells = cellsOf(rows[i]);
        if (isBlank(cells))
            continue;
        complaints.beginRow();
        VariantTable::Row row{.values = cells.mid(0, options), .sku = cells.value(options), .barcode = cells.value(options + 1), .priceAmount = {}};
        while (row.values.size() < options)
            row.values.append(QString());
        if (options > 0 && isBlank(row.values))
            complaints.add(i, 0, Tr::tr("Say which choice this is."));
        if (const QString words = cells.value(options + 2); !words.isEmpty()) {
            const auto price = Money::parse(words, currency);
            if (!price)
                complaints.add(i, options + 2, price.error().message);
            else if (price->minorUnits() <= 0)
                complaints.add(i, options + 2, Tr::tr("A price must be above zero."));
            else
                row.priceAmount = price->minorUnits();
        }
        if (table.find(row.values) != nullptr)
            complaints.add(i, 0, Tr::tr("This choice is there twice: %1").arg(row.values.join(QStringLiteral(", "))));
        if (!complaints.inRow())
            table.rows.append(row);
    }
    return isNamed ? table.toJson() : QJsonArray();
}

QJsonArray imageRows(const QList<ProductImage> &images)
{
    QJsonArray rows;
    for (const ProductImage &image : images)
        rows.append(QJsonArray{image.url, image.altText});
    return rows;
}

QJsonArray imagesOf(const QJsonArray &rows, CellProblems *problems)
{
    Complaints complaints(problems);
    QJsonArray images;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QStringList cells = cellsOf(rows[i]);
        if (isBlank(cells))
            continue;
        complaints.beginRow();
        const QUrl url(cells.value(0), QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
            complaints.add(i, 0, Tr::tr("This is no address of an image, https://…"));
        else if (cells.value(0).toUcs4().size() > longestUrl)
            complaints.add(i, 0, Tr::tr("An address has at most 500 characters."));
        if (cells.value(1).toUcs4().size() > longestWords)
            complaints.add(i, 1, Tr::tr("The words have at most 255 characters."));
        if (!complaints.inRow())
            images.append(QJsonObject{{QStringLiteral("url"), cells.value(0)}, {QStringLiteral("alt_text"), cells.value(1)}});
    }
    return images;
}
