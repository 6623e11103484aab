// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QMap>
#include <QString>

// Where a server is and how to reach it. Holds no secret, so it can be stored in the settings.
struct ConnectionProfile {
    enum class Tls {
        VerifyFull, // any host but a socket: encrypted, certificate and name checked, password bound to the channel
        AsGiven, // leave it to libpq's own environment and options (command line tools)
    };

    QString name = {}; // what the person calls it
    QString host = {}; // name, address, a list "a,b,c", or a socket directory (starts with '/'); empty: libpq's default
    quint16 port = 0; // 0: libpq's default
    QString database = {};
    QString standbyHosts = {}; // "b,c": where reading may go when its job says so; empty: everything goes to host
    Tls tls = Tls::VerifyFull;
    QString rootCertificate = {}; // empty: the system's certificates
    QMap<QString, QString> options = {}; // further libpq keywords, e.g. from a URI

    // A libpq URI or "key=value" string, as psql takes them. A password in it is refused: it would show in the process list.
    [[nodiscard]] static Result<ConnectionProfile> fromConninfo(const QString &conninfo);

    [[nodiscard]] bool isLocalSocket() const { return host.startsWith(QLatin1Char('/')); }
    bool operator==(const ConnectionProfile &) const = default;
};

struct Credentials {
    QString login = {};
    QString password = {};
};

// Which server of a profile a connection is for.
enum class Route {
    Primary,
    Standby, // prefers a standby, takes the primary when there is none
};
