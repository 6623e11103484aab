// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desks.h"

#include "models/db/session.h"
#include "models/list/list_queries.h"
#include "models/orders/order_list.h"
#include "models/orders/order_queries.h"
#include "models/stock/stock_lists.h"
#include "models/stock/stock_queries.h"
#include "ui/common/format.h"
#include "ui/common/state.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/orders/order_record_page.h"
#include "ui/orders/orders_page.h"
#include "ui/stock/counts_page.h"
#include "ui/stock/stock_page.h"
#include "ui/stock/transfers_page.h"

#include <QCoreApplication>

namespace {

QString text(const char *title)
{
    return QCoreApplication::translate("Desks", title);
}

Result<QList<RecordHit>> hitsOf(const Result<QList<OrderHit>> &orders)
{
    if (!orders)
        return failure(orders.error());
    QList<RecordHit> hits;
    for (const OrderHit &order : *orders) {
        hits.append({order.orderId.toString(QUuid::WithoutBraces), order.number,
                     QStringLiteral("%1 · %2").arg(order.customerName, orderState(order.status).word)});
    }
    return hits;
}

Desk ordersDesk()
{
    return {.id = QStringLiteral("orders"),
            .title = text("Orders"),
            .icon = QStringLiteral("desk-orders"),
            .roles = Roles(Role::Warehouse) | Role::Support | Role::Manager | Role::Admin,
            .create = [](Session &session, QWidget *parent) -> DeskPage * {
                auto source = std::make_shared<SqlPageSource>(session.executor(), orderListDefinition(session.whoAmI().roles));
                return new OrdersPage(session, std::move(source), parent);
            },
            .recordKind = QStringLiteral("order"),
            .find = [](Session &session, const QString &words, const CancelToken &cancel) {
                return OrderQueries(session.executor(), session.whoAmI().roles).suggest(words, cancel).then(hitsOf);
            },
            .createRecord = [](Session &session, QWidget *parent) -> DeskPage * { return new OrderRecordPage(session, parent); },
            .views = [](Roles roles) {
                QList<DeskView> views;
                for (const OrderView &view : orderViews(roles))
                    views.append({view.id, view.title});
                return views;
            },
            .listName = [](Roles roles) { return orderListDefinition(roles).id; }};
}

Result<QList<RecordHit>> stockHitsOf(const Result<QList<StockHit>> &rows)
{
    if (!rows)
        return failure(rows.error());
    QList<RecordHit> hits;
    for (const StockHit &row : *rows) {
        hits.append({row.inventoryId.toString(QUuid::WithoutBraces), QStringLiteral("%1 · %2").arg(row.sku, row.warehouseCode),
                     QStringLiteral("%1 · %2").arg(row.product, text("%1 available").arg(Format::count(row.available)))});
    }
    return hits;
}

Desk stockDesk()
{
    return {.id = QStringLiteral("stock"),
            .title = text("Stock"),
            .icon = QStringLiteral("box"),
            .roles = Roles(Role::Warehouse) | Role::Support | Role::Manager,
            .create = [](Session &session, QWidget *parent) -> DeskPage * {
                return new StockPage(session, std::make_shared<SqlPageSource>(session.executor(), stockListDefinition()), parent);
            },
            .find = [](Session &session, const QString &words, const CancelToken &cancel) {
                return StockQueries(session.executor(), session.whoAmI().roles).suggest(words, cancel).then(stockHitsOf);
            }};
}

Desk transfersDesk()
{
    return {.id = QStringLiteral("transfers"),
            .title = text("Transfers"),
            .icon = QStringLiteral("truck"),
            .roles = Roles(Role::Warehouse) | Role::Support | Role::Manager,
            .create = [](Session &session, QWidget *parent) -> DeskPage * {
                return new TransfersPage(session, std::make_shared<SqlPageSource>(session.executor(), transferListDefinition()), parent);
            }};
}

Desk countsDesk()
{
    return {.id = QStringLiteral("counts"),
            .title = text("Counts"),
            .icon = QStringLiteral("check"),
            .roles = Roles(Role::Warehouse) | Role::Manager,
            .create = [](Session &session, QWidget *parent) -> DeskPage * {
                return new CountsPage(session, std::make_shared<SqlPageSource>(session.executor(), countListDefinition()), parent);
            }};
}

Desk dashboardDesk()
{
    return {.id = QStringLiteral("dashboard"),
            .title = text("Dashboard"),
            .icon = QStringLiteral("desk-dashboard"),
            .roles = Role::Manager,
            .create = [](Session &session, QWidget *parent) -> DeskPage * { return new DashboardPage(session, parent); }};
}

} // namespace

QList<Desk> allDesks()
{
    return {dashboardDesk(), ordersDesk(), stockDesk(), transfersDesk(), countsDesk()};
}
