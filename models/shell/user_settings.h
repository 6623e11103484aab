// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QFuture>
#include <QJsonDocument>
#include <QString>

class DbExecutor;

// Settings of the person who is signed in that follow them to every machine (backoffice.user_settings). Each call returns at once;
// give the future to deliver().
class UserSettings
{
public:
    explicit UserSettings(DbExecutor &executor);

    // NotFound when nothing was kept under this key.
    [[nodiscard]] QFuture<Result<QJsonDocument>> load(const QString &key) const;
    // At most 64 KiB. Whoever writes last is right.
    [[nodiscard]] QFuture<Result<qint64>> save(const QString &key, const QJsonDocument &value) const;

private:
    DbExecutor &m_executor;
};
