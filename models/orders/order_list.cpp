// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/orders/order_list.h"

#include <QCoreApplication>

namespace {

const auto sentFromHere = QStringLiteral("mine");

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(OrderList)
};

bool seesAmounts(Roles roles)
{
    return roles & (Roles(Role::Support) | Role::Manager | Role::Admin);
}

ColumnDefinition column(const QString &id, const QString &title, ColumnType type, const QString &sql)
{
    return {.id = id, .title = title, .type = type, .sql = sql};
}

QList<ColumnDefinition> columns(Roles roles)
{
    ColumnDefinition number = column(QStringLiteral("number"), Tr::tr("Order"), ColumnType::Text, QStringLiteral("o.order_number"));

    ColumnDefinition status = column(QStringLiteral("status"), Tr::tr("Status"), ColumnType::Status, QStringLiteral("o.status"));
    status.sortSql = QStringLiteral("o.status");
    status.sortType = QStringLiteral("varchar");
    status.sortIndex = QStringLiteral("idx_orders_status");

    // the id is made from the time the order was placed, so its order is the order of time
    ColumnDefinition placed = column(QStringLiteral("placed"), Tr::tr("Placed"), ColumnType::Time, QStringLiteral("o.created_at"));
    placed.sortSql = QStringLiteral("o.order_id");
    placed.sortType = QStringLiteral("uuid");
    placed.sortIndex = QStringLiteral("orders_pkey");

    ColumnDefinition units = column(QStringLiteral("units"), Tr::tr("Units"), ColumnType::Integer, QStringLiteral("o.item_count"));
    units.shown = !seesAmounts(roles); // beside an amount it would take the customer's place
    ColumnDefinition shipped = column(QStringLiteral("shipped"), Tr::tr("Shipped"), ColumnType::Time, QStringLiteral("o.shipped_at"));
    shipped.shown = false;
    ColumnDefinition tracking = column(QStringLiteral("tracking"), Tr::tr("Tracking"), ColumnType::Text, QStringLiteral("o.tracking_number"));
    tracking.shown = false;
    ColumnDefinition country = column(QStringLiteral("country"), Tr::tr("Ship to"), ColumnType::Text, QStringLiteral("o.shipping_address ->> 'country'"));
    country.shown = !seesAmounts(roles);
    country.characters = 6;

    QList<ColumnDefinition> result{
        number,
        column(QStringLiteral("customer"), Tr::tr("Customer"), ColumnType::Text, QStringLiteral("o.customer_name")),
        status,
    };
    if (seesAmounts(roles)) {
        ColumnDefinition total = column(QStringLiteral("total"), Tr::tr("Total"), ColumnType::Money, QStringLiteral("o.total_amount"));
        total.currencyColumn = QStringLiteral("currency");
        total.sortSql = QStringLiteral("o.total_amount");
        total.sortType = QStringLiteral("bigint");
        total.sortIndex = QStringLiteral("idx_orders_total");
        ColumnDefinition currency = column(QStringLiteral("currency"), Tr::tr("Currency"), ColumnType::Text, QStringLiteral("o.currency"));
        currency.shown = false;
        ColumnDefinition email = column(QStringLiteral("email"), Tr::tr("E-mail"), ColumnType::Text, QStringLiteral("o.customer_email"));
        email.shown = false;
        result << total << placed << units << country << tracking << shipped << email << currency;
    } else {
        result << units << placed << country << tracking << shipped;
    }
    // not shown: what a change of several orders starts from
    result << column(QStringLiteral("version"), {}, ColumnType::Key, QStringLiteral("o.row_version"));
    return result;
}

