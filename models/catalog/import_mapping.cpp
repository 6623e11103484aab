// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/import_mapping.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QSet>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ImportMapping)
};

// "Compare At Price" and "compare_at_price" are one word.
QString folded(const QString &header)
{
    QString word;
    for (const QChar sign : header.normalized(QString::NormalizationForm_KD).toLower()) {
        if (sign.isLetterOrNumber())
            word += sign;
    }
    return word;
}

// Shopify's columns; what is not here (its stock, tax, Google and gift card columns) is not taken over.
const QHash<QString, QString> &shopifyTargets()
{
    static const QHash<QString, QString> table{
        {QStringLiteral("Handle"), QStringLiteral("handle")},
        {QStringLiteral("Title"), QStringLiteral("name")},
        {QStringLiteral("Body (HTML)"), QStringLiteral("description")},
        {QStringLiteral("Vendor"), QStringLiteral("shopify.vendor")},
        {QStringLiteral("Type"), QStringLiteral("shopify.type")},
        {QStringLiteral("Tags"), QStringLiteral("tags")},
        {QStringLiteral("Published"), QStringLiteral("shopify.published")},
        {QStringLiteral("Status"), QStringLiteral("status")},
        {QStringLiteral("Option1 Name"), QStringLiteral("shopify.option1")},
        {QStringLiteral("Option1 Value"), QStringLiteral("shopify.value1")},
        {QStringLiteral("Option2 Name"), QStringLiteral("shopify.option2")},
        {QStringLiteral("Option2 Value"), QStringLiteral("shopify.value2")},
        {QStringLiteral("Option3 Name"), QStringLiteral("shopify.option3")},
        {QStringLiteral("Option3 Value"), QStringLiteral("shopify.value3")},
        {QStringLiteral("Variant SKU"), QStringLiteral("sku")},
        {QStringLiteral("Variant Grams"), QStringLiteral("weight")},
        {QStringLiteral("Variant Inventory Qty"), QStringLiteral("shopify.stock")},
        {QStringLiteral("Variant Price"), QStringLiteral("price")},
        {QStringLiteral("Variant Compare At Price"), QStringLiteral("compare_at_price")},
        {QStringLiteral("Variant Requires Shipping"), QStringLiteral("requires_shipping")},
        {QStringLiteral("Variant Barcode"), QStringLiteral("barcode")},
        {QStringLiteral("Image Src"), QStringLiteral("images")},
        {QStringLiteral("Image Position"), QStringLiteral("shopify.position")},
        {QStringLiteral("Image Alt Text"), QStringLiteral("shopify.alt")},
        {QStringLiteral("SEO Title"), QStringLiteral("meta_title")},
        {QStringLiteral("SEO Description"), QStringLiteral("meta_description")},
        {QStringLiteral("Cost per item"), QStringLiteral("cost_price")},
    };
    return table;
}

} // namespace

const QList<ImportField> &ImportMapping::fields()
{
    static const QList<ImportField> list{
        {QStringLiteral("handle"), QStringLiteral("Handle"), Tr::tr("Web address"), {QStringLiteral("slug"), QStringLiteral("urlkey")}},
        {QStringLiteral("sku"), QStringLiteral("SKU"), Tr::tr("SKU"), {QStringLiteral("articlenumber"), QStringLiteral("itemnumber"), QStringLiteral("artikelnummer"), QStringLiteral("code")}},
        {QStringLiteral("barcode"), QStringLiteral("Barcode"), Tr::tr("Barcode"), {QStringLiteral("ean"), QStringLiteral("gtin"), QStringLiteral("upc")}},
        {QStringLiteral("name"), QStringLiteral("Name"), Tr::tr("Name"), {QStringLiteral("title"), QStringLiteral("productname"), QStringLiteral("product"), QStringLiteral("bezeichnung")}},
        {QStringLiteral("status"), QStringLiteral("Status"), Tr::tr("Status"), {QStringLiteral("state")}},
        {QStringLiteral("price"), QStringLiteral("Price"), Tr::tr("Price"), {QStringLiteral("saleprice"), QStringLiteral("unitprice"), QStringLiteral("preis")}},
        {QStringLiteral("compare_at_price"), QStringLiteral("Compare At Price"), Tr::tr("Compare at"), {QStringLiteral("rrp"), QStringLiteral("listprice"), QStringLiteral("oldprice"), QStringLiteral("regularprice")}},
        {QStringLiteral("cost_price"), QStringLiteral("Cost Price"), Tr::tr("Cost"), {QStringLiteral("cost"), QStringLiteral("purchaseprice"), QStringLiteral("costperitem")}},
        {QStringLiteral("currency"), QStringLiteral("Currency"), Tr::tr("Currency"), {}},
        {QStringLiteral("category"), QStringLiteral("Category"), Tr::tr("Category"), {QStringLiteral("productcategory"), QStringLiteral("kategorie")}},
        {QStringLiteral("seller"), QStringLiteral("Seller"), Tr::tr("Seller (e-mail)"), {QStringLiteral("selleremail")}},
        {QStringLiteral("weight"), QStringLiteral("Weight Grams"), Tr::tr("Weight in grams"), {QStringLiteral("weight"), QStringLiteral("weightg"), QStringLiteral("grams")}},
        {QStringLiteral("dimensions"), QStringLiteral("Dimensions"), Tr::tr("Dimensions"), {}},
        {QStringLiteral("attributes"), QStringLiteral("Attributes"), Tr::tr("Attributes"), {}},
        {QStringLiteral("variants"), QStringLiteral("Variants"), Tr::tr("Variants"), {}},
        {QStringLiteral("tags"), QStringLiteral("Tags"), Tr::tr("Tags"), {QStringLiteral("keywords")}},
        {QStringLiteral("short_description"), QStringLiteral("Short Description"), Tr::tr("Short description"), {QStringLiteral("summary")}},
        {QStringLiteral("description"), QStringLiteral("Description"), Tr::tr("Description"), {QStringLiteral("body"), QStringLiteral("longdescription"), QStringLiteral("beschreibung")}},
        {QStringLiteral("meta_title"), QStringLiteral("Meta Title"), Tr::tr("Title for search engines"), {QStringLiteral("seotitle")}},
        {QStringLiteral("meta_description"), QStringLiteral("Meta Description"), Tr::tr("Text for search engines"), {QStringLiteral("seodescription")}},
        {QStringLiteral("is_digital"), QStringLiteral("Digital"), Tr::tr("Digital"), {QStringLiteral("isdigital")}},
        {QStringLiteral("requires_shipping"), QStringLiteral("Requires Shipping"), Tr::tr("Is shipped"), {}},
        {QStringLiteral("images"), QStringLiteral("Images"), Tr::tr("Pictures"), {QStringLiteral("image"), QStringLiteral("imageurl"), QStringLiteral("imagesrc"), QStringLiteral("picture")}},
    };
    return list;
}

