// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/money.h"
#include "models/core/result.h"

#include <QDateTime>
#include <QFuture>
#include <QJsonDocument>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

class CancelToken;
class DbExecutor;

struct CartItem {
    QString name;
    QString sku;
    QString options;
    int quantity = 0;
    Money price; // when it was put in
    Money priceNow;
    bool isSold = true; // the product is still on sale

    [[nodiscard]] Money total() const { return Money(price.minorUnits() * quantity, price.currency()); }
    [[nodiscard]] bool hasNewPrice() const { return price.currency() == priceNow.currency() && price.minorUnits() != priceNow.minorUnits(); }
};

// A cart as its screen shows it (resources/sql/carts/detail.sql): values only. Times are UTC.
struct CartDetail {
    QUuid id;
    QUuid customerId; // null: a guest
    QString customerName;
    QString customerEmail;
    QString status;
    QString currency;
    QString notes;
    QStringList discountCodes;
    QUuid orderId; // null: not ordered
    QString orderNumber;
    QDateTime createdAt;
    QDateTime changedAt;
    QDateTime expiresAt;
    QList<CartItem> items;

    // Of what is in the cart's own currency.
    [[nodiscard]] Money value() const;
    [[nodiscard]] int units() const;
    [[nodiscard]] static Result<CartDetail> fromJson(const QJsonDocument &json);
};

// Everything the carts desk asks of the database. Each call returns at once; give the future to deliver().
class CartQueries
{
public:
    explicit CartQueries(DbExecutor &executor)
        : m_executor(executor)
    {
    }

    [[nodiscard]] QFuture<Result<CartDetail>> detail(const QUuid &cartId, const CancelToken &cancel) const;

private:
    DbExecutor &m_executor;
};
