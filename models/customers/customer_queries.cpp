// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customer_queries.h"

#include "models/customers/customer_fields.h"
#include "models/db/db_executor.h"
#include "models/db/sql_text.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QRegularExpression>

namespace {

const auto desk = QStringLiteral("customers");

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CustomerQueries)
};

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// A command whose answer is a version, or has none.
QFuture<Result<qint64>> command(DbExecutor &executor, const char *file, const SqlValues &values, const char *versionKey, const QString &label)
{
    const SqlText sql = SqlText::load(QLatin1String("customers/") + QLatin1String(file));
    const QString key = QString::fromLatin1(versionKey);
    return executor.run(
        [sql, values, key](Connection &connection) -> Result<qint64> {
            const auto answer = connection.command(sql, values);
            if (!answer)
                return failure(answer.error());
            return answer->object()[key].toInteger();
        },
        JobOptions{.repeatable = true, .label = label});
}

Result<void> withoutValue(const Result<qint64> &answer)
{
    return answer ? Result<void>() : Result<void>(failure(answer.error()));
}

EditRecord recordOf(const CustomerProfile &customer, const FieldValues &values, qint64 version)
{
    return {.key = customer.id.toString(QUuid::WithoutBraces), .title = customer.name, .values = values, .version = version, .changedBy = customer.changedBy};
}

QHash<QString, QString> demand(const FieldValues &values, const QString &field, const QString &sentence)
{
    return values[field].toString().trimmed().isEmpty() ? QHash<QString, QString>{{field, sentence}} : QHash<QString, QString>();
}

} // namespace

CustomerQueries::CustomerQueries(DbExecutor &executor)
    : m_executor(&executor)
{
}

QFuture<Result<CustomerProfile>> CustomerQueries::profile(const QUuid &id, const CancelToken &cancel) const
{
    const SqlText sql = SqlText::load(QStringLiteral("customers/profile"));
    return m_executor->run(
        [sql, id](Connection &connection) -> Result<CustomerProfile> {
            const auto json = connection.json(sql, {{QStringLiteral("user_id"), id}});
            if (!json && json.error().kind == Error::Kind::NotFound)
                return failure(Error::Kind::NotFound, Tr::tr("This customer is not there any more, or not visible to you. Refresh the list."), json.error().detail);
            if (!json)
                return failure(json.error());
            return CustomerProfile::fromJson(*json);
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the customer")});
}

QFuture<Result<QList<CustomerMatch>>> CustomerQueries::suggest(const QString &words, const CancelToken &cancel) const
{
    static const QRegularExpression special(QStringLiteral("([\\\\%_])"));
    const SqlText sql = SqlText::load(QStringLiteral("customers/suggest"));
    const QString escaped = QString(words).replace(special, QStringLiteral("\\\\1"));
    return m_executor->run(
        [sql, escaped](Connection &connection) {
            return connection.list(sql, {{QStringLiteral("words"), escaped}}, [](const QSqlQuery &row) {
                return CustomerMatch{row.value(0).toUuid(), row.value(1).toString(), row.value(2).toString(), row.value(3).toString()};
            });
        },
        JobOptions{.cancel = cancel, .repeatable = true});
}

QFuture<Result<void>> CustomerQueries::merge(const CommandId &id, const QUuid &customer, const QUuid &into, qint64 rowVersion) const
{
    return command(*m_executor, "merge",
                   {{QStringLiteral("command_id"), id.uuid()},
                    {QStringLiteral("user_id"), customer},
                    {QStringLiteral("into_id"), into},
                    {QStringLiteral("row_version"), rowVersion}},
                   "row_version", Tr::tr("Merging two customers"))
        .then(withoutValue);
}

QFuture<Result<void>> CustomerQueries::reopen(const CommandId &id, const QUuid &customer, qint64 rowVersion) const
{
    return command(*m_executor, "reopen",
                   {{QStringLiteral("command_id"), id.uuid()}, {QStringLiteral("user_id"), customer}, {QStringLiteral("row_version"), rowVersion}},
                   "row_version", Tr::tr("Opening the account again"))
        .then(withoutValue);
}

EditForm CustomerQueries::editForm() const
{
    const CustomerQueries queries = *this;
    return {.desk = desk,
            .form = QStringLiteral("edit"),
            .load =
                [queries](const QString &key) {
                    return queries.profile(QUuid::fromString(key), {}).then([](const Result<CustomerProfile> &customer) -> Result<EditRecord> {
                        if (!customer)
                            return failure(customer.error());
                        return recordOf(*customer, customer->fields, customer->version);
                    });
                },
            .save =
                [queries](const CommandId &id, const EditForm::Change &change) {
                    return command(*queries.m_executor, "edit",
                                   {{QStringLiteral("command_id"), id.uuid()},
                                    {QStringLiteral("user_id"), change.key},
                                    {QStringLiteral("version"), change.version},
                                    {QStringLiteral("changes"), compact(customerChanges(change.changed, change.whole))}},
                                   "version", Tr::tr("Saving the customer"));
                },
            .problems = customerProblems,
            .fieldOf = customerFieldOf};
}

EditForm CustomerQueries::noteForm() const
{
    const CustomerQueries queries = *this;
    return {.desk = desk,
            .form = QStringLiteral("note"),
            .save =
                [queries](const CommandId &id, const EditForm::Change &change) {
                    return command(*queries.m_executor, "add_note",
                                   {{QStringLiteral("command_id"), id.uuid()},
                                    {QStringLiteral("user_id"), change.key},
                                    {QStringLiteral("body"), change.whole[QLatin1String("body")].toString()}},
                                   "version", Tr::tr("Keeping the note"));
                },
            .problems = [](const FieldValues &values) { return demand(values, QStringLiteral("body"), Tr::tr("Write what your colleagues should know.")); }};
}

EditForm CustomerQueries::closeForm() const
{
    const CustomerQueries queries = *this;
    return {.desk = desk,
            .form = QStringLiteral("close"),
            .load =
                [queries](const QString &key) {
                    return queries.profile(QUuid::fromString(key), {}).then([](const Result<CustomerProfile> &customer) -> Result<EditRecord> {
                        if (!customer)
                            return failure(customer.error());
                        return recordOf(*customer, {{QStringLiteral("reason"), QString()}}, customer->rowVersion);
                    });
                },
            .save =
                [queries](const CommandId &id, const EditForm::Change &change) {
                    return command(*queries.m_executor, "close",
                                   {{QStringLiteral("command_id"), id.uuid()},
                                    {QStringLiteral("user_id"), change.key},
                                    {QStringLiteral("row_version"), change.version},
                                    {QStringLiteral("reason"), change.whole[QLatin1String("reason")].toString()}},
                                   "row_version", Tr::tr("Closing the account"));
                },
            .problems = [](const FieldValues &values) { return demand(values, QStringLiteral("reason"), Tr::tr("Say why, so that others can follow what happened.")); }};
}
