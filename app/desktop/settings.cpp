// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/settings.h"

#include "app/desktop/demo_shop.h"

#include <QMetaEnum>

namespace {

void readMemory(const QSettings &store, ServerEntry &entry)
{
    entry.shopName = store.value(QStringLiteral("shopName"), entry.shopName).toString();
    entry.lastLogin = store.value(QStringLiteral("lastLogin")).toString();
    entry.keptLogins = store.value(QStringLiteral("keptLogins")).toStringList();
}

void writeMemory(QSettings &store, const ServerEntry &entry)
{
    store.setValue(QStringLiteral("shopName"), entry.shopName);
    store.setValue(QStringLiteral("lastLogin"), entry.lastLogin);
    store.setValue(QStringLiteral("keptLogins"), entry.keptLogins);
}

} // namespace

// The same file in which lists keep their columns: the organization and application that main() names.
Settings::Settings() = default;

Settings::Settings(const QString &file) : m_store(file, QSettings::IniFormat) {}

Settings::Servers Settings::servers() const
{
    Servers servers;
    ServerEntry demo = DemoShop::server();
    m_store.beginGroup(QStringLiteral("demo"));
    readMemory(m_store, demo);
    m_store.endGroup();
    servers.entries.append(demo);

    const int count = m_store.beginReadArray(QStringLiteral("servers"));
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        ServerEntry entry;
        entry.profile.name = m_store.value(QStringLiteral("name")).toString();
        entry.profile.host = m_store.value(QStringLiteral("host")).toString();
        entry.profile.port = quint16(m_store.value(QStringLiteral("port")).toUInt());
        entry.profile.database = m_store.value(QStringLiteral("database")).toString();
        entry.profile.standbyHosts = m_store.value(QStringLiteral("standbyHosts")).toString();
        entry.profile.rootCertificate = m_store.value(QStringLiteral("rootCertificate")).toString();
        readMemory(m_store, entry);
        if (!entry.profile.name.isEmpty() && !entry.profile.host.isEmpty())
            servers.entries.append(entry);
    }
    m_store.endArray();
    servers.current = qBound(0, m_store.value(QStringLiteral("server"), 0).toInt(), int(servers.entries.size()) - 1);
    return servers;
}

void Settings::setServers(const QList<ServerEntry> &entries, int current)
{
    m_store.remove(QStringLiteral("servers"));
    m_store.beginWriteArray(QStringLiteral("servers"));
    int index = 0;
    for (const ServerEntry &entry : entries) {
        if (entry.isDemo)
            continue;
        m_store.setArrayIndex(index++);
        m_store.setValue(QStringLiteral("name"), entry.profile.name);
        m_store.setValue(QStringLiteral("host"), entry.profile.host);
        m_store.setValue(QStringLiteral("port"), entry.profile.port);
        m_store.setValue(QStringLiteral("database"), entry.profile.database);
        m_store.setValue(QStringLiteral("standbyHosts"), entry.profile.standbyHosts);
        m_store.setValue(QStringLiteral("rootCertificate"), entry.profile.rootCertificate);
        writeMemory(m_store, entry);
    }
    m_store.endArray();
    for (const ServerEntry &entry : entries) {
        if (!entry.isDemo)
            continue;
        m_store.beginGroup(QStringLiteral("demo"));
        writeMemory(m_store, entry);
        m_store.endGroup();
    }
    m_store.setValue(QStringLiteral("server"), current);
}

Theme::Scheme Settings::scheme() const
{
    const QByteArray name = m_store.value(QStringLiteral("scheme")).toByteArray();
    bool known = false;
    const int value = QMetaEnum::fromType<Theme::Scheme>().keyToValue(name.constData(), &known);
    return known ? Theme::Scheme(value) : Theme::Scheme::System;
}

void Settings::setScheme(Theme::Scheme scheme)
{
    m_store.setValue(QStringLiteral("scheme"), QByteArray(QMetaEnum::fromType<Theme::Scheme>().valueToKey(int(scheme))));
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(QStringLiteral("windowGeometry")).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store.setValue(QStringLiteral("windowGeometry"), geometry);
}

QString Settings::desk() const
{
    return m_store.value(QStringLiteral("desk")).toString();
}

void Settings::setDesk(const QString &deskId)
{
    m_store.setValue(QStringLiteral("desk"), deskId);
}

QHash<QString, int> Settings::paletteUses() const
{
    QHash<QString, int> uses;
    m_store.beginGroup(QStringLiteral("paletteUses"));
    for (const QString &id : m_store.childKeys())
        uses.insert(id, m_store.value(id).toInt());
    m_store.endGroup();
    return uses;
}

void Settings::setPaletteUses(const QHash<QString, int> &uses)
{
    m_store.beginGroup(QStringLiteral("paletteUses"));
    for (auto use = uses.begin(); use != uses.end(); ++use)
        m_store.setValue(use.key(), use.value());
    m_store.endGroup();
}
