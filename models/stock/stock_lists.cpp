// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stock/stock_lists.h"

#include <QCoreApplication>
#include <QHash>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StockLists)
};

ColumnDefinition column(const char *id, const QString &title, ColumnType type, const char *sql, int characters = 0)
{
    return {.id = QLatin1String(id), .title = title, .type = type, .sql = QString::fromUtf8(sql), .characters = characters};
}

ColumnDefinition hidden(ColumnDefinition column)
{
    column.shown = false;
    return column;
}

ColumnDefinition sorted(ColumnDefinition column, const char *sql, const char *type, const char *index)
{
    column.sortSql = QLatin1String(sql);
    column.sortType = QLatin1String(type);
    column.sortIndex = QLatin1String(index);
    return column;
}

FilterDefinition states(const char *id, const QString &title, const char *sql, const QStringList &codes)
{
    FilterDefinition filter{.id = QLatin1String(id), .title = title, .kind = FilterKind::Status, .sql = QLatin1String(sql)};
    for (const QString &code : codes)
        filter.options.append({code, stockStateTitle(code)});
    return filter;
}

FilterDefinition yesNo(const char *id, const QString &title, const char *sql)
{
    return {.id = QLatin1String(id), .title = title, .kind = FilterKind::YesNo, .sql = QLatin1String(sql)};
}

FilterDefinition words(const char *sql)
{
    FilterDefinition search{.id = QStringLiteral("search"), .title = Tr::tr("Search"), .kind = FilterKind::Text};
    search.places = {{QLatin1String(sql), FilterDefinition::TextPlace::Match::Contains}};
    return search;
}

RecordView view(const char *id, const QString &title, const ListDefinition &definition, const FilterSet &filters = {})
{
    RecordView result{QLatin1String(id), title, ListQuery::defaultOf(definition)};
    result.query.filters = filters;
    return result;
}

} // namespace

ListDefinition stockListDefinition()
{
    ListDefinition list;
    list.id = QStringLiteral("stock");
    list.relation = QStringLiteral("shop.inventory_items");
    list.alias = QStringLiteral("s");
    list.keySql = QStringLiteral("s.inventory_id");
    list.keyType = QStringLiteral("uuid");
    list.columns = {
        sorted(column("sku", Tr::tr("SKU"), ColumnType::Text, "s.product_sku", 14), "s.product_sku", "varchar", "idx_inventory_sku"),
        column("product", Tr::tr("Product"), ColumnType::Text, "select p.name from shop.products p where p.product_id = s.product_id"),
        column("warehouse", Tr::tr("At"), ColumnType::Text, "select w.code from shop.warehouses w where w.warehouse_id = s.warehouse_id", 5),
        column("bin", Tr::tr("Bin"), ColumnType::Text, "s.location_bin", 7),
        column("level", Tr::tr("Level"), ColumnType::Status,
               "case when s.available_quantity = 0 then 'OUT' when s.is_low_stock then 'LOW' else 'ENOUGH' end"),
        column("available", Tr::tr("Available"), ColumnType::Integer, "s.available_quantity"),
        // the detail beside the list shows all of these: with them here the list would scroll sideways at 1280 pixels
        hidden(column("reserved", Tr::tr("Reserved"), ColumnType::Integer, "s.reserved_quantity")),
        hidden(column("committed", Tr::tr("Committed"), ColumnType::Integer, "s.committed_quantity")),
        hidden(column("damaged", Tr::tr("Damaged"), ColumnType::Integer, "s.damaged_quantity")),
        hidden(column("on_hand", Tr::tr("On hand"), ColumnType::Integer,
                      "s.available_quantity + s.reserved_quantity + s.committed_quantity + s.damaged_quantity")),
        hidden(column("reorder_point", Tr::tr("Reorder at"), ColumnType::Integer, "s.reorder_point")),
        hidden(column("barcode", Tr::tr("Barcode"), ColumnType::Text, "select p.barcode from shop.products p where p.product_id = s.product_id", 14)),
        hidden(column("moved", Tr::tr("Last moved"), ColumnType::Time, "s.last_stock_update")),
        hidden(column("counted", Tr::tr("Last counted"), ColumnType::Date, "s.last_count_date")),
        hidden(sorted(column("added", Tr::tr("Added"), ColumnType::Time, "s.created_at"), "s.inventory_id", "uuid", "inventory_items_pkey")),
    };
    // a LIKE on the stock row itself would run behind the policy of the warehouses and use no index; on products it does
    list.filters = {
        yesNo("low", Tr::tr("Low"), "s.is_low_stock"),
        // whoever is out is low: that lets the partial index serve it
        yesNo("out", Tr::tr("Out of stock"), "s.is_low_stock and s.available_quantity = 0"),
        yesNo("damaged", Tr::tr("Damaged"), "s.damaged_quantity > 0"),
        yesNo("held", Tr::tr("Reserved or picked"), "s.reserved_quantity + s.committed_quantity > 0"),
        words("s.product_id in (select p.product_id from shop.products p where p.search_text like shop.fold_text(?))"),
    };
    list.searchFilter = QStringLiteral("search");
    list.defaultSort = QStringLiteral("sku");
    list.defaultDescending = false;
    return list;
}

