// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/refunds/refund_queries.h"

#include "models/core/json_row.h"
#include "models/db/db_executor.h"
#include "models/db/sql_text.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RefundQueries)
};

Result<RefundChanged> changed(const Result<QJsonDocument> &answer)
{
    if (!answer)
        return failure(answer.error());
    const JsonRow row(answer->object());
    return RefundChanged{row.id("refund_id"), row.text("status"), row.text("approval"), row.number("row_version")};
}

// NULL rather than an empty text, which means something else to the server.
QVariant orNull(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() ? QVariant() : QVariant(trimmed);
}

// Reads a whole screen; `gone` is said when there is nothing to read.
template<typename T>
Result<T> read(Connection &connection, const SqlText &sql, const SqlValues &values, const QString &gone)
{
    const auto json = connection.json(sql, values);
    if (!json && json.error().kind == Error::Kind::NotFound)
        return failure(Error::Kind::NotFound, gone, json.error().detail);
    if (!json)
        return failure(json.error());
    return T::fromJson(*json);
}

} // namespace

RefundQueries::RefundQueries(DbExecutor &executor)
    : m_executor(executor)
{
}

QFuture<Result<RefundBasis>> RefundQueries::basis(const QUuid &orderId, const CancelToken &cancel) const
{
    return m_executor.run(
        [orderId](Connection &connection) {
            return read<RefundBasis>(connection, SqlText::load(QStringLiteral("refunds/basis")), {{QStringLiteral("order_id"), orderId}},
                                     Tr::tr("This order is not there any more. Refresh the list."));
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading what is left to refund")});
}

QFuture<Result<RefundDetail>> RefundQueries::detail(const QUuid &refundId, const CancelToken &cancel) const
{
    return m_executor.run(
        [refundId](Connection &connection) {
            return read<RefundDetail>(connection, SqlText::load(QStringLiteral("refunds/detail")), {{QStringLiteral("refund_id"), refundId}},
                                      Tr::tr("This refund is not there any more. Refresh the list."));
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the refund")});
}

QFuture<Result<RefundChanged>> RefundQueries::request(const CommandId &id, const RefundOrder &order) const
{
    return m_executor.run(
        [id, order](Connection &connection) {
            const QByteArray lines = QJsonDocument(order.linesAsJson()).toJson(QJsonDocument::Compact);
            return changed(connection.command(SqlText::load(QStringLiteral("refunds/request")),
                                              {{QStringLiteral("command_id"), id.uuid()},
                                               {QStringLiteral("order_id"), order.orderId},
                                               {QStringLiteral("payment_id"), order.paymentId},
                                               {QStringLiteral("currency"), order.currency},
                                               {QStringLiteral("reason"), order.reason},
                                               {QStringLiteral("lines"), QString::fromUtf8(lines)},
                                               {QStringLiteral("tax_amount"), order.tax},
                                               {QStringLiteral("shipping_amount"), order.shipping},
                                               {QStringLiteral("goodwill_amount"), order.goodwill},
                                               {QStringLiteral("description"), orNull(order.message)}}));
        },
        JobOptions{.repeatable = true, .label = Tr::tr("Asking for the refund")});
}

QFuture<Result<RefundChanged>> RefundQueries::decide(const CommandId &id, const RefundDeciding &deciding) const
{
    return m_executor.run(
        [id, deciding](Connection &connection) {
            return changed(connection.command(SqlText::load(QStringLiteral("refunds/decide")),
                                              {{QStringLiteral("command_id"), id.uuid()},
                                               {QStringLiteral("order_id"), deciding.orderId},
                                               {QStringLiteral("refund_id"), deciding.refundId},
                                               {QStringLiteral("decision"), deciding.approve ? QStringLiteral("APPROVED") : QStringLiteral("REJECTED")},
                                               {QStringLiteral("note"), orNull(deciding.note)}}));
        },
        JobOptions{.repeatable = true, .label = Tr::tr("Deciding on the refund")});
}

QFuture<Result<RefundChanged>> RefundQueries::move(const CommandId &id, const RefundMove &move) const
{
    return m_executor.run(
        [id, move](Connection &connection) {
            return changed(connection.command(SqlText::load(QStringLiteral("refunds/move")),
                                              {{QStringLiteral("command_id"), id.uuid()},
                                               {QStringLiteral("order_id"), move.orderId},
                                               {QStringLiteral("refund_id"), move.refundId},
                                               {QStringLiteral("to_status"), move.toStatus},
                                               {QStringLiteral("row_version"), move.rowVersion},
                                               {QStringLiteral("provider_refund_id"), orNull(move.providerReference)},
                                               {QStringLiteral("error_message"), orNull(move.failure)}}));
        },
        JobOptions{.repeatable = true, .label = Tr::tr("Changing the refund")});
}
