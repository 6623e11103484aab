// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/list_sql.h"

#include "models/list/filter_sql.h"

#include <QDateTime>

ListSql::ListSql(const ListDefinition &definition, const ListQuestion &question)
    : m_definition(definition)
    , m_sort(definition.column(question.query.sort))
    , m_descending(question.query.descending)
{
    if (!m_sort || !m_sort->isSortable()) {
        m_sort = definition.column(definition.defaultSort);
        m_descending = definition.defaultDescending;
    }
    Q_ASSERT_X(m_sort && m_sort->isSortable(), "ListSql", "the default sort is a sortable column");
    const FilterSql filters(definition, question);
    m_clauses = filters.clauses();
    m_values = filters.values();
    if (question.query.isRanked(definition)) {
        m_rank.sortSql = QString(definition.rankSql).replace(QLatin1Char('?'), QStringLiteral(":ranked_words::text"));
        m_rank.sortType = QStringLiteral("integer");
        m_values.insert(QStringLiteral("ranked_words"), QString::fromUtf8(question.query.search.toUtf8()).remove(QChar(0)));
        m_sort = &m_rank;
        m_descending = true;
    }
}

// Pieces ----------------------------------------------------------------------------------------------------------------

bool ListSql::sortsByKey() const
{
    return m_sort->sortSql == m_definition.keySql;
}

QString ListSql::from() const
{
    return QStringLiteral("from %1 %2").arg(m_definition.relation, m_definition.alias);
}

QString ListSql::where(const QStringList &further) const
{
    QStringList all;
    if (!m_definition.where.isEmpty())
        all << QLatin1Char('(') + m_definition.where + QLatin1Char(')');
    all << m_clauses << further;
    return all.isEmpty() ? QString() : QLatin1String("where ") + all.join(QLatin1String(" and "));
}

// One direction for both, so that a row comparison can follow one index.
QString ListSql::order(bool backward, const QString &sort, const QString &key) const
{
    const QLatin1String direction(m_descending != backward ? " desc" : " asc");
    if (sortsByKey())
        return QLatin1String("order by ") + key + direction;
    return QLatin1String("order by ") + sort + direction + QLatin1String(", ") + key + direction;
}

// Everything travels as text, which keeps microseconds and needs no guessing of types; times as milliseconds.
QString ListSql::asText(const ColumnDefinition &column)
{
    if (column.type == ColumnType::Time)
        // extract() would count in numeric, which takes twice as long for a million rows; microseconds are exact until 2242.
        return QStringLiteral("floor(round(date_part('epoch', %1) * 1000000) / 1000)::bigint::text").arg(column.sql);
    return QStringLiteral("(%1)::text").arg(column.sql);
}

QString ListSql::columnList() const
{
    QStringList parts;
    for (const ColumnDefinition &column : m_definition.columns)
        parts << asText(column);
    return parts.join(QLatin1String(", "));
}

QString ListSql::comparison(const QString &sign, const Cursor &cursor, const QString &prefix, SqlValues &values) const
{
    values.insert(prefix + QLatin1String("_key"), cursor.key);
    if (sortsByKey())
        return QStringLiteral("%1 %2 :%3_key::%4").arg(m_definition.keySql, sign, prefix, m_definition.keyType);
    values.insert(prefix + QLatin1String("_sort"), cursor.sort);
    return QStringLiteral("(%1, %2) %3 (:%4_sort::%5, :%4_key::%6)")
        .arg(m_sort->sortSql, m_definition.keySql, sign, prefix, m_sort->sortType, m_definition.keyType);
}

QString ListSql::behind(bool own) const
{
    return QLatin1String(m_descending ? "<" : ">") + QLatin1String(own ? "=" : "");
}

QString ListSql::inFrontOf(bool own) const
{
    return QLatin1String(m_descending ? ">" : "<") + QLatin1String(own ? "=" : "");
}

ListStatement ListSql::statement(const char *name, const QString &text, SqlValues values, SqlText::Plan plan) const
{
    values.insert(m_values);
    const QString title = QStringLiteral("list %1: %2").arg(m_definition.id, QLatin1String(name));
    return {.sql = SqlText::fromText(title, text, plan), .values = std::move(values)};
}

SqlText::Plan ListSql::pagePlan() const
{
    return m_clauses.isEmpty() ? SqlText::Plan::Generic : SqlText::Plan::Auto;
}

// Statements ------------------------------------------------------------------------------------------------------------

