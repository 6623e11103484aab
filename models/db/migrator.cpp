// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/migrator.h"

#include "models/db/connection.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QThread>

#include <libpq-fe.h>

#include <algorithm>

using std::chrono::milliseconds;

namespace {

// One number for all migrators of a database; advisory locks are each database's own.
constexpr qint64 turnNumber = 7'240'115'001;
constexpr auto actAsOwner = "set role backroom_owner";
constexpr milliseconds longestPause{60'000};

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Migrator)
};

QString nameOf(int version)
{
    return QStringLiteral("V%1").arg(version, 3, 10, QLatin1Char('0'));
}

// What a person who migrates needs: which file, and PostgreSQL's own words with the line they are about.
Error explained(const Migration &migration, Error error)
{
    const auto words = error.detail.isEmpty() ? error.message : error.detail;
    error.message = Tr::tr("Migration %1 (%2) failed: %3").arg(migration.name(), migration.description, words);
    return error;
}

} // namespace

QString Migration::name() const
{
    return nameOf(version);
}

Result<QList<Migration>> readMigrations(const QString &folder)
{
    static const QRegularExpression form(QStringLiteral("^V(\\d{3,6})__([a-z0-9_]+)\\.sql$"));
    static const QRegularExpression alone(QStringLiteral("^-- backroom: no-transaction$"), QRegularExpression::MultilineOption);
    QList<Migration> migrations;
    for (const auto &file : QDir(folder).entryInfoList({QStringLiteral("V*")}, QDir::Files, QDir::Name)) {
        const auto match = form.match(file.fileName());
        QFile content(file.filePath());
        if (!match.hasMatch() || !content.open(QIODevice::ReadOnly))
            return failure(Error::Kind::Internal, Tr::tr("%1 is no migration: its name must be like V001__some_words.sql.").arg(file.fileName()));
        Migration migration;
        migration.version = match.captured(1).toInt();
        migration.description = match.captured(2).replace(QLatin1Char('_'), QLatin1Char(' '));
        migration.sql = content.readAll();
        migration.checksum = QCryptographicHash::hash(migration.sql, QCryptographicHash::Sha256).toHex();
        migration.inTransaction = !alone.match(QString::fromUtf8(migration.sql)).hasMatch();
        migrations.append(migration);
    }
    const auto byVersion = [](const Migration &a, const Migration &b) { return a.version < b.version; };
    std::stable_sort(migrations.begin(), migrations.end(), byVersion);
    const auto twin = std::adjacent_find(migrations.cbegin(), migrations.cend(),
                                         [](const Migration &a, const Migration &b) { return a.version == b.version; });
    if (twin != migrations.cend())
        return failure(Error::Kind::Internal, Tr::tr("There are two migrations %1.").arg(twin->name()));
    return migrations;
}

int newestMigration()
{
    const auto migrations = readMigrations();
    return migrations && !migrations->isEmpty() ? migrations->last().version : 0;
}

Migrator::Migrator(Connection &connection, QList<Migration> migrations)
    : m_connection(connection)
    , m_migrations(std::move(migrations))
{
}

Result<QList<AppliedMigration>> Migrator::applied()
{
    static const auto ledger = SqlText::load(QStringLiteral("migrator/has_ledger"));
    static const auto rows = SqlText::load(QStringLiteral("migrator/applied"));
    const auto exists = m_connection.value(ledger);
    if (!exists)
        return failure(exists.error());
    if (!exists->toBool())
        return QList<AppliedMigration>();
    return m_connection.list(rows, {}, [](const QSqlQuery &row) {
        return AppliedMigration{
            .version = row.value(0).toInt(),
            .description = row.value(1).toString(),
            .checksum = row.value(2).toString().toLatin1(),
            .executedAt = row.value(3).toDateTime(),
            .milliseconds = row.value(4).toInt(),
        };
    });
}

