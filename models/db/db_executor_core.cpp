// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/db_executor_core.h"

#include "models/db/conninfo.h"
#include "models/db/database_threads.h"
#include "models/db/sql_errors.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <libpq-fe.h>

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr auto watchInterval = 200ms;
constexpr auto cancelPatience = 1000ms; // a cancelled job that takes longer loses its connection
constexpr auto probeTimeout = 2s;
constexpr auto probeInterval = 1s; // each costs the server a process

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DbExecutor)
};

// Asking again would not help: another person, or an administrator, has to do something first.
bool isFinal(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::AuthenticationFailed:
    case Error::Kind::PermissionDenied:
    case Error::Kind::TlsRefused:
    case Error::Kind::NotFound:
    case Error::Kind::InvalidInput:
        return true;
    default:
        return false;
    }
}

} // namespace

DbExecutor::Core::Core(DbExecutor *executor, ConnectionProfile profile, Credentials credentials, Settings settings)
    : m_executor(executor)
    , m_profile(std::move(profile))
    , m_credentials(std::move(credentials))
    , m_settings(std::move(settings))
    , m_interactive{.route = Route::Primary, .mostWorkers = size_t(m_settings.interactiveWorkers)}
    , m_background{.route = Route::Primary, .mostWorkers = size_t(m_settings.backgroundWorkers)}
    , m_standby{.route = Route::Standby, .mostWorkers = size_t(m_settings.interactiveWorkers)}
{
}

void DbExecutor::Core::start()
{
    DatabaseThreads::start(QStringLiteral("keeper"), [self = shared_from_this()] { self->keep(); });
}

void DbExecutor::Core::stop()
{
    std::unique_lock lock(m_mutex);
    m_stopping = true;
    m_executor = nullptr;
    for (const Running &running : m_running)
        running.cancel.cancel();
    m_jobsChanged.notify_all();
    m_stateChanged.notify_all();
    failQueued(lock, errorFrom({.cancelled = true}));
}

DbExecutor::Core::Pool &DbExecutor::Core::poolFor(const JobOptions &options)
{
    if (options.route == Route::Standby && !m_profile.standbyHosts.isEmpty())
        return m_standby;
    return options.lane == Lane::Interactive ? m_interactive : m_background;
}

void DbExecutor::Core::enqueue(std::unique_ptr<Work> work, JobOptions options)
{
    std::unique_lock lock(m_mutex);
    if (m_stopping) {
        lock.unlock();
        work->fail(errorFrom({.cancelled = true}));
        work->publish();
        return;
    }
    Pool &pool = poolFor(options);
    pool.queue.push_back({std::move(work), std::move(options)});
    if (pool.queue.size() > pool.idle && pool.workers < pool.mostWorkers) {
        ++pool.workers;
        DatabaseThreads::start(QStringLiteral("database"), [self = shared_from_this(), &pool] { self->work(pool); });
    }
    m_jobsChanged.notify_all();
}

void DbExecutor::Core::cancelSlowJobs()
{
    const std::lock_guard lock(m_mutex);
    for (const Running &running : m_running) {
        const bool meant = running.lane == Lane::Interactive || m_link == Link::Silent;
        if (meant && running.isSlow(Clock::now()))
            running.cancel.cancel();
    }
}

void DbExecutor::Core::reconnectNow()
{
    const std::lock_guard lock(m_mutex);
    for (const Running &running : m_running)
        running.connection->abandon();
    if (m_everConnected && (m_link == Link::Up || m_link == Link::Slow || m_link == Link::Silent))
        lost(errorFrom({.linkBroken = true}));
    if (m_link == Link::Away || m_link == Link::SignedOut)
        setLink(Link::Reconnecting, Tr::tr("Connecting to the server again …"));
    m_reconnectAtOnce = true;
    m_stateChanged.notify_all();
}

Link DbExecutor::Core::link() const
{
    const std::lock_guard lock(m_mutex);
    return m_link;
}

// Workers -----------------------------------------------------------------------------------------------------------

void DbExecutor::Core::work(Pool &pool)
{
    Connection::Settings settings = m_settings.connection;
    settings.route = pool.route;
    Connection connection(m_profile, m_credentials, settings);
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            ++pool.idle;
            m_jobsChanged.wait(lock, [&] { return m_stopping || !pool.queue.empty(); });
            --pool.idle;
            if (m_stopping)
                return;
            job = std::move(pool.queue.front());
            pool.queue.pop_front();
        }
        carryOut(job, connection);
        job.work->publish();
    }
}