ListStatement ListSql::page(const PageSeek &seek) const
{
    SqlValues values;
    QStringList bounds;
    const QString cursor = QStringLiteral("cursor");
    if (seek.kind == PageSeek::Kind::After || seek.kind == PageSeek::Kind::AtOrAfter)
        bounds << comparison(behind(seek.kind == PageSeek::Kind::AtOrAfter), seek.cursor, cursor, values);
    else if (seek.kind == PageSeek::Kind::Before)
        bounds << comparison(inFrontOf(false), seek.cursor, cursor, values);
    if (seek.behind)
        bounds << comparison(behind(seek.behind->own), seek.behind->cursor, QStringLiteral("behind"), values);
    if (seek.inFrontOf)
        bounds << comparison(inFrontOf(false), *seek.inFrontOf, QStringLiteral("front"), values);

    const QString &key = m_definition.keySql;
    const QString &sort = m_sort->sortSql;
    const int limit = seek.limit + 1; // one more tells whether rows follow
    if (seek.skip == 0) {
        const QString text = QStringLiteral("select %1::text, %2::text, %3\n%4\n%5\n%6\nlimit %7")
                                 .arg(key, sort, columnList(), from(), where(bounds),
                                      order(seek.isBackward(), sort, key), QString::number(limit));
        ListStatement page = statement("page", text, values, pagePlan());
        page.prepared = m_clauses.isEmpty();
        return page;
    }
    // The rows passed over are read from the index alone; only the page's own are looked up.
    const QString found = QStringLiteral("select %1 as key, %2 as sort\n%3\n%4\n%5\noffset %6 limit %7")
                              .arg(key, sort, from(), where(bounds), order(seek.isBackward(), sort, key),
                                   QString::number(seek.skip), QString::number(limit));
    const QString text = QStringLiteral("select page.key::text, page.sort::text, %1\nfrom (%2) page\njoin %3 %4 on %5 = page.key\n%6")
                             .arg(columnList(), found, m_definition.relation, m_definition.alias, key,
                                  order(seek.isBackward(), QStringLiteral("page.sort"), QStringLiteral("page.key")));
    return statement("jump", text, values, pagePlan());
}

ListStatement ListSql::explain() const
{
    return statement("estimate", QStringLiteral("explain (format json) select 1 %1 %2").arg(from(), where()), {});
}

ListStatement ListSql::explainTable() const
{
    ListStatement table = statement("table size", QStringLiteral("explain (format json) select 1 %1").arg(from()), {});
    table.values.clear();
    return table;
}

ListStatement ListSql::sample(double percent, int limit) const
{
    const QString text = QStringLiteral("select key::text, sort::text\n"
                                        "from (select %1 as key, %2 as sort, row_number() over (%3) - 1 as place, count(*) over () as found\n"
                                        "%4 tablesample system (%5)\n%6) sampled\n"
                                        "where place % greatest(found / %7, 1) = 0\norder by place")
                             .arg(m_definition.keySql, m_sort->sortSql, order(false, m_sort->sortSql, m_definition.keySql), from(),
                                  QString::number(percent, 'f', 6), where(), QString::number(limit));
    return statement("sample", text, {});
}

ListStatement ListSql::declareWalk(const std::optional<Cursor> &top) const
{
    SqlValues values;
    QStringList bounds;
    if (top)
        bounds << comparison(behind(true), *top, QStringLiteral("top"), values);
    const QString text = QStringLiteral("declare list_walk no scroll cursor for\nselect %1, %2\n%3\n%4\n%5")
                             .arg(m_definition.keySql, m_sort->sortSql, from(), where(bounds),
                                  order(false, m_sort->sortSql, m_definition.keySql));
    return statement("walk", text, values);
}

ListStatement ListSql::countBetween(const std::optional<Cursor> &from_, const std::optional<Cursor> &to, qint64 limit) const
{
    SqlValues values;
    QStringList bounds;
    if (from_)
        bounds << comparison(behind(true), *from_, QStringLiteral("from"), values);
    if (to)
        bounds << comparison(inFrontOf(false), *to, QStringLiteral("to"), values);
    const QString text = QStringLiteral("select count(*)::text from (select 1\n%1\n%2\nlimit %3) counted")
                             .arg(from(), where(bounds), QString::number(limit));
    return statement("count between", text, values);
}

ListStatement ListSql::cursorOf(const QString &key) const
{
    const QString text = QStringLiteral("select %1::text, %2::text\n%3\n%4")
                             .arg(m_definition.keySql, m_sort->sortSql, from(),
                                  where({QStringLiteral("%1 = :key::%2").arg(m_definition.keySql, m_definition.keyType)}));
    return statement("place of a record", text, {{QStringLiteral("key"), key}});
}

