// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/db_executor.h"
#include "models/db/deliver.h"
#include "tests/support/server_proxy.h"
#include "tests/support/test_database.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <thread>

using namespace std::chrono_literals;
using Kind = Error::Kind;
Q_DECLARE_METATYPE(Link)

namespace {

SqlText sql(const char *text)
{
    return SqlText::fromText(QStringLiteral("test"), QString::fromUtf8(text));
}

auto asking(const char *text)
{
    return [question = sql(text)](Connection &connection) { return connection.value(question); };
}

// The longest the event loop stood still while this lived.
class Stall
{
public:
    Stall()
    {
        m_last.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_longest = std::max(m_longest, m_last.restart()); });
        m_timer.start(5);
    }
    [[nodiscard]] qint64 longest() const { return std::max(m_longest, m_last.elapsed()); }

private:
    QTimer m_timer;
    QElapsedTimer m_last;
    qint64 m_longest = 0;
};

} // namespace

class TestExecutor : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServerProxy> m_proxy;
    const QString m_sleepers = QStringLiteral("select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'");

    [[nodiscard]] std::unique_ptr<DbExecutor> makeExecutor(DbExecutor::Settings settings = {}) const
    {
        settings.firstBackOff = 50ms;
        settings.longestBackOff = 200ms;
        settings.connection.connectTimeout = 2s;
        return std::make_unique<DbExecutor>(m_proxy->profile(), m_database->credentials(QStringLiteral("postgres")), settings);
    }

    // Waits for the answer with the event loop running, as a window does.
    template<typename T>
    [[nodiscard]] static Result<T> answerOf(const QFuture<Result<T>> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            return failure(Kind::Internal, QStringLiteral("no answer"));
        return future.result();
    }

    [[nodiscard]] int things(const char *condition = "true") const
    {
        return m_database->value(QStringLiteral("select count(*) from thing where %1").arg(QString::fromUtf8(condition))).toInt();
    }

