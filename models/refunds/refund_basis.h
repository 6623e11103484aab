// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/money.h"
#include "models/core/result.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QList>
#include <QString>
#include <QUuid>

// What an order has left to refund, as one person may see it (resources/sql/refunds/basis.sql). Values only.

// Where the goods of an item could go back to.
struct RefundPlace {
    QUuid inventoryId;
    QString warehouse;
    bool sent = false; // the goods came from here
};

struct RefundItem {
    QUuid id;
    QString name;
    QString sku;
    QString options;
    int quantity = 0;
    int shipped = 0;
    int returned = 0;
    int refunded = 0;
    int unpaid = 0; // cancelled before anybody paid for them
    int owed = 0; // cancelled while the rest went on, paid for and not refunded yet
    qint64 unitPrice = 0; // minor units of the order's currency, as all amounts here
    qint64 cost = 0; // all units, after the item's share of the order's discount
    qint64 refundedAmount = 0;
    QList<RefundPlace> places; // those that sent the goods come first

    [[nodiscard]] int unitsLeft() const { return quantity - unpaid - refunded; }
    [[nodiscard]] int unitsThatCanComeBack() const { return shipped - returned; }
    [[nodiscard]] qint64 amountLeft() const { return std::max<qint64>(0, cost - refundedAmount); }
    // What so many more units cost. Cumulative, so that the units one by one give the same cents as all at once.
    [[nodiscard]] qint64 amountOf(int units) const;
};

struct RefundablePayment {
    QUuid id;
    QString method;
    QString cardBrand;
    QString cardLastFour;
    QDateTime processedAt;
    Money charged;
    Money refunded; // completed ones
    Money pending; // asked for and not settled

    [[nodiscard]] qint64 left() const { return charged.minorUnits() - refunded.minorUnits() - pending.minorUnits(); }
};

struct RefundBasis {
    QUuid orderId;
    QString orderNumber;
    QString customerName;
    QString currency;
    qint64 subtotal = 0;
    qint64 discount = 0;
    qint64 shipping = 0;
    qint64 refundedShipping = 0;
    qint64 tax = 0;
    qint64 refundedTax = 0;
    QList<RefundItem> items;
    QList<RefundablePayment> payments; // that have something left, in this currency or another
    qint64 limit = 0; // what this person may refund on one order alone
    qint64 used = 0; // of it, on this order

    [[nodiscard]] Money money(qint64 minorUnits) const { return Money(minorUnits, currency); }
    [[nodiscard]] qint64 shippingLeft() const { return shipping - refundedShipping; }
    [[nodiscard]] qint64 taxLeft() const { return tax - refundedTax; }
    [[nodiscard]] qint64 limitLeft() const { return std::max<qint64>(0, limit - used); }
    [[nodiscard]] const RefundItem *item(const QUuid &itemId) const;
    [[nodiscard]] const RefundablePayment *payment(const QUuid &paymentId) const;
    // The tax that was charged on top of so much for items and shipping.
    [[nodiscard]] qint64 taxOn(qint64 items, qint64 shippingPart) const;

    [[nodiscard]] static Result<RefundBasis> fromJson(const QJsonDocument &json);
};
