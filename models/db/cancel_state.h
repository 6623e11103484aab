// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/cancel_token.h"

#include <libpq-fe.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

// What the copies of a CancelToken, the connection at work and the thread that reaches the server share.
struct CancelState {
    std::mutex mutex;
    std::condition_variable changed;
    std::atomic<bool> cancelled = false;
    std::chrono::steady_clock::time_point cancelledAt = {};
    std::shared_ptr<pg_cancel> target; // the server process at work for this token, if any
    bool inFlight = false; // a request is on its way to it
    bool reaching = false; // a thread sees to it
};
