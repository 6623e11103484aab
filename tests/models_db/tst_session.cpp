// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/migrator.h"
#include "models/db/session.h"
#include "tests/support/server_proxy.h"
#include "tests/support/test_database.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTest>

#include <libpq-fe.h>

using Kind = Error::Kind;
using Answer = std::optional<Result<std::shared_ptr<Session>>>;

class TestSession : public QObject
{
    Q_OBJECT

    const QString m_packer = QStringLiteral("tst-session.packer");
    const QString m_agent = QStringLiteral("tst-session.agent");
    const QString m_outsider = QStringLiteral("tst-session.outsider");
    std::unique_ptr<TestDatabase> m_database;

    void employ(const QString &login, const QString &name, const QString &role, qint64 limit, const QString &warehouses) const
    {
        const auto connection = m_database->connectAs(QStringLiteral("postgres"));
        char *verifier = PQencryptPasswordConn(connection->handle(), "demo", login.toUtf8().constData(), "scram-sha-256");
        m_database->execute(QStringLiteral("select backoffice.create_staff('%1', '%2', '%1@example.com', '%3', '%4', %5, %6)")
                                .arg(login, name, role, QString::fromUtf8(verifier), QString::number(limit), warehouses));
        PQfreemem(verifier);
    }

    [[nodiscard]] Answer signIn(const ConnectionProfile &profile, const Credentials &credentials)
    {
        Answer answer;
        Session::signIn(profile, credentials, this, [&](const Result<std::shared_ptr<Session>> &result) { answer = result; });
        (void)QTest::qWaitFor([&] { return answer.has_value(); }, 20'000);
        return answer;
    }
    [[nodiscard]] Answer signIn(const QString &login) { return signIn(m_database->profile(), m_database->credentials(login)); }
    [[nodiscard]] Kind refusal(const QString &login)
    {
        const Answer answer = signIn(login);
        return answer && !*answer ? answer->error().kind : Kind::Internal;
    }
    void dropLogins() const
    {
        for (const QString &login : {m_packer, m_agent, m_outsider})
            m_database->execute(QStringLiteral("do $$ begin if exists (select from pg_roles where rolname = '%1') then drop owned by \"%1\"; drop role \"%1\"; end if; end $$").arg(login));
    }

private slots:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Migrated);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_database->execute(QStringLiteral(R"(
            insert into shop.warehouses (code, name, timezone, address) values
                ('OSA', 'Osaka', 'Asia/Tokyo', '{}'), ('HAM', 'Hamburg', 'Europe/Berlin', '{}'), ('LIS', 'Lisbon', 'Europe/Lisbon', '{}');
            update backoffice.settings set value = '"Nordwind <b>Outdoor</b>"' where key = 'shop_name';)"));
        employ(m_packer, QStringLiteral("Lucía Novák"), QStringLiteral("WAREHOUSE"), 0,
               QStringLiteral("array(select warehouse_id from shop.warehouses where code in ('HAM', 'OSA'))"));
        employ(m_agent, QStringLiteral("Sam"), QStringLiteral("SUPPORT"), 5000, QStringLiteral("'{}'"));
        m_database->execute(QStringLiteral("create role \"%1\" login password 'demo'; grant connect on database %2 to \"%1\"").arg(m_outsider, m_database->name()));
    }
    void cleanupTestCase()
    {
        if (m_database && m_database->isReady())
            dropLogins();
        m_database.reset();
    }

    void saysWhoSignedIn()
    {
        const Answer answer = signIn(m_packer);
        QVERIFY(answer.has_value());
        QVERIFY2(answer->has_value(), qPrintable(*answer ? QString() : (*answer).error().message + (*answer).error().detail));
        const WhoAmI &who = (**answer)->whoAmI();
        QCOMPARE(who.login, m_packer);
        QCOMPARE(who.displayName, QStringLiteral("Lucía Novák"));
        QCOMPARE(who.roles, Roles(Role::Warehouse));
        QCOMPARE(who.warehouses.size(), 2);
        QCOMPARE(who.warehouses.at(0).code, QStringLiteral("HAM"));
        QCOMPARE(who.warehouses.at(0).timeZone, QStringLiteral("Europe/Berlin"));
        QVERIFY(!who.warehouses.at(0).id.isNull());
        QCOMPARE(who.warehouses.at(1).name, QStringLiteral("Osaka"));
        QCOMPARE(who.refundLimit, 0);
        QCOMPARE(who.shopName, QStringLiteral("Nordwind <b>Outdoor</b>"));
        QCOMPARE(who.mainCurrency, QStringLiteral("EUR"));
        QVERIFY(!who.serverVersion.isEmpty());
        QVERIFY((**answer)->hasAnyRole(Role::Warehouse | Role::Manager));
        QVERIFY(!(**answer)->hasAnyRole(Role::Manager));
    }

