// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/money.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUuid>

// Values of the JSON that the server makes of a whole screen. What is absent or null is empty.

[[nodiscard]] inline QString jsonText(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toString();
}

[[nodiscard]] inline int jsonCount(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toInt();
}

[[nodiscard]] inline QUuid jsonId(const QJsonObject &object, const char *key)
{
    return QUuid::fromString(object[QLatin1String(key)].toString());
}

[[nodiscard]] inline QDateTime jsonTime(const QJsonObject &object, const char *key)
{
    return QDateTime::fromString(object[QLatin1String(key)].toString(), Qt::ISODateWithMs).toUTC();
}

// Minor units, exact beyond 2^53.
[[nodiscard]] inline Money jsonMoney(const QJsonObject &object, const char *key, const QString &currency)
{
    return Money(object[QLatin1String(key)].toInteger(), currency);
}

// Names of those who did things, for the logins that the rows have.
class PeopleNames
{
public:
    explicit PeopleNames(const QJsonObject &names)
        : m_names(names)
    {
    }
    [[nodiscard]] QString name(const QString &login) const { return m_names[login].toString(login); }

private:
    QJsonObject m_names;
};
