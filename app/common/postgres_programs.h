// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QStringList>

// Runs PostgreSQL's own programs (initdb, pg_ctl) for the local cluster. The server refuses to be run by root, so root
// hands them to the user `postgres`. Blocks until the program ends.
class PostgresPrograms
{
public:
    static constexpr int oldestVersion = 15;

    // Of that major version, or, with 0, of the newest installed that is not too old.
    [[nodiscard]] static Result<PostgresPrograms> find(int majorVersion = 0);

    [[nodiscard]] int majorVersion() const { return m_majorVersion; }
    [[nodiscard]] QString folder() const { return m_folder; }

    struct Outcome {
        int exitCode = -1;
        QString output; // both streams
    };
    [[nodiscard]] Outcome run(const QString &program, const QStringList &arguments, const QString &workingDirectory) const;

    // The number of the user the server runs as.
    [[nodiscard]] static Result<uint> serverUser();
    // True when that user may pass through the folder.
    [[nodiscard]] static bool serverCanEnter(const QString &folder);

private:
    QString m_folder;
    int m_majorVersion = 0;
};
