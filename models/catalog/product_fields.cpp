// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/product_fields.h"

#include "models/catalog/product_detail.h"
#include "models/catalog/product_tables.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <limits>

namespace {

constexpr qsizetype longestName = 500;
constexpr qsizetype longestCode = 100;
constexpr qsizetype longestTitle = 255;

// What goes to the column of the same name as it is; blanks become none there.
const QStringList plainFields{QStringLiteral("name"), QStringLiteral("slug"), QStringLiteral("sku"),
                              QStringLiteral("barcode"), QStringLiteral("description"), QStringLiteral("short_description"),
                              QStringLiteral("meta_title"), QStringLiteral("meta_description")};
const QHash<QString, QString> amountColumns{{QStringLiteral("price"), QStringLiteral("price_amount")},
                                            {QStringLiteral("compare_at"), QStringLiteral("compare_at_price_amount")},
                                            {QStringLiteral("cost"), QStringLiteral("cost_price_amount")}};
const QStringList sides{QStringLiteral("length"), QStringLiteral("width"), QStringLiteral("height")};

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProductFields)
};

QString text(const FieldValues &values, const QString &field)
{
    return values[field].toString();
}

QString keyOf(const QUuid &id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

// An empty field is null, which takes the value away.
QJsonValue orNull(const QString &words)
{
    return words.trimmed().isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(words.trimmed());
}

QString sideText(const QJsonValue &side)
{
    return side.isDouble() ? QLocale().toString(side.toDouble(), 'g', 10) : QString();
}

QJsonArray tagsOf(const QString &words)
{
    QJsonArray tags;
    for (const QString &tag : words.split(u',')) {
        if (const QString trimmed = tag.trimmed(); !trimmed.isEmpty() && !tags.contains(trimmed))
            tags.append(trimmed);
    }
    return tags;
}

QString tooLong(const FieldValues &values, const QString &field, qsizetype most)
{
    // the server counts characters, QString half pairs
    return text(values, field).trimmed().toUcs4().size() > most ? Tr::tr("At most %1 characters.").arg(QString::number(most)) : QString();
}

QString amountProblem(const FieldValues &values, const QString &field, bool required)
{
    const QString words = text(values, field).trimmed();
    if (words.isEmpty())
        return required ? Tr::tr("A price is needed.") : QString();
    const auto amount = Money::parse(words, text(values, QStringLiteral("currency")));
    if (!amount)
        return amount.error().message;
    if (field == u"cost")
        return amount->isNegative() ? Tr::tr("A cost price cannot be below zero.") : QString();
    return amount->minorUnits() <= 0 ? Tr::tr("A price must be above zero.") : QString();
}

QString compareProblem(const FieldValues &values)
{
    if (const QString problem = amountProblem(values, QStringLiteral("compare_at"), false); !problem.isEmpty())
        return problem;
    const QString currency = text(values, QStringLiteral("currency"));
    const auto price = Money::parse(text(values, QStringLiteral("price")), currency);
    const auto compared = Money::parse(text(values, QStringLiteral("compare_at")), currency);
    return price && compared && compared->minorUnits() < price->minorUnits() ? Tr::tr("The price to compare with must not be below the price.") : QString();
}

QString slugProblem(const FieldValues &values)
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*$"));
    const QString slug = text(values, QStringLiteral("slug")).trimmed();
    if (!slug.isEmpty() && !form.match(slug).hasMatch())
        return Tr::tr("Small letters, digits and single hyphens.");
    return tooLong(values, QStringLiteral("slug"), longestName);
}

QString numberProblem(const FieldValues &values, const QString &field, bool whole)
{
    const QString words = text(values, field).trimmed();
    if (words.isEmpty())
        return {};
    bool ok = false;
    const double number = whole ? QLocale().toInt(words, &ok) : QLocale().toDouble(words, &ok);
    return ok && number >= 0 ? QString() : whole ? Tr::tr("A whole number of grams.")
                                                 : Tr::tr("A number.");
}

