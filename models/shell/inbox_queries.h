// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/core/role.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

class DbExecutor;

// Something that needs this person, or that this person waited for.
struct InboxItem {
    enum class Kind {
        RefundToApprove,
        RefundApproved,
        RefundRefused,
        RefundFailed,
        TransferComing,
        CountToReview,
        JobFailed, // of the housekeeping
        OwnWorkFailed, // begun by this person in the program: `subject` is the sentence, `person` says more
    };
    QString id; // of this very news: a refund that waits and the same refund decided are two
    Kind kind = Kind::OwnWorkFailed;
    QDateTime at; // UTC
    QString subject; // order number, warehouse, job
    qint64 amount = 0; // minor units
    QString currency; // empty: no amount
    QString person; // who asked, where to, why it failed
    QString recordKind; // what it leads to: "order", "transfer", "count", "job"
    QString record; // its key

    [[nodiscard]] bool needsAction() const { return kind == Kind::RefundToApprove || kind == Kind::TransferComing || kind == Kind::CountToReview; }
};

// What the database can say of it. Asked by role, so that nobody is refused what they never asked for; which rows come is the
// policies' business.
class InboxQueries
{
public:
    InboxQueries(DbExecutor &executor, Roles roles);

    // Newest first.
    [[nodiscard]] QFuture<Result<QList<InboxItem>>> items() const;

private:
    DbExecutor &m_executor;
    Roles m_roles;
};
