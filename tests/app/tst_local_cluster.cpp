// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/local_cluster.h"
#include "models/db/connection.h"
#include "tests/support/why_not.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>
#include <thread>
#include <unistd.h>

class TestLocalCluster : public QObject
{
    Q_OBJECT

private:
    static constexpr auto quick = LocalCluster::Durability::ThrowAway;

    [[nodiscard]] LocalCluster cluster() const { return LocalCluster(m_directory); }

    [[nodiscard]] static Result<QVariant> ask(const LocalCluster &cluster, const QString &question)
    {
        ConnectionProfile profile;
        profile.host = cluster.socketDirectory();
        profile.port = 5432;
        profile.database = QStringLiteral("postgres");
        Connection connection(profile, {.login = QStringLiteral("postgres"), .password = {}});
        if (auto opened = connection.open(); !opened)
            return failure(opened.error());
        return connection.value(SqlText::fromText(QStringLiteral("test"), question));
    }

    [[nodiscard]] static QString answer(const LocalCluster &cluster, const QString &question)
    {
        const auto found = ask(cluster, question);
        return found ? found->toString() : whyNot(found);
    }

    static void write(const QString &path, const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
        file.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_parent;
    QString m_directory;

private slots:
    void init()
    {
        m_parent = std::make_unique<QTemporaryDir>();
        // the server is another user when root runs this
        QVERIFY(QFile::setPermissions(m_parent->path(), QFile::Permissions(0x7711)));
        m_directory = m_parent->filePath(QStringLiteral("cluster"));
    }
    void cleanup()
    {
        (void)LocalCluster(m_directory).stop();
        m_parent.reset();
    }

    void itIsMadeStartedStoppedAndDeleted()
    {
        auto local = cluster();
        QCOMPARE(local.status().state, LocalCluster::State::Absent);
        const auto stoppedNothing = local.stop();
        QVERIFY2(stoppedNothing, qPrintable(whyNot(stoppedNothing)));

        const auto started = local.start(quick);
        QVERIFY2(started, qPrintable(whyNot(started)));
        QCOMPARE(local.status().state, LocalCluster::State::Running);
        QVERIFY(local.status().majorVersion >= 15);
        QCOMPARE(answer(local, QStringLiteral("select current_setting('listen_addresses')")), QString());
        QCOMPARE(answer(local, QStringLiteral("select current_setting('timezone')")), QStringLiteral("UTC"));

        const auto identity = answer(local, QStringLiteral("select system_identifier::text from pg_control_system()"));

        const auto pid = local.status().pid;
        const auto again = local.start(quick);
        QVERIFY2(again, qPrintable(whyNot(again)));
        QCOMPARE(local.status().pid, pid);

        const auto stopped = local.stop();
        QVERIFY2(stopped, qPrintable(whyNot(stopped)));
        QCOMPARE(local.status().state, LocalCluster::State::Stopped);
        QVERIFY(local.stop());

        QVERIFY(local.start(quick));
        QCOMPARE(answer(local, QStringLiteral("select system_identifier::text from pg_control_system()")), identity);

        const auto removed = local.remove();
        QVERIFY2(removed, qPrintable(whyNot(removed)));
        QCOMPARE(local.status().state, LocalCluster::State::Absent);
        QVERIFY(!QFileInfo::exists(m_directory));
        QVERIFY(local.remove());
    }

    void peopleNeedAPasswordAndAdministratorsAreKnownByName()
    {
        auto local = cluster();
        QVERIFY(local.start(quick));
        const auto rules = ask(local, QStringLiteral("select string_agg(array_to_string(user_name, ',') || ' ' || auth_method, '; ' order by line_number)"
                                                     " from pg_hba_file_rules"));
        QVERIFY2(rules, qPrintable(whyNot(rules)));
        QCOMPARE(rules->toString(), QStringLiteral("postgres,backroom_migrator peer; all scram-sha-256"));
    }

    void twoStartAtOnceAndOneServerRuns()
    {
        auto one = cluster();
        auto other = cluster();
        Result<void> otherStarted;
        std::thread helper([&] { otherStarted = other.start(quick); });
        const auto started = one.start(quick);
        helper.join();
        QVERIFY2(started, qPrintable(whyNot(started)));
        QVERIFY2(otherStarted, qPrintable(whyNot(otherStarted)));
        QCOMPARE(one.status().state, LocalCluster::State::Running);
    }

    void whatACrashLeftHalfMadeIsMadeAnew()
    {
        write(m_directory + QStringLiteral(".making/data/PG_VERSION"), "15\n");
        auto local = cluster();
        QCOMPARE(local.status().state, LocalCluster::State::Absent);
        const auto started = local.start(quick);
        QVERIFY2(started, qPrintable(whyNot(started)));
        QVERIFY(!QFileInfo::exists(m_directory + QStringLiteral(".making")));
    }

    void anIncompleteClusterIsSaidAndCanBeReset()
    {
        QVERIFY(cluster().start(quick));
        QVERIFY(cluster().stop());
        QVERIFY(QFile::remove(m_directory + QStringLiteral("/data/global/pg_control")));
        auto local = cluster();
        QCOMPARE(local.status().state, LocalCluster::State::Broken);
        const auto refused = local.start(quick);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("local reset")), qPrintable(whyNot(refused)));
        QVERIFY(QFileInfo::exists(m_directory + QStringLiteral("/data/PG_VERSION")));

