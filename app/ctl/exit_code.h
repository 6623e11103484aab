// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <QString>

// The codes of sysexits.h, so that scripts can tell what to do. `backroomctl --help` lists them.
enum class ExitCode {
    Ok = 0,
    Usage = 64, // the command line is wrong
    Data = 65, // what is there does not allow it: an edited migration, a shop that has orders already
    Unavailable = 69, // no server answers, or a program is missing
    Failed = 70,
    TryAgain = 75, // somebody else is at it, or the server is busy
    NoPermission = 77, // the server does not let this login in, or not do this
    Schema = 78, // database and program are of different versions
    Interrupted = 130,
};

[[nodiscard]] ExitCode exitCodeOf(Error::Kind kind);
// The list for --help.
[[nodiscard]] QString describeExitCodes();
