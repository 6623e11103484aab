// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QUuid>

// A row of a JSON answer, read by the names of its columns; what is absent or NULL is empty.
class JsonRow
{
public:
    explicit JsonRow(QJsonObject object)
        : m_object(std::move(object))
    {
    }
    explicit JsonRow(const QJsonValue &value)
        : m_object(value.toObject())
    {
    }

    [[nodiscard]] QJsonValue value(const char *key) const { return m_object[QLatin1String(key)]; }
    [[nodiscard]] QJsonArray array(const char *key) const { return value(key).toArray(); }
    [[nodiscard]] QString text(const char *key) const { return value(key).toString(); }
    [[nodiscard]] int count(const char *key) const { return value(key).toInt(); }
    [[nodiscard]] qint64 number(const char *key) const { return value(key).toInteger(); }
    [[nodiscard]] bool yes(const char *key) const { return value(key).toBool(); }
    [[nodiscard]] bool isNull(const char *key) const { return value(key).isNull() || value(key).isUndefined(); }
    [[nodiscard]] QUuid id(const char *key) const { return QUuid::fromString(text(key)); }
    [[nodiscard]] QDate date(const char *key) const { return QDate::fromString(text(key), Qt::ISODate); }
    [[nodiscard]] QDateTime time(const char *key) const { return QDateTime::fromString(text(key), Qt::ISODateWithMs).toUTC(); }

private:
    QJsonObject m_object;
};

// Names of those who did things, for the logins that the rows have.
class JsonPeople
{
public:
    explicit JsonPeople(const QJsonValue &names)
        : m_names(names.toObject())
    {
    }
    [[nodiscard]] QString name(const QString &login) const { return m_names[login].toString(login); }

private:
    QJsonObject m_names;
};
