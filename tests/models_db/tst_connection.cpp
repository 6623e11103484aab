// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/connection.h"
#include "tests/support/server_proxy.h"
#include "tests/support/test_database.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <libpq-fe.h>

#include <limits>
#include <thread>

using namespace std::chrono_literals;
using Kind = Error::Kind;

namespace {

SqlText sql(const char *text, SqlText::Plan plan = SqlText::Plan::Auto)
{
    return SqlText::fromText(QStringLiteral("test"), QString::fromUtf8(text), plan);
}

// A row's first column.
QVariant first(const QSqlQuery &row)
{
    return row.value(0);
}

// What reading may cost. The address sanitizer keeps what is freed for a while.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 flatKilobytes = 64 * 1024;
#else
constexpr qint64 flatKilobytes = 8 * 1024;
#endif

qint64 residentKilobytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

QString describe(const Error &error)
{
    return QStringLiteral("%1 %2 [%3]").arg(error.sqlState, error.message, error.detail);
}

#define VERIFY_OK(result) \
    do { \
        const auto &theResult = (result); \
        QVERIFY2(theResult.has_value(), qPrintable(theResult ? QString() : describe(theResult.error()))); \
    } while (false)

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;

    [[nodiscard]] std::unique_ptr<Connection> connectThrough(const ServerProxy &proxy) const
    {
        auto connection = std::make_unique<Connection>(proxy.profile(), m_database->credentials(QStringLiteral("postgres")));
        if (const auto opened = connection->open(); !opened)
            qFatal("%s", qPrintable(describe(opened.error())));
        return connection;
    }

private slots:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Bootstrapped);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_database->execute(QStringLiteral("create table thing (id int constraint thing_pkey primary key, amount bigint constraint thing_amount_positive check (amount > 0))"));
    }

    void init()
    {
        m_connection = m_database->connectAs(QStringLiteral("postgres"));
        QVERIFY(m_connection);
        m_database->execute(QStringLiteral("truncate thing"));
    }

    void cleanup() { m_connection.reset(); }
    void cleanupTestCase() { m_database.reset(); }

    void valuesComeBackAsTheyWent_data()
    {
        QTest::addColumn<QString>("cast");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("text") << QStringLiteral("text") << QVariant(QStringLiteral("it's \\ \"quoted\" %1 :a ? $1 <b>"));
        QTest::newRow("scripts") << QStringLiteral("text") << QVariant(QStringLiteral("Lucía 日本 שלום 👩‍🚒"));
        QTest::newRow("empty") << QStringLiteral("text") << QVariant(QStringLiteral(""));
        QTest::newRow("a megabyte") << QStringLiteral("text") << QVariant(QString(1'000'000, QLatin1Char('x')));
        QTest::newRow("most cents") << QStringLiteral("bigint") << QVariant(std::numeric_limits<qint64>::max());
        QTest::newRow("least cents") << QStringLiteral("bigint") << QVariant(std::numeric_limits<qint64>::min());
        QTest::newRow("more than a double holds") << QStringLiteral("bigint") << QVariant(qint64(9007199254740993));
        QTest::newRow("bool") << QStringLiteral("bool") << QVariant(true);
        QTest::newRow("time") << QStringLiteral("timestamptz") << QVariant(QDateTime(QDate(2026, 3, 29), QTime(1, 30, 0, 123), Qt::UTC));
    }

    void valuesComeBackAsTheyWent()
    {
        QFETCH(QString, cast);
        QFETCH(QVariant, value);
        const auto back = m_connection->value(sql(qPrintable(QStringLiteral("select :value::%1").arg(cast))), {{QStringLiteral("value"), value}});
        VERIFY_OK(back);
        QCOMPARE(*back, value);
        // The same through libpq.
        QByteArray streamed;
        VERIFY_OK(m_connection->stream(sql(qPrintable(QStringLiteral("select :value::%1 is not distinct from :value::%1").arg(cast))),
                                       {{QStringLiteral("value"), value}}, [&](const RowView &row) -> Result<void> {
                                           streamed = row.bytes(0).toByteArray();
                                           return {};
                                       }));
        QCOMPARE(streamed, "t");
    }

    void nullsAndLists()
    {
        VERIFY_OK(m_connection->value(sql("select :a::text is null"), {{QStringLiteral("a"), QString()}}));
        QCOMPARE(m_connection->value(sql("select :a::text is null"), {{QStringLiteral("a"), QString()}})->toBool(), true);
        QCOMPARE(m_connection->value(sql("select count(*) from thing where id = any (:ids::int[])"), {{QStringLiteral("ids"), QStringList{QStringLiteral("1"), QStringLiteral("2")}}})->toInt(), 0);
        QCOMPARE(m_connection->value(sql("select array_length(:names::text[], 1)"), {{QStringLiteral("names"), QStringList{QStringLiteral("a,b"), QStringLiteral("c\"d\\")}}})->toInt(), 2);
        QCOMPARE(m_connection->value(sql("select jsonb_exists(:j::jsonb, 'a')"), {{QStringLiteral("j"), QStringLiteral("{\"a\": 1}")}})->toBool(), true);
    }

    void aForgottenValueIsFoundBeforeTheServerIsAsked()
    {
        const auto answer = m_connection->value(sql("select :a::int"), {{QStringLiteral("b"), 1}});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Internal);
        QVERIFY(answer.error().detail.contains(QLatin1String(":a")));
        QVERIFY(!m_connection->stream(sql("select :a::int"), {}, [](const RowView &) -> Result<void> { return {}; }));
        QVERIFY(!m_connection->copyOut(sql("copy (select :a) to stdout"), {}, [](QByteArrayView) -> Result<void> { return {}; }));
    }

    void statementsAreKept()
    {
        const SqlText question = sql("select :a::int + 1");
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m_connection->value(question, {{QStringLiteral("a"), i}})->toInt(), i + 1);
        QCOMPARE(m_connection->value(sql("select count(*) from pg_prepared_statements where statement like :text"), {{QStringLiteral("text"), QStringLiteral("%+ 1%")}})->toInt(), 1);
    }

    void manyStatementsDoNotPileUp()
    {
        for (int i = 0; i < 300; ++i)
            VERIFY_OK(m_connection->value(sql(qPrintable(QStringLiteral("select %1").arg(i)))));
        QVERIFY(m_connection->value(sql("select count(*) from pg_prepared_statements"))->toInt() <= 201);
    }

    void statementsThatAPoolerForgotAreMadeAnew()
    {
        const SqlText question = sql("select 7");
        VERIFY_OK(m_connection->value(question));
        VERIFY_OK(m_connection->runScript("deallocate all"));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("Unable to free statement: .* does not exist")));
        const auto again = m_connection->value(question);
        VERIFY_OK(again);
        QCOMPARE(again->toInt(), 7);
    }

    void statementsSurviveAMigration()
    {
        const SqlText question = sql("select * from thing");
        VERIFY_OK(m_connection->list(question, {}, first));
        VERIFY_OK(m_connection->runScript("alter table thing add column later text"));
        VERIFY_OK(m_connection->list(question, {}, first)); // "cached plan must not change result type"
        VERIFY_OK(m_connection->runScript("alter table thing drop column later"));
    }

    void plansAreChosenByTheStatement()
    {
        QCOMPARE(m_connection->value(sql("select current_setting('plan_cache_mode')", SqlText::Plan::Generic))->toString(), QStringLiteral("force_generic_plan"));
        QCOMPARE(m_connection->value(sql("select current_setting('plan_cache_mode')"))->toString(), QStringLiteral("auto"));
    }

    void aStreamIsPlannedAsItsStatementSays()
    {
        const auto plan = [this](SqlText::Plan wanted) {
            QByteArray mode;
            const auto read = m_connection->stream(sql("select current_setting('plan_cache_mode')", wanted), {}, [&](const RowView &row) -> Result<void> {
                mode = row.bytes(0).toByteArray();
                return {};
            });
            return read ? mode : read.error().detail.toUtf8();
        };
        QCOMPARE(plan(SqlText::Plan::Generic), QByteArray("force_generic_plan"));
        QCOMPARE(plan(SqlText::Plan::Auto), QByteArray("auto"));

        // A rollback undoes the setting with everything else.
        QCOMPARE(plan(SqlText::Plan::Generic), QByteArray("force_generic_plan"));
        const auto undone = m_connection->transaction([&]() -> Result<void> {
            (void)plan(SqlText::Plan::Auto);
            return failure(Error::Kind::Rejected, QStringLiteral("no"));
        });
        QVERIFY(!undone);
        QCOMPARE(plan(SqlText::Plan::Auto), QByteArray("auto"));
    }

    void sessionsSayWhatTheyAre()
    {
        Connection::Settings settings;
        settings.applicationName = QStringLiteral("Back'room; test");
        settings.statementTimeout = 1234ms;
        settings.lockTimeout = 567ms;
        Connection refused(m_database->profile(), m_database->credentials(QStringLiteral("postgres")), settings);
        QCOMPARE(refused.open().error().kind, Kind::InvalidInput); // the semicolon
        settings.applicationName = QStringLiteral("Back'room \\ test");
        settings.setRole = QStringLiteral("backroom_owner");
        Connection connection(m_database->profile(), m_database->credentials(QStringLiteral("postgres")), settings);
        VERIFY_OK(connection.open());
        QCOMPARE(connection.value(sql("select current_setting('application_name')"))->toString(), QStringLiteral("Back'room \\ test"));
        QCOMPARE(connection.value(sql("select current_setting('statement_timeout')"))->toString(), QStringLiteral("1234ms"));
        QCOMPARE(connection.value(sql("select current_setting('lock_timeout')"))->toString(), QStringLiteral("567ms"));
        QCOMPARE(connection.value(sql("select current_setting('timezone')"))->toString(), QStringLiteral("UTC"));
        QCOMPARE(connection.value(sql("select current_user"))->toString(), QStringLiteral("backroom_owner"));
    }

    void aConnectionForReadingDoesNotWrite()
    {
        Connection::Settings settings;
        settings.route = Route::Standby;
        Connection connection(m_database->profile(), m_database->credentials(QStringLiteral("postgres")), settings);
        VERIFY_OK(connection.open());
        const auto written = connection.run(sql("insert into thing values (1, 1)"));
        QVERIFY(!written);
        QCOMPARE(written.error().sqlState, QStringLiteral("25006"));
    }

    void countsTouchedRows()
    {
        QCOMPARE(*m_connection->run(sql("insert into thing select n, 1 from generate_series(1, 5) n")), 5);
        QCOMPARE(*m_connection->run(sql("update thing set amount = 2 where id > :id::int"), {{QStringLiteral("id"), 3}}), 2);
        QCOMPARE(*m_connection->run(sql("select 1 from thing")), 5);
    }

    void oneRowOrNotFound()
    {
        QCOMPARE(m_connection->one(sql("select 1 where false"), {}, first).error().kind, Kind::NotFound);
        QCOMPARE(m_connection->json(sql("select null::json")).error().kind, Kind::NotFound);
        QCOMPARE(m_connection->json(sql("select '{\"a\": [1]}'::json"))->toJson(QJsonDocument::Compact), QByteArray("{\"a\":[1]}"));
    }

    void errorsNameStateAndConstraint()
    {
        const auto answer = m_connection->run(sql("insert into thing values (1, -1)"));
        QCOMPARE(answer.error().sqlState, QStringLiteral("23514"));
        QCOMPARE(answer.error().constraint, QStringLiteral("thing_amount_positive"));
        QCOMPARE(answer.error().kind, Kind::Rejected);

        const auto own = m_connection->runScript("do $$ begin raise 'Only 3 are left.' using errcode = 'BR004'; end $$");
        QCOMPARE(own.error().message, QStringLiteral("Only 3 are left."));
        const auto prepared = m_connection->value(sql("select nothing from nowhere"));
        QCOMPARE(prepared.error().sqlState, QStringLiteral("42P01"));
        // In the middle of the rows, as well.
        const auto streamed = m_connection->list(sql("select 1 / (5000 - n) from generate_series(1, 10000) n"), {}, first);
        QCOMPARE(streamed.error().sqlState, QStringLiteral("22012"));
        VERIFY_OK(m_connection->value(sql("select 1")));
    }

    void transactionsAreAllOrNothing()
    {
        VERIFY_OK(m_connection->transaction([&]() -> Result<qint64> { return m_connection->run(sql("insert into thing values (1, 1)")); }));
        const auto failed = m_connection->transaction([&]() -> Result<qint64> {
            if (auto done = m_connection->run(sql("insert into thing values (2, 1)")); !done)
                return done;
            return m_connection->run(sql("insert into thing values (3, -1)"));
        });
        QCOMPARE(failed.error().constraint, QStringLiteral("thing_amount_positive"));
        QCOMPARE(m_database->value(QStringLiteral("select count(*) from thing")).toInt(), 1);
    }

    void aSwallowedErrorDoesNotLookLikeSuccess()
    {
        const auto answer = m_connection->transaction([&]() -> Result<int> {
            (void)m_connection->run(sql("insert into thing values (3, -1)"));
            return 1;
        });
        QVERIFY(!answer);
        VERIFY_OK(m_connection->transaction([&]() -> Result<qint64> { return m_connection->run(sql("insert into thing values (3, 1)")); }));
    }

    void transactionsDoNotNest()
    {
        const auto answer = m_connection->transaction([&]() -> Result<int> { return m_connection->transaction([]() -> Result<int> { return 1; }); });
        QVERIFY(!answer);
        VERIFY_OK(m_connection->value(sql("select 1")));
    }

    void collisionsAreTriedAgainAsAWhole()
    {
        m_database->execute(QStringLiteral("insert into thing values (1, 1)"));
        int runs = 0;
        const auto answer = m_connection->transaction([&]() -> Result<qint64> {
            ++runs;
            if (auto isolated = m_connection->runScript("set transaction isolation level repeatable read"); !isolated)
                return failure(isolated.error());
            const auto seen = m_connection->value(sql("select amount from thing where id = 1"));
            if (runs == 1)
                m_database->execute(QStringLiteral("update thing set amount = 10 where id = 1"));
            return m_connection->run(sql("update thing set amount = :amount::bigint + 1 where id = 1"), {{QStringLiteral("amount"), *seen}});
        });
        VERIFY_OK(answer);
        QCOMPARE(runs, 2);
        QCOMPARE(m_database->value(QStringLiteral("select amount from thing")).toInt(), 11);
    }

    void deadlocksAreTriedAgain()
    {
        m_database->execute(QStringLiteral("insert into thing values (1, 1), (2, 1)"));
        const auto move = [&](Connection &connection, int from, int to, std::atomic<int> &arrived) {
            const SqlText add = sql("update thing set amount = amount + 1 where id = :id::int");
            bool firstTime = true;
            return connection.transaction([&]() -> Result<qint64> {
                if (auto done = connection.run(add, {{QStringLiteral("id"), from}}); !done)
                    return done;
                if (std::exchange(firstTime, false)) {
                    ++arrived;
                    while (arrived < 2) // both hold one row before either asks for the other
                        std::this_thread::yield();
                }
                return connection.run(add, {{QStringLiteral("id"), to}});
            });
        };
        std::atomic<int> arrived = 0;
        Result<qint64> others;
        std::thread other([&] {
            const auto connection = m_database->connectAs(QStringLiteral("postgres"));
            others = move(*connection, 2, 1, arrived);
        });
        const auto mine = move(*m_connection, 1, 2, arrived);
        other.join();
        VERIFY_OK(mine);
        VERIFY_OK(others);
        QCOMPARE(m_database->value(QStringLiteral("select sum(amount) from thing")).toInt(), 6);
    }

    void aMillionRowsCostNoMemory()
    {
        qint64 sum = 0;
        const SqlText rows = sql("select n, 'a text of some length to make it weigh' from generate_series(1, 1000000) n");
        const auto readHalf = [&](qint64 upTo) {
            return m_connection->forEach(rows, {}, [&](const QSqlQuery &row) {
                sum += row.value(0).toLongLong();
                return row.value(0).toLongLong() < upTo;
            });
        };
        QCOMPARE(readHalf(1000).error().kind, Kind::Cancelled); // warmed up
        sum = 0;
        const qint64 before = residentKilobytes();
        qint64 most = before;
        VERIFY_OK(m_connection->forEach(rows, {}, [&](const QSqlQuery &row) {
            sum += row.value(0).toLongLong();
            if (row.value(0).toLongLong() % 100'000 == 0)
                most = std::max(most, residentKilobytes());
            return true;
        }));
        QCOMPARE(sum, qint64(1'000'000) * 1'000'001 / 2);
        QVERIFY2(most - before < flatKilobytes, qPrintable(QString::number(most - before)));

        qint64 streamedSum = 0;
        const auto streamed = m_connection->stream(rows, {}, [&](const RowView &row) -> Result<void> {
            streamedSum += row.bytes(0).toByteArray().toLongLong();
            most = std::max(most, streamedSum % 97 == 0 ? residentKilobytes() : 0);
            return {};
        });
        VERIFY_OK(streamed);
        QCOMPARE(*streamed, 1'000'000);
        QCOMPARE(streamedSum, sum);
        QVERIFY2(most - before < flatKilobytes, qPrintable(QString::number(most - before)));
    }

    void aReaderMayStopEarly()
    {
        const SqlText endless = sql("select generate_series(1, 100000000)");
        QElapsedTimer timer;
        timer.start();
        const SqlText many = sql("select generate_series(1, 1000000)");
        QCOMPARE(m_connection->forEach(many, {}, [](const QSqlQuery &) { return false; }).error().kind, Kind::Cancelled);
        const auto stop = [](const auto &) -> Result<void> { return failure(Kind::Internal, QStringLiteral("disk full")); };
        QCOMPARE(m_connection->stream(endless, {}, stop).error().message, QStringLiteral("disk full"));
        QCOMPARE(m_connection->copyOut(sql("copy (select generate_series(1, 100000000)) to stdout"), {}, stop).error().message, QStringLiteral("disk full"));
        QVERIFY(timer.elapsed() < 10'000); // all the rows would take minutes
        QCOMPARE(m_connection->value(sql("select 1"))->toInt(), 1); // and the connection is fit for more
    }

    void copiesOutAndIn()
    {
        QByteArray csv;
        const auto out = m_connection->copyOut(sql("copy (select n, :text::text from generate_series(1, :count::int) n) to stdout (format csv)"),
                                               {{QStringLiteral("text"), QStringLiteral("it's \"x\"\\, y")}, {QStringLiteral("count"), 3}}, [&](QByteArrayView chunk) -> Result<void> {
                                                   csv += chunk.toByteArray();
                                                   return {};
                                               });
        VERIFY_OK(out);
        QCOMPARE(*out, 3);
        QCOMPARE(csv.split('\n').first(), QByteArray("1,\"it's \"\"x\"\"\\, y\""));

        QList<QByteArray> chunks{"1,1", "0\n2,", "20\n", ""};
        const auto in = m_connection->copyIn(sql("copy thing (id, amount) from stdin (format csv)"), [&]() -> Result<QByteArray> { return chunks.takeFirst(); });
        VERIFY_OK(in);
        QCOMPARE(*in, 2);
        QCOMPARE(m_database->value(QStringLiteral("select sum(amount) from thing")).toInt(), 30);
    }

    void aFailedCopyLeavesNothing()
    {
        int chunk = 0;
        const auto givenUp = m_connection->copyIn(sql("copy thing (id, amount) from stdin (format csv)"), [&]() -> Result<QByteArray> {
            if (++chunk > 2)
                return failure(Kind::Internal, QStringLiteral("unreadable"));
            return QByteArray::number(chunk) + ",5\n";
        });
        QCOMPARE(givenUp.error().message, QStringLiteral("unreadable"));
        QList<QByteArray> chunks{"1,1\n", "2,-2\n", ""};
        const auto refused = m_connection->copyIn(sql("copy thing (id, amount) from stdin (format csv)"), [&]() -> Result<QByteArray> { return chunks.takeFirst(); });
        QCOMPARE(refused.error().constraint, QStringLiteral("thing_amount_positive"));
        QCOMPARE(m_connection->value(sql("select count(*) from thing"))->toInt(), 0);
        QVERIFY(!m_connection->copyIn(sql("copy nothing from stdin"), []() -> Result<QByteArray> { return QByteArray(); }));
        VERIFY_OK(m_connection->value(sql("select 1")));
    }

    void aLostLinkIsNoticed()
    {
        QVERIFY(m_connection->isStillThere());
        m_database->execute(QStringLiteral("select pg_terminate_backend(%1)").arg(m_connection->backendPid()));
        const auto answer = m_connection->value(sql("select 1"));
        QCOMPARE(answer.error().kind, Kind::ConnectionLost);
        QVERIFY(!m_connection->isOpen());
        QCOMPARE(m_connection->value(sql("select 1")).error().kind, Kind::ConnectionLost);
        VERIFY_OK(m_connection->open());
        QCOMPARE(m_connection->value(sql("select 1"))->toInt(), 1); // prepared anew
    }

    void aLostLinkIsNoticedWhileIdle()
    {
        m_database->execute(QStringLiteral("select pg_terminate_backend(%1)").arg(m_connection->backendPid()));
        QTRY_VERIFY(!m_connection->isStillThere());
    }

    void inATransactionALostLinkChangesNothing()
    {
        ServerProxy proxy(m_database->profile());
        const auto connection = connectThrough(proxy);
        const auto answer = connection->transaction([&]() -> Result<qint64> {
            if (auto done = connection->run(sql("insert into thing values (1, 1)")); !done)
                return done;
            proxy.cut();
            return connection->run(sql("insert into thing values (2, 1)"));
        });
        QCOMPARE(answer.error().kind, Kind::ConnectionLost);
        QTRY_COMPARE(m_database->value(QStringLiteral("select count(*) from thing")).toInt(), 0);
    }

    void aCommitWithoutAnswerIsUnknown()
    {
        ServerProxy proxy(m_database->profile());
        const auto insert = [&](Connection &connection, int id) {
            return connection.transaction([&]() -> Result<qint64> { return connection.run(sql("insert into thing values (:id::int, 1)"), {{QStringLiteral("id"), id}}); });
        };
        const auto made = connectThrough(proxy);
        proxy.loseTheAnswerTo("commit");
        const auto answer = insert(*made, 1);
        QCOMPARE(answer.error().kind, Kind::OutcomeUnknown);
        QVERIFY(answer.error().canRetry);
        QTRY_COMPARE(m_database->value(QStringLiteral("select count(*) from thing where id = 1")).toInt(), 1);

        const auto notMade = connectThrough(proxy);
        proxy.loseTheQuestion("commit");
        QCOMPARE(insert(*notMade, 2).error().kind, Kind::OutcomeUnknown);
        QCOMPARE(m_database->value(QStringLiteral("select count(*) from thing where id = 2")).toInt(), 0);
    }

    void aCommandWithoutAnswerIsUnknown()
    {
        m_database->execute(QStringLiteral("create or replace function add_thing(p_id int) returns json language sql as $$ insert into thing values (p_id, 1) returning json_build_object('id', id) $$"));
        ServerProxy proxy(m_database->profile());
        const auto connection = connectThrough(proxy);
        const SqlText command = sql("select add_thing(:id::int)");
        QCOMPARE(connection->command(command, {{QStringLiteral("id"), 1}})->object().value(QLatin1String("id")).toInt(), 1);
        proxy.loseTheAnswerTo("EXECUTE");
        QCOMPARE(connection->command(command, {{QStringLiteral("id"), 2}}).error().kind, Kind::OutcomeUnknown);
        QTRY_COMPARE(m_database->value(QStringLiteral("select count(*) from thing")).toInt(), 2);
    }

    void abandoningASilentServerReturnsAtOnce()
    {
        ServerProxy proxy(m_database->profile());
        const auto connection = connectThrough(proxy);
        proxy.freeze();
        std::thread person([&] {
            std::this_thread::sleep_for(50ms);
            connection->abandon();
        });
        QCOMPARE(connection->value(sql("select 1")).error().kind, Kind::ConnectionLost);
        person.join();
    }

    void whyAConnectionWasRefused()
    {
        const auto openAs = [&](const ConnectionProfile &profile, const char *login, const char *password) {
            Connection connection(profile, {.login = QString::fromUtf8(login), .password = QString::fromUtf8(password)});
            return connection.open();
        };
        m_database->execute(QStringLiteral("create role \"o'hara \\ test\" login password 'it''s \\ ;me'"));
        m_database->execute(QStringLiteral("create role nobody_here nologin password 'x'"));
        QCOMPARE(openAs(m_database->profile(), "o'hara \\ test", "it's \\ ;me").error().kind, Kind::PermissionDenied); // not one of ours yet
        m_database->execute(QStringLiteral("grant connect on database %1 to \"o'hara \\ test\"").arg(m_database->name()));
        const ConnectionProfile here = m_database->profile();
        VERIFY_OK(openAs(here, "o'hara \\ test", "it's \\ ;me"));
        QCOMPARE(openAs(here, "o'hara \\ test", "wrong").error().kind, Kind::AuthenticationFailed);
        QCOMPARE(openAs(here, "o'hara \\ test", "").error().kind, Kind::AuthenticationFailed);
        QCOMPARE(openAs(here, "who is this", "x").error().kind, Kind::AuthenticationFailed);
        QCOMPARE(openAs(here, "nobody_here", "x").error().kind, Kind::AuthenticationFailed);

        ConnectionProfile elsewhere = here;
        elsewhere.database = QStringLiteral("no such database");
        QCOMPARE(openAs(elsewhere, "o'hara \\ test", "it's \\ ;me").error().kind, Kind::NotFound);
        elsewhere = here;
        elsewhere.host = QStringLiteral("/nowhere");
        QCOMPARE(openAs(elsewhere, "o'hara \\ test", "x").error().kind, Kind::ServerAway);
        elsewhere.host = QStringLiteral("no-such-host.invalid");
        QCOMPARE(openAs(elsewhere, "o'hara \\ test", "x").error().kind, Kind::ServerAway);

        m_database->execute(QStringLiteral("alter role \"o'hara \\ test\" connection limit 0"));
        QCOMPARE(openAs(here, "o'hara \\ test", "it's \\ ;me").error().kind, Kind::TooManyConnections);
        m_database->execute(QStringLiteral("drop owned by \"o'hara \\ test\"; drop role \"o'hara \\ test\", nobody_here"));
    }

    void whyInAnotherLanguage()
    {
        // The server's language may be any; here its words say nothing we know.
        m_database->execute(QStringLiteral("create role limited login password 'x' connection limit 0"));
        Connection connection(m_database->profile(), {.login = QStringLiteral("limited"), .password = QStringLiteral("x")});
        m_database->execute(QStringLiteral("grant connect on database %1 to limited").arg(m_database->name()));
        const auto opened = connection.open();
        m_database->execute(QStringLiteral("drop owned by limited; drop role limited"));
        QCOMPARE(opened.error().sqlState, QStringLiteral("53300")); // from the code, not from the words
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
