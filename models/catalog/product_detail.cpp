// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/product_detail.h"

#include "models/core/json_row.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProductDetail)
};

QStringList texts(const QJsonArray &list)
{
    QStringList result;
    for (const QJsonValue &value : list)
        result.append(value.toString());
    return result;
}

std::optional<Money> amount(const JsonRow &row, const char *key, const QString &currency)
{
    return row.isNull(key) ? std::nullopt : std::optional(Money(row.number(key), currency));
}

} // namespace

Result<ProductDetail> ProductDetail::fromJson(const QJsonDocument &json)
{
    const JsonRow root(json.object());
    const JsonRow row(root.value("product"));
    ProductDetail product;
    product.id = row.id("product_id");
    if (product.id.isNull())
        return failure(Error::Kind::Internal, Tr::tr("The server's answer was not a product."), QString::fromUtf8(json.toJson().left(200)));

    const QString currency = row.text("price_currency");
    product.name = row.text("name");
    product.slug = row.text("slug");
    product.sku = row.text("sku");
    product.barcode = row.text("barcode");
    product.status = row.text("status");
    product.shortDescription = row.text("short_description");
    product.description = row.text("description");
    product.price = Money(row.number("price_amount"), currency);
    product.compareAt = amount(row, "compare_at_price_amount", currency);
    if (!row.isNull("weight_grams"))
        product.weightGrams = row.count("weight_grams");
    product.dimensions = row.value("dimensions").toObject();
    product.categoryId = row.id("category_id");
    product.categoryPath = texts(root.array("category_path"));
    product.tags = texts(row.array("tags"));
    product.attributes = row.value("attributes").toObject();
    product.variants = row.array("variants");
    product.metaTitle = row.text("meta_title");
    product.metaDescription = row.text("meta_description");
    product.isDigital = row.yes("is_digital");
    product.requiresShipping = row.yes("requires_shipping");
    product.createdAt = row.time("created_at");
    product.updatedAt = row.time("updated_at");
    product.publishedAt = row.time("published_at");
    product.rowVersion = row.number("row_version");
    product.sellerId = row.id("seller_id");
    product.mayEdit = root.yes("may_edit");

    for (const QJsonValue &value : root.array("images")) {
        const JsonRow image(value);
        product.images.append({image.text("image_url"), image.text("alt_text"), image.yes("is_primary")});
    }
    for (const QJsonValue &value : root.array("stock")) {
        const JsonRow stock(value);
        product.stock.append({.inventoryId = stock.id("inventory_id"),
                              .warehouseCode = stock.text("code"),
                              .warehouseName = stock.text("name"),
                              .available = stock.count("available_quantity"),
                              .reserved = stock.count("reserved_quantity"),
                              .committed = stock.count("committed_quantity"),
                              .damaged = stock.count("damaged_quantity"),
                              .reorderPoint = stock.count("reorder_point"),
                              .isLow = stock.yes("is_low_stock")});
    }
    return product;
}

void ProductDetail::addOffice(const QJsonDocument &json)
{
    const JsonRow root(json.object());
    const JsonRow seller(root.value("seller"));
    sellerName = seller.text("business_name");
    sellerIsVerified = seller.yes("is_verified");
    const JsonRow rating(root.value("rating"));
    reviewsPublished = rating.count("published");
    reviewsWaiting = rating.count("waiting");
    averageRating = rating.text("average");
    for (const QJsonValue &value : root.array("reviews")) {
        const JsonRow row(value);
        reviews.append({.customer = row.text("customer"),
                        .rating = row.count("rating"),
                        .title = row.text("title"),
                        .content = row.text("content"),
                        .moderation = row.text("moderation_status"),
                        .isVerified = row.yes("is_verified_purchase"),
                        .createdAt = row.time("created_at")});
    }
    const JsonPeople people(root.value("people"));
    for (const QJsonValue &value : root.array("changes")) {
        const JsonRow row(value);
        const QString &currency = price.currency();
        changes.append({.at = row.time("changed_at"),
                        .who = people.name(row.text("login")),
                        .fields = texts(row.array("fields")),
                        .isNew = row.yes("is_new"),
                        .priceBefore = amount(row, "price_before", row.text("currency_before").isEmpty() ? currency : row.text("currency_before")),
                        .priceAfter = amount(row, "price_after", row.text("currency_after").isEmpty() ? currency : row.text("currency_after"))});
    }
}

void ProductDetail::addFigures(const QJsonDocument &json)
{
    const JsonRow root(json.object());
    seesFigures = true;
    cost = amount(root, "cost_price_amount", price.currency());
    for (const QJsonValue &value : root.array("sales")) {
        const JsonRow row(value);
        sales.append({row.count("days"), row.number("units"), Money(row.number("revenue"), root.text("main_currency"))});
    }
}

qint64 ProductDetail::available() const
{
    qint64 units = 0;
    for (const ProductStock &row : stock)
        units += row.available;
    return units;
}

QString ProductDetail::changedBy() const
{
    return changes.isEmpty() ? QString() : changes.first().who;
}
