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
#include <QUuid>

#include <optional>

class CancelToken;
class DbExecutor;

// A refund of the payment.
struct PaymentRefund {
    QUuid id;
    QString state; // as refundState() knows it
    Money amount;
    QString reason;
    QString requestedBy;
    QDateTime createdAt;
};

// Another attempt to pay the same order.
struct PaymentAttempt {
    QUuid id;
    QString status;
    QString method;
    QString cardBrand;
    QString cardLastFour;
    Money amount;
    QString failure;
    QDateTime createdAt;
};

// A payment as its screen shows it (resources/sql/payments/detail.sql): values only. Times are UTC.
struct PaymentDetail {
    QUuid id;
    QUuid orderId;
    QString orderNumber;
    QString orderStatus;
    QString customerName;
    QString status;
    QString method;
    QString provider;
    QString reference;
    QString cardBrand;
    QString cardLastFour;
    QString cardExpires; // "03/2027"; empty: no card
    Money amount;
    Money fee;
    Money net;
    Money refunded;
    Money pending;
    std::optional<double> risk; // 0 to 1
    int retries = 0;
    QString errorCode;
    QString failure;
    QString recordedBy;
    QDateTime createdAt;
    QDateTime processedAt;
    QDateTime failedAt;
    QList<PaymentRefund> refunds; // newest first
    QList<PaymentAttempt> attempts; // newest first

    [[nodiscard]] Money left() const { return Money(amount.minorUnits() - refunded.minorUnits() - pending.minorUnits(), amount.currency()); }
    [[nodiscard]] static Result<PaymentDetail> fromJson(const QJsonDocument &json);
};

// Everything the payments desk asks of the database. Each call returns at once; give the future to deliver().
class PaymentQueries
{
public:
    explicit PaymentQueries(DbExecutor &executor)
        : m_executor(executor)
    {
    }

    [[nodiscard]] QFuture<Result<PaymentDetail>> detail(const QUuid &paymentId, const CancelToken &cancel) const;

private:
    DbExecutor &m_executor;
};