    void limitsArePersonal()
    {
        const Answer answer = signIn(m_agent);
        QVERIFY(answer && *answer);
        QCOMPARE((**answer)->whoAmI().refundLimit, 5000);
        QCOMPARE((**answer)->whoAmI().roles, Roles(Role::Support));
        QVERIFY((**answer)->whoAmI().warehouses.isEmpty());
    }

    void wrongPassword()
    {
        const Answer answer = signIn(m_database->profile(), {.login = m_agent, .password = QStringLiteral("guess")});
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().kind, Kind::AuthenticationFailed);
    }

    void serverAway()
    {
        ConnectionProfile nowhere = m_database->profile();
        nowhere.host = QStringLiteral("/nowhere");
        const Answer answer = signIn(nowhere, m_database->credentials(m_agent));
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().kind, Kind::ServerAway);
    }

    void outsidersAreToldSo() { QCOMPARE(refusal(m_outsider), Kind::PermissionDenied); }

    void theStorefrontIsNoStaff()
    {
        m_database->execute(QStringLiteral("grant application_user to \"%1\"").arg(m_outsider));
        const auto back = qScopeGuard([&] { m_database->execute(QStringLiteral("revoke application_user from \"%1\"").arg(m_outsider)); });
        QCOMPARE(refusal(m_outsider), Kind::PermissionDenied);
    }

    void olderAndNewerSchemas()
    {
        const QString newest = QString::number(newestMigration());
        const auto back = qScopeGuard([&] {
            m_database->execute(QStringLiteral("delete from shop.schema_migrations where version = '900'; delete from backoffice.settings where key = 'oldest_program'"));
        });
        m_database->execute(QStringLiteral("insert into shop.schema_migrations (version, description, execution_time_ms, checksum) values ('900', 'later', 1, repeat('0', 64))"));
        QCOMPARE(refusal(m_agent), Kind::SchemaTooNew);
        // A migration that only adds says that older programs still fit.
        m_database->execute(QStringLiteral("insert into backoffice.settings (key, value) values ('oldest_program', '%1')").arg(newest));
        const Answer overlapping = signIn(m_agent);
        QVERIFY(overlapping && *overlapping);
        m_database->execute(QStringLiteral("update backoffice.settings set value = '900' where key = 'oldest_program'"));
        QCOMPARE(refusal(m_agent), Kind::SchemaTooNew);
    }

    void anOlderSchemaNeedsTheAdministrator()
    {
        m_database->execute(QStringLiteral("create table kept as select * from shop.schema_migrations; delete from shop.schema_migrations where version::int = %1").arg(newestMigration()));
        const Answer answer = signIn(m_agent);
        m_database->execute(QStringLiteral("insert into shop.schema_migrations select * from kept on conflict do nothing; drop table kept"));
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().kind, Kind::SchemaTooOld);
        QVERIFY(answer->error().message.contains(QLatin1String("backroomctl migrate")));
    }

    void aDatabaseOfSomethingElse()
    {
        const TestDatabase empty(TestDatabase::From::Bootstrapped);
        QVERIFY2(empty.isReady(), qPrintable(empty.problem()));
        const Answer answer = signIn(empty.profile(), empty.credentials(QStringLiteral("postgres")));
        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().kind, Kind::SchemaTooOld);
    }

    void givingUpASilentServerTakesNoTime()
    {
        ServerProxy proxy(m_database->profile());
        proxy.freeze();
        bool called = false;
        auto page = std::make_unique<QObject>();
        const CancelToken cancel;
        Session::signIn(
            proxy.profile(), m_database->credentials(m_agent), page.get(), [&](const Result<std::shared_ptr<Session>> &) { called = true; }, cancel);
        QTest::qWait(50);
        QElapsedTimer timer;
        timer.start();
        cancel.cancel();
        page.reset();
        QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
        proxy.thaw();
        QTest::qWait(50);
        QVERIFY(!called);
    }

    void sessionsHearAndAsk()
    {
        const Answer answer = signIn(m_agent);
        QVERIFY(answer && *answer);
        Session &session = ***answer;
        QString heard;
        connect(&session.listener(), &Listener::notified, this, [&](const QString &channel, const QString &payload) { heard = channel + QLatin1Char(' ') + payload; });
        bool listening = false;
        connect(&session.listener(), &Listener::listening, this, [&] { listening = true; });
        session.listener().listen(QStringLiteral("orders"));
        QTRY_VERIFY(listening);
        const auto sent = session.executor().run([](Connection &connection) { return connection.run(SqlText::fromText(QStringLiteral("n"), QStringLiteral("select pg_notify('orders', '7')"))); });
        QTRY_COMPARE(heard, QStringLiteral("orders 7"));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
