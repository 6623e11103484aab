// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/server_entry.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

QString ServerEntry::secretKey(const QString &login) const
{
    const int port = profile.port == 0 ? 5432 : profile.port;
    return QStringLiteral("%1@%2:%3/%4").arg(login, profile.host, QString::number(port), profile.database);
}

QString ServerEntry::line() const
{
    if (profile.isLocalSocket())
        return QCoreApplication::translate("ServerEntry", "This computer, private socket");
    const QString address = profile.port == 0 || profile.port == 5432
        ? profile.host
        : QStringLiteral("%1:%2").arg(profile.host, QString::number(profile.port));
    return QCoreApplication::translate("ServerEntry", "%1 · TLS, certificate and name checked").arg(address);
}

QString ServerEntry::place() const
{
    if (profile.isLocalSocket())
        return QCoreApplication::translate("ServerEntry", "this computer");
    // "shop-db-1.example.org,shop-db-2.example.org" is shop-db-1 here; an address stays whole.
    const QString first = profile.host.section(u',', 0, 0);
    const QString label = first.section(u'.', 0, 0);
    bool isNumber = false;
    label.toInt(&isNumber);
    return isNumber || first.contains(u':') ? first : label;
}

QString roleTitle(Role role)
{
    switch (role) {
    case Role::Warehouse:
        return QCoreApplication::translate("Role", "Warehouse");
    case Role::Support:
        return QCoreApplication::translate("Role", "Support");
    case Role::Manager:
        return QCoreApplication::translate("Role", "Manager");
    case Role::Admin:
        return QCoreApplication::translate("Role", "Administrator");
    case Role::Worker:
        return QCoreApplication::translate("Role", "Background jobs");
    }
    Q_UNREACHABLE();
}

QString rolesTitle(Roles roles)
{
    QStringList titles;
    for (const Role role : std::array{Role::Warehouse, Role::Support, Role::Manager, Role::Admin, Role::Worker}) {
        if (roles.testFlag(role))
            titles.append(roleTitle(role));
    }
    return titles.join(QStringLiteral(", "));
}
