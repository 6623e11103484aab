// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desks.h"

#include "app/desktop/finders.h"
#include "models/administration/administration_lists.h"
#include "models/customers/customer_list.h"
#include "models/db/session.h"
#include "models/list/list_queries.h"
#include "models/orders/order_list.h"
#include "models/refunds/refund_list.h"
#include "models/stock/stock_lists.h"
#include "models/stock/stock_queries.h"
#include "ui/administration/audit_page.h"
#include "ui/administration/jobs_page.h"
#include "ui/administration/messages_page.h"
#include "ui/administration/schema_page.h"
#include "ui/administration/staff_page.h"
#include "ui/administration/templates_page.h"
#include "ui/common/format.h"
#include "ui/common/state.h"
#include "ui/customers/customer_record_page.h"
#include "ui/customers/customers_page.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/orders/order_record_page.h"
#include "ui/orders/orders_page.h"
#include "ui/orders/pick_page.h"
#include "ui/refunds/refund_action.h"
#include "ui/refunds/refunds_page.h"
#include "ui/stock/counts_page.h"
#include "ui/stock/stock_page.h"
#include "ui/stock/transfers_page.h"
#include "ui/stock/warehouses_page.h"

#include <QCoreApplication>

namespace {

QString text(const char *title)
{
    return QCoreApplication::translate("Desks", title);
}

const Roles refunders = Roles(Role::Support) | Role::Manager;

// An order's page, with the refund that the refunds desk brings to it.
template<typename Page>
DeskPage *withRefunding(Page *page, Session &session)
{
    if (session.hasAnyRole(refunders))
        page->addRefunding(new RefundAction(session, page));
    return page;
}

Desk ordersDesk()
{
    return {.id = QStringLiteral("orders"),
            .title = text("Orders"),
            .icon = QStringLiteral("desk-orders"),
            .roles = Roles(Role::Warehouse) | Role::Support | Role::Manager | Role::Admin,
            .create = [](Session &session, QWidget *parent) -> DeskPage * {
                auto source = std::make_shared<SqlPageSource>(session.executor(), orderListDefinition(session.whoAmI().roles));
                return withRefunding(new OrdersPage(session, std::move(source), parent), session);
            },
            .recordKind = QStringLiteral("order"),
            .createRecord = [](Session &session, QWidget *parent) -> DeskPage * { return withRefunding(new OrderRecordPage(session, parent), session); },
            .views = orderViews,
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
            .find = [](Session &session, const QString &words, const CancelToken &cancel) { return StockQueries(session.executor(), session.whoAmI().roles).suggest(words, cancel).then(stockHitsOf); }};
}

Desk pickingDesk()
{
    return {.id = QStringLiteral("picking"),
            .title = text("Picking"),
            .icon = QStringLiteral("inbox"),
            .roles = Role::Warehouse,
            .create = [](Session &session, QWidget *parent) -> DeskPage * {
                auto source = std::make_shared<SqlPageSource>(session.executor(), PickPage::queueDefinition(session.whoAmI().roles));
                return new PickPage(session, std::move(source), parent);
            }};
}

Desk warehousesDesk()
{
    return {.id = QStringLiteral("warehouses"),
            .title = text("Warehouses"),
            .icon = QStringLiteral("desk-warehouses"),
            .roles = Roles(Role::Warehouse) | Role::Support | Role::Manager,
            .create = [](Session &session, QWidget *parent) -> DeskPage * {
                return new WarehousesPage(session, std::make_shared<SqlPageSource>(session.executor(), warehouseListDefinition()), parent);
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
            },
            .recordKind = QStringLiteral("transfer")};
}

Desk countsDesk()
{
    return {.id = QStringLiteral("counts"),
            .title = text("Counts"),
            .icon = QStringLiteral("check"),
            .roles = Roles(Role::Warehouse) | Role::Manager,
            .create = [](Session &session, QWidget *parent) -> DeskPage * {
                return new CountsPage(session, std::make_shared<SqlPageSource>(session.executor(), countListDefinition()), parent);
            },
            .recordKind = QStringLiteral("count")};
}

Desk customersDesk()
{
    return {.id = QStringLiteral("customers"),
            .title = text("Customers"),
            .icon = QStringLiteral("desk-customers"),
            .roles = Roles(Role::Support) | Role::Manager,
            .create = [](Session &session, QWidget *parent) -> DeskPage * {
                auto source = std::make_shared<SqlPageSource>(session.executor(), customerListDefinition());
                return new CustomersPage(session, std::move(source), parent);
            },
            .recordKind = QStringLiteral("customer"),
            .createRecord = [](Session &session, QWidget *parent) -> DeskPage * { return new CustomerRecordPage(session, parent); },
            .views = [](Roles) { return customerViews(); },
            .listName = [](Roles) { return customerListDefinition().id; }};
}

Desk refundsDesk()
{
    return {.id = QStringLiteral("refunds"),
            .title = text("Refunds"),
            .icon = QStringLiteral("desk-refunds"),
            .roles = refunders,
            .create = [](Session &session, QWidget *parent) -> DeskPage * {
                return new RefundsPage(session, std::make_shared<SqlPageSource>(session.executor(), refundListDefinition()), parent);
            },
            .recordKind = QStringLiteral("refund"),
            .views = refundViews,
            .listName = [](Roles) { return refundListDefinition().id; }};
}

Desk dashboardDesk()
{
    return {.id = QStringLiteral("dashboard"),
            .title = text("Dashboard"),
            .icon = QStringLiteral("desk-dashboard"),
            .roles = Role::Manager,
            .create = [](Session &session, QWidget *parent) -> DeskPage * { return new DashboardPage(session, parent); }};
}

const Roles overseers = Roles(Role::Manager) | Role::Admin;

template<typename Page>
std::function<DeskPage *(Session &, QWidget *)> listPage(ListDefinition (*definition)())
{
    return [definition](Session &session, QWidget *parent) -> DeskPage * {
        return new Page(session, std::make_shared<SqlPageSource>(session.executor(), definition()), parent);
    };
}

Desk staffDesk()
{
    return {.id = QStringLiteral("staff"),
            .title = text("Staff"),
            .icon = QStringLiteral("desk-staff"),
            .roles = Role::Admin,
            .create = listPage<StaffPage>(staffListDefinition),
            .recordKind = QStringLiteral("staff"),
            .views = [](Roles) { return staffViews(); },
            .listName = [](Roles) { return staffListDefinition().id; }};
}

Desk auditDesk()
{
    return {.id = QStringLiteral("audit"),
            .title = text("Audit"),
            .icon = QStringLiteral("desk-operations"),
            .roles = overseers,
            .create = listPage<AuditPage>(auditListDefinition),
            .views = [](Roles) { return auditViews(); },
            .listName = [](Roles) { return auditListDefinition().id; }};
}

Desk messagesDesk()
{
    return {.id = QStringLiteral("messages"),
            .title = text("Messages"),
            .icon = QStringLiteral("desk-notifications"),
            .roles = Roles(Role::Admin) | Role::Support,
            .create = listPage<MessagesPage>(messageListDefinition),
            .recordKind = QStringLiteral("message"),
            .views = [](Roles) { return messageViews(); },
            .listName = [](Roles) { return messageListDefinition().id; }};
}

Desk templatesDesk()
{
    return {.id = QStringLiteral("templates"),
            .title = text("Templates"),
            .icon = QStringLiteral("note"),
            .roles = overseers,
            .create = listPage<TemplatesPage>(templateListDefinition),
            .recordKind = QStringLiteral("template"),
            .views = [](Roles) { return templateViews(); },
            .listName = [](Roles) { return templateListDefinition().id; }};
}

Desk jobsDesk()
{
    return {.id = QStringLiteral("jobs"),
            .title = text("Jobs"),
            .icon = QStringLiteral("clock"),
            .roles = Role::Admin,
            .create = listPage<JobsPage>(jobListDefinition),
            .views = [](Roles) { return jobViews(); },
            .listName = [](Roles) { return jobListDefinition().id; }};
}

Desk schemaDesk()
{
    return {.id = QStringLiteral("schema"),
            .title = text("Database"),
            .icon = QStringLiteral("server"),
            .roles = Role::Admin,
            .create = [](Session &session, QWidget *parent) -> DeskPage * { return new SchemaPage(session, parent); }};
}

} // namespace

QList<Desk> allDesks()
{
    return withFinders({dashboardDesk(), ordersDesk(), pickingDesk(), customersDesk(), refundsDesk(), stockDesk(), transfersDesk(), countsDesk(),
                        warehousesDesk(), staffDesk(), auditDesk(), messagesDesk(), templatesDesk(), jobsDesk(), schemaDesk()});
}
