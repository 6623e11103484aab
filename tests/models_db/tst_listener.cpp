// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/listener.h"
#include "tests/support/server_proxy.h"
#include "tests/support/test_database.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

class TestListener : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServerProxy> m_proxy;

    [[nodiscard]] std::unique_ptr<Listener> makeListener() const
    {
        return std::make_unique<Listener>(m_proxy->profile(), m_database->credentials(QStringLiteral("postgres")));
    }
    void notify(const char *channel, const char *payload) const
    {
        m_database->execute(QStringLiteral("select pg_notify('%1', '%2')").arg(QString::fromUtf8(channel), QString::fromUtf8(payload).replace(QLatin1Char('\''), QLatin1String("''"))));
    }
    void endListening() const
    {
        m_database->execute(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'Backroom (listening)' and datname = current_database()"));
    }

private slots:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Bootstrapped);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
    }
    void init() { m_proxy = std::make_unique<ServerProxy>(m_database->profile()); }
    void cleanup() { m_proxy.reset(); }
    void cleanupTestCase() { m_database.reset(); }

    void hearsWhatItListensTo()
    {
        const auto listener = makeListener();
        QSignalSpy listening(listener.get(), &Listener::listening);
        QSignalSpy notified(listener.get(), &Listener::notified);
        listener->listen(QStringLiteral("orders"));
        listener->listen(QStringLiteral("Odd \"name\""));
        listener->listen(QStringLiteral("orders"));
        QTRY_COMPARE(listening.size(), 2);
        notify("orders", "Lucía's order");
        notify("nobody", "x");
        notify("Odd \"name\"", "");
        QTRY_COMPARE(notified.size(), 2);
        QCOMPARE(notified.at(0), (QVariantList{QStringLiteral("orders"), QStringLiteral("Lucía's order")}));
        QCOMPARE(notified.at(1), (QVariantList{QStringLiteral("Odd \"name\""), QString()}));
        QCOMPARE(listening.size(), 2);
    }

    void channelsMayComeLater()
    {
        const auto listener = makeListener();
        QSignalSpy listening(listener.get(), &Listener::listening);
        QSignalSpy notified(listener.get(), &Listener::notified);
        listener->listen(QStringLiteral("first"));
        QTRY_COMPARE(listening.size(), 1);
        listener->listen(QStringLiteral("second"));
        QTRY_COMPARE(listening.size(), 2);
        notify("second", "2");
        QTRY_COMPARE(notified.size(), 1);
    }

    void listensAgainAfterALoss_data()
    {
        QTest::addColumn<bool>("terminated");
        QTest::newRow("backend terminated") << true;
        QTest::newRow("network cut") << false;
    }

    void listensAgainAfterALoss()
    {
        QFETCH(bool, terminated);
        const auto listener = makeListener();
        QSignalSpy listening(listener.get(), &Listener::listening);
        QSignalSpy notified(listener.get(), &Listener::notified);
        QSignalSpy lost(listener.get(), &Listener::lost);
        QSignalSpy resumed(listener.get(), &Listener::resumed);
        listener->listen(QStringLiteral("orders"));
        QTRY_COMPARE(listening.size(), 1);
        terminated ? endListening() : m_proxy->cut();
        QTRY_COMPARE(resumed.size(), 1); // whoever hears it reloads: what was said meanwhile is lost
        QCOMPARE(lost.size(), 1);
        QCOMPARE(listening.size(), 2);
        notify("orders", "again");
        QTRY_COMPARE(notified.size(), 1);
    }

    void waitsForAServerThatIsAway()
    {
        m_proxy->goAway();
        const auto listener = makeListener();
        QSignalSpy lost(listener.get(), &Listener::lost);
        QSignalSpy listening(listener.get(), &Listener::listening);
        listener->listen(QStringLiteral("orders"));
        QTRY_COMPARE(lost.size(), 1);
        m_proxy->comeBack();
        QTRY_COMPARE(listening.size(), 1);
        QCOMPARE(lost.size(), 1);
    }

    void endingWaitsForNobody()
    {
        auto listener = makeListener();
        QSignalSpy listening(listener.get(), &Listener::listening);
        listener->listen(QStringLiteral("orders"));
        QTRY_COMPARE(listening.size(), 1);
        m_proxy->freeze();
        QElapsedTimer timer;
        timer.start();
        listener.reset();
        QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
        m_proxy->thaw();
        QTRY_COMPARE(m_database->value(QStringLiteral("select count(*) from pg_stat_activity where application_name = 'Backroom (listening)' and datname = current_database()")).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(TestListener)
#include "tst_listener.moc"
