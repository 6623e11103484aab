// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/local_cluster.h"

#include "app/common/postgres_programs.h"
#include "models/core/disk_space.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>
#include <QStandardPaths>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <limits>

namespace {

constexpr auto socketFile = ".s.PGSQL.5432";
constexpr qsizetype longestSocketPath = 107; // sockaddr_un, less the closing zero
constexpr qint64 smallestDisk = 300 * 1024 * 1024;

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString nameOfUser(uint id)
{
    const auto *entry = ::getpwuid(id);
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(id);
}

bool makeFolder(const QString &path, uint owner)
{
    const auto name = QFile::encodeName(path);
    return (::mkdir(name.constData(), 0700) == 0 || errno == EEXIST) && ::chown(name.constData(), owner, static_cast<gid_t>(-1)) == 0;
}

qint64 pidIn(const QString &lockFile)
{
    return read(lockFile).split('\n').first().toLongLong();
}

// A server works in its data directory; whatever else has the number came to it after the server's end.
bool isServerOf(const QString &data, qint64 pid)
{
    return pid > 0 && QFileInfo(QStringLiteral("/proc/%1/cwd").arg(pid)).symLinkTarget() == QFileInfo(data).canonicalFilePath();
}

// PostgreSQL clears up after a crash by itself, but takes any living process for its server that has the number in a lock
// file by now. It gets a number that no process has. The rest stays: by it PostgreSQL finds orphans that still use the data.
void disownStrangers(const QString &lockFile, const QString &data)
{
    if (!QFileInfo::exists(lockFile) || isServerOf(data, pidIn(lockFile)))
        return;
    auto lines = read(lockFile).split('\n');
    lines.first() = QByteArray::number(std::numeric_limits<qint32>::max());
    if (QFile file(lockFile); file.open(QIODevice::WriteOnly))
        file.write(lines.join('\n'));
}

// What a person needs of a server's log: its first complaint, or else its last line.
QString firstComplaint(const QString &log)
{
    const auto lines = log.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const auto *severity : {"FATAL: ", "PANIC: ", "ERROR: ", "error: "}) {
        for (const auto &line : lines) {
            if (const auto at = line.indexOf(QLatin1String(severity)); at >= 0)
                return line.mid(at + static_cast<qsizetype>(qstrlen(severity))).trimmed();
        }
    }
    return lines.isEmpty() ? QString() : lines.last().trimmed();
}

} // namespace

