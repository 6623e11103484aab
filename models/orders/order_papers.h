// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/money.h"
#include "models/orders/order_detail.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QList>
#include <QString>

// What the documents of an order say (resources/sql/orders/papers.sql): values only.

// A completed refund as the customer gets it on paper. It never changes, and neither does its number: the order's, and which of its
// credit notes it is.
struct CreditNote {
    struct Line {
        QString name;
        QString sku;
        QString options;
        int quantity = 0;
        Money amount;
    };
    QUuid refundId;
    QString number; // "ORD-2026-482302-C1"
    QDateTime issuedAt;
    QString reason;
    QList<Line> lines;
    Money shipping;
    Money goodwill;
    Money tax;
    Money total;
    std::optional<OrderPayment> payment; // what it went back on
};

struct OrderPapers {
    OrderDetail order;
    QList<CreditNote> creditNotes; // in the order of their numbers

    // The order's number is its invoice's too. What nobody confirmed, and what was called off before it was paid, has none.
    [[nodiscard]] bool hasInvoice() const;
    // There is something in it that a parcel carries or will carry.
    [[nodiscard]] bool hasPackingSlip() const;
    // What is left to pay of an invoice; nothing for an order that was called off.
    [[nodiscard]] Money due() const;

    [[nodiscard]] static Result<OrderPapers> fromJson(const QJsonDocument &json);
};
