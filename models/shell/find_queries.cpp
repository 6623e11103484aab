// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/shell/find_queries.h"

#include "models/db/db_executor.h"
#include "models/db/sql_text.h"

#include <QSqlQuery>

FindQueries::FindQueries(DbExecutor &executor)
    : m_executor(executor)
{
}

QFuture<Result<QList<CustomerHit>>> FindQueries::customers(const QString &words, const CancelToken &cancel) const
{
    return m_executor.run(
        [words](Connection &connection) {
            return connection.list(SqlText::load(QStringLiteral("shell/find_customers")), {{QStringLiteral("words"), words}}, [](const QSqlQuery &row) {
                return CustomerHit{row.value(0).toUuid(), row.value(1).toString(), row.value(2).toString(), row.value(3).toString()};
            });
        },
        cancel);
}

QFuture<Result<QList<ProductHit>>> FindQueries::products(const QString &words, const CancelToken &cancel) const
{
    return m_executor.run(
        [words](Connection &connection) {
            return connection.list(SqlText::load(QStringLiteral("shell/find_products")), {{QStringLiteral("words"), words}}, [](const QSqlQuery &row) {
                return ProductHit{row.value(0).toUuid(), row.value(1).toString(), row.value(2).toString(), row.value(3).toString()};
            });
        },
        cancel);
}

QFuture<Result<QList<SavedViewHit>>> FindQueries::savedViews(const QStringList &lists, const CancelToken &cancel) const
{
    return m_executor.run(
        [lists](Connection &connection) {
            return connection.list(SqlText::load(QStringLiteral("shell/saved_views")), {{QStringLiteral("lists"), sqlArray(lists)}}, [](const QSqlQuery &row) {
                return SavedViewHit{row.value(0).toUuid(), row.value(1).toString(), row.value(2).toString()};
            });
        },
        JobOptions{.cancel = cancel, .lane = Lane::Background, .repeatable = true});
}
