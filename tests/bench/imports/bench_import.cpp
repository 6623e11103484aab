// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A file of a hundred thousand products, new and with one in a hundred changed, from the file to the rows: read, checked, compared,
// applied. Against COPY into the same table, with its indexes and triggers, and against an upsert of every line. Each side has a shop
// of its own, in one run. BACKROOM_BENCH_IMPORT_ROWS=... for another size.

#include "models/catalog/import_queries.h"
#include "models/db/db_executor.h"
#include "tests/bench/samples.h"
#include "tests/support/test_database.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

namespace {

constexpr int rounds = 3;
constexpr auto columns = "seller_id, name, slug, description, price_amount, price_currency, cost_price_amount, sku, weight_grams, tags, status";

double milliseconds(const QElapsedTimer &clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

template<typename T>
T now(QFuture<Result<T>> future)
{
    future.waitForFinished();
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return *result;
}

QByteArray number(int i, bool isChanged)
{
    return QByteArray::number(1000 + i % 5000 + (isChanged && i % 100 == 0 ? 7 : 0));
}

// The file of ours; and the same products as COPY takes them.
QByteArray csv(int rows, bool isChanged)
{
    QByteArray file("handle,sku,name,description,price,cost price,weight,tags,status\n");
    for (int i = 0; i < rows; ++i) {
        const QByteArray n = QByteArray::number(i);
        const QByteArray price = number(i, isChanged);
        file += "bench-" + n + ",BENCH-" + n + ",Trail jacket " + n + ",\"Cut close, mended easily, made for number " + n + "\"," + price.chopped(2) + '.' + price.right(2)
            + ",5.00,420,\"trail, bench\",ACTIVE\n";
    }
    return file;
}

QByteArray copy(int rows, bool isChanged, const QByteArray &seller)
{
    QByteArray text;
    for (int i = 0; i < rows; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += seller + "\tTrail jacket " + n + "\tbench-" + n + "\tCut close, mended easily, made for number " + n + '\t' + number(i, isChanged) + "\tEUR\t500\tBENCH-" + n
            + "\t420\t{trail,bench}\tACTIVE\n";
    }
    return text;
}

class Bench
{
public:
    explicit Bench(int rows)
        : m_rows(rows)
    {
    }
    int run()
    {
        Samples ours;
        Samples copies;
        Samples ourChanges;
        Samples upserts;
        for (int i = 0; i < rounds; ++i)
            oneRound(ours, copies, ourChanges, upserts);
        const double ratio = ours.median() / copies.median();
        report(QStringLiteral("import of %1 new products").arg(m_rows), ours.text(), QStringLiteral("COPY into the table ") + copies.text(),
               QStringLiteral("%1x, wanted <= 1.3x").arg(ratio, 0, 'f', 2), ratio <= 1.3);
        const double gain = upserts.median() / ourChanges.median();
        report(QStringLiteral("  1 % of them changed"), ourChanges.text(), QStringLiteral("upsert of all ") + upserts.text(),
               QStringLiteral("%1x faster, wanted >= 25x").arg(gain, 0, 'f', 1), gain >= 25);
        return 0;
    }

private:
    void oneRound(Samples &ours, Samples &copies, Samples &ourChanges, Samples &upserts)
    {
        const TestDatabase mine(TestDatabase::From::Demo);
        const TestDatabase theirs(TestDatabase::From::Demo);
        if (!mine.isReady() || !theirs.isReady())
            qFatal("%s%s", qPrintable(mine.problem()), qPrintable(theirs.problem()));
        const QString seller = mine.value(QStringLiteral("select user_id::text from shop.users where user_type = 'SELLER' order by user_id limit 1")).toString();
        ours.add(import(mine, seller, false));
        copies.add(plainCopy(theirs, seller.toLatin1()));
        // what autovacuum would have seen to meanwhile
        for (const TestDatabase *database : {&mine, &theirs})
            database->execute(QStringLiteral("vacuum analyze shop.products"));
        ourChanges.add(import(mine, seller, true));
        upserts.add(upsert(theirs, seller.toLatin1()));
        const QString sum = QStringLiteral("select sum(price_amount) || '/' || count(*) from shop.products where sku like 'BENCH-%'");
        if (mine.value(sum) != theirs.value(sum))
            qFatal("The two sides made different products.");
    }

    double import(const TestDatabase &database, const QString &seller, bool isChanged)
    {
        const QString path = m_folder.filePath(QStringLiteral("products.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("The file cannot be written.");
        file.write(csv(m_rows, isChanged));
        file.close();
        DbExecutor executor(database.profile(), database.credentials(QStringLiteral("mona.keller")));
        const ImportQueries queries(executor);
        QElapsedTimer clock;
        clock.start();
        const auto beginning = ImportQueries::look(path);
        ImportMapping mapping = ImportMapping::of(beginning->headers);
        mapping.currency = QStringLiteral("EUR");
        mapping.sellerId = seller;
        const ImportPlan plan = now(queries.plan({.path = path, .format = beginning->format, .mapping = mapping}, {}));
        const double planned = milliseconds(clock);
        const ImportOutcome outcome = now(queries.apply(CommandId::make(), plan.id, {}));
        const double all = milliseconds(clock);
        std::printf("  %d lines: %d new, %d changed; looked at in %.0f ms, applied in %.0f ms\n", plan.lines, outcome.added, outcome.changed, planned, all - planned);
        std::fflush(stdout);
        return all;
    }

    double plainCopy(const TestDatabase &database, const QByteArray &seller)
    {
        const auto connection = database.connectAs(QStringLiteral("postgres"));
        QElapsedTimer clock;
        clock.start();
        send(*connection, QStringLiteral("copy shop.products (%1) from stdin").arg(QLatin1String(columns)), copy(m_rows, false, seller));
        return milliseconds(clock);
    }

    double upsert(const TestDatabase &database, const QByteArray &seller)
    {
        const auto connection = database.connectAs(QStringLiteral("postgres"));
        QElapsedTimer clock;
        clock.start();
        must(connection->runScript("begin; create temporary table lines on commit drop as select " + QByteArray(columns) + " from shop.products limit 0"));
        send(*connection, QStringLiteral("copy lines from stdin"), copy(m_rows, true, seller));
        must(connection->runScript("insert into shop.products (" + QByteArray(columns) + ") select * from lines on conflict (sku) do update set name = excluded.name, description = excluded.description, "
                                                                                         "price_amount = excluded.price_amount, price_currency = excluded.price_currency, cost_price_amount = excluded.cost_price_amount, "
                                                                                         "weight_grams = excluded.weight_grams, tags = excluded.tags, status = excluded.status; commit"));
        return milliseconds(clock);
    }

    static void must(const Result<void> &done)
    {
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }

    static void send(Connection &connection, const QString &sql, const QByteArray &text)
    {
        constexpr qsizetype atOnce = 64 * 1024;
        qsizetype at = 0;
        const auto copied = connection.copyIn(SqlText::fromText(QStringLiteral("bench"), sql), [&]() -> Result<QByteArray> {
            const QByteArray chunk = text.mid(at, atOnce);
            at += chunk.size();
            return chunk;
        });
        if (!copied)
            qFatal("%s", qPrintable(copied.error().detail));
    }

    int m_rows;
    QTemporaryDir m_folder;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    bool ok = false;
    const int rows = qEnvironmentVariableIntValue("BACKROOM_BENCH_IMPORT_ROWS", &ok);
    return Bench(ok ? rows : 100'000).run();
}