// Making, starting, stopping and deleting happen one at a time, also between programs.
class LocalCluster::Turn
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Turn>> take(const QString &directory)
    {
        const auto parent = QFileInfo(directory).path();
        if (!QDir().mkpath(parent))
            return failure(Error::Kind::Internal, tr("The folder %1 cannot be made.").arg(parent));
        auto turn = std::make_unique<Turn>(directory + QStringLiteral(".lock"));
        if (turn->m_file.tryLock(std::chrono::milliseconds(60'000).count()))
            return turn;
        if (turn->m_file.error() == QLockFile::LockFailedError)
            return failure(Error::Kind::Timeout, tr("Another program has been working on the cluster in %1 for a minute. Try again later.").arg(directory));
        return failure(Error::Kind::Internal, tr("The folder %1 cannot be written to.").arg(parent));
    }

    explicit Turn(const QString &path)
        : m_file(path)
    {
        m_file.setStaleLockTime(0);
    }

private:
    QLockFile m_file;
};

QString LocalCluster::defaultDirectory()
{
    if (const auto given = qEnvironmentVariable("BACKROOM_CLUSTER_DIR"); !given.isEmpty())
        return given;
    if (::geteuid() == 0)
        return QStringLiteral("/var/lib/backroom/demo");
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/backroom/cluster");
}

LocalCluster::LocalCluster(const QString &directory)
    : m_directory(QDir::cleanPath(QDir(directory).absolutePath()))
{
}

QString LocalCluster::dataDirectory() const
{
    return m_directory + QStringLiteral("/data");
}

QString LocalCluster::logFile() const
{
    return m_directory + QStringLiteral("/server.log");
}

QString LocalCluster::makingDirectory() const
{
    return m_directory + QStringLiteral(".making");
}

QString LocalCluster::socketDirectory() const
{
    const auto inside = m_directory + QStringLiteral("/socket");
    const auto length = QFile::encodeName(inside).size() + 1 + static_cast<qsizetype>(qstrlen(socketFile));
    // libpq takes a comma for the end of a host
    if (length <= longestSocketPath && !inside.contains(QLatin1Char(',')))
        return inside;
    // A short one that is named after the cluster's.
    const auto mark = QString::fromLatin1(QCryptographicHash::hash(m_directory.toUtf8(), QCryptographicHash::Sha256).toHex().left(8));
    static const QRegularExpression plain(QStringLiteral("^/[A-Za-z0-9/_.-]{1,60}$"));
    if (const auto runtime = qEnvironmentVariable("XDG_RUNTIME_DIR"); ::geteuid() != 0 && plain.match(runtime).hasMatch())
        return runtime + QStringLiteral("/backroom-") + mark;
    return QStringLiteral("/tmp/backroom-%1-%2").arg(::geteuid()).arg(mark);
}

LocalCluster::Status LocalCluster::status() const
{
    const auto broken = [](const QString &problem) { return Status{.state = State::Broken, .problem = problem}; };
    const QFileInfo folder(m_directory);
    if (!folder.exists())
        return {};
    if (!folder.isDir())
        return broken(tr("%1 is a file, not a folder.").arg(m_directory));
    if (!folder.isReadable() || !folder.isExecutable())
        return broken(tr("The folder %1 cannot be read by %2.").arg(m_directory, nameOfUser(::geteuid())));
    const auto data = dataDirectory();
    if (!QFileInfo::exists(data))
        return QDir(m_directory).isEmpty() ? Status{} : broken(tr("The folder %1 holds something else than a cluster.").arg(m_directory));
    if (const auto user = PostgresPrograms::serverUser(); user && QFileInfo(data).ownerId() != *user)
        return broken(tr("The cluster in %1 belongs to %2, but the server would run as %3.")
                          .arg(m_directory, QFileInfo(data).owner(), nameOfUser(*user)));
    // nothing is known of what is in it: no advice to delete it
    if (const QFileInfo files(data); !files.isReadable() || !files.isExecutable())
        return broken(tr("The folder %1 cannot be read by %2.").arg(data, nameOfUser(::geteuid())));
    const int version = read(data + QStringLiteral("/PG_VERSION")).trimmed().toInt();
    if (version == 0 || !QFileInfo::exists(data + QStringLiteral("/global/pg_control")))
        return broken(tr("The cluster in %1 is not complete. `backroomctl local reset` deletes it, to start over.").arg(m_directory));
    const auto pid = pidIn(data + QStringLiteral("/postmaster.pid"));
    const bool runs = isServerOf(data, pid);
    return {.state = runs ? State::Running : State::Stopped, .problem = {}, .majorVersion = version, .pid = runs ? pid : 0};
}

Result<void> LocalCluster::start(Durability durability)
{
    const auto turn = Turn::take(m_directory);
    if (!turn)
        return failure(turn.error());
    const auto found = status();
    if (found.state == State::Running)
        return {};
    if (found.state == State::Broken)
        return failure(Error::Kind::Internal, found.problem);
    const auto programs = PostgresPrograms::find(found.majorVersion);
    if (!programs)
        return failure(programs.error());
    if (found.state == State::Absent) {
        if (auto made = make(*programs, durability); !made)
            return made;
    }
    return launch(*programs);
}

Result<void> LocalCluster::stop()
{
    if (status().state == State::Absent)
        return {};
    const auto turn = Turn::take(m_directory);
    if (!turn)
        return failure(turn.error());
    return halt(status());
}

Result<void> LocalCluster::remove()
{
    const auto turn = Turn::take(m_directory);
    if (!turn)
        return failure(turn.error());
    const auto found = status();
    if (auto halted = halt(found); !halted)
        return halted;
    // Only what this program made is deleted, whatever folder it was pointed at.
    const QStringList ours{QStringLiteral("data"), QStringLiteral("server.log"), QStringLiteral("socket")};
    if (!QFileInfo(m_directory).isDir() && QFileInfo::exists(m_directory))
        return failure(Error::Kind::Internal, found.problem);
    for (const auto &name : QDir(m_directory).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (!ours.contains(name))
            return failure(Error::Kind::Internal,
                           tr("The folder %1 holds %2, which is no part of a cluster. Nothing was deleted.").arg(m_directory, name));
    }
    for (const auto &folder : {socketDirectory(), m_directory, makingDirectory()}) {
        if (QFileInfo::exists(folder) && !QDir(folder).removeRecursively())
            return failure(Error::Kind::Internal, tr("The folder %1 cannot be deleted.").arg(folder));
    }
    return {};
}

// The cluster is made beside its place and moved there when it is complete: a crash leaves nothing half-made in it.
Result<void> LocalCluster::make(const PostgresPrograms &programs, Durability durability) const
{
    const auto user = PostgresPrograms::serverUser();
    if (!user)
        return failure(user.error());
    const auto parent = QFileInfo(m_directory).path();
    if (!PostgresPrograms::serverCanEnter(parent))
        return failure(Error::Kind::Internal, tr("The server, which runs as %1, may not enter the folder %2.").arg(nameOfUser(*user), parent));
    if (const auto free = freeDiskSpace(parent); free && *free < smallestDisk)
        return failure(Error::Kind::Internal, tr("The disk that holds %1 has %2 MB left; a cluster needs %3 MB.").arg(parent).arg(*free / 1024 / 1024).arg(smallestDisk / 1024 / 1024));

    const auto making = makingDirectory();
    if (QFileInfo::exists(making) && !QDir(making).removeRecursively())
        return failure(Error::Kind::Internal, tr("What an earlier, interrupted run left in %1 cannot be deleted.").arg(making));
    if (!makeFolder(making, *user))
        return failure(Error::Kind::Internal, tr("The folder %1 cannot be made.").arg(making));
    const auto data = making + QStringLiteral("/data");
    QStringList arguments{QStringLiteral("--pgdata=") + data, QStringLiteral("--username=postgres"), QStringLiteral("--encoding=UTF8"),
                          QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--auth=reject")};
    if (durability == Durability::ThrowAway)
        arguments << QStringLiteral("--no-sync");
    const auto initialised = programs.run(QStringLiteral("initdb"), arguments, parent);
    if (initialised.exitCode != 0)
        return failure(Error::Kind::Internal, tr("PostgreSQL could not make a cluster in %1: %2").arg(m_directory, firstComplaint(initialised.output)),
                       initialised.output);
    if (auto configured = configure(data, durability); !configured)
        return configured;
    if (::rename(QFile::encodeName(making).constData(), QFile::encodeName(m_directory).constData()) != 0)
        return failure(Error::Kind::Internal, tr("The new cluster cannot be moved to %1.").arg(m_directory), qt_error_string());
    return {};
}

Result<void> LocalCluster::configure(const QString &data, Durability durability) const
{
    const auto me = nameOfUser(::geteuid()).toUtf8();
    const QByteArray access = "# Who administers comes in by the name of the operating system's user, everybody else by password.\n"
                              "local all postgres,backroom_migrator peer map=backroom\n"
                              "local all all scram-sha-256\n";
    QByteArray names;
    for (const QByteArray &user : {me, QByteArray("postgres")}) {
        for (const auto *role : {"postgres", "backroom_migrator"})
            names += "backroom \"" + user + "\" " + role + "\n";
        if (me == "postgres")
            break;
    }
    QByteArray settings = "\n# Backroom's local cluster\n"
                          "listen_addresses = ''\n"
                          "max_connections = 100\n"
                          "shared_buffers = 256MB\n"
                          "work_mem = 16MB\n"
                          "maintenance_work_mem = 256MB\n"
                          "max_wal_size = 4GB\n"
                          "checkpoint_timeout = 15min\n"
                          "random_page_cost = 1.1\n"
                          // a generic plan locks every month of every table that it reads
                          "max_locks_per_transaction = 512\n"
                          "enable_partitionwise_join = on\n"
                          // compiling a plan over many months takes longer than running it
                          "jit = off\n"
                          "password_encryption = 'scram-sha-256'\n"
                          "timezone = 'UTC'\n"
                          "log_timezone = 'UTC'\n";
    if (durability == Durability::ThrowAway)
        settings += "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\nautovacuum = off\n"
                    "wal_level = minimal\nmax_wal_senders = 0\nmin_wal_size = 32MB\nmax_wal_size = 256MB\n";

    const auto write = [&data](const char *name, const QByteArray &content, QIODevice::OpenMode mode) {
        QFile file(data + QLatin1Char('/') + QLatin1String(name));
        return file.open(mode) && file.write(content) == content.size() && file.flush();
    };
    if (!write("pg_hba.conf", access, QIODevice::WriteOnly) || !write("pg_ident.conf", names, QIODevice::WriteOnly)
        || !write("postgresql.conf", settings, QIODevice::Append))
        return failure(Error::Kind::Internal, tr("The new cluster's configuration cannot be written."));
    return {};
}

Result<void> LocalCluster::prepareSocketDirectory() const
{
    const auto user = PostgresPrograms::serverUser();
    if (!user)
        return failure(user.error());
    const auto folder = socketDirectory();
    // In /tmp anybody could have put a folder of that name there first.
    struct stat found = {};
    if (!makeFolder(folder, *user) || ::lstat(QFile::encodeName(folder).constData(), &found) != 0 || !S_ISDIR(found.st_mode)
        || found.st_uid != *user || (found.st_mode & 0077) != 0)
        return failure(Error::Kind::Internal, tr("The folder %1, for the server's socket, cannot be made or is not %2's own.").arg(folder, nameOfUser(*user)));
    return {};
}

Result<void> LocalCluster::launch(const PostgresPrograms &programs) const
{
    if (auto prepared = prepareSocketDirectory(); !prepared)
        return prepared;
    disownStrangers(dataDirectory() + QStringLiteral("/postmaster.pid"), dataDirectory());
    disownStrangers(socketDirectory() + QLatin1Char('/') + QLatin1String(socketFile) + QStringLiteral(".lock"), dataDirectory());
    const auto before = QFileInfo(logFile()).size();
    // pg_ctl starts the server through a shell, so what it is told is relative and free of a person's folder names
    const auto socket = socketDirectory().startsWith(m_directory) ? QStringLiteral("../socket") : socketDirectory();
    const auto outcome = programs.run(QStringLiteral("pg_ctl"),
                                      {QStringLiteral("start"), QStringLiteral("--wait"), QStringLiteral("--timeout=60"), QStringLiteral("--silent"),
                                       QStringLiteral("--pgdata=data"), QStringLiteral("--log=server.log"), QStringLiteral("--options=-k '%1'").arg(socket)},
                                      m_directory);
    if (outcome.exitCode == 0)
        return {};
    const auto log = QString::fromUtf8(read(logFile()).mid(before));
    return failure(Error::Kind::ServerAway,
                   tr("The server of the cluster in %1 does not start: %2").arg(m_directory, firstComplaint(log.isEmpty() ? outcome.output : log)),
                   outcome.output + QLatin1Char('\n') + log);
}

Result<void> LocalCluster::halt(const Status &status) const
{
    if (status.state != State::Running)
        return {};
    const auto programs = PostgresPrograms::find(status.majorVersion);
    if (!programs)
        return failure(programs.error());
    const auto outcome = programs->run(QStringLiteral("pg_ctl"),
                                       {QStringLiteral("stop"), QStringLiteral("--mode=fast"), QStringLiteral("--wait"), QStringLiteral("--timeout=60"),
                                        QStringLiteral("--silent"), QStringLiteral("--pgdata=data")},
                                       m_directory);
    if (outcome.exitCode != 0)
        return failure(Error::Kind::Timeout, tr("The server of the cluster in %1 does not stop: %2").arg(m_directory, firstComplaint(outcome.output)));
    return {};
}
