// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stock/stock_queries.h"

#include "models/core/scan_code.h"
#include "models/db/db_executor.h"
#include "models/db/sql_text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StockQueries)
};

SqlText statement(const char *name)
{
    return SqlText::load(QStringLiteral("stock/") + QLatin1String(name));
}

struct CommandStatement {
    const char *name;
    const char *label;
};

CommandStatement statementOf(StockCommand::Kind kind)
{
    switch (kind) {
    case StockCommand::Kind::Receive: return {"receive", QT_TRANSLATE_NOOP("StockQueries", "Receiving goods")};
    case StockCommand::Kind::Adjust: return {"adjust", QT_TRANSLATE_NOOP("StockQueries", "Adjusting stock")};
    case StockCommand::Kind::Damage: return {"damage", QT_TRANSLATE_NOOP("StockQueries", "Recording damage")};
    case StockCommand::Kind::TakeBack: return {"take_back", QT_TRANSLATE_NOOP("StockQueries", "Taking goods back")};
    case StockCommand::Kind::CreateTransfer: return {"create_transfer", QT_TRANSLATE_NOOP("StockQueries", "Planning the transfer")};
    case StockCommand::Kind::ShipTransfer: return {"ship_transfer", QT_TRANSLATE_NOOP("StockQueries", "Sending the transfer")};
    case StockCommand::Kind::ReceiveTransfer: return {"receive_transfer", QT_TRANSLATE_NOOP("StockQueries", "Receiving the transfer")};
    case StockCommand::Kind::CancelTransfer: return {"cancel_transfer", QT_TRANSLATE_NOOP("StockQueries", "Calling the transfer off")};
    case StockCommand::Kind::StartCount: return {"start_count", QT_TRANSLATE_NOOP("StockQueries", "Beginning the count")};
    case StockCommand::Kind::RecordCount: return {"record_count", QT_TRANSLATE_NOOP("StockQueries", "Recording the count")};
    case StockCommand::Kind::MoveCount: return {"move_count", QT_TRANSLATE_NOOP("StockQueries", "Moving the count on")};
    case StockCommand::Kind::AddWarehouse: return {"add_warehouse", QT_TRANSLATE_NOOP("StockQueries", "Adding the warehouse")};
    case StockCommand::Kind::EditWarehouse: return {"edit_warehouse", QT_TRANSLATE_NOOP("StockQueries", "Saving the warehouse")};
    case StockCommand::Kind::ChangeBins: return {"change_bins", QT_TRANSLATE_NOOP("StockQueries", "Changing the bins")};
    }
    Q_UNREACHABLE();
}

// NULL rather than an empty text, which means something else to the server; a list of ids as the server's array, lines as JSON.
QVariant parameter(const QJsonValue &value)
{
    if (value.isNull() || (value.isString() && value.toString().isEmpty()))
        return {};
    if (!value.isArray())
        return value.toVariant();
    const QJsonArray array = value.toArray();
    return array.at(0).isString() ? QVariant(value.toVariant().toStringList()) : QVariant::fromValue(array);
}

} // namespace

StockQueries::StockQueries(DbExecutor &executor, Roles roles)
    : m_executor(executor)
    , m_roles(roles)
{
}

template<typename T>
QFuture<Result<T>> StockQueries::read(const char *name, const char *key, const QUuid &id, const QString &absent, const QString &label, const CancelToken &cancel) const
{
    return m_executor.run(
        [sql = statement(name), key = QString::fromLatin1(key), id, absent](Connection &connection) -> Result<T> {
            const auto json = connection.json(sql, {{key, id}});
            if (!json && json.error().kind == Error::Kind::NotFound)
                return failure(Error::Kind::NotFound, absent, json.error().detail);
            if (!json)
                return failure(json.error());
            return T::fromJson(*json);
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = label});
}

QFuture<Result<StockDetail>> StockQueries::detail(const QUuid &inventoryId, const CancelToken &cancel) const
{
    return read<StockDetail>("detail", "inventory_id", inventoryId, Tr::tr("This stock is not there any more, or in a warehouse that is not yours."),
                             Tr::tr("Loading the stock card"), cancel);
}

QFuture<Result<TransferDetail>> StockQueries::transfer(const QUuid &transferId, const CancelToken &cancel) const
{
    return read<TransferDetail>("transfer_detail", "transfer_id", transferId, Tr::tr("This transfer does not concern your warehouses."), Tr::tr("Loading the transfer"),
                                cancel);
}

QFuture<Result<CountDetail>> StockQueries::count(const QUuid &countId, const CancelToken &cancel) const
{
    return read<CountDetail>(m_roles & Role::Manager ? "count_review" : "count_detail", "count_id", countId, Tr::tr("This count is not one of your warehouses."),
                             Tr::tr("Loading the count"), cancel);
}

QFuture<Result<WarehouseDetail>> StockQueries::warehouse(const QUuid &warehouseId, const CancelToken &cancel) const
{
    return read<WarehouseDetail>("warehouse_detail", "warehouse_id", warehouseId, Tr::tr("This warehouse is not there any more."), Tr::tr("Loading the warehouse"), cancel);
}