QString ImportMapping::titleOf(const QString &field)
{
    for (const ImportField &each : fields()) {
        if (each.id == field)
            return each.title;
    }
    return field;
}

ImportMapping ImportMapping::of(const QStringList &headers)
{
    ImportMapping mapping;
    mapping.headers = headers;
    QHash<QString, QString> own;
    for (const ImportField &field : fields())
        own.insert(field.header, field.id);

    const bool isOwn = headers.contains(QStringLiteral("Handle")) && headers.contains(QStringLiteral("Price")) && headers.contains(QStringLiteral("Currency"))
        && std::all_of(headers.begin(), headers.end(), [&own](const QString &header) { return own.contains(header); });
    const bool isShopify = headers.contains(QStringLiteral("Handle")) && headers.contains(QStringLiteral("Title")) && headers.contains(QStringLiteral("Variant Price"));
    mapping.kind = isOwn ? ImportKind::Own : isShopify ? ImportKind::Shopify
                                                       : ImportKind::Other;
    if (mapping.kind != ImportKind::Other) {
        for (const QString &header : headers)
            mapping.targets << (isOwn ? own : shopifyTargets()).value(header);
        return mapping;
    }
    QSet<QString> given;
    for (const QString &header : headers) {
        QString target;
        for (const ImportField &field : fields()) {
            const QString word = folded(header);
            if (!given.contains(field.id) && (word == folded(field.header) || word == folded(field.id) || field.synonyms.contains(word)))
                target = field.id;
        }
        given.insert(target);
        mapping.targets << target;
    }
    return mapping;
}

QStringList ImportMapping::ignoredHeaders() const
{
    QStringList ignored;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        if (targets.at(i).isEmpty() || targets.at(i) == QLatin1String("shopify.stock"))
            ignored << headers.at(i);
    }
    return ignored;
}

QString ImportMapping::problem() const
{
    QSet<QString> given;
    for (const QString &target : targets) {
        if (!target.isEmpty() && target != QLatin1String("attribute") && given.contains(target))
            return Tr::tr("Two columns are mapped to “%1”. Choose one of them.").arg(titleOf(target));
        given.insert(target);
    }
    QSet<QString> names;
    for (const QString &header : headers) {
        if (names.contains(header) && !targets.at(headers.lastIndexOf(header)).isEmpty())
            return Tr::tr("Two columns are called “%1”. Rename one of them in the file.").arg(header);
        names.insert(header);
    }
    if (!given.contains(QStringLiteral("handle")) && !given.contains(QStringLiteral("sku")))
        return Tr::tr("Say which column has the SKU, or the web address: by it products are found again.");
    if (currency.isEmpty() && !given.contains(QStringLiteral("currency")))
        return Tr::tr("Say in which currency the prices are.");
    return {};
}

QString ImportMapping::keyOf(const QStringList &headers)
{
    QStringList sorted = headers;
    sorted.sort();
    const QByteArray hash = QCryptographicHash::hash(sorted.join(QChar(0x1F)).toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("catalog.import.") + QString::fromLatin1(hash.left(32));
}

QJsonObject ImportMapping::toJson() const
{
    QJsonObject columns;
    for (qsizetype i = 0; i < headers.size(); ++i)
        columns.insert(headers.at(i), targets.at(i));
    return {{QStringLiteral("columns"), columns},
            {QStringLiteral("currency"), currency},
            {QStringLiteral("seller"), sellerId},
            {QStringLiteral("status"), newStatus},
            {QStringLiteral("comma"), commaDecimals}};
}

void ImportMapping::restore(const QJsonObject &json)
{
    const QJsonObject columns = json[QLatin1String("columns")].toObject();
    // the two known formats have one meaning, whatever was remembered
    for (qsizetype i = 0; kind == ImportKind::Other && i < headers.size(); ++i)
        targets[i] = columns[headers.at(i)].toString(targets.at(i));
    currency = json[QLatin1String("currency")].toString(currency);
    sellerId = json[QLatin1String("seller")].toString(sellerId);
    newStatus = json[QLatin1String("status")].toString(newStatus);
    commaDecimals = json[QLatin1String("comma")].toBool(commaDecimals);
}