Result<QList<Migration>> Migrator::pending(int target)
{
    const int newest = m_migrations.isEmpty() ? 0 : m_migrations.last().version;
    const auto byVersion = [](int version) { return [version](const Migration &migration) { return migration.version == version; }; };
    if (target != 0 && std::none_of(m_migrations.cbegin(), m_migrations.cend(), byVersion(target)))
        return failure(Error::Kind::InvalidInput, Tr::tr("There is no migration %1; the newest is %2.").arg(nameOf(target), nameOf(newest)));
    const auto done = applied();
    if (!done)
        return failure(done.error());

    int reached = 0;
    for (const auto &migration : *done) {
        reached = migration.version;
        const auto ours = std::find_if(m_migrations.cbegin(), m_migrations.cend(), byVersion(migration.version));
        if (ours == m_migrations.cend())
            return failure(Error::Kind::SchemaTooNew, Tr::tr("The database has migration %1, which this program does not know: the database is of a newer "
                                                             "Backroom (it is at %1, this program at %2). Use the newer program.")
                                                          .arg(nameOf(migration.version), nameOf(newest)));
        if (ours->checksum != migration.checksum)
            return failure(Error::Kind::Conflict, Tr::tr("Migration %1 was changed after it ran on this database. Put the file back as it was and write the "
                                                         "change as a new migration. Nothing was run.")
                                                      .arg(ours->name()),
                           QStringLiteral("ran: %1, now: %2").arg(QString::fromLatin1(migration.checksum), QString::fromLatin1(ours->checksum)));
    }
    if (target != 0 && target < reached)
        return failure(Error::Kind::InvalidInput, Tr::tr("The database is at %1 already, and migrations only go forward.").arg(nameOf(reached)));

    QList<Migration> wanted;
    for (const auto &migration : m_migrations) {
        const bool ran = std::any_of(done->cbegin(), done->cend(), [&](const AppliedMigration &before) { return before.version == migration.version; });
        if (ran || (target != 0 && migration.version > target))
            continue;
        if (migration.version < reached)
            return failure(Error::Kind::Conflict, Tr::tr("Migration %1 is missing in the database, which is at %2 already. It was added out of order: give it "
                                                         "a number after the newest.")
                                                      .arg(migration.name(), nameOf(reached)));
        wanted.append(migration);
    }
    return wanted;
}

Result<QList<Migrator::Step>> Migrator::migrate(const Options &options, const Progress &progress)
{
    if (auto turn = takeTheTurn(options.waitForOthers); !turn)
        return failure(turn.error());
    auto steps = migrateInTurn(options, progress);
    // A broken link has given the turn back already.
    (void)m_connection.run(SqlText::load(QStringLiteral("migrator/give_back_turn")), {{QStringLiteral("number"), turnNumber}});
    return steps;
}

Result<QList<Migrator::Step>> Migrator::migrateInTurn(const Options &options, const Progress &progress)
{
    const auto wanted = pending(options.target);
    if (!wanted || wanted->isEmpty())
        return wanted.map([](const auto &) { return QList<Step>(); });
    if (options.dryRun)
        return rehearse(*wanted, progress);
    if (auto made = m_connection.transaction([this] { return makeLedger(); }); !made)
        return failure(made.error());

    QList<Step> steps;
    for (const auto &migration : *wanted) {
        const auto step = runPatiently(migration, options);
        if (!step)
            return failure(step.error());
        steps.append(*step);
        if (progress)
            progress(*step);
    }
    return steps;
}

// Held by the session, so that it spans the transactions. Asked for again and again instead of waited for: a wait in the
// server is a statement that holds a snapshot, and a concurrent index build of the one at work would wait for it.
Result<void> Migrator::takeTheTurn(milliseconds patience)
{
    static const auto ask = SqlText::load(QStringLiteral("migrator/take_turn"));
    QElapsedTimer waited;
    waited.start();
    for (;;) {
        const auto taken = m_connection.value(ask, {{QStringLiteral("number"), turnNumber}});
        if (!taken)
            return failure(taken.error());
        if (taken->toBool())
            return {};
        if (waited.elapsed() >= patience.count())
            return failure(Error::Kind::Timeout, Tr::tr("Somebody else is migrating this database. Nothing was run; try again when they are done."));
        QThread::msleep(100);
    }
}

Result<void> Migrator::makeLedger()
{
    QFile script(QStringLiteral(":/migrations/ledger.sql"));
    if (!script.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Internal, Tr::tr("The program was built without its migrations."));
    return m_connection.runScript(script.readAll());
}

