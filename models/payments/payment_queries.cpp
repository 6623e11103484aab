// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/payments/payment_queries.h"

#include "models/core/json_values.h"
#include "models/db/db_executor.h"
#include "models/db/sql_text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PaymentQueries)
};

// The refund's state with what its columns do not say alone, as the refunds' list tells them apart.
QString refundStateOf(const QJsonObject &row)
{
    const QString status = jsonText(row, "status");
    const QString approval = jsonText(row, "approval");
    if (status == u"PENDING" && approval != u"NOT_NEEDED")
        return approval == u"NEEDED" ? approval : QStringLiteral("APPROVED");
    if (status == u"CANCELLED" && approval == u"REFUSED")
        return QStringLiteral("REJECTED");
    return row[QLatin1String("has_no_answer")].toBool() ? QStringLiteral("NO_ANSWER") : status;
}

} // namespace

Result<PaymentDetail> PaymentDetail::fromJson(const QJsonDocument &json)
{
    const QJsonObject root = json.object();
    const QJsonObject row = root[QLatin1String("payment")].toObject();
    const QJsonObject order = root[QLatin1String("order")].toObject();
    const PeopleNames people(root[QLatin1String("people")].toObject());
    const QString currency = jsonText(row, "currency");
    PaymentDetail payment;
    payment.id = jsonId(row, "payment_id");
    if (payment.id.isNull())
        return ::failure(Error::Kind::Internal, QStringLiteral("The server's answer was not a payment."), QString::fromUtf8(json.toJson().left(200)));
    payment.orderId = jsonId(row, "order_id");
    payment.orderNumber = jsonText(order, "order_number");
    payment.orderStatus = jsonText(order, "status");
    payment.customerName = jsonText(order, "customer_name");
    payment.status = jsonText(row, "status");
    payment.method = jsonText(row, "payment_method");
    payment.provider = jsonText(row, "provider");
    payment.reference = jsonText(row, "provider_transaction_id");
    payment.cardBrand = jsonText(row, "card_brand");
    payment.cardLastFour = jsonText(row, "card_last_four");
    if (const int year = jsonCount(row, "card_exp_year"); year > 0)
        payment.cardExpires = QStringLiteral("%1/%2").arg(jsonCount(row, "card_exp_month"), 2, 10, QLatin1Char('0')).arg(year);
    payment.amount = jsonMoney(row, "amount_charged", currency);
    payment.fee = jsonMoney(row, "gateway_fee_amount", currency);
    payment.net = jsonMoney(row, "net_amount", currency);
    payment.refunded = jsonMoney(row, "refunded_amount", currency);
    payment.pending = jsonMoney(row, "refund_pending_amount", currency);
    if (const QJsonValue risk = row[QLatin1String("risk_score")]; risk.isDouble())
        payment.risk = risk.toDouble();
    payment.retries = jsonCount(row, "retry_count");
    payment.errorCode = jsonText(row, "error_code");
    payment.failure = jsonText(row, "error_message");
    payment.recordedBy = people.name(jsonText(row, "recorded_by_login"));
    payment.createdAt = jsonTime(row, "created_at");
    payment.processedAt = jsonTime(row, "processed_at");
    payment.failedAt = jsonTime(row, "failed_at");
    for (const QJsonValue &value : root[QLatin1String("refunds")].toArray()) {
        const QJsonObject refund = value.toObject();
        payment.refunds.append({.id = jsonId(refund, "refund_id"),
                                .state = refundStateOf(refund),
                                .amount = jsonMoney(refund, "refund_amount", jsonText(refund, "currency")),
                                .reason = jsonText(refund, "reason"),
                                .requestedBy = people.name(jsonText(refund, "requested_by")),
                                .createdAt = jsonTime(refund, "created_at")});
    }
    for (const QJsonValue &value : root[QLatin1String("attempts")].toArray()) {
        const QJsonObject other = value.toObject();
        payment.attempts.append({.id = jsonId(other, "payment_id"),
                                 .status = jsonText(other, "status"),
                                 .method = jsonText(other, "payment_method"),
                                 .cardBrand = jsonText(other, "card_brand"),
                                 .cardLastFour = jsonText(other, "card_last_four"),
                                 .amount = jsonMoney(other, "amount_charged", jsonText(other, "currency")),
                                 .failure = jsonText(other, "error_message"),
                                 .createdAt = jsonTime(other, "created_at")});
    }
    return payment;
}

QFuture<Result<PaymentDetail>> PaymentQueries::detail(const QUuid &paymentId, const CancelToken &cancel) const
{
    return m_executor.run(
        [paymentId](Connection &connection) -> Result<PaymentDetail> {
            const auto json = connection.json(SqlText::load(QStringLiteral("payments/detail")), {{QStringLiteral("payment_id"), paymentId}});
            if (!json && json.error().kind == Error::Kind::NotFound)
                return failure(Error::Kind::NotFound, Tr::tr("This payment is not there any more. Refresh the list."), json.error().detail);
            if (!json)
                return failure(json.error());
            return PaymentDetail::fromJson(*json);
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the payment")});
}
