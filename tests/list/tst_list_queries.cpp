// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/list_queries.h"
#include "models/list/list_sql.h"
#include "tests/list/fuzz_seed.h"
#include "tests/list/things.h"
#include "tests/support/why_not.h"

#include <QTest>

using namespace Things;

// A million rows on a real server: every seek must give exactly the rows that the full order has there.
class TestListQueries : public QObject
{
    Q_OBJECT

    static constexpr int rowsMade = 1'000'000;
    static constexpr int rowsListed = rowsMade - rowsMade / 1'000;

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<DbExecutor> m_executor;
    std::unique_ptr<SqlPageSource> m_source;

    QHash<QString, QList<QByteArray>> m_orders;

    const QList<QByteArray> &fullOrder(const QString &orderBy)
    {
        QList<QByteArray> &keys = m_orders[orderBy];
        if (!keys.isEmpty())
            return keys;
        const auto read = m_connection->stream(
            SqlText::fromText(QStringLiteral("truth"), QStringLiteral("select id::text from list_test.things where not deleted order by %1").arg(orderBy)), {},
            [&](const RowView &row) -> Result<void> {
                keys.append(row.bytes(0).toByteArray());
                return {};
            });
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        return keys;
    }

    Page page(const ListQuestion &question, const PageSeek &seek)
    {
        auto answer = now(m_source->page(question, seek, {}));
        if (!answer)
            qFatal("%s", qPrintable(answer.error().detail));
        return *answer;
    }

    // Less to carry than a list would, for a test that reads millions of rows.
    static ListDefinition narrow()
    {
        ListDefinition list = definition();
        list.columns.removeIf([](const ColumnDefinition &column) { return !column.isSortable(); });
        return list;
    }

