// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/list_queries.h"
#include "models/list/windowed_list_model.h"
#include "tests/list/fuzz_seed.h"
#include "tests/list/things.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Things;

// The whole list, from the model to the server, while others write to the table.
class TestListLive : public QObject
{
    Q_OBJECT

    static constexpr int rowsMade = 8'000;

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<DbExecutor> m_executor;
    std::unique_ptr<WindowedListModel> m_model;
    int m_first = 0;

    void see(int row)
    {
        m_first = row;
        m_model->setVisibleRows(row, row + 29);
    }
    [[nodiscard]] bool seesAll() const
    {
        for (int row = m_first; row < std::min(m_first + 30, m_model->rowCount()); ++row)
            if (m_model->keyOfRow(row).isEmpty()
                && m_model->index(row, 0).data(WindowedListModel::RowStateRole).toInt() == int(WindowedListModel::RowState::Loading))
                return false;
        return true;
    }
    void open(const QString &sort, bool descending)
    {
        m_model->setQuery(question(sort, descending).query);
        see(0);
        QTRY_COMPARE_WITH_TIMEOUT(m_model->state(), WindowedListModel::State::Ready, 60'000);
    }
    void waitForCount() { QTRY_COMPARE_WITH_TIMEOUT(m_model->count().kind, RowCount::Kind::Exact, 60'000); }

    QStringList order(const QString &orderBy) const
    {
        return m_database->value(QStringLiteral("select string_agg(id::text, ',' order by %1) from list_test.things where not deleted").arg(orderBy))
            .toString()
            .split(QLatin1Char(','));
    }

    void write(QRandomGenerator &random, int changes)
    {
        QString sql;
        for (int i = 0; i < changes; ++i) {
            const int number = int(random.bounded(rowsMade));
            switch (random.bounded(3)) {
            case 0:
                sql += QStringLiteral("insert into list_test.things (id, number, amount, created, state, name) values "
                                      "(list_test.key(%1), %1, %2, now(), 'OPEN', 'new') on conflict do nothing;")
                           .arg(QString::number(rowsMade + qint64(random.bounded(1'000'000))), QString::number(random.bounded(5'000)));
                break;
            case 1:
                sql += QStringLiteral("delete from list_test.things where number = %1;").arg(number);
                break;
            default:
                sql += QStringLiteral("update list_test.things set deleted = true where number = %1;").arg(number);
            }
        }
        m_database->execute(sql);
    }

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Bootstrapped);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_database->execute(setUp());
        m_database->execute(fill(rowsMade));
        m_executor = std::make_unique<DbExecutor>(m_database->profile(), m_database->credentials(QStringLiteral("postgres")));
        m_model = std::make_unique<WindowedListModel>(definition(), std::make_shared<SqlPageSource>(*m_executor, definition()));
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_model.get());
        connect(m_model.get(), &WindowedListModel::relocated, this, [this](int delta) { see(std::max(m_first + delta, 0)); });
    }
    void cleanup()
    {
        m_model.reset();
        m_executor.reset();
        m_database.reset();
    }

    void anyRowIsThereInAMoment_data()
    {
        QTest::addColumn<QString>("sort");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<QString>("orderBy");
        QTest::newRow("newest first") << "number" << true << "id desc";
        QTest::newRow("cheapest first") << "amount" << false << "amount, id";
        QTest::newRow("by time") << "created" << true << "created desc, id desc";
    }
    void anyRowIsThereInAMoment()
    {
        QFETCH(QString, sort);
        QFETCH(bool, descending);
        QFETCH(QString, orderBy);
        const QStringList truth = order(orderBy);
        open(sort, descending);
        waitForCount();
        QCOMPARE(m_model->count().rows, truth.size());
        QCOMPARE(m_model->rowCount(), truth.size());
        QRandomGenerator random(fuzzSeed());
        for (int jump = 0; jump < 40; ++jump) {
            see(int(random.bounded(m_model->rowCount())));
            QTRY_VERIFY_WITH_TIMEOUT(seesAll(), 60'000);
            for (int row = m_first; row < std::min(m_first + 30, m_model->rowCount()); ++row)
                QCOMPARE(m_model->keyOfRow(row), truth[row]);
        }
    }

    void scrollingWhileOthersWriteLosesAndRepeatsNothing_data()
    {
        QTest::addColumn<QString>("sort");
        QTest::addColumn<bool>("descending");
        QTest::newRow("by amount, up") << "amount" << true;
        QTest::newRow("by amount, down") << "amount" << false;
        QTest::newRow("by key, newest first") << "number" << true;
    }
    void scrollingWhileOthersWriteLosesAndRepeatsNothing()
    {
        QFETCH(QString, sort);
        QFETCH(bool, descending);
        QRandomGenerator random(fuzzSeed());
        const QString orderBy = sort == QLatin1String("amount") ? QStringLiteral("amount %1, id %1") : QStringLiteral("id %1");
        const QStringList before = order(orderBy.arg(descending ? QStringLiteral("desc") : QStringLiteral("asc")));
        open(sort, descending);
        waitForCount();

        QStringList seen;
        for (int row = 0; row < m_model->rowCount(); row += 30) {
            see(row);
            QTRY_VERIFY_WITH_TIMEOUT(seesAll(), 60'000);
            for (int r = row; r < std::min(row + 30, m_model->rowCount()); ++r)
                if (const QString key = m_model->keyOfRow(r); !key.isEmpty())
                    seen.append(key);
            write(random, 3);
        }
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), seen.size());
        // What was there all the time was met, in order.
        const QStringList after = order(orderBy.arg(descending ? QStringLiteral("desc") : QStringLiteral("asc")));
        const QSet<QString> still(after.begin(), after.end());
        const QSet<QString> met(seen.begin(), seen.end());
        QStringList throughout;
        for (const QString &key : before)
            if (still.contains(key))
                throughout.append(key);
        for (const QString &key : std::as_const(throughout))
            QVERIFY2(met.contains(key), qPrintable(key));
        QStringList metThroughout = seen;
        const QSet<QString> always(throughout.begin(), throughout.end());
        metThroughout.removeIf([&](const QString &key) { return !always.contains(key); });
        QCOMPARE(metThroughout, throughout);
    }

    void newRowsAreAnnouncedThenShown()
    {
        open(QStringLiteral("number"), true);
        waitForCount();
        const QString top = m_model->keyOfRow(0);
        m_database->execute(QStringLiteral("insert into list_test.things (id, number, amount, created, state, name) "
                                           "select list_test.key(n), n, 1, now(), 'OPEN', 'new' from generate_series(50000, 50011) n"));
        QSignalSpy announced(m_model.get(), &WindowedListModel::newRowsChanged);
        m_model->checkForNewRows();
        QTRY_COMPARE_WITH_TIMEOUT(announced.count(), 1, 60'000);
        QCOMPARE(m_model->newRows(), 12);
        QCOMPARE(m_model->keyOfRow(0), top);
        m_model->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(m_model->keyOfRow(12), top, 60'000);
        QCOMPARE(m_model->newRows(), 0);
    }

    void aRefreshInTheMiddleKeepsTheRowsInSight()
    {
        open(QStringLiteral("number"), true);
        waitForCount();
        see(4'000);
        QTRY_VERIFY_WITH_TIMEOUT(seesAll(), 60'000);
        const QString first = m_model->keyOfRow(4'000);
        m_database->execute(QStringLiteral("insert into list_test.things (id, number, amount, created, state, name) "
                                           "select list_test.key(n), n, 1, now(), 'OPEN', 'new' from generate_series(50000, 50299) n"));
        m_model->refresh();
        waitForCount();
        QTRY_COMPARE_WITH_TIMEOUT(m_first, 4'300, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_model->keyOfRow(4'300), first, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(seesAll(), 60'000);
    }

    void aServerErrorShowsInTheRowsItConcerns()
    {
        open(QStringLiteral("number"), true);
        waitForCount();
        m_database->execute(QStringLiteral("alter table list_test.things rename to elsewhere"));
        see(4'000);
        const auto state = [this] { return m_model->index(4'010, 0).data(WindowedListModel::RowStateRole).toInt(); };
        QTRY_COMPARE_WITH_TIMEOUT(state(), int(WindowedListModel::RowState::Failed), 60'000);
        QVERIFY(!m_model->index(4'010, 0).data(WindowedListModel::FailureRole).toString().isEmpty());
        m_database->execute(QStringLiteral("alter table list_test.elsewhere rename to things"));
        m_model->retry();
        QTRY_COMPARE_WITH_TIMEOUT(state(), int(WindowedListModel::RowState::Loaded), 60'000);
    }
};

QTEST_GUILESS_MAIN(TestListLive)
#include "tst_list_live.moc"
