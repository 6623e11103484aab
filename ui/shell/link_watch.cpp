// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/link_watch.h"

#include "models/db/session.h"

using namespace std::chrono_literals;

LinkWatch::LinkWatch(Session &session, QObject *parent)
    : QObject(parent)
    , m_link(session.executor().link())
{
    DbExecutor &executor = session.executor();
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &LinkWatch::changed);
    connect(&executor, &DbExecutor::linkChanged, this, &LinkWatch::setLink);
    connect(&executor, &DbExecutor::reconnecting, this, [this](int, std::chrono::milliseconds wait) {
        m_wait = wait;
        m_since.start();
        m_tick.start();
        emit changed();
    });
    connect(&executor, &DbExecutor::reconnected, this, &LinkWatch::recovered);
    // Only a job makes the executor look at its connections, and they need not have broken in the moment the listener's
    // did: a server that stops ends one after the other.
    m_look.setInterval(500ms);
    const auto look = [&executor] { executor.run([](Connection &) { return Result<void>(); }); };
    connect(&m_look, &QTimer::timeout, this, look);
    connect(&session.listener(), &Listener::lost, this, [this, look] {
        look();
        m_look.start();
    });
    connect(&session.listener(), &Listener::resumed, this, [this] {
        m_look.stop();
        emit missedNews();
    });
}

bool LinkWatch::isLost() const
{
    return m_link == Link::Reconnecting || m_link == Link::Away || m_link == Link::SignedOut;
}

void LinkWatch::setLink(Link link, const QString &sentence)
{
    m_link = link;
    m_sentence = sentence;
    if (isLost())
        m_look.stop();
    if (link != Link::Reconnecting && link != Link::Away)
        m_tick.stop();
    emit changed();
}

int LinkWatch::secondsLeft() const
{
    if (!m_tick.isActive())
        return 0;
    const auto left = m_wait - std::chrono::milliseconds(m_since.elapsed());
    return left <= 0ms ? 0 : int(std::chrono::ceil<std::chrono::seconds>(left).count());
}

QString LinkWatch::word() const
{
    switch (m_link) {
    case Link::Up:
        return tr("Connected");
    case Link::Slow:
        return tr("Working…");
    case Link::Silent:
        return tr("No answer");
    case Link::Reconnecting:
    case Link::Away:
        return secondsLeft() > 0 ? tr("Offline, retry in %1 s").arg(secondsLeft()) : tr("Reconnecting…");
    case Link::SignedOut:
        return tr("Signed out");
    }
    Q_UNREACHABLE();
}

QString LinkWatch::sentence() const
{
    if (m_link == Link::Up)
        return {};
    if (m_link != Link::Reconnecting && m_link != Link::Away)
        return m_sentence;
    const QString next = secondsLeft() > 0 ? tr("Next attempt in %n second(s).", nullptr, secondsLeft()) : tr("Trying now.");
    return tr("The connection to the server is lost. %1 What you typed is kept.").arg(next);
}
