// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/shell/inbox_queries.h"

#include "models/db/db_executor.h"
#include "models/db/sql_text.h"

#include <QHash>
#include <QSqlQuery>
#include <QUuid>

#include <algorithm>

namespace {

using Kind = InboxItem::Kind;

InboxItem toItem(const QSqlQuery &row)
{
    struct Meaning {
        Kind kind;
        const char *recordKind;
    };
    static const QHash<QString, Meaning> meanings{
        {QStringLiteral("APPROVE"), {Kind::RefundToApprove, "order"}},
        {QStringLiteral("APPROVED"), {Kind::RefundApproved, "order"}},
        {QStringLiteral("REFUSED"), {Kind::RefundRefused, "order"}},
        {QStringLiteral("FAILED"), {Kind::RefundFailed, "order"}},
        {QStringLiteral("TRANSFER"), {Kind::TransferComing, "transfer"}},
        {QStringLiteral("COUNT"), {Kind::CountToReview, "count"}},
        {QStringLiteral("JOB"), {Kind::JobFailed, "job"}},
    };
    const QString kind = row.value(0).toString();
    const Meaning meaning = meanings.value(kind, {Kind::OwnWorkFailed, ""});
    return {.id = QStringLiteral("%1:%2").arg(kind, row.value(1).toUuid().toString(QUuid::WithoutBraces)),
            .kind = meaning.kind,
            .at = row.value(2).toDateTime(),
            .subject = row.value(3).toString(),
            .amount = row.value(4).toLongLong(),
            .currency = row.value(5).toString(),
            .person = row.value(6).toString(),
            .recordKind = QString::fromLatin1(meaning.recordKind),
            .record = row.value(7).toUuid().toString(QUuid::WithoutBraces)};
}

} // namespace

InboxQueries::InboxQueries(DbExecutor &executor, Roles roles)
    : m_executor(executor)
    , m_roles(roles)
{
}

QFuture<Result<QList<InboxItem>>> InboxQueries::items() const
{
    QStringList questions;
    if (m_roles & (Roles(Role::Support) | Role::Manager))
        questions << QStringLiteral("shell/inbox_refunds");
    if (m_roles & Role::Warehouse)
        questions << QStringLiteral("shell/inbox_transfers");
    if (m_roles & Role::Manager)
        questions << QStringLiteral("shell/inbox_counts");
    if (m_roles & (Roles(Role::Manager) | Role::Admin))
        questions << QStringLiteral("shell/inbox_jobs");
    return m_executor.run(
        [questions](Connection &connection) -> Result<QList<InboxItem>> {
            QList<InboxItem> items;
            for (const QString &question : questions) {
                const auto rows = connection.list(SqlText::load(question), {}, toItem);
                if (!rows)
                    return failure(rows.error());
                items.append(*rows);
            }
            std::stable_sort(items.begin(), items.end(), [](const InboxItem &a, const InboxItem &b) { return a.at > b.at; });
            return items;
        },
        JobOptions{.lane = Lane::Background, .repeatable = true});
}
