// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/product_list.h"

#include "models/core/product_state.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProductList)
};

ColumnDefinition column(const char *id, const QString &title, ColumnType type, const char *sql)
{
    return {.id = QLatin1String(id), .title = title, .type = type, .sql = QLatin1String(sql)};
}

ColumnDefinition sorted(ColumnDefinition column, const char *sql, const char *type, const char *index)
{
    column.sortSql = QLatin1String(sql);
    column.sortType = QLatin1String(type);
    column.sortIndex = QLatin1String(index);
    return column;
}

ColumnDefinition hidden(ColumnDefinition column)
{
    column.shown = false;
    return column;
}

ColumnDefinition coded(ColumnDefinition column, int characters)
{
    column.characters = characters;
    return column;
}

ColumnDefinition money(ColumnDefinition column)
{
    column.type = ColumnType::Money;
    column.currencyColumn = QStringLiteral("currency");
    return column;
}

FilterDefinition yesNo(const char *id, const QString &title, const char *sql)
{
    return {.id = QLatin1String(id), .title = title, .kind = FilterKind::YesNo, .sql = QLatin1String(sql)};
}

bool seesSellers(Roles roles)
{
    return roles & (Roles(Role::Support) | Role::Manager);
}

// Read for the rows of a page only. Who works in a warehouse sees what lies there.
constexpr auto stockSql = "(select sum(i.available_quantity) from shop.inventory_items i where i.product_id = p.product_id)";
constexpr auto categorySql = "(select c.name from shop.categories c where c.category_id = p.category_id)";
constexpr auto sellerSql = "(select s.business_name from shop.seller_profiles s where s.user_id = p.seller_id)";
// A category stands for all that is below it; the tree is read once for a statement.
constexpr auto categoryFilterSql = "p.category_id = any (array(with recursive below as (select c.category_id from shop.categories c where c.category_id = any (?) "
                                   "union select c.category_id from shop.categories c join below b on b.category_id = c.parent_category_id) "
                                   "select b.category_id from below b))";
// A name that begins so comes before one that contains it, and both before what only speaks of it.
constexpr auto rankSql = "shop.product_rank(p.search_text, p.search_vector, ?)";

QList<ColumnDefinition> columns(Roles roles)
{
    QList<ColumnDefinition> result{
        sorted(column("name", Tr::tr("Product"), ColumnType::Text, "p.name"), "shop.fold_text(p.name)", "text", "idx_products_folded_name"),
        sorted(coded(column("sku", Tr::tr("SKU"), ColumnType::Text, "p.sku"), 13), "coalesce(p.sku, ''::varchar)", "varchar", "idx_products_sku"),
        sorted(column("status", Tr::tr("Status"), ColumnType::Status, "p.status"), "p.status", "varchar", "idx_products_status"),
        sorted(money(column("price", Tr::tr("Price"), ColumnType::Money, "p.price_amount")), "p.price_amount", "bigint", "idx_products_price"),
        hidden(money(column("compare_at", Tr::tr("Compare at"), ColumnType::Money, "p.compare_at_price_amount"))),
    };
    if (roles & Role::Manager)
        result << hidden(money(column("cost", Tr::tr("Cost"), ColumnType::Money, "p.cost_price_amount")));
    result << column("stock", Tr::tr("Stock"), ColumnType::Integer, stockSql) << hidden(column("tags", Tr::tr("Tags"), ColumnType::Text, "array_to_string(p.tags, ', ')"))
           << hidden(column("category", Tr::tr("Category"), ColumnType::Text, categorySql));
    if (seesSellers(roles))
        result << hidden(column("seller", Tr::tr("Seller"), ColumnType::Text, sellerSql));
    result << hidden(coded(column("barcode", Tr::tr("Barcode"), ColumnType::Text, "p.barcode"), 14))
           << hidden(column("weight", Tr::tr("Weight (g)"), ColumnType::Integer, "p.weight_grams"))
           << hidden(sorted(column("updated", Tr::tr("Changed"), ColumnType::Time, "p.updated_at"), "p.updated_at", "timestamptz", "idx_products_updated_at"))
           // the id is made from the time of its row, so its order is the order of time
           << hidden(sorted(column("added", Tr::tr("Added"), ColumnType::Time, "p.created_at"), "p.product_id", "uuid", "products_pkey"))
           << hidden(column("currency", Tr::tr("Currency"), ColumnType::Text, "p.price_currency"))
           // not shown: what a change in the list starts from
           << column("version", {}, ColumnType::Key, "p.row_version");
    return result;
}

