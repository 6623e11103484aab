// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reviews/review_queries.h"

#include "models/core/json_values.h"
#include "models/db/db_executor.h"
#include "models/db/sql_text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ReviewQueries)
};

SqlValues valuesOf(const CommandId &id, const QUuid &reviewId, qint64 rowVersion, bool approve, const QString &reason)
{
    const QString words = reason.trimmed();
    return {{QStringLiteral("command_id"), id.uuid()},
            {QStringLiteral("review_id"), reviewId},
            {QStringLiteral("decision"), approve ? QStringLiteral("APPROVED") : QStringLiteral("REJECTED")},
            {QStringLiteral("row_version"), rowVersion},
            {QStringLiteral("reason"), approve || words.isEmpty() ? QVariant() : QVariant(words)}};
}

class Collector final : public RowSink
{
public:
    explicit Collector(std::shared_ptr<QList<BulkReview>> reviews)
        : m_reviews(std::move(reviews))
    {
        m_reviews->clear();
    }
    Result<void> row(const RowView &row) override
    {
        const auto text = [&row](int column) { return QString::fromUtf8(row.bytes(column)); };
        m_reviews->append({.id = QUuid::fromString(text(0)), .title = text(1), .status = text(2), .rowVersion = text(3).toLongLong()});
        return {};
    }
    Result<void> finish() override { return {}; }

private:
    std::shared_ptr<QList<BulkReview>> m_reviews;
};

} // namespace

Result<ReviewDetail> ReviewDetail::fromJson(const QJsonDocument &json)
{
    const QJsonObject root = json.object();
    const QJsonObject row = root[QLatin1String("review")].toObject();
    const QJsonObject product = root[QLatin1String("product")].toObject();
    const QJsonObject customer = root[QLatin1String("customer")].toObject();
    ReviewDetail review;
    review.id = jsonId(row, "review_id");
    if (review.id.isNull())
        return failure(Error::Kind::Internal, QStringLiteral("The server's answer was not a review."), QString::fromUtf8(json.toJson().left(200)));
    review.orderId = jsonId(row, "order_id");
    review.orderNumber = jsonText(root, "order_number");
    review.customerId = jsonId(row, "customer_id");
    review.customerName = jsonText(customer, "name");
    review.customerEmail = jsonText(customer, "email");
    review.productName = jsonText(product, "name");
    review.sku = jsonText(product, "sku");
    review.rating = jsonCount(row, "rating");
    review.title = jsonText(row, "title");
    review.content = jsonText(row, "content");
    review.isVerified = row[QLatin1String("is_verified_purchase")].toBool();
    review.helpful = jsonCount(row, "helpful_count");
    review.status = jsonText(row, "moderation_status");
    review.reason = jsonText(row, "moderation_reason");
    review.decidedBy = PeopleNames(root[QLatin1String("people")].toObject()).name(jsonText(row, "moderated_by_login"));
    review.decidedAt = jsonTime(row, "moderated_at");
    review.createdAt = jsonTime(row, "created_at");
    review.changedAt = jsonTime(row, "updated_at");
    review.rowVersion = row[QLatin1String("row_version")].toInteger();
    for (const QJsonValue &value : root[QLatin1String("ratings")].toArray()) {
        const QJsonObject one = value.toObject();
        review.ratings.append({jsonCount(one, "rating"), jsonCount(one, "reviews")});
    }
    review.mayModerate = root[QLatin1String("may_moderate")].toBool();
    return review;
}

QFuture<Result<ReviewDetail>> ReviewQueries::detail(const QUuid &reviewId, const CancelToken &cancel) const
{
    return m_executor.run(
        [reviewId](Connection &connection) -> Result<ReviewDetail> {
            const auto json = connection.json(SqlText::load(QStringLiteral("reviews/detail")), {{QStringLiteral("review_id"), reviewId}});
            if (!json && json.error().kind == Error::Kind::NotFound)
                return failure(Error::Kind::NotFound, Tr::tr("This review is not there any more. Refresh the list."), json.error().detail);
            if (!json)
                return failure(json.error());
            return ReviewDetail::fromJson(*json);
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the review")});
}

QFuture<Result<qint64>> ReviewQueries::decide(const CommandId &id, const ReviewDecision &decision) const
{
    return m_executor.run(
        [id, decision](Connection &connection) -> Result<qint64> {
            const auto answer = connection.command(SqlText::load(QStringLiteral("reviews/moderate")),
                                                   valuesOf(id, decision.reviewId, decision.rowVersion, decision.approve, decision.reason));
            if (!answer)
                return failure(answer.error());
            return answer->object()[QLatin1String("row_version")].toInteger();
        },
        JobOptions{.repeatable = true, .label = Tr::tr("Deciding on the review")});
}

QFuture<Result<QList<BulkReview>>> ReviewQueries::read(PageSource &source, ListReading reading, const CancelToken &cancel)
{
    reading.columns = {QStringLiteral("title"), QStringLiteral("status"), QStringLiteral("version")};
    reading.limit = mostAtOnce;
    auto reviews = std::make_shared<QList<BulkReview>>();
    const RowSinkMaker collect = [reviews]() -> Result<std::unique_ptr<RowSink>> { return std::make_unique<Collector>(reviews); };
    return source.read(reading, collect, cancel).then([reviews](const Result<qint64> &rows) -> Result<QList<BulkReview>> {
        if (!rows)
            return failure(rows.error());
        return *reviews;
    });
}

QFuture<Result<QList<ReviewOutcome>>> ReviewQueries::decideAll(const QList<BulkReview> &reviews, bool approve, const QString &reason,
                                                               const TaskControl &control) const
{
    return m_executor.run(
        [reviews, approve, reason, control](Connection &connection) -> Result<QList<ReviewOutcome>> {
            const SqlText sql = SqlText::load(QStringLiteral("reviews/moderate"));
            QList<ReviewOutcome> outcomes;
            for (const BulkReview &review : reviews) {
                ReviewOutcome outcome{.id = review.id, .title = review.title, .why = {}};
                if (control.cancel().isCancelled()) {
                    outcome.why = Tr::tr("Not done: you stopped before it.");
                } else if (const auto answer = connection.command(sql, valuesOf(review.command, review.id, review.rowVersion, approve, reason)); !answer) {
                    // The link is gone: all of it is asked again, and what was decided stays decided.
                    if (answer.error().isLoss())
                        return failure(answer.error());
                    outcome.why = answer.error().message;
                }
                outcomes.append(outcome);
                control.setDone(outcomes.size());
            }
            return outcomes;
        },
        JobOptions{.cancel = control.cancel(), .lane = Lane::Background, .repeatable = true, .label = Tr::tr("Deciding on the reviews")});
}
