// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/db/connection_profile.h"

#include <QByteArray>
#include <QList>

#include <chrono>

// What libpq is told to reach a server: keywords and values, login and password apart.
class Conninfo
{
public:
    Conninfo(const ConnectionProfile &profile, Route route, const QString &applicationName, std::chrono::seconds connectTimeout);

    // For QSqlDatabase::setConnectOptions, which takes the text as it is: quoted here. QPSQL turns every ';' into a blank, so a
    // value with one cannot be passed.
    [[nodiscard]] Result<QString> connectOptions() const;

    // Null-terminated arrays for PQconnectStartParams and PQpingParams; valid while this object lives.
    [[nodiscard]] QList<const char *> keywords(const Credentials &credentials = {}) const;
    [[nodiscard]] QList<const char *> values(const Credentials &credentials = {}) const;

private:
    void set(const char *keyword, const QString &value);

    QMap<QByteArray, QByteArray> m_values;
    mutable QByteArray m_login;
    mutable QByteArray m_password;
};
