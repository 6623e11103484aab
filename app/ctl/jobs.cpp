// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/server_options.h"
#include "app/ctl/verb.h"
#include "models/jobs/job_runner.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

#include <atomic>
#include <csignal>
#include <thread>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(backroomctl)
};

// Set by SIGTERM and SIGINT: the batch under way is finished, then the program ends.
std::atomic_bool stopRequested = false;

void stopOnSignals()
{
    const auto stop = [](int) { stopRequested = true; };
    std::signal(SIGTERM, stop);
    std::signal(SIGINT, stop);
}

Result<std::unique_ptr<Connection>> openAsWorker(const QCommandLineParser &parser)
{
    const auto server = readServerOptions(parser, QStringLiteral("backroom_jobs"));
    if (!server)
        return failure(server.error());
    return openServer(*server);
}

QString sentence(const JobRun &run)
{
    if (run.error)
        return Tr::tr("%1 failed: %2").arg(run.job, run.error->message);
    if (!run.rows)
        return Tr::tr("%1: off, or running elsewhere").arg(run.job);
    return Tr::tr("%1: %2 done").arg(run.job).arg(*run.rows);
}

QJsonObject describe(const JobRun &run)
{
    QJsonObject json{{QStringLiteral("job"), run.job}};
    json.insert(QStringLiteral("rows"), run.rows ? QJsonValue(*run.rows) : QJsonValue());
    if (run.error)
        json.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("sqlState"), run.error->sqlState}, {QStringLiteral("message"), run.error->message}});
    return json;
}

Result<Report> listJobs(const QCommandLineParser &parser, const Progress &)
{
    const auto connection = openAsWorker(parser);
    if (!connection)
        return failure(connection.error());
    const auto jobs = JobRunner(**connection).jobs();
    if (!jobs)
        return failure(jobs.error());
    QString lines;
    QJsonArray json;
    for (const Job &job : *jobs) {
        const QString last = job.lastStartedAt.isValid() ? job.lastStartedAt.toString(Qt::ISODate) : Tr::tr("never");
        lines += QStringLiteral("%1 %2 %3  %4\n").arg(job.name, -28).arg(job.isEnabled ? last : Tr::tr("off"), -21).arg(job.lastStatus, -9).arg(job.description);
        json.append(QJsonObject{{QStringLiteral("job"), job.name},
                                {QStringLiteral("description"), job.description},
                                {QStringLiteral("enabled"), job.isEnabled},
                                {QStringLiteral("everySeconds"), static_cast<double>(job.every.count()) / 1000},
                                {QStringLiteral("lastStartedAt"), job.lastStartedAt.isValid() ? QJsonValue(last) : QJsonValue()},
                                {QStringLiteral("lastStatus"), job.lastStatus},
                                {QStringLiteral("lastError"), job.lastError}});
    }
    return Report{lines, {{QStringLiteral("jobs"), json}}};
}

Result<Report> runJobs(const QCommandLineParser &parser, const Progress &progress)
{
    stopOnSignals();
    const auto connection = openAsWorker(parser);
    if (!connection)
        return failure(connection.error());
    const JobRunner runner(**connection, [] { return stopRequested.load(); });
    const auto jobs = runner.jobs();
    if (!jobs)
        return failure(jobs.error());

    const QStringList wanted = parser.positionalArguments();
    for (const QString &name : wanted) {
        if (std::none_of(jobs->begin(), jobs->end(), [&](const Job &job) { return job.name == name; }))
            return failure(Error::Kind::InvalidInput, Tr::tr("There is no job “%1”. `backroomctl jobs list` names them.").arg(name));
    }
    QJsonArray json;
    QStringList failed;
    for (const Job &job : *jobs) {
        if (stopRequested || (!wanted.isEmpty() && !wanted.contains(job.name)))
            continue;
        const auto run = runner.run(job, JobRunner::When::Now);
        if (!run)
            return failure(run.error());
        if (run->error)
            failed.append(job.name);
        progress(sentence(*run));
        json.append(describe(*run));
    }
    if (!failed.isEmpty())
        return failure(Error::Kind::Internal, Tr::tr("Failed: %1. The run of each has the reason.").arg(failed.join(QStringLiteral(", "))));
    return Report{{}, {{QStringLiteral("runs"), json}}};
}

// One round over the jobs that are due. An error means that the link is lost.
Result<void> runDueJobs(const JobRunner &runner, const Progress &progress)
{
    const auto jobs = runner.jobs();
    if (!jobs)
        return failure(jobs.error());
    for (const Job &job : *jobs) {
        if (stopRequested)
            break;
        if (!job.isDue)
            continue;
        const auto run = runner.run(job, JobRunner::When::WhenDue);
        if (!run)
            return failure(run.error());
        if (run->error || run->rows.value_or(0) > 0)
            progress(sentence(*run));
    }
    return {};
}

void sleepUnlessStopped(std::chrono::milliseconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (!stopRequested && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
}

// Until it is told to stop. A server that is away is asked again, at longer and longer intervals up to half a minute.
Result<Report> runDaemon(const QCommandLineParser &parser, const Progress &progress)
{
    stopOnSignals();
    constexpr std::chrono::milliseconds shortest{500};
    constexpr std::chrono::milliseconds longest{30'000};
    auto pause = shortest;
    bool everConnected = false;
    while (!stopRequested) {
        const auto connection = openAsWorker(parser);
        if (!connection && !everConnected)
            return failure(connection.error());
        if (!connection) {
            progress(connection.error().message);
            sleepUnlessStopped(pause);
            pause = std::min(pause * 2, longest);
            continue;
        }
        everConnected = true;
        pause = shortest;
        const JobRunner runner(**connection, [] { return stopRequested.load(); });
        while (!stopRequested) {
            if (const auto round = runDueJobs(runner, progress); !round) {
                progress(round.error().message);
                break;
            }
            sleepUnlessStopped(std::chrono::seconds(1));
        }
    }
    return Report{Tr::tr("Stopped."), {}};
}

void declareRun(QCommandLineParser &parser)
{
    declareServerOptions(parser);
    parser.addPositionalArgument(QStringLiteral("name"), Tr::tr("Jobs to run; all of them when none is named."), QStringLiteral("[name...]"));
}

} // namespace

QList<Verb> jobVerbs()
{
    return {
        {QStringLiteral("jobs list"), Tr::tr("List the database's jobs and how they last went."), declareServerOptions, listJobs},
        {QStringLiteral("jobs run"), Tr::tr("Run jobs now, all or the ones named."), declareRun, runJobs, true},
        {QStringLiteral("jobs daemon"), Tr::tr("Run jobs whenever they are due, until told to stop."), declareServerOptions, runDaemon},
    };
}
