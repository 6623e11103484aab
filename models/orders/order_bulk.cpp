// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/orders/order_bulk.h"

#include "models/db/connection.h"
#include "models/db/db_executor.h"
#include "models/db/sql_text.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(OrderBulk)
};

class Collector final : public RowSink
{
public:
    explicit Collector(std::shared_ptr<QList<BulkOrder>> orders)
        : m_orders(std::move(orders))
    {
        m_orders->clear();
    }
    Result<void> row(const RowView &row) override
    {
        const auto text = [&row](int column) { return QString::fromUtf8(row.bytes(column)); };
        m_orders->append({.id = QUuid::fromString(text(0)), .number = text(1), .status = text(2), .rowVersion = text(3).toLongLong()});
        return {};
    }
    Result<void> finish() override { return {}; }

private:
    std::shared_ptr<QList<BulkOrder>> m_orders;
};

Result<QList<BulkOutcome>> moveAll(Connection &connection, const QList<BulkOrder> &orders, const QString &toStatus, const TaskControl &control)
{
    const SqlText sql = SqlText::load(QStringLiteral("orders/move"));
    QList<BulkOutcome> outcomes;
    bool stopped = false;
    for (const BulkOrder &order : orders) {
        BulkOutcome outcome{.id = order.id, .number = order.number};
        stopped = stopped || control.cancel().isCancelled();
        if (stopped) {
            outcome.why = Tr::tr("Not done: you stopped before it.");
            outcomes.append(outcome);
            continue;
        }
        const auto answer = connection.command(sql, {{QStringLiteral("command_id"), order.command.uuid()}, {QStringLiteral("order_id"), order.id}, {QStringLiteral("to_status"), toStatus}, {QStringLiteral("row_version"), order.rowVersion}, {QStringLiteral("reason"), QVariant()}});
        // The link is gone: all of it is asked again, and what was done stays done.
        if (!answer && answer.error().isLoss())
            return failure(answer.error());
        outcome.moved = answer.has_value();
        stopped = !answer && answer.error().kind == Error::Kind::Cancelled;
        if (stopped)
            outcome.why = Tr::tr("Not done: you stopped before it.");
        else if (!answer)
            outcome.why = answer.error().message;
        outcomes.append(outcome);
        control.setDone(outcomes.size());
    }
    return outcomes;
}

} // namespace

QStringList OrderBulk::columns()
{
    return {QStringLiteral("number"), QStringLiteral("status"), QStringLiteral("version")};
}

QString OrderBulk::from(const QString &toStatus)
{
    return toStatus == QLatin1String("CONFIRMED") ? QStringLiteral("PENDING") : QStringLiteral("PAID");
}

QFuture<Result<QList<BulkOrder>>> OrderBulk::read(PageSource &source, ListReading reading, const CancelToken &cancel)
{
    reading.columns = columns();
    reading.limit = mostOrders;
    auto orders = std::make_shared<QList<BulkOrder>>();
    const RowSinkMaker collect = [orders]() -> Result<std::unique_ptr<RowSink>> { return std::make_unique<Collector>(orders); };
    return source.read(reading, collect, cancel).then([orders](const Result<qint64> &rows) -> Result<QList<BulkOrder>> {
        if (!rows)
            return failure(rows.error());
        return *orders;
    });
}

QFuture<Result<QList<BulkOutcome>>> OrderBulk::move(DbExecutor &executor, const QList<BulkOrder> &orders, const QString &toStatus,
                                                    const TaskControl &control)
{
    return executor.run([orders, toStatus, control](Connection &connection) { return moveAll(connection, orders, toStatus, control); },
                        JobOptions{.cancel = control.cancel(), .lane = Lane::Background, .repeatable = true, .label = Tr::tr("Changing the orders")});
}
