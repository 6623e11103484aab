// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a storefront's crowd does to the database: orders placed and stock reserved, each against its floor in the same
// run, on a server that waits for the disk. BACKROOM_BENCH_ROUNDS=... for more than three rounds.

#include "tests/bench/database/pgbench.h"

#include <QCoreApplication>
#include <QThread>

#include <functional>

namespace {

constexpr int clients = 8;
constexpr int products = 20'000;
constexpr int customers = 10'000;
constexpr int perClient = 300; ///< orders of a client in a round
constexpr int perRound = clients * perClient;

class Bench
{
public:
    int run();

private:
    struct Peer {
        const char *script;
        QStringList variables;
        Samples perSecond;
        Samples milliseconds;
    };

    void monthsBack(int count);
    void orders(int months);
    void reserve(const QString &what, int product, double wanted, double wantedOfPlain);
    void migrationUnderLoad();
    void measure(std::initializer_list<Peer *> peers, const std::function<Pgbench::Load(const Peer &)> &load) const;
    [[nodiscard]] Pgbench::Load ordersFrom(const char *script, int base) const
    {
        return {.script = QString::fromLatin1(script),
                .clients = clients,
                .transactions = perClient,
                .variables = {QStringLiteral("i=0"), QStringLiteral("stride=%1").arg(perClient), QStringLiteral("base=%1").arg(base),
                              QStringLiteral("customers=%1").arg(customers)}};
    }
    // each peer has carts of its own: 1 2 3 for the first, and so on
    [[nodiscard]] int nextCarts()
    {
        const int base = m_used;
        m_used += perRound;
        return base;
    }

