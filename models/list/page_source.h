// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/cancel_token.h"
#include "models/list/anchors.h"
#include "models/list/key_selection.h"
#include "models/list/list_query.h"
#include "models/list/list_row.h"

#include <QDate>
#include <QFuture>

#include <functional>
#include <memory>

class RowView;

/// A query as asked at one moment: presets such as "last 7 days" mean the same days for every page of it.
struct ListQuestion {
    ListQuery query;
    QDate today;
};

/// What is known of a list's length at small cost.
struct Survey {
    qint64 estimate = 0;
    QList<Cursor> sample; ///< evenly spread over the list, in its order, if it could be had cheaply
};

/// One pass over the list, as far as it got within its time.
struct Measurement {
    Anchors anchors;
    bool complete = false; ///< anchors.counted() is the exact count
};

/// A record looked up again by its key.
struct RowNow {
    QString key;
    bool exists = false; ///< and may be seen
    bool matches = false; ///< the query's filters
    QList<QVariant> values;
};

/// The newest rows of a list when it was opened.
struct NewestKeys {
    QStringList keys; ///< newest first
    bool all = false; ///< the list has no others
};

/// A list to be read from end to end, in its order.
struct ListReading {
    ListQuestion question;
    std::optional<KeySelection> chosen; ///< none: all that match; an empty one is no row
    QStringList columns; ///< ids
    qint64 limit = 0; ///< 0: to the end
};

/// Takes the rows of a reading one after the other, on another thread.
class RowSink
{
public:
    virtual ~RowSink() = default;
    /// The key, then the columns as ListSql writes them; a row of sums has no key. An error ends the reading.
    [[nodiscard]] virtual Result<void> row(const RowView &row) = 0;
    /// All rows were there.
    [[nodiscard]] virtual Result<void> finish() = 0;
};

/// Makes the sink of one attempt: a reading whose link broke begins anew.
using RowSinkMaker = std::function<Result<std::unique_ptr<RowSink>>()>;

/// Where a list's rows come from. Each call asks and returns at once; hand the future to deliver(). Called on the
/// window's thread only.
class PageSource
{
public:
    virtual ~PageSource() = default;

    [[nodiscard]] virtual QFuture<Result<Page>> page(const ListQuestion &question, const PageSeek &seek,
                                                     const CancelToken &cancel) = 0;
    [[nodiscard]] virtual QFuture<Result<Survey>> survey(const ListQuestion &question, const CancelToken &cancel) = 0;
    /// Counts the rows from `top` on (none: from the first) and keeps every n-th key.
    [[nodiscard]] virtual QFuture<Result<Measurement>> measure(const ListQuestion &question,
                                                               const std::optional<Cursor> &top, qint64 estimate,
                                                               const CancelToken &cancel) = 0;
    /// The row a record has in the list, counted from the anchors; NotFound when the list does not have it, Timeout
    /// when it is too far from everything known.
    [[nodiscard]] virtual QFuture<Result<qint64>> rowOf(const ListQuestion &question, const QString &key,
                                                        const Anchors &anchors, const CancelToken &cancel) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<RowNow>>> rows(const ListQuestion &question, const QStringList &keys,
                                                              const CancelToken &cancel) = 0;
    [[nodiscard]] virtual QFuture<Result<NewestKeys>> newestKeys(const ListQuestion &question,
                                                                 const CancelToken &cancel) = 0;
    /// The keys of rows that came since these were asked for, late commits among them too; at most `limit`.
    [[nodiscard]] virtual QFuture<Result<QStringList>> keysBeside(const ListQuestion &question,
                                                                  const NewestKeys &known, int limit,
                                                                  const CancelToken &cancel) = 0;
    /// Reads a list of any length in flat memory; answers how many rows there were, after the sink has finished.
    [[nodiscard]] virtual QFuture<Result<qint64>> read(const ListReading &reading, const RowSinkMaker &maker,
                                                       const CancelToken &cancel) = 0;
};
