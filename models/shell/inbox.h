// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/deliver.h"
#include "models/shell/inbox_queries.h"
#include "models/shell/user_settings.h"

#include <QObject>
#include <QSet>
#include <QTimer>

class Session;

// The news of the person who is signed in: loaded at the start, again when the database announces a change that may matter, and now
// and then, since not everything is announced. What was read is remembered with the person, as ids. Lives on the window's thread.
class Inbox : public QObject
{
    Q_OBJECT
public:
    explicit Inbox(Session &session, QObject *parent = nullptr);

    [[nodiscard]] const QList<InboxItem> &items() const { return m_shown; }
    [[nodiscard]] bool isRead(const InboxItem &item) const { return m_read.contains(item.id); }
    [[nodiscard]] int unread() const;
    void markRead(const QString &id);
    void markAllRead();
    // Work of the person's own that failed here, an export for one. Forgotten at sign-out.
    void add(const QString &id, const QString &sentence, const QString &detail);
    void reload();

    static constexpr auto SettingsKey = "inbox.read";

signals:
    void changed();
    // It came while the person was working.
    void arrived(const InboxItem &item);

private:
    void show(const Result<QList<InboxItem>> &found);
    void merge();
    void keepRead();

    InboxQueries m_queries;
    UserSettings m_settings;
    Generation m_generation;
    QTimer m_soon; // several changes at once are one
    QTimer m_nowAndThen;
    QList<InboxItem> m_found;
    QList<InboxItem> m_own;
    QList<InboxItem> m_shown; // both, newest first
    QSet<QString> m_read;
    bool m_readIsKnown = false;
    bool m_loaded = false;
};
