// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/demo_people.h"

#include "models/db/connection.h"
#include "models/db/password_verifier.h"

#include <QCoreApplication>

namespace {

struct Person {
    const char *login;
    const char *name;
    const char *role;
    qint64 refundLimit; // cents
    QStringList warehouses;
};

const QList<Person> &people()
{
    static const QList<Person> everybody{
        {"jonas.weber", "Jonas Weber", "WAREHOUSE", 0, {QStringLiteral("HAM"), QStringLiteral("LIS")}},
        {"priya.raman", "Priya Raman", "WAREHOUSE", 0, {QStringLiteral("DEN"), QStringLiteral("OSA")}},
        {"sam.okafor", "Sam Okafor", "SUPPORT", 150'00, {}},
        {"lucia.fernandez", "Lucía Fernández", "SUPPORT", 150'00, {}},
        {"mona.keller", "Mona Keller", "MANAGER", 2'000'00, {}},
        {"ada.novak", "Ada Novák", "ADMIN", 0, {}},
        {"backroom_jobs", "Jobs", "WORKER", 0, {}},
    };
    return everybody;
}

Result<void> makePerson(Connection &connection, const Person &person)
{
    const QString login = QString::fromLatin1(person.login);
    // made anew for each login: the salt is part of it
    const auto verifier = passwordVerifier(connection, login, QStringLiteral("demo"));
    if (!verifier)
        return failure(verifier.error());
    const SqlValues values{
        {QStringLiteral("login"), login},
        {QStringLiteral("name"), QString::fromUtf8(person.name)},
        {QStringLiteral("email"), QString(login).replace(QLatin1Char('_'), QLatin1Char('.')) + QStringLiteral("@nordwind-outdoor.example")},
        {QStringLiteral("role"), QString::fromLatin1(person.role)},
        {QStringLiteral("refund_limit"), person.refundLimit},
        {QStringLiteral("warehouses"), sqlArray(person.warehouses)},
    };
    SqlValues valuesWithVerifier = values;
    valuesWithVerifier.insert(QStringLiteral("verifier"), *verifier);

    const auto isKnown = connection.value(SqlText::load(QStringLiteral("demo/person_login")), {{QStringLiteral("login"), login}});
    if (!isKnown)
        return failure(isKnown.error());
    if (!isKnown->toBool()) {
        const auto made = connection.run(SqlText::load(QStringLiteral("demo/person_new")), valuesWithVerifier);
        return made ? Result<void>() : failure(made.error());
    }

    const auto joined = connection.value(SqlText::load(QStringLiteral("demo/person_known")), values);
    if (!joined && joined.error().kind == Error::Kind::NotFound)
        return failure(Error::Kind::Rejected,
                       QCoreApplication::translate("backroomctl", "This server has a login “%1” that is not the demo shop's.").arg(login));
    if (!joined)
        return failure(joined.error());
    const auto changed = connection.run(SqlText::load(QStringLiteral("demo/person_password")),
                                        {{QStringLiteral("login"), login}, {QStringLiteral("verifier"), *verifier}});
    return changed ? Result<void>() : failure(changed.error());
}

Result<void> makeStorefront(Connection &connection)
{
    const auto verifier = passwordVerifier(connection, QStringLiteral("storefront"), QStringLiteral("demo"));
    if (!verifier)
        return failure(verifier.error());
    // it is no member of staff, so none of the staff functions makes it
    if (auto acting = connection.runScript("set role backroom_accounts"); !acting)
        return acting;
    const auto made = connection.run(SqlText::load(QStringLiteral("demo/storefront_login")), {{QStringLiteral("verifier"), *verifier}});
    if (!made)
        return failure(made.error());
    return connection.runScript("set role backroom_owner");
}

} // namespace

Result<void> makeDemoPeople(Connection &connection)
{
    return connection.transaction([&]() -> Result<void> {
        for (const auto &person : people()) {
            if (auto made = makePerson(connection, person); !made)
                return made;
        }
        return makeStorefront(connection);
    });
}
