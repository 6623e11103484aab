// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/command_id.h"
#include "models/core/result.h"
#include "models/db/background_tasks.h"
#include "models/list/page_source.h"

#include <QDateTime>
#include <QFuture>
#include <QJsonDocument>
#include <QList>
#include <QString>
#include <QUuid>

class DbExecutor;

// A review as its screen shows it (resources/sql/reviews/detail.sql): values only. Times are UTC.
struct ReviewDetail {
    QUuid id;
    QUuid orderId; // null: none proves the purchase
    QString orderNumber; // empty: none, or in the archive
    QUuid customerId;
    QString customerName;
    QString customerEmail;
    QString productName;
    QString sku;
    int rating = 0;
    QString title;
    QString content;
    bool isVerified = false;
    int helpful = 0;
    QString status;
    QString reason;
    QString decidedBy;
    QDateTime decidedAt;
    QDateTime createdAt;
    QDateTime changedAt;
    qint64 rowVersion = 0;
    QList<std::pair<int, int>> ratings; // stars and how many approved reviews of the product give them, most stars first
    bool mayModerate = false;

    [[nodiscard]] static Result<ReviewDetail> fromJson(const QJsonDocument &json);
};

struct ReviewDecision {
    QUuid reviewId;
    qint64 rowVersion = 0; // the one the person saw; a later one is Error::Kind::Conflict
    bool approve = false;
    QString reason; // a rejection needs one
};

// One of several reviews that are about to be decided, as it was when the person was asked.
struct BulkReview {
    QUuid id;
    QString title;
    QString status;
    qint64 rowVersion = 0;
    CommandId command = CommandId::make(); // its own, so that each is decided once
};

// What became of one of them.
struct ReviewOutcome {
    QUuid id;
    QString title;
    QString why; // empty: decided
};

// Everything the reviews desk asks of the database. Each call returns at once; give the future to deliver(). A decision is carried out
// once for each command id, so the same call with the same id may be made again after a lost link.
class ReviewQueries
{
public:
    static constexpr int mostAtOnce = 500;

    explicit ReviewQueries(DbExecutor &executor)
        : m_executor(executor)
    {
    }

    [[nodiscard]] QFuture<Result<ReviewDetail>> detail(const QUuid &reviewId, const CancelToken &cancel) const;
    // The review's new row version.
    [[nodiscard]] QFuture<Result<qint64>> decide(const CommandId &id, const ReviewDecision &decision) const;

    // What is chosen of a list, at most mostAtOnce.
    [[nodiscard]] static QFuture<Result<QList<BulkReview>>> read(PageSource &source, ListReading reading, const CancelToken &cancel);
    // Decides them one after the other; the refusal of one does not hold up the others.
    [[nodiscard]] QFuture<Result<QList<ReviewOutcome>>> decideAll(const QList<BulkReview> &reviews, bool approve, const QString &reason,
                                                                  const TaskControl &control) const;

private:
    DbExecutor &m_executor;
};
