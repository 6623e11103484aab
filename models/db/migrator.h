// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>

class Connection;

// One file V<number>__<slug>.sql.
struct Migration {
    int version = 0;
    QString description; // the slug, in words
    QByteArray sql;
    QByteArray checksum; // SHA-256 in hex
    // False when the file has a line `-- backroom: no-transaction`; it then holds one statement.
    bool inTransaction = true;

    [[nodiscard]] QString name() const; // V001
};

// The migrations in a folder by version. Refuses two files of one version, and names that are none.
[[nodiscard]] Result<QList<Migration>> readMigrations(const QString &folder = QStringLiteral(":/migrations"));
// The version this program was built with; what a database needs at least.
[[nodiscard]] int newestMigration();

struct AppliedMigration {
    int version = 0;
    QString description;
    QByteArray checksum;
    QDateTime executedAt;
    int milliseconds = 0;
};

// Brings a database to a version, forward only. One migrator works at a time; each file is one transaction that also
// records it, so that a crash leaves whole files done and the next run goes on. Waits for locks only briefly and
// tries again, so that others never queue behind it for long. Blocks; for programs without a window, and tests.
class Migrator
{
public:
    struct Options {
        int target = 0; // version to stop after; 0 is the newest
        bool dryRun = false; // run what is pending in a transaction that is rolled back
        std::chrono::milliseconds waitForOthers{30'000};
        std::chrono::milliseconds lockTimeout{100}; // others queue behind the wait for a lock: no longer than they would notice
        int attempts = 10; // for each file, when locks are not to be had
        std::chrono::milliseconds firstPause{250}; // doubles up to a minute
    };

    struct Step {
        Migration migration;
        int milliseconds = 0;
        bool skipped = false; // a dry run cannot run what must not be in a transaction
    };
    using Progress = std::function<void(const Step &)>;

    // The connection is open, acts as backroom_owner (Connection::Settings::setRole), and is the migrator's alone meanwhile.
    Migrator(Connection &connection, QList<Migration> migrations);

    // What the database has; empty when it was never migrated.
    [[nodiscard]] Result<QList<AppliedMigration>> applied();
    // What is to be run, after checking that what was run before is what is here now.
    [[nodiscard]] Result<QList<Migration>> pending(int target = 0);
    [[nodiscard]] Result<QList<Step>> migrate(const Options &options, const Progress &progress = {});

private:
    [[nodiscard]] Result<void> takeTheTurn(std::chrono::milliseconds patience);
    [[nodiscard]] Result<QList<Step>> migrateInTurn(const Options &options, const Progress &progress);
    [[nodiscard]] Result<void> makeLedger();
    [[nodiscard]] Result<Step> runPatiently(const Migration &migration, const Options &options);
    [[nodiscard]] Result<Step> runInTransaction(const Migration &migration, std::chrono::milliseconds lockTimeout);
    [[nodiscard]] Result<Step> runAlone(const Migration &migration, std::chrono::milliseconds lockTimeout);
    [[nodiscard]] Result<QList<Step>> rehearse(const QList<Migration> &wanted, const Progress &progress);
    [[nodiscard]] Result<void> record(const Migration &migration, int elapsed);

    Connection &m_connection;
    QList<Migration> m_migrations;
};
