// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/administration/housekeeping_queries.h"

#include "models/core/json_row.h"
#include "models/db/db_executor.h"
#include "models/db/migrator.h"
#include "models/db/sql_text.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HousekeepingQueries)
};

SqlText statement(const char *name)
{
    return SqlText::load(QStringLiteral("administration/") + QLatin1String(name));
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// What ran, held against the files this program was built with.
Result<SchemaState> compared(QList<MigrationRow> rows)
{
    const auto known = readMigrations();
    if (!known)
        return failure(known.error());
    SchemaState state{.rows = std::move(rows), .expected = newestMigration()};
    for (const Migration &migration : *known) {
        const auto row = std::find_if(state.rows.begin(), state.rows.end(), [&](const MigrationRow &ran) { return ran.version == migration.version; });
        if (row == state.rows.end())
            state.missing.append(migration.name() + u' ' + migration.description);
        else if (row->checksum.toLatin1() != migration.checksum)
            row->match = MigrationRow::Match::Differs;
    }
    for (MigrationRow &row : state.rows) {
        if (std::none_of(known->cbegin(), known->cend(), [&](const Migration &migration) { return migration.version == row.version; }))
            row.match = MigrationRow::Match::Unknown;
    }
    return state;
}

} // namespace

HousekeepingQueries::HousekeepingQueries(DbExecutor &executor)
    : m_executor(&executor)
{
}

template<typename T>
QFuture<Result<T>> HousekeepingQueries::read(const char *file, const QVariantMap &values, const QString &absent, const QString &label, const CancelToken &cancel) const
{
    return m_executor->run(
        [sql = statement(file), values, absent](Connection &connection) -> Result<T> {
            const auto json = connection.json(sql, values);
            if (!json && json.error().kind == Error::Kind::NotFound)
                return failure(Error::Kind::NotFound, absent, json.error().detail);
            if (!json)
                return failure(json.error());
            return T::fromJson(*json);
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = label});
}

QFuture<Result<QJsonObject>> HousekeepingQueries::send(const char *file, const QVariantMap &values, const QString &label) const
{
    return m_executor->run(
        [sql = statement(file), values](Connection &connection) -> Result<QJsonObject> {
            const auto answer = connection.command(sql, values);
            if (!answer)
                return failure(answer.error());
            return answer->object();
        },
        JobOptions{.repeatable = true, .label = label});
}

QFuture<Result<AuditEntry>> HousekeepingQueries::auditEntry(const QUuid &id, const CancelToken &cancel) const
{
    return read<AuditEntry>("audit_entry", {{QStringLiteral("audit_id"), id}}, Tr::tr("There is no such entry of the audit."), Tr::tr("Loading the entry"), cancel);
}

QFuture<Result<JobDetail>> HousekeepingQueries::job(const QString &job, const CancelToken &cancel) const
{
    return read<JobDetail>("job_detail", {{QStringLiteral("job"), job}}, Tr::tr("There is no such job."), Tr::tr("Loading the job"), cancel);
}

QFuture<Result<JobsHealth>> HousekeepingQueries::jobsHealth() const
{
    return m_executor->run(
        [sql = statement("jobs_health")](Connection &connection) -> Result<JobsHealth> {
            const auto json = connection.json(sql);
            if (!json)
                return failure(json.error());
            const JsonRow row(json->object());
            return JobsHealth{row.count("late"), row.count("switched_off"), row.time("last_started_at")};
        },
        JobOptions{.repeatable = true, .label = Tr::tr("Looking after the jobs")});
}

QFuture<Result<QJsonObject>> HousekeepingQueries::requestJob(const CommandId &command, const QString &job) const
{
    return send("job_request", {{QStringLiteral("command_id"), command.uuid()}, {QStringLiteral("job"), job}}, Tr::tr("Asking for a run"));
}

QFuture<Result<QJsonObject>> HousekeepingQueries::switchJob(const CommandId &command, const JobDetail &job, bool on) const
{
    return send("job_switch",
                {{QStringLiteral("command_id"), command.uuid()},
                 {QStringLiteral("job"), job.job},
                 {QStringLiteral("row_version"), job.rowVersion},
                 {QStringLiteral("is_enabled"), on}},
                Tr::tr("Switching a job"));
}

