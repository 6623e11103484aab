// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/refunds/refund_basis.h"

#include <QJsonObject>

#include <optional>

// What becomes of refunded goods.
enum class Restock {
    None, // they do not come back
    Sellable,
    Damaged,
};

[[nodiscard]] QString restockCode(Restock restock); // as the database has it
[[nodiscard]] Restock restockOf(const QString &code);

// What a refund gives and for what, ready to be sent.
struct RefundOrder {
    struct Line {
        QUuid itemId;
        int quantity = 0;
        qint64 amount = 0;
        QString reason; // empty: the refund's
        Restock restock = Restock::None;
        QUuid inventoryId; // where the goods go
    };
    QUuid orderId;
    QUuid paymentId;
    QString currency;
    QString reason;
    QList<Line> lines;
    qint64 tax = 0;
    qint64 shipping = 0;
    qint64 goodwill = 0;
    QString message; // what the customer reads; empty: nothing

    [[nodiscard]] qint64 items() const;
    [[nodiscard]] qint64 total() const { return items() + tax + shipping + goodwill; }
    [[nodiscard]] QJsonArray linesAsJson() const;
    // All of it, to tell one intention from another.
    [[nodiscard]] QJsonObject content() const;
    // The order whose content it is.
    [[nodiscard]] static RefundOrder fromContent(const QJsonObject &content);
};

// What a person is typing: checked against what the order has left, as the database will check it again.
struct RefundDraft {
    struct Line {
        QUuid itemId;
        int quantity = 0;
        QString reason;
        Restock restock = Restock::None;
        QUuid inventoryId;
    };
    QUuid paymentId;
    QList<Line> lines;
    QString shipping; // as typed
    QString goodwill;
    QString reason;
    QString message;

    enum class Field { Line,
                       Restock,
                       Shipping,
                       Goodwill,
                       Reason,
                       Payment,
                       Total };
    struct Problem {
        Field field;
        QString words;
        QUuid itemId = {}; // Line, Restock
    };
    struct Sum {
        RefundOrder order; // as far as the fields can be read
        qint64 left = 0; // of the payment, after this
        bool needsApproval = false;
        QList<Problem> problems; // empty: it can be sent
    };
    [[nodiscard]] Sum sum(const RefundBasis &basis, const QLocale &locale = QLocale()) const;
};

// The field that a refusal of the database speaks of; Total when none in particular.
[[nodiscard]] RefundDraft::Field fieldOf(const Error &error);
