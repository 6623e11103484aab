// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QFuture>
#include <QFutureWatcher>

#include <memory>

// Numbers the questions of one screen, so that a late answer to an old question is dropped.
class Generation
{
public:
    class Ticket
    {
    public:
        [[nodiscard]] bool isCurrent() const { return *m_current == m_mine; }

    private:
        friend class Generation;
        explicit Ticket(std::shared_ptr<quint64> current)
            : m_current(std::move(current))
            , m_mine(*m_current)
        {
        }
        std::shared_ptr<quint64> m_current;
        quint64 m_mine;
    };

    // Makes every earlier ticket stale.
    [[nodiscard]] Ticket next()
    {
        ++*m_current;
        return Ticket(m_current);
    }
    [[nodiscard]] Ticket current() const { return Ticket(m_current); }

private:
    std::shared_ptr<quint64> m_current = std::make_shared<quint64>(0);
};

// The one way an answer reaches a screen: handler(Result<T>) runs on context's thread, always from its event loop and never inside
// this call, not even when the answer is there already. It is dropped when the context is gone. Call it on the context's thread.
template<typename T, typename Handler>
void deliver(const QFuture<Result<T>> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, handler = std::move(handler)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0)
            handler(Result<T>(failure(Error::Kind::Cancelled, QString())));
        else
            handler(watcher->result());
    });
    watcher->setFuture(future);
}

// The same, but the answer is dropped when a later question was asked meanwhile.
template<typename T, typename Handler>
void deliver(const QFuture<Result<T>> &future, QObject *context, Generation::Ticket ticket, Handler handler)
{
    deliver(future, context, [ticket = std::move(ticket), handler = std::move(handler)](Result<T> result) mutable {
        if (ticket.isCurrent())
            handler(std::move(result));
    });
}