QList<RecordView> stockViews()
{
    const ListDefinition list = stockListDefinition();
    return {view("low", Tr::tr("Low stock"), list, {{QStringLiteral("low"), YesNoFilter{true}}}),
            view("out", Tr::tr("Out of stock"), list, {{QStringLiteral("out"), YesNoFilter{true}}}), view("all", Tr::tr("All"), list)};
}

ListDefinition transferListDefinition()
{
    ListDefinition list;
    list.id = QStringLiteral("transfers");
    list.relation = QStringLiteral("shop.stock_transfers");
    list.alias = QStringLiteral("t");
    list.keySql = QStringLiteral("t.transfer_id");
    list.keyType = QStringLiteral("uuid");
    list.columns = {
        column("route", Tr::tr("Route"), ColumnType::Text,
               "select a.code || ' → ' || b.code from shop.warehouses a, shop.warehouses b "
               "where a.warehouse_id = t.from_warehouse_id and b.warehouse_id = t.to_warehouse_id",
               12),
        column("status", Tr::tr("Status"), ColumnType::Status, "t.status"),
        column("units", Tr::tr("Units"), ColumnType::Integer,
               "select sum(l.quantity) from shop.stock_transfer_lines l where l.transfer_id = t.transfer_id"),
        column("on_the_way", Tr::tr("On the way"), ColumnType::Integer,
               "select sum(l.shipped_quantity - l.received_quantity - l.damaged_quantity - l.returned_quantity - l.lost_quantity) "
               "from shop.stock_transfer_lines l where l.transfer_id = t.transfer_id"),
        sorted(column("made", Tr::tr("Made"), ColumnType::Time, "t.created_at"), "t.transfer_id", "uuid", "stock_transfers_pkey"),
        column("who", Tr::tr("By"), ColumnType::Text,
               "select coalesce(m.display_name, t.created_by_login) from (values (1)) one left join backoffice.staff m on m.login = t.created_by_login"),
        hidden(column("shipped", Tr::tr("Sent"), ColumnType::Time, "t.shipped_at")),
        hidden(column("received", Tr::tr("Received"), ColumnType::Time, "t.received_at")),
    };
    list.filters = {states("status", Tr::tr("Status"), "t.status = any (?)", transferStates())};
    list.defaultSort = QStringLiteral("made");
    return list;
}

QList<RecordView> transferViews()
{
    const ListDefinition list = transferListDefinition();
    const auto inStates = [](const QStringList &codes) { return FilterSet{{QStringLiteral("status"), StatusFilter{codes}}}; };
    return {view("on-the-way", Tr::tr("On the way"), list, inStates({QStringLiteral("IN_TRANSIT"), QStringLiteral("PARTLY_RECEIVED")})),
            view("planned", Tr::tr("To send"), list, inStates({QStringLiteral("DRAFT")})), view("all", Tr::tr("All"), list)};
}

QStringList transferStates()
{
    return {QStringLiteral("DRAFT"), QStringLiteral("IN_TRANSIT"), QStringLiteral("PARTLY_RECEIVED"), QStringLiteral("RECEIVED"), QStringLiteral("CANCELLED")};
}

ListDefinition countListDefinition()
{
    ListDefinition list;
    list.id = QStringLiteral("counts");
    list.relation = QStringLiteral("shop.stock_counts");
    list.alias = QStringLiteral("c");
    list.keySql = QStringLiteral("c.count_id");
    list.keyType = QStringLiteral("uuid");
    list.columns = {
        column("warehouse", Tr::tr("At"), ColumnType::Text, "select w.name from shop.warehouses w where w.warehouse_id = c.warehouse_id"),
        column("status", Tr::tr("Status"), ColumnType::Status, "c.status"),
        column("lines", Tr::tr("Lines"), ColumnType::Integer, "select count(*) from shop.stock_count_lines l where l.count_id = c.count_id"),
        column("counted", Tr::tr("Counted"), ColumnType::Integer,
               "select count(l.counted_quantity) from shop.stock_count_lines l where l.count_id = c.count_id and not l.recount_requested"),
        sorted(column("begun", Tr::tr("Begun"), ColumnType::Time, "c.created_at"), "c.count_id", "uuid", "stock_counts_pkey"),
        column("who", Tr::tr("By"), ColumnType::Text,
               "select coalesce(m.display_name, c.created_by_login) from (values (1)) one left join backoffice.staff m on m.login = c.created_by_login"),
        hidden(column("notes", Tr::tr("Notes"), ColumnType::Text, "c.notes")),
    };
    list.filters = {states("status", Tr::tr("Status"), "c.status = any (?)", countStates())};
    list.defaultSort = QStringLiteral("begun");
    return list;
}

