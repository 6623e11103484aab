// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/postgres_programs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <pwd.h>
#include <unistd.h>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PostgresPrograms)
};

bool isRoot()
{
    return ::geteuid() == 0;
}

PostgresPrograms::Outcome execute(QString program, QStringList arguments, const QString &workingDirectory = QStringLiteral("/"))
{
    if (isRoot()) {
        arguments = QStringList{QStringLiteral("-u"), QStringLiteral("postgres"), QStringLiteral("--"), program} + arguments;
        program = QStringLiteral("runuser");
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(workingDirectory); // the one we are in may be closed to the server's user
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForStarted())
        return {-1, process.errorString()};
    process.waitForFinished(-1);
    const auto output = QString::fromLocal8Bit(process.readAll()).trimmed();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, output};
}

bool holdsServer(const QString &folder)
{
    const QDir programs(folder);
    return programs.exists(QStringLiteral("initdb")) && programs.exists(QStringLiteral("pg_ctl"))
        && programs.exists(QStringLiteral("postgres"));
}

// Debian and Ubuntu keep each major version in a folder of its own; elsewhere the search path has the one there is.
QMap<int, QString> installedVersions()
{
    QMap<int, QString> folders;
    if (const auto found = QStandardPaths::findExecutable(QStringLiteral("postgres")); !found.isEmpty()) {
        const auto folder = QFileInfo(found).canonicalPath();
        const auto version = execute(found, {QStringLiteral("--version")}).output;
        const auto match = QRegularExpression(QStringLiteral("\\) (\\d+)")).match(version);
        if (match.hasMatch() && holdsServer(folder))
            folders.insert(match.captured(1).toInt(), folder);
    }
    const QDir debian(QStringLiteral("/usr/lib/postgresql"));
    for (const auto &name : debian.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto folder = debian.filePath(name + QStringLiteral("/bin"));
        if (const int version = name.toInt(); version > 0 && holdsServer(folder))
            folders.insert(version, folder);
    }
    return folders;
}

} // namespace

Result<PostgresPrograms> PostgresPrograms::find(int majorVersion)
{
    const auto folders = installedVersions();
    if (majorVersion != 0 && !folders.contains(majorVersion))
        return failure(Error::Kind::NotFound,
                       Tr::tr("The cluster was made by PostgreSQL %1, which is not installed. Install the package postgresql-%1.")
                           .arg(majorVersion));
    if (folders.isEmpty() || folders.lastKey() < oldestVersion)
        return failure(Error::Kind::NotFound,
                       Tr::tr("No PostgreSQL server of version %1 or newer is installed. Install the package postgresql-%1 or a newer one.")
                           .arg(oldestVersion));
    PostgresPrograms programs;
    programs.m_majorVersion = majorVersion != 0 ? majorVersion : folders.lastKey();
    programs.m_folder = folders.value(programs.m_majorVersion);
    return programs;
}

PostgresPrograms::Outcome PostgresPrograms::run(const QString &program, const QStringList &arguments, const QString &workingDirectory) const
{
    return execute(QDir(m_folder).filePath(program), arguments, workingDirectory);
}

Result<uint> PostgresPrograms::serverUser()
{
    if (!isRoot())
        return ::geteuid();
    if (const auto *entry = ::getpwnam("postgres"))
        return entry->pw_uid;
    return failure(Error::Kind::NotFound,
                   Tr::tr("The server cannot run as root, and there is no user `postgres` to run it. Install the PostgreSQL server."));
}

bool PostgresPrograms::serverCanEnter(const QString &folder)
{
    return execute(QStringLiteral("test"), {QStringLiteral("-x"), folder}).exitCode == 0;
}