ListStatement ListSql::countAtOrInFrontOf(const Cursor &cursor, const QList<Cursor> &cursors) const
{
    QStringList keys;
    QStringList sorts;
    for (const Cursor &anchor : cursors) {
        keys << anchor.key;
        sorts << anchor.sort;
    }
    SqlValues values{{QStringLiteral("keys"), sqlArray(keys)}, {QStringLiteral("key"), cursor.key}};
    QString text;
    if (sortsByKey()) {
        text = QStringLiteral("select count(*)::text from unnest(:keys::%1[]) as anchors (key) where key %2 :key::%1")
                   .arg(m_definition.keyType, inFrontOf(true));
    } else {
        values.insert(QStringLiteral("sorts"), sqlArray(sorts));
        values.insert(QStringLiteral("sort"), cursor.sort);
        text = QStringLiteral("select count(*)::text from unnest(:sorts::%1[], :keys::%2[]) as anchors (sort, key)\n"
                              "where (sort, key) %3 (:sort::%1, :key::%2)")
                   .arg(m_sort->sortType, m_definition.keyType, inFrontOf(true));
    }
    ListStatement result = statement("nearest anchor", text, {});
    result.values = values; // no filter in it
    return result;
}

ListStatement ListSql::rows(const QStringList &keys) const
{
    QStringList all = m_clauses;
    if (!m_definition.where.isEmpty())
        all << QLatin1Char('(') + m_definition.where + QLatin1Char(')');
    const QString matches = all.isEmpty() ? QStringLiteral("true") : all.join(QLatin1String(" and "));
    const QString text = QStringLiteral("select %1::text, coalesce((%2), false)::text, %3\n%4\nwhere %1 = any (:keys::%5[])")
                             .arg(m_definition.keySql, matches, columnList(), from(), m_definition.keyType);
    return statement("rows by key", text, {{QStringLiteral("keys"), sqlArray(keys)}});
}

ListStatement ListSql::all(const ListReading &reading) const
{
    const QString &key = m_definition.keySql;
    QStringList parts{QStringLiteral("%1::text").arg(key)};
    for (const QString &id : reading.columns) {
        const ColumnDefinition *column = m_definition.column(id);
        Q_ASSERT_X(column, "ListSql::all", "a reading's columns are the definition's");
        parts << asText(*column);
    }
    QStringList bounds;
    SqlValues values;
    if (const auto &chosen = reading.chosen) {
        bounds << QStringLiteral("%1%2 = any (:keys::%3[])")
                      .arg(QLatin1String(chosen->isAllThatMatch() ? "not " : ""), key, m_definition.keyType);
        values.insert(QStringLiteral("keys"), sqlArray(chosen->keys().values()));
    }
    const QString text = QStringLiteral("select %1\n%2\n%3\n%4%5")
                             .arg(parts.join(QLatin1String(", ")), from(), where(bounds), order(false, m_sort->sortSql, key),
                                  reading.limit > 0 ? QStringLiteral("\nlimit %1").arg(reading.limit) : QString());
    return statement("all rows", text, values);
}

ListStatement ListSql::newestKeys(int limit) const
{
    const QString text = QStringLiteral("select %1::text\n%2\n%3\norder by %1 desc\nlimit %4")
                             .arg(m_definition.keySql, from(), where(), QString::number(limit));
    return statement("newest keys", text, {});
}

ListStatement ListSql::keysBeside(const NewestKeys &known, int limit) const
{
    QStringList bounds{QStringLiteral("not %1 = any (:known::%2[])").arg(m_definition.keySql, m_definition.keyType)};
    SqlValues values{{QStringLiteral("known"), sqlArray(known.keys)}};
    if (!known.all && !known.keys.isEmpty()) {
        bounds << QStringLiteral("%1 > :oldest::%2").arg(m_definition.keySql, m_definition.keyType);
        values.insert(QStringLiteral("oldest"), known.keys.last());
    }
    const QString text = QStringLiteral("select %1::text\n%2\n%3\norder by %1 desc\nlimit %4")
                             .arg(m_definition.keySql, from(), where(bounds), QString::number(limit));
    return statement("new keys", text, values);
}

QVariant listValue(ColumnType type, const QString &text)
{
    if (text.isNull())
        return {};
    switch (type) {
    case ColumnType::Text:
    case ColumnType::Status:
    case ColumnType::Key:
        return text;
    case ColumnType::Integer:
    case ColumnType::Decimal:
    case ColumnType::Money:
        return text.toLongLong();
    case ColumnType::Time:
        return QDateTime::fromMSecsSinceEpoch(text.toLongLong(), Qt::UTC);
    case ColumnType::Date:
        return QDate::fromString(text, Qt::ISODate);
    case ColumnType::YesNo:
        return text == QLatin1String("true");
    }
    return {};
}
