// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/money.h"
#include "models/core/result.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

struct ProductImage {
    QString url;
    QString altText;
    bool isPrimary = false;
    bool operator==(const ProductImage &) const = default;
};

// What lies in one warehouse.
struct ProductStock {
    QUuid inventoryId;
    QString warehouseCode;
    QString warehouseName;
    int available = 0;
    int reserved = 0;
    int committed = 0;
    int damaged = 0;
    int reorderPoint = 0;
    bool isLow = false;
};

struct ProductReview {
    QString customer;
    int rating = 0;
    QString title;
    QString content;
    QString moderation;
    bool isVerified = false;
    QDateTime createdAt;
};

// Units and revenue of the last so many days; revenue in the shop's main currency.
struct SoldLately {
    int days = 0;
    qint64 units = 0;
    Money revenue;
};

// Who changed a product, and what.
struct ProductChange {
    QDateTime at;
    QString who;
    QStringList fields;
    bool isNew = false; // the product was made then
    std::optional<Money> priceBefore; // a change of price
    std::optional<Money> priceAfter;
};

// A product as its page shows it: values only (resources/sql/catalog/product*.sql). Times are UTC.
struct ProductDetail {
    QUuid id;
    QString name;
    QString slug;
    QString sku;
    QString barcode;
    QString status;
    QString shortDescription;
    QString description;
    Money price;
    std::optional<Money> compareAt;
    std::optional<int> weightGrams;
    QJsonObject dimensions;
    QUuid categoryId;
    QStringList categoryPath; // from the top; empty: on no shelf
    QStringList tags;
    QJsonObject attributes; // name to text, number or yes/no
    QJsonArray variants; // objects: what can be chosen, see VariantTable
    QString metaTitle;
    QString metaDescription;
    bool isDigital = false;
    bool requiresShipping = true;
    QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime publishedAt;
    qint64 rowVersion = 0;
    QList<ProductImage> images; // the primary one first
    QList<ProductStock> stock; // of the warehouses that this person may see
    bool mayEdit = false;

    // For support and managers.
    QUuid sellerId;
    QString sellerName;
    bool sellerIsVerified = false;
    int reviewsPublished = 0;
    int reviewsWaiting = 0;
    QString averageRating; // "4.3"; empty: none
    QList<ProductReview> reviews; // newest first, at most 20
    QList<ProductChange> changes; // newest first

    // For managers.
    bool seesFigures = false;
    std::optional<Money> cost;
    QList<SoldLately> sales; // 7, 30, 365 days

    [[nodiscard]] qint64 available() const;
    // Who changed it last; empty: nobody in the last year.
    [[nodiscard]] QString changedBy() const;

    [[nodiscard]] static Result<ProductDetail> fromJson(const QJsonDocument &json);
    void addOffice(const QJsonDocument &json);
    void addFigures(const QJsonDocument &json);
};