// The cells ("images/2/0"), and the first of them for the field as such.
QHash<QString, QString> tableProblems(const FieldValues &values, const QString &field)
{
    CellProblems cells;
    const QJsonArray rows = values[field].toArray();
    if (field == u"attributes")
        (void)attributesOf(rows, &cells);
    else if (field == u"variants")
        (void)variantsOf(rows, text(values, QStringLiteral("currency")), &cells);
    else
        (void)imagesOf(rows, &cells);
    QHash<QString, QString> problems;
    int first = std::numeric_limits<int>::max();
    for (auto cell = cells.cbegin(); cell != cells.cend(); ++cell) {
        problems.insert(field + u'/' + cell.key(), *cell);
        const int row = cell.key().section(u'/', 0, 0).toInt();
        if (row < first) {
            first = row;
            problems.insert(field, row == 0 && field == u"variants" ? *cell : Tr::tr("Row %1: %2").arg(QString::number(field == u"variants" ? row : row + 1), *cell));
        }
    }
    return problems;
}

} // namespace

FieldValues productFields(const ProductDetail &product)
{
    const QString currency = product.price.currency();
    const auto amount = [&](const std::optional<Money> &money) { return money ? amountText(money->minorUnits(), currency) : QString(); };
    FieldValues values{
        {QStringLiteral("name"), product.name},
        {QStringLiteral("slug"), product.slug},
        {QStringLiteral("sku"), product.sku},
        {QStringLiteral("barcode"), product.barcode},
        {QStringLiteral("short_description"), product.shortDescription},
        {QStringLiteral("description"), product.description},
        {QStringLiteral("price"), amount(product.price)},
        {QStringLiteral("currency"), currency},
        {QStringLiteral("compare_at"), amount(product.compareAt)},
        {QStringLiteral("cost"), amount(product.cost)},
        {QStringLiteral("category"), keyOf(product.categoryId)},
        {QStringLiteral("seller"), keyOf(product.sellerId)},
        {QStringLiteral("tags"), product.tags.join(QStringLiteral(", "))},
        {QStringLiteral("weight"), product.weightGrams ? QLocale().toString(*product.weightGrams) : QString()},
        {QStringLiteral("unit"), product.dimensions[QLatin1String("unit")].toString()},
        {QStringLiteral("delivery"), product.isDigital ? QStringLiteral("DIGITAL") : product.requiresShipping ? QStringLiteral("SHIPPED")
                                                                                                              : QStringLiteral("NONE")},
        {QStringLiteral("meta_title"), product.metaTitle},
        {QStringLiteral("meta_description"), product.metaDescription},
        {QStringLiteral("attributes"), attributeRows(product.attributes)},
        {QStringLiteral("variants"), variantRows(product.variants, currency)},
        {QStringLiteral("images"), imageRows(product.images)},
    };
    for (const QString &side : sides)
        values.insert(side, sideText(product.dimensions[side]));
    return values;
}

FieldValues newProductFields(const QString &currency)
{
    ProductDetail product;
    product.price = Money(0, currency);
    FieldValues values = productFields(product);
    values.insert(QStringLiteral("price"), QString());
    values.insert(QStringLiteral("unit"), QStringLiteral("cm"));
    return values;
}

QJsonObject productChanges(const FieldValues &changed, const FieldValues &whole)
{
    QJsonObject changes;
    const auto has = [&changed](const QString &field) { return changed.contains(field); };
    for (const QString &field : plainFields) {
        if (has(field))
            changes.insert(field, orNull(text(whole, field)));
    }
    const QString currency = text(whole, QStringLiteral("currency"));
    if (has(QStringLiteral("currency")))
        changes.insert(QStringLiteral("price_currency"), currency);
    for (auto column = amountColumns.cbegin(); column != amountColumns.cend(); ++column) {
        // the same digits are another number of minor units in another currency
        if (!has(column.key()) && !has(QStringLiteral("currency")))
            continue;
        const auto amount = Money::parse(text(whole, column.key()), currency);
        changes.insert(*column, amount ? QJsonValue(amount->minorUnits()) : QJsonValue(QJsonValue::Null));
    }
    if (has(QStringLiteral("category")))
        changes.insert(QStringLiteral("category_id"), orNull(text(whole, QStringLiteral("category"))));
    if (has(QStringLiteral("seller")))
        changes.insert(QStringLiteral("seller_id"), orNull(text(whole, QStringLiteral("seller"))));
    if (has(QStringLiteral("tags")))
        changes.insert(QStringLiteral("tags"), tagsOf(text(whole, QStringLiteral("tags"))));
    if (has(QStringLiteral("weight"))) {
        const QString grams = text(whole, QStringLiteral("weight")).trimmed();
        changes.insert(QStringLiteral("weight_grams"), grams.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(QLocale().toInt(grams)));
    }
    if (has(QStringLiteral("unit")) || std::any_of(sides.begin(), sides.end(), has)) {
        QJsonObject dimensions;
        for (const QString &side : sides) {
            if (const QString length = text(whole, side).trimmed(); !length.isEmpty())
                dimensions.insert(side, QLocale().toDouble(length));
        }
        if (!dimensions.isEmpty())
            dimensions.insert(QStringLiteral("unit"), text(whole, QStringLiteral("unit")).trimmed());
        changes.insert(QStringLiteral("dimensions"), dimensions.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(dimensions));
    }
    if (has(QStringLiteral("delivery"))) {
        const QString delivery = text(whole, QStringLiteral("delivery"));
        changes.insert(QStringLiteral("is_digital"), delivery == u"DIGITAL");
        changes.insert(QStringLiteral("requires_shipping"), delivery == u"SHIPPED");
    }
    if (has(QStringLiteral("attributes")))
        changes.insert(QStringLiteral("attributes"), attributesOf(whole[QLatin1String("attributes")].toArray()));
    if (has(QStringLiteral("variants")) || (has(QStringLiteral("currency")) && !whole[QLatin1String("variants")].toArray().isEmpty()))
        changes.insert(QStringLiteral("variants"), variantsOf(whole[QLatin1String("variants")].toArray(), currency));
    if (has(QStringLiteral("images")))
        changes.insert(QStringLiteral("images"), imagesOf(whole[QLatin1String("images")].toArray()));
    return changes;
}

