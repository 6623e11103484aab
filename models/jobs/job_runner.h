// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

class Connection;

// A job of the database's housekeeping (backoffice.jobs).
struct Job {
    QString name;
    QString description;
    int batch = 0; // rows of one transaction
    std::chrono::milliseconds every{0};
    bool isEnabled = true;
    bool isDue = false; // by the server's clock
    QDateTime lastStartedAt; // UTC; invalid: never
    QString lastStatus; // of the latest run that was kept
    qint64 lastRows = 0;
    QString lastError;
};

struct JobRun {
    QString job;
    // No rows: it was off, not due, or running in another session.
    std::optional<qint64> rows;
    std::optional<Error> error;
};

// Runs jobs one after the other on one connection of a backroom_worker login. Each batch is a transaction of its own, and only one
// session anywhere runs a job at a time, so a runner can be killed at any moment and started on several machines. Blocks; for
// programs without a window.
class JobRunner
{
public:
    // True ends a run after the batch it is at; the next run goes on from there.
    using ShouldStop = std::function<bool()>;

    explicit JobRunner(Connection &connection, ShouldStop shouldStop = {});

    [[nodiscard]] Result<QList<Job>> jobs() const;

    enum class When { Now,
                      WhenDue };
    // What the job itself could not do is in JobRun::error and in its run; an error here means that the server cannot be asked.
    [[nodiscard]] Result<JobRun> run(const Job &job, When when) const;

private:
    [[nodiscard]] bool stops() const { return m_shouldStop && m_shouldStop(); }

    Connection &m_connection;
    ShouldStop m_shouldStop;
};
