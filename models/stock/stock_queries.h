// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/command_id.h"
#include "models/core/result.h"
#include "models/core/role.h"
#include "models/stock/stock_detail.h"
#include "models/stock/stock_papers.h"

#include <QFuture>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUuid>

class CancelToken;
class DbExecutor;

// A product that a scanned code stands for, and where it lies.
struct CodeHit {
    struct Place {
        QUuid inventoryId;
        QUuid warehouseId;
        QString bin;
        int available = 0;
    };
    QUuid productId;
    QString sku;
    QString barcode;
    QString name;
    QList<Place> places; // the warehouses that this person sees
};

// A stock row that fits what was typed so far.
struct StockHit {
    QUuid inventoryId;
    QString sku;
    QString product;
    QString warehouseCode;
    int available = 0;
};

struct StockWarehouse {
    QUuid id;
    QString code;
    QString name;
    bool isMine = false; // this person moves stock there
};

struct StockViewCounts {
    qint64 low = 0; // counted to 10,000
    qint64 out = 0;
};

struct Returnable {
    QUuid orderId;
    QUuid itemId;
    QString name;
    int shipped = 0;
    int returned = 0;
    [[nodiscard]] int left() const { return shipped - returned; }
};

struct BinContent {
    QString bin; // empty: rows without one
    int rows = 0;
};

// A change of stock, told once: what it says is what is sent, and what a command id stands for.
struct StockCommand {
    enum class Kind { Receive,
                      Adjust,
                      Damage,
                      TakeBack,
                      CreateTransfer,
                      ShipTransfer,
                      ReceiveTransfer,
                      CancelTransfer,
                      StartCount,
                      RecordCount,
                      MoveCount,
                      AddWarehouse,
                      EditWarehouse,
                      ChangeBins };
    Kind kind = Kind::Receive;
    QJsonObject values; // by the names of the statement's parameters (resources/sql/stock)

    // What makes it this command and no other.
    [[nodiscard]] QJsonObject content() const { return {{QStringLiteral("kind"), int(kind)}, {QStringLiteral("values"), values}}; }
};

// Everything the stock desk asks of the database. Each call returns at once; give the future to deliver(). A command is carried out
// once for each command id, so the same call with the same id may be made again after a lost link.
class StockQueries
{
public:
    StockQueries(DbExecutor &executor, Roles roles);

    [[nodiscard]] QFuture<Result<StockDetail>> detail(const QUuid &inventoryId, const CancelToken &cancel) const;
    // `after`: the balance in front of the oldest movement that is known.
    [[nodiscard]] QFuture<Result<OlderMovements>> older(const QUuid &inventoryId, qint64 beforeSequence, const StockBuckets &after, const CancelToken &cancel) const;
    // Nothing: the code is unknown. More than one: it stands for several products.
    [[nodiscard]] QFuture<Result<QList<CodeHit>>> findCode(const QString &code, const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<QList<StockHit>>> suggest(const QString &words, const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<StockViewCounts>> viewCounts(const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<QList<StockWarehouse>>> warehouses(const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<QList<Returnable>>> returnable(const QString &orderNumber, const QUuid &productId, const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<TransferDetail>> transfer(const QUuid &transferId, const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<WarehouseDetail>> warehouse(const QUuid &warehouseId, const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<CountDetail>> count(const QUuid &countId, const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<QList<BinContent>>> bins(const QUuid &warehouseId, const CancelToken &cancel) const;

    [[nodiscard]] QFuture<Result<QJsonObject>> send(const CommandId &id, const StockCommand &command) const;

private:
    template<typename T>
    [[nodiscard]] QFuture<Result<T>> read(const char *statement, const char *key, const QUuid &id, const QString &absent, const QString &label,
                                          const CancelToken &cancel) const;

    DbExecutor &m_executor;
    Roles m_roles;
};
