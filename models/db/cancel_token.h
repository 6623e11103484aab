// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <optional>

class Connection;
struct CancelState;
struct CancelTarget;

// Takes a question back, or several that share the token. Copies share one state; a default token is a fresh one. The person's side calls cancel(), which returns
// at once; a helper thread then asks the server to stop, and it never hits a later job of the same connection.
class CancelToken
{
public:
    CancelToken();

    void cancel() const;
    [[nodiscard]] bool isCancelled() const;
    [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> cancelledAt() const;

private:
    friend class CancelScope;
    std::shared_ptr<CancelState> m_state;
};

// Ties a token to the connection that works for it. While it lives, cancel() reaches that connection's server process.
class CancelScope
{
public:
    CancelScope(const CancelToken &token, Connection &connection);
    ~CancelScope();
    CancelScope(const CancelScope &) = delete;
    CancelScope &operator=(const CancelScope &) = delete;

private:
    std::shared_ptr<CancelState> m_state;
    std::shared_ptr<CancelTarget> m_target;
    Connection &m_connection;
};
