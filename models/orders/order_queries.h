// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/command_id.h"
#include "models/core/result.h"
#include "models/core/role.h"
#include "models/edit/record_editor.h"
#include "models/orders/order_detail.h"
#include "models/orders/order_papers.h"

#include <QFuture>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

class CancelToken;
class DbExecutor;

struct OrderMove {
    QUuid orderId;
    qint64 rowVersion = 0; // the one the person saw; a later one is Error::Kind::Conflict
    QString toStatus;
    QString reason; // empty: none; cancelling needs one
};

struct OrderShipping {
    struct Line {
        QUuid itemId;
        int quantity = 0;
    };
    QUuid orderId;
    qint64 rowVersion = 0;
    QUuid warehouseId;
    QString carrier;
    QString trackingNumber; // empty: none
    QList<Line> lines; // empty: all that the warehouse has left to send
};

// Units that are not wanted or not to be had any more, while the rest goes on.
struct OrderCancelling {
    QUuid orderId;
    qint64 rowVersion = 0;
    QList<OrderShipping::Line> lines;
    QString reason;
};

// What a change left behind.
struct OrderChanged {
    QString status;
    qint64 rowVersion = 0;
    Money toRefund = {}; // what was paid for units that were cancelled
};

// An order that fits what was typed so far.
struct OrderHit {
    QUuid orderId;
    QString number;
    QString customerName;
    QString status;
    QString foundBy; // a tracking number or a SKU; empty: its own number
};

// Units of one item of one order, from one bin.
struct PickLine {
    QUuid orderId;
    QUuid itemId;
    QUuid warehouseId;
    QString orderNumber;
    QString bin;
    QUuid productId;
    QString sku;
    QString barcode;
    QString name;
    int quantity = 0;
};

// Everything the orders desk asks of the database. Each call returns at once; give the future to deliver(). The writes are carried
// out once for each command id, so the same call with the same id may be made again after a lost link.
class OrderQueries
{
public:
    OrderQueries(DbExecutor &executor, Roles roles);

    [[nodiscard]] QFuture<Result<OrderDetail>> detail(const QUuid &orderId, const CancelToken &cancel) const;
    // NotFound when there is no such number.
    [[nodiscard]] QFuture<Result<QUuid>> findByNumber(const QString &number, const CancelToken &cancel) const;

    // What the documents of these orders say, in this order; one that may not be seen is left out. For those who see amounts.
    [[nodiscard]] QFuture<Result<QList<OrderPapers>>> papers(const QList<QUuid> &orderIds, const CancelToken &cancel) const;

    // Orders whose number begins so, newest first; a handful.
    [[nodiscard]] QFuture<Result<QList<OrderHit>>> suggest(const QString &words, const CancelToken &cancel) const;

    // What is picked for these orders and has not left, in the order of the bins.
    [[nodiscard]] QFuture<Result<QList<PickLine>>> pickLines(const QList<QUuid> &orderIds, const CancelToken &cancel) const;

    [[nodiscard]] QFuture<Result<OrderChanged>> move(const CommandId &id, const OrderMove &move) const;
    [[nodiscard]] QFuture<Result<OrderChanged>> release(const CommandId &id, const QUuid &orderId, qint64 rowVersion) const;
    // The desk's forms: a note (field body), and holding an order (field reason).
    [[nodiscard]] EditForm noteForm() const;
    [[nodiscard]] EditForm holdForm() const;
    [[nodiscard]] QFuture<Result<OrderChanged>> cancelLines(const CommandId &id, const OrderCancelling &cancelling) const;
    [[nodiscard]] QFuture<Result<OrderChanged>> ship(const CommandId &id, const OrderShipping &shipping) const;

private:
    DbExecutor &m_executor;
    Roles m_roles;
};
