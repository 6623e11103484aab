// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/server_options.h"

#include "app/common/local_cluster.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcessEnvironment>
#include <QRegularExpression>

namespace {

constexpr auto usualDatabase = "backroom";

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(backroomctl)
};

// libpq takes the environment for whatever it is not told, after a service file and before its own default. That is just
// the place of ours.
void setUsual(const char *variable, const QString &value)
{
    if (qEnvironmentVariableIsEmpty(variable))
        qputenv(variable, value.toUtf8());
}

Error noPort(const QString &given)
{
    return {.kind = Error::Kind::InvalidInput, .message = Tr::tr("“%1” is no port: it is a number from 1 to 65535.").arg(given)};
}

Server localServer(const QString &login)
{
    // Nothing that is set up for other servers may leak in.
    for (const auto &variable : QProcessEnvironment::systemEnvironment().keys()) {
        if (variable.startsWith(QLatin1String("PG")))
            qunsetenv(qPrintable(variable));
    }
    Server server;
    server.profile.host = LocalCluster().socketDirectory();
    server.profile.port = 5432;
    server.profile.database = QLatin1String(usualDatabase);
    server.credentials.login = login;
    return server;
}

} // namespace

void declareServerOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("local"), Tr::tr("The local cluster (see `local start`).")},
        {{QStringLiteral("d"), QStringLiteral("dbname")},
         Tr::tr("A database's name, a URI (postgresql://host/name) or key=value pairs, as psql takes them. Without a password: "
                "that comes from a password file (PGPASSFILE) or PGPASSWORD."),
         QStringLiteral("address")},
        {QStringLiteral("service"), Tr::tr("An entry of the connection service file."), QStringLiteral("name")},
        {{QStringLiteral("H"), QStringLiteral("host")}, Tr::tr("The server's name or the directory of its socket."), QStringLiteral("host")},
        {{QStringLiteral("p"), QStringLiteral("port")}, Tr::tr("The server's port."), QStringLiteral("port")},
        {{QStringLiteral("U"), QStringLiteral("username")}, Tr::tr("The login."), QStringLiteral("login")},
    });
}

Result<Server> readServerOptions(const QCommandLineParser &parser, const QString &usualLogin)
{
    if (parser.isSet(QStringLiteral("local"))) {
        for (const auto *other : {"dbname", "service", "host", "port", "username"}) {
            if (parser.isSet(QLatin1String(other)))
                return failure(Error::Kind::InvalidInput, Tr::tr("--local says which server it is; leave --%1 out.").arg(QLatin1String(other)));
        }
        return localServer(usualLogin);
    }

    auto address = parser.value(QStringLiteral("dbname"));
    Server server;
    if (address.contains(QLatin1Char('=')) || address.contains(QStringLiteral("://"))) {
        auto profile = ConnectionProfile::fromConninfo(address);
        if (!profile)
            return failure(profile.error());
        static const QRegularExpression ports(QStringLiteral("^[0-9,]*$"));
        if (const auto port = profile->options.value(QStringLiteral("port")); !ports.match(port).hasMatch())
            return failure(noPort(port));
        server.profile = *profile;
    } else {
        server.profile.tls = ConnectionProfile::Tls::AsGiven;
        server.profile.database = address;
    }
    if (parser.isSet(QStringLiteral("service")))
        server.profile.options.insert(QStringLiteral("service"), parser.value(QStringLiteral("service")));
    if (parser.isSet(QStringLiteral("host")))
        server.profile.host = parser.value(QStringLiteral("host"));
    if (parser.isSet(QStringLiteral("port"))) {
        server.profile.port = parser.value(QStringLiteral("port")).toUShort();
        if (server.profile.port == 0)
            return failure(noPort(parser.value(QStringLiteral("port"))));
    }
    server.credentials.login = parser.isSet(QStringLiteral("username")) ? parser.value(QStringLiteral("username"))
                                                                        : server.profile.options.take(QStringLiteral("user"));
    setUsual("PGDATABASE", QLatin1String(usualDatabase));
    setUsual("PGUSER", usualLogin);
    return server;
}

Result<std::unique_ptr<Connection>> openServer(const Server &server, const QString &actAs)
{
    Connection::Settings settings;
    settings.applicationName = QStringLiteral("backroomctl");
    settings.setRole = actAs;
    auto connection = std::make_unique<Connection>(server.profile, server.credentials, settings);
    if (auto opened = connection->open(); !opened)
        return failure(opened.error());
    return connection;
}
