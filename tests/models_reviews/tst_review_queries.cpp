// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/db_executor.h"
#include "models/reviews/review_queries.h"
#include "tests/support/test_database.h"

#include <QTest>

// Reviews through the logins of those who decide on them, and of those who may not.
class TestReviewQueries : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_database->execute(QStringLiteral("update shop.product_reviews set moderation_status = 'PENDING', moderation_reason = null "
                                           "where review_id in (select review_id from shop.product_reviews order by review_id limit 4)"));
    }

    void anApprovalIsCarriedOutOnce()
    {
        Person agent(*m_database, QStringLiteral("sam.okafor"));
        const ReviewDetail review = pending(agent);
        QVERIFY(review.mayModerate);
        const CommandId id = CommandId::make();
        const ReviewDecision approval{.reviewId = review.id, .rowVersion = review.rowVersion, .approve = true, .reason = {}};
        const auto first = answer(agent.queries.decide(id, approval));
        QVERIFY2(first, first ? "" : qPrintable(first.error().message));
        const auto again = answer(agent.queries.decide(id, approval));
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QCOMPARE(*again, *first);
        const auto after = answer(agent.queries.detail(review.id, {}));
        QCOMPARE(after->status, QStringLiteral("APPROVED"));
        QCOMPARE(after->decidedBy, QStringLiteral("Sam Okafor"));
    }

    void theSecondPersonIsToldThatSomebodyWasFirst()
    {
        Person agent(*m_database, QStringLiteral("sam.okafor"));
        Person other(*m_database, QStringLiteral("lucia.fernandez"));
        const ReviewDetail review = pending(agent);
        QVERIFY(answer(other.queries.decide(CommandId::make(), {.reviewId = review.id, .rowVersion = review.rowVersion, .approve = true, .reason = {}})));
        const auto late = answer(agent.queries.decide(
            CommandId::make(), {.reviewId = review.id, .rowVersion = review.rowVersion, .approve = false, .reason = QStringLiteral("insults a person")}));
        QVERIFY(!late);
        QCOMPARE(late.error().kind, Error::Kind::Conflict);
        QCOMPARE(answer(agent.queries.detail(review.id, {}))->status, QStringLiteral("APPROVED"));
    }

    void aRejectionNeedsAReason()
    {
        Person agent(*m_database, QStringLiteral("sam.okafor"));
        const ReviewDetail review = pending(agent);
        const auto refused = answer(agent.queries.decide(
            CommandId::make(), {.reviewId = review.id, .rowVersion = review.rowVersion, .approve = false, .reason = QStringLiteral("  ")}));
        QVERIFY(!refused);
        QCOMPARE(answer(agent.queries.detail(review.id, {}))->status, QStringLiteral("PENDING"));
    }

    void severalAreDecidedAndOneRefusalHoldsNothingUp()
    {
        Person manager(*m_database, QStringLiteral("mona.keller"));
        QList<BulkReview> reviews;
        for (const QString &id : m_database->value(QStringLiteral("select string_agg(review_id::text, ',') from shop.product_reviews where moderation_status = 'PENDING'")).toString().split(u','))
            reviews.append({.id = QUuid::fromString(id), .title = {}, .status = QStringLiteral("PENDING"), .rowVersion = versionOf(id)});
        QVERIFY(reviews.size() >= 4);
        reviews[1].rowVersion -= 1; // somebody was first
        const auto outcomes = answer(manager.queries.decideAll(reviews, false, QStringLiteral("advertisement"), TaskControl()));
        QVERIFY2(outcomes, outcomes ? "" : qPrintable(outcomes.error().message));
        QCOMPARE(outcomes->size(), reviews.size());
        for (int i = 0; i < reviews.size(); ++i)
            QCOMPARE(outcomes->at(i).why.isEmpty(), i != 1);
        QCOMPARE(m_database->value(QStringLiteral("select count(*) from shop.product_reviews where moderation_reason = 'advertisement' and moderated_by_login = 'mona.keller'")).toInt(),
                 int(reviews.size()) - 1);
    }

    void othersDecideNothing()
    {
        Person packer(*m_database, QStringLiteral("jonas.weber"));
        Person agent(*m_database, QStringLiteral("sam.okafor"));
        const ReviewDetail review = pending(agent);
        QCOMPARE(answer(packer.queries.detail(review.id, {})).error().sqlState, QStringLiteral("42501"));
        const auto refused = answer(packer.queries.decide(CommandId::make(), {.reviewId = review.id, .rowVersion = review.rowVersion, .approve = true, .reason = {}}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::PermissionDenied);
    }

private:
    struct Person {
        Person(const TestDatabase &database, const QString &login)
            : executor(database.profile(), database.credentials(login))
            , queries(executor)
        {
        }
        DbExecutor executor;
        ReviewQueries queries;
    };

    template<typename T>
    static Result<T> answer(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return future.result();
    }

    [[nodiscard]] qint64 versionOf(const QString &id) const
    {
        return m_database->value(QStringLiteral("select row_version from shop.product_reviews where review_id = '%1'").arg(id)).toLongLong();
    }
    [[nodiscard]] ReviewDetail pending(const Person &person) const
    {
        const QUuid id = m_database->value(QStringLiteral("select review_id from shop.product_reviews where moderation_status = 'PENDING' order by review_id limit 1")).toUuid();
        return answer(person.queries.detail(id, {})).value();
    }

    std::unique_ptr<TestDatabase> m_database;
};

QTEST_GUILESS_MAIN(TestReviewQueries)
#include "tst_review_queries.moc"
