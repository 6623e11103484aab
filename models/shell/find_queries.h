// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QFuture>
#include <QList>
#include <QString>
#include <QUuid>

class CancelToken;
class DbExecutor;

struct CustomerHit {
    QUuid userId;
    QString name;
    QString email;
    QString phone; // empty: none
};

struct ProductHit {
    QUuid productId;
    QString name;
    QString sku; // empty: none
    QString barcode; // empty: none
};

struct SavedViewHit {
    QUuid viewId;
    QString list; // backoffice.saved_views.list
    QString name;
};

// What the command palette looks up while one types: a handful of rows, by indexes only, cancelled by the next key. Each call
// returns at once; give the future to deliver().
class FindQueries
{
public:
    explicit FindQueries(DbExecutor &executor);

    [[nodiscard]] QFuture<Result<QList<CustomerHit>>> customers(const QString &words, const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<QList<ProductHit>>> products(const QString &words, const CancelToken &cancel) const;
    // The person's own and those shared with them. Asked when the palette opens; few enough to be looked through as one types.
    [[nodiscard]] QFuture<Result<QList<SavedViewHit>>> savedViews(const QStringList &lists, const CancelToken &cancel) const;

private:
    DbExecutor &m_executor;
};
