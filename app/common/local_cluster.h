// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QCoreApplication>
#include <QString>
#include <QtGlobal>

class PostgresPrograms;

// A private PostgreSQL cluster on this machine: for the demo shop, and for the tests. It has its own data directory
// and a unix socket, no TCP port, so other clusters do not matter. Started by root, the server runs as `postgres`.
// People sign in by SCRAM; the one who made the cluster is let in as `postgres` and `backroom_migrator` by name.
// Blocks while programs of PostgreSQL run: not for a thread with a window. Two programs may start it at once.
class LocalCluster
{
    Q_DECLARE_TR_FUNCTIONS(LocalCluster)

public:
    enum class State {
        Absent, // nothing is there, or no more than an empty folder
        Broken, // something is there that is no complete cluster
        Stopped,
        Running,
    };

    enum class Durability {
        Kept, // survives a power cut
        ThrowAway, // for tests: quick, and lost with the machine
    };

    struct Status {
        State state = State::Absent;
        QString problem; // why it is broken
        int majorVersion = 0; // of its data; 0 when absent
        qint64 pid = 0; // when running
    };

    // BACKROOM_CLUSTER_DIR; else /var/lib/backroom/demo for root and ~/.local/share/backroom/cluster for others.
    [[nodiscard]] static QString defaultDirectory();

    explicit LocalCluster(const QString &directory = defaultDirectory());

    [[nodiscard]] QString directory() const { return m_directory; }
    [[nodiscard]] QString dataDirectory() const;
    [[nodiscard]] QString logFile() const;
    // What goes where a connection wants a host name.
    [[nodiscard]] QString socketDirectory() const;

    [[nodiscard]] Status status() const;
    // Makes the cluster when there is none, starts it when it does not run.
    [[nodiscard]] Result<void> start(Durability durability = Durability::Kept);
    // Ends all sessions. Nothing to stop is no error.
    [[nodiscard]] Result<void> stop();
    // Stops it and deletes all that it holds.
    [[nodiscard]] Result<void> remove();

private:
    class Turn;

    [[nodiscard]] QString makingDirectory() const;
    [[nodiscard]] Result<void> make(const PostgresPrograms &programs, Durability durability) const;
    [[nodiscard]] Result<void> configure(const QString &data, Durability durability) const;
    [[nodiscard]] Result<void> prepareSocketDirectory() const;
    [[nodiscard]] Result<void> launch(const PostgresPrograms &programs) const;
    [[nodiscard]] Result<void> halt(const Status &status) const;

    QString m_directory;
};
