// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/connection.h"
#include "models/db/migrator.h"
#include "tests/support/test_database.h"
#include "tests/support/why_not.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace std::chrono_literals;

namespace {

// A folder of migrations that a test writes.
class Folder
{
public:
    void write(const char *name, const QByteArray &sql) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
        QCOMPARE(file.write(sql), sql.size());
    }
    void remove(const char *name) const { QVERIFY(QFile::remove(m_folder.filePath(QLatin1String(name)))); }
    [[nodiscard]] Result<QList<Migration>> read() const { return readMigrations(m_folder.path()); }

private:
    QTemporaryDir m_folder;
};

std::unique_ptr<Connection> connectAsOwner(const TestDatabase &database)
{
    Connection::Settings settings;
    settings.setRole = QStringLiteral("backroom_owner");
    auto connection = std::make_unique<Connection>(database.profile(), database.credentials(QStringLiteral("backroom_migrator")), settings);
    if (auto opened = connection->open(); !opened)
        qFatal("%s", qPrintable(opened.error().detail));
    return connection;
}

Migrator::Options impatient()
{
    Migrator::Options options;
    options.waitForOthers = 0ms;
    options.lockTimeout = 50ms;
    options.attempts = 2;
    options.firstPause = 1ms;
    return options;
}

QStringList names(const QList<Migrator::Step> &steps)
{
    QStringList names;
    for (const auto &step : steps)
        names += step.migration.name();
    return names;
}

} // namespace

