// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/command_id.h"
#include "models/core/result.h"
#include "models/refunds/refund_basis.h"
#include "models/refunds/refund_detail.h"
#include "models/refunds/refund_draft.h"

#include <QFuture>
#include <QUuid>

class CancelToken;
class DbExecutor;

struct RefundDeciding {
    QUuid orderId;
    QUuid refundId;
    bool approve = false;
    QString note; // a rejection needs one
};

struct RefundMove {
    QUuid orderId;
    QUuid refundId;
    qint64 rowVersion = 0; // the one the person saw; a later one is Error::Kind::Conflict
    QString toStatus;
    QString providerReference; // empty: none
    QString failure; // what the provider said; empty: nothing
};

// What a change left behind.
struct RefundChanged {
    QUuid refundId; // of a new one
    QString status;
    QString approval;
    qint64 rowVersion = 0;

    [[nodiscard]] bool waits() const { return status == QLatin1String("PENDING") && approval == QLatin1String("NEEDED"); }
};

// Everything the refunds desk asks of the database. Each call returns at once; give the future to deliver(). The writes are carried
// out once for each command id, so the same call with the same id may be made again after a lost link.
class RefundQueries
{
public:
    explicit RefundQueries(DbExecutor &executor);

    [[nodiscard]] QFuture<Result<RefundBasis>> basis(const QUuid &orderId, const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<RefundDetail>> detail(const QUuid &refundId, const CancelToken &cancel) const;

    [[nodiscard]] QFuture<Result<RefundChanged>> request(const CommandId &id, const RefundOrder &order) const;
    [[nodiscard]] QFuture<Result<RefundChanged>> decide(const CommandId &id, const RefundDeciding &deciding) const;
    [[nodiscard]] QFuture<Result<RefundChanged>> move(const CommandId &id, const RefundMove &move) const;

private:
    DbExecutor &m_executor;
};