QFuture<Result<OlderMovements>> StockQueries::older(const QUuid &inventoryId, qint64 beforeSequence, const StockBuckets &after, const CancelToken &cancel) const
{
    return m_executor.run(
        [inventoryId, beforeSequence, after](Connection &connection) -> Result<OlderMovements> {
            const auto json = connection.json(statement("older_movements"),
                                              {{QStringLiteral("inventory_id"), inventoryId}, {QStringLiteral("before_sequence"), beforeSequence}});
            if (!json)
                return failure(json.error());
            return OlderMovements::fromJson(*json, after);
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading older movements")});
}

QFuture<Result<QList<CodeHit>>> StockQueries::findCode(const QString &code, const CancelToken &cancel) const
{
    return m_executor.run(
        [sql = statement("find_code"), code](Connection &connection) -> Result<QList<CodeHit>> {
            const ScanCode scanned(code);
            QList<CodeHit> hits;
            const auto found = connection.forEach(sql,
                                                  {{QStringLiteral("code"), scanned.text()},
                                                   {QStringLiteral("folded"), scanned.folded()},
                                                   {QStringLiteral("short"), scanned.asUpc()},
                                                   {QStringLiteral("long"), scanned.asEan()}},
                                                  [&hits](const QSqlQuery &row) {
                                                      const QUuid product = row.value(0).toUuid();
                                                      if (hits.isEmpty() || hits.last().productId != product)
                                                          hits.append({product, row.value(1).toString(), row.value(2).toString(), row.value(3).toString(), {}});
                                                      if (!row.isNull(4))
                                                          hits.last().places.append({row.value(4).toUuid(), row.value(5).toUuid(), row.value(6).toString(), row.value(7).toInt()});
                                                      return true;
                                                  });
            if (!found)
                return failure(found.error());
            return hits;
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Looking a code up")});
}

QFuture<Result<QList<StockHit>>> StockQueries::suggest(const QString &words, const CancelToken &cancel) const
{
    return m_executor.run(
        [sql = statement("suggest"), words](Connection &connection) {
            return connection.list(sql, {{QStringLiteral("words"), words}}, [](const QSqlQuery &row) {
                return StockHit{row.value(0).toUuid(), row.value(1).toString(), row.value(2).toString(), row.value(3).toString(), row.value(4).toInt()};
            });
        },
        JobOptions{.cancel = cancel, .repeatable = true});
}

QFuture<Result<StockViewCounts>> StockQueries::viewCounts(const CancelToken &cancel) const
{
    return m_executor.run(
        [sql = statement("view_counts")](Connection &connection) {
            return connection.one(sql, {}, [](const QSqlQuery &row) { return StockViewCounts{row.value(0).toLongLong(), row.value(1).toLongLong()}; });
        },
        JobOptions{.cancel = cancel, .lane = Lane::Background, .repeatable = true, .label = Tr::tr("Counting what is low")});
}

QFuture<Result<QList<StockWarehouse>>> StockQueries::warehouses(const CancelToken &cancel) const
{
    return m_executor.run(
        [sql = statement("warehouses")](Connection &connection) {
            return connection.list(sql, {}, [](const QSqlQuery &row) {
                return StockWarehouse{row.value(0).toUuid(), row.value(1).toString(), row.value(2).toString(), row.value(3).toBool()};
            });
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the warehouses")});
}

QFuture<Result<QList<Returnable>>> StockQueries::returnable(const QString &orderNumber, const QUuid &productId, const CancelToken &cancel) const
{
    return m_executor.run(
        [sql = statement("returnable"), orderNumber, productId](Connection &connection) {
            return connection.list(sql, {{QStringLiteral("order_number"), orderNumber}, {QStringLiteral("product_id"), productId}}, [](const QSqlQuery &row) {
                return Returnable{row.value(0).toUuid(), row.value(1).toUuid(), row.value(2).toString(), row.value(3).toInt(), row.value(4).toInt()};
            });
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Finding the order")});
}

QFuture<Result<QList<BinContent>>> StockQueries::bins(const QUuid &warehouseId, const CancelToken &cancel) const
{
    return m_executor.run(
        [sql = statement("count_bins"), warehouseId](Connection &connection) {
            return connection.list(sql, {{QStringLiteral("warehouse_id"), warehouseId}}, [](const QSqlQuery &row) {
                return BinContent{row.value(0).toString(), row.value(1).toInt()};
            });
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the bins")});
}

QFuture<Result<QJsonObject>> StockQueries::send(const CommandId &id, const StockCommand &command) const
{
    const CommandStatement known = statementOf(command.kind);
    SqlValues values{{QStringLiteral("command_id"), id.uuid()}};
    for (auto it = command.values.constBegin(); it != command.values.constEnd(); ++it) {
        const QJsonValue value = *it;
        values.insert(it.key(), parameter(value));
    }
    return m_executor.run(
        [sql = statement(known.name), values](Connection &connection) -> Result<QJsonObject> {
            const auto answer = connection.command(sql, values);
            if (!answer)
                return failure(answer.error());
            return answer->object();
        },
        JobOptions{.repeatable = true, .label = Tr::tr(known.label)});
}
