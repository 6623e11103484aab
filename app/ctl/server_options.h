// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/db/connection.h"

#include <memory>

class QCommandLineParser;

// Which server a verb is about: --local, or whatever psql would understand (PGHOST and the like, a service file, a URI).
// What nobody says is `backroom` for the database and the verb's own login.
void declareServerOptions(QCommandLineParser &parser);

struct Server {
    ConnectionProfile profile;
    Credentials credentials; // the login only; passwords come from libpq's own places
};

[[nodiscard]] Result<Server> readServerOptions(const QCommandLineParser &parser, const QString &usualLogin);
[[nodiscard]] Result<std::unique_ptr<Connection>> openServer(const Server &server, const QString &actAs = {});
