// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/import_shopify.h"

#include "models/catalog/import_cells.h"
#include "models/catalog/import_html.h"

#include <QJsonDocument>

namespace {

std::optional<QByteArray> given(const QByteArray &text)
{
    return text.isEmpty() ? std::optional<QByteArray>() : text;
}

// Shopify marks codes of digits with an apostrophe, so that spreadsheets leave them alone.
QByteArray code(const QByteArray &text)
{
    return text.size() > 1 && text.front() == '\'' && text.at(1) >= '0' && text.at(1) <= '9' ? text.mid(1) : text;
}

QString valuesOf(const QList<std::pair<QString, QString>> &options)
{
    QStringList values;
    for (const auto &option : options)
        values << option.second;
    return values.join(QStringLiteral(" / "));
}

} // namespace

ShopifyLines::ShopifyLines(const ImportMapping &mapping, Taker taker)
    : m_mapping(mapping)
    , m_taker(std::move(taker))
{
    for (qsizetype i = 0; i < mapping.targets.size(); ++i)
        m_columns.insert(mapping.targets.at(i).toLatin1(), i);
}

bool ShopifyLines::Variant::costsTheSame(const Variant &other) const
{
    return price == other.price && compareAt == other.compareAt && cost == other.cost;
}

QByteArray ShopifyLines::text(const ImportCsvRecord &record, const char *target) const
{
    const qsizetype column = m_columns.value(target, -1);
    return column < 0 || column >= record.cells.size() ? QByteArray() : record.cells.at(column).text.trimmed();
}

void ShopifyLines::add(const ImportCsvRecord &record)
{
    const QByteArray handle = text(record, "handle");
    if (!m_product || QString::fromUtf8(handle) != m_product->handle) {
        finish();
        begin(record, handle);
    }
    if (record.cells.size() != m_mapping.headers.size())
        m_product->whole.addProblem({}, record.cells.size() > m_mapping.headers.size() ? QStringLiteral("too_many_cells") : QStringLiteral("too_few_cells"),
                                    QString::number(record.cells.size()));
    if (m_product->variants.isEmpty() || !text(record, "price").isEmpty() || !text(record, "shopify.value1").isEmpty())
        addVariant(record);
    if (const QString address = QString::fromUtf8(text(record, "images")); !address.isEmpty()) {
        const int position = text(record, "shopify.position").toInt();
        m_product->pictures.append({position > 0 ? position : int(m_product->pictures.size()) + 1, address, QString::fromUtf8(text(record, "shopify.alt"))});
    }
}

void ShopifyLines::begin(const ImportCsvRecord &record, const QByteArray &handle)
{
    Product product;
    product.handle = QString::fromUtf8(handle);
    product.name = QString::fromUtf8(text(record, "name"));
    ImportLine &whole = product.whole;
    whole.line = record.line;
    whole[ImportCell::Description] = given(plainTextOfHtml(QString::fromUtf8(text(record, "description"))).toUtf8());
    if (const QByteArray tags = text(record, "tags"); !tags.isEmpty())
        whole[ImportCell::Tags] = importTags(tags);
    whole[ImportCell::MetaTitle] = given(text(record, "meta_title"));
    whole[ImportCell::MetaDescription] = given(text(record, "meta_description"));

    const QByteArray status = text(record, "status");
    const QByteArray published = importYesNo(text(record, "shopify.published"));
    if (!status.isEmpty())
        whole[ImportCell::Status] = status.toUpper();
    else if (!published.isEmpty())
        whole[ImportCell::Status] = published == "true" ? QByteArrayLiteral("ACTIVE") : published == "false" ? QByteArrayLiteral("DRAFT")
                                                                                                             : published;

    QJsonObject attributes;
    if (const QByteArray vendor = text(record, "shopify.vendor"); !vendor.isEmpty())
        attributes.insert(QStringLiteral("brand"), QString::fromUtf8(vendor));
    if (const QByteArray type = text(record, "shopify.type"); !type.isEmpty())
        attributes.insert(QStringLiteral("type"), QString::fromUtf8(type));
    if (!attributes.isEmpty())
        whole[ImportCell::Attributes] = importJson(attributes);

    product.options = {QString::fromUtf8(text(record, "shopify.option1")), QString::fromUtf8(text(record, "shopify.option2")),
                       QString::fromUtf8(text(record, "shopify.option3"))};
    m_product = std::move(product);
}

