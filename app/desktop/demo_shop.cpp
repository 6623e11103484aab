// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/demo_shop.h"

#include "app/common/local_cluster.h"

#include <QCoreApplication>

ServerEntry DemoShop::server()
{
    ServerEntry entry;
    entry.isDemo = true;
    entry.shopName = QStringLiteral("Nordwind Outdoor");
    entry.profile.name = QCoreApplication::translate("DemoShop", "Demo shop on this computer");
    entry.profile.host = LocalCluster().socketDirectory();
    entry.profile.database = QStringLiteral("backroom");
    return entry;
}

QList<DemoPerson> DemoShop::people()
{
    return {
        {QStringLiteral("jonas.weber"), QStringLiteral("Jonas Weber"), Role::Warehouse, QStringLiteral("Hamburg")},
        {QStringLiteral("priya.raman"), QStringLiteral("Priya Raman"), Role::Warehouse, QStringLiteral("Denver")},
        {QStringLiteral("sam.okafor"), QStringLiteral("Sam Okafor"), Role::Support, {}},
        {QStringLiteral("lucia.fernandez"), QStringLiteral("Lucía Fernández"), Role::Support, {}},
        {QStringLiteral("mona.keller"), QStringLiteral("Mona Keller"), Role::Manager, {}},
        {QStringLiteral("ada.novak"), QStringLiteral("Ada Novák"), Role::Admin, {}},
    };
}

QString DemoShop::password()
{
    return QStringLiteral("demo");
}