Result<Migrator::Step> Migrator::runPatiently(const Migration &migration, const Options &options)
{
    auto pause = options.firstPause;
    for (int attempt = 1;; ++attempt, pause = std::min(pause * 2, longestPause)) {
        auto step = migration.inTransaction ? runInTransaction(migration, options.lockTimeout) : runAlone(migration, options.lockTimeout);
        const bool locked = !step
            && (step.error().sqlState == QLatin1String("55P03") || step.error().sqlState == QLatin1String("40P01")
                || step.error().sqlState == QLatin1String("40001"));
        if (!locked || attempt >= options.attempts)
            return step;
        // Others go first meanwhile: a queue behind a waiting ALTER TABLE would stop the shop.
        QThread::msleep(static_cast<unsigned long>(pause.count()));
    }
}

Result<Migrator::Step> Migrator::runInTransaction(const Migration &migration, milliseconds lockTimeout)
{
    QElapsedTimer clock;
    clock.start();
    auto done = m_connection.runScript("begin; set local lock_timeout = " + QByteArray::number(qint64(lockTimeout.count())));
    if (done)
        done = m_connection.runScript(migration.sql);
    const int elapsed = static_cast<int>(clock.elapsed());
    if (done && PQtransactionStatus(m_connection.handle()) != PQTRANS_INTRANS)
        done = failure(Error::Kind::Internal, Tr::tr("The file ends the transaction that it is run in, so it cannot be undone as a whole."));
    if (done)
        done = m_connection.runScript(actAsOwner); // whoever the file became
    if (done)
        done = record(migration, elapsed);
    if (done)
        done = m_connection.runScript(QByteArrayLiteral("commit"));
    if (!done) {
        (void)m_connection.runScript(QByteArrayLiteral("rollback"));
        return failure(explained(migration, done.error()));
    }
    return Step{migration, elapsed};
}

// Recorded afterwards: a crash in between runs the file again, so it must be written for that (IF NOT EXISTS).
Result<Migrator::Step> Migrator::runAlone(const Migration &migration, milliseconds lockTimeout)
{
    QElapsedTimer clock;
    clock.start();
    auto done = m_connection.runScript("set lock_timeout = " + QByteArray::number(qint64(lockTimeout.count())));
    if (done)
        done = m_connection.runScript(migration.sql);
    const int elapsed = static_cast<int>(clock.elapsed());
    if (done)
        done = record(migration, elapsed);
    (void)m_connection.runScript(QByteArrayLiteral("reset lock_timeout"));
    if (!done)
        return failure(explained(migration, done.error()));
    return Step{migration, elapsed};
}

// All that is pending in one transaction that is rolled back: nothing stays, and each file sees what the ones before did.
Result<QList<Migrator::Step>> Migrator::rehearse(const QList<Migration> &wanted, const Progress &progress)
{
    QList<Step> steps;
    auto done = m_connection.runScript(QByteArrayLiteral("begin"));
    if (done)
        done = makeLedger();
    for (auto migration = wanted.cbegin(); done && migration != wanted.cend(); ++migration) {
        Step step{*migration, 0, !migration->inTransaction};
        if (!step.skipped) {
            QElapsedTimer clock;
            clock.start();
            done = m_connection.runScript(migration->sql);
            step.milliseconds = static_cast<int>(clock.elapsed());
        }
        if (done)
            done = m_connection.runScript(actAsOwner);
        if (done)
            done = record(*migration, step.milliseconds);
        if (!done) {
            done = failure(explained(*migration, done.error()));
            break;
        }
        steps.append(step);
        if (progress)
            progress(step);
    }
    (void)m_connection.runScript(QByteArrayLiteral("rollback"));
    if (!done)
        return failure(done.error());
    return steps;
}

Result<void> Migrator::record(const Migration &migration, int elapsed)
{
    static const auto insert = SqlText::load(QStringLiteral("migrator/record"));
    const auto recorded = m_connection.run(insert, {
                                                       {QStringLiteral("version"), migration.name().mid(1)},
                                                       {QStringLiteral("description"), migration.description},
                                                       {QStringLiteral("milliseconds"), elapsed},
                                                       {QStringLiteral("checksum"), QString::fromLatin1(migration.checksum)},
                                                   });
    if (!recorded)
        return failure(recorded.error());
    return {};
}
