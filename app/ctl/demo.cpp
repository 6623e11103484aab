// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/demo_load.h"
#include "app/ctl/server_options.h"
#include "app/ctl/verb.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(backroomctl)
};

Result<qint64> readNumber(const QCommandLineParser &parser, const QString &option, qint64 smallest, qint64 largest)
{
    bool isNumber = false;
    const qint64 number = parser.value(option).toLongLong(&isNumber);
    if (!isNumber || number < smallest || number > largest)
        return failure(Error::Kind::InvalidInput, Tr::tr("--%1 takes a number from %2 to %3, not “%4”.").arg(option, QString::number(smallest), QString::number(largest), parser.value(option)));
    return number;
}

// A line a month: the pieces are many and short.
class ProgressByMonth
{
public:
    explicit ProgressByMonth(const Progress &progress)
        : m_progress(progress)
    {
    }
    void add(const DemoLoadProgress &piece)
    {
        if (piece.month != m_month) {
            if (!m_month.isEmpty())
                print(m_month, m_milliseconds);
            m_month = piece.month;
            m_milliseconds = 0;
        }
        m_percent = 100 * piece.done / qMax(piece.total, 1);
        m_milliseconds += piece.milliseconds;
        if (piece.month.isEmpty())
            print(piece.step, piece.milliseconds);
    }

private:
    void print(const QString &what, qint64 milliseconds) const
    {
        m_progress(Tr::tr("%1 %  %2: %3 ms").arg(QString::number(m_percent).rightJustified(3), what, QString::number(milliseconds)));
    }

    const Progress &m_progress;
    QString m_month;
    qint64 m_milliseconds = 0;
    int m_percent = 0;
};

Result<Report> load(const QCommandLineParser &parser, const Progress &progress)
{
    const auto orders = readNumber(parser, QStringLiteral("orders"), 1, 100'000'000);
    const auto seed = readNumber(parser, QStringLiteral("seed"), 0, 2'147'483'647);
    if (!orders || !seed)
        return failure(!orders ? orders.error() : seed.error());
    const auto server = readServerOptions(parser, QStringLiteral("backroom_migrator"));
    if (!server)
        return failure(server.error());
    const auto connection = openServer(*server);
    if (!connection)
        return failure(connection.error());

    ProgressByMonth lines(progress);
    const auto loaded = loadDemoShop(**connection, {.orders = *orders, .seed = *seed}, [&](const DemoLoadProgress &piece) { lines.add(piece); });
    if (!loaded)
        return failure(loaded.error());
    return Report{Tr::tr("The demo shop is open: %1 orders over %2 months, %3 MB, in %4 s.")
                      .arg(QString::number(loaded->orders), QString::number(loaded->months), QString::number(loaded->bytes / 1024 / 1024),
                           QString::number(loaded->seconds, 'f', 1)),
                  {{QStringLiteral("orders"), loaded->orders},
                   {QStringLiteral("seed"), loaded->seed},
                   {QStringLiteral("months"), loaded->months},
                   {QStringLiteral("seconds"), loaded->seconds},
                   {QStringLiteral("bytes"), loaded->bytes}}};
}

void declareOptions(QCommandLineParser &parser)
{
    declareServerOptions(parser);
    parser.addOptions({
        {QStringLiteral("orders"), Tr::tr("How many orders (60000)."), QStringLiteral("number"), QStringLiteral("60000")},
        {QStringLiteral("seed"), Tr::tr("The same seed gives the same shop (1)."), QStringLiteral("number"), QStringLiteral("1")},
    });
}

} // namespace

Verb demoLoadVerb()
{
    return {QStringLiteral("demo load"), Tr::tr("Fill an empty shop with believable content."), declareOptions, load};
}
