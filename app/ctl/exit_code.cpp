// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/exit_code.h"

#include <QCoreApplication>

ExitCode exitCodeOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::InvalidInput:
        return ExitCode::Usage;
    case Error::Kind::Conflict:
    case Error::Kind::Rejected:
        return ExitCode::Data;
    case Error::Kind::NotFound:
    case Error::Kind::ServerAway:
    case Error::Kind::ConnectionLost:
    case Error::Kind::TlsRefused:
        return ExitCode::Unavailable;
    case Error::Kind::Timeout:
    case Error::Kind::TooManyConnections:
    case Error::Kind::OutcomeUnknown:
        return ExitCode::TryAgain;
    case Error::Kind::AuthenticationFailed:
    case Error::Kind::PermissionDenied:
        return ExitCode::NoPermission;
    case Error::Kind::SchemaTooOld:
    case Error::Kind::SchemaTooNew:
        return ExitCode::Schema;
    case Error::Kind::Cancelled:
        return ExitCode::Interrupted;
    case Error::Kind::Internal:
        break;
    }
    return ExitCode::Failed;
}

QString describeExitCodes()
{
    return QCoreApplication::translate("backroomctl",
                                       "Exit codes:\n"
                                       "    0  done, or nothing to do\n"
                                       "   64  the command line is wrong\n"
                                       "   65  what is there does not allow it (an edited migration, a shop that has orders)\n"
                                       "   69  no server answers, or a program is missing\n"
                                       "   70  it failed\n"
                                       "   75  somebody else is at it, or the server is busy: try again\n"
                                       "   77  the server does not let this login in, or not do this\n"
                                       "   78  database and program are of different versions\n"
                                       "  130  interrupted\n");
}
