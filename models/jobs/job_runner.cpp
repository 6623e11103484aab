// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobs/job_runner.h"

#include "models/db/connection.h"
#include "models/db/sql_text.h"

namespace {

Job readJob(const QSqlQuery &row)
{
    Job job;
    job.name = row.value(QStringLiteral("job")).toString();
    job.description = row.value(QStringLiteral("description")).toString();
    job.batch = row.value(QStringLiteral("batch")).toInt();
    job.every = std::chrono::milliseconds(static_cast<qint64>(row.value(QStringLiteral("every_seconds")).toDouble() * 1000));
    job.isEnabled = row.value(QStringLiteral("is_enabled")).toBool();
    job.isDue = row.value(QStringLiteral("is_due")).toBool();
    job.lastStartedAt = row.value(QStringLiteral("last_started_at")).toDateTime().toUTC();
    job.lastStatus = row.value(QStringLiteral("status")).toString();
    job.lastRows = row.value(QStringLiteral("rows_done")).toLongLong();
    job.lastError = row.value(QStringLiteral("error_message")).toString();
    return job;
}

} // namespace

JobRunner::JobRunner(Connection &connection, ShouldStop shouldStop)
    : m_connection(connection)
    , m_shouldStop(std::move(shouldStop))
{
}

Result<QList<Job>> JobRunner::jobs() const
{
    return m_connection.list(SqlText::load(QStringLiteral("jobs/list")), {}, readJob);
}

Result<JobRun> JobRunner::run(const Job &job, When when) const
{
    JobRun run{.job = job.name};
    const auto begun = m_connection.value(
        SqlText::load(QStringLiteral("jobs/begin")),
        {{QStringLiteral("job"), job.name}, {QStringLiteral("only_when_due"), when == When::WhenDue}});
    if (!begun)
        return failure(begun.error());
    if (begun->isNull())
        return run;

    const QString runId = begun->toString();
    run.rows = 0;
    for (qint64 rows = job.batch; rows >= job.batch && !stops();) {
        const auto stepped = m_connection.value(SqlText::load(QStringLiteral("jobs/step")), {{QStringLiteral("run_id"), runId}});
        if (!stepped) {
            run.error = stepped.error();
            break;
        }
        rows = stepped->toLongLong();
        *run.rows += rows;
    }
    // a run whose link is lost is ended by the next one
    if (run.error && run.error->isLoss())
        return failure(*run.error);

    const QVariant code = run.error ? QVariant(run.error->sqlState) : QVariant();
    const QVariant message = run.error ? QVariant(run.error->detail.isEmpty() ? run.error->message : run.error->detail) : QVariant();
    const auto ended = m_connection.run(SqlText::load(QStringLiteral("jobs/end")),
                                        {{QStringLiteral("run_id"), runId},
                                         {QStringLiteral("rows"), *run.rows},
                                         {QStringLiteral("error_code"), code},
                                         {QStringLiteral("error_message"), message}});
    if (!ended)
        return failure(ended.error());
    return run;
}