    static void orders()
    {
        QTest::addColumn<QString>("sort");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<QString>("orderBy");
        QTest::addColumn<int>("walked"); // in the test of every page
        QTest::newRow("key, newest first") << "number" << true << "id desc" << 100'000;
        QTest::newRow("key, oldest first") << "number" << false << "id" << 20'000;
        QTest::newRow("amount, highest first") << "amount" << true << "amount desc, id desc" << rowsMade;
        QTest::newRow("amount, lowest first") << "amount" << false << "amount, id" << 20'000;
        QTest::newRow("time to the microsecond") << "created" << true << "created desc, id desc" << 200'000;
        QTest::newRow("text") << "state" << false << "state, id" << 100'000;
    }

private slots:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Bootstrapped);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_database->execute(setUp());
        m_database->execute(fill(rowsMade));
        m_connection = m_database->connectAs(QStringLiteral("postgres"));
        m_executor = std::make_unique<DbExecutor>(m_database->profile(), m_database->credentials(QStringLiteral("postgres")));
        m_source = std::make_unique<SqlPageSource>(*m_executor, narrow());
    }
    void cleanupTestCase()
    {
        m_source.reset();
        m_executor.reset();
        m_connection.reset();
        m_database.reset();
    }

    void everyPageForwardAndBackward_data() { orders(); }
    void everyPageForwardAndBackward()
    {
        QFETCH(QString, sort);
        QFETCH(bool, descending);
        QFETCH(QString, orderBy);
        QFETCH(int, walked);
        const ListQuestion asked = question(sort, descending);
        const QList<QByteArray> &truth = fullOrder(orderBy);
        QCOMPARE(truth.size(), rowsListed);

        int row = 0;
        PageSeek seek{.kind = PageSeek::Kind::Start, .limit = 2'000};
        for (bool more = true; more && row < walked;) {
            const Page answer = page(asked, seek);
            for (const ListRow &listed : answer.rows)
                if (listed.cursor.key.toLatin1() != truth[row++])
                    QFAIL(qPrintable(QStringLiteral("forward, row %1").arg(row - 1)));
            more = answer.more;
            seek.kind = PageSeek::Kind::After;
            seek.cursor = answer.rows.last().cursor;
        }
        QVERIFY(row == rowsListed || (walked < rowsListed && row >= walked));

        row = rowsListed;
        seek.kind = PageSeek::Kind::End;
        for (bool more = true; more && row > rowsListed - walked;) {
            const Page answer = page(asked, seek);
            row -= int(answer.rows.size());
            for (int i = 0; i < answer.rows.size(); ++i)
                if (answer.rows[i].cursor.key.toLatin1() != truth[row + i])
                    QFAIL(qPrintable(QStringLiteral("backward, row %1").arg(row + i)));
            more = answer.more;
            seek.kind = PageSeek::Kind::Before;
            seek.cursor = answer.rows.first().cursor;
        }
        QVERIFY(row == 0 || (walked < rowsListed && row <= rowsListed - walked));
    }

    void jumpsThroughAnchors_data() { orders(); }
    void jumpsThroughAnchors()
    {
        QFETCH(QString, sort);
        QFETCH(bool, descending);
        QFETCH(QString, orderBy);
        const ListQuestion asked = question(sort, descending);
        const QList<QByteArray> &truth = fullOrder(orderBy);
        const auto measured = now(m_source->measure(asked, std::nullopt, 900'000, {}));
        QVERIFY2(measured, qPrintable(whyNot(measured)));
        QVERIFY(measured->complete);
        const Anchors &anchors = measured->anchors;
        QCOMPARE(anchors.counted(), rowsListed);
        QVERIFY(anchors.cursors().size() <= 2'000);
        for (qsizetype i = 0; i < anchors.cursors().size(); ++i)
            QCOMPARE(anchors.cursors()[i].key.toLatin1(), truth[i * anchors.step()]);

        QRandomGenerator random(fuzzSeed());
        for (int jump = 0; jump < 60; ++jump) {
            const int row = int(random.bounded(rowsListed));
            const auto below = anchors.atOrBefore(row);
            QVERIFY(below);
            const Page forward = page(asked, {.kind = PageSeek::Kind::AtOrAfter, .cursor = below->cursor, .skip = int(row - below->row), .limit = 30});
            for (int i = 0; i < forward.rows.size(); ++i)
                QCOMPARE(forward.rows[i].cursor.key.toLatin1(), truth[row + i]);
            if (const auto above = anchors.atOrAfter(row)) {
                const Page backward = page(asked, {.kind = PageSeek::Kind::Before, .cursor = above->cursor, .skip = int(above->row - row), .limit = 30});
                for (int i = 0; i < backward.rows.size(); ++i)
                    QCOMPARE(backward.rows[i].cursor.key.toLatin1(), truth[row - backward.rows.size() + i]);
            }
            const auto found = now(m_source->rowOf(asked, QString::fromLatin1(truth[row]), anchors, {}));
            QVERIFY2(found, qPrintable(whyNot(found)));
            QCOMPARE(*found, row);
        }
        const auto fromTop = now(m_source->rowOf(asked, QString::fromLatin1(truth[1'234]), {}, {}));
        QCOMPARE(*fromTop, 1'234);
        const auto tooFar = now(m_source->rowOf(asked, QString::fromLatin1(truth[900'000]), {}, {}));
        QCOMPARE(tooFar.error().kind, Error::Kind::Timeout);
        const auto nobody = now(m_source->rowOf(asked, QStringLiteral("00000000-0000-7000-8000-000000000000"), anchors, {}));
        QCOMPARE(nobody.error().kind, Error::Kind::NotFound);
    }

    void edgesKeepAFetchBetweenItsNeighbours()
    {
        const ListQuestion asked = question(QStringLiteral("amount"), true);
        const Page rows = page(asked, {.kind = PageSeek::Kind::Start, .limit = 100});
        const auto cursor = [&](int row) { return rows.rows[row].cursor; };
        const auto keys = [](const Page &answer) {
            QStringList list;
            for (const ListRow &row : answer.rows)
                list.append(row.cursor.key);
            return list;
        };
        QStringList expected;
        for (int row = 21; row < 29; ++row)
            expected.append(cursor(row).key);

        QCOMPARE(keys(page(asked, {.kind = PageSeek::Kind::After, .cursor = cursor(20), .limit = 50, .inFrontOf = cursor(29)})), expected);
        QCOMPARE(keys(page(asked, {.kind = PageSeek::Kind::AtOrAfter, .cursor = cursor(10), .limit = 50, .behind = PageSeek::Edge{.cursor = cursor(20)}, .inFrontOf = cursor(29)})), expected);
        QCOMPARE(keys(page(asked, {.kind = PageSeek::Kind::Before, .cursor = cursor(29), .limit = 50, .behind = PageSeek::Edge{.cursor = cursor(21), .own = true}})), expected);
    }

    void aWalkOutOfTimeKeepsWhatItCounted()
    {
        SqlPageSource::Budgets budgets;
        budgets.wholeList = std::chrono::milliseconds(20);
        SqlPageSource hasty(*m_executor, definition(), budgets);
        const ListQuestion asked = question(QStringLiteral("amount"), true);
        const auto measured = now(hasty.measure(asked, std::nullopt, rowsListed, {}));
        QVERIFY2(measured, qPrintable(whyNot(measured)));
        QVERIFY(!measured->complete);
        QVERIFY(measured->anchors.counted() < rowsListed);
        const QList<QByteArray> &truth = fullOrder(QStringLiteral("amount desc, id desc"));
        for (qsizetype i = 0; i < measured->anchors.cursors().size(); ++i)
            QCOMPARE(measured->anchors.cursors()[i].key.toLatin1(), truth[i * measured->anchors.step()]);
        // The connection is as good as before.
        QCOMPARE(page(asked, {.kind = PageSeek::Kind::Start, .limit = 10}).rows.size(), 10);
    }

    void aWrongEstimateDoesNotMakeTooManyAnchors()
    {
        const ListQuestion asked = question(QStringLiteral("created"), true);
        const auto measured = now(m_source->measure(asked, std::nullopt, 1, {}));
        QVERIFY2(measured, qPrintable(whyNot(measured)));
        QCOMPARE(measured->anchors.counted(), rowsListed);
        QVERIFY(measured->anchors.cursors().size() <= 2'000);
        const QList<QByteArray> &truth = fullOrder(QStringLiteral("created desc, id desc"));
        for (qsizetype i = 0; i < measured->anchors.cursors().size(); ++i)
            QCOMPARE(measured->anchors.cursors()[i].key.toLatin1(), truth[i * measured->anchors.step()]);
    }

    void aWalkFromTheTopRowLeavesNewerRowsOut()
    {
        const ListQuestion asked = question(QStringLiteral("number"), true);
        const Page rows = page(asked, {.kind = PageSeek::Kind::Start, .limit = 20});
        const auto measured = now(m_source->measure(asked, rows.rows[7].cursor, rowsListed, {}));
        QVERIFY2(measured, qPrintable(whyNot(measured)));
        QCOMPARE(measured->anchors.counted(), rowsListed - 7);
        QCOMPARE(measured->anchors.cursors().first(), rows.rows[7].cursor);
    }

    void theSurveyIsNearAndItsSampleInOrder()
    {
        for (const bool filtered : {false, true}) {
            FilterSet filters;
            if (filtered)
                filters.insert(QStringLiteral("state"), StatusFilter{{QStringLiteral("OPEN")}});
            const ListQuestion asked = question(QStringLiteral("amount"), true, filters);
            const auto survey = now(m_source->survey(asked, {}));
            QVERIFY2(survey, qPrintable(whyNot(survey)));
            const qint64 truth = m_database->value(filtered ? QStringLiteral("select count(*) from list_test.things where not deleted and state = 'OPEN'")
                                                            : QStringLiteral("select count(*) from list_test.things where not deleted"))
                                     .toLongLong();
            QVERIFY(survey->estimate > truth / 2 && survey->estimate < truth * 2);
            QVERIFY(survey->sample.size() >= 100 && survey->sample.size() <= 2'000);
            for (qsizetype i = 1; i < survey->sample.size(); ++i)
                QVERIFY(survey->sample[i - 1].sort.toLongLong() >= survey->sample[i].sort.toLongLong());
            // A guess from the sample lies near its place.
            const Cursor middle = survey->sample[survey->sample.size() / 2];
            const qint64 place = m_database->value(QStringLiteral("select count(*) from list_test.things where not deleted and %1 and amount > %2")
                                                       .arg(filtered ? QStringLiteral("state = 'OPEN'") : QStringLiteral("true"), middle.sort))
                                     .toLongLong();
            QVERIFY(std::abs(place - truth / 2) < truth / 5);
        }
    }

    void pagesFollowAnIndex_data() { orders(); }
    void pagesFollowAnIndex()
    {
        QFETCH(QString, sort);
        QFETCH(bool, descending);
        const ListQuestion asked = question(sort, descending);
        const Page rows = page(asked, {.kind = PageSeek::Kind::Start, .limit = 10});
        const ListDefinition list = definition();
        const ListSql sql(list, asked);
        const QList<PageSeek> seeks{
            {.kind = PageSeek::Kind::Start, .limit = 100},
            {.kind = PageSeek::Kind::End, .limit = 100},
            {.kind = PageSeek::Kind::After, .cursor = rows.rows[5].cursor, .limit = 100},
            {.kind = PageSeek::Kind::Before, .cursor = rows.rows[5].cursor, .limit = 100},
            {.kind = PageSeek::Kind::AtOrAfter, .cursor = rows.rows[5].cursor, .skip = 900, .limit = 100},
        };
        for (const PageSeek &seek : seeks) {
            const ListStatement statement = sql.page(seek);
            // Never an OFFSET from the start of the list.
            QCOMPARE(statement.sql.text().contains(QLatin1String("offset")), seek.skip > 0);
            QString plan;
            const auto explained = m_connection->stream(SqlText::fromText(QStringLiteral("plan"), QLatin1String("explain ") + statement.sql.text()),
                                                        statement.values, [&](const RowView &row) -> Result<void> {
                                                            plan += QString::fromUtf8(row.bytes(0)) + QLatin1Char('\n');
                                                            return {};
                                                        });
            QVERIFY2(explained, qPrintable(whyNot(explained)));
            QVERIFY2(plan.contains(QLatin1String("Index")) && !plan.contains(QLatin1String("Seq Scan")), qPrintable(plan));
            const bool sortsRows = plan.contains(QLatin1String("Sort (")) || plan.contains(QLatin1String("Sort  ("));
            QVERIFY2(!sortsRows || seek.skip > 0, qPrintable(plan)); // the rows of a jump are few
        }
    }

    void cancellingReachesTheServer()
    {
        ListDefinition slow = definition();
        slow.where = QStringLiteral("not t.deleted and pg_sleep(0.01) is not null");
        SqlPageSource source(*m_executor, slow);
        const CancelToken cancel;
        auto future = source.measure(question(QStringLiteral("number"), true), std::nullopt, rowsListed, cancel);
        const auto running = QStringLiteral("select count(*) from pg_stat_activity where query like '%list_walk%' and state = 'active' and pid <> pg_backend_pid()");
        QTRY_COMPARE_WITH_TIMEOUT(m_database->value(running).toInt(), 1, 30'000);
        cancel.cancel();
        const auto answer = now(future);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Cancelled);
        QCOMPARE(m_database->value(QStringLiteral("select count(*) from pg_stat_activity where query like '%list_walk%' and state = 'active' and pid <> pg_backend_pid()")).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(TestListQueries)
#include "tst_list_queries.moc"
