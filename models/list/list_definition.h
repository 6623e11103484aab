// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QFuture>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

/// What a value of a column is; it decides the QVariant in WindowedListModel::RawValueRole.
enum class ColumnType {
    Text, ///< QString
    Status, ///< QString, the code as the database has it
    Integer, ///< qint64
    Decimal, ///< qint64, thousandths
    Money, ///< qint64, minor units of the currency in the column named by currencyColumn
    Time, ///< QDateTime in UTC
    Date, ///< QDate
    YesNo, ///< bool
    Key ///< QString, an id that is not shown
};

/// One column of a list. All SQL here is written by the program's authors, never by people who use it; the columns of
/// the list's own table are qualified with the definition's alias.
struct ColumnDefinition {
    QString id; ///< stable: saved views and settings go by it
    QString title; ///< translated
    ColumnType type = ColumnType::Text;
    QString sql; ///< the value; may be a scalar sub-select, it runs for the rows of a page only
    QString currencyColumn; ///< Money: id of the column that holds the currency
    QString sortSql; ///< empty: not sortable. NOT NULL, of the list's own table, with an index (sortSql, key)
    QString sortType; ///< SQL type of sortSql, to which a cursor's text is cast back
    QString sortIndex; ///< the index that makes sorting cheap; a test looks it up in the migrated schema
    bool shown = true; ///< in the list before the person chooses columns
    int characters = 0; ///< Text: as wide as so many, for codes; 0: as wide as there is room

    [[nodiscard]] bool isSortable() const { return !sortSql.isEmpty(); }
};

enum class FilterKind { Status,
                        Money,
                        Date,
                        Text,
                        YesNo,
                        Tree };

/// A choice of a Status filter.
struct FilterOption {
    QString code;
    QString title; ///< translated
};

/// A node of a Tree filter.
struct FilterNode {
    QString id;
    QString parent; ///< empty: at the top
    QString title;
};

/// One way to narrow a list. In each clause `?` stands for the bound value.
struct FilterDefinition {
    /// Where a Text filter looks; a row matches when any place does. Prefix binds `text%`, Contains `%text%`, with the
    /// characters special to LIKE escaped; Exact binds the text itself.
    struct TextPlace {
        enum class Match { Contains,
                           Prefix,
                           Exact };
        QString sql; ///< for example "o.search_text like lower(?)"
        Match match = Match::Contains;
    };

    QString id;
    QString title;
    FilterKind kind = FilterKind::Text;
    /// Status: a clause with one text[], "o.status = any (?)".  Tree: a clause with one array of nodeType.
    /// Money, Date: the column alone, "o.total_amount", "o.created_at".  YesNo: a clause without a value.
    QString sql;
    QString nodeType = QStringLiteral("uuid"); ///< Tree: SQL type of a node's id, uuid or bigint
    QString currencySql; ///< Money: the column compared with the filter's currency; empty: not compared
    /// Date: instead of sql, a clause with both ends as ?from and ?to, for times that lie in another table's rows. An open
    /// end is -infinity or infinity.
    QString dateRangeSql;
    QString dateFloorSql; ///< Date: one more clause on the lower bound, for pruning: "o.order_id >= shop.uuid7_floor(?)"
    QList<TextPlace> places; ///< Text
    QList<FilterOption> options; ///< Status
    bool offered = true; ///< false: views and other screens set it, the filter bar does not offer it
    /// Tree: asks for all nodes, in the order of the screen. Window's thread. Without it the filter is set by views only.
    std::function<QFuture<Result<QList<FilterNode>>>()> nodes = {};
};

/// What a list shows and how it may be narrowed and sorted: the whitelist from which its SQL is put together.
struct ListDefinition {
    QString id; ///< stable, "orders"
    QString relation; ///< schema-qualified table, "shop.orders"
    QString alias; ///< "o"
    QString keySql; ///< one NOT NULL unique column, "o.order_id"
    QString keyType; ///< its SQL type, "uuid"
    QString where; ///< always applies, for example "o.deleted_at is null"; empty: all rows
    bool keyFollowsTime = true; ///< new rows have greater keys (uuid7): makes "N new" possible
    QList<ColumnDefinition> columns;
    QList<FilterDefinition> filters;
    QString searchFilter; ///< id of the Text filter that quick search fills
    /// How well a row fits the words of quick search, a NOT NULL integer; `?` stands for the words. With it a search begins
    /// in the order ListQuery::bestMatch; empty: a search keeps the list's order.
    QString rankSql = {};
    QString defaultSort; ///< column id
    bool defaultDescending = true;

    [[nodiscard]] const ColumnDefinition *column(const QString &columnId) const;
    [[nodiscard]] int columnIndex(const QString &columnId) const; ///< -1: no such column
    [[nodiscard]] const FilterDefinition *filter(const QString &filterId) const;
};
