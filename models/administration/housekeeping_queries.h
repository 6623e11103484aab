// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/administration/housekeeping_detail.h"
#include "models/core/command_id.h"
#include "models/edit/record_editor.h"

#include <QFuture>

class CancelToken;
class DbExecutor;

// What the desks of the audit, the jobs, the schema, the templates and the messages ask of the database. Each call returns at once;
// give the future to deliver(). The writes are carried out once for each command id.
class HousekeepingQueries
{
public:
    explicit HousekeepingQueries(DbExecutor &executor);

    [[nodiscard]] QFuture<Result<AuditEntry>> auditEntry(const QUuid &id, const CancelToken &cancel) const;

    [[nodiscard]] QFuture<Result<JobDetail>> job(const QString &job, const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<JobsHealth>> jobsHealth() const;
    [[nodiscard]] QFuture<Result<QJsonObject>> requestJob(const CommandId &command, const QString &job) const;
    [[nodiscard]] QFuture<Result<QJsonObject>> switchJob(const CommandId &command, const JobDetail &job, bool on) const;

    [[nodiscard]] QFuture<Result<SchemaState>> schema(const CancelToken &cancel) const;

    [[nodiscard]] QFuture<Result<TemplateDetail>> notificationTemplate(const QUuid &id, const CancelToken &cancel) const;
    // With the values of that order, or of the latest one. NotFound when there is no such order.
    [[nodiscard]] QFuture<Result<TemplatePreview>> preview(const FieldValues &texts, const QString &orderNumber, const CancelToken &cancel) const;
    // `variables`: what the texts of the template that is edited may name.
    [[nodiscard]] EditForm templateForm(std::function<QStringList()> variables) const;

    [[nodiscard]] QFuture<Result<MessageDetail>> message(const QUuid &id, const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<QJsonObject>> resend(const CommandId &command, const QUuid &id) const;

private:
    template<typename T>
    [[nodiscard]] QFuture<Result<T>> read(const char *file, const QVariantMap &values, const QString &absent, const QString &label, const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<QJsonObject>> send(const char *file, const QVariantMap &values, const QString &label) const;

    DbExecutor *m_executor;
};
