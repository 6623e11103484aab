// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/session.h"
#include "models/stock/code_finder.h"
#include "tests/bench/samples.h"
#include "tests/support/test_database.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <cstdio>

using namespace std::chrono_literals;

namespace {

constexpr auto oneWay = 10ms;

// Passes bytes on after a while, in both directions, as a line of 20 ms round trip does.
class SlowLine : public QObject
{
    Q_OBJECT

public:
    SlowLine(QString server, const QString &door)
        : m_server(std::move(server))
        , m_door(new QLocalServer(this))
    {
        connect(m_door, &QLocalServer::newConnection, this, &SlowLine::accept);
        if (!m_door->listen(door))
            qFatal("%s", qPrintable(m_door->errorString()));
    }

private:
    void accept()
    {
        QLocalSocket *client = m_door->nextPendingConnection();
        auto *server = new QLocalSocket(client);
        server->connectToServer(m_server);
        pass(client, server);
        pass(server, client);
        connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
        connect(server, &QLocalSocket::disconnected, client, &QLocalSocket::disconnectFromServer);
    }

    static void pass(QLocalSocket *from, QLocalSocket *to)
    {
        connect(from, &QLocalSocket::readyRead, to, [from, to] {
            const QByteArray bytes = from->readAll();
            QTimer::singleShot(oneWay, Qt::PreciseTimer, to, [to, bytes] {
                to->write(bytes);
                to->flush();
            });
        });
    }

    QString m_server;
    QLocalServer *m_door;
};

} // namespace

// How long a scan waits for its answer over a line of 20 ms round trip.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const TestDatabase database(TestDatabase::From::Demo);
    if (!database.isReady()) {
        std::fprintf(stderr, "%s\n", qPrintable(database.problem()));
        return 1;
    }
    const QStringList codes = database.value(QStringLiteral("select string_agg(sku, ',') from (select sku from shop.products where sku is not null order by random() limit 300) p")).toString().split(u',');

    QTemporaryDir folder;
    ConnectionProfile profile = database.profile();
    const QString socket = QStringLiteral(".s.PGSQL.%1").arg(profile.port);
    const QString server = profile.host + u'/' + socket;
    profile.host = folder.path();
    QThread thread;
    thread.start();
    QObject starter;
    starter.moveToThread(&thread);
    SlowLine *line = nullptr;
    QMetaObject::invokeMethod(&starter, [&] { line = new SlowLine(server, folder.filePath(socket)); }, Qt::BlockingQueuedConnection);

    Samples scans;
    Samples floor;
    {
        WhoAmI packer;
        packer.login = QStringLiteral("jonas.weber");
        packer.roles = Role::Warehouse;
        auto executor = std::make_unique<DbExecutor>(profile, database.credentials(packer.login));
        auto listener = std::make_unique<Listener>(profile, database.credentials(packer.login));
        Session session(packer, std::move(executor), std::move(listener));
        CodeFinder finder(session, CodeFinder::Memory::AsksAnew);
        QEventLoop loop;
        QObject::connect(&finder, &CodeFinder::found, &loop, &QEventLoop::quit);
        QObject::connect(&finder, &CodeFinder::several, &loop, &QEventLoop::quit);
        QObject::connect(&finder, &CodeFinder::failed, &loop, [](const QString &, const Error &error) { qFatal("%s", qPrintable(error.message)); });
        for (int i = 0; i < codes.size(); ++i) {
            QElapsedTimer clock;
            clock.start();
            finder.find(codes[i]);
            loop.exec();
            // the first ones open the connections
            if (i >= 10)
                scans.add(double(clock.nsecsElapsed()) / 1e6);
            clock.start();
            deliver(session.executor().run([](Connection &connection) { return connection.value(SqlText::fromText(QStringLiteral("floor"), QStringLiteral("select 1"))); }), &loop,
                    [&loop](const Result<QVariant> &) { loop.quit(); });
            loop.exec();
            if (i >= 10)
                floor.add(double(clock.nsecsElapsed()) / 1e6);
        }
    }
    report(QStringLiteral("scan to answer at a 20 ms round trip"), scans.text(), floor.text() + QStringLiteral(" (select 1)"),
           QStringLiteral("p95 %1 ms, wanted <= 50").arg(scans.at(0.95), 0, 'f', 1), scans.at(0.95) <= 50);

    QMetaObject::invokeMethod(&starter, [&] { delete line; }, Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();
    return 0;
}

#include "bench_scan.moc"
