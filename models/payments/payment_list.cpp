// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/payments/payment_list.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PaymentList)
};

ColumnDefinition column(const char *id, const QString &title, ColumnType type, const QString &sql)
{
    return {.id = QLatin1String(id), .title = title, .type = type, .sql = sql};
}

ColumnDefinition hidden(ColumnDefinition column)
{
    column.shown = false;
    return column;
}

ColumnDefinition money(const char *id, const QString &title, const char *sql)
{
    ColumnDefinition result = column(id, title, ColumnType::Money, QLatin1String(sql));
    result.currencyColumn = QStringLiteral("currency");
    return result;
}

QString ofOrder(const char *name)
{
    return QStringLiteral("(select o.%1 from shop.orders o where o.order_id = p.order_id)").arg(QLatin1String(name));
}

QList<ColumnDefinition> columns()
{
    // the id is made from the time of the payment, so its order is the order of time
    ColumnDefinition made = column("made", Tr::tr("Made"), ColumnType::Time, QStringLiteral("p.created_at"));
    made.sortSql = QStringLiteral("p.payment_id");
    made.sortType = QStringLiteral("uuid");
    made.sortIndex = QStringLiteral("idx_payments_id");
    return {
        column("order", Tr::tr("Order"), ColumnType::Text, ofOrder("order_number")),
        column("customer", Tr::tr("Customer"), ColumnType::Text, ofOrder("customer_name")),
        column("status", Tr::tr("Status"), ColumnType::Status, QStringLiteral("p.status")),
        money("amount", Tr::tr("Amount"), "p.amount_charged"),
        made,
        hidden(column("method", Tr::tr("Paid with"), ColumnType::Status, QStringLiteral("p.payment_method"))),
        hidden(money("refunded", Tr::tr("Refunded"), "p.refunded_amount")),
        hidden(money("fee", Tr::tr("Fee"), "p.gateway_fee_amount")),
        hidden(column("provider", Tr::tr("Provider"), ColumnType::Text, QStringLiteral("p.provider"))),
        hidden(column("reference", Tr::tr("Reference"), ColumnType::Text, QStringLiteral("p.provider_transaction_id"))),
        hidden(column("failure", Tr::tr("Failed because"), ColumnType::Text, QStringLiteral("p.error_message"))),
        hidden(column("retries", Tr::tr("Tried again"), ColumnType::Integer, QStringLiteral("p.retry_count"))),
        hidden(column("currency", Tr::tr("Currency"), ColumnType::Text, QStringLiteral("p.currency"))),
    };
}

QList<FilterDefinition> filters()
{
    FilterDefinition status{.id = QStringLiteral("status"), .title = Tr::tr("Status"), .kind = FilterKind::Status, .sql = QStringLiteral("p.status = any (?)")};
    status.options = {{QStringLiteral("PENDING"), Tr::tr("Pending")}, {QStringLiteral("PROCESSING"), Tr::tr("Processing")}, {QStringLiteral("COMPLETED"), Tr::tr("Paid")}, {QStringLiteral("PARTIALLY_REFUNDED"), Tr::tr("Partly refunded")}, {QStringLiteral("REFUNDED"), Tr::tr("Refunded")}, {QStringLiteral("FAILED"), Tr::tr("Failed")}, {QStringLiteral("CANCELLED"), Tr::tr("Cancelled")}};
    FilterDefinition method{.id = QStringLiteral("method"), .title = Tr::tr("Paid with"), .kind = FilterKind::Status, .sql = QStringLiteral("p.payment_method = any (?)")};
    method.options = {{QStringLiteral("CREDIT_CARD"), Tr::tr("Credit card")}, {QStringLiteral("DEBIT_CARD"), Tr::tr("Debit card")}, {QStringLiteral("UPI"), Tr::tr("UPI")}, {QStringLiteral("WALLET"), Tr::tr("Wallet")}, {QStringLiteral("NET_BANKING"), Tr::tr("Net banking")}, {QStringLiteral("COD"), Tr::tr("Cash on delivery")}};
    FilterDefinition made{.id = QStringLiteral("made"), .title = Tr::tr("Made"), .kind = FilterKind::Date, .sql = QStringLiteral("p.created_at")};
    made.dateFloorSql = QStringLiteral("p.payment_id >= shop.uuid7_floor(?)");
    FilterDefinition amount{.id = QStringLiteral("amount"), .title = Tr::tr("Amount"), .kind = FilterKind::Money, .sql = QStringLiteral("p.amount_charged")};
    amount.currencySql = QStringLiteral("p.currency");
    const FilterDefinition refunded{
        .id = QStringLiteral("refunded"), .title = Tr::tr("Something refunded"), .kind = FilterKind::YesNo, .sql = QStringLiteral("p.refunded_amount > 0")};
    FilterDefinition search{.id = QStringLiteral("search"), .title = Tr::tr("Search"), .kind = FilterKind::Text};
    search.places = {{QStringLiteral("p.order_id = any (array(select o.order_id from shop.orders o where o.search_text like shop.fold_text(?)))"),
                      FilterDefinition::TextPlace::Match::Contains},
                     {QStringLiteral("p.provider_transaction_id = ?"), FilterDefinition::TextPlace::Match::Exact}};
    return {status, method, made, amount, refunded, search};
}

RecordView view(const char *id, const QString &title, const QStringList &states)
{
    RecordView result{QString::fromLatin1(id), title, ListQuery::defaultOf(paymentListDefinition())};
    if (!states.isEmpty())
        result.query.filters = {{QStringLiteral("status"), StatusFilter{states}}};
    return result;
}

} // namespace

ListDefinition paymentListDefinition()
{
    ListDefinition definition;
    definition.id = QStringLiteral("payments");
    definition.relation = QStringLiteral("shop.payments");
    definition.alias = QStringLiteral("p");
    definition.keySql = QStringLiteral("p.payment_id");
    definition.keyType = QStringLiteral("uuid");
    definition.columns = columns();
    definition.filters = filters();
    definition.searchFilter = QStringLiteral("search");
    definition.defaultSort = QStringLiteral("made");
    definition.defaultDescending = true;
    return definition;
}

QList<RecordView> paymentViews()
{
    return {view("all", Tr::tr("All"), {}), view("open", Tr::tr("Not settled"), {QStringLiteral("PENDING"), QStringLiteral("PROCESSING")}),
            view("failed", Tr::tr("Failed"), {QStringLiteral("FAILED")}),
            view("refunded", Tr::tr("Refunded"), {QStringLiteral("PARTIALLY_REFUNDED"), QStringLiteral("REFUNDED")})};
}
