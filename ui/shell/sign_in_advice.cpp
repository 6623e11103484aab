// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/sign_in_advice.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SignInAdvice)
};

} // namespace

SignInAdvice adviceFor(const Error &error, const ServerEntry &server, bool capsLockIsOn)
{
    using Field = SignInAdvice::Field;
    switch (error.kind) {
    case Error::Kind::AuthenticationFailed: {
        const QString message = Tr::tr("That name and password do not match.");
        return {capsLockIsOn ? message + u' ' + Tr::tr("Caps Lock is on.") : message, Field::Password};
    }
    case Error::Kind::ServerAway:
        if (server.isDemo)
            return {Tr::tr("The demo shop on this computer is not running. Start it with “backroomctl local start”, then try again."), Field::None};
        return {Tr::tr("Nobody answers at %1. Check the network and the server's address, then try again.").arg(server.place()), Field::Server};
    case Error::Kind::Timeout:
        return {Tr::tr("%1 did not answer in time. It may be busy or out of reach: try again, or ask whoever runs it.").arg(server.place()),
                Field::Server};
    case Error::Kind::TlsRefused:
        return {error.message + u' ' + Tr::tr("Ask whoever runs the server for its root certificate, and choose that under Edit."), Field::Server};
    case Error::Kind::PermissionDenied:
        return {error.message, Field::Login};
    default:
        return {error.message, Field::None};
    }
}
