// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/administration/housekeeping_detail.h"

#include "models/core/json_row.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace {

constexpr qint64 graceSeconds = 300;
constexpr int longestSms = 160;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HousekeepingDetail)
};

// As one reads it: a text without its quotes, everything else as JSON.
QString plain(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
    case QJsonValue::Null: return {};
    case QJsonValue::String: return value.toString();
    case QJsonValue::Bool: return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger();
        return static_cast<double>(whole) == value.toDouble() ? QString::number(whole) : QString::number(value.toDouble());
    }
    case QJsonValue::Array: return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object: return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    }
    return {};
}

} // namespace

Result<AuditEntry> AuditEntry::fromJson(const QJsonDocument &json)
{
    const JsonRow row(json.object());
    AuditEntry entry;
    entry.id = row.id("audit_id");
    entry.at = row.time("changed_at");
    entry.login = row.text("login");
    entry.who = row.isNull("name") ? entry.login : row.text("name");
    entry.relation = row.text("relation");
    entry.action = row.text("action");
    entry.key = row.value("key").toObject();
    entry.transaction = row.text("transaction");
    const QJsonObject before = row.value("old_values").toObject();
    const QJsonObject after = row.value("new_values").toObject();
    QStringList fields = before.keys() + after.keys();
    fields.removeDuplicates();
    fields.sort();
    for (const QString &field : std::as_const(fields)) {
        const AuditDifference difference{field, plain(before[field]), plain(after[field])};
        if (!difference.before.isEmpty() || !difference.after.isEmpty())
            entry.differences.append(difference);
    }
    for (const QJsonValue &value : row.array("history")) {
        const JsonRow event(value);
        QStringList touched;
        for (const QJsonValue &field : event.array("fields"))
            touched.append(field.toString());
        entry.history.append({event.id("audit_id"), event.time("changed_at"), event.text("name"), event.text("action"), touched});
    }
    return entry;
}

Result<JobDetail> JobDetail::fromJson(const QJsonDocument &json)
{
    const JsonRow row(json.object());
    JobDetail job;
    job.job = row.text("job");
    job.description = row.text("description");
    job.everySeconds = static_cast<qint64>(row.value("every").toDouble());
    job.isEnabled = row.yes("is_enabled");
    job.rowVersion = row.number("row_version");
    job.lastStartedAt = row.time("last_started_at");
    job.lastFinishedAt = row.time("last_finished_at");
    job.requestedAt = row.time("requested_at");
    job.requestedBy = row.text("requested_by");
    job.dueAt = row.time("due_at");
    job.now = row.time("now");
    for (const QJsonValue &value : row.array("runs")) {
        const JsonRow run(value);
        job.runs.append({run.text("status"), run.text("login"), run.time("started_at"), run.time("finished_at"), run.number("rows_done"), run.text("error_code"),
                         run.text("error_message"), run.yes("is_gone")});
    }
    return job;
}

bool JobDetail::isLate() const
{
    return isEnabled && dueAt.isValid() && dueAt.secsTo(now) > std::max(everySeconds, graceSeconds);
}

bool JobDetail::isRequested() const
{
    return requestedAt.isValid() && (!lastStartedAt.isValid() || requestedAt > lastStartedAt);
}

bool SchemaState::fits() const
{
    return missing.isEmpty() && newest() == expected && std::all_of(rows.cbegin(), rows.cend(), [](const MigrationRow &row) { return row.match == MigrationRow::Match::Same; });
}

Result<TemplateDetail> TemplateDetail::fromJson(const QJsonDocument &json)
{
    const JsonRow row(json.object());
    TemplateDetail found;
    found.id = row.id("template_id");
    found.name = row.text("name");
    found.type = row.text("type");
    found.language = row.text("language");
    found.isActive = row.yes("is_active");
    for (const char *field : {"name", "email_subject", "email_body_text", "sms_content", "push_title", "push_body"})
        found.texts.insert(QString::fromLatin1(field), row.text(field));
    for (const QJsonValue &name : row.array("variables"))
        found.variables.append(name.toString());
    found.updatedAt = row.time("updated_at");
    found.changedBy = row.text("changed_by");
    found.rowVersion = row.number("row_version");
    return found;
}

Result<MessageDetail> MessageDetail::fromJson(const QJsonDocument &json)
{
    const JsonRow row(json.object());
    MessageDetail message;
    message.id = row.id("notification_id");
    message.type = row.text("type");
    message.channel = row.text("channel");
    message.status = row.text("status");
    message.recipient = row.text("recipient");
    message.subject = row.text("subject");
    message.content = row.text("content");
    message.createdAt = row.time("created_at");
    message.scheduledAt = row.time("scheduled_at");
    message.sentAt = row.time("sent_at");
    message.deliveredAt = row.time("delivered_at");
    message.openedAt = row.time("opened_at");
    message.retries = row.count("retry_count");
    message.mostRetries = row.count("max_retries");
    message.error = row.text("error_message");
    for (const QJsonValue &value : row.array("resends")) {
        const JsonRow again(value);
        message.resends.append({again.time("created_at"), again.text("name")});
    }
    message.customerId = row.id("user_id");
    message.customerName = row.text("customer_name");
    message.orderId = row.id("order_id");
    message.orderNumber = row.text("order_number");
    return message;
}

bool MessageDetail::canBeSentAgain() const
{
    return status == QLatin1String("FAILED");
}

QStringList namesIn(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("\\{\\{(.*?)\\}\\}"));
    QStringList names;
    for (auto found = name.globalMatch(text); found.hasNext();)
        names.append(found.next().captured(1));
    names.removeDuplicates();
    return names;
}

QHash<QString, QString> templateProblems(const FieldValues &texts, const QStringList &variables)
{
    QHash<QString, QString> problems;
    const auto text = [&texts](const char *field) { return texts[QLatin1String(field)].toString().trimmed(); };
    if (text("name").isEmpty())
        problems.insert(QStringLiteral("name"), Tr::tr("Give it a name, so that others find it."));
    const auto bothOrNone = [&](const char *title, const char *body) {
        if (text(title).isEmpty() != text(body).isEmpty())
            problems.insert(QString::fromLatin1(text(title).isEmpty() ? title : body), Tr::tr("Both are needed, or none: then this channel is not used."));
    };
    bothOrNone("email_subject", "email_body_text");
    bothOrNone("push_title", "push_body");
    if (text("sms_content").size() > longestSms)
        problems.insert(QStringLiteral("sms_content"), Tr::tr("A text message holds %1 characters.").arg(QLocale().toString(longestSms)));
    for (auto field = texts.constBegin(); field != texts.constEnd(); ++field) {
        if (field.key() == QLatin1String("name"))
            continue;
        QStringList unknown;
        for (const QString &name : namesIn(field.value().toString())) {
            if (!variables.contains(name))
                unknown.append(QStringLiteral("{{%1}}").arg(name));
        }
        if (!unknown.isEmpty())
            problems.insert(field.key(), Tr::tr("Nothing is known to put in place of %1.").arg(QLocale().createSeparatedList(unknown)));
    }
    return problems;
}
