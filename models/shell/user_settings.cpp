// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/shell/user_settings.h"

#include "models/db/db_executor.h"
#include "models/db/sql_text.h"

UserSettings::UserSettings(DbExecutor &executor)
    : m_executor(executor)
{
}

QFuture<Result<QJsonDocument>> UserSettings::load(const QString &key) const
{
    return m_executor.run(
        [key](Connection &connection) { return connection.json(SqlText::load(QStringLiteral("shell/load_setting")), {{QStringLiteral("key"), key}}); },
        JobOptions{.lane = Lane::Background, .repeatable = true});
}

QFuture<Result<qint64>> UserSettings::save(const QString &key, const QJsonDocument &value) const
{
    const QString json = QString::fromUtf8(value.toJson(QJsonDocument::Compact));
    return m_executor.run(
        [key, json](Connection &connection) {
            return connection.run(SqlText::load(QStringLiteral("shell/save_setting")), {{QStringLiteral("key"), key}, {QStringLiteral("value"), json}});
        },
        JobOptions{.lane = Lane::Background, .repeatable = true});
}