private slots:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Bootstrapped);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        // Carried out once for each id, like every command of the shop.
        m_database->execute(QStringLiteral(R"(
            create table thing (id uuid primary key, made int not null);
            create function make_thing(p_id uuid) returns json language sql as $$
                insert into thing values (p_id, 1) on conflict do nothing;
                select json_build_object('made', 1);
            $$;)"));
    }

    void init()
    {
        m_database->execute(QStringLiteral("truncate thing"));
        m_proxy = std::make_unique<ServerProxy>(m_database->profile());
    }

    void cleanup() { m_proxy.reset(); }
    void cleanupTestCase() { m_database.reset(); }

    void jobsRunOnThreadsOfTheirOwn()
    {
        const auto executor = makeExecutor();
        const auto answer = answerOf(executor->run([](Connection &connection) -> Result<bool> {
            (void)connection.value(sql("select 1"));
            return QThread::currentThread() != QCoreApplication::instance()->thread();
        }));
        QVERIFY(*answer);
    }

    void threadsKeepTheirConnection()
    {
        const auto executor = makeExecutor();
        QSet<int> processes;
        for (int i = 0; i < 10; ++i)
            processes.insert(answerOf(executor->run(asking("select pg_backend_pid()")))->toInt());
        QVERIFY(processes.size() <= 2);
        QCOMPARE(m_proxy->connectionsMade(), processes.size());
    }

    void theBackgroundDoesNotHoldUpTheForeground()
    {
        const auto executor = makeExecutor();
        const CancelToken stop;
        QList<QFuture<Result<QVariant>>> exports;
        for (int i = 0; i < 5; ++i)
            exports.append(executor->run(asking("select pg_sleep(60)"), JobOptions{.cancel = stop, .lane = Lane::Background}));
        QCOMPARE(answerOf(executor->run(asking("select 7")))->toInt(), 7);
        stop.cancel(); // one token for all of them
        for (const auto &one : exports)
            QCOMPARE(answerOf(one).error().kind, Kind::Cancelled);
        QTRY_COMPARE(m_database->value(m_sleepers).toInt(), 0);
    }

    void whatAJobThrowsIsAnError()
    {
        const auto executor = makeExecutor();
        const auto answer = answerOf(executor->run([](Connection &) -> Result<int> { throw std::runtime_error("oh no"); }));
        QCOMPARE(answer.error().kind, Kind::Internal);
        QCOMPARE(answer.error().detail, QStringLiteral("oh no"));
        QCOMPARE(answerOf(executor->run(asking("select 1")))->toInt(), 1);
    }

    void answersMayAskTheNextQuestion()
    {
        const auto executor = makeExecutor();
        int got = 0;
        deliver(executor->run(asking("select 3")), this, [&](const Result<QVariant> &three) {
            deliver(executor->run(asking("select 4")), this, [&, three](const Result<QVariant> &four) { got = three->toInt() + four->toInt(); });
        });
        QTRY_COMPARE(got, 7);
    }

    // Cancel ----------------------------------------------------------------------------------------------------------

    void cancelReachesTheServer()
    {
        const auto executor = makeExecutor();
        const CancelToken cancel;
        const auto answer = executor->run(asking("select pg_sleep(60) /* reach me */"), cancel);
        QTRY_COMPARE(m_database->value(m_sleepers).toInt(), 1);
        cancel.cancel();
        QCOMPARE(answerOf(answer).error().kind, Kind::Cancelled);
        QTRY_COMPARE(m_database->value(m_sleepers).toInt(), 0);
        QCOMPARE(answerOf(executor->run(asking("select 1")))->toInt(), 1);
        QCOMPARE(m_proxy->connectionsMade(), 2); // the connection was kept; the other is the cancel's own
    }

    void aJobThatWaitsItsTurnIsCancelledToo()
    {
        const auto executor = makeExecutor({.interactiveWorkers = 1});
        const CancelToken first;
        const CancelToken second;
        const auto sleeping = executor->run(asking("select pg_sleep(60)"), first);
        std::atomic<bool> ran = false;
        const auto waiting = executor->run(
            [&](Connection &) -> Result<int> {
                ran = true;
                return 1;
            },
            second);
        second.cancel();
        first.cancel();
        QCOMPARE(answerOf(waiting).error().kind, Kind::Cancelled);
        QCOMPARE(answerOf(sleeping).error().kind, Kind::Cancelled);
        QVERIFY(!ran);
    }

    void cancelNeverHitsTheNextJob()
    {
        const auto executor = makeExecutor({.interactiveWorkers = 1});
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        int cancelled = 0;
        for (int round = 0; round < 300; ++round) {
            const CancelToken cancel;
            const int work = int(random.bounded(3000));
            const auto victim = executor->run(
                [work](Connection &connection) {
                    return connection.value(sql("select pg_sleep(:t::float8 / 1000000)"), {{QStringLiteral("t"), work}});
                },
                cancel);
            const auto next = executor->run(asking("select pg_sleep(0.0005), 7"));
            std::this_thread::sleep_for(std::chrono::microseconds(random.bounded(3000)));
            cancel.cancel();
            const auto lost = answerOf(victim);
            QVERIFY(lost.has_value() || lost.error().kind == Kind::Cancelled);
            cancelled += lost.has_value() ? 0 : 1;
            const auto kept = answerOf(next);
            QVERIFY2(kept.has_value(), kept ? "" : qPrintable(kept.error().detail));
        }
        QVERIFY2(cancelled > 20 && cancelled < 300, qPrintable(QString::number(cancelled))); // both outcomes were met
    }

    void cancelEndsATransactionOfManyStatements()
    {
        const auto executor = makeExecutor();
        const CancelToken cancel;
        std::atomic<int> statements = 0;
        const auto answer = executor->run(
            [&](Connection &connection) -> Result<int> {
                return connection.transaction([&]() -> Result<int> {
                    for (;;) {
                        if (auto done = connection.run(sql("insert into thing values (gen_random_uuid(), 1)")); !done)
                            return failure(done.error());
                        ++statements;
                    }
                });
            },
            cancel);
        QTRY_VERIFY(statements > 10);
        cancel.cancel();
        QCOMPARE(answerOf(answer).error().kind, Kind::Cancelled);
        QCOMPARE(things(), 0);
    }

    void cancelEndsAJobOfAFrozenServer()
    {
        const auto executor = makeExecutor();
        QVERIFY(answerOf(executor->run(asking("select 1"))));
        m_proxy->freeze();
        const Stall stall;
        const CancelToken cancel;
        const auto answer = executor->run(asking("select 2"), cancel);
        QTest::qWait(100);
        cancel.cancel();
        QCOMPARE(answerOf(answer).error().kind, Kind::Cancelled);
        QVERIFY2(stall.longest() < 100, qPrintable(QString::number(stall.longest())));
        m_proxy->thaw();
        QTRY_COMPARE(answerOf(executor->run(asking("select 3"))).value_or(QVariant()).toInt(), 3);
    }

    // Liveness --------------------------------------------------------------------------------------------------------

    void aFrozenServerIsNoticedWithoutItsHelp()
    {
        const auto executor = makeExecutor();
        QVERIFY(answerOf(executor->run(asking("select 1"))));
        QSignalSpy links(executor.get(), &DbExecutor::linkChanged);
        m_proxy->freeze();
        const Stall stall;
        const auto answer = executor->run(asking("select 2"), JobOptions{.patience = 100ms});
        QTRY_COMPARE(executor->link(), Link::Silent);
        QTRY_VERIFY(!links.isEmpty());
        QVERIFY(links.last().at(1).toString().contains(QLatin1String("does not answer")));
        QVERIFY(!answer.isFinished());
        QVERIFY2(stall.longest() < 100, qPrintable(QString::number(stall.longest())));
        m_proxy->thaw();
        QCOMPARE(answerOf(answer)->toInt(), 2);
        QTRY_COMPARE(executor->link(), Link::Up);
    }

    void aSlowRequestIsNoSilentServer()
    {
        const auto executor = makeExecutor();
        const CancelToken cancel;
        QSignalSpy links(executor.get(), &DbExecutor::linkChanged);
        const auto answer = executor->run(asking("select pg_sleep(60)"), JobOptions{.cancel = cancel, .label = QStringLiteral("Loading orders"), .patience = 100ms});
        QTRY_COMPARE(executor->link(), Link::Slow);
        QTRY_VERIFY(!links.isEmpty());
        QVERIFY(links.last().at(1).toString().contains(QLatin1String("Loading orders")));
        executor->cancelSlowJobs();
        QCOMPARE(answerOf(answer).error().kind, Kind::Cancelled);
        QTRY_COMPARE(executor->link(), Link::Up);
    }

    void anExportMayTakeItsTime()
    {
        const auto executor = makeExecutor();
        QSignalSpy links(executor.get(), &DbExecutor::linkChanged);
        const CancelToken cancel;
        const auto exporting = executor->run(asking("select pg_sleep(60)"), JobOptions{.cancel = cancel, .lane = Lane::Background, .patience = 100ms});
        const auto loading = executor->run(asking("select pg_sleep(60)"), JobOptions{.patience = 500ms});
        QTRY_COMPARE(executor->link(), Link::Slow); // for the one that somebody waits for
        executor->cancelSlowJobs();
        QCOMPARE(answerOf(loading).error().kind, Kind::Cancelled);
        QTRY_COMPARE(executor->link(), Link::Up);
        QVERIFY(!exporting.isFinished());
        m_proxy->freeze();
        QTRY_COMPARE(executor->link(), Link::Silent); // that concerns everybody
        m_proxy->thaw();
        QTRY_COMPARE(executor->link(), Link::Up);
        cancel.cancel();
        QCOMPARE(answerOf(exporting).error().kind, Kind::Cancelled);
    }

    void reconnectNowGivesUpAFrozenServer()
    {
        const auto executor = makeExecutor();
        QVERIFY(answerOf(executor->run(asking("select 1"))));
        QSignalSpy reconnected(executor.get(), &DbExecutor::reconnected);
        m_proxy->freeze();
        const auto answer = executor->run(asking("select 2"));
        QTest::qWait(100);
        executor->reconnectNow();
        QTRY_COMPARE(executor->link(), Link::Reconnecting);
        m_proxy->thaw();
        QCOMPARE(answerOf(answer).value_or(QVariant()).toInt(), 2); // asked again on the new connection
        QTRY_COMPARE(reconnected.size(), 1);
    }

    // Loss ------------------------------------------------------------------------------------------------------------

    void aTerminatedBackendIsOneReconnectAndNoLostAnswer()
    {
        const auto executor = makeExecutor();
        QSignalSpy lost(executor.get(), &DbExecutor::connectionLost);
        QSignalSpy reconnected(executor.get(), &DbExecutor::reconnected);
        QList<QFuture<Result<QVariant>>> answers;
        for (int i = 0; i < 4; ++i)
            answers.append(executor->run(asking("select pg_sleep(0.5), 7")));
        QTRY_COMPARE(m_database->value(m_sleepers).toInt(), 2);
        m_database->execute(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()"));
        for (const auto &answer : answers)
            QVERIFY2(answerOf(answer).has_value(), "a question was lost");
        QTRY_COMPARE(reconnected.size(), 1);
        QCOMPARE(lost.size(), 1);
        QCOMPARE(executor->link(), Link::Up);
    }

    void aConnectionLostWhileIdleIsNotEvenNoticed()
    {
        const auto executor = makeExecutor({.interactiveWorkers = 1});
        QSignalSpy lost(executor.get(), &DbExecutor::connectionLost);
        const SqlText question = sql("select 1 + :a::int");
        const auto ask = [=](Connection &connection) { return connection.value(question, {{QStringLiteral("a"), 1}}); };
        QCOMPARE(answerOf(executor->run(ask))->toInt(), 2);
        m_proxy->cut();
        QCOMPARE(answerOf(executor->run(ask))->toInt(), 2); // statements are prepared anew
        QCOMPARE(lost.size(), 0);
    }

    void whileTheServerIsAwayJobsSaySo()
    {
        const auto executor = makeExecutor();
        QVERIFY(answerOf(executor->run(asking("select 1"))));
        QSignalSpy reconnecting(executor.get(), &DbExecutor::reconnecting);
        QSignalSpy reconnected(executor.get(), &DbExecutor::reconnected);
        m_proxy->goAway();
        QCOMPARE(answerOf(executor->run(asking("select 2"))).error().kind, Kind::ServerAway);
        QCOMPARE(executor->link(), Link::Away);
        QTRY_VERIFY(reconnecting.size() >= 3); // goes on trying
        QCOMPARE(answerOf(executor->run(asking("select 3"))).error().kind, Kind::ServerAway);
        m_proxy->comeBack();
        QTRY_COMPARE(reconnected.size(), 1);
        QCOMPARE(answerOf(executor->run(asking("select 4")))->toInt(), 4);
        QCOMPARE(executor->link(), Link::Up);
    }

    void aLoginThatIsClosedIsSignedOut()
    {
        m_database->execute(QStringLiteral("create role short_lived login password 'demo'; grant connect on database %1 to short_lived").arg(m_database->name()));
        const auto executor = std::make_unique<DbExecutor>(m_proxy->profile(), m_database->credentials(QStringLiteral("short_lived")));
        QVERIFY(answerOf(executor->run(asking("select 1"))));
        QSignalSpy signedOut(executor.get(), &DbExecutor::signedOut);
        m_database->execute(QStringLiteral("alter role short_lived nologin"));
        m_proxy->cut();
        const auto answer = answerOf(executor->run(asking("select 2")));
        m_database->execute(QStringLiteral("drop owned by short_lived; drop role short_lived"));
        QCOMPARE(answer.error().kind, Kind::AuthenticationFailed);
        QTRY_COMPARE(signedOut.size(), 1);
        QCOMPARE(executor->link(), Link::SignedOut);
        QCOMPARE(answerOf(executor->run(asking("select 3"))).error().kind, Kind::AuthenticationFailed);
    }

    // Effects ---------------------------------------------------------------------------------------------------------

    void aCommandInDoubtIsSentAgainAndMadeOnce()
    {
        const auto executor = makeExecutor();
        const auto make = [](Connection &connection) { return connection.command(sql("select make_thing(:id::uuid)"), {{QStringLiteral("id"), QStringLiteral("5ca1ab1e-0000-4000-8000-000000000001")}}); };
        QVERIFY(answerOf(executor->run(asking("select 1"))));
        m_proxy->loseTheAnswerTo("EXECUTE");
        const auto answer = answerOf(executor->run(make, JobOptions{.repeatable = true}));
        QVERIFY(answer.has_value());
        QCOMPARE(answer->object().value(QLatin1String("made")).toInt(), 1);
        QCOMPARE(things(), 1);
    }

    void aChangeInDoubtWithoutIdIsNotSentAgain()
    {
        const auto executor = makeExecutor();
        const auto make = [](Connection &connection) {
            return connection.transaction([&]() -> Result<qint64> { return connection.run(sql("insert into thing values (gen_random_uuid(), 1)")); });
        };
        QVERIFY(answerOf(executor->run(asking("select 1"))));
        m_proxy->loseTheAnswerTo("commit");
        QCOMPARE(answerOf(executor->run(make)).error().kind, Kind::OutcomeUnknown);
        QCOMPARE(things(), 1);
        // Where nothing is in doubt it is made again, and once.
        m_proxy->loseTheQuestion("EXECUTE");
        QVERIFY(answerOf(executor->run(make)).has_value());
        QCOMPARE(things(), 2);
    }

    void inDoubtStaysInDoubtWhenTheServerIsGone()
    {
        const auto executor = makeExecutor();
        QVERIFY(answerOf(executor->run(asking("select 1"))));
        m_proxy->loseTheAnswerTo("EXECUTE");
        std::atomic<int> runs = 0;
        const auto answer = answerOf(executor->run(
            [&](Connection &connection) {
                ++runs;
                auto result = connection.command(sql("select make_thing(:id::uuid)"), {{QStringLiteral("id"), QStringLiteral("5ca1ab1e-0000-4000-8000-000000000002")}});
                m_proxy->goAway();
                return result;
            },
            JobOptions{.repeatable = true}));
        QCOMPARE(answer.error().kind, Kind::OutcomeUnknown); // not "server away", which sounds as if nothing had happened
        QCOMPARE(runs, 1);
    }

    // Ends ------------------------------------------------------------------------------------------------------------

    void endingWaitsForNobody_data()
    {
        QTest::addColumn<bool>("connected");
        QTest::newRow("while connecting to a silent server") << false;
        QTest::newRow("in the middle of a request") << true;
    }

    void endingWaitsForNobody()
    {
        QFETCH(bool, connected);
        auto executor = makeExecutor();
        if (connected)
            QVERIFY(answerOf(executor->run(asking("select 1"))));
        m_proxy->freeze();
        const auto running = executor->run(asking("select 2"));
        QList<QFuture<Result<QVariant>>> waiting;
        for (int i = 0; i < 5; ++i)
            waiting.append(executor->run(asking("select 3")));
        QTest::qWait(50);
        QElapsedTimer timer;
        timer.start();
        executor.reset();
        QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(answerOf(waiting.last()).error().kind, Kind::Cancelled);
        QVERIFY(!answerOf(running).has_value());
        m_proxy->thaw();
    }

    void nothingIsLeftAtTheServer()
    {
        auto executor = makeExecutor();
        for (int i = 0; i < 4; ++i)
            (void)executor->run(asking("select pg_sleep(60)"));
        const QString mine = QStringLiteral("select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        QTRY_VERIFY(m_database->value(mine).toInt() >= 2);
        executor.reset();
        QTRY_COMPARE(m_database->value(mine).toInt(), 0);
    }

    // Standby ---------------------------------------------------------------------------------------------------------

    void readingMayGoElsewhere()
    {
        ServerProxy standby(m_database->profile()); // stands for one: with only a primary behind it, that is read
        ConnectionProfile profile = m_proxy->profile();
        profile.standbyHosts = standby.profile().host;
        DbExecutor executor(profile, m_database->credentials(QStringLiteral("postgres")));
        const auto read = answerOf(executor.run(asking("select current_setting('transaction_read_only')"), JobOptions{.route = Route::Standby}));
        QCOMPARE(read->toString(), QStringLiteral("on"));
        QVERIFY(standby.connectionsMade() > 0);
        const auto write = answerOf(executor.run(asking("select current_setting('transaction_read_only')")));
        QCOMPARE(write->toString(), QStringLiteral("off"));

        // Without one named, everything goes to the primary.
        const auto only = makeExecutor();
        QCOMPARE(answerOf(only->run(asking("select current_setting('transaction_read_only')"), JobOptions{.route = Route::Standby}))->toString(), QStringLiteral("off"));
    }
};

QTEST_GUILESS_MAIN(TestExecutor)
#include "tst_executor.moc"
