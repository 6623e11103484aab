// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/orders/order_queries.h"

#include "models/db/db_executor.h"
#include "models/db/sql_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(OrderQueries)
};

Result<OrderChanged> changed(const Result<QJsonDocument> &answer)
{
    if (!answer)
        return failure(answer.error());
    const QJsonObject json = answer->object();
    return OrderChanged{json[QLatin1String("status")].toString(), json[QLatin1String("row_version")].toInteger(),
                        Money(json[QLatin1String("to_refund")].toInteger(), json[QLatin1String("currency")].toString())};
}

// NULL rather than an empty text, which means something else to the server.
QVariant orNull(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() ? QVariant() : QVariant(trimmed);
}

QStringList idList(const QList<QUuid> &ids)
{
    QStringList texts;
    for (const QUuid &id : ids)
        texts.append(id.toString(QUuid::WithoutBraces));
    return texts;
}

QVariant linesAsJson(const QList<OrderShipping::Line> &lines)
{
    if (lines.isEmpty())
        return {};
    QJsonArray array;
    for (const OrderShipping::Line &line : lines) {
        array.append(QJsonObject{{QStringLiteral("order_item_id"), line.itemId.toString(QUuid::WithoutBraces)},
                                 {QStringLiteral("quantity"), line.quantity}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QHash<QString, QString> demand(const FieldValues &values, const QString &field, const QString &sentence)
{
    return values[field].toString().trimmed().isEmpty() ? QHash<QString, QString>{{field, sentence}} : QHash<QString, QString>();
}

QFuture<Result<OrderChanged>> hold(DbExecutor &executor, const CommandId &id, const QUuid &orderId, qint64 rowVersion, const QVariant &reason)
{
    return executor.run(
        [id, orderId, rowVersion, reason](Connection &connection) {
            return changed(connection.command(SqlText::load(QStringLiteral("orders/hold")),
                                              {{QStringLiteral("command_id"), id.uuid()},
                                               {QStringLiteral("order_id"), orderId},
                                               {QStringLiteral("row_version"), rowVersion},
                                               {QStringLiteral("reason"), reason}}));
        },
        JobOptions{.repeatable = true, .label = Tr::tr("Changing the order")});
}

} // namespace

OrderQueries::OrderQueries(DbExecutor &executor, Roles roles)
    : m_executor(executor)
    , m_roles(roles)
{
}

QFuture<Result<OrderDetail>> OrderQueries::detail(const QUuid &orderId, const CancelToken &cancel) const
{
    const bool seesAmounts = m_roles & (Roles(Role::Support) | Role::Manager | Role::Admin);
    const SqlText sql = SqlText::load(seesAmounts ? QStringLiteral("orders/detail") : QStringLiteral("orders/detail_warehouse"));
    return m_executor.run(
        [sql, orderId](Connection &connection) -> Result<OrderDetail> {
            const auto json = connection.json(sql, {{QStringLiteral("order_id"), orderId}});
            if (!json && json.error().kind == Error::Kind::NotFound)
                return failure(Error::Kind::NotFound, Tr::tr("This order is not there any more. Refresh the list."), json.error().detail);
            if (!json)
                return failure(json.error());
            return OrderDetail::fromJson(*json);
        },
        JobOptions{.cancel = cancel, .label = Tr::tr("Loading the order")});
}

QFuture<Result<QUuid>> OrderQueries::findByNumber(const QString &number, const CancelToken &cancel) const
{
    return m_executor.run(
        [number](Connection &connection) -> Result<QUuid> {
            const auto found = connection.value(SqlText::load(QStringLiteral("orders/find_by_number")), {{QStringLiteral("order_number"), number}});
            if (!found && found.error().kind == Error::Kind::NotFound)
                return failure(Error::Kind::NotFound, Tr::tr("There is no order with this number."), found.error().detail);
            if (!found)
                return failure(found.error());
            return QUuid::fromString(found->toString());
        },
        JobOptions{.cancel = cancel, .label = Tr::tr("Finding the order")});
}

QFuture<Result<QList<OrderHit>>> OrderQueries::suggest(const QString &words, const CancelToken &cancel) const
{
    const SqlText sql = SqlText::load(QStringLiteral("orders/suggest"));
    return m_executor.run(
        [sql, words](Connection &connection) {
            return connection.list(sql, {{QStringLiteral("words"), words}}, [](const QSqlQuery &row) {
                return OrderHit{row.value(0).toUuid(), row.value(1).toString(), row.value(2).toString(), row.value(3).toString(), row.value(4).toString()};
            });
        },
        cancel);
}

QFuture<Result<QList<OrderPapers>>> OrderQueries::papers(const QList<QUuid> &orderIds, const CancelToken &cancel) const
{
    return m_executor.run(
        [sql = SqlText::load(QStringLiteral("orders/papers")), ids = idList(orderIds)](Connection &connection) -> Result<QList<OrderPapers>> {
            const auto rows = connection.list(sql, {{QStringLiteral("order_ids"), ids}}, [](const QSqlQuery &row) { return row.value(0).toByteArray(); });
            if (!rows)
                return failure(rows.error());
            QList<OrderPapers> papers;
            for (const QByteArray &row : *rows) {
                const auto one = OrderPapers::fromJson(QJsonDocument::fromJson(row));
                if (!one)
                    return failure(one.error());
                papers.append(*one);
            }
            return papers;
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the documents")});
}

QFuture<Result<QList<PickLine>>> OrderQueries::pickLines(const QList<QUuid> &orderIds, const CancelToken &cancel) const
{
    return m_executor.run(
        [sql = SqlText::load(QStringLiteral("orders/pick_lines")), ids = idList(orderIds)](Connection &connection) {
            return connection.list(sql, {{QStringLiteral("order_ids"), ids}}, [](const QSqlQuery &row) {
                return PickLine{row.value(0).toUuid(), row.value(1).toUuid(), row.value(2).toUuid(), row.value(3).toString(), row.value(4).toString(),
                                row.value(5).toUuid(), row.value(6).toString(), row.value(7).toString(), row.value(8).toString(), row.value(9).toInt()};
            });
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the pick list")});
}

QFuture<Result<OrderChanged>> OrderQueries::move(const CommandId &id, const OrderMove &move) const
{
    return m_executor.run(
        [id, move](Connection &connection) {
            return changed(connection.command(SqlText::load(QStringLiteral("orders/move")),
                                              {{QStringLiteral("command_id"), id.uuid()},
                                               {QStringLiteral("order_id"), move.orderId},
                                               {QStringLiteral("to_status"), move.toStatus},
                                               {QStringLiteral("row_version"), move.rowVersion},
                                               {QStringLiteral("reason"), orNull(move.reason)}}));
        },
        JobOptions{.repeatable = true, .label = Tr::tr("Changing the order")});
}

QFuture<Result<OrderChanged>> OrderQueries::ship(const CommandId &id, const OrderShipping &shipping) const
{
    return m_executor.run(
        [id, shipping](Connection &connection) {
            return changed(connection.command(SqlText::load(QStringLiteral("orders/ship")),
                                              {{QStringLiteral("command_id"), id.uuid()},
                                               {QStringLiteral("order_id"), shipping.orderId},
                                               {QStringLiteral("row_version"), shipping.rowVersion},
                                               {QStringLiteral("carrier"), shipping.carrier.trimmed()},
                                               {QStringLiteral("tracking_number"), orNull(shipping.trackingNumber)},
                                               {QStringLiteral("lines"), linesAsJson(shipping.lines)},
                                               {QStringLiteral("warehouse_id"), shipping.warehouseId}}));
        },
        JobOptions{.repeatable = true, .label = Tr::tr("Shipping the order")});
}

QFuture<Result<OrderChanged>> OrderQueries::cancelLines(const CommandId &id, const OrderCancelling &cancelling) const
{
    return m_executor.run(
        [id, cancelling](Connection &connection) {
            return changed(connection.command(SqlText::load(QStringLiteral("orders/cancel_lines")),
                                              {{QStringLiteral("command_id"), id.uuid()},
                                               {QStringLiteral("order_id"), cancelling.orderId},
                                               {QStringLiteral("row_version"), cancelling.rowVersion},
                                               {QStringLiteral("lines"), linesAsJson(cancelling.lines)},
                                               {QStringLiteral("reason"), orNull(cancelling.reason)}}));
        },
        JobOptions{.repeatable = true, .label = Tr::tr("Cancelling units")});
}

QFuture<Result<OrderChanged>> OrderQueries::release(const CommandId &id, const QUuid &orderId, qint64 rowVersion) const
{
    return hold(m_executor, id, orderId, rowVersion, QVariant());
}

EditForm OrderQueries::noteForm() const
{
    DbExecutor *executor = &m_executor;
    return {.desk = QStringLiteral("orders"),
            .form = QStringLiteral("note"),
            .save =
                [executor](const CommandId &id, const EditForm::Change &change) {
                    const SqlValues values{{QStringLiteral("command_id"), id.uuid()},
                                           {QStringLiteral("order_id"), change.key},
                                           {QStringLiteral("body"), change.whole[QLatin1String("body")].toString()}};
                    return executor->run(
                        [values](Connection &connection) -> Result<qint64> {
                            const auto answer = connection.command(SqlText::load(QStringLiteral("orders/add_note")), values);
                            return answer ? Result<qint64>(0) : failure(answer.error());
                        },
                        JobOptions{.repeatable = true, .label = Tr::tr("Keeping the note")});
                },
            .problems = [](const FieldValues &values) { return demand(values, QStringLiteral("body"), Tr::tr("Write what your colleagues should know.")); }};
}

EditForm OrderQueries::holdForm() const
{
    const OrderQueries queries = *this;
    return {.desk = QStringLiteral("orders"),
            .form = QStringLiteral("hold"),
            .load =
                [queries](const QString &key) {
                    return queries.detail(QUuid::fromString(key), {}).then([](const Result<OrderDetail> &order) -> Result<EditRecord> {
                        if (!order)
                            return failure(order.error());
                        return EditRecord{.key = order->id.toString(QUuid::WithoutBraces),
                                          .title = order->number,
                                          .values = {{QStringLiteral("reason"), order->holdReason}},
                                          .version = order->rowVersion};
                    });
                },
            .save =
                [queries](const CommandId &id, const EditForm::Change &change) {
                    return hold(queries.m_executor, id, QUuid::fromString(change.key), change.version, change.whole[QLatin1String("reason")].toString())
                        .then([](const Result<OrderChanged> &held) -> Result<qint64> {
                            if (!held)
                                return failure(held.error());
                            return held->rowVersion;
                        });
                },
            .problems = [](const FieldValues &values) { return demand(values, QStringLiteral("reason"), Tr::tr("Say why, so that whoever packs it knows what it waits for.")); }};
}