QList<RecordView> countViews()
{
    const ListDefinition list = countListDefinition();
    const auto inState = [](const QString &code) { return FilterSet{{QStringLiteral("status"), StatusFilter{{code}}}}; };
    return {view("counting", Tr::tr("Counting"), list, inState(QStringLiteral("COUNTING"))),
            view("review", Tr::tr("To decide"), list, inState(QStringLiteral("REVIEW"))), view("all", Tr::tr("All"), list)};
}

QStringList countStates()
{
    return {QStringLiteral("COUNTING"), QStringLiteral("REVIEW"), QStringLiteral("APPROVED"), QStringLiteral("CANCELLED")};
}

ListDefinition warehouseListDefinition()
{
    ListDefinition list;
    list.id = QStringLiteral("warehouses");
    list.relation = QStringLiteral("shop.warehouses");
    list.alias = QStringLiteral("w");
    list.keySql = QStringLiteral("w.warehouse_id");
    list.keyType = QStringLiteral("uuid");
    list.columns = {
        sorted(column("code", Tr::tr("Code"), ColumnType::Text, "w.code", 8), "w.code", "varchar", "warehouses_code_taken"),
        column("name", Tr::tr("Name"), ColumnType::Text, "w.name"),
        column("type", Tr::tr("Type"), ColumnType::Status, "w.type"),
        column("place", Tr::tr("Place"), ColumnType::Text, "concat_ws(', ', w.address ->> 'city', w.address ->> 'country')"),
        column("full", Tr::tr("Full, %"), ColumnType::Integer, "round(w.current_utilization)"),
        column("active", Tr::tr("Active"), ColumnType::YesNo, "w.is_active"),
        hidden(column("timezone", Tr::tr("Time zone"), ColumnType::Text, "w.timezone")),
    };
    list.filters = {yesNo("active", Tr::tr("Active"), "w.is_active"), words("shop.fold_text(w.code || ' ' || w.name) like shop.fold_text(?)")};
    list.searchFilter = QStringLiteral("search");
    list.defaultSort = QStringLiteral("code");
    list.defaultDescending = false;
    return list;
}

QList<RecordView> warehouseViews()
{
    const ListDefinition list = warehouseListDefinition();
    return {view("active", Tr::tr("Active"), list, {{QStringLiteral("active"), YesNoFilter{true}}}), view("all", Tr::tr("All"), list)};
}

QString stockStateTitle(const QString &code)
{
    static const QHash<QString, const char *> titles{
        {QStringLiteral("OUT"), QT_TRANSLATE_NOOP("StockLists", "Out")},
        {QStringLiteral("LOW"), QT_TRANSLATE_NOOP("StockLists", "Low")},
        {QStringLiteral("ENOUGH"), QT_TRANSLATE_NOOP("StockLists", "Enough")},
        {QStringLiteral("DRAFT"), QT_TRANSLATE_NOOP("StockLists", "To send")},
        {QStringLiteral("IN_TRANSIT"), QT_TRANSLATE_NOOP("StockLists", "In transit")},
        {QStringLiteral("PARTLY_RECEIVED"), QT_TRANSLATE_NOOP("StockLists", "Partly received")},
        {QStringLiteral("RECEIVED"), QT_TRANSLATE_NOOP("StockLists", "Received")},
        {QStringLiteral("CANCELLED"), QT_TRANSLATE_NOOP("StockLists", "Cancelled")},
        {QStringLiteral("COUNTING"), QT_TRANSLATE_NOOP("StockLists", "Counting")},
        {QStringLiteral("REVIEW"), QT_TRANSLATE_NOOP("StockLists", "To decide")},
        {QStringLiteral("APPROVED"), QT_TRANSLATE_NOOP("StockLists", "Approved")},
        {QStringLiteral("FULFILLMENT"), QT_TRANSLATE_NOOP("StockLists", "Fulfilment")},
        {QStringLiteral("DROPSHIP"), QT_TRANSLATE_NOOP("StockLists", "Drop shipping")},
        {QStringLiteral("RETAIL"), QT_TRANSLATE_NOOP("StockLists", "Shop")},
    };
    const char *title = titles.value(code);
    return title ? Tr::tr(title) : code;
}
