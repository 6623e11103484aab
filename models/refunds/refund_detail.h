// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/money.h"
#include "models/core/result.h"
#include "models/refunds/refund_draft.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

// A refund as its screen shows it: values only, read in one round trip (resources/sql/refunds/detail.sql). Times are UTC.

struct RefundLine {
    QUuid itemId;
    QString name;
    QString sku;
    QString options;
    int quantity = 0;
    Money amount;
    QString reason; // empty: the refund's
    Restock restock = Restock::None;
    QUuid inventoryId;
    QString warehouse; // where the goods go
};

struct RefundDecision {
    bool approved = false;
    QString by;
    QString note;
    QDateTime at;
};

struct OtherRefund {
    QUuid id;
    QString state;
    Money amount;
    QString reason;
    QString requestedBy;
    QDateTime createdAt;
};

// One thing that happened to it. The words are ui/'s; here are the facts.
struct RefundEvent {
    enum class Kind { Requested,
                      Approved,
                      Rejected,
                      Sent,
                      Completed,
                      Failed,
                      Withdrawn };
    Kind kind = Kind::Requested;
    QDateTime at;
    QString who;
    QString text;
};

struct RefundDetail {
    QUuid id;
    QUuid orderId;
    QUuid paymentId;
    QString state; // refundStateCode()
    QString status;
    qint64 rowVersion = 0;
    Money amount;
    Money items;
    Money tax;
    Money shipping;
    Money goodwill;
    QString reason;
    QString message; // what the customer reads
    QString requestedBy;
    QString providerReference;
    QString failedBecause;
    QDateTime createdAt;
    QDateTime sentAt;
    bool isOwn = false; // this person asked for it

    QString orderNumber;
    QString orderStatus;
    QString customerName;

    QString paymentMethod;
    QString paymentStatus;
    QString provider;
    QString transactionId;
    QString cardBrand;
    QString cardLastFour;
    QDateTime paidAt;
    Money charged;
    Money refunded;
    Money pending;

    QList<RefundLine> lines;
    std::optional<RefundDecision> decision;
    QList<OtherRefund> others; // of the same order, newest first
    QList<RefundEvent> timeline; // newest first

    // What the state machine, the limits and this person's role allow from here.
    QStringList moves;
    Money limit; // this person's, for deciding
    bool mayDecide = false; // this role decides; canDecide() adds whether this person may on this one
    bool mayAsk = false;

    [[nodiscard]] bool waits() const { return state == QLatin1String("NEEDED"); }
    [[nodiscard]] bool hasNoAnswer() const { return state == QLatin1String("NO_ANSWER"); }
    [[nodiscard]] bool isAboveLimit() const { return amount.minorUnits() > limit.minorUnits(); }
    [[nodiscard]] bool canDecide() const { return mayDecide && waits() && !isOwn && !isAboveLimit(); }
    [[nodiscard]] bool canSend() const { return moves.contains(QStringLiteral("PROCESSING")) && !waits(); }
    [[nodiscard]] bool canSettle() const { return moves.contains(QStringLiteral("COMPLETED")); }
    [[nodiscard]] bool canWithdraw() const { return moves.contains(QStringLiteral("CANCELLED")); }
    [[nodiscard]] bool canRetry() const { return mayAsk && status == QLatin1String("FAILED"); }
    // The same again, for one that failed.
    [[nodiscard]] RefundOrder again() const;

    [[nodiscard]] static Result<RefundDetail> fromJson(const QJsonDocument &json);
};

// How a refund stands, in one word for lists and chips: its status, told apart by the approval and by whether the provider answers.
[[nodiscard]] QString refundStateCode(const QString &status, const QString &approval, bool hasNoAnswer);
