// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/password_verifier.h"

#include "models/db/connection.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <memory>

Result<QString> passwordVerifier(Connection &connection, const QString &login, const QString &password)
{
    pg_conn *handle = connection.handle();
    const std::unique_ptr<char, decltype(&PQfreemem)> verifier(
        PQencryptPasswordConn(handle, password.toUtf8().constData(), login.toUtf8().constData(), "scram-sha-256"), &PQfreemem);
    if (!verifier)
        return failure(Error::Kind::Internal, QCoreApplication::translate("Connection", "The password could not be made ready to be sent."),
                       QString::fromUtf8(PQerrorMessage(handle)));
    return QString::fromLatin1(verifier.get());
}
