// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/staged_products.h"
#include "models/core/command_id.h"
#include "models/core/result.h"
#include "models/db/cancel_token.h"
#include "models/list/page_source.h"

#include <QFuture>

class DbExecutor;

/// Products to be edited in the list, read and saved. Each call returns at once; give the future to deliver(). For managers.
class StagedQueries
{
public:
    /// As many as a person can look through; formulas for more are an import.
    static constexpr int mostProducts = 50'000;

    explicit StagedQueries(DbExecutor &executor);

    /// What is in the list, or chosen of it, at most mostProducts.
    [[nodiscard]] static QFuture<Result<QList<QUuid>>> keys(PageSource &source, ListReading reading, const CancelToken &cancel);
    [[nodiscard]] QFuture<Result<QList<StagedProduct>>> load(const QList<QUuid> &products, const CancelToken &cancel) const;
    /// All or none, once for each command id: the new versions. Conflict when somebody changed one of them meanwhile; conflictsOf()
    /// says which.
    [[nodiscard]] QFuture<Result<QHash<QUuid, qint64>>> save(const CommandId &command, const QJsonArray &changes) const;
    [[nodiscard]] static QSet<QUuid> conflictsOf(const Error &error);

private:
    DbExecutor *m_executor;
};