    int m_rounds = qEnvironmentVariableIsSet("BACKROOM_BENCH_ROUNDS") ? qEnvironmentVariableIntValue("BACKROOM_BENCH_ROUNDS") : 3;
    int m_used = 0;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Pgbench> m_pgbench;
};

QString perSecond(const Samples &samples)
{
    return QStringLiteral("%1/s (%2-%3)").arg(QString::number(samples.median(), 'f', 0), QString::number(samples.at(0), 'f', 0), QString::number(samples.at(1), 'f', 0));
}

// Round by round, one after the other, so that all meet the same hour of the machine.
void Bench::measure(std::initializer_list<Peer *> peers, const std::function<Pgbench::Load(const Peer &)> &load) const
{
    for (int round = 0; round < m_rounds; ++round)
        for (Peer *peer : peers) {
            const Pgbench::Speed speed = m_pgbench->run(load(*peer));
            peer->perSecond.add(speed.perSecond);
            peer->milliseconds.add(speed.milliseconds.at(0.99));
        }
}

void Bench::monthsBack(int count)
{
    m_database->execute(QStringLiteral("set role backroom_owner; select sum(backoffice.make_month((date_trunc('month', now()) - m * interval '1 month')::date)) "
                                       "from generate_series(1, %1) m; reset role")
                            .arg(count));
    m_pgbench->script(QStringLiteral("bare.sql"));
    m_database->execute(QStringLiteral("vacuum analyze"));
    m_database->execute(QStringLiteral("checkpoint"));
}

void Bench::orders(int months)
{
    monthsBack(months);
    Peer ours{"place_order.sql", {}, {}, {}};
    Peer bare{"bare_order.sql", {}, {}, {}};
    Peer nine{"nine_statements.sql", {}, {}, {}};
    Peer unchecked{"nine_unchecked.sql", {}, {}, {}};
    for (Peer *peer : {&ours, &bare, &nine, &unchecked}) // plans, caches
        (void)m_pgbench->run(ordersFrom(peer->script, nextCarts()));
    measure({&ours, &bare, &nine, &unchecked}, [this](const Peer &peer) { return ordersFrom(peer.script, nextCarts()); });

    const double rate = ours.perSecond.median();
    const double p99 = ours.milliseconds.median();
    report(QStringLiteral("place orders, %1 months, durable").arg(months), perSecond(ours.perSecond), QStringLiteral("p99 %1 ms").arg(p99, 0, 'f', 1),
           QStringLiteral("wanted >= 1000/s, p99 <= 50 ms"), rate >= 1000 && p99 <= 50);
    report(QStringLiteral("  against nine statements, the same rules"), perSecond(ours.perSecond), perSecond(nine.perSecond),
           QStringLiteral("%1, wanted >= 2x").arg(inAll(rate / nine.perSecond.median())), rate >= 2 * nine.perSecond.median());
    std::printf("%-44s %-26s %-30s %s, without rights and rules\n", "  against nine statements, unchecked", qPrintable(perSecond(ours.perSecond)),
                qPrintable(perSecond(unchecked.perSecond)), qPrintable(inAll(rate / unchecked.perSecond.median())));
    report(QStringLiteral("  against a bare insert on the server"), perSecond(ours.perSecond), perSecond(bare.perSecond),
           QStringLiteral("%1, wanted >= 0.8x").arg(inAll(rate / bare.perSecond.median())), rate >= 0.8 * bare.perSecond.median());
    const QVariant placed = m_database->value(QStringLiteral("select count(*) from shop.orders o where not exists (select from shop.order_items i join shop.order_allocations a using (order_id, order_item_id) "
                                                             "where i.order_id = o.order_id group by i.order_id having bool_and(i.allocated_quantity = i.quantity))"));
    if (placed.toInt() != 0)
        qFatal("%d orders lack stock.", placed.toInt());
}

void Bench::reserve(const QString &what, int product, double wanted, double wantedOfPlain)
{
    Peer ours{"reserve.sql", {}, {}, {}};
    Peer bare{"bare_reserve.sql", {}, {}, {}};
    Peer plain{"plain_reserve.sql", {}, {}, {}};
    measure({&ours, &bare, &plain}, [product](const Peer &peer) {
        return Pgbench::Load{.script = QString::fromLatin1(peer.script),
                             .clients = clients,
                             .seconds = 3,
                             .variables = {QStringLiteral("product=%1").arg(product), QStringLiteral("products=%1").arg(products), QStringLiteral("customers=%1").arg(customers)}};
    });
    const auto row = [&](const QString &name, const Samples &peer, double least) {
        const double ratio = ours.perSecond.median() / peer.median();
        report(name, perSecond(ours.perSecond), perSecond(peer), QStringLiteral("%1, wanted >= %2x").arg(inAll(ratio)).arg(least), ratio >= least);
    };
    row(what + QStringLiteral(", bare guarded row"), bare.perSecond, wanted);
    row(what + QStringLiteral(", as specified"), plain.perSecond, wantedOfPlain);
    const QVariant wrong = m_database->value(QStringLiteral("select count(*) from shop.inventory_items s where s.available_quantity <> (select sum(m.delta_available) from shop.inventory_movements m "
                                                            "where m.inventory_id = s.inventory_id) or s.available_quantity < 0"));
    if (wrong.toInt() != 0)
        qFatal("%d stock rows are not the sum of their movements.", wrong.toInt());
}

// A column and an index for the orders, while orders are placed.
void Bench::migrationUnderLoad()
{
    // as the migrator asks: a lock that others queue behind is waited for briefly, and asked for again after a pause that leaves
    // time to work; an index that is built beside the orders queues nobody
    constexpr int wait = 30;
    constexpr int pause = 1000;
    const auto connection = m_database->connectAs(QStringLiteral("postgres"));
    const auto migrate = [&connection](const QString &statement) {
        const bool isConcurrent = statement.contains(QLatin1String("concurrently"));
        const QByteArray timeout = "set lock_timeout = " + QByteArray::number(isConcurrent ? 0 : wait);
        while (!connection->runScript(timeout) || !connection->runScript(statement.toUtf8()))
            QThread::msleep(pause);
    };

    Samples alone;
    Samples during;
    double longestAlone = 0;
    double longest = 0;
    for (int round = 0; round < m_rounds; ++round) {
        const Pgbench::Speed before = m_pgbench->run(ordersFrom("place_order.sql", nextCarts()));
        alone.add(before.perSecond);
        longestAlone = std::max(longestAlone, before.milliseconds.at(1));
        QProcess process;
        const QTemporaryDir logs;
        m_pgbench->start(process, ordersFrom("place_order.sql", nextCarts()), logs.path());
        process.waitForStarted();
        const QString name = QStringLiteral("bench_%1").arg(round);
        const auto statements = connection->list(SqlText::fromText(QStringLiteral("index"), QStringLiteral("select backoffice.index_statements('shop.orders', '%1', '(updated_at)')").arg(name)), {},
                                                 [](const QSqlQuery &row) { return row.value(0).toString(); });
        for (const QString &statement : *statements)
            migrate(statement);
        migrate(QStringLiteral("alter table shop.orders add column %1 text").arg(name));
        const Pgbench::Speed speed = Pgbench::finish(process, logs.path());
        during.add(speed.perSecond);
        longest = std::max(longest, speed.milliseconds.at(1));
    }
    const double ratio = during.median() / alone.median();
    report(QStringLiteral("place orders beside a migration"), perSecond(during), QStringLiteral("without ") + perSecond(alone),
           QStringLiteral("%1, wanted >= 0.8x; longest %2 ms, without %3").arg(inAll(ratio), QString::number(longest, 'f', 0), QString::number(longestAlone, 'f', 0)), ratio >= 0.8);
}

int Bench::run()
{
    m_database = std::make_unique<TestDatabase>(TestDatabase::From::Migrated);
    if (!m_database->isReady()) {
        std::fprintf(stderr, "%s\n", qPrintable(m_database->problem()));
        return 1;
    }
    m_pgbench = std::make_unique<Pgbench>(m_database->name());
    // the test cluster is quick and forgetful; this one waits for the disk
    for (const char *setting : {"fsync = on", "synchronous_commit = on", "full_page_writes = on", "max_wal_size = '4GB'"})
        m_database->execute(QStringLiteral("alter system set ") + QLatin1String(setting));
    m_database->execute(QStringLiteral("select pg_reload_conf()"));
    const int carts = perRound * (8 * (1 + m_rounds) + 2 * m_rounds);
    m_pgbench->script(QStringLiteral("stage.sql"), {QStringLiteral("products=%1").arg(products), QStringLiteral("customers=%1").arg(customers), QStringLiteral("carts=%1").arg(carts + 1)});
    std::printf("%-44s %-26s %-30s\n", "a second, 8 clients: median (least - most)", "ours", "peer or floor");
    orders(24);
    reserve(QStringLiteral("reserve, any of 20,000"), 0, 0.8, 1);
    reserve(QStringLiteral("reserve, one hot row"), 1, 5, 5);
    orders(72);
    migrationUnderLoad();
    for (const char *setting : {"fsync", "synchronous_commit", "full_page_writes", "max_wal_size"})
        m_database->execute(QStringLiteral("alter system reset ") + QLatin1String(setting));
    m_database->execute(QStringLiteral("select pg_reload_conf()"));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return Bench().run();
}
