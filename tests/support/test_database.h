// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/connection.h"
#include "models/db/connection_profile.h"

#include <QString>
#include <QVariant>

#include <memory>

// A database of a test's own, on the throw-away cluster that ./dev test started. Cloned from a template in a moment and
// dropped at the end, with whoever is still connected.
//
//     TestDatabase database(TestDatabase::From::Demo);
//     QVERIFY2(database.isReady(), qPrintable(database.problem()));
//     auto priya = database.connectAs(QStringLiteral("priya.raman"));
class TestDatabase
{
public:
    enum class From {
        Bootstrapped, // roles and extensions, no table
        Migrated, // every table, no row, no staff
        Demo, // the demo shop with a few hundred orders and its people, and open orders in every state (open_orders.sql)
        DemoAsLoaded, // the demo shop as `demo load` leaves it
    };

    explicit TestDatabase(From from = From::Migrated);
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    [[nodiscard]] bool isReady() const { return m_problem.isEmpty(); }
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] const QString &name() const { return m_name; }

    // Empty when the tests were not started by ./dev test.
    [[nodiscard]] static QString socketDirectory();
    [[nodiscard]] static ConnectionProfile profileOf(const QString &database);
    [[nodiscard]] ConnectionProfile profile() const;
    // Demo people have the password `demo`; postgres and backroom_migrator are let in by name.
    [[nodiscard]] Credentials credentials(const QString &login) const;
    // An open connection, or null; the reason is printed.
    [[nodiscard]] std::unique_ptr<Connection> connectAs(const QString &login) const;

    // As the superuser, for arranging what a test needs and looking at what it did. Failures end the program with the
    // reason: a test cannot go on without them.
    void execute(const QString &sql) const;
    [[nodiscard]] QVariant value(const QString &sql) const;

private:
    void addOpenOrders() const;

    QString m_name;
    QString m_problem;
    std::unique_ptr<Connection> m_superuser;
};
