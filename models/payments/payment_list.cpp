// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/payments/payment_list.h"

#include <QCoreApplication>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PaymentList", text);
}

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
    ColumnDefinition made = column("made", tr("Made"), ColumnType::Time, QStringLiteral("p.created_at"));
    made.sortSql = QStringLiteral("p.payment_id");
    made.sortType = QStringLiteral("uuid");
    made.sortIndex = QStringLiteral("idx_payments_id");
    return {
        column("order", tr("Order"), ColumnType::Text, ofOrder("order_number")),
        column("customer", tr("Customer"), ColumnType::Text, ofOrder("customer_name")),
        column("status", tr("Status"), ColumnType::Status, QStringLiteral("p.status")),
        money("amount", tr("Amount"), "p.amount_charged"),
        made,
        hidden(column("method", tr("Paid with"), ColumnType::Status, QStringLiteral("p.payment_method"))),
        hidden(money("refunded", tr("Refunded"), "p.refunded_amount")),
        hidden(money("fee", tr("Fee"), "p.gateway_fee_amount")),
        hidden(column("provider", tr("Provider"), ColumnType::Text, QStringLiteral("p.provider"))),
        hidden(column("reference", tr("Reference"), ColumnType::Text, QStringLiteral("p.provider_transaction_id"))),
        hidden(column("failure", tr("Failed because"), ColumnType::Text, QStringLiteral("p.error_message"))),
        hidden(column("retries", tr("Tried again"), ColumnType::Integer, QStringLiteral("p.retry_count"))),
        hidden(column("currency", tr("Currency"), ColumnType::Text, QStringLiteral("p.currency"))),
    };
}

QList<FilterDefinition> filters()
{
    FilterDefinition status{.id = QStringLiteral("status"), .title = tr("Status"), .kind = FilterKind::Status, .sql = QStringLiteral("p.status = any (?)")};
    status.options = {{QStringLiteral("PENDING"), tr("Pending")}, {QStringLiteral("PROCESSING"), tr("Processing")}, {QStringLiteral("COMPLETED"), tr("Paid")}, {QStringLiteral("PARTIALLY_REFUNDED"), tr("Partly refunded")}, {QStringLiteral("REFUNDED"), tr("Refunded")}, {QStringLiteral("FAILED"), tr("Failed")}, {QStringLiteral("CANCELLED"), tr("Cancelled")}};
    FilterDefinition method{.id = QStringLiteral("method"), .title = tr("Paid with"), .kind = FilterKind::Status, .sql = QStringLiteral("p.payment_method = any (?)")};
    method.options = {{QStringLiteral("CREDIT_CARD"), tr("Credit card")}, {QStringLiteral("DEBIT_CARD"), tr("Debit card")}, {QStringLiteral("UPI"), tr("UPI")}, {QStringLiteral("WALLET"), tr("Wallet")}, {QStringLiteral("NET_BANKING"), tr("Net banking")}, {QStringLiteral("COD"), tr("Cash on delivery")}};
    FilterDefinition made{.id = QStringLiteral("made"), .title = tr("Made"), .kind = FilterKind::Date, .sql = QStringLiteral("p.created_at")};
    made.dateFloorSql = QStringLiteral("p.payment_id >= shop.uuid7_floor(?)");
    FilterDefinition amount{.id = QStringLiteral("amount"), .title = tr("Amount"), .kind = FilterKind::Money, .sql = QStringLiteral("p.amount_charged")};
    amount.currencySql = QStringLiteral("p.currency");
    const FilterDefinition refunded{
        .id = QStringLiteral("refunded"), .title = tr("Something refunded"), .kind = FilterKind::YesNo, .sql = QStringLiteral("p.refunded_amount > 0")};
    FilterDefinition search{.id = QStringLiteral("search"), .title = tr("Search"), .kind = FilterKind::Text};
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
    return {view("all", tr("All"), {}), view("open", tr("Not settled"), {QStringLiteral("PENDING"), QStringLiteral("PROCESSING")}),
            view("failed", tr("Failed"), {QStringLiteral("FAILED")}),
            view("refunded", tr("Refunded"), {QStringLiteral("PARTIALLY_REFUNDED"), QStringLiteral("REFUNDED")})};
}
