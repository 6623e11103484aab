// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/product_texts.h"

#include "models/catalog/product_detail.h"
#include "models/catalog/variant_table.h"
#include "models/core/money.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QUrl>

#include <cmath>

namespace {

constexpr qsizetype longestUrl = 500;
constexpr qsizetype longestWords = 255;
constexpr QChar bar = u'|';

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProductTexts)
};

tl::unexpected<Error> wrong(const QString &sentence)
{
    return failure(Error::Kind::InvalidInput, sentence);
}

QString atLine(qsizetype line, const QString &sentence)
{
    return Tr::tr("Line %1: %2").arg(QString::number(line), sentence);
}

bool isLiteral(const QString &text)
{
    bool isNumber = false;
    (void)text.toDouble(&isNumber);
    return isNumber || text == u"true" || text == u"false" || text.startsWith(u'"') || text.startsWith(u'{') || text.startsWith(u'[') || text == u"null";
}

QString compact(const QJsonValue &value)
{
    // a document holds no plain value, a list does
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
}

QString valueText(const QJsonValue &value)
{
    if (!value.isString())
        return compact(value);
    const QString text = value.toString();
    return isLiteral(text) || text.contains(u'\n') || text != text.trimmed() || text.isEmpty() ? compact(value) : text;
}

// Nothing: the text says it is something else than a text, and is not.
std::optional<QJsonValue> valueOf(const QString &text)
{
    if (!isLiteral(text))
        return QJsonValue(text);
    const QJsonDocument json = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
    if (json.isArray() && json.array().size() == 1 && !json.array().first().isNull())
        return json.array().first();
    // 007, +4 and inf are texts
    return text.startsWith(u'"') || text.startsWith(u'{') || text.startsWith(u'[') || text == u"null" ? std::nullopt : std::optional(QJsonValue(text));
}

QString escaped(QString text)
{
    return text.replace(u'\\', QStringLiteral("\\\\")).replace(bar, QStringLiteral("\\|")).replace(u'\n', u' ');
}

QStringList cellsOf(const QString &line)
{
    QStringList cells{QString()};
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'\\' && i + 1 < line.size())
            cells.last() += line[++i];
        else if (line[i] == bar)
            cells.append(QString());
        else
            cells.last() += line[i];
    }
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells;
}

const QString separator = QStringLiteral(" | ");

} // namespace

QString amountText(qint64 minorUnits, const QString &currency)
{
    return Money(minorUnits, currency).toPlainString().replace(u'.', QLocale().decimalPoint());
}

QString attributesText(const QJsonObject &attributes)
{
    QStringList lines;
    for (auto attribute = attributes.begin(); attribute != attributes.end(); ++attribute)
        lines.append(attribute.key() + QStringLiteral(": ") + valueText(attribute.value()));
    return lines.join(u'\n');
}

Result<QJsonObject> attributesOf(const QString &text)
{
    QJsonObject attributes;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty())
            continue;
        const qsizetype colon = line.indexOf(u':');
        const QString name = line.left(colon).trimmed();
        const QString words = line.mid(colon + 1).trimmed();
        if (colon <= 0 || name.isEmpty() || words.isEmpty())
            return wrong(atLine(i + 1, Tr::tr("write a name, a colon and a value, such as “material: nylon”.")));
        if (attributes.contains(name))
            return wrong(atLine(i + 1, Tr::tr("“%1” is there twice.").arg(name)));
        const auto value = valueOf(words);
        if (!value)
            return wrong(atLine(i + 1, Tr::tr("the value of “%1” cannot be read.").arg(name)));
        attributes.insert(name, *value);
    }
    return attributes;
}

