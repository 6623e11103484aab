// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/role.h"
#include "models/db/connection_profile.h"

#include <QList>
#include <QString>
#include <QStringList>

/// A member of the demo shop's staff, for signing in with one click.
struct DemoPerson {
    QString login;
    QString name;
    Role role = Role::Support;
    QString place; ///< of a warehouse person; else empty
};

/// A server to choose from, and what is remembered of it between two starts. Never a secret.
struct ServerEntry {
    ConnectionProfile profile;
    bool isDemo = false; ///< the local demo shop: built in, not to be edited
    QString shopName = {}; ///< as this server called it last time
    QString lastLogin = {};
    QStringList keptLogins = {}; ///< whose passwords were given to the keychain

    bool operator==(const ServerEntry &) const = default;

    /// The name of a login's password at this server in the keychain.
    [[nodiscard]] QString secretKey(const QString &login) const;
    /// "This computer, private socket" or "shop-db-1.example.org · TLS, certificate and name checked".
    [[nodiscard]] QString line() const;
    /// "shop-db-1", for the corner of the window.
    [[nodiscard]] QString place() const;
};

/// "Warehouse", "Support", ... as one reads it on a button.
[[nodiscard]] QString roleTitle(Role role);
[[nodiscard]] QString rolesTitle(Roles roles);
