// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/cancel_token.h"

#include <libpq-fe.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>

// A server process at work for a token.
struct CancelTarget {
    std::shared_ptr<pg_cancel> process;
    bool inFlight = false; // a request is on its way to it
};

// What the copies of a CancelToken, the connections at work for it and the thread that reaches the server share.
struct CancelState {
    std::mutex mutex;
    std::condition_variable changed;
    std::atomic<bool> cancelled = false;
    std::chrono::steady_clock::time_point cancelledAt = {};
    std::list<std::shared_ptr<CancelTarget>> targets;
    bool reaching = false; // a thread sees to them
};
