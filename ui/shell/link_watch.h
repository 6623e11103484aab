// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/db_executor.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class Session;

/// The state of the connection as people read it, with the seconds until the next attempt counted down. A loss is
/// noticed while nobody asks for anything too, by the session's listener.
class LinkWatch : public QObject
{
    Q_OBJECT

public:
    explicit LinkWatch(Session &session, QObject *parent = nullptr);

    [[nodiscard]] Link link() const { return m_link; }
    /// One or two words for the badge: "Connected", "Trying again in 4 s".
    [[nodiscard]] QString word() const;
    /// What it means for the person, for the banner; empty while all is well.
    [[nodiscard]] QString sentence() const;
    /// Between losing the connection and having it again.
    [[nodiscard]] bool isLost() const;

signals:
    void changed();
    /// The connection was lost and is back: what is on the screen may be old.
    void recovered();
    /// News may have been missed: load again, without a word.
    void missedNews();

private:
    void setLink(Link link, const QString &sentence);
    [[nodiscard]] int secondsLeft() const;

    Link m_link;
    QString m_sentence;
    QTimer m_tick;
    QTimer m_look;
    QElapsedTimer m_since;
    std::chrono::milliseconds m_wait{0};
};
