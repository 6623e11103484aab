// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/server_options.h"
#include "app/ctl/verb.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(backroomctl)
};

SqlText statement(const char *sql)
{
    return SqlText::fromText(QStringLiteral("bootstrap"), QLatin1String(sql));
}

// Text order by code point is the same on every machine, whatever its languages and libraries.
Result<bool> createDatabase(Connection &maintenance, const QString &name)
{
    const auto exists = maintenance.value(statement("select exists (select from pg_database where datname = :name)"), {{QStringLiteral("name"), name}});
    if (!exists)
        return failure(exists.error());
    if (exists->toBool())
        return false;
    const auto created = maintenance.runScript("create database " + maintenance.quotedIdentifier(name) + " template template0 encoding 'UTF8' locale 'C.UTF-8'");
    if (!created && created.error().sqlState != QLatin1String("42P04")) // somebody else just did
        return failure(created.error());
    return created.has_value();
}

Result<Report> bootstrap(const QCommandLineParser &parser, const Progress &progress)
{
    auto server = readServerOptions(parser, QStringLiteral("postgres"));
    if (!server)
        return failure(server.error());
    const auto name = server->profile.database.isEmpty() ? qEnvironmentVariable("PGDATABASE") : server->profile.database;

    server->profile.database = QStringLiteral("postgres");
    const auto maintenance = openServer(*server);
    if (!maintenance)
        return failure(maintenance.error());
    const auto mayAll = (*maintenance)->value(statement("select rolsuper from pg_roles where rolname = current_user"));
    if (!mayAll)
        return failure(mayAll.error());
    if (!mayAll->toBool())
        return failure(Error::Kind::PermissionDenied, Tr::tr("Roles and extensions are made by a superuser: sign in as one, usually `--username postgres`."));
    const auto created = createDatabase(**maintenance, name);
    if (!created)
        return failure(created.error());
    if (*created)
        progress(Tr::tr("Made the database %1.").arg(name));

    server->profile.database = name;
    const auto connection = openServer(*server);
    if (!connection)
        return failure(connection.error());
    QFile script(QStringLiteral(":/migrations/bootstrap.sql"));
    if (!script.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Internal, Tr::tr("The program was built without its bootstrap script."));
    if (auto done = (*connection)->transaction([&] { return (*connection)->runScript(script.readAll()); }); !done)
        return failure(done.error());
    return Report{Tr::tr("The database %1 has its roles and extensions; `backroomctl migrate` is next.").arg(name),
                  {{QStringLiteral("database"), name}, {QStringLiteral("created"), *created}}};
}

} // namespace

Verb bootstrapVerb()
{
    return {QStringLiteral("bootstrap"), Tr::tr("Make the roles, the database and its extensions (a superuser, once)."), declareServerOptions, bootstrap};
}
