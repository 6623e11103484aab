// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/db/cancel_token.h"
#include "models/db/connection.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <chrono>
#include <memory>
#include <optional>

enum class Lane {
    Interactive, // somebody looks at an empty place on the screen
    Background, // exports, anchors, exact counts
};

struct JobOptions {
    CancelToken cancel = {};
    Lane lane = Lane::Interactive;
    Route route = Route::Primary; // Standby: reads only, and a few moments behind is fine
    // The change carries a command id, so asking for it twice makes it once: run it again by itself when the link broke before the
    // server confirmed it. (A job whose link broke while nothing was in doubt is run again in any case.)
    bool repeatable = false;
    QString label = {}; // what the person sees it called while it takes long: "Loading orders"
    std::chrono::milliseconds patience{3000}; // after this long the server is asked whether it is still there
};

// The state of the link, for the badge in the window.
enum class Link {
    Up,
    Slow, // a job that somebody waits for exceeds its patience, the server answers others
    Silent, // a job exceeds its patience and the server answers nobody
    Reconnecting, // lost a moment ago; jobs wait
    Away, // at least one attempt failed; jobs fail at once with ServerAway, attempts go on
    SignedOut, // the server refuses this login now; no more attempts
};

// Runs database jobs on a few threads of its own, each with its own connection, so that the window never waits.
//
// A job is a function Result<T>(Connection &). It runs on a worker's thread and must touch nothing of the caller's but copies.
// It reads, or makes one change by Connection::transaction() or command(); after a lost link it may run twice.
// Its answer comes through a QFuture; give that to deliver(). Destroy the executor on the thread that made it; that never waits for
// the server.
class DbExecutor : public QObject
{
    Q_OBJECT
public:
    struct Settings {
        Connection::Settings connection = {};
        int interactiveWorkers = 2;
        int backgroundWorkers = 2;
        std::chrono::milliseconds firstBackOff{250};
        std::chrono::milliseconds longestBackOff{10000};
    };

    DbExecutor(ConnectionProfile profile, Credentials credentials, QObject *parent = nullptr);
    DbExecutor(ConnectionProfile profile, Credentials credentials, Settings settings, QObject *parent = nullptr);
    ~DbExecutor() override;

    template<typename Job>
    auto run(Job job, JobOptions options = {}) -> QFuture<std::invoke_result_t<Job &, Connection &>>
    {
        using R = std::invoke_result_t<Job &, Connection &>;
        auto work = std::make_unique<TypedWork<Job, R>>(std::move(job));
        auto future = work->promise.future();
        enqueue(std::move(work), std::move(options));
        return future;
    }
    template<typename Job>
    auto run(Job job, CancelToken cancel)
    {
        return run(std::move(job), JobOptions{.cancel = std::move(cancel)});
    }

    [[nodiscard]] Link link() const;
    [[nodiscard]] const ConnectionProfile &profile() const;

    // "Cancel" in the badge: takes back what somebody waits for in vain; when the server is silent, the background's jobs as well.
    void cancelSlowJobs();
    // "Reconnect" in the badge: gives up the present connections, answering or not, and connects anew without waiting.
    void reconnectNow();

signals:
    void linkChanged(Link link, const QString &sentence);
    void connectionLost(const Error &error);
    void reconnecting(int attempt, std::chrono::milliseconds wait);
    void reconnected(); // screens reload now
    void signedOut(const Error &error);

private:
    struct Work {
        virtual ~Work() = default;
        // Runs the job and keeps its result; returns the error in it, if there is one.
        virtual const Error *attempt(Connection &connection) = 0;
        virtual void fail(Error error) = 0;
        virtual void publish() = 0;
    };
    template<typename Job, typename R>
    struct TypedWork final : Work {
        explicit TypedWork(Job j)
            : job(std::move(j))
        {
            promise.start();
        }
        const Error *attempt(Connection &connection) override
        {
            try {
                result.emplace(job(connection));
            } catch (const std::exception &exception) {
                result.emplace(failure(thrown(exception.what())));
            } catch (...) {
                result.emplace(failure(thrown("unknown")));
            }
            return result->has_value() ? nullptr : &result->error();
        }
        void fail(Error error) override { result.emplace(failure(std::move(error))); }
        void publish() override
        {
            promise.addResult(std::move(*result));
            promise.finish();
        }
        Job job;
        QPromise<R> promise;
        std::optional<R> result;
    };
    [[nodiscard]] static Error thrown(const char *what);

    void enqueue(std::unique_ptr<Work> work, JobOptions options);

    class Core;
    std::shared_ptr<Core> m_core;
};