class TestMigrator : public QObject
{
    Q_OBJECT

private:
    Result<QList<Migrator::Step>> migrate(const Migrator::Options &options = impatient())
    {
        auto migrations = m_folder->read();
        if (!migrations)
            return failure(migrations.error());
        const auto connection = connectAsOwner(*m_database);
        return Migrator(*connection, *migrations).migrate(options);
    }
    Result<QList<Migration>> pending(int target = 0)
    {
        auto migrations = m_folder->read();
        if (!migrations)
            return failure(migrations.error());
        const auto connection = connectAsOwner(*m_database);
        return Migrator(*connection, *migrations).pending(target);
    }
    // As seen outside of the transaction that a test may have open.
    [[nodiscard]] bool sees(const char *question) const
    {
        const auto connection = m_database->connectAs(QStringLiteral("postgres"));
        return connection->value(SqlText::fromText(QStringLiteral("test"), QLatin1String(question)))->toBool();
    }
    [[nodiscard]] bool exists(const char *table) const
    {
        return m_database->value(QStringLiteral("select to_regclass('%1') is not null").arg(QLatin1String(table))).toBool();
    }
    [[nodiscard]] int recorded() const
    {
        return m_database->value(QStringLiteral("select count(*) from shop.schema_migrations")).toInt();
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Folder> m_folder;

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Bootstrapped);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_folder = std::make_unique<Folder>();
        m_folder->write("V001__first_things.sql", "create table shop.first (id int);");
        m_folder->write("V002__second_things.sql", "create table shop.second (id int); insert into shop.second values (1);");
    }
    void cleanup()
    {
        m_folder.reset();
        m_database.reset();
    }

    void everythingRunsOnceAndIsWrittenDown()
    {
        const auto first = migrate();
        QVERIFY2(first, qPrintable(whyNot(first)));
        QCOMPARE(names(*first), QStringList({QStringLiteral("V001"), QStringLiteral("V002")}));
        QCOMPARE(m_database->value(QStringLiteral("select string_agg(version || ' ' || description, ', ' order by version) from shop.schema_migrations")).toString(),
                 QStringLiteral("001 first things, 002 second things"));
        QCOMPARE(m_database->value(QStringLiteral("select count(*) from shop.schema_migrations where checksum ~ '^[0-9a-f]{64}$' and execution_time_ms >= 0"
                                                  " and executed_at <= now()"))
                     .toInt(),
                 2);
        QCOMPARE(m_database->value(QStringLiteral("select tableowner from pg_tables where tablename = 'first'")).toString(), QStringLiteral("backroom_owner"));

        const auto second = migrate();
        QVERIFY2(second, qPrintable(whyNot(second)));
        QVERIFY(second->isEmpty());
        QCOMPARE(m_database->value(QStringLiteral("select count(*) from shop.second")).toInt(), 1);
    }

    void theProgramsOwnMigrationsRunTwice()
    {
        const auto own = readMigrations();
        QVERIFY2(own, qPrintable(whyNot(own)));
        QVERIFY(own->size() > 10);
        QCOMPARE(newestMigration(), own->last().version);
        const auto connection = connectAsOwner(*m_database);
        Migrator migrator(*connection, *own);
        auto options = impatient();
        options.lockTimeout = 5s;
        const auto first = migrator.migrate(options);
        QVERIFY2(first, qPrintable(whyNot(first)));
        QCOMPARE(first->size(), own->size());
        const auto second = migrator.migrate(options);
        QVERIFY2(second, qPrintable(whyNot(second)));
        QVERIFY(second->isEmpty());
    }

    void aTargetStopsThereAndNeverGoesBack()
    {
        auto options = impatient();
        options.target = 1;
        const auto first = migrate(options);
        QVERIFY2(first, qPrintable(whyNot(first)));
        QCOMPARE(names(*first), QStringList({QStringLiteral("V001")}));
        QVERIFY(!exists("shop.second"));

        QVERIFY(migrate());
        const auto back = migrate(options);
        QVERIFY(!back);
        QCOMPARE(back.error().kind, Error::Kind::InvalidInput);
        QVERIFY(exists("shop.second"));

        options.target = 9;
        const auto unknown = migrate(options);
        QVERIFY(!unknown);
        QVERIFY2(unknown.error().message.contains(QStringLiteral("V009")), qPrintable(unknown.error().message));
    }

    void anEditedFileIsRefusedAndNothingRuns()
    {
        auto options = impatient();
        options.target = 1;
        QVERIFY(migrate(options));
        m_folder->write("V001__first_things.sql", "create table shop.first (id bigint);");
        const auto refused = migrate();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QVERIFY2(refused.error().message.contains(QStringLiteral("V001")), qPrintable(refused.error().message));
        QVERIFY(!exists("shop.second"));
        QVERIFY(!pending());
    }

    void aNewerDatabaseIsRefused()
    {
        QVERIFY(migrate());
        m_folder->remove("V002__second_things.sql");
        const auto refused = migrate();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::SchemaTooNew);
    }

    void aFileThatCameLateIsRefused()
    {
        m_folder->remove("V001__first_things.sql");
        QVERIFY(migrate());
        m_folder->write("V001__first_things.sql", "create table shop.first (id int);");
        const auto refused = migrate();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QVERIFY(!exists("shop.first"));
    }

    void aDryRunSeesEverythingAndLeavesNothing()
    {
        m_folder->write("V003__needs_the_second.sql", "alter table shop.second add column name text;");
        auto options = impatient();
        options.dryRun = true;
        const auto rehearsed = migrate(options);
        QVERIFY2(rehearsed, qPrintable(whyNot(rehearsed)));
        QCOMPARE(rehearsed->size(), 3);
        QVERIFY(!exists("shop.first"));
        QVERIFY(!exists("shop.schema_migrations"));

        m_folder->write("V004__broken.sql", "create table shop.fourth (id nonsense);");
        const auto broken = migrate(options);
        QVERIFY(!broken);
        QVERIFY2(broken.error().message.contains(QStringLiteral("V004")), qPrintable(broken.error().message));
        QVERIFY2(broken.error().message.contains(QStringLiteral("nonsense")), qPrintable(broken.error().message));
        QVERIFY(!exists("shop.schema_migrations"));
    }

    void aBrokenFileUndoesItselfAndKeepsTheOnesBefore()
    {
        m_folder->write("V002__second_things.sql", "create table shop.second (id int); select 1 / 0;");
        const auto broken = migrate();
        QVERIFY(!broken);
        QVERIFY2(broken.error().message.contains(QStringLiteral("V002")), qPrintable(broken.error().message));
        QVERIFY(exists("shop.first"));
        QVERIFY(!exists("shop.second"));
        QCOMPARE(recorded(), 1);

        m_folder->write("V002__second_things.sql", "create table shop.second (id int);");
        QVERIFY(migrate());
        QCOMPARE(recorded(), 2);
    }

    void aFileMustNotEndItsTransaction()
    {
        m_folder->write("V002__second_things.sql", "create table shop.second (id int); commit;");
        const auto refused = migrate();
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("transaction")), qPrintable(refused.error().message));
        QCOMPARE(recorded(), 1);
    }

    void aFileThatLeavesAnotherRoleIsWrittenDownAllTheSame()
    {
        m_folder->write("V002__second_things.sql", "set role backroom_engine;");
        m_folder->write("V003__third_things.sql", "create table shop.third (id int);");
        const auto done = migrate();
        QVERIFY2(done, qPrintable(whyNot(done)));
        QCOMPARE(m_database->value(QStringLiteral("select tableowner from pg_tables where tablename = 'third'")).toString(), QStringLiteral("backroom_owner"));
    }

    // The program is killed (its server process ends) while the second file runs: the first is done, the second is not.
    void aCrashBetweenFilesIsMendedByRunningAgain()
    {
        m_folder->write("V002__second_things.sql", "create table shop.second (id int); select pg_terminate_backend(pg_backend_pid());");
        const auto crashed = migrate();
        QVERIFY(!crashed);
        QVERIFY(exists("shop.first"));
        QVERIFY(!exists("shop.second"));
        QCOMPARE(recorded(), 1);

        m_folder->write("V002__second_things.sql", "create table shop.second (id int);");
        const auto again = migrate();
        QVERIFY2(again, qPrintable(whyNot(again)));
        QCOMPARE(names(*again), QStringList({QStringLiteral("V002")}));
        QCOMPARE(recorded(), 2);
    }

    void ofTwoMigratorsAtOnceEachFileIsRunByOne()
    {
        for (int version = 3; version <= 20; ++version)
            m_folder->write(qPrintable(QStringLiteral("V%1__more.sql").arg(version, 3, 10, QLatin1Char('0'))),
                            "create table shop.t" + QByteArray::number(version) + " (id int);");
        auto options = impatient();
        options.waitForOthers = 60s;
        const auto migrations = m_folder->read();
        QVERIFY(migrations);
        const auto work = [&](Result<QList<Migrator::Step>> *result) {
            const auto connection = connectAsOwner(*m_database);
            *result = Migrator(*connection, *migrations).migrate(options);
        };
        Result<QList<Migrator::Step>> one;
        Result<QList<Migrator::Step>> other;
        std::thread helper(work, &other);
        work(&one);
        helper.join();
        QVERIFY2(one, qPrintable(whyNot(one)));
        QVERIFY2(other, qPrintable(whyNot(other)));
        QCOMPARE(one->size() + other->size(), 20);
        QVERIFY(one->isEmpty() || other->isEmpty());
        QCOMPARE(recorded(), 20);
    }

    void theWaitForAnotherMigratorIsBounded()
    {
        m_folder->write("V001__first_things.sql", "select pg_advisory_lock(1);"); // held by the test: the first one stays in its file
        m_database->execute(QStringLiteral("select pg_advisory_lock(1)"));
        auto patient = impatient();
        patient.lockTimeout = 60s;
        Result<QList<Migrator::Step>> first;
        std::thread helper([&] { first = migrate(patient); });
        QTRY_VERIFY_WITH_TIMEOUT(sees("select exists (select from pg_locks where locktype = 'advisory' and not granted)"), 30'000);

        const auto second = migrate();
        m_database->execute(QStringLiteral("select pg_advisory_unlock(1)"));
        helper.join();
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::Timeout);
        QVERIFY2(first, qPrintable(whyNot(first)));
    }

    // Somebody reads a table that a migration wants to alter: it gives up each attempt after the lock timeout, so that whoever
    // comes behind it waits no longer, and succeeds once the reader is gone.
    void aLockIsNotWaitedForLong()
    {
        QVERIFY(migrate());
        m_folder->write("V003__alter.sql", "alter table shop.first add column name text;");
        m_database->execute(QStringLiteral("begin; select from shop.first"));
        const auto blocked = migrate();
        QVERIFY(!blocked);
        QCOMPARE(blocked.error().sqlState, QStringLiteral("55P03"));
        QCOMPARE(recorded(), 2);

        auto patient = impatient();
        patient.attempts = 1000;
        Result<QList<Migrator::Step>> result;
        std::thread helper([&] { result = migrate(patient); });
        QTRY_VERIFY_WITH_TIMEOUT(sees("select exists (select from pg_locks where relation = 'shop.first'::regclass and not granted)"), 30'000);
        m_database->execute(QStringLiteral("commit"));
        helper.join();
        QVERIFY2(result, qPrintable(whyNot(result)));
        QCOMPARE(recorded(), 3);
    }

    void aFileOutsideATransactionBuildsAnIndexConcurrently()
    {
        m_folder->write("V003__index.sql", "-- backroom: no-transaction\ncreate index concurrently if not exists second_id on shop.second (id);\n");
        auto rehearsal = impatient();
        rehearsal.dryRun = true;
        const auto rehearsed = migrate(rehearsal);
        QVERIFY2(rehearsed, qPrintable(whyNot(rehearsed)));
        QVERIFY(rehearsed->last().skipped);

        const auto done = migrate();
        QVERIFY2(done, qPrintable(whyNot(done)));
        QVERIFY(m_database->value(QStringLiteral("select indisvalid from pg_index where indexrelid = 'shop.second_id'::regclass")).toBool());
        QCOMPARE(recorded(), 3);
    }

    void aFolderThatIsNoListOfMigrationsIsRefused()
    {
        m_folder->write("V002__also_second.sql", "select 1;");
        const auto twins = m_folder->read();
        QVERIFY(!twins);
        QVERIFY2(twins.error().message.contains(QStringLiteral("V002")), qPrintable(twins.error().message));
        m_folder->remove("V002__also_second.sql");
        m_folder->write("V3-third.sql", "select 1;");
        const auto misnamed = m_folder->read();
        QVERIFY(!misnamed);
        QVERIFY2(misnamed.error().message.contains(QStringLiteral("V3-third.sql")), qPrintable(misnamed.error().message));
    }

    void staffReadTheVersionAndCannotChangeIt()
    {
        QVERIFY(migrate());
        m_database->execute(QStringLiteral("grant usage on schema shop to backroom_support; set role backroom_support"));
        QCOMPARE(m_database->value(QStringLiteral("select count(*) from shop.schema_migrations")).toInt(), 2);
        m_database->execute(QStringLiteral("do $$ begin delete from shop.schema_migrations; raise 'deleted'; exception when insufficient_privilege then null; end $$"));
        m_database->execute(QStringLiteral("reset role"));
        QCOMPARE(recorded(), 2);
    }
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
