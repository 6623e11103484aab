// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/page_source.h"

#include <functional>
#include <optional>
#include <vector>

/// Orders of a shop that is not there: as many as wanted, all made from their number, newest first. Answers at once
/// unless held.
class FakeOrders final : public PageSource
{
public:
    explicit FakeOrders(qint64 rows);

    [[nodiscard]] static ListDefinition definition();
    [[nodiscard]] static QString keyOf(qint64 row, qint64 rows);
    [[nodiscard]] static QString numberOf(qint64 row, qint64 rows);

    /// Every page fails like this until taken away.
    std::optional<Error> failure;
    /// Rows that came since the list was opened.
    int newRows = 0;
    /// How often a page was asked for.
    int pagesAsked = 0;
    /// The question of the last page.
    ListQuery lastQuery;
    /// Answers wait until release().
    bool held = false;
    void release();

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
    template<typename T>
    QFuture<Result<T>> answer(std::function<Result<T>()> make);
    [[nodiscard]] std::vector<qint64> matching(const ListQuery &query) const;
    [[nodiscard]] ListRow rowAt(qint64 row) const;
    [[nodiscard]] qint64 indexOf(const QString &key) const;

    qint64 m_rows;
    std::vector<std::function<void()>> m_waiting;
};
