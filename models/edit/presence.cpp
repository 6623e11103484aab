// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/edit/presence.h"

#include "models/core/change_notice.h"
#include "models/db/session.h"
#include "models/db/sql_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>

using namespace std::chrono_literals;

namespace {

// A third of the time after which the database takes somebody for gone.
constexpr auto betweenSigns = 15s;

QList<PersonPresent> peopleOf(const QJsonArray &rows)
{
    QList<PersonPresent> people;
    for (const QJsonValue &row : rows)
        people.append({row[QLatin1String("login")].toString(), row[QLatin1String("name")].toString(), row[QLatin1String("is_editing")].toBool()});
    return people;
}

} // namespace

Presence::Presence(Session &session, const QString &desk, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_desk(desk)
{
    m_signOfLife.setInterval(betweenSigns);
    connect(&m_signOfLife, &QTimer::timeout, this, &Presence::tell);
    session.followChanges(this, {QStringLiteral("backoffice.presence")}, QStringLiteral("place"), [this](const ChangeNotice &change) {
        // Only others' words change who else is there.
        if (!m_key.isEmpty() && change.by != m_session.whoAmI().login && change.mayConcern(place()))
            tell();
    });
}

void Presence::enter(const QString &key)
{
    if (key == m_key)
        return;
    leave();
    m_key = key;
    m_editing = false;
    show({});
    if (m_key.isEmpty()) {
        m_signOfLife.stop();
        return;
    }
    m_signOfLife.start();
    tell();
}

void Presence::setEditing(bool editing)
{
    if (editing == m_editing || m_key.isEmpty())
        return;
    m_editing = editing;
    tell();
}

void Presence::tell()
{
    const SqlText sql = SqlText::load(QStringLiteral("edit/be_present"));
    const SqlValues values{{QStringLiteral("place"), place()}, {QStringLiteral("window_id"), m_window}, {QStringLiteral("is_editing"), m_editing}};
    deliver(m_session.executor().run([sql, values](Connection &connection) { return connection.json(sql, values); }), this, m_generation.next(),
            [this](const Result<QJsonDocument> &answer) {
                if (answer)
                    show(peopleOf(answer->array()));
            });
}

void Presence::leave()
{
    (void)m_generation.next();
    if (m_key.isEmpty())
        return;
    const SqlText sql = SqlText::load(QStringLiteral("edit/be_gone"));
    const SqlValues values{{QStringLiteral("place"), place()}, {QStringLiteral("window_id"), m_window}};
    deliver(m_session.executor().run([sql, values](Connection &connection) { return connection.run(sql, values); }), this, [](const Result<qint64> &) {});
}

void Presence::show(const QList<PersonPresent> &others)
{
    if (others == m_others)
        return;
    m_others = others;
    emit othersChanged();
}
