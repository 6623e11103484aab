// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/refunds/refund_list.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RefundList)
};

const auto noAnswer = QStringLiteral("r.status = 'PROCESSING' and r.processed_at < now() - interval '15 minutes'");
const auto waiting = QStringLiteral("r.status = 'PENDING' and r.approval = 'NEEDED'");

ColumnDefinition column(const QString &id, const QString &title, ColumnType type, const QString &sql)
{
    return {.id = id, .title = title, .type = type, .sql = sql};
}

ColumnDefinition hidden(ColumnDefinition column)
{
    column.shown = false;
    return column;
}

QString ofOrder(const char *columnName)
{
    return QStringLiteral("(select o.%1 from shop.orders o where o.order_id = r.order_id)").arg(QLatin1String(columnName));
}

QList<ColumnDefinition> columns()
{
    // as refundStateCode() tells them apart
    const QString state = QStringLiteral("case when %1 then 'NEEDED' when r.status = 'PENDING' and r.approval = 'GIVEN' then 'APPROVED' "
                                         "when r.status = 'CANCELLED' and r.approval = 'REFUSED' then 'REJECTED' "
                                         "when %2 then 'NO_ANSWER' else r.status end")
                              .arg(waiting, noAnswer);
    ColumnDefinition amount = column(QStringLiteral("amount"), Tr::tr("Amount"), ColumnType::Money, QStringLiteral("r.refund_amount"));
    amount.currencyColumn = QStringLiteral("currency");
    // the id is made from the time the refund was asked for, so its order is the order of time
    ColumnDefinition asked = column(QStringLiteral("asked"), Tr::tr("Asked for"), ColumnType::Time, QStringLiteral("r.created_at"));
    asked.sortSql = QStringLiteral("r.refund_id");
    asked.sortType = QStringLiteral("uuid");
    asked.sortIndex = QStringLiteral("idx_refunds_id");
    return {
        column(QStringLiteral("order"), Tr::tr("Order"), ColumnType::Text, ofOrder("order_number")),
        column(QStringLiteral("customer"), Tr::tr("Customer"), ColumnType::Text, ofOrder("customer_name")),
        column(QStringLiteral("state"), Tr::tr("Status"), ColumnType::Status, state),
        amount,
        asked,
        hidden(column(QStringLiteral("reason"), Tr::tr("Reason"), ColumnType::Text, QStringLiteral("r.reason"))),
        hidden(column(QStringLiteral("by"), Tr::tr("Asked for by"), ColumnType::Text,
                      QStringLiteral("(select m.display_name from backoffice.staff m where m.login = r.requested_by)"))),
        hidden(column(QStringLiteral("failure"), Tr::tr("Failed because"), ColumnType::Text, QStringLiteral("r.error_message"))),
        hidden(column(QStringLiteral("completed"), Tr::tr("Completed"), ColumnType::Time, QStringLiteral("r.completed_at"))),
        hidden(column(QStringLiteral("currency"), Tr::tr("Currency"), ColumnType::Text, QStringLiteral("r.currency"))),
    };
}

QList<FilterDefinition> filters()
{
    FilterDefinition status{.id = QStringLiteral("status"), .title = Tr::tr("Status"), .kind = FilterKind::Status, .sql = QStringLiteral("r.status = any (?)")};
    status.options = {{QStringLiteral("PENDING"), Tr::tr("Requested")}, {QStringLiteral("PROCESSING"), Tr::tr("Processing")}, {QStringLiteral("COMPLETED"), Tr::tr("Refunded")}, {QStringLiteral("FAILED"), Tr::tr("Failed")}, {QStringLiteral("CANCELLED"), Tr::tr("Not refunded")}};
    FilterDefinition asked{.id = QStringLiteral("asked"), .title = Tr::tr("Asked for"), .kind = FilterKind::Date, .sql = QStringLiteral("r.created_at")};
    asked.dateFloorSql = QStringLiteral("r.refund_id >= shop.uuid7_floor(?)");
    FilterDefinition amount{.id = QStringLiteral("amount"), .title = Tr::tr("Amount"), .kind = FilterKind::Money, .sql = QStringLiteral("r.refund_amount")};
    amount.currencySql = QStringLiteral("r.currency");
    const FilterDefinition waits{.id = QStringLiteral("waiting"), .title = Tr::tr("Waits for approval"), .kind = FilterKind::YesNo, .sql = waiting};
    const FilterDefinition decide{.id = QStringLiteral("to-decide"),
                                  .title = Tr::tr("For me to decide"),
                                  .kind = FilterKind::YesNo,
                                  .sql = waiting + QStringLiteral(" and r.requested_by <> session_user and r.refund_amount <= backoffice.my_refund_limit(r.currency)")};
    const FilterDefinition silent{.id = QStringLiteral("no-answer"), .title = Tr::tr("No answer"), .kind = FilterKind::YesNo, .sql = noAnswer};
    FilterDefinition search{.id = QStringLiteral("search"), .title = Tr::tr("Search"), .kind = FilterKind::Text};
    search.places = {{QStringLiteral("r.order_id = any (array(select o.order_id from shop.orders o where o.search_text like shop.fold_text(?)))"),
                      FilterDefinition::TextPlace::Match::Contains},
                     {QStringLiteral("r.provider_refund_id = ?"), FilterDefinition::TextPlace::Match::Exact}};
    return {status, asked, amount, waits, decide, silent, search};
}

RecordView view(const char *id, const QString &title, const FilterSet &filters)
{
    RecordView result{QString::fromLatin1(id), title, ListQuery::defaultOf(refundListDefinition())};
    result.query.filters = filters;
    return result;
}

StatusFilter status(const char *code)
{
    return StatusFilter{{QString::fromLatin1(code)}};
}

} // namespace

ListDefinition refundListDefinition()
{
    ListDefinition definition;
    definition.id = QStringLiteral("refunds");
    definition.relation = QStringLiteral("shop.refunds");
    definition.alias = QStringLiteral("r");
    definition.keySql = QStringLiteral("r.refund_id");
    definition.keyType = QStringLiteral("uuid");
    definition.columns = columns();
    definition.filters = filters();
    definition.searchFilter = QStringLiteral("search");
    definition.defaultSort = QStringLiteral("asked");
    definition.defaultDescending = true;
    return definition;
}

QList<RecordView> refundViews(Roles roles)
{
    const auto statusKey = QStringLiteral("status");
    const auto silentKey = QStringLiteral("no-answer");
    const RecordView toDecide = view("to-decide", Tr::tr("To approve"), {{QStringLiteral("to-decide"), YesNoFilter{}}});
    const RecordView requested = view("requested", Tr::tr("Requested"), {{statusKey, status("PENDING")}, {QStringLiteral("waiting"), YesNoFilter{false}}});
    const RecordView waits = view("waiting", Tr::tr("Waiting for approval"), {{QStringLiteral("waiting"), YesNoFilter{}}});
    const RecordView processing = view("processing", Tr::tr("Processing"), {{statusKey, status("PROCESSING")}, {silentKey, YesNoFilter{false}}});
    const RecordView silent = view("no-answer", Tr::tr("No answer"), {{silentKey, YesNoFilter{}}});
    const RecordView failed = view("failed", Tr::tr("Failed"), {{statusKey, status("FAILED")}});
    const RecordView completed = view("completed", Tr::tr("Completed"), {{statusKey, status("COMPLETED")}});
    const RecordView all = view("all", Tr::tr("All"), {});
    QList<RecordView> views{requested, waits, processing, silent, failed, completed, all};
    if (roles & Role::Manager)
        views.prepend(toDecide);
    return views;
}
