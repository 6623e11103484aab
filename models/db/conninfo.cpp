// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/conninfo.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <libpq-fe.h>

namespace {

// libpq 15 knows no "system"; these are where distributions keep the system's certificates.
QString systemCertificates()
{
    for (const char *path : {"/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt"}) {
        if (QFileInfo::exists(QString::fromLatin1(path)))
            return QString::fromLatin1(path);
    }
    return {};
}

} // namespace

Conninfo::Conninfo(const ConnectionProfile &profile, Route route, const QString &applicationName, std::chrono::seconds connectTimeout)
{
    for (auto option = profile.options.cbegin(); option != profile.options.cend(); ++option)
        set(option.key().toLatin1().constData(), option.value());

    const bool standby = route == Route::Standby && !profile.standbyHosts.isEmpty();
    const QString hosts = standby ? profile.standbyHosts + QLatin1Char(',') + profile.host : profile.host;
    set("host", hosts);
    if (profile.port != 0)
        set("port", QString::number(profile.port));
    set("dbname", profile.database);
    if (standby)
        set("target_session_attrs", QStringLiteral("prefer-standby"));
    else if (hosts.contains(QLatin1Char(',')))
        set("target_session_attrs", QStringLiteral("read-write"));

    if (profile.tls == ConnectionProfile::Tls::VerifyFull && !profile.isLocalSocket()) {
        // libpq's own default would fall back to plain text without a word.
        set("sslmode", QStringLiteral("verify-full"));
        set("channel_binding", QStringLiteral("require"));
        set("sslrootcert", profile.rootCertificate.isEmpty() ? systemCertificates() : profile.rootCertificate);
    }
    set("application_name", applicationName);
    set("connect_timeout", QString::number(connectTimeout.count()));
    // A dead network shows itself within seconds instead of the kernel's quarter of an hour.
    set("keepalives_idle", QStringLiteral("15"));
    set("keepalives_interval", QStringLiteral("5"));
    set("keepalives_count", QStringLiteral("3"));
    set("tcp_user_timeout", QStringLiteral("20000"));
}

void Conninfo::set(const char *keyword, const QString &value)
{
    if (!value.isEmpty())
        m_values.insert(keyword, value.toUtf8());
}

Result<QString> Conninfo::connectOptions() const
{
    QStringList options;
    for (auto option = m_values.cbegin(); option != m_values.cend(); ++option) {
        QString value = QString::fromUtf8(option.value());
        if (value.contains(QLatin1Char(';'))) {
            return failure(Error::Kind::InvalidInput,
                           QCoreApplication::translate("Connection", "A semicolon cannot be used in the settings of a server."),
                           QString::fromUtf8(option.key()));
        }
        value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
        options.append(QStringLiteral("%1='%2'").arg(QString::fromUtf8(option.key()), value));
    }
    return options.join(QLatin1Char(' '));
}

QList<const char *> Conninfo::keywords(const Credentials &credentials) const
{
    QList<const char *> keywords;
    for (auto option = m_values.keyBegin(); option != m_values.keyEnd(); ++option)
        keywords.append(option->constData());
    if (!credentials.login.isEmpty())
        keywords.append("user");
    if (!credentials.password.isEmpty())
        keywords.append("password");
    keywords.append(nullptr);
    return keywords;
}

QList<const char *> Conninfo::values(const Credentials &credentials) const
{
    QList<const char *> values;
    for (const QByteArray &value : m_values)
        values.append(value.constData());
    m_login = credentials.login.toUtf8();
    m_password = credentials.password.toUtf8();
    if (!m_login.isEmpty())
        values.append(m_login.constData());
    if (!m_password.isEmpty())
        values.append(m_password.constData());
    values.append(nullptr);
    return values;
}