QHash<QString, QString> productProblems(const FieldValues &values)
{
    const bool nameless = text(values, QStringLiteral("name")).trimmed().isEmpty();
    QHash<QString, QString> all{
        {QStringLiteral("name"), nameless ? Tr::tr("A name is needed.") : tooLong(values, QStringLiteral("name"), longestName)},
        {QStringLiteral("slug"), slugProblem(values)},
        {QStringLiteral("sku"), tooLong(values, QStringLiteral("sku"), longestCode)},
        {QStringLiteral("barcode"), tooLong(values, QStringLiteral("barcode"), longestCode)},
        {QStringLiteral("short_description"), tooLong(values, QStringLiteral("short_description"), longestName)},
        {QStringLiteral("meta_title"), tooLong(values, QStringLiteral("meta_title"), longestTitle)},
        {QStringLiteral("price"), amountProblem(values, QStringLiteral("price"), true)},
        {QStringLiteral("compare_at"), compareProblem(values)},
        {QStringLiteral("cost"), amountProblem(values, QStringLiteral("cost"), false)},
        {QStringLiteral("seller"), text(values, QStringLiteral("seller")).isEmpty() ? Tr::tr("Choose who sells it.") : QString()},
        {QStringLiteral("weight"), numberProblem(values, QStringLiteral("weight"), true)},
    };
    for (const QString &side : sides)
        all.insert(side, numberProblem(values, side, false));
    for (const QString &table : {QStringLiteral("attributes"), QStringLiteral("variants"), QStringLiteral("images")})
        all.insert(tableProblems(values, table));
    all.removeIf([](const std::pair<const QString &, QString &> &problem) { return problem.second.isEmpty(); });
    return all;
}

QString productFieldOf(const Error &error)
{
    static const QHash<QString, QString> fields{
        {QStringLiteral("products_sku_taken"), QStringLiteral("sku")},
        {QStringLiteral("products_sku_given"), QStringLiteral("sku")},
        {QStringLiteral("products_slug_taken"), QStringLiteral("slug")},
        {QStringLiteral("products_slug_form"), QStringLiteral("slug")},
        {QStringLiteral("products_name_given"), QStringLiteral("name")},
        {QStringLiteral("products_price_positive"), QStringLiteral("price")},
        {QStringLiteral("products_compare_at_price_higher"), QStringLiteral("compare_at")},
        {QStringLiteral("products_cost_price_not_negative"), QStringLiteral("cost")},
        {QStringLiteral("products_currency_known"), QStringLiteral("currency")},
        {QStringLiteral("products_seller_exists"), QStringLiteral("seller")},
        {QStringLiteral("products_category_exists"), QStringLiteral("category")},
        {QStringLiteral("products_weight_not_negative"), QStringLiteral("weight")},
        {QStringLiteral("products_digital_not_shipped"), QStringLiteral("delivery")},
        {QStringLiteral("product_images_url_given"), QStringLiteral("images")},
    };
    return fields.value(error.constraint);
}
