// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/carts/cart_list.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CartList)
};

ColumnDefinition column(const char *id, const QString &title, ColumnType type, const char *sql, bool shown = true)
{
    return {.id = QLatin1String(id), .title = title, .type = type, .sql = QLatin1String(sql), .shown = shown};
}

QList<ColumnDefinition> columns()
{
    // only what is in the cart's own currency can be added up
    ColumnDefinition value = column("value", Tr::tr("Value"), ColumnType::Money,
                                    "(select coalesce(sum(i.unit_price_amount * i.quantity), 0)::bigint from shop.cart_items i "
                                    "where i.cart_id = c.cart_id and i.unit_price_currency = c.currency)");
    value.currencyColumn = QStringLiteral("currency");
    // the id is made from the time the cart was begun, so its order is the order of time
    ColumnDefinition begun = column("begun", Tr::tr("Begun"), ColumnType::Time, "c.created_at");
    begun.sortSql = QStringLiteral("c.cart_id");
    begun.sortType = QStringLiteral("uuid");
    begun.sortIndex = QStringLiteral("carts_pkey");
    return {
        column("customer", Tr::tr("Customer"), ColumnType::Text, "coalesce((select u.name from shop.users u where u.user_id = c.customer_id), U&'\\2014')"),
        column("status", Tr::tr("Status"), ColumnType::Status, "c.status"),
        column("units", Tr::tr("Units"), ColumnType::Integer,
               "(select coalesce(sum(i.quantity), 0)::bigint from shop.cart_items i where i.cart_id = c.cart_id)", false),
        value,
        column("changed", Tr::tr("Last change"), ColumnType::Time, "c.updated_at"),
        begun,
        column("expires", Tr::tr("Expires"), ColumnType::Time, "c.expires_at", false),
        column("order", Tr::tr("Order"), ColumnType::Text, "(select o.order_number from shop.orders o where o.order_id = c.order_id)", false),
        column("currency", Tr::tr("Currency"), ColumnType::Text, "c.currency", false),
    };
}

QList<FilterDefinition> filters()
{
    FilterDefinition status{.id = QStringLiteral("status"), .title = Tr::tr("Status"), .kind = FilterKind::Status, .sql = QStringLiteral("c.status = any (?)")};
    status.options = {{QStringLiteral("ACTIVE"), Tr::tr("Live")}, {QStringLiteral("ABANDONED"), Tr::tr("Abandoned")}, {QStringLiteral("CONVERTED"), Tr::tr("Ordered")}};
    FilterDefinition begun{.id = QStringLiteral("begun"), .title = Tr::tr("Begun"), .kind = FilterKind::Date, .sql = QStringLiteral("c.created_at")};
    begun.dateFloorSql = QStringLiteral("c.cart_id >= shop.uuid7_floor(?)");
    const FilterDefinition changed{.id = QStringLiteral("changed"), .title = Tr::tr("Last change"), .kind = FilterKind::Date, .sql = QStringLiteral("c.updated_at")};
    const FilterDefinition known{
        .id = QStringLiteral("known"), .title = Tr::tr("Customer known"), .kind = FilterKind::YesNo, .sql = QStringLiteral("c.customer_id is not null")};
    FilterDefinition search{.id = QStringLiteral("search"), .title = Tr::tr("Search"), .kind = FilterKind::Text};
    search.places = {{QStringLiteral("c.customer_id = any (array(select u.user_id from shop.users u where u.search_text like shop.fold_text(?)))"),
                      FilterDefinition::TextPlace::Match::Contains},
                     {QStringLiteral("c.cart_id = any (array(select i.cart_id from shop.cart_items i join shop.products p on p.product_id = i.product_id "
                                     "where p.sku = ?))"),
                      FilterDefinition::TextPlace::Match::Exact}};
    return {status, begun, changed, known, search};
}

RecordView view(const char *id, const QString &title, const char *state)
{
    RecordView result{QString::fromLatin1(id), title, ListQuery::defaultOf(cartListDefinition())};
    if (state != nullptr)
        result.query.filters = {{QStringLiteral("status"), StatusFilter{{QLatin1String(state)}}}};
    return result;
}

} // namespace

ListDefinition cartListDefinition()
{
    ListDefinition definition;
    definition.id = QStringLiteral("carts");
    definition.relation = QStringLiteral("shop.carts");
    definition.alias = QStringLiteral("c");
    definition.keySql = QStringLiteral("c.cart_id");
    definition.keyType = QStringLiteral("uuid");
    definition.columns = columns();
    definition.filters = filters();
    definition.searchFilter = QStringLiteral("search");
    definition.defaultSort = QStringLiteral("begun");
    definition.defaultDescending = true;
    return definition;
}

QList<RecordView> cartViews()
{
    return {view("live", Tr::tr("Live"), "ACTIVE"), view("abandoned", Tr::tr("Abandoned"), "ABANDONED"), view("ordered", Tr::tr("Ordered"), "CONVERTED"),
            view("all", Tr::tr("All"), nullptr)};
}