QList<FilterDefinition> filters(Roles roles)
{
    using Match = FilterDefinition::TextPlace::Match;
    FilterDefinition search{.id = QStringLiteral("search"), .title = Tr::tr("Search"), .kind = FilterKind::Text};
    search.places = {{QStringLiteral("p.search_vector @@ shop.product_query(?)"), Match::Exact},
                     {QStringLiteral("p.search_text like shop.fold_text(?)"), Match::Contains}};

    FilterDefinition status{.id = QStringLiteral("status"), .title = Tr::tr("Status"), .kind = FilterKind::Status, .sql = QStringLiteral("p.status = any (?)")};
    for (const QString &state : productStates())
        status.options.append({state, productStateTitle(state)});

    const FilterDefinition category{.id = QStringLiteral("category"), .title = Tr::tr("Category"), .kind = FilterKind::Tree, .sql = QLatin1String(categoryFilterSql)};
    FilterDefinition price{.id = QStringLiteral("price"), .title = Tr::tr("Price"), .kind = FilterKind::Money, .sql = QStringLiteral("p.price_amount")};
    price.currencySql = QStringLiteral("p.price_currency");
    FilterDefinition tag{.id = QStringLiteral("tag"), .title = Tr::tr("Tag"), .kind = FilterKind::Text};
    tag.places = {{QStringLiteral("p.tags @> array[?]"), Match::Exact}};

    QList<FilterDefinition> result{category, status};
    if (seesSellers(roles))
        result << FilterDefinition{.id = QStringLiteral("seller"), .title = Tr::tr("Seller"), .kind = FilterKind::Tree, .sql = QStringLiteral("p.seller_id = any (?)")};
    result << price << tag
           << yesNo("in_stock", Tr::tr("In stock"), "exists (select from shop.inventory_items i where i.product_id = p.product_id and i.available_quantity > 0)")
           << yesNo("low_stock", Tr::tr("Low stock"), "exists (select from shop.inventory_items i where i.product_id = p.product_id and i.is_low_stock)")
           << yesNo("image", Tr::tr("Has an image"), "exists (select from shop.product_images i where i.product_id = p.product_id)")
           << yesNo("reduced", Tr::tr("Reduced"), "p.compare_at_price_amount > p.price_amount")
           << yesNo("digital", Tr::tr("Digital"), "p.is_digital")
           << yesNo("no_category", Tr::tr("Without a category"), "p.category_id is null")
           << FilterDefinition{.id = QStringLiteral("updated"), .title = Tr::tr("Changed"), .kind = FilterKind::Date, .sql = QStringLiteral("p.updated_at")} << search;
    return result;
}

RecordView view(const char *id, const QString &title, const ListDefinition &definition, const FilterSet &filters = {})
{
    RecordView result{.id = QLatin1String(id), .title = title, .query = ListQuery::defaultOf(definition)};
    result.query.filters = filters;
    return result;
}

} // namespace

ListDefinition productListDefinition(Roles roles)
{
    ListDefinition definition;
    // who sees other columns keeps other views and widths
    definition.id = roles & Role::Manager ? QStringLiteral("products") : seesSellers(roles) ? QStringLiteral("products_sold")
                                                                                            : QStringLiteral("products_kept");
    definition.relation = QStringLiteral("shop.products");
    definition.alias = QStringLiteral("p");
    definition.keySql = QStringLiteral("p.product_id");
    definition.keyType = QStringLiteral("uuid");
    definition.columns = columns(roles);
    definition.filters = filters(roles);
    definition.searchFilter = QStringLiteral("search");
    definition.rankSql = QLatin1String(rankSql);
    definition.defaultSort = QStringLiteral("added");
    definition.defaultDescending = true;
    return definition;
}

QList<RecordView> productViews(Roles roles)
{
    const ListDefinition definition = productListDefinition(roles);
    const FilterSet active{{QStringLiteral("status"), StatusFilter{{QStringLiteral("ACTIVE")}}}};
    const auto activeAnd = [&active](const char *filter, bool yes) {
        FilterSet filters = active;
        filters.insert(QLatin1String(filter), YesNoFilter{yes});
        return filters;
    };
    FilterSet soldOut = activeAnd("in_stock", false);
    soldOut.insert(QStringLiteral("digital"), YesNoFilter{false});
    return {view("all", Tr::tr("All"), definition),
            view("active", Tr::tr("Active"), definition, active),
            view("draft", Tr::tr("Drafts"), definition, {{QStringLiteral("status"), StatusFilter{{QStringLiteral("DRAFT")}}}}),
            view("out-of-stock", Tr::tr("Out of stock"), definition, soldOut),
            view("low-stock", Tr::tr("Low stock"), definition, activeAnd("low_stock", true)),
            view("no-image", Tr::tr("No image"), definition, activeAnd("image", false))};
}