void DbExecutor::Core::carryOut(Job &job, Connection &connection)
{
    if (const auto obstacle = makeReady(job, connection)) {
        job.work->fail(*obstacle);
        return;
    }
    const auto error = perform(job, connection);
    const bool again = error
        && (error->kind == Error::Kind::ConnectionLost || (error->kind == Error::Kind::OutcomeUnknown && job.options.repeatable));
    // Once more when the link is back. When it does not come back, the first error says best what may have happened.
    if (again && !makeReady(job, connection))
        (void)perform(job, connection);
}

std::optional<Error> DbExecutor::Core::makeReady(const Job &job, Connection &connection)
{
    if (job.options.cancel.isCancelled())
        return errorFrom({.cancelled = true});
    if (auto away = waitForLink())
        return away;
    return connection.isStillThere() ? std::nullopt : openAgain(connection);
}

std::optional<Error> DbExecutor::Core::openAgain(Connection &connection)
{
    for (;;) {
        const auto opened = connection.open();
        {
            const std::lock_guard lock(m_mutex);
            if (opened) {
                m_everConnected = true;
                return std::nullopt;
            }
            const Error &error = opened.error();
            // At sign-in there is nothing to get back: the page shows the reason. And a server that has no connection to spare is
            // not away for those who have one.
            if (!m_everConnected || error.kind == Error::Kind::TooManyConnections || m_stopping)
                return error;
            lost(error);
        }
        if (auto away = waitForLink())
            return away;
    }
}

std::optional<Error> DbExecutor::Core::perform(Job &job, Connection &connection)
{
    const auto begun = Clock::now();
    std::list<Running>::iterator running;
    {
        const std::lock_guard lock(m_mutex);
        running = m_running.insert(m_running.end(), {&connection, job.options.cancel, job.options.lane, job.options.label, begun, job.options.patience});
        if (m_stopping)
            job.options.cancel.cancel();
        m_stateChanged.notify_all();
    }
    const Error *failed = nullptr;
    {
        const CancelScope scope(job.options.cancel, connection);
        failed = job.work->attempt(connection);
    }
    const std::lock_guard lock(m_mutex);
    m_running.erase(running);
    // A connection that broke together with others may say so after the link was mended: that is no second loss.
    if (failed && failed->isLoss() && begun >= m_reconnectedAt)
        lost(*failed);
    m_stateChanged.notify_all();
    return failed ? std::optional(*failed) : std::nullopt;
}

// While the link is being mended jobs wait; once an attempt has failed they are told so at once.
std::optional<Error> DbExecutor::Core::waitForLink()
{
    std::unique_lock lock(m_mutex);
    m_stateChanged.wait(lock, [this] { return m_stopping || m_link != Link::Reconnecting; });
    if (m_stopping)
        return errorFrom({.cancelled = true});
    if (m_link == Link::Away || m_link == Link::SignedOut)
        return m_lastError;
    return std::nullopt;
}

// The keeper --------------------------------------------------------------------------------------------------------

void DbExecutor::Core::keep()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (m_link == Link::Reconnecting || m_link == Link::Away)
            reconnect(lock);
        else if (m_running.empty() && (m_link == Link::Up || m_link == Link::SignedOut))
            m_stateChanged.wait(lock);
        else
            watch(lock);
    }
    hangUp(lock);
}

// A server that answers has stopped the cancelled jobs in a moment; from one that does not we hang up.
void DbExecutor::Core::hangUp(std::unique_lock<std::mutex> &lock)
{
    m_stateChanged.wait_for(lock, 300ms, [this] { return m_running.empty(); });
    for (const Running &running : m_running)
        running.connection->abandon();
}

void DbExecutor::Core::watch(std::unique_lock<std::mutex> &lock)
{
    m_stateChanged.wait_for(lock, watchInterval, [this] { return m_stopping || m_link == Link::Reconnecting; });
    const auto now = Clock::now();
    cutLooseCancelled(now);

    const auto isSlow = [&](const Running &running) { return running.isSlow(now); };
    const auto keepsSomebodyWaiting = [&](const Running &running) { return running.lane == Lane::Interactive && running.isSlow(now); };
    if (std::none_of(m_running.cbegin(), m_running.cend(), isSlow)) {
        if (m_link == Link::Slow || m_link == Link::Silent)
            setLink(Link::Up);
        m_nextProbe = now;
        return;
    }
    if (now < m_nextProbe)
        return;
    const auto waitedFor = std::find_if(m_running.cbegin(), m_running.cend(), keepsSomebodyWaiting);
    const bool somebodyWaits = waitedFor != m_running.cend();
    const QString label = somebodyWaits && !waitedFor->label.isEmpty() ? waitedFor->label : Tr::tr("A request");
    lock.unlock();
    const bool answers = serverAnswers();
    lock.lock();
    m_nextProbe = Clock::now() + probeInterval;
    if (m_link != Link::Up && m_link != Link::Slow && m_link != Link::Silent)
        return;
    if (!answers)
        setLink(Link::Silent, Tr::tr("The server does not answer. You can wait, cancel, or reconnect."));
    else if (somebodyWaits)
        setLink(Link::Slow, Tr::tr("%1 takes long. The server answers.").arg(label));
    else
        setLink(Link::Up); // an export may take its time
}

