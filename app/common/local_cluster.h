// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QStringList>
#include <QtGlobal>

// A private PostgreSQL cluster on this machine: for the demo shop, and for the tests. It has its own data directory
// and a unix socket, no TCP port, so other clusters do not matter. Started by root, the server runs as `postgres`.
// People sign in by SCRAM; the one who made the cluster is let in as `postgres` and `backroom_migrator` by name.
// Blocks while programs of PostgreSQL run: not for a thread with a window. Safe when two programs start it at once.
class LocalCluster
{
public:
    enum class State {
        Absent,  // nothing is there
        Broken,  // something is there that is no complete cluster
        Stopped,
        Running,
    };

    enum class Durability {
        Kept,      // survives a power cut
        ThrowAway, // for tests: quick, and lost with the machine
    };

    struct Status
    {
        State state = State::Absent;
        QString problem;      // why it is broken
        int majorVersion = 0; // of its data; 0 when absent
        qint64 pid = 0;       // when running
    };

    // BACKROOM_CLUSTER_DIR; else /var/lib/backroom/demo for root and ~/.local/share/backroom/cluster for others.
    [[nodiscard]] static QString defaultDirectory();

    explicit LocalCluster(QString directory = defaultDirectory());

    [[nodiscard]] QString directory() const { return m_directory; }
    [[nodiscard]] QString dataDirectory() const;
    [[nodiscard]] QString logFile() const;
    // What goes where a connection wants a host name.
    [[nodiscard]] QString socketDirectory() const;

    [[nodiscard]] Status status() const;
    // Makes the cluster when there is none, starts it when it does not run. Idempotent.
    [[nodiscard]] Result<void> start(Durability durability = Durability::Kept);
    // Idempotent; open sessions are ended.
    [[nodiscard]] Result<void> stop();
    // Stops it and deletes all that it holds.
    [[nodiscard]] Result<void> remove();

private:
    [[nodiscard]] Result<void> make(Durability durability);
    [[nodiscard]] Result<void> launch();
    [[nodiscard]] Result<void> halt();
    [[nodiscard]] Result<void> prepareSocketDirectory() const;

    QString m_directory;
};

// The folder with the programs of an installed PostgreSQL server: of that major version, or, with 0, of the newest
// that is 15 or later.
[[nodiscard]] Result<QString> findPostgresPrograms(int majorVersion = 0);
