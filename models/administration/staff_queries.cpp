// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/administration/staff_queries.h"

#include "models/administration/staff_fields.h"
#include "models/core/money.h"
#include "models/db/db_executor.h"
#include "models/db/password_verifier.h"
#include "models/db/sql_text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StaffQueries)
};

SqlText statement(const char *name)
{
    return SqlText::load(QStringLiteral("administration/") + QLatin1String(name));
}

Result<QJsonObject> sent(Connection &connection, const SqlText &sql, const SqlValues &values)
{
    const auto answer = connection.command(sql, values);
    if (!answer)
        return failure(answer.error());
    return answer->object();
}

SqlValues ofVersion(const CommandId &command, const QString &login, qint64 rowVersion)
{
    return {{QStringLiteral("command_id"), command.uuid()}, {QStringLiteral("login"), login}, {QStringLiteral("row_version"), rowVersion}};
}

} // namespace

struct StaffQueries::Verifier {
    CommandId command;
    QString text; // made by the first attempt
};

StaffQueries::StaffQueries(DbExecutor &executor, QString mainCurrency)
    : m_executor(&executor)
    , m_mainCurrency(std::move(mainCurrency))
    , m_verifier(std::make_shared<std::shared_ptr<Verifier>>())
{
}

QFuture<Result<StaffDetail>> StaffQueries::detail(const QString &login, const CancelToken &cancel) const
{
    return m_executor->run(
        [sql = statement("staff_detail"), login](Connection &connection) -> Result<StaffDetail> {
            const auto json = connection.json(sql, {{QStringLiteral("login"), login}});
            if (!json && json.error().kind == Error::Kind::NotFound)
                return failure(Error::Kind::NotFound, Tr::tr("There is no account with this login."), json.error().detail);
            if (!json)
                return failure(json.error());
            return StaffDetail::fromJson(*json);
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the account")});
}

QFuture<Result<QList<StaffWarehouse>>> StaffQueries::warehouses() const
{
    return m_executor->run(
        [sql = statement("warehouses")](Connection &connection) {
            return connection.list(sql, {}, [](const QSqlQuery &row) {
                return StaffWarehouse{row.value(0).toString(), row.value(1).toString(), row.value(2).toString(), row.value(3).toBool()};
            });
        },
        JobOptions{.repeatable = true, .label = Tr::tr("Loading the warehouses")});
}

QFuture<Result<QJsonObject>> StaffQueries::sendWithPassword(const char *file, const CommandId &command, const QString &password, const QString &login,
                                                            const QVariantMap &values, const QString &label) const
{
    if (!*m_verifier || (*m_verifier)->command != command)
        *m_verifier = std::make_shared<Verifier>(Verifier{command, {}});
    return m_executor->run(
        [sql = statement(file), verifier = *m_verifier, password, login, values](Connection &connection) -> Result<QJsonObject> {
            if (verifier->text.isEmpty()) {
                const auto made = passwordVerifier(connection, login, password);
                if (!made)
                    return failure(made.error());
                verifier->text = *made;
            }
            SqlValues all = values;
            all.insert(QStringLiteral("verifier"), verifier->text);
            return sent(connection, sql, all);
        },
        JobOptions{.repeatable = true, .label = label});
}

QFuture<Result<QJsonObject>> StaffQueries::add(const CommandId &command, const FieldValues &values) const
{
    const auto text = [&values](const char *field) { return values[QLatin1String(field)].toString().trimmed(); };
    const auto limit = Money::parse(text("refund_limit"), m_mainCurrency);
    return sendWithPassword("staff_add", command, values[QLatin1String("password")].toString(), text("login"),
                            {{QStringLiteral("command_id"), command.uuid()},
                             {QStringLiteral("login"), text("login")},
                             {QStringLiteral("display_name"), text("display_name")},
                             {QStringLiteral("email"), text("email")},
                             {QStringLiteral("role"), text("role")},
                             {QStringLiteral("refund_limit"), limit ? limit->minorUnits() : 0},
                             {QStringLiteral("warehouse_ids"), values[QLatin1String("warehouse_ids")].toVariant().toStringList()}},
                            Tr::tr("Adding a member of staff"));
}

QFuture<Result<QJsonObject>> StaffQueries::setPassword(const CommandId &command, const StaffDetail &staff, const QString &password) const
{
    return sendWithPassword("staff_password", command, password, staff.login, ofVersion(command, staff.login, staff.rowVersion), Tr::tr("Setting a password"));
}

QFuture<Result<QJsonObject>> StaffQueries::reopen(const CommandId &command, const StaffDetail &staff, const QString &password) const
{
    return sendWithPassword("staff_reopen", command, password, staff.login, ofVersion(command, staff.login, staff.rowVersion),
                            Tr::tr("Opening an account again"));
}

QFuture<Result<QJsonObject>> StaffQueries::close(const CommandId &command, const StaffDetail &staff) const
{
    return m_executor->run([sql = statement("staff_close"), values = ofVersion(command, staff.login, staff.rowVersion)](
                               Connection &connection) { return sent(connection, sql, values); },
                           JobOptions{.repeatable = true, .label = Tr::tr("Closing an account")});
}

EditForm StaffQueries::editForm() const
{
    const StaffQueries queries = *this;
    return {.desk = QStringLiteral("staff"),
            .form = QStringLiteral("edit"),
            .load =
                [queries](const QString &key) {
                    return queries.detail(key, {}).then([](const Result<StaffDetail> &staff) -> Result<EditRecord> {
                        if (!staff)
                            return failure(staff.error());
                        return EditRecord{.key = staff->login,
                                          .title = staff->name,
                                          .values = staffFields(*staff),
                                          .version = staff->rowVersion,
                                          .changedBy = staff->changes.isEmpty() ? QString() : staff->changes.first().who};
                    });
                },
            .save =
                [queries](const CommandId &id, const EditForm::Change &change) {
                    SqlValues values = ofVersion(id, change.key, change.version);
                    const QJsonObject changes = staffChanges(change.changed, queries.m_mainCurrency);
                    values.insert(QStringLiteral("changes"), QString::fromUtf8(QJsonDocument(changes).toJson(QJsonDocument::Compact)));
                    return queries.m_executor->run(
                        [sql = statement("staff_edit"), values](Connection &connection) -> Result<qint64> {
                            const auto answer = sent(connection, sql, values);
                            if (!answer)
                                return failure(answer.error());
                            return (*answer)[QLatin1String("row_version")].toInteger();
                        },
                        JobOptions{.repeatable = true, .label = Tr::tr("Saving the account")});
                },
            .problems = [currency = m_mainCurrency](const FieldValues &values) { return staffProblems(values, currency); },
            .fieldOf = staffFieldOf};
}