QFuture<Result<SchemaState>> HousekeepingQueries::schema(const CancelToken &cancel) const
{
    return m_executor->run(
        [sql = statement("migrations")](Connection &connection) -> Result<SchemaState> {
            auto rows = connection.list(sql, {}, [](const QSqlQuery &row) {
                return MigrationRow{.version = row.value(0).toInt(),
                                    .description = row.value(1).toString(),
                                    .executedAt = row.value(2).toDateTime().toUTC(),
                                    .milliseconds = row.value(3).toLongLong(),
                                    .checksum = row.value(4).toString(),
                                    .executedBy = row.value(5).toString()};
            });
            if (!rows)
                return failure(rows.error());
            return compared(std::move(*rows));
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the migrations")});
}

QFuture<Result<TemplateDetail>> HousekeepingQueries::notificationTemplate(const QUuid &id, const CancelToken &cancel) const
{
    return read<TemplateDetail>("template_detail", {{QStringLiteral("template_id"), id}}, Tr::tr("There is no such template."), Tr::tr("Loading the template"), cancel);
}

QFuture<Result<TemplatePreview>> HousekeepingQueries::preview(const FieldValues &texts, const QString &orderNumber, const CancelToken &cancel) const
{
    const SqlValues values{{QStringLiteral("texts"), compact(texts)}, {QStringLiteral("order_number"), orderNumber.isNull() ? QStringLiteral("") : orderNumber}};
    return m_executor->run(
        [sql = statement("template_preview"), values](Connection &connection) -> Result<TemplatePreview> {
            const auto json = connection.json(sql, values);
            if (!json && json.error().kind == Error::Kind::NotFound)
                return failure(Error::Kind::NotFound, Tr::tr("There is no order of this number to show it with."), json.error().detail);
            if (!json)
                return failure(json.error());
            const JsonRow row(json->object());
            return TemplatePreview{row.text("order_number"), row.text("customer_name"), row.value("texts").toObject()};
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Filling in the template")});
}

EditForm HousekeepingQueries::templateForm(std::function<QStringList()> variables) const
{
    const HousekeepingQueries queries = *this;
    return {.desk = QStringLiteral("templates"),
            .form = QStringLiteral("edit"),
            .load =
                [queries](const QString &key) {
                    return queries.notificationTemplate(QUuid::fromString(key), {}).then([](const Result<TemplateDetail> &found) -> Result<EditRecord> {
                        if (!found)
                            return failure(found.error());
                        return EditRecord{found->id.toString(QUuid::WithoutBraces), found->name, found->texts, found->rowVersion, found->changedBy};
                    });
                },
            .save =
                [queries](const CommandId &id, const EditForm::Change &change) {
                    return queries
                        .send("template_edit",
                              {{QStringLiteral("command_id"), id.uuid()},
                               {QStringLiteral("template_id"), change.key},
                               {QStringLiteral("row_version"), change.version},
                               {QStringLiteral("changes"), compact(change.changed)}},
                              Tr::tr("Saving the template"))
                        .then([](const Result<QJsonObject> &answer) -> Result<qint64> {
                            if (!answer)
                                return failure(answer.error());
                            return (*answer)[QLatin1String("row_version")].toInteger();
                        });
                },
            .problems = [variables = std::move(variables)](const FieldValues &texts) { return templateProblems(texts, variables()); },
            .fieldOf =
                [](const Error &error) {
                    static const QHash<QString, QString> fields{{QStringLiteral("notification_templates_name_taken"), QStringLiteral("name")},
                                                                {QStringLiteral("notification_templates_name_given"), QStringLiteral("name")},
                                                                {QStringLiteral("notification_templates_email_whole"), QStringLiteral("email_subject")},
                                                                {QStringLiteral("notification_templates_push_whole"), QStringLiteral("push_title")}};
                    return fields.value(error.constraint);
                }};
}

QFuture<Result<MessageDetail>> HousekeepingQueries::message(const QUuid &id, const CancelToken &cancel) const
{
    return read<MessageDetail>("message_detail", {{QStringLiteral("notification_id"), id}}, Tr::tr("This message is not there, or not for you to see."),
                               Tr::tr("Loading the message"), cancel);
}

QFuture<Result<QJsonObject>> HousekeepingQueries::resend(const CommandId &command, const QUuid &id) const
{
    return send("message_resend", {{QStringLiteral("command_id"), command.uuid()}, {QStringLiteral("notification_id"), id}}, Tr::tr("Sending it again"));
}
