// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/connection.h"
#include "tests/support/test_database.h"
#include "tests/support/why_not.h"

#include <QFile>
#include <QTest>

#include <libpq-fe.h>

// Security point 4: a password that is changed is nowhere in the server's log, though it logs every statement.
class TestPasswordUnseen : public QObject
{
    Q_OBJECT

    static constexpr auto secret = "Correct-Horse-7f3a";

    TestDatabase m_database{TestDatabase::From::Demo};
    std::unique_ptr<Connection> m_admin;
    QString m_login = QStringLiteral("point.four");

    // What the server has written since it was asked before.
    class Log
    {
    public:
        Log()
            : m_file(qEnvironmentVariable("BACKROOM_CLUSTER_DIR") + QStringLiteral("/server.log"))
        {
            if (!m_file.open(QIODevice::ReadOnly))
                qFatal("There is no log at %s.", qPrintable(m_file.fileName()));
            m_file.seek(m_file.size());
        }
        [[nodiscard]] QByteArray news() { return m_file.readAll(); }

    private:
        QFile m_file;
    };

    [[nodiscard]] QString verifier() const
    {
        const std::unique_ptr<char, decltype(&PQfreemem)> made(PQencryptPasswordConn(m_admin->handle(), secret, qPrintable(m_login), "scram-sha-256"), &PQfreemem);
        return QString::fromLatin1(made.get());
    }
    [[nodiscard]] auto setPassword(const QString &verifier) const
    {
        return m_admin->run(SqlText::load(QStringLiteral("demo/person_password")), {{QStringLiteral("login"), m_login}, {QStringLiteral("verifier"), verifier}});
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_database.isReady(), qPrintable(m_database.problem()));
        for (const char *setting : {"log_statement = 'all'", "log_min_duration_statement = 0", "log_error_verbosity = verbose", "log_parameter_max_length_on_error = -1"})
            m_database.execute(QStringLiteral("alter database %1 set ").arg(m_database.name()) + QLatin1String(setting));
        m_database.execute(QStringLiteral("drop role if exists \"%1\"").arg(m_login));
        m_admin = m_database.connectAs(QStringLiteral("ada.novak"));
        QVERIFY(m_admin);
        const auto made = m_admin->run(SqlText::fromText(QStringLiteral("make"), QStringLiteral("select backoffice.create_staff('%1', 'Point Four', 'four@shop.example', 'SUPPORT', :verifier, 0, '{}')").arg(m_login)),
                                       {{QStringLiteral("verifier"), verifier()}});
        QVERIFY2(made, qPrintable(whyNot(made)));
    }
    void cleanupTestCase()
    {
        m_admin.reset();
        m_database.execute(QStringLiteral("drop role if exists \"%1\"").arg(m_login));
    }

    void theLogWouldShowIt()
    {
        Log log;
        const auto session = m_database.connectAs(QStringLiteral("postgres"));
        QVERIFY(session->runScript(QStringLiteral("alter role \"%1\" password '%2'").arg(m_login, QLatin1String(secret)).toUtf8()));
        QVERIFY(log.news().contains(secret));
    }

    void changedPasswordIsNotInTheLog()
    {
        Log log;
        const QString sent = verifier();
        const auto changed = setPassword(sent);
        QVERIFY2(changed, qPrintable(whyNot(changed)));
        const QByteArray news = log.news();
        QVERIFY(news.contains("set_staff_password"));
        QVERIFY2(!news.contains(secret), news.constData());
        // and it is the new one
        Connection person(m_database.profile(), {.login = m_login, .password = QString::fromLatin1(secret)});
        const auto opened = person.open();
        QVERIFY2(opened, qPrintable(whyNot(opened)));
    }

    void clearTextIsRefusedAndNotRepeated()
    {
        // Whoever sends clear text by hand has written it into the log with the statement; the error does not do so again.
        Log log;
        const auto refused = setPassword(QString::fromLatin1(secret));
        QVERIFY(!refused);
        QVERIFY(!refused.error().message.contains(QLatin1String(secret)));
        QVERIFY(!refused.error().detail.contains(QLatin1String(secret)));
        for (const QByteArray &line : log.news().split('\n'))
            if (line.contains("ERROR:") || line.contains("DETAIL:") || line.contains("CONTEXT:"))
                QVERIFY2(!line.contains(secret), line.constData());
    }
};

QTEST_GUILESS_MAIN(TestPasswordUnseen)
#include "tst_password_unseen.moc"