// What a number on the dashboard is made of. Other screens set them; a person takes them away again.
QList<FilterDefinition> drillFilters(Roles roles)
{
    if (!seesAmounts(roles))
        return {};
    const auto filter = [](const char *id, const QString &title, FilterKind kind) {
        FilterDefinition definition{.id = QLatin1String(id), .title = title, .kind = kind};
        definition.offered = false;
        return definition;
    };
    FilterDefinition cancelled = filter("cancelled", Tr::tr("Cancelled"), FilterKind::YesNo);
    cancelled.sql = QStringLiteral("o.cancelled_at is not null");
    FilterDefinition shipped = filter("shipped", Tr::tr("Shipped"), FilterKind::Date);
    shipped.sql = QStringLiteral("o.shipped_at");
    FilterDefinition refunded = filter("refunded", Tr::tr("Refunded"), FilterKind::Date);
    refunded.dateRangeSql = QStringLiteral("exists (select from shop.refunds r where r.order_id = o.order_id and r.status = 'COMPLETED' "
                                           "and r.completed_at >= ?from and r.completed_at < ?to)");
    FilterDefinition reason = filter("refund_reason", Tr::tr("Refunded because"), FilterKind::Text);
    reason.places = {{QStringLiteral("exists (select from shop.refunds r where r.order_id = o.order_id and r.status = 'COMPLETED' and r.reason = ?)"),
                      FilterDefinition::TextPlace::Match::Exact}};
    FilterDefinition category = filter("category", Tr::tr("Category"), FilterKind::Text);
    category.places = {{QStringLiteral("exists (select from shop.order_items i join shop.products p on p.product_id = i.product_id "
                                       "join shop.categories c on c.category_id = p.category_id "
                                       "where i.order_id = o.order_id and i.cancelled_quantity < i.quantity and c.slug = ?)"),
                        FilterDefinition::TextPlace::Match::Exact}};
    FilterDefinition country = filter("country", Tr::tr("Ship to"), FilterKind::Text);
    country.places = {{QStringLiteral("upper(btrim(o.shipping_address ->> 'country')) = ?"), FilterDefinition::TextPlace::Match::Exact}};
    QList<FilterDefinition> result{cancelled, shipped, refunded, reason, category, country};
    if (roles & Role::Manager) {
        // who may read whose order was the first: managers
        const QString placed = QStringLiteral("o.order_id >= shop.uuid7_floor(?from) and o.created_at < ?to and exists (select from reporting.customer_firsts f "
                                              "where f.customer_id = o.customer_id and %1)");
        FilterDefinition newcomers = filter("new_customers", Tr::tr("First order"), FilterKind::Date);
        newcomers.dateRangeSql = placed.arg(QStringLiteral("f.first_order_id = o.order_id"));
        FilterDefinition regulars = filter("returning_customers", Tr::tr("Ordered again"), FilterKind::Date);
        regulars.dateRangeSql = placed.arg(QStringLiteral("f.first_order_id < shop.uuid7_floor(?from)"));
        result << newcomers << regulars;
    }
    return result;
}

QList<FilterDefinition> filters(Roles roles)
{
    FilterDefinition search{.id = QStringLiteral("search"), .title = Tr::tr("Search"), .kind = FilterKind::Text};
    search.places = {{QStringLiteral("o.search_text like shop.fold_text(?)"), FilterDefinition::TextPlace::Match::Contains}};

    FilterDefinition status{.id = QStringLiteral("status"), .title = Tr::tr("Status"), .kind = FilterKind::Status, .sql = QStringLiteral("o.status = any (?)")};
    for (const QString &state : orderStates())
        status.options.append({state, orderStateTitle(state)});

    FilterDefinition placed{.id = QStringLiteral("placed"), .title = Tr::tr("Placed"), .kind = FilterKind::Date, .sql = QStringLiteral("o.created_at")};
    placed.dateFloorSql = QStringLiteral("o.order_id >= shop.uuid7_floor(?)");

    FilterDefinition hold{.id = QStringLiteral("hold"), .title = Tr::tr("On hold"), .kind = FilterKind::YesNo, .sql = QStringLiteral("o.hold_reason is not null")};

    // also what a number on the dashboard is made of
    FilterDefinition product{.id = QStringLiteral("product"), .title = Tr::tr("SKU"), .kind = FilterKind::Text};
    product.places = {{QStringLiteral("exists (select from shop.order_items i join shop.products p on p.product_id = i.product_id "
                                      "where i.order_id = o.order_id and i.cancelled_quantity < i.quantity and p.sku = upper(?))"),
                       FilterDefinition::TextPlace::Match::Exact}};

    QList<FilterDefinition> result{status, placed, product};
    if (roles & Role::Warehouse) {
        // row-level security leaves a person the allocations of their own warehouses
        result << FilterDefinition{.id = sentFromHere,
                                   .title = Tr::tr("From my warehouses"),
                                   .kind = FilterKind::YesNo,
                                   .sql = QStringLiteral("exists (select from shop.order_allocations a where a.order_id = o.order_id)")};
    }
    if (seesAmounts(roles)) {
        FilterDefinition total{.id = QStringLiteral("total"), .title = Tr::tr("Total"), .kind = FilterKind::Money, .sql = QStringLiteral("o.total_amount")};
        total.currencySql = QStringLiteral("o.currency");
        const FilterDefinition late{.id = QStringLiteral("late"),
                                    .title = Tr::tr("Late"),
                                    .kind = FilterKind::YesNo,
                                    .sql = QStringLiteral("o.status in ('PAID', 'PROCESSING', 'SHIPPED') and (o.estimated_delivery_at < now() "
                                                          "or o.status <> 'SHIPPED' and o.paid_at < now() - interval '3 days')")};
        const FilterDefinition partly{.id = QStringLiteral("partly_shipped"),
                                      .title = Tr::tr("Partly shipped"),
                                      .kind = FilterKind::YesNo,
                                      .sql = QStringLiteral("o.status = 'PROCESSING' and exists (select from shop.shipments s where s.order_id = o.order_id)")};
        const FilterDefinition cancelledOn{
            .id = QStringLiteral("cancelled_on"), .title = Tr::tr("Cancelled on"), .kind = FilterKind::Date, .sql = QStringLiteral("o.cancelled_at")};
        result << total << late << partly << cancelledOn;
    }
    result << hold << drillFilters(roles) << search;
    return result;
}

