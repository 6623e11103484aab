// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/report_definition.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

QString text(const char *name)
{
    return QString::fromLatin1(name);
}

ExportColumn column(const char *id, const QString &title, ColumnType type = ColumnType::Text)
{
    return {.id = text(id), .title = title, .type = type};
}

// An amount whose currency stands so many columns in front of it.
ExportColumn amount(const char *id, const QString &title, int currency)
{
    return {.id = text(id), .title = title, .type = ColumnType::Money, .currency = currency};
}

ExportColumn companion(const char *id)
{
    return {.id = text(id), .title = Tr::tr("Currency"), .isCompanion = true};
}

struct MetricWords {
    const char *metric;
    const char *title;
    ColumnType type;
    int scale = 1; // from the registry's unit to the column's whole numbers
    bool isAverage = false; // of nothing it is nothing, not zero
};

// The registry says the same; a test compares them.
constexpr MetricWords metricWords[] = {
    {"gross_sales", QT_TRANSLATE_NOOP("Reports", "Gross sales"), ColumnType::Money},
    {"discounts", QT_TRANSLATE_NOOP("Reports", "Discounts"), ColumnType::Money},
    {"net_sales", QT_TRANSLATE_NOOP("Reports", "Net sales"), ColumnType::Money},
    {"refunds", QT_TRANSLATE_NOOP("Reports", "Refunds"), ColumnType::Money},
    {"orders", QT_TRANSLATE_NOOP("Reports", "Orders"), ColumnType::Integer},
    {"average_order_value", QT_TRANSLATE_NOOP("Reports", "Average order"), ColumnType::Money, 1, true},
    {"units", QT_TRANSLATE_NOOP("Reports", "Units"), ColumnType::Integer},
    {"tax", QT_TRANSLATE_NOOP("Reports", "Tax"), ColumnType::Money},
    {"shipping", QT_TRANSLATE_NOOP("Reports", "Shipping"), ColumnType::Money},
    {"refund_count", QT_TRANSLATE_NOOP("Reports", "Refunds paid"), ColumnType::Integer},
    {"refund_rate", QT_TRANSLATE_NOOP("Reports", "Refund rate %"), ColumnType::Decimal, 100'000, true},
    {"fulfillment_hours", QT_TRANSLATE_NOOP("Reports", "Hours to ship"), ColumnType::Decimal, 1000, true},
    {"delivery_hours", QT_TRANSLATE_NOOP("Reports", "Hours to deliver"), ColumnType::Decimal, 1000, true},
    {"cancelled_orders", QT_TRANSLATE_NOOP("Reports", "Cancelled"), ColumnType::Integer},
    {"new_customers", QT_TRANSLATE_NOOP("Reports", "New customers"), ColumnType::Integer},
    {"returning_customers", QT_TRANSLATE_NOOP("Reports", "Returning"), ColumnType::Integer},
    {"payments", QT_TRANSLATE_NOOP("Reports", "Payments"), ColumnType::Integer},
    {"payments_received", QT_TRANSLATE_NOOP("Reports", "Received"), ColumnType::Money},
    {"payment_fees", QT_TRANSLATE_NOOP("Reports", "Fees"), ColumnType::Money},
    {"payments_net", QT_TRANSLATE_NOOP("Reports", "After fees"), ColumnType::Money},
    {"payment_fee_rate", QT_TRANSLATE_NOOP("Reports", "Fee rate %"), ColumnType::Decimal, 100'000, true},
    {"payments_failed", QT_TRANSLATE_NOOP("Reports", "Failed"), ColumnType::Integer},
    {"parcels", QT_TRANSLATE_NOOP("Reports", "Parcels"), ColumnType::Integer},
    {"parcel_hours", QT_TRANSLATE_NOOP("Reports", "Hours to send"), ColumnType::Decimal, 1000, true},
    {"parcels_delivered", QT_TRANSLATE_NOOP("Reports", "Delivered"), ColumnType::Integer},
    {"parcel_delivery_hours", QT_TRANSLATE_NOOP("Reports", "Hours on the way"), ColumnType::Decimal, 1000, true},
    {"parcels_late", QT_TRANSLATE_NOOP("Reports", "Late"), ColumnType::Integer},
    {"parcel_late_rate", QT_TRANSLATE_NOOP("Reports", "Late rate %"), ColumnType::Decimal, 100'000, true},
    {"stock_units", QT_TRANSLATE_NOOP("Reports", "Units on hand"), ColumnType::Integer},
    {"stock_value", QT_TRANSLATE_NOOP("Reports", "Value"), ColumnType::Money},
    {"stock_without_cost", QT_TRANSLATE_NOOP("Reports", "Without a cost"), ColumnType::Integer},
};

const MetricWords &wordsOf(const QString &metric)
{
    return *std::find_if(std::begin(metricWords), std::end(metricWords), [&](const MetricWords &words) { return metric == QLatin1String(words.metric); });
}

QStringList names(std::initializer_list<const char *> metrics)
{
    QStringList result;
    for (const char *metric : metrics)
        result << text(metric);
    return result;
}

QList<ReportGroup> overTime(const QStringList &metrics, const QString &compared, std::initializer_list<const char *> steps)
{
    static const QHash<QString, const char *> titles{{text("hour"), QT_TRANSLATE_NOOP("Reports", "Hour")},
                                                     {text("day"), QT_TRANSLATE_NOOP("Reports", "Day")},
                                                     {text("week"), QT_TRANSLATE_NOOP("Reports", "Week")},
                                                     {text("month"), QT_TRANSLATE_NOOP("Reports", "Month")},
                                                     {text("quarter"), QT_TRANSLATE_NOOP("Reports", "Quarter")},
                                                     {text("year"), QT_TRANSLATE_NOOP("Reports", "Year")}};
    QList<ReportGroup> groups;
    for (const char *step : steps) {
        const bool isHour = text(step) == QLatin1String("hour");
        const QString title = Tr::tr(titles.value(text(step)));
        groups.append({.id = text(step),
                       .title = title,
                       .sql = text("over_time"),
                       .columns = {column("starts", title, isHour ? ColumnType::Time : ColumnType::Date)},
                       .metrics = metrics,
                       .compared = compared});
    }
    return groups;
}

ReportGroup byPart(const char *id, const QString &title, const QStringList &metrics, const QString &compared)
{
    return {.id = text(id),
            .title = title,
            .sql = text("by_part"),
            .columns = {column(id, title)},
            .metrics = metrics,
            .compared = compared,
            .labels = text(", nullif(r.part, '')")};
}

ReportGroup byCode(const char *id, const QString &title, const QStringList &metrics, const QString &compared)
{
    ReportGroup group = byPart(id, title, metrics, compared);
    group.columns.first().type = ColumnType::Status;
    return group;
}

ReportGroup byProduct(const QStringList &metrics, const QString &compared)
{
    ReportGroup group = byPart("product", Tr::tr("Product"), metrics, compared);
    group.columns = {column("product", Tr::tr("Product")), column("sku", Tr::tr("SKU"))};
    group.labels = text(", p.name, p.sku");
    group.joins = text("left join shop.products p on p.product_id = r.part::uuid");
    return group;
}

ReportGroup byCategory(const QStringList &metrics, const QString &compared)
{
    ReportGroup group = byPart("category", Tr::tr("Category"), metrics, compared);
    group.columns = {column("category", Tr::tr("Category")), column("slug", Tr::tr("Short name"))};
    group.labels = text(", c.name, c.slug");
    group.joins = text("left join shop.categories c on c.category_id::text = r.part");
    return group;
}

ReportGroup byWarehouse(const QStringList &metrics, const QString &compared)
{
    ReportGroup group = byPart("warehouse", Tr::tr("Warehouse"), metrics, compared);
    group.columns = {column("warehouse", Tr::tr("Warehouse")), column("code", Tr::tr("Code"))};
    group.labels = text(", w.name, w.code");
    group.joins = text("left join shop.warehouses w on w.warehouse_id = r.part::uuid");
    return group;
}

ReportGroup records(const char *id, const QString &title, const char *sql, const QList<ExportColumn> &columns)
{
    return {.id = text(id), .title = title, .sql = text(sql), .columns = columns, .metrics = {}};
}

ReportDefinition sales()
{
    const QStringList all = names({"net_sales", "orders", "units", "average_order_value", "gross_sales", "discounts", "tax", "shipping", "refunds"});
    const QStringList goods = names({"gross_sales", "units"});
    QList<ReportGroup> groups = overTime(all, text("net_sales"), {"hour", "day", "week", "month", "quarter", "year"});
    groups << byCategory(goods, text("gross_sales")) << byProduct(goods, text("gross_sales"));
    groups << byCode("country", Tr::tr("Country"), all, text("net_sales")) << byPart("currency", Tr::tr("Currency"), all, text("net_sales"));
    return {text("sales"), Tr::tr("Sales"), Tr::tr("What was sold, less discounts and refunds."), groups};
}

ReportDefinition refunds()
{
    const QStringList metrics = names({"refunds", "refund_count"});
    QList<ReportGroup> groups{byPart("reason", Tr::tr("Reason"), metrics, text("refunds"))};
    groups << overTime(names({"refunds", "refund_count", "refund_rate"}), text("refunds"), {"day", "week", "month", "quarter"});
    groups << records("record", Tr::tr("Every refund"), "refunds_each",
                      {column("completed", Tr::tr("Completed"), ColumnType::Time), column("order", Tr::tr("Order")), column("customer", Tr::tr("Customer")),
                       column("reason", Tr::tr("Reason")), column("currency", Tr::tr("Currency")), amount("goods", Tr::tr("Goods"), 4), amount("tax", Tr::tr("Tax"), 4),
                       amount("shipping", Tr::tr("Shipping"), 4), amount("goodwill", Tr::tr("Goodwill"), 4), amount("paid", Tr::tr("Paid back"), 4),
                       companion("report_currency"), amount("amount", Tr::tr("Refunds"), 10)});
    return {text("refunds"), Tr::tr("Refunds"), Tr::tr("What was paid back, and why."), groups};
}

ReportDefinition payments()
{
    const QStringList metrics = names({"payments_received", "payments", "payment_fees", "payments_net", "payment_fee_rate", "payments_failed"});
    QList<ReportGroup> groups{byCode("method", Tr::tr("Method"), metrics, text("payments_received")),
                              byCode("provider", Tr::tr("Provider"), metrics, text("payments_received")),
                              byPart("currency", Tr::tr("Currency"), metrics, text("payments_received"))};
    groups << overTime(metrics, text("payments_received"), {"day", "week", "month", "quarter"});
    groups << records("record", Tr::tr("Every payment"), "payments_each",
                      {column("at", Tr::tr("Processed"), ColumnType::Time), column("order", Tr::tr("Order")), column("method", Tr::tr("Method"), ColumnType::Status),
                       column("provider", Tr::tr("Provider"), ColumnType::Status), column("currency", Tr::tr("Currency")), amount("charged", Tr::tr("Charged"), 4),
                       amount("fee_charged", Tr::tr("Fee"), 4), companion("report_currency"), amount("received", Tr::tr("Received"), 7),
                       amount("fee", Tr::tr("Fees"), 7), amount("net", Tr::tr("After fees"), 7)});
    return {text("payments"), Tr::tr("Payments and fees"), Tr::tr("What came in, and what the providers kept of it."), groups};
}

ReportDefinition fulfilment()
{
    const QStringList metrics = names({"parcels", "parcel_hours", "parcels_delivered", "parcel_delivery_hours", "parcels_late", "parcel_late_rate"});
    QList<ReportGroup> groups = overTime(metrics, text("parcel_hours"), {"day", "week", "month", "quarter"});
    groups << byWarehouse(metrics, text("parcel_hours")) << byPart("carrier", Tr::tr("Carrier"), metrics, text("parcel_hours"));
    groups << records("record", Tr::tr("Every late parcel"), "parcels_late",
                      {column("order", Tr::tr("Order")), column("warehouse", Tr::tr("From")), column("carrier", Tr::tr("Carrier")), column("tracking", Tr::tr("Tracking")),
                       column("sent", Tr::tr("Sent"), ColumnType::Time), column("promised", Tr::tr("Promised"), ColumnType::Time),
                       column("delivered", Tr::tr("Delivered"), ColumnType::Time), column("hours_late", Tr::tr("Hours late"), ColumnType::Decimal)});
    for (ReportGroup &group : groups) {
        group.offersCurrency = false;
        group.offersWarehouse = true;
    }
    return {text("fulfilment"), Tr::tr("Fulfilment"), Tr::tr("How long parcels take, and which come late."), groups};
}

ReportDefinition customers()
{
    const QStringList metrics = names({"new_customers", "returning_customers", "orders", "net_sales", "average_order_value"});
    QList<ReportGroup> groups = overTime(metrics, text("net_sales"), {"day", "week", "month", "quarter", "year"});
    ReportGroup top = byPart("customer", Tr::tr("Customer"), names({"net_sales", "orders", "units", "average_order_value", "refunds"}), text("net_sales"));
    top.columns = {column("customer", Tr::tr("Customer")), column("email", Tr::tr("E-mail"))};
    top.labels = text(", u.name, u.email");
    top.joins = text("left join shop.users u on u.user_id = r.part::uuid");
    groups << top;
    return {text("customers"), Tr::tr("Customers"), Tr::tr("Who is new, who came back, and who buys most."), groups};
}

ReportDefinition stockLedger()
{
    ReportGroup ledger = records("stock", Tr::tr("Product and warehouse"), "stock_ledger",
                                 {column("sku", Tr::tr("SKU")), column("product", Tr::tr("Product")), column("warehouse", Tr::tr("At")),
                                  column("opening", Tr::tr("Opening"), ColumnType::Integer), column("received", Tr::tr("Received"), ColumnType::Integer),
                                  column("shipped", Tr::tr("Shipped"), ColumnType::Integer), column("returned", Tr::tr("Returned"), ColumnType::Integer),
                                  column("transferred", Tr::tr("Transferred"), ColumnType::Integer), column("adjusted", Tr::tr("Adjusted"), ColumnType::Integer),
                                  column("closing", Tr::tr("Closing"), ColumnType::Integer)});
    ReportGroup movements = records("record", Tr::tr("Every movement"), "movements",
                                    {column("at", Tr::tr("When"), ColumnType::Time), column("sku", Tr::tr("SKU")), column("product", Tr::tr("Product")),
                                     column("warehouse", Tr::tr("At")), column("type", Tr::tr("Movement"), ColumnType::Status),
                                     column("on_hand", Tr::tr("On hand"), ColumnType::Integer), column("available", Tr::tr("Available"), ColumnType::Integer),
                                     column("after", Tr::tr("Then on hand"), ColumnType::Integer), column("reason", Tr::tr("Reason")), column("login", Tr::tr("By"))});
    QList<ReportGroup> groups{ledger, movements};
    for (ReportGroup &group : groups) {
        group.offersCurrency = false;
        group.offersWarehouse = true;
    }
    return {text("stock_ledger"), Tr::tr("Stock ledger"), Tr::tr("What was on hand, what came and went, and what is left."), groups};
}

ReportDefinition stockValue()
{
    const QStringList metrics = names({"stock_value", "stock_units", "stock_without_cost"});
    ReportGroup stock = byPart("stock", Tr::tr("Product and warehouse"), metrics, {});
    stock.columns = {column("sku", Tr::tr("SKU")), column("product", Tr::tr("Product")), column("warehouse", Tr::tr("At"))};
    stock.labels = text(", p.sku, p.name, w.code");
    stock.joins = text("left join shop.inventory_items i on i.inventory_id = r.part::uuid\nleft join shop.products p on p.product_id = i.product_id\n"
                       "left join shop.warehouses w on w.warehouse_id = i.warehouse_id");
    QList<ReportGroup> groups{byWarehouse(metrics, {}), byCategory(metrics, {}), byProduct(metrics, {}), stock};
    for (ReportGroup &group : groups)
        group.offersWarehouse = true;
    return {text("stock_value"), Tr::tr("Stock valuation"), Tr::tr("What the stock at the end of a day had cost."), groups, true};
}

ReportDefinition audit()
{
    ReportGroup people = records("person", Tr::tr("Person"), "audit_by_person",
                                 {column("login", Tr::tr("Person")), column("relation", Tr::tr("What")), column("added", Tr::tr("Added"), ColumnType::Integer),
                                  column("changed", Tr::tr("Changed"), ColumnType::Integer), column("removed", Tr::tr("Removed"), ColumnType::Integer),
                                  column("all", Tr::tr("All"), ColumnType::Integer)});
    ReportGroup changes = records("record", Tr::tr("Every change"), "audit_each",
                                  {column("at", Tr::tr("When"), ColumnType::Time), column("login", Tr::tr("Person")), column("relation", Tr::tr("What")),
                                   column("action", Tr::tr("Change"), ColumnType::Status), column("record", Tr::tr("Record")), column("fields", Tr::tr("Fields")),
                                   column("before", Tr::tr("Before")), column("after", Tr::tr("After"))});
    QList<ReportGroup> groups{changes, people};
    for (ReportGroup &group : groups)
        group.offersCurrency = false;
    return {text("audit"), Tr::tr("Audit"), Tr::tr("Who changed what, with this program or without it."), groups};
}

} // namespace

const ReportGroup *ReportDefinition::group(const QString &groupId) const
{
    const auto found = std::find_if(groups.cbegin(), groups.cend(), [&](const ReportGroup &group) { return group.id == groupId; });
    return found == groups.cend() ? nullptr : &*found;
}

const QList<ReportDefinition> &allReports()
{
    static const QList<ReportDefinition> reports{sales(), refunds(), payments(), fulfilment(), customers(), stockLedger(), stockValue(), audit()};
    return reports;
}

const ReportDefinition *findReport(const QString &reportId)
{
    const QList<ReportDefinition> &reports = allReports();
    const auto found = std::find_if(reports.cbegin(), reports.cend(), [&](const ReportDefinition &report) { return report.id == reportId; });
    return found == reports.cend() ? nullptr : &*found;
}

ExportColumn metricColumn(const QString &metric)
{
    const MetricWords &words = wordsOf(metric);
    return column(words.metric, Tr::tr(words.title), words.type);
}

QString metricSql(const QString &metric, const QString &value)
{
    const MetricWords &words = wordsOf(metric);
    const QString rounded = words.scale == 1 ? QStringLiteral("round(%1)").arg(value) : QStringLiteral("round(%1 * %2)").arg(value).arg(words.scale);
    return (words.isAverage ? QStringLiteral("%1::bigint") : QStringLiteral("coalesce(%1, 0)::bigint")).arg(rounded);
}

QStringList reportMetrics()
{
    QStringList metrics;
    for (const MetricWords &words : metricWords)
        metrics << text(words.metric);
    return metrics;
}

bool isTimeGroup(const QString &groupId)
{
    static const QStringList steps = names({"hour", "day", "week", "month", "quarter", "year"});
    return steps.contains(groupId);
}
