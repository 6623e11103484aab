// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/test_database.h"

#include <QProcess>

#include <cstdio>
#include <memory>

/// A demo shop that is large enough to measure: the one that BACKROOM_BENCH_DATABASE names, which is left as it was, or one
/// of BACKROOM_BENCH_ORDERS orders (a million) that is loaded first and dropped afterwards.
class BenchShop
{
public:
    /// False: there is none, and why has been said.
    [[nodiscard]] bool open()
    {
        m_name = qEnvironmentVariable("BACKROOM_BENCH_DATABASE");
        if (!m_name.isEmpty())
            return true;
        m_own = std::make_unique<TestDatabase>(TestDatabase::From::Migrated);
        if (!m_own->isReady()) {
            std::fprintf(stderr, "%s\n", qPrintable(m_own->problem()));
            return false;
        }
        m_name = m_own->name();
        const QString orders = qEnvironmentVariable("BACKROOM_BENCH_ORDERS", QStringLiteral("1000000"));
        std::printf("Loading a shop of %s orders\n", qPrintable(orders));
        std::fflush(stdout);
        QProcess load;
        load.start(QStringLiteral(BACKROOM_BIN_DIR "/backroomctl"),
                   {QStringLiteral("demo"), QStringLiteral("load"), QStringLiteral("--orders"), orders, QStringLiteral("--dbname"),
                    QStringLiteral("host='%1' port=5432 dbname=%2").arg(TestDatabase::socketDirectory(), m_name)});
        load.waitForFinished(-1);
        if (load.exitStatus() != QProcess::NormalExit || load.exitCode() != 0) {
            std::fprintf(stderr, "%s\n", load.readAllStandardError().constData());
            return false;
        }
        m_own->execute(QStringLiteral("vacuum analyze"));
        return true;
    }

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] ConnectionProfile profile() const { return TestDatabase::profileOf(m_name); }
    [[nodiscard]] static Credentials credentials(const QString &login) { return {.login = login, .password = QStringLiteral("demo")}; }

private:
    QString m_name;
    std::unique_ptr<TestDatabase> m_own;
};
