// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/db_executor.h"

#include <condition_variable>
#include <deque>
#include <list>
#include <mutex>

// The inside of DbExecutor, shared by its threads. Workers take jobs from the queue of their pool; one more thread, the keeper, watches
// over them: it reconnects after a loss, asks after the server when a job exceeds its patience, and cuts a cancelled job loose that does
// not end. A worker that waits in connect() may outlive the executor by some seconds, so everything it touches is in here.
class DbExecutor::Core : public std::enable_shared_from_this<Core>
{
public:
    Core(DbExecutor *executor, ConnectionProfile profile, Credentials credentials, Settings settings);

    void start();
    void stop();
    void enqueue(std::unique_ptr<Work> work, JobOptions options);
    void cancelSlowJobs();
    void reconnectNow();
    [[nodiscard]] Link link() const;
    [[nodiscard]] const ConnectionProfile &profile() const { return m_profile; }

private:
    using Clock = std::chrono::steady_clock;

    struct Job {
        std::unique_ptr<Work> work;
        JobOptions options;
    };
    struct Pool {
        Route route;
        size_t mostWorkers;
        size_t workers = 0;
        size_t idle = 0;
        std::deque<Job> queue = {};
    };
    // What the keeper sees of a worker at work.
    struct Running {
        Connection *connection;
        CancelToken cancel;
        Lane lane;
        QString label;
        Clock::time_point since;
        std::chrono::milliseconds patience;
        [[nodiscard]] bool isSlow(Clock::time_point now) const { return now - since > patience; }
    };

    [[nodiscard]] Pool &poolFor(const JobOptions &options);

    void work(Pool &pool);
    void carryOut(Job &job, Connection &connection);
    [[nodiscard]] std::optional<Error> makeReady(const Job &job, Connection &connection);
    [[nodiscard]] std::optional<Error> openAgain(Connection &connection);
    [[nodiscard]] std::optional<Error> perform(Job &job, Connection &connection);
    [[nodiscard]] std::optional<Error> waitForLink();

    void keep();
    void watch(std::unique_lock<std::mutex> &lock);
    void reconnect(std::unique_lock<std::mutex> &lock);
    void cutLooseCancelled(Clock::time_point now);
    void hangUp(std::unique_lock<std::mutex> &lock);
    void failQueued(std::unique_lock<std::mutex> &lock, const Error &error);
    [[nodiscard]] bool serverAnswers() const;

    // With the lock held:
    void setLink(Link link, const QString &sentence = {});
    void lost(const Error &error);
    template<typename Signal>
    void tell(Signal signal);

    DbExecutor *m_executor; // null once it is gone
    const ConnectionProfile m_profile;
    const Credentials m_credentials;
    const Settings m_settings;

    mutable std::mutex m_mutex;
    std::condition_variable m_jobsChanged; // wakes workers
    std::condition_variable m_stateChanged; // wakes the keeper, and workers that wait for the link
    Pool m_interactive;
    Pool m_background;
    Pool m_standby;
    std::list<Running> m_running;
    bool m_stopping = false;
    bool m_everConnected = false;
    bool m_reconnectAtOnce = false;
    Link m_link = Link::Up;
    Clock::time_point m_nextProbe = {};
    Error m_lastError;
    Clock::time_point m_reconnectedAt{};
};