void DbExecutor::Core::cutLooseCancelled(Clock::time_point now)
{
    for (const Running &running : m_running) {
        const auto cancelledAt = running.cancel.cancelledAt();
        if (cancelledAt && now - *cancelledAt > cancelPatience)
            running.connection->abandon();
    }
}

bool DbExecutor::Core::serverAnswers() const
{
    const Conninfo conninfo(m_profile, Route::Primary, m_settings.connection.applicationName, probeTimeout);
    const QList<const char *> keywords = conninfo.keywords();
    const QList<const char *> values = conninfo.values();
    return PQpingParams(keywords.constData(), values.constData(), 0) == PQPING_OK;
}

void DbExecutor::Core::lost(const Error &error)
{
    if (m_link == Link::Reconnecting || m_link == Link::Away || m_link == Link::SignedOut || m_stopping)
        return;
    m_lastError = error;
    tell([error](DbExecutor *executor) { emit executor->connectionLost(error); });
    setLink(Link::Reconnecting, Tr::tr("The connection broke. Connecting again …"));
    m_stateChanged.notify_all();
}

// Tries until the server lets us in again, then lets everybody go on.
void DbExecutor::Core::reconnect(std::unique_lock<std::mutex> &lock)
{
    auto pause = m_settings.firstBackOff;
    for (int tries = 1; !m_stopping; ++tries) {
        m_reconnectAtOnce = false;
        lock.unlock();
        Connection probe(m_profile, m_credentials, m_settings.connection);
        const auto opened = probe.open();
        probe.close();
        lock.lock();
        if (m_stopping)
            return;
        if (opened) {
            m_reconnectedAt = Clock::now();
            setLink(Link::Up, Tr::tr("Connected again."));
            tell([](DbExecutor *executor) { emit executor->reconnected(); });
            m_stateChanged.notify_all();
            return;
        }
        m_lastError = opened.error();
        if (isFinal(m_lastError)) {
            setLink(Link::SignedOut, m_lastError.message);
            tell([error = m_lastError](DbExecutor *executor) { emit executor->signedOut(error); });
            m_stateChanged.notify_all();
            failQueued(lock, m_lastError);
            m_stateChanged.wait(lock, [this] { return m_stopping || m_reconnectAtOnce; });
            continue;
        }
        setLink(Link::Away, m_lastError.message);
        m_stateChanged.notify_all();
        failQueued(lock, m_lastError);
        // All the windows of a shop lost the same server: they must not come back in step.
        const auto wait = std::chrono::milliseconds(QRandomGenerator::global()->bounded(int(pause.count()) / 2, int(pause.count()) + 1));
        tell([tries, wait](DbExecutor *executor) { emit executor->reconnecting(tries, wait); });
        m_stateChanged.wait_for(lock, wait, [this] { return m_stopping || m_reconnectAtOnce; });
        pause = std::min(pause * 2, m_settings.longestBackOff);
    }
}

void DbExecutor::Core::failQueued(std::unique_lock<std::mutex> &lock, const Error &error)
{
    std::deque<Job> jobs;
    for (Pool *pool : {&m_interactive, &m_background, &m_standby}) {
        std::move(pool->queue.begin(), pool->queue.end(), std::back_inserter(jobs));
        pool->queue.clear();
    }
    lock.unlock(); // whoever hears of it may ask the next thing at once
    for (const Job &job : jobs) {
        job.work->fail(error);
        job.work->publish();
    }
    jobs.clear();
    lock.lock();
}

void DbExecutor::Core::setLink(Link link, const QString &sentence)
{
    if (m_link == link)
        return;
    m_link = link;
    tell([link, sentence](DbExecutor *executor) { emit executor->linkChanged(link, sentence); });
}

template<typename Signal>
void DbExecutor::Core::tell(Signal signal)
{
    // Posted under the lock: an executor that is being destroyed has set the pointer to null before.
    if (m_executor)
        QMetaObject::invokeMethod(
            m_executor, [executor = m_executor, signal] { signal(executor); }, Qt::QueuedConnection);
}