        const auto removed = local.remove();
        QVERIFY2(removed, qPrintable(whyNot(removed)));
        QVERIFY(local.start(quick));
    }

    void somebodysFilesAreNeverTouched()
    {
        const auto precious = m_directory + QStringLiteral("/notes.txt");
        write(precious, "precious");
        auto local = cluster();
        QCOMPARE(local.status().state, LocalCluster::State::Broken);
        QVERIFY(!local.start(quick));
        const auto removed = local.remove();
        QVERIFY(!removed);
        QVERIFY2(removed.error().message.contains(QStringLiteral("notes.txt")), qPrintable(whyNot(removed)));
        QVERIFY(QFileInfo::exists(precious));
    }

    void aFileInItsPlaceIsSaid()
    {
        write(m_directory, "a file");
        auto local = cluster();
        const auto refused = local.start(quick);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(m_directory), qPrintable(whyNot(refused)));
        QVERIFY(!local.remove());
        QVERIFY(QFileInfo::exists(m_directory));
    }

    void aFolderClosedToTheServerIsSaid()
    {
        // Root may read everything, but its server is another user; for others the folder itself is closed.
        const bool isRoot = ::geteuid() == 0;
        const auto closed = isRoot ? m_parent->path() : m_directory;
        QVERIFY(QDir().mkpath(closed));
        QVERIFY(QFile::setPermissions(closed, isRoot ? QFile::Permissions(0x7700) : QFile::Permissions()));
        const auto refused = cluster().start(quick);
        QVERIFY(QFile::setPermissions(closed, QFile::Permissions(0x7711)));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(closed), qPrintable(whyNot(refused)));
    }

    void aClusterThatCannotBeReadIsNotCalledIncomplete()
    {
        if (::geteuid() == 0)
            return; // root may read everything
        QVERIFY(cluster().start(quick));
        QVERIFY(cluster().stop());
        const auto data = m_directory + QStringLiteral("/data");
        QVERIFY(QFile::setPermissions(data, QFile::Permissions()));
        const auto refused = cluster().start(quick);
        QVERIFY(QFile::setPermissions(data, QFile::Permissions(0x7700)));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("cannot be read")), qPrintable(whyNot(refused)));
        QVERIFY(cluster().start(quick));
    }

    void aClusterOfAnotherUserIsSaid()
    {
        if (::geteuid() != 0)
            return; // only root can give a folder away
        QVERIFY(cluster().start(quick));
        QVERIFY(cluster().stop());
        QCOMPARE(::chown(qPrintable(m_directory + QStringLiteral("/data")), 0, 0), 0);
        const auto refused = cluster().start(quick);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("root")), qPrintable(whyNot(refused)));
    }

    void aServerThatWasKilledStartsAgain()
    {
        auto local = cluster();
        QVERIFY(local.start(quick));
        const auto pid = local.status().pid;
        QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);
        QTRY_COMPARE(local.status().state, LocalCluster::State::Stopped);
        const auto started = local.start(quick);
        QVERIFY2(started, qPrintable(whyNot(started)));
        QCOMPARE(local.status().state, LocalCluster::State::Running);
    }

    // After a restart of the machine the number in postmaster.pid may be any process's.
    void aNumberThatBecameSomebodyElsesIsNoServer()
    {
        auto local = cluster();
        QVERIFY(local.start(quick));
        QVERIFY(local.stop());
        write(local.dataDirectory() + QStringLiteral("/postmaster.pid"),
              QByteArray::number(::getpid()) + '\n' + local.dataDirectory().toUtf8() + "\n1\n5432\n\n\n\n\n");
        QCOMPARE(local.status().state, LocalCluster::State::Stopped);
        const auto started = local.start(quick);
        QVERIFY2(started, qPrintable(whyNot(started)));
    }

    void aSocketInUseIsSaidAndTheOtherServerLivesOn()
    {
        auto local = cluster();
        QVERIFY(local.start(quick));
        const auto pidFile = local.dataDirectory() + QStringLiteral("/postmaster.pid");
        QVERIFY(QFile::rename(pidFile, m_parent->filePath(QStringLiteral("hidden"))));
        const auto refused = local.start(quick);
        QVERIFY(QFile::rename(m_parent->filePath(QStringLiteral("hidden")), pidFile));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("does not start: ")), qPrintable(whyNot(refused)));
        QVERIFY2(refused.error().detail.contains(QStringLiteral("HINT")), qPrintable(whyNot(refused)));
        QVERIFY(ask(local, QStringLiteral("select 1")).has_value());
    }

    void aPathTooLongForASocketGetsAShortOne()
    {
        m_directory = m_parent->filePath(QString(120, QLatin1Char('x')) + QStringLiteral(" a comma, too"));
        auto local = cluster();
        QVERIFY(local.socketDirectory().size() < 90);
        QVERIFY(!local.socketDirectory().startsWith(m_directory));
        const auto started = local.start(quick);
        QVERIFY2(started, qPrintable(whyNot(started)));
        const auto answer = ask(local, QStringLiteral("select 1"));
        QVERIFY2(answer, qPrintable(whyNot(answer)));
        QVERIFY(local.remove());
        QVERIFY(!QFileInfo::exists(local.socketDirectory()));
    }

    void anAwkwardPathIsTakenAsItIs()
    {
        m_directory = m_parent->filePath(QStringLiteral("it's \"quoted\" $HOME `x` \\"));
        auto local = cluster();
        const auto started = local.start(quick);
        QVERIFY2(started, qPrintable(whyNot(started)));
        QVERIFY(local.socketDirectory().startsWith(m_directory));
        const auto answer = ask(local, QStringLiteral("select 1"));
        QVERIFY2(answer, qPrintable(whyNot(answer)));
    }
};

QTEST_GUILESS_MAIN(TestLocalCluster)
#include "tst_local_cluster.moc"
