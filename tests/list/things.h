// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/db_executor.h"
#include "models/list/list_definition.h"
#include "models/list/page_source.h"
#include "tests/support/test_database.h"

/// A table as lists meet them: partitioned by a time-ordered key, many ties in the sort columns, times a microsecond
/// apart, text in several scripts.
namespace Things {

inline ListDefinition definition()
{
    ListDefinition list;
    list.id = QStringLiteral("things");
    list.relation = QStringLiteral("list_test.things");
    list.alias = QStringLiteral("t");
    list.keySql = QStringLiteral("t.id");
    list.keyType = QStringLiteral("uuid");
    list.where = QStringLiteral("not t.deleted");

    ColumnDefinition number{.id = QStringLiteral("number"), .type = ColumnType::Integer, .sql = QStringLiteral("t.number")};
    number.sortSql = QStringLiteral("t.id"); // both follow time
    number.sortType = QStringLiteral("uuid");
    ColumnDefinition amount{.id = QStringLiteral("amount"), .type = ColumnType::Money, .sql = QStringLiteral("t.amount")};
    amount.currencyColumn = QStringLiteral("currency");
    amount.sortSql = QStringLiteral("t.amount");
    amount.sortType = QStringLiteral("bigint");
    ColumnDefinition created{.id = QStringLiteral("created"), .type = ColumnType::Time, .sql = QStringLiteral("t.created")};
    created.sortSql = QStringLiteral("t.created");
    created.sortType = QStringLiteral("timestamptz");
    ColumnDefinition state{.id = QStringLiteral("state"), .type = ColumnType::Status, .sql = QStringLiteral("t.state")};
    state.sortSql = QStringLiteral("t.state");
    state.sortType = QStringLiteral("varchar");
    list.columns = {number, amount, created, state, {.id = QStringLiteral("currency"), .sql = QStringLiteral("t.currency")}, {.id = QStringLiteral("name"), .sql = QStringLiteral("t.name")}, {.id = QStringLiteral("active"), .type = ColumnType::YesNo, .sql = QStringLiteral("t.active")}, {.id = QStringLiteral("node"), .type = ColumnType::Key, .sql = QStringLiteral("t.node_id")}};

    FilterDefinition states{.id = QStringLiteral("state"), .kind = FilterKind::Status, .sql = QStringLiteral("t.state = any (?)")};
    FilterDefinition total{.id = QStringLiteral("amount"), .kind = FilterKind::Money, .sql = QStringLiteral("t.amount")};
    total.currencySql = QStringLiteral("t.currency");
    FilterDefinition when{.id = QStringLiteral("created"), .kind = FilterKind::Date, .sql = QStringLiteral("t.created")};
    when.dateFloorSql = QStringLiteral("t.created >= ? - interval '1 hour'");
    FilterDefinition text{.id = QStringLiteral("name"), .kind = FilterKind::Text};
    text.places = {{QStringLiteral("t.name like ?"), FilterDefinition::TextPlace::Match::Contains},
                   {QStringLiteral("t.number::text = ?"), FilterDefinition::TextPlace::Match::Exact}};
    FilterDefinition active{.id = QStringLiteral("active"), .kind = FilterKind::YesNo, .sql = QStringLiteral("t.active")};
    FilterDefinition tree{.id = QStringLiteral("node"), .kind = FilterKind::Tree, .sql = QStringLiteral("t.node_id = any (?)")};
    list.filters = {states, total, when, text, active, tree};
    list.searchFilter = QStringLiteral("name");
    list.defaultSort = QStringLiteral("number");
    return list;
}

inline QString setUp()
{
    return QStringLiteral(R"(
create schema list_test;
-- a key that follows time, made from a number: 12 digits of it, then noise
create function list_test.key(n bigint) returns uuid language sql immutable as
$$ select (lpad(to_hex(n), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid $$;
create table list_test.things (
    id uuid not null,
    number bigint not null,
    amount bigint not null,
    currency text not null default 'EUR',
    created timestamptz not null,
    state varchar(20) not null,
    name text not null,
    active boolean,
    node_id uuid,
    deleted boolean not null default false,
    primary key (id)) partition by range (id);
)");
}

/// Rows 0 .. count-1 in four partitions; every 1000th row is out of the list (deleted).
inline QString rows(int count)
{
    const auto bound = [count](int quarter) {
        return quarter == 0 ? QStringLiteral("minvalue")
            : quarter == 4  ? QStringLiteral("maxvalue")
                            : QStringLiteral("'%1%2'").arg(qint64(quarter) * count / 4, 12, 16, QLatin1Char('0')).arg(0, 20, 10, QLatin1Char('0'));
    };
    QString sql;
    for (int quarter = 0; quarter < 4; ++quarter)
        sql += QStringLiteral("create unlogged table list_test.things_%1 partition of list_test.things for values from (%2) to (%3);\n")
                   .arg(QString::number(quarter), bound(quarter), bound(quarter + 1));
    sql += QStringLiteral(R"(
insert into list_test.things (id, number, amount, currency, created, state, name, active, node_id, deleted)
select list_test.key(n), n, (hashint8(n) & 2147483647) % 5000, (array['EUR', 'USD', 'JPY'])[1 + n % 3],
       timestamptz '2025-01-01' + (n / 3) * interval '1 microsecond', (array['OPEN', 'DONE', 'LATE'])[1 + (n / 7) % 3],
       (array['Ana Lindqvist', 'Олена Шевченко', '田中 美咲', 'فاطمة', 'O''Brien 100% _\ "x"'])[1 + n % 5] || ' ' || md5(n::text),
       (array[true, false, null])[1 + n % 3], list_test.key(n % 10), n % 1000 = 999
from generate_series(0, %1) n;
)")
               .arg(count - 1);
    return sql;
}

inline QString indexes()
{
    return QStringLiteral(R"(
create index things_amount on list_test.things (amount, id);
create index things_created on list_test.things (created, id);
create index things_state on list_test.things (state, id);
analyze list_test.things;
)");
}

inline QString fill(int count)
{
    return rows(count) + indexes() + QStringLiteral("create index things_name on list_test.things using gin (name extensions.gin_trgm_ops);");
}

/// Waits: for tests of the source alone, which have no window to keep alive.
template<typename T>
Result<T> now(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

inline ListQuestion question(const QString &sort, bool descending, FilterSet filters = {}, const QString &search = {})
{
    return {.query = {.sort = sort, .descending = descending, .filters = std::move(filters), .search = search},
            .today = QDate(2025, 1, 15)};
}

} // namespace Things
