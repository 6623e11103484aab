// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/core/three_way.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

// What the administration desks show besides the staff: values only, each read in one round trip (resources/sql/administration).
// Times are UTC.

// One field that a change touched; a field that was not there, or is not any more, has no value on that side.
struct AuditDifference {
    QString field;
    QString before;
    QString after;
};

struct AuditEvent {
    QUuid id;
    QDateTime at;
    QString who;
    QString action; // INSERT, UPDATE, DELETE
    QStringList fields;
};

struct AuditEntry {
    QUuid id;
    QDateTime at;
    QString login;
    QString who; // display name, or the login
    QString relation; // shop.users
    QString action;
    QJsonObject key;
    QList<AuditDifference> differences;
    QString transaction;
    QList<AuditEvent> history; // of the same record, the latest first

    [[nodiscard]] static Result<AuditEntry> fromJson(const QJsonDocument &json);
};

struct PastRun {
    QString status; // RUNNING, DONE, FAILED, ABANDONED
    QString login;
    QDateTime startedAt;
    QDateTime finishedAt;
    qint64 rowsDone = 0;
    QString errorCode;
    QString errorMessage;
    bool isGone = false; // says that it runs, but its program has no connection any more
};

struct JobDetail {
    QString job;
    QString description;
    qint64 everySeconds = 0;
    bool isEnabled = true;
    qint64 rowVersion = 0;
    QDateTime lastStartedAt;
    QDateTime lastFinishedAt;
    QDateTime requestedAt;
    QString requestedBy;
    QDateTime dueAt; // invalid: switched off, or never ran
    QDateTime now; // by the server's clock
    QList<PastRun> runs; // the latest first

    // Late: due for longer than its own interval, five minutes at least.
    [[nodiscard]] bool isLate() const;
    // Asked for, and no run began since.
    [[nodiscard]] bool isRequested() const;
    [[nodiscard]] static Result<JobDetail> fromJson(const QJsonDocument &json);
};

struct JobsHealth {
    int late = 0;
    int switchedOff = 0;
    QDateTime lastStartedAt;
};

struct MigrationRow {
    int version = 0;
    QString description;
    QDateTime executedAt;
    qint64 milliseconds = 0;
    QString checksum;
    QString executedBy; // empty: from before this was kept
    // Against the files that this program was built with.
    enum class Match { Same,
                       Differs,
                       Unknown };
    Match match = Match::Same;
};

// What ran on the database, and what this program was built for.
struct SchemaState {
    QList<MigrationRow> rows; // the latest first
    int expected = 0;
    QStringList missing; // what this program needs and the database has not

    [[nodiscard]] int newest() const { return rows.isEmpty() ? 0 : rows.first().version; }
    [[nodiscard]] bool fits() const;
};

struct TemplateDetail {
    QUuid id;
    QString name;
    QString type;
    QString language;
    bool isActive = true;
    FieldValues texts; // name, email_subject, email_body_text, sms_content, push_title, push_body
    QStringList variables;
    QDateTime updatedAt;
    QString changedBy;
    qint64 rowVersion = 0;

    [[nodiscard]] static Result<TemplateDetail> fromJson(const QJsonDocument &json);
};

struct TemplatePreview {
    QString orderNumber;
    QString customerName;
    FieldValues texts;
};

struct MessageResend {
    QDateTime at;
    QString who;
};

struct MessageDetail {
    QUuid id;
    QString type;
    QString channel;
    QString status;
    QString recipient;
    QString subject;
    QString content;
    QDateTime createdAt;
    QDateTime scheduledAt;
    QDateTime sentAt;
    QDateTime deliveredAt;
    QDateTime openedAt;
    int retries = 0;
    int mostRetries = 0;
    QString error;
    QList<MessageResend> resends; // the latest first
    QUuid customerId;
    QString customerName;
    QUuid orderId;
    QString orderNumber;

    [[nodiscard]] bool canBeSentAgain() const;
    [[nodiscard]] static Result<MessageDetail> fromJson(const QJsonDocument &json);
};

// The {{names}} in a text, each once, in their order.
[[nodiscard]] QStringList namesIn(const QString &text);
// Field and sentence for each text of a template that could not be sent as it is: an unknown name, half a channel, too long.
[[nodiscard]] QHash<QString, QString> templateProblems(const FieldValues &texts, const QStringList &variables);
