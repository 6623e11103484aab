// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/server_options.h"
#include "app/ctl/verb.h"
#include "models/db/migrator.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(backroomctl)
};

Result<int> readVersion(const QString &given)
{
    static const QRegularExpression form(QStringLiteral("^[Vv]?(\\d{1,6})$"));
    const auto match = form.match(given);
    const int version = match.captured(1).toInt();
    if (version == 0)
        return failure(Error::Kind::InvalidInput, Tr::tr("“%1” is no version: it is a number like 7, or V007.").arg(given));
    return version;
}

QJsonObject describe(const Migration &migration)
{
    return {{QStringLiteral("version"), migration.version}, {QStringLiteral("description"), migration.description}};
}

Result<Report> status(Migrator &migrator)
{
    const auto applied = migrator.applied();
    if (!applied)
        return failure(applied.error());
    const auto pending = migrator.pending();
    if (!pending)
        return failure(pending.error());

    QString lines;
    QJsonArray appliedJson;
    QJsonArray pendingJson;
    for (const auto &migration : *applied) {
        const auto name = QStringLiteral("V%1").arg(migration.version, 3, 10, QLatin1Char('0'));
        lines += QStringLiteral("%1  %2  %3  %4 ms\n").arg(name, migration.executedAt.toUTC().toString(Qt::ISODate), migration.description).arg(migration.milliseconds);
        appliedJson.append(QJsonObject{{QStringLiteral("version"), migration.version},
                                       {QStringLiteral("description"), migration.description},
                                       {QStringLiteral("executedAt"), migration.executedAt.toUTC().toString(Qt::ISODate)},
                                       {QStringLiteral("milliseconds"), migration.milliseconds}});
    }
    for (const auto &migration : *pending) {
        lines += QStringLiteral("%1  pending               %2\n").arg(migration.name(), migration.description);
        pendingJson.append(describe(migration));
    }
    lines += pending->isEmpty() ? Tr::tr("The database is up to date.") : Tr::tr("%1 to run.").arg(pending->size());
    return Report{lines, {{QStringLiteral("applied"), appliedJson}, {QStringLiteral("pending"), pendingJson}}};
}

Result<Report> run(Migrator &migrator, const Migrator::Options &options, const Progress &progress)
{
    QJsonArray json;
    const auto steps = migrator.migrate(options, [&](const Migrator::Step &step) {
        auto object = describe(step.migration);
        object.insert(QStringLiteral("milliseconds"), step.milliseconds);
        object.insert(QStringLiteral("skipped"), step.skipped);
        json.append(object);
        progress(step.skipped ? Tr::tr("%1 %2: left out, it cannot run in a transaction").arg(step.migration.name(), step.migration.description)
                              : Tr::tr("%1 %2: %3 ms").arg(step.migration.name(), step.migration.description).arg(step.milliseconds));
    });
    if (!steps)
        return failure(steps.error());
    const auto sentence = steps->isEmpty() ? Tr::tr("The database is up to date.")
        : options.dryRun                   ? Tr::tr("%1 would run; nothing was changed.").arg(steps->size())
                                           : Tr::tr("%1 run.").arg(steps->size());
    return Report{sentence, {{QStringLiteral("dryRun"), options.dryRun}, {QStringLiteral("migrations"), json}}};
}

Result<Report> migrate(const QCommandLineParser &parser, const Progress &progress)
{
    Migrator::Options options;
    options.dryRun = parser.isSet(QStringLiteral("dry-run"));
    if (parser.isSet(QStringLiteral("to"))) {
        const auto version = readVersion(parser.value(QStringLiteral("to")));
        if (!version)
            return failure(version.error());
        options.target = *version;
    }
    bool isSeconds = false;
    options.waitForOthers = std::chrono::seconds(parser.value(QStringLiteral("wait")).toUInt(&isSeconds));
    if (!isSeconds)
        return failure(Error::Kind::InvalidInput, Tr::tr("“%1” is no number of seconds to wait.").arg(parser.value(QStringLiteral("wait"))));

    const auto server = readServerOptions(parser, QStringLiteral("backroom_migrator"));
    if (!server)
        return failure(server.error());
    auto migrations = readMigrations(parser.isSet(QStringLiteral("from")) ? parser.value(QStringLiteral("from")) : QStringLiteral(":/migrations"));
    if (!migrations)
        return failure(migrations.error());
    const auto connection = openServer(*server, QStringLiteral("backroom_owner"));
    if (!connection)
        return failure(connection.error());
    Migrator migrator(**connection, std::move(*migrations));
    return parser.isSet(QStringLiteral("status")) ? status(migrator) : run(migrator, options, progress);
}

void declareOptions(QCommandLineParser &parser)
{
    declareServerOptions(parser);
    parser.addOptions({
        {QStringLiteral("status"), Tr::tr("Only list what ran and what is to be run.")},
        {QStringLiteral("dry-run"), Tr::tr("Run what is pending in a transaction that is rolled back.")},
        {QStringLiteral("to"), Tr::tr("Stop after this version."), QStringLiteral("version")},
        {QStringLiteral("wait"), Tr::tr("How long to wait for another migrator to end (30)."), QStringLiteral("seconds"), QStringLiteral("30")},
        {QStringLiteral("from"), Tr::tr("A folder with migrations, instead of the ones that were built in."), QStringLiteral("folder")},
    });
}

} // namespace

Verb migrateVerb()
{
    return {QStringLiteral("migrate"), Tr::tr("Bring the database to this program's version."), declareOptions, migrate};
}
