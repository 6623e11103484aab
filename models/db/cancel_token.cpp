// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/cancel_state.h"

#include "models/db/connection.h"

#include <chrono>
#include <thread>

using namespace std::chrono_literals;

namespace {

// Asks the server again and again until the jobs have ended: a request that comes before the server has started on the statement
// does nothing, and PostgreSQL does not say so.
void reachServer(const std::shared_ptr<CancelState> &state)
{
    std::unique_lock lock(state->mutex);
    while (!state->targets.empty()) {
        const auto targets = state->targets;
        for (const auto &target : targets) {
            if (!target->process)
                continue; // ended meanwhile
            target->inFlight = true;
            const std::shared_ptr<pg_cancel> process = target->process;
            lock.unlock();
            char problem[256];
            PQcancel(process.get(), problem, sizeof problem); // a failure shows as a job that does not end
            lock.lock();
            target->inFlight = false;
            state->changed.notify_all();
        }
        state->changed.wait_for(lock, 100ms, [&] { return state->targets.empty(); });
    }
    state->reaching = false;
}

void startReaching(const std::shared_ptr<CancelState> &state)
{
    if (std::exchange(state->reaching, true))
        return;
    // PQcancel waits for the server, which may be frozen: nobody waits for this thread, and it touches the shared state only.
    std::thread(reachServer, state).detach();
}

} // namespace

CancelToken::CancelToken()
    : m_state(std::make_shared<CancelState>())
{
}

void CancelToken::cancel() const
{
    // The mutex is never held across PQcancel, so the window does not wait here.
    const std::lock_guard lock(m_state->mutex);
    if (m_state->cancelled.exchange(true))
        return;
    m_state->cancelledAt = std::chrono::steady_clock::now();
    if (!m_state->targets.empty())
        startReaching(m_state);
}

bool CancelToken::isCancelled() const
{
    return m_state->cancelled;
}

std::optional<std::chrono::steady_clock::time_point> CancelToken::cancelledAt() const
{
    const std::lock_guard lock(m_state->mutex);
    if (!m_state->cancelled)
        return std::nullopt;
    return m_state->cancelledAt;
}

CancelScope::CancelScope(const CancelToken &token, Connection &connection)
    : m_state(token.m_state)
    , m_target(std::make_shared<CancelTarget>())
    , m_connection(connection)
{
    m_connection.setCancelState(m_state);
    const std::lock_guard lock(m_state->mutex);
    m_target->process = m_connection.cancelHandle();
    m_state->targets.push_back(m_target);
    if (m_state->cancelled)
        startReaching(m_state);
}

CancelScope::~CancelScope()
{
    m_connection.setCancelState(nullptr);
    std::unique_lock lock(m_state->mutex);
    m_target->process.reset();
    m_state->targets.remove(m_target);
    m_state->changed.notify_all();
    // A request on its way must not hit what this connection does next. When it does not arrive soon the connection is given up:
    // the request names the old server process, so it can do no harm to a new one.
    if (m_connection.isOpen() && !m_state->changed.wait_for(lock, 1s, [&] { return !m_target->inFlight; }))
        m_connection.abandon();
}