void ShopifyLines::addVariant(const ImportCsvRecord &record)
{
    Variant variant{.line = record.line,
                    .options = {},
                    .sku = code(text(record, "sku")),
                    .barcode = code(text(record, "barcode")),
                    .grams = importWhole(text(record, "weight")),
                    .price = text(record, "price"),
                    .compareAt = text(record, "compare_at_price"),
                    .cost = text(record, "cost_price"),
                    .shipped = importYesNo(text(record, "requires_shipping")),
                    .picture = QString::fromUtf8(text(record, "images"))};
    constexpr std::array<const char *, 3> values{"shopify.value1", "shopify.value2", "shopify.value3"};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const QString name = m_product->options.at(i);
        const QString value = QString::fromUtf8(text(record, values.at(i)));
        const bool isNoChoice = name == QLatin1String("Title") && value == QLatin1String("Default Title");
        if (!name.isEmpty() && !value.isEmpty() && !isNoChoice)
            variant.options.append({name.toLower(), value});
    }
    m_remarks.stockUnits += text(record, "shopify.stock").toLongLong();
    m_product->variants.append(std::move(variant));
}

void ShopifyLines::finish()
{
    if (!m_product)
        return;
    QList<QList<Variant>> byPrice;
    for (const Variant &variant : std::as_const(m_product->variants)) {
        const auto same = std::find_if(byPrice.begin(), byPrice.end(), [&](const QList<Variant> &group) { return group.first().costsTheSame(variant); });
        if (same == byPrice.end())
            byPrice.append({variant});
        else
            same->append(variant);
    }
    m_remarks.splitProducts += byPrice.size() > 1 ? 1 : 0;
    for (qsizetype i = 0; i < byPrice.size(); ++i)
        write(byPrice.at(i), i == 0, byPrice.size() == 1);
    m_product.reset();
}

void ShopifyLines::write(const QList<Variant> &variants, bool isFirst, bool isOnly)
{
    const Variant &first = variants.first();
    ImportLine line = m_product->whole;
    QString handle = handleOf(m_product->handle);
    QString name = m_product->name;
    if (!isFirst) {
        line.line = first.line;
        line[ImportCell::Unread].reset(); // said once
        handle += QLatin1Char('-') + handleOf(valuesOf(first.options));
    }
    if (!isOnly && !isFirst)
        name += QStringLiteral(" – ") + valuesOf(first.options);
    line[ImportCell::Handle] = given(handle.toUtf8());
    line[ImportCell::Name] = given(name.toUtf8());
    line[ImportCell::Sku] = given(first.sku);
    line[ImportCell::Barcode] = given(first.barcode);
    line[ImportCell::Weight] = given(first.grams);
    line[ImportCell::Price] = given(first.price);
    line[ImportCell::CompareAtPrice] = given(first.compareAt);
    line[ImportCell::CostPrice] = given(first.cost);
    line[ImportCell::RequiresShipping] = given(first.shipped);
    line[ImportCell::Variants] = variantsJson(variants);
    line[ImportCell::Images] = given(picturesJson(variants, isFirst));
    m_taker(line);
}

QByteArray ShopifyLines::variantsJson(const QList<Variant> &variants)
{
    QJsonArray list;
    for (const Variant &variant : variants) {
        QJsonObject options;
        for (const auto &[name, value] : variant.options)
            options.insert(name, value);
        if (options.isEmpty())
            continue;
        // the product has the codes of its first variant; those of the others are kept with what they stand for
        if (variants.size() > 1 && !variant.sku.isEmpty())
            options.insert(QStringLiteral("sku"), QString::fromUtf8(variant.sku));
        if (variants.size() > 1 && !variant.barcode.isEmpty())
            options.insert(QStringLiteral("barcode"), QString::fromUtf8(variant.barcode));
        list.append(options);
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QByteArray ShopifyLines::picturesJson(const QList<Variant> &variants, bool isFirst) const
{
    QList<Picture> pictures = m_product->pictures;
    std::stable_sort(pictures.begin(), pictures.end(), [](const Picture &a, const Picture &b) { return a.position < b.position; });
    QJsonArray list;
    for (const Picture &picture : std::as_const(pictures)) {
        const bool isOfVariant = std::any_of(variants.begin(), variants.end(), [&](const Variant &variant) { return variant.picture == picture.address; });
        if (isFirst || isOfVariant)
            list.append(QJsonObject{{QStringLiteral("url"), picture.address}, {QStringLiteral("alt"), picture.words.isEmpty() ? QJsonValue() : picture.words}});
    }
    return list.isEmpty() ? QByteArray() : QJsonDocument(list).toJson(QJsonDocument::Compact);
}
