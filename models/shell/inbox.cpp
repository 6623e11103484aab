// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/shell/inbox.h"

#include "models/core/change_notice.h"
#include "models/db/session.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr auto together = 300ms;
constexpr auto between = 60s;
// Ids of news that are gone from the list are forgotten, so this many is never reached by one person's work.
constexpr qsizetype mostRemembered = 500;

const QStringList newsRelations{QStringLiteral("shop.refunds"), QStringLiteral("shop.stock_transfers"), QStringLiteral("shop.stock_counts")};

} // namespace

Inbox::Inbox(Session &session, QObject *parent)
    : QObject(parent)
    , m_queries(session.executor(), session.whoAmI().roles)
    , m_settings(session.executor())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(together);
    m_soon.callOnTimeout(this, &Inbox::reload);
    m_nowAndThen.setInterval(between);
    m_nowAndThen.callOnTimeout(this, &Inbox::reload);
    m_nowAndThen.start();
    session.followChanges(this, newsRelations, {}, [this](const ChangeNotice &) { m_soon.start(); });
    connect(&session.listener(), &Listener::resumed, this, &Inbox::reload);

    deliver(m_settings.load(QString::fromLatin1(SettingsKey)), this, [this](const Result<QJsonDocument> &kept) {
        for (const QJsonValue &id : kept ? kept->array() : QJsonArray())
            m_read.insert(id.toString());
        m_readIsKnown = kept || kept.error().kind == Error::Kind::NotFound;
        reload();
    });
}

void Inbox::reload()
{
    deliver(m_queries.items(), this, m_generation.next(), [this](const Result<QList<InboxItem>> &found) { show(found); });
}

void Inbox::show(const Result<QList<InboxItem>> &found)
{
    if (!found)
        return; // what is known stays; the next look is soon
    QSet<QString> known;
    for (const InboxItem &item : std::as_const(m_found))
        known.insert(item.id);
    m_found = *found;
    merge();
    if (std::exchange(m_loaded, true)) {
        for (const InboxItem &item : std::as_const(m_found)) {
            if (!known.contains(item.id) && !isRead(item))
                emit arrived(item);
        }
    }
}

void Inbox::merge()
{
    m_shown = m_found + m_own;
    std::stable_sort(m_shown.begin(), m_shown.end(), [](const InboxItem &a, const InboxItem &b) { return a.at > b.at; });
    emit changed();
}

int Inbox::unread() const
{
    return int(std::count_if(m_shown.begin(), m_shown.end(), [this](const InboxItem &item) { return !isRead(item); }));
}

void Inbox::add(const QString &id, const QString &sentence, const QString &detail)
{
    InboxItem item;
    item.id = QStringLiteral("OWN:") + id;
    item.at = QDateTime::currentDateTimeUtc();
    item.subject = sentence;
    item.person = detail;
    m_own.append(item);
    merge();
    emit arrived(item);
}

void Inbox::markRead(const QString &id)
{
    if (m_read.contains(id))
        return;
    m_read.insert(id);
    keepRead();
    emit changed();
}

void Inbox::markAllRead()
{
    for (const InboxItem &item : std::as_const(m_shown))
        m_read.insert(item.id);
    keepRead();
    emit changed();
}

void Inbox::keepRead()
{
    if (!m_readIsKnown)
        return; // not to overwrite what could not be read
    QJsonArray ids;
    for (const InboxItem &item : std::as_const(m_found)) {
        if (isRead(item) && ids.size() < mostRemembered)
            ids.append(item.id);
    }
    static_cast<void>(m_settings.save(QString::fromLatin1(SettingsKey), QJsonDocument(ids)));
}
