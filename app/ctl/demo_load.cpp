// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/demo_load.h"

#include "app/common/local_cluster.h"
#include "app/ctl/demo_people.h"
#include "models/core/disk_space.h"
#include "models/db/connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>

#include <libpq-fe.h>

namespace {

// Measured at a million orders, with indexes, the stock ledger and what is in the way meanwhile.
constexpr qint64 bytesPerOrder = 9'000;
constexpr qint64 bytesOfEmptyShop = 300'000'000;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(backroomctl)
};

struct Step {
    QString name; // "month/10_draws"
    QByteArray script;
};

// The steps in a folder of resources/sql/demo, in the order of their numbers.
QList<Step> stepsOf(const QString &folder)
{
    QList<Step> steps;
    const QDir directory(QStringLiteral(":/sql/demo/") + folder);
    for (const auto &name : directory.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The SQL file %s cannot be read.", qUtf8Printable(file.fileName()));
        steps.append({folder + QLatin1Char('/') + name.chopped(4), file.readAll()});
    }
    return steps;
}

class Loader
{
public:
    Loader(Connection &connection, const DemoLoadOptions &options, const DemoLoadProgressHandler &progress)
        : m_connection(connection)
        , m_values{{QStringLiteral("orders"), options.orders}, {QStringLiteral("seed"), options.seed}}
        , m_options(options)
        , m_progress(progress)
        , m_shop(stepsOf(QStringLiteral("shop")))
        , m_past(stepsOf(QStringLiteral("past")))
        , m_month(stepsOf(QStringLiteral("month")))
        , m_finish(stepsOf(QStringLiteral("finish")))
    {
    }

    Result<DemoLoadReport> load();

private:
    Result<void> begin();
    Result<qint64> checkState();
    Result<void> checkDisk() const;
    Result<void> mark(const char *state);
    Result<void> runEach(const QList<Step> &steps);
    Result<void> runMonth(const QString &leaf);
    Result<void> run(const Step &step, const QByteArray &script, const QString &month = {});
    Result<QStringList> months();
    Result<qint64> databaseSize();

    Connection &m_connection;
    SqlValues m_values;
    DemoLoadOptions m_options;
    const DemoLoadProgressHandler &m_progress;
    QList<Step> m_shop;
    QList<Step> m_past;
    QList<Step> m_month;
    QList<Step> m_finish;
    int m_done = 0;
    int m_total = 0;
};

Result<DemoLoadReport> Loader::load()
{
    QElapsedTimer watch;
    watch.start();
    if (auto begun = begin(); !begun)
        return failure(begun.error());
    const auto sizeBefore = checkState();
    if (!sizeBefore)
        return failure(sizeBefore.error());
    if (auto enough = checkDisk(); !enough)
        return failure(enough.error());
    if (auto marked = mark("loading"); !marked)
        return failure(marked.error());

    // two years and the current month, until the plan says so itself
    m_total = int(m_shop.size() + m_past.size() + 25 * m_month.size() + m_finish.size());
    if (auto made = runEach(m_shop); !made)
        return failure(made.error());
    if (auto made = makeDemoPeople(m_connection); !made)
        return failure(made.error());
    if (auto made = runEach(m_past); !made)
        return failure(made.error());
    const auto leaves = months();
    if (!leaves)
        return failure(leaves.error());
    m_total = int(m_shop.size() + m_past.size() + leaves->size() * m_month.size() + m_finish.size());
    for (const auto &leaf : *leaves) {
        if (auto filled = runMonth(leaf); !filled)
            return failure(filled.error());
    }
    if (auto finished = runEach(m_finish); !finished)
        return failure(finished.error());
    if (auto marked = mark("complete"); !marked)
        return failure(marked.error());

    const auto sizeAfter = databaseSize();
    if (!sizeAfter)
        return failure(sizeAfter.error());
    return DemoLoadReport{.orders = m_options.orders,
                          .seed = m_options.seed,
                          .months = int(leaves->size()),
                          .seconds = double(watch.elapsed()) / 1000,
                          .bytes = *sizeAfter - *sizeBefore};
}

Result<void> Loader::begin()
{
    if (auto acting = m_connection.runScript("set role backroom_owner"); !acting)
        return acting;
    const auto set = m_connection.run(SqlText::load(QStringLiteral("demo/settings")), m_values);
    return set ? Result<void>() : failure(set.error());
}

