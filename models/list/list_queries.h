// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/page_source.h"

#include <chrono>

class DbExecutor;

/// A list's rows from the database. Made and used on the window's thread; all SQL runs in the executor, which must
/// outlive it.
class SqlPageSource final : public PageSource
{
public:
    struct Budgets {
        std::chrono::milliseconds wholeList{30'000}; ///< for walking a list without filters
        std::chrono::milliseconds filteredList{3'000};
        int sampledRows = 10'000; ///< read to guess where a row of a list lies that was not walked yet
        int anchors = 1'000;
    };

    SqlPageSource(DbExecutor &executor, ListDefinition definition);
    SqlPageSource(DbExecutor &executor, ListDefinition definition, Budgets budgets);

    QFuture<Result<Page>> page(const ListQuestion &question, const PageSeek &seek, const CancelToken &cancel) override;
    QFuture<Result<Survey>> survey(const ListQuestion &question, const CancelToken &cancel) override;
    QFuture<Result<Measurement>> measure(const ListQuestion &question, const std::optional<Cursor> &top, qint64 estimate,
                                         const CancelToken &cancel) override;
    QFuture<Result<qint64>> rowOf(const ListQuestion &question, const QString &key, const Anchors &anchors,
                                  const CancelToken &cancel) override;
    QFuture<Result<QList<RowNow>>> rows(const ListQuestion &question, const QStringList &keys,
                                        const CancelToken &cancel) override;
    QFuture<Result<NewestKeys>> newestKeys(const ListQuestion &question, const CancelToken &cancel) override;
    QFuture<Result<QStringList>> keysBeside(const ListQuestion &question, const NewestKeys &known, int limit,
                                            const CancelToken &cancel) override;
    QFuture<Result<qint64>> read(const ListReading &reading, const RowSinkMaker &maker, const CancelToken &cancel) override;

private:
    DbExecutor &m_executor;
    std::shared_ptr<const ListDefinition> m_definition;
    Budgets m_budgets;
};
