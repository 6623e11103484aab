// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QString>
#include <QStringList>

#include <optional>

/// What the command line asked for.
struct Options {
    QString profile; ///< the name of a server in the list
    QString login;
    QString tourFolder;
    QString link; ///< a record to open, as it was given; the window refuses what is none
    std::optional<Theme::Scheme> scheme;
    bool pseudo = false; ///< every text accented and longer, to see what has no room
    bool rightToLeft = false; ///< the window mirrored, as in Arabic
};

/// Either options to start with, or something to print and an exit code. Needs no application object, so that --version
/// and --help work where there is no display.
struct CommandLine {
    std::optional<Options> options;
    QString output;
    int exitCode = 0;

    static constexpr int WrongUse = 64;

    [[nodiscard]] static CommandLine read(const QStringList &arguments);
};
