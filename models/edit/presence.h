// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/db/deliver.h"

#include <QList>
#include <QObject>
#include <QTimer>
#include <QUuid>

class Session;

// Somebody else who has the same record open.
struct PersonPresent {
    QString login;
    QString name;
    bool isEditing = false;

    bool operator==(const PersonPresent &) const = default;
};

// Tells others which record this window has open, and who else has it. Others are told of at once, by the channel of changes; a sign
// of life every few seconds keeps the word, and who gives none any more is forgotten. It locks nothing. A failure is silent: the
// person's work does not depend on it.
class Presence : public QObject
{
    Q_OBJECT
public:
    Presence(Session &session, const QString &desk, QObject *parent = nullptr);

    // An empty key: nothing is open.
    void enter(const QString &key);
    void setEditing(bool editing);
    [[nodiscard]] const QList<PersonPresent> &others() const { return m_others; }

signals:
    void othersChanged();

private:
    void tell();
    void leave();
    void show(const QList<PersonPresent> &others);
    [[nodiscard]] QString place() const { return m_desk + u'/' + m_key; }

    Session &m_session;
    QString m_desk;
    QString m_key;
    QUuid m_window = QUuid::createUuid();
    bool m_editing = false;
    QList<PersonPresent> m_others;
    QTimer m_signOfLife;
    Generation m_generation;
};
