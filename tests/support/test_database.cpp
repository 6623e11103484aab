// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_database.h"

#include <QFile>
#include <QUuid>

namespace {

constexpr auto socketVariable = "BACKROOM_TEST_SOCKET";

QString templateOf(TestDatabase::From from)
{
    switch (from) {
    case TestDatabase::From::Bootstrapped:
        return QStringLiteral("backroom_bootstrapped");
    case TestDatabase::From::Migrated:
        return QStringLiteral("backroom_migrated");
    case TestDatabase::From::Demo:
    case TestDatabase::From::DemoAsLoaded:
        return QStringLiteral("backroom_demo");
    }
    return {};
}

Credentials superuser()
{
    return {.login = QStringLiteral("postgres"), .password = {}};
}

// Database-level rights and settings are not part of a template, so every clone is given them anew.
QString cloneTemplate(const QString &source, const QString &name)
{
    Connection maintenance(TestDatabase::profileOf(QStringLiteral("postgres")), superuser());
    if (auto opened = maintenance.open(); !opened)
        return opened.error().message + QLatin1Char(' ') + opened.error().detail;
    if (auto made = maintenance.runScript(QStringLiteral("create database %1 template %2").arg(name, source).toUtf8()); !made)
        return made.error().detail;
    Connection clone(TestDatabase::profileOf(name), superuser());
    QFile bootstrap(QStringLiteral(":/migrations/bootstrap.sql"));
    if (!bootstrap.open(QIODevice::ReadOnly))
        return bootstrap.errorString();
    auto done = clone.open();
    if (done)
        done = clone.runScript(bootstrap.readAll());
    return done ? QString() : done.error().message + QLatin1Char(' ') + done.error().detail;
}

} // namespace

TestDatabase::TestDatabase(From from)
    : m_name(QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128))
{
    if (socketDirectory().isEmpty()) {
        m_problem = QStringLiteral("There is no test cluster. Run this test through ./dev test -R <name>.");
        return;
    }
    m_problem = cloneTemplate(templateOf(from), m_name);
    if (isReady())
        m_superuser = connectAs(superuser().login);
    if (isReady() && !m_superuser)
        m_problem = QStringLiteral("The superuser cannot connect to %1.").arg(m_name);
    if (isReady() && from == From::Demo)
        addOpenOrders();
}

TestDatabase::~TestDatabase()
{
    m_superuser.reset();
    if (socketDirectory().isEmpty())
        return;
    Connection maintenance(profileOf(QStringLiteral("postgres")), superuser());
    if (maintenance.open())
        (void)maintenance.runScript(QStringLiteral("drop database if exists %1 with (force)").arg(m_name).toUtf8());
}

QString TestDatabase::socketDirectory()
{
    return qEnvironmentVariable(socketVariable);
}

ConnectionProfile TestDatabase::profileOf(const QString &database)
{
    ConnectionProfile profile;
    profile.name = QStringLiteral("Test");
    profile.host = socketDirectory();
    profile.port = 5432;
    profile.database = database;
    return profile;
}

ConnectionProfile TestDatabase::profile() const
{
    return profileOf(m_name);
}

Credentials TestDatabase::credentials(const QString &login) const
{
    const bool byName = login == superuser().login || login == QLatin1String("backroom_migrator");
    return {.login = login, .password = byName ? QString() : QStringLiteral("demo")};
}

std::unique_ptr<Connection> TestDatabase::connectAs(const QString &login) const
{
    auto connection = std::make_unique<Connection>(profile(), credentials(login));
    if (auto opened = connection->open(); !opened) {
        qWarning("%s cannot connect: %s", qPrintable(login), qPrintable(opened.error().message + QLatin1Char(' ') + opened.error().detail));
        return nullptr;
    }
    return connection;
}

void TestDatabase::addOpenOrders() const
{
    QFile script(QStringLiteral(BACKROOM_SOURCE_DIR "/tests/support/open_orders.sql"));
    if (!script.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(script.fileName()), qPrintable(script.errorString()));
    execute(QString::fromUtf8(script.readAll()));
}

void TestDatabase::execute(const QString &sql) const
{
    if (auto done = m_superuser->runScript(sql.toUtf8()); !done)
        qFatal("%s\nwhile arranging: %s", qPrintable(done.error().detail), qPrintable(sql));
}

QVariant TestDatabase::value(const QString &sql) const
{
    const auto found = m_superuser->value(SqlText::fromText(QStringLiteral("test"), sql));
    if (!found)
        qFatal("%s\nwhile looking: %s", qPrintable(found.error().detail), qPrintable(sql));
    return *found;
}