RecordView view(const char *id, const QString &title, const QStringList &states, const ListDefinition &definition)
{
    RecordView result{QString::fromLatin1(id), title, ListQuery::defaultOf(definition)};
    if (!states.isEmpty())
        result.query.filters.insert(QStringLiteral("status"), StatusFilter{states});
    return result;
}

} // namespace

ListDefinition orderListDefinition(Roles roles)
{
    ListDefinition definition;
    // who sees other columns keeps other views and widths
    definition.id = seesAmounts(roles) ? QStringLiteral("orders") : QStringLiteral("orders_to_send");
    definition.relation = QStringLiteral("shop.orders");
    definition.alias = QStringLiteral("o");
    definition.keySql = QStringLiteral("o.order_id");
    definition.keyType = QStringLiteral("uuid");
    definition.where = QStringLiteral("o.deleted_at is null");
    definition.columns = columns(roles);
    definition.filters = filters(roles);
    definition.searchFilter = QStringLiteral("search");
    definition.defaultSort = QStringLiteral("placed");
    definition.defaultDescending = true;
    return definition;
}

QList<RecordView> orderViews(Roles roles)
{
    const ListDefinition definition = orderListDefinition(roles);
    const RecordView all = view("all", Tr::tr("All"), {}, definition);
    const RecordView toConfirm = view("to-confirm", Tr::tr("To confirm"), {QStringLiteral("PENDING")}, definition);
    RecordView toPick = view("to-pick", Tr::tr("To pick"), {QStringLiteral("PAID")}, definition);
    RecordView toShip = view("to-ship", Tr::tr("To ship"), {QStringLiteral("PROCESSING")}, definition);
    for (RecordView *mine : {&toPick, &toShip})
        mine->query.filters.insert(sentFromHere, YesNoFilter{true});
    const RecordView onTheWay = view("on-the-way", Tr::tr("On the way"), {QStringLiteral("SHIPPED")}, definition);
    const RecordView notShipped = view("paid-not-shipped", Tr::tr("Paid, not shipped"), {QStringLiteral("PAID"), QStringLiteral("PROCESSING")}, definition);
    const RecordView cancelled = view("cancelled", Tr::tr("Cancelled"), {QStringLiteral("CANCELLED")}, definition);
    if (roles & (Roles(Role::Support) | Role::Manager | Role::Admin)) {
        RecordView late = view("late", Tr::tr("Late"), {QStringLiteral("PAID"), QStringLiteral("PROCESSING"), QStringLiteral("SHIPPED")}, definition);
        late.query.filters.insert(QStringLiteral("late"), YesNoFilter{});
        RecordView partly = view("partly-shipped", Tr::tr("Partly shipped"), {QStringLiteral("PROCESSING")}, definition);
        partly.query.filters.insert(QStringLiteral("partly_shipped"), YesNoFilter{});
        RecordView today = view("cancelled-today", Tr::tr("Cancelled today"), {QStringLiteral("CANCELLED")}, definition);
        today.query.filters.insert(QStringLiteral("cancelled_on"), DateFilter{.preset = DateFilter::Preset::Today});
        return {all, toConfirm, notShipped, late, partly, onTheWay, today, cancelled};
    }
    return {toShip, toPick, onTheWay, all};
}

QStringList orderStates()
{
    return {QStringLiteral("PENDING"),
            QStringLiteral("CONFIRMED"),
            QStringLiteral("PAID"),
            QStringLiteral("PROCESSING"),
            QStringLiteral("SHIPPED"),
            QStringLiteral("DELIVERED"),
            QStringLiteral("CANCELLED"),
            QStringLiteral("REFUNDED"),
            QStringLiteral("RETURNED")};
}

QString orderStateTitle(const QString &state)
{
    static const QHash<QString, const char *> titles{
        {QStringLiteral("PENDING"), QT_TRANSLATE_NOOP("OrderList", "Pending")},
        {QStringLiteral("CONFIRMED"), QT_TRANSLATE_NOOP("OrderList", "Confirmed")},
        {QStringLiteral("PAID"), QT_TRANSLATE_NOOP("OrderList", "Paid")},
        {QStringLiteral("PROCESSING"), QT_TRANSLATE_NOOP("OrderList", "Processing")},
        {QStringLiteral("SHIPPED"), QT_TRANSLATE_NOOP("OrderList", "Shipped")},
        {QStringLiteral("DELIVERED"), QT_TRANSLATE_NOOP("OrderList", "Delivered")},
        {QStringLiteral("CANCELLED"), QT_TRANSLATE_NOOP("OrderList", "Cancelled")},
        {QStringLiteral("REFUNDED"), QT_TRANSLATE_NOOP("OrderList", "Refunded")},
        {QStringLiteral("RETURNED"), QT_TRANSLATE_NOOP("OrderList", "Returned")},
    };
    const char *title = titles.value(state);
    return title ? Tr::tr(title) : state;
}
