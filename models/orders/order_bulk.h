// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/command_id.h"
#include "models/core/result.h"
#include "models/db/background_tasks.h"
#include "models/list/page_source.h"

#include <QFuture>
#include <QList>
#include <QString>
#include <QUuid>

class DbExecutor;

/// One of several orders that are about to be moved, as it was when the person was asked.
struct BulkOrder {
    QUuid id;
    QString number;
    QString status;
    qint64 rowVersion = 0;
    CommandId command = CommandId::make(); ///< its own, so that each is moved once
};

/// What became of one of them.
struct BulkOutcome {
    QUuid id;
    QString number;
    bool moved = false;
    QString why; ///< empty when it was moved
};

/// The same move for many orders: each is a change of its own, and the refusal of one does not hold up the others.
class OrderBulk
{
public:
    static constexpr int mostOrders = 500;
    /// The columns of the list that the orders are read from.
    [[nodiscard]] static QStringList columns();
    /// The state an order has to be in.
    [[nodiscard]] static QString from(const QString &toStatus);

    /// What is chosen of a list, at most mostOrders.
    [[nodiscard]] static QFuture<Result<QList<BulkOrder>>> read(PageSource &source, ListReading reading, const CancelToken &cancel);
    /// Moves them one after the other. Taken back on the way, the rest is left as it was. Asked again with the same commands after
    /// a lost link, none is moved twice.
    [[nodiscard]] static QFuture<Result<QList<BulkOutcome>>> move(DbExecutor &executor, const QList<BulkOrder> &orders, const QString &toStatus,
                                                                  const TaskControl &control);
};
