// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/session.h"

#include "models/db/deliver.h"
#include "models/db/migrator.h"
#include "models/db/sql_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

Result<void> checkSchema(Connection &connection)
{
    static const SqlText question = SqlText::load(QStringLiteral("session/schema_version"));
    const auto answer = connection.json(question);
    if (!answer) {
        Error error = answer.error();
        if (error.sqlState == QLatin1String("42P01") || error.sqlState == QLatin1String("3F000")) {
            error.kind = Error::Kind::SchemaTooOld;
            error.message = Tr::tr("This database has not been set up for Backroom. An administrator has to run \"backroomctl migrate\" on it.");
        } else if (error.kind == Error::Kind::PermissionDenied) {
            error.message = Tr::tr("This login is no member of staff here. Ask an administrator.");
        }
        return failure(error);
    }
    const int theirs = answer->object().value(QLatin1String("newest")).toInt();
    const int oldestProgram = answer->object().value(QLatin1String("oldest_program")).toInt(theirs);
    const int ours = newestMigration();
    const QString versions = QStringLiteral("database V%1, program V%2").arg(QString::number(theirs), QString::number(ours));
    if (theirs < ours) {
        return failure(Error::Kind::SchemaTooOld,
                       Tr::tr("The database is older than this program. An administrator has to run \"backroomctl migrate\" on it; until then use the version "
                              "of Backroom you had before."),
                       versions);
    }
    if (ours < oldestProgram) {
        return failure(Error::Kind::SchemaTooNew,
                       Tr::tr("The database is newer than this program. Install the newest version of Backroom on this machine."), versions);
    }
    return {};
}

Roles rolesFrom(const QJsonArray &names)
{
    static const QHash<QString, Role> known{
        {QStringLiteral("WAREHOUSE"), Role::Warehouse},
        {QStringLiteral("SUPPORT"), Role::Support},
        {QStringLiteral("MANAGER"), Role::Manager},
        {QStringLiteral("ADMIN"), Role::Admin},
        {QStringLiteral("WORKER"), Role::Worker},
    };
    Roles roles;
    for (const QJsonValue &name : names) {
        if (const auto role = known.constFind(name.toString()); role != known.cend())
            roles |= *role;
    }
    return roles;
}

WhoAmI whoAmIFrom(const QJsonObject &answer)
{
    WhoAmI who;
    who.login = answer.value(QLatin1String("login")).toString();
    who.displayName = answer.value(QLatin1String("display_name")).toString();
    who.roles = rolesFrom(answer.value(QLatin1String("roles")).toArray());
    for (const QJsonValue &value : answer.value(QLatin1String("warehouses")).toArray()) {
        const QJsonObject warehouse = value.toObject();
        who.warehouses.append({
            .id = QUuid::fromString(warehouse.value(QLatin1String("id")).toString()),
            .code = warehouse.value(QLatin1String("code")).toString(),
            .name = warehouse.value(QLatin1String("name")).toString(),
            .timeZone = warehouse.value(QLatin1String("time_zone")).toString(),
        });
    }
    who.refundLimit = answer.value(QLatin1String("refund_limit")).toInteger();
    who.shopName = answer.value(QLatin1String("shop_name")).toString();
    who.mainCurrency = answer.value(QLatin1String("main_currency")).toString();
    who.serverVersion = answer.value(QLatin1String("server_version")).toString();
    return who;
}

Result<WhoAmI> askWhoIAm(Connection &connection)
{
    if (auto fits = checkSchema(connection); !fits)
        return failure(fits.error());
    static const SqlText question = SqlText::load(QStringLiteral("session/who_am_i"));
    const auto answer = connection.json(question);
    if (!answer && answer.error().kind == Error::Kind::NotFound)
        return failure(Error::Kind::PermissionDenied, Tr::tr("This login is no active member of staff here. Ask an administrator."));
    if (!answer)
        return failure(answer.error());
    return whoAmIFrom(answer->object());
}

Result<qint64> noteSignIn(Connection &connection)
{
    return connection.run(SqlText::load(QStringLiteral("session/note_sign_in")));
}

} // namespace

Session::Session(WhoAmI whoAmI, std::unique_ptr<DbExecutor> executor, std::unique_ptr<Listener> listener)
    : m_whoAmI(std::move(whoAmI))
    , m_executor(std::move(executor))
    , m_listener(std::move(listener))
{
}

Session::~Session() = default;

void Session::signIn(const ConnectionProfile &profile, const Credentials &credentials, QObject *context, Handler handler, const CancelToken &cancel)
{
    // Shared, since a handler must be copyable; when the context goes first the executor goes with it.
    auto executor = std::make_shared<std::unique_ptr<DbExecutor>>(std::make_unique<DbExecutor>(profile, credentials));
    const auto answer = (*executor)->run(askWhoIAm, cancel);
    deliver(answer, context, [=, handler = std::move(handler)](const Result<WhoAmI> &who) {
        if (cancel.isCancelled())
            return;
        if (!who) {
            handler(failure(who.error()));
            return;
        }
        const auto session = std::make_shared<Session>(*who, std::move(*executor), std::make_unique<Listener>(profile, credentials));
        // For the administrators' list; nobody waits for it, and a sign-in that is not noted is one all the same.
        (void)session->executor().run(noteSignIn, JobOptions{.lane = Lane::Background, .repeatable = true, .label = Tr::tr("Noting the sign-in")});
        handler(session);
    });
}

void Session::followChanges(QObject *context, const QStringList &relations, const QString &keyColumn,
                            std::function<void(const ChangeNotice &)> then) const
{
    const QString changes = QString::fromLatin1(ChangeNotice::Channel);
    connect(m_listener.get(), &Listener::notified, context, [=, then = std::move(then)](const QString &channel, const QString &payload) {
        if (channel != changes)
            return;
        const ChangeNotice change = ChangeNotice::read(payload, keyColumn);
        if (relations.isEmpty() || relations.contains(change.relation))
            then(change);
    });
    m_listener->listen(changes);
}
