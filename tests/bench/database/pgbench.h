// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/samples.h"
#include "tests/support/test_database.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>

#include <limits>

/// PostgreSQL's own load program and psql, on a database of the bench's. What fails ends the bench: a figure made by
/// statements that fail is none.
class Pgbench
{
public:
    explicit Pgbench(QString database)
        : m_database(std::move(database))
    {
        m_environment.insert(QStringLiteral("PGHOST"), TestDatabase::socketDirectory());
        m_environment.insert(QStringLiteral("PGPORT"), QStringLiteral("5432"));
        m_environment.insert(QStringLiteral("PGPASSWORD"), QStringLiteral("demo"));
        m_environment.insert(QStringLiteral("PGOPTIONS"), QStringLiteral("--client-min-messages=warning"));
    }

    struct Load {
        QString script; ///< file in tests/bench/database/load
        int clients = 8;
        int seconds = 0; ///< either so long
        int transactions = 0; ///< or so many a client
        QStringList variables; ///< "base=1000"
    };
    /// Without the first transactions of each connection, which make its plans: a shop keeps its connections.
    struct Speed {
        double perSecond = 0;
        Samples milliseconds; ///< of each transaction
    };

    [[nodiscard]] Speed run(const Load &load) const
    {
        QProcess process;
        const QTemporaryDir logs;
        start(process, load, logs.path());
        return finish(process, logs.path());
    }
    void start(QProcess &process, const Load &load, const QString &logs) const
    {
        QStringList arguments{QStringLiteral("--no-vacuum"), QStringLiteral("--protocol=prepared"), QStringLiteral("--username=bench_storefront"),
                              QStringLiteral("--client=%1").arg(load.clients), QStringLiteral("--log"), QStringLiteral("--log-prefix=%1/log").arg(logs),
                              QStringLiteral("--file=") + folder() + QStringLiteral("/load/") + load.script};
        arguments << (load.seconds > 0 ? QStringLiteral("--time=%1").arg(load.seconds) : QStringLiteral("--transactions=%1").arg(load.transactions));
        for (const QString &variable : load.variables)
            arguments << QStringLiteral("--define=") + variable;
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral("pgbench"), arguments << m_database);
    }
    [[nodiscard]] static Speed finish(QProcess &process, const QString &logs)
    {
        process.waitForFinished(-1);
        const QString problems = QString::fromUtf8(process.readAllStandardError());
        if (process.exitCode() != 0 || problems.contains(QLatin1String("ERROR")))
            qFatal("pgbench: %s", qPrintable(problems));
        Speed speed;
        QHash<int, QList<double>> done; // moments, by client
        for (const QFileInfo &log : QDir(logs).entryInfoList(QDir::Files)) {
            QFile file(log.filePath());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s cannot be read.", qPrintable(file.fileName()));
            while (!file.atEnd()) { // client transaction microseconds script second microsecond
                const auto fields = file.readLine().split(' ');
                auto &moments = done[fields.value(0).toInt()];
                moments.append(fields.value(4).toDouble() + fields.value(5).toDouble() / 1e6);
                if (moments.size() > planning)
                    speed.milliseconds.add(fields.value(2).toDouble() / 1000);
            }
        }
        // from where the last client has its plans to where the first is done
        double from = 0;
        double to = std::numeric_limits<double>::max();
        for (const auto &moments : std::as_const(done)) {
            from = std::max(from, moments.value(planning - 1));
            to = std::min(to, moments.last());
        }
        qsizetype count = 0;
        for (const auto &moments : std::as_const(done))
            count += std::count_if(moments.begin(), moments.end(), [from, to](double moment) { return moment > from && moment <= to; });
        speed.perSecond = double(count) / (to - from);
        return speed;
    }

    /// As the superuser: a file of tests/bench/database with its psql variables.
    void script(const QString &file, const QStringList &variables = {}) const
    {
        QStringList arguments{QStringLiteral("--username=postgres"), QStringLiteral("-qX"), QStringLiteral("--set=ON_ERROR_STOP=1"),
                              QStringLiteral("--file=") + folder() + QLatin1Char('/') + file};
        for (const QString &variable : variables)
            arguments << QStringLiteral("--set=") + variable;
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral("psql"), arguments << m_database);
        process.waitForFinished(-1);
        if (process.exitCode() != 0)
            qFatal("%s: %s", qPrintable(file), process.readAllStandardError().constData());
    }

private:
    static constexpr int planning = 5; ///< as often a plan is made before it is kept

    static QString folder() { return QStringLiteral(BACKROOM_SOURCE_DIR "/tests/bench/database"); }

    QString m_database;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

inline QString inAll(double ratio)
{
    return QStringLiteral("%1x").arg(ratio, 0, 'f', ratio < 10 ? 2 : 0);
}
