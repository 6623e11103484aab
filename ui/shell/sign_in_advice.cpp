// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/sign_in_advice.h"

#include <QCoreApplication>

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("SignInAdvice", text);
}

} // namespace

SignInAdvice adviceFor(const Error &error, const ServerEntry &server, const QString &login, bool capsLockIsOn)
{
    using Field = SignInAdvice::Field;
    using Remedy = SignInAdvice::Remedy;
    // The last editable thing about the demo is its people.
    const Remedy editServer = server.isDemo ? Remedy::None : Remedy::EditServer;

    switch (error.kind) {
    case Error::Kind::AuthenticationFailed: {
        const QString message = words("That name and password do not match.");
        return {capsLockIsOn ? message + u' ' + words("Caps Lock is on.") : message, Field::Password, Remedy::None};
    }
    case Error::Kind::ServerAway:
        if (server.isDemo) {
            return {words("The demo shop on this computer is not running. Start it with “backroomctl local start”, then try again."),
                    Field::None, Remedy::TryAgain};
        }
        return {words("Nobody answers at %1. Check the network and the server's address, then try again.").arg(server.place()),
                Field::Server, Remedy::TryAgain};
    case Error::Kind::Timeout:
        return {words("%1 did not answer in time. It may be busy or out of reach: try again, or ask whoever runs it.").arg(server.place()),
                Field::Server, Remedy::TryAgain};
    case Error::Kind::TlsRefused:
        return {error.message + u' '
                    + words("Your password was not sent. Ask whoever runs the server for its root certificate and choose it under Edit."),
                Field::Server, editServer};
    case Error::Kind::PermissionDenied:
        return {words("%1 may log in to this server but is not on the staff of its shop. Ask an administrator to add you.").arg(login),
                Field::Login, Remedy::None};
    case Error::Kind::TooManyConnections:
    case Error::Kind::ConnectionLost:
        return {error.message, Field::None, Remedy::TryAgain};
    case Error::Kind::SchemaTooOld:
    case Error::Kind::SchemaTooNew:
    default:
        return {error.message, Field::None, error.canRetry ? Remedy::TryAgain : Remedy::None};
    }
}
