// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/sql_text.h"
#include "models/list/list_definition.h"
#include "models/list/page_source.h"

/// A statement of a list and its values. One plan serves every page of a list without filters, and prepared it takes a
/// third of the time. What a filter holds (a rare word, a rare state) decides the plan: that is made for its values.
struct ListStatement {
    SqlText sql;
    SqlValues values;
    bool prepared = false;
};

/// Puts a list's statements together. Every piece of SQL comes from the definition; what people choose selects pieces
/// and is bound as values, never written into the text.
class ListSql
{
public:
    ListSql(const ListDefinition &definition, const ListQuestion &question);
    Q_DISABLE_COPY_MOVE(ListSql)

    /// Rows as text: key, sort value, then one value a column. Backward seeks answer in reverse.
    [[nodiscard]] ListStatement page(const PageSeek &seek) const;
    /// The planner's guess, as EXPLAIN's JSON. The table: without the filters.
    [[nodiscard]] ListStatement explain() const;
    [[nodiscard]] ListStatement explainTable() const;
    /// Rows of random blocks in the list's order: key, sort value.
    [[nodiscard]] ListStatement sample(double percent, int limit) const;
    /// A cursor named list_walk over the whole list from `top` on: key, sort value.
    [[nodiscard]] ListStatement declareWalk(const std::optional<Cursor> &top) const;
    /// How many rows lie at or behind `from` and in front of `to`, counted to `limit`.
    [[nodiscard]] ListStatement countBetween(const std::optional<Cursor> &from, const std::optional<Cursor> &to,
                                             qint64 limit) const;
    /// Key and sort value of one record, if the list has it.
    [[nodiscard]] ListStatement cursorOf(const QString &key) const;
    /// How many of these cursors lie at or in front of one.
    [[nodiscard]] ListStatement countAtOrInFrontOf(const Cursor &cursor, const QList<Cursor> &cursors) const;
    /// Rows as text: key, whether it matches, then one value a column.
    [[nodiscard]] ListStatement rows(const QStringList &keys) const;
    /// The whole list, or what is chosen of it, as text: key, then the columns of the reading.
    [[nodiscard]] ListStatement all(const ListReading &reading) const;
    [[nodiscard]] ListStatement newestKeys(int limit) const;
    [[nodiscard]] ListStatement keysBeside(const NewestKeys &known, int limit) const;

private:
    [[nodiscard]] bool sortsByKey() const;
    [[nodiscard]] QString from() const;
    [[nodiscard]] QString where(const QStringList &further = {}) const;
    [[nodiscard]] QString order(bool backward, const QString &sort, const QString &key) const;
    [[nodiscard]] static QString asText(const ColumnDefinition &column);
    [[nodiscard]] QString columnList() const;
    [[nodiscard]] QString comparison(const QString &sign, const Cursor &cursor, const QString &prefix,
                                     SqlValues &values) const;
    [[nodiscard]] QString behind(bool own) const;
    [[nodiscard]] QString inFrontOf(bool own) const;
    [[nodiscard]] ListStatement statement(const char *name, const QString &text, SqlValues values,
                                          SqlText::Plan plan = SqlText::Plan::Auto) const;
    [[nodiscard]] SqlText::Plan pagePlan() const;

    const ListDefinition &m_definition;
    ColumnDefinition m_rank; ///< stands for a column when the best match comes first
    const ColumnDefinition *m_sort;
    bool m_descending;
    QStringList m_clauses;
    SqlValues m_values;
};

/// A value as ListSql's statements write it.
[[nodiscard]] QVariant listValue(ColumnType type, const QString &text);
