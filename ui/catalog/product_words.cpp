// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/product_words.h"

#include "models/catalog/product_detail.h"
#include "models/catalog/product_tables.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProductWords)
};

constexpr int gramsAKilo = 1000;

} // namespace

StateLook reviewState(const QString &code)
{
    if (code == u"PENDING")
        return {Tr::tr("Waiting"), Tone::Waiting};
    if (code == u"APPROVED")
        return {Tr::tr("Published"), Tone::Good};
    return code == u"REJECTED" ? StateLook{Tr::tr("Rejected"), Tone::Bad} : StateLook{code, Tone::Neutral};
}

QString ratingWords(int rating)
{
    return Tr::tr("%1 of 5 stars").arg(Format::count(rating));
}

QString attributeTitle(const QString &name)
{
    QString words = name;
    words.replace(u'_', u' ');
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString attributeWords(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? Tr::tr("yes") : Tr::tr("no");
    if (value.isDouble())
        return QLocale().toString(value.toDouble(), 'g', 15);
    if (value.isArray() || value.isObject())
        return QString::fromUtf8(value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact) : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toString();
}

QString dimensionWords(const ProductDetail &product)
{
    QStringList sides;
    for (const char *side : {"length", "width", "height"}) {
        if (const QJsonValue length = product.dimensions[QLatin1String(side)]; length.isDouble())
            sides.append(QLocale().toString(length.toDouble(), 'g', 6));
    }
    return sides.isEmpty() ? QString() : sides.join(QStringLiteral(" × ")) + u' ' + product.dimensions[QLatin1String("unit")].toString();
}

QString weightWords(int grams)
{
    return grams < gramsAKilo ? Tr::tr("%1 g").arg(Format::count(grams)) : Tr::tr("%1 kg").arg(QLocale().toString(double(grams) / gramsAKilo, 'g', 6));
}

QString pathWords(const QStringList &path)
{
    return path.join(QStringLiteral(" › "));
}

QString productFieldWords(const QString &column)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("ProductWords", "name")},
        {QStringLiteral("slug"), QT_TRANSLATE_NOOP("ProductWords", "web address")},
        {QStringLiteral("sku"), QT_TRANSLATE_NOOP("ProductWords", "SKU")},
        {QStringLiteral("barcode"), QT_TRANSLATE_NOOP("ProductWords", "barcode")},
        {QStringLiteral("status"), QT_TRANSLATE_NOOP("ProductWords", "status")},
        {QStringLiteral("description"), QT_TRANSLATE_NOOP("ProductWords", "description")},
        {QStringLiteral("short_description"), QT_TRANSLATE_NOOP("ProductWords", "short description")},
        {QStringLiteral("price_amount"), QT_TRANSLATE_NOOP("ProductWords", "price")},
        {QStringLiteral("price_currency"), QT_TRANSLATE_NOOP("ProductWords", "currency")},
        {QStringLiteral("compare_at_price_amount"), QT_TRANSLATE_NOOP("ProductWords", "price to compare with")},
        {QStringLiteral("cost_price_amount"), QT_TRANSLATE_NOOP("ProductWords", "cost price")},
        {QStringLiteral("weight_grams"), QT_TRANSLATE_NOOP("ProductWords", "weight")},
        {QStringLiteral("dimensions"), QT_TRANSLATE_NOOP("ProductWords", "dimensions")},
        {QStringLiteral("category_id"), QT_TRANSLATE_NOOP("ProductWords", "category")},
        {QStringLiteral("seller_id"), QT_TRANSLATE_NOOP("ProductWords", "seller")},
        {QStringLiteral("attributes"), QT_TRANSLATE_NOOP("ProductWords", "attributes")},
        {QStringLiteral("variants"), QT_TRANSLATE_NOOP("ProductWords", "variants")},
        {QStringLiteral("tags"), QT_TRANSLATE_NOOP("ProductWords", "tags")},
        {QStringLiteral("meta_title"), QT_TRANSLATE_NOOP("ProductWords", "title for search engines")},
        {QStringLiteral("meta_description"), QT_TRANSLATE_NOOP("ProductWords", "text for search engines")},
        {QStringLiteral("is_digital"), QT_TRANSLATE_NOOP("ProductWords", "digital")},
        {QStringLiteral("requires_shipping"), QT_TRANSLATE_NOOP("ProductWords", "shipping")},
    };
    const char *word = words.value(column);
    return word == nullptr ? QString() : Tr::tr(word);
}

