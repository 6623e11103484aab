// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/db/connection_profile.h"

#include <QObject>

#include <memory>

// Hears NOTIFY on a connection and thread of its own, always at the primary (a standby knows no LISTEN). After a lost link it
// connects and listens again by itself.
class Listener : public QObject
{
    Q_OBJECT
public:
    Listener(ConnectionProfile profile, Credentials credentials, QObject *parent = nullptr);
    ~Listener() override;

    // May be called at any time; the same channel twice is one subscription.
    void listen(const QString &channel);

signals:
    void listening(const QString &channel); // the server has confirmed it, also after each reconnect
    void notified(const QString &channel, const QString &payload);
    void lost(const Error &error);
    void resumed(); // listens again after a loss: what was said in between is lost, so reload

private:
    class Loop;
    std::shared_ptr<Loop> m_loop;
};
