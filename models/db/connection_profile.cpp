// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/connection_profile.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <libpq-fe.h>

Result<ConnectionProfile> ConnectionProfile::fromConninfo(const QString &conninfo)
{
    char *problem = nullptr;
    PQconninfoOption *parsed = PQconninfoParse(conninfo.toUtf8().constData(), &problem);
    const auto freeBoth = qScopeGuard([&] {
        PQconninfoFree(parsed);
        PQfreemem(problem);
    });
    if (!parsed) {
        return failure(Error::Kind::InvalidInput,
                       QCoreApplication::translate("Connection", "This is not a valid address of a database server."),
                       QString::fromUtf8(problem).trimmed());
    }

    ConnectionProfile profile;
    profile.tls = Tls::AsGiven;
    for (const PQconninfoOption *option = parsed; option->keyword; ++option) {
        if (!option->val)
            continue;
        const QString keyword = QString::fromLatin1(option->keyword);
        const QString value = QString::fromUtf8(option->val);
        if (keyword == QLatin1String("password")) {
            return failure(Error::Kind::InvalidInput,
                           QCoreApplication::translate("Connection",
                                                       "Leave the password out of the address: others on this machine could read it. "
                                                       "Use a password file or the PGPASSWORD variable."));
        }
        bool isPort = false;
        if (keyword == QLatin1String("host"))
            profile.host = value;
        else if (keyword == QLatin1String("dbname"))
            profile.database = value;
        else if (keyword == QLatin1String("port") && (value.toUShort(&isPort), isPort))
            profile.port = value.toUShort();
        else
            profile.options.insert(keyword, value); // also a list of ports
    }
    return profile;
}
