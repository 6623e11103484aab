// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customer_list.h"

#include "models/customers/customer_profile.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CustomerList)
};

ColumnDefinition column(const QString &id, const QString &title, ColumnType type, const QString &sql)
{
    return {.id = id, .title = title, .type = type, .sql = sql};
}

// Read for the rows of a page only, each through idx_orders_customer.
const auto ordersSql = QStringLiteral("(select count(*) from shop.orders o where o.customer_id = u.user_id and o.deleted_at is null)");
const auto lastOrderSql = QStringLiteral("(select max(o.created_at) from shop.orders o where o.customer_id = u.user_id and o.deleted_at is null)");
// "1234.50 EUR · 3000 JPY": what was paid and not refunded, the most first
const auto spentSql = QStringLiteral("(select string_agg(round(s.spent / power(10::numeric, c.minor_digits), c.minor_digits) || ' ' || s.currency, ' · ' "
                                     "order by s.spent desc) from (select o.currency, sum(o.paid_amount - o.refunded_amount) as spent "
                                     "from shop.orders o where o.customer_id = u.user_id and o.deleted_at is null group by o.currency) s "
                                     "join backoffice.currencies c on c.code = s.currency where s.spent <> 0)");
const auto stateSql = QStringLiteral("case when u.merged_into is not null then 'MERGED' when u.is_active then 'ACTIVE' else 'CLOSED' end");

QList<ColumnDefinition> columns()
{
    ColumnDefinition name = column(QStringLiteral("name"), Tr::tr("Customer"), ColumnType::Text, QStringLiteral("u.name"));
    name.sortSql = QStringLiteral("shop.fold_text(u.name)");
    name.sortType = QStringLiteral("text");
    name.sortIndex = QStringLiteral("idx_users_customer_name");

    // the id is made from the time of registration, so its order is the order of time
    ColumnDefinition since = column(QStringLiteral("since"), Tr::tr("Customer since"), ColumnType::Time, QStringLiteral("u.created_at"));
    since.sortSql = QStringLiteral("u.user_id");
    since.sortType = QStringLiteral("uuid");
    since.sortIndex = QStringLiteral("idx_users_customers");
    since.shown = false;

    ColumnDefinition phone = column(QStringLiteral("phone"), Tr::tr("Phone"), ColumnType::Text, QStringLiteral("u.phone"));
    phone.characters = 16;
    phone.shown = false; // the search finds it all the same
    return {name,
            column(QStringLiteral("email"), Tr::tr("E-mail"), ColumnType::Text, QStringLiteral("u.email")),
            phone,
            column(QStringLiteral("orders"), Tr::tr("Orders"), ColumnType::Integer, ordersSql),
            column(QStringLiteral("spent"), Tr::tr("Spent"), ColumnType::Text, spentSql),
            column(QStringLiteral("last_order"), Tr::tr("Last order"), ColumnType::Time, lastOrderSql),
            column(QStringLiteral("status"), Tr::tr("Status"), ColumnType::Status, stateSql),
            since};
}

QList<FilterDefinition> filters()
{
    FilterDefinition search{.id = QStringLiteral("search"), .title = Tr::tr("Search"), .kind = FilterKind::Text};
    search.places = {{QStringLiteral("u.search_text like shop.fold_text(?)"), FilterDefinition::TextPlace::Match::Contains}};

    FilterDefinition status{.id = QStringLiteral("status"), .title = Tr::tr("Status"), .kind = FilterKind::Status, .sql = stateSql + QStringLiteral(" = any (?)")};
    for (const QString &state : customerStates())
        status.options.append({state, customerStateTitle(state)});

    FilterDefinition since{.id = QStringLiteral("since"), .title = Tr::tr("Customer since"), .kind = FilterKind::Date, .sql = QStringLiteral("u.created_at")};
    since.dateFloorSql = QStringLiteral("u.user_id >= shop.uuid7_floor(?)");
    FilterDefinition verified{.id = QStringLiteral("verified"), .title = Tr::tr("E-mail confirmed"), .kind = FilterKind::YesNo, .sql = QStringLiteral("u.email_verified")};
    return {status, since, verified, search};
}

} // namespace

ListDefinition customerListDefinition()
{
    ListDefinition definition;
    definition.id = QStringLiteral("customers");
    definition.relation = QStringLiteral("shop.users");
    definition.alias = QStringLiteral("u");
    definition.keySql = QStringLiteral("u.user_id");
    definition.keyType = QStringLiteral("uuid");
    definition.where = QStringLiteral("u.user_type = 'CUSTOMER'");
    definition.columns = columns();
    definition.filters = filters();
    definition.searchFilter = QStringLiteral("search");
    definition.defaultSort = QStringLiteral("since");
    definition.defaultDescending = true;
    return definition;
}

QList<RecordView> customerViews()
{
    const ListDefinition definition = customerListDefinition();
    RecordView all{QStringLiteral("all"), Tr::tr("All"), ListQuery::defaultOf(definition)};
    RecordView byName{QStringLiteral("by-name"), Tr::tr("By name"), all.query};
    byName.query.sort = QStringLiteral("name");
    byName.query.descending = false;
    RecordView closed{QStringLiteral("closed"), Tr::tr("Closed"), all.query};
    closed.query.filters.insert(QStringLiteral("status"), StatusFilter{{QStringLiteral("CLOSED"), QStringLiteral("MERGED")}});
    return {all, byName, closed};
}