QString changeWords(const ProductChange &change)
{
    if (change.isNew)
        return Tr::tr("Added to the catalog");
    QStringList others;
    const bool repriced = change.priceBefore && change.priceAfter;
    for (const QString &field : change.fields) {
        if (!repriced || (field != u"price_amount" && field != u"price_currency"))
            others.append(productFieldWords(field));
    }
    others.removeAll(QString());
    const QString rest = others.isEmpty() ? QString() : Tr::tr("Changed: %1").arg(QLocale().createSeparatedList(others));
    if (!repriced)
        return rest.isEmpty() ? Tr::tr("Changed") : rest;
    const QString price = Tr::tr("Price from %1 to %2").arg(Format::money(*change.priceBefore), Format::money(*change.priceAfter));
    return rest.isEmpty() ? price : Tr::tr("%1. %2", "two sentences").arg(price, rest);
}

QList<FormField> productFormFields()
{
    using Kind = FormField::Kind;
    const auto line = [](const char *id, const QString &label, const QString &hint = {}) {
        return FormField{.id = QLatin1String(id), .label = label, .half = true, .hint = hint};
    };
    const auto text = [](const char *id, const QString &label, const QString &hint) {
        return FormField{.id = QLatin1String(id), .label = label, .kind = Kind::Text, .hint = hint};
    };
    const auto choice = [](const char *id, const QString &label) { return FormField{.id = QLatin1String(id), .label = label, .kind = Kind::Choice, .half = true}; };
    const auto heading = [](const char *id, const QString &label) { return FormField{.id = QLatin1String(id), .label = label, .kind = Kind::Heading}; };
    const auto grid = [](const char *id, const QString &label, const GridColumns &columns) {
        return FormField{.id = QLatin1String(id), .label = label, .kind = Kind::Grid, .grid = columns};
    };
    const QList<QPair<QString, QString>> kinds{{QString(), QString()},
                                               {QStringLiteral("text"), Tr::tr("text")},
                                               {QStringLiteral("number"), Tr::tr("number")},
                                               {QStringLiteral("boolean"), Tr::tr("true or false")},
                                               {QStringLiteral("json"), Tr::tr("list or object")}};
    FormField name{.id = QStringLiteral("name"), .label = Tr::tr("Name")};
    FormField brief{.id = QStringLiteral("short_description"), .label = Tr::tr("In one sentence")};
    FormField tags{.id = QStringLiteral("tags"), .label = Tr::tr("Tags"), .hint = Tr::tr("rain, city")};
    FormField delivery = choice("delivery", Tr::tr("Delivery"));
    delivery.options = {{QStringLiteral("SHIPPED"), Tr::tr("is shipped")},
                        {QStringLiteral("NONE"), Tr::tr("is not shipped")},
                        {QStringLiteral("DIGITAL"), Tr::tr("digital, nothing is shipped")}};
    return {name,
            line("sku", Tr::tr("SKU")),
            line("barcode", Tr::tr("Barcode")),
            choice("category", Tr::tr("Category")),
            choice("seller", Tr::tr("Seller")),
            heading("prices", Tr::tr("Prices")),
            line("price", Tr::tr("Price")),
            choice("currency", Tr::tr("Currency")),
            line("compare_at", Tr::tr("Compare at")),
            line("cost", Tr::tr("Cost price")),
            heading("texts", Tr::tr("Texts")),
            brief,
            text("description", Tr::tr("Description"), {}),
            tags,
            heading("parts", Tr::tr("Variants, attributes, images")),
            grid("variants", Tr::tr("Variants: a row each, what can be chosen above"),
                 {.columns = {{Tr::tr("SKU")}, {Tr::tr("Barcode")}, {Tr::tr("Price")}}, .codes = variantCodes(), .newColumn = Tr::tr("size"), .addRow = Tr::tr("Add a variant")}),
            grid("attributes", Tr::tr("Attributes"), {.columns = {{Tr::tr("Name")}, {Tr::tr("Value")}, {Tr::tr("Kind"), kinds}}, .addRow = Tr::tr("Add an attribute")}),
            grid("images", Tr::tr("Images: the first one is shown first"),
                 {.columns = {{Tr::tr("Address")}, {Tr::tr("Words for those who cannot see it")}}, .addRow = Tr::tr("Add an image")}),
            heading("parcel", Tr::tr("Delivery")),
            delivery,
            line("weight", Tr::tr("Weight (g)")),
            line("length", Tr::tr("Length")),
            line("width", Tr::tr("Width")),
            line("height", Tr::tr("Height")),
            line("unit", Tr::tr("Unit"), QStringLiteral("cm")),
            heading("web", Tr::tr("In the web")),
            line("slug", Tr::tr("Web address"), Tr::tr("made of the name when empty")),
            line("meta_title", Tr::tr("Title for search engines")),
            text("meta_description", Tr::tr("Text for search engines"), {})};
}
