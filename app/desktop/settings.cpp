// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/settings.h"

#include "app/desktop/demo_shop.h"

#include <QCryptographicHash>
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

// A digest: logins are nobody's business who reads the file for something else.
QString groupOf(const QString &person)
{
    const QByteArray digest = QCryptographicHash::hash(person.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("work/") + QString::fromLatin1(digest.toHex().left(16));
}

QString written(const Place &place)
{
    return place.desk + u':' + place.record;
}

Place readPlace(const QString &text)
{
    return {text.section(u':', 0, 0), text.section(u':', 1)};
}

} // namespace

// The same file in which lists keep their columns: the organization and application that main() names.
Settings::Settings() = default;

Settings::Settings(const QString &file)
    : m_store(file, QSettings::IniFormat)
{
}

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

WorkState Settings::workState(const QString &person) const
{
    WorkState state;
    m_store.beginGroup(groupOf(person));
    state.desk = m_store.value(QStringLiteral("desk")).toString();
    state.currentTab = m_store.value(QStringLiteral("currentTab")).toInt();
    for (const QString &tab : m_store.value(QStringLiteral("tabs")).toStringList())
        state.tabs.append(readPlace(tab));
    const int windows = m_store.beginReadArray(QStringLiteral("windows"));
    for (int i = 0; i < windows; ++i) {
        m_store.setArrayIndex(i);
        state.windows.append({readPlace(m_store.value(QStringLiteral("record")).toString()), m_store.value(QStringLiteral("geometry")).toByteArray()});
    }
    m_store.endArray();
    m_store.endGroup();
    return state;
}

void Settings::setWorkState(const QString &person, const WorkState &state)
{
    m_store.remove(groupOf(person));
    m_store.beginGroup(groupOf(person));
    m_store.setValue(QStringLiteral("desk"), state.desk);
    m_store.setValue(QStringLiteral("currentTab"), state.currentTab);
    QStringList tabs;
    for (const Place &tab : state.tabs)
        tabs.append(written(tab));
    m_store.setValue(QStringLiteral("tabs"), tabs);
    m_store.beginWriteArray(QStringLiteral("windows"));
    for (int i = 0; i < state.windows.size(); ++i) {
        m_store.setArrayIndex(i);
        m_store.setValue(QStringLiteral("record"), written(state.windows.at(i).place));
        m_store.setValue(QStringLiteral("geometry"), state.windows.at(i).geometry);
    }
    m_store.endArray();
    m_store.endGroup();
}