// May it be loaded here at all? Answers how large the database is now.
Result<qint64> Loader::checkState()
{
    const auto answer = m_connection.json(SqlText::load(QStringLiteral("demo/state")));
    if (!answer)
        return failure(answer.error());
    const QJsonObject state = answer->object();
    const qint64 orders = state.value(QLatin1String("orders")).toInteger();
    const qint64 products = state.value(QLatin1String("products")).toInteger();
    const qint64 movements = state.value(QLatin1String("movements")).toInteger();
    if (!state.value(QLatin1String("is_my_turn")).toBool())
        return failure(Error::Kind::Conflict, Tr::tr("Somebody else is loading the demo shop into this database right now."));
    if (state.value(QLatin1String("is_half")).toBool())
        return failure(Error::Kind::Rejected,
                       Tr::tr("An earlier load of the demo shop stopped half way, and half a shop is of no use. Start over with an empty "
                              "database: ./dev demo --reset, or backroomctl local reset."));
    if (orders > 0 || products > 0 || movements > 0)
        return failure(Error::Kind::Rejected,
                       Tr::tr("This shop is not empty: it has %1 orders and %2 products. The demo shop is loaded into an empty database only.")
                           .arg(orders >= 1000 ? Tr::tr("1000 or more") : QString::number(orders), QString::number(products)));
    return state.value(QLatin1String("bytes")).toInteger();
}

// Only the disk of the local cluster can be seen from here.
Result<void> Loader::checkDisk() const
{
    const LocalCluster cluster;
    if (QString::fromUtf8(PQhost(m_connection.handle())) != cluster.socketDirectory())
        return {};
    const qint64 needed = bytesOfEmptyShop + m_options.orders * bytesPerOrder;
    const auto free = freeDiskSpace(cluster.directory());
    if (!free || *free >= needed)
        return {};
    const auto gigabytes = [](qint64 bytes) { return QString::number(double(bytes) / 1e9, 'f', 1); };
    return failure(Error::Kind::Rejected,
                   Tr::tr("The disk is too small: %1 orders need about %2 GB in %3, and %4 GB are free.")
                       .arg(QString::number(m_options.orders), gigabytes(needed), cluster.directory(), gigabytes(*free)));
}

Result<void> Loader::mark(const char *state)
{
    SqlValues values = m_values;
    values.insert(QStringLiteral("state"), QString::fromLatin1(state));
    const auto marked = m_connection.run(SqlText::load(QStringLiteral("demo/mark")), values);
    return marked ? Result<void>() : failure(marked.error());
}

// Each step is a transaction.
Result<void> Loader::runEach(const QList<Step> &steps)
{
    for (const auto &step : steps) {
        const auto ran = m_connection.transaction([&] { return run(step, step.script); });
        if (!ran)
            return ran;
    }
    return {};
}

// A month is a transaction: its partitions appear complete or not at all.
Result<void> Loader::runMonth(const QString &leaf)
{
    return m_connection.transaction([&]() -> Result<void> {
        for (const auto &step : m_month) {
            if (auto ran = run(step, QByteArray(step.script).replace("{month}", leaf.toLatin1()), leaf); !ran)
                return ran;
        }
        return {};
    });
}

Result<void> Loader::run(const Step &step, const QByteArray &script, const QString &month)
{
    QElapsedTimer watch;
    watch.start();
    if (auto ran = m_connection.runScript(script); !ran) {
        Error error = ran.error();
        error.detail.prepend(QStringLiteral("demo/%1 %2: ").arg(step.name, month));
        return failure(error);
    }
    ++m_done;
    if (m_progress)
        m_progress({.step = step.name,
                    .month = month.isEmpty() ? QString() : month.left(4) + QLatin1Char('-') + month.mid(4),
                    .done = m_done,
                    .total = m_total,
                    .milliseconds = watch.elapsed()});
    return {};
}

Result<QStringList> Loader::months()
{
    return m_connection.list(SqlText::load(QStringLiteral("demo/months")), {}, [](const QSqlQuery &row) { return row.value(0).toString(); });
}

Result<qint64> Loader::databaseSize()
{
    const auto size = m_connection.value(SqlText::load(QStringLiteral("demo/size")));
    if (!size)
        return failure(size.error());
    return size->toLongLong();
}

} // namespace

Result<DemoLoadReport> loadDemoShop(Connection &connection, const DemoLoadOptions &options, const DemoLoadProgressHandler &progress)
{
    return Loader(connection, options, progress).load();
}