QString variantsText(const QJsonArray &variants, const QString &currency)
{
    const VariantTable table = VariantTable::fromJson(variants);
    if (table.rows.isEmpty())
        return {};
    const bool hasSkus = std::any_of(table.rows.begin(), table.rows.end(), [](const auto &row) { return !row.sku.isEmpty(); });
    const bool hasBarcodes = std::any_of(table.rows.begin(), table.rows.end(), [](const auto &row) { return !row.barcode.isEmpty(); });
    const bool hasPrices = std::any_of(table.rows.begin(), table.rows.end(), [](const auto &row) { return row.priceAmount.has_value(); });
    const auto line = [&](const QStringList &values, const QString &sku, const QString &barcode, const QString &price) {
        QStringList cells;
        for (const QString &value : values)
            cells.append(escaped(value));
        if (hasSkus)
            cells.append(escaped(sku));
        if (hasBarcodes)
            cells.append(escaped(barcode));
        if (hasPrices)
            cells.append(price);
        return cells.join(separator);
    };
    QStringList lines{line(table.options, QStringLiteral("sku"), QStringLiteral("barcode"), QStringLiteral("price"))};
    for (const VariantTable::Row &row : table.rows)
        lines.append(line(row.values, row.sku, row.barcode, row.priceAmount ? amountText(*row.priceAmount, currency) : QString()));
    return lines.join(u'\n');
}

Result<QJsonArray> variantsOf(const QString &text, const QString &currency)
{
    VariantTable table;
    QStringList names;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const QStringList cells = cellsOf(lines[i]);
        if (names.isEmpty()) {
            names = cells;
            for (const QString &name : std::as_const(names)) {
                if (name.isEmpty() || names.count(name) > 1)
                    return wrong(atLine(i + 1, Tr::tr("the first line names what can be chosen, each once: size | color.")));
                if (name != u"sku" && name != u"barcode" && name != u"price")
                    table.options.append(name);
            }
            continue;
        }
        if (cells.size() != names.size())
            return wrong(atLine(i + 1, Tr::tr("it has %1 values for %2 names.").arg(QString::number(cells.size()), QString::number(names.size()))));
        VariantTable::Row row;
        for (qsizetype k = 0; k < cells.size(); ++k) {
            if (names[k] == u"sku") {
                row.sku = cells[k];
            } else if (names[k] == u"barcode") {
                row.barcode = cells[k];
            } else if (names[k] != u"price") {
                row.values.append(cells[k]);
            } else if (!cells[k].isEmpty()) {
                const auto price = Money::parse(cells[k], currency);
                if (!price)
                    return wrong(atLine(i + 1, price.error().message));
                if (price->minorUnits() <= 0)
                    return wrong(atLine(i + 1, Tr::tr("a price must be above zero.")));
                row.priceAmount = price->minorUnits();
            }
        }
        table.rows.append(row);
    }
    if (const QString twice = table.doubled(); !twice.isNull())
        return wrong(Tr::tr("This choice is there twice: %1").arg(twice));
    return table.toJson();
}

QString imagesText(const QList<ProductImage> &images)
{
    QStringList lines;
    for (const ProductImage &image : images)
        lines.append(image.altText.isEmpty() ? escaped(image.url) : escaped(image.url) + separator + escaped(image.altText));
    return lines.join(u'\n');
}

Result<QJsonArray> imagesOf(const QString &text)
{
    QJsonArray images;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const QStringList cells = cellsOf(lines[i]);
        const QUrl url(cells.first(), QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
            return wrong(atLine(i + 1, Tr::tr("an image begins with its address, https://…")));
        if (cells.size() > 2)
            return wrong(atLine(i + 1, Tr::tr("an address, a bar and the words: https://… | From behind")));
        if (cells.first().toUcs4().size() > longestUrl)
            return wrong(atLine(i + 1, Tr::tr("an address has at most 500 characters.")));
        if (cells.value(1).toUcs4().size() > longestWords)
            return wrong(atLine(i + 1, Tr::tr("the words have at most 255 characters.")));
        images.append(QJsonObject{{QStringLiteral("url"), cells.first()}, {QStringLiteral("alt_text"), cells.value(1)}});
    }
    return images;
}
