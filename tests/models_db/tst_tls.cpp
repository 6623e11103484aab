// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/postgres_programs.h"
#include "models/db/connection.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

using Kind = Error::Kind;

namespace {

quint16 freePort()
{
    const int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    bind(probe, reinterpret_cast<const sockaddr *>(&address), size);
    getsockname(probe, reinterpret_cast<sockaddr *>(&address), &size);
    close(probe);
    return ntohs(address.sin_port);
}

SqlText sql(const char *text)
{
    return SqlText::fromText(QStringLiteral("test"), QString::fromUtf8(text));
}

} // namespace

// security.md 9: a server across the network proves who it is before it learns anything. The one here speaks TLS on a local port, as `localhost`, with
// a certificate from an authority of its own.
class TestTls : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;
    QString m_programs;
    quint16 m_port = 0;

    [[nodiscard]] QString file(const char *name) const { return m_directory.filePath(QString::fromLatin1(name)); }

    // As the user the server runs as: it refuses root, and keys that are not its own.
    [[nodiscard]] bool run(const QString &program, QStringList arguments)
    {
        QString command = program;
        if (geteuid() == 0) {
            arguments = QStringList{QStringLiteral("-u"), QStringLiteral("postgres"), QStringLiteral("--"), program} + arguments;
            command = QStringLiteral("runuser");
        }
        QProcess process;
        process.setWorkingDirectory(m_directory.path());
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(file("errors"), QIODevice::Append);
        process.start(command, arguments);
        const bool done = process.waitForFinished(60'000) && process.exitCode() == 0;
        if (!done)
            qWarning("%s failed: %s", qPrintable(program), read("errors").constData());
        return done;
    }
    [[nodiscard]] bool openssl(const char *arguments) { return run(QStringLiteral("openssl"), QString::fromLatin1(arguments).split(QLatin1Char(' '))); }
    [[nodiscard]] bool control(const QStringList &arguments)
    {
        return run(m_programs + QLatin1String("/pg_ctl"), QStringList{QStringLiteral("-D"), file("data"), QStringLiteral("-w")} + arguments);
    }
    [[nodiscard]] QByteArray read(const char *name) const
    {
        QFile text(file(name));
        return text.open(QIODevice::ReadOnly) ? text.readAll() : QByteArray();
    }
    [[nodiscard]] bool write(const char *name, const QByteArray &text) const
    {
        QFile target(file(name));
        return target.open(QIODevice::WriteOnly | QIODevice::Append) && target.write(text) == text.size();
    }

    void asSuperuser(const char *text) const
    {
        Connection connection({.host = m_directory.path(), .port = m_port, .database = QStringLiteral("postgres")}, {.login = QStringLiteral("postgres")});
        auto done = connection.open();
        if (done)
            done = connection.runScript(text);
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }

    [[nodiscard]] ConnectionProfile profile() const
    {
        return {.host = QStringLiteral("localhost"), .port = m_port, .database = QStringLiteral("postgres"), .rootCertificate = file("ca.crt")};
    }
    [[nodiscard]] static Credentials ada() { return {.login = QStringLiteral("ada"), .password = QStringLiteral("hush")}; }

    // Tries to connect, and says how far the server let it come.
    void verifyRefused(const ConnectionProfile &to, Kind kind, const Credentials &credentials = ada())
    {
        const qsizetype before = read("log").size();
        Connection connection(to, credentials);
        const auto opened = connection.open();
        QVERIFY(!opened);
        QVERIFY2(opened.error().kind == kind, qPrintable(opened.error().message + opened.error().detail));
        const QByteArray heard = read("log").mid(before);
        QVERIFY2(!heard.contains("connection authenticated"), heard.constData());
    }

private slots:
    void initTestCase()
    {
        const auto programs = PostgresPrograms::find();
        QVERIFY(programs.has_value());
        m_programs = programs->folder();
        if (geteuid() == 0) {
            const passwd *server = getpwnam("postgres");
            QVERIFY(server && chown(QFile::encodeName(m_directory.path()).constData(), server->pw_uid, server->pw_gid) == 0);
        }
        for (const char *authority : {"ca", "stranger"}) {
            QVERIFY(openssl(qPrintable(QStringLiteral("req -new -x509 -days 2 -nodes -newkey rsa:2048 -subj /CN=%1 -keyout %1.key -out %1.crt").arg(QString::fromLatin1(authority)))));
        }
        QVERIFY(openssl("req -new -nodes -newkey rsa:2048 -subj /CN=localhost -keyout server.key -out server.csr"));
        QVERIFY(openssl("x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -out server.crt"));

        QVERIFY(run(m_programs + QLatin1String("/initdb"), {QStringLiteral("-D"), file("data"), QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-N")}));
        QFile::remove(file("data/pg_hba.conf"));
        QVERIFY(write("data/pg_hba.conf", "local all postgres trust\nhostssl all weak 127.0.0.1/32 password\nhostssl all all 127.0.0.1/32 scram-sha-256\nhostnossl all all 127.0.0.1/32 password\n"));
        if (geteuid() == 0) {
            const passwd *server = getpwnam("postgres");
            QVERIFY(chown(QFile::encodeName(file("data/pg_hba.conf")).constData(), server->pw_uid, server->pw_gid) == 0);
        }
        m_port = freePort();
        QVERIFY(write("data/postgresql.conf",
                      "\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '" + m_directory.path().toUtf8() + "'\nport = " + QByteArray::number(m_port)
                          + "\nssl = on\nssl_cert_file = '" + file("server.crt").toUtf8() + "'\nssl_key_file = '" + file("server.key").toUtf8()
                          + "'\nlog_connections = on\nfsync = off\n"));
        QVERIFY(control({QStringLiteral("-l"), file("log"), QStringLiteral("start")}));
        asSuperuser("create role ada login password 'hush'; create role weak login password 'hush'");
    }

    void cleanupTestCase()
    {
        if (m_port != 0)
            QVERIFY(control({QStringLiteral("-m"), QStringLiteral("immediate"), QStringLiteral("stop")}));
        // The server's user owns what is in there.
        if (geteuid() == 0)
            QVERIFY(run(QStringLiteral("rm"), {QStringLiteral("-rf"), file("data")}));
    }

    void theRightServerIsTrusted()
    {
        Connection connection(profile(), ada());
        const auto opened = connection.open();
        QVERIFY2(opened.has_value(), qPrintable(opened ? QString() : opened.error().detail));
        QVERIFY(connection.value(sql("select ssl from pg_stat_ssl where pid = pg_backend_pid()"))->toBool());
    }

    void aWrongPasswordIsToldAsSuch() { verifyRefused(profile(), Kind::AuthenticationFailed, {.login = QStringLiteral("ada"), .password = QStringLiteral("guess")}); }

    void anotherAuthoritysCertificate()
    {
        ConnectionProfile to = profile();
        to.rootCertificate = file("stranger.crt");
        verifyRefused(to, Kind::TlsRefused);
        to.rootCertificate.clear(); // the system's
        verifyRefused(to, Kind::TlsRefused);
        to.rootCertificate = file("no such file");
        verifyRefused(to, Kind::TlsRefused);
    }

    void anotherServersName()
    {
        ConnectionProfile to = profile();
        to.host = QStringLiteral("127.0.0.1");
        verifyRefused(to, Kind::TlsRefused);
    }

    void aServerThatAsksForTheBarePassword()
    {
        // Whoever stands between could read it: the channel binding of SCRAM is asked for.
        verifyRefused(profile(), Kind::TlsRefused, {.login = QStringLiteral("weak"), .password = QStringLiteral("hush")});
    }

    void aServerWithoutTls()
    {
        asSuperuser("alter system set ssl = off");
        asSuperuser("select pg_reload_conf()");
        QTRY_VERIFY(read("log").contains("parameter \"ssl\" changed to \"off\""));
        verifyRefused(profile(), Kind::TlsRefused);
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
