// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/demo_load.h"
#include "app/ctl/server_options.h"
#include "app/ctl/verb.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("backroomctl", sentence);
}

Result<qint64> readNumber(const QCommandLineParser &parser, const QString &option, qint64 smallest, qint64 largest)
{
    bool isNumber = false;
    const qint64 number = parser.value(option).toLongLong(&isNumber);
    if (!isNumber || number < smallest || number > largest)
        return failure(Error::Kind::InvalidInput, text("--%1 takes a number from %2 to %3, not “%4”.").arg(option, QString::number(smallest), QString::number(largest), parser.value(option)));
    return number;
}

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

    const auto loaded = loadDemoShop(**connection, {.orders = *orders, .seed = *seed}, [&](const DemoLoadProgress &piece) {
        progress(QStringLiteral("%1/%2  %3 %4  %5 ms").arg(piece.done).arg(piece.total).arg(piece.step, piece.month).arg(piece.milliseconds));
    });
    if (!loaded)
        return failure(loaded.error());
    return Report{text("The demo shop is open: %1 orders over %2 months, %3 MB, in %4 s.")
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
        {QStringLiteral("orders"), text("How many orders (60000)."), QStringLiteral("number"), QStringLiteral("60000")},
        {QStringLiteral("seed"), text("The same seed gives the same shop (1)."), QStringLiteral("number"), QStringLiteral("1")},
    });
}

} // namespace

Verb demoLoadVerb()
{
    return {QStringLiteral("demo load"), text("Fill an empty shop with believable content."), declareOptions, load};
}
