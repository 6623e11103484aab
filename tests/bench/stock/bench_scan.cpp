// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the person with the scanner waits for: from a scan to its answer, over a line of 20 ms round trip, against the
// shortest question there is over the same line.

#include "models/db/deliver.h"
#include "models/db/session.h"
#include "models/stock/code_finder.h"
#include "tests/bench/bench_shop.h"
#include "tests/bench/samples.h"

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
constexpr int scans = 300;
// The first ones open the connections.
constexpr int warmUp = 10;

// Passes bytes on after a while, in both directions, as a line of 20 ms round trip does.
class SlowLine : public QObject
{
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

const auto login = QStringLiteral("jonas.weber");

QStringList someCodes(const BenchShop &shop)
{
    Connection connection(shop.profile(), BenchShop::credentials(login));
    if (auto opened = connection.open(); !opened)
        qFatal("%s", qPrintable(opened.error().detail));
    const auto codes = connection.value(SqlText::fromText(
        QStringLiteral("codes"),
        QStringLiteral("select string_agg(sku, ',') from (select sku from shop.products where sku is not null order by md5(sku) limit %1) p").arg(scans)));
    if (!codes)
        qFatal("%s", qPrintable(codes.error().detail));
    return codes->toString().split(u',');
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const BenchShop shop;
    if (!shop.isReady())
        return 1;
    const QStringList codes = someCodes(shop);

    QTemporaryDir folder;
    ConnectionProfile profile = shop.profile();
    const QString socket = QStringLiteral(".s.PGSQL.%1").arg(profile.port);
    const QString server = profile.host + u'/' + socket;
    profile.host = folder.path();
    QThread thread;
    thread.start();
    QObject starter;
    starter.moveToThread(&thread);
    SlowLine *line = nullptr;
    QMetaObject::invokeMethod(
        &starter, [&] { line = new SlowLine(server, folder.filePath(socket)); }, Qt::BlockingQueuedConnection);

    Samples answers;
    Samples floor;
    {
        WhoAmI packer;
        packer.login = login;
        packer.roles = Role::Warehouse;
        auto executor = std::make_unique<DbExecutor>(profile, BenchShop::credentials(login));
        auto listener = std::make_unique<Listener>(profile, BenchShop::credentials(login));
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
            if (i >= warmUp)
                answers.add(double(clock.nsecsElapsed()) / 1e6);
            clock.start();
            deliver(session.executor().run([](Connection &connection) { return connection.value(SqlText::fromText(QStringLiteral("floor"), QStringLiteral("select 1"))); }), &loop,
                    [&loop](const Result<QVariant> &) { loop.quit(); });
            loop.exec();
            if (i >= warmUp)
                floor.add(double(clock.nsecsElapsed()) / 1e6);
        }
    }
    report(QStringLiteral("scan to answer at a 20 ms round trip"), answers.text(), floor.text() + QStringLiteral(" (select 1)"),
           QStringLiteral("p95 %1 ms, wanted <= 50").arg(answers.at(0.95), 0, 'f', 1), answers.at(0.95) <= 50);

    QMetaObject::invokeMethod(
        &starter, [&] { delete line; }, Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();
    return 0;
}
