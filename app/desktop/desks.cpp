// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desks.h"

#include "app/desktop/finders.h"
#include "models/administration/administration_lists.h"
#include "models/carts/cart_list.h"
#include "models/catalog/product_list.h"
#include "models/customers/customer_list.h"
#include "models/db/session.h"
#include "models/list/list_queries.h"
#include "models/orders/order_list.h"
#include "models/payments/payment_list.h"
#include "models/refunds/refund_list.h"
#include "models/reports/report_definition.h"
#include "models/reviews/review_list.h"
#include "models/sellers/seller_list.h"
#include "models/sellers/seller_queries.h"
#include "models/stock/reservations.h"
#include "models/stock/stock_lists.h"
#include "models/stock/stock_queries.h"
#include "ui/administration/audit_page.h"
#include "ui/administration/jobs_page.h"
#include "ui/administration/messages_page.h"
#include "ui/administration/schema_page.h"
#include "ui/administration/staff_page.h"
#include "ui/administration/templates_page.h"
#include "ui/carts/carts_page.h"
#include "ui/catalog/categories_page.h"
#include "ui/catalog/product_record_page.h"
#include "ui/catalog/products_page.h"
#include "ui/common/format.h"
#include "ui/common/state.h"
#include "ui/customers/customer_record_page.h"
#include "ui/customers/customers_page.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/orders/order_record_page.h"
#include "ui/orders/orders_page.h"
#include "ui/orders/pick_page.h"
#include "ui/payments/payments_page.h"
#include "ui/refunds/refund_action.h"
#include "ui/refunds/refunds_page.h"
#include "ui/reports/reports_page.h"
#include "ui/reviews/reviews_page.h"
#include "ui/sellers/sellers_page.h"
#include "ui/stock/counts_page.h"
#include "ui/stock/reservations_page.h"
#include "ui/stock/stock_page.h"
#include "ui/stock/transfers_page.h"
#include "ui/stock/warehouses_page.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Desks)
};

const Roles refunders = Roles(Role::Support) | Role::Manager;

// An order's page, with the refund that the refunds desk brings to it.
template<typename Page>
DeskPage *withRefunding(Page *page, Session &session)
{
    if (session.hasAnyRole(refunders))
        page->addRefunding(new RefundAction(session, page));
    return page;
}

template<typename Page>
std::function<DeskPage *(Session &, QWidget *)> listPage(ListDefinition (*definition)())
{
    return [definition](Session &session, QWidget *parent) -> DeskPage * {
        return new Page(session, std::make_shared<SqlPageSource>(session.executor(), definition()), parent);
    };
}

// Of a list that each role sees in its own way.
template<typename Page>
std::function<DeskPage *(Session &, QWidget *)> listPage(ListDefinition (*definition)(Roles))
{
    return [definition](Session &session, QWidget *parent) -> DeskPage * {
        return new Page(session, std::make_shared<SqlPageSource>(session.executor(), definition(session.whoAmI().roles)), parent);
    };
}

// A page that is no list of its own.
template<typename Page>
DeskPage *page(Session &session, QWidget *parent)
{
    return new Page(session, parent);
}

Desk ordersDesk()
{
    return {.id = QStringLiteral("orders"),
            .title = Tr::tr("Orders"),
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
                     QStringLiteral("%1 · %2").arg(row.product, Tr::tr("%1 available").arg(Format::count(row.available)))});
    }
    return hits;
}

Desk stockDesk()
{
    return {.id = QStringLiteral("stock"),
            .title = Tr::tr("Stock"),
            .icon = QStringLiteral("box"),
            .roles = Roles(Role::Warehouse) | Role::Support | Role::Manager,
            .create = listPage<StockPage>(stockListDefinition),
            .find = [](Session &session, const QString &words, const CancelToken &cancel) { return StockQueries(session.executor(), session.whoAmI().roles).suggest(words, cancel).then(stockHitsOf); }};
}

Desk pickingDesk()
{
    return {.id = QStringLiteral("picking"),
            .title = Tr::tr("Picking"),
            .icon = QStringLiteral("inbox"),
            .roles = Role::Warehouse,
            .create = listPage<PickPage>(PickPage::queueDefinition)};
}

Desk warehousesDesk()
{
    return {.id = QStringLiteral("warehouses"),
            .title = Tr::tr("Warehouses"),
            .icon = QStringLiteral("desk-warehouses"),
            .roles = Roles(Role::Warehouse) | Role::Support | Role::Manager,
            .create = listPage<WarehousesPage>(warehouseListDefinition)};
}

Desk transfersDesk()
{
    return {.id = QStringLiteral("transfers"),
            .title = Tr::tr("Transfers"),
            .icon = QStringLiteral("truck"),
            .roles = Roles(Role::Warehouse) | Role::Support | Role::Manager,
            .create = listPage<TransfersPage>(transferListDefinition),
            .recordKind = QStringLiteral("transfer")};
}

Desk countsDesk()
{
    return {.id = QStringLiteral("counts"),
            .title = Tr::tr("Counts"),
            .icon = QStringLiteral("check"),
            .roles = Roles(Role::Warehouse) | Role::Manager,
            .create = listPage<CountsPage>(countListDefinition),
            .recordKind = QStringLiteral("count")};
}

Desk customersDesk()
{
    return {.id = QStringLiteral("customers"),
            .title = Tr::tr("Customers"),
            .icon = QStringLiteral("desk-customers"),
            .roles = Roles(Role::Support) | Role::Manager,
            .create = listPage<CustomersPage>(customerListDefinition),
            .recordKind = QStringLiteral("customer"),
            .createRecord = page<CustomerRecordPage>,
            .views = [](Roles) { return customerViews(); },
            .listName = [](Roles) { return customerListDefinition().id; }};
}

Desk catalogDesk()
{
    return {.id = QStringLiteral("catalog"),
            .title = Tr::tr("Catalog"),
            .icon = QStringLiteral("desk-catalog"),
            .roles = Roles(Role::Warehouse) | Role::Support | Role::Manager,
            .create = listPage<ProductsPage>(productListDefinition),
            .recordKind = QStringLiteral("product"),
            .createRecord = page<ProductRecordPage>,
            .views = productViews,
            .listName = [](Roles roles) { return productListDefinition(roles).id; }};
}

Desk categoriesDesk()
{
    return {.id = QStringLiteral("categories"),
            .title = Tr::tr("Categories"),
            .icon = QStringLiteral("columns"),
            .roles = Role::Manager,
            .create = page<CategoriesPage>,
            .recordKind = QStringLiteral("category")};
}

Result<QList<RecordHit>> sellerHitsOf(const Result<QList<SellerHit>> &rows)
{
    if (!rows)
        return failure(rows.error());
    QList<RecordHit> hits;
    for (const SellerHit &row : *rows)
        hits.append({row.id.toString(QUuid::WithoutBraces), row.business, row.contact});
    return hits;
}

Desk sellersDesk()
{
    return {.id = QStringLiteral("sellers"),
            .title = Tr::tr("Sellers"),
            .icon = QStringLiteral("desk-sellers"),
            .roles = Roles(Role::Support) | Role::Manager,
            .create = listPage<SellersPage>(sellerListDefinition),
            .recordKind = QStringLiteral("seller"),
            .find = [](Session &session, const QString &words, const CancelToken &cancel) { return SellerQueries(session.executor(), session.whoAmI().roles, session.sealingKey()).suggest(words, cancel).then(sellerHitsOf); },
            .views = [](Roles) { return sellerViews(); },
            .listName = [](Roles) { return sellerListDefinition().id; }};
}

Desk refundsDesk()
{
    return {.id = QStringLiteral("refunds"),
            .title = Tr::tr("Refunds"),
            .icon = QStringLiteral("desk-refunds"),
            .roles = refunders,
            .create = listPage<RefundsPage>(refundListDefinition),
            .recordKind = QStringLiteral("refund"),
            .views = refundViews,
            .listName = [](Roles) { return refundListDefinition().id; }};
}

Desk paymentsDesk()
{
    return {.id = QStringLiteral("payments"),
            .title = Tr::tr("Payments"),
            .icon = QStringLiteral("card-payment"),
            .roles = refunders,
            .create = listPage<PaymentsPage>(paymentListDefinition),
            .recordKind = QStringLiteral("payment"),
            .views = [](Roles) { return paymentViews(); },
            .listName = [](Roles) { return paymentListDefinition().id; }};
}

Desk reviewsDesk()
{
    return {.id = QStringLiteral("reviews"),
            .title = Tr::tr("Reviews"),
            .icon = QStringLiteral("desk-reviews"),
            .roles = Roles(Role::Support) | Role::Manager,
            .create = listPage<ReviewsPage>(reviewListDefinition),
            .recordKind = QStringLiteral("review"),
            .views = [](Roles) { return reviewViews(); },
            .listName = [](Roles) { return reviewListDefinition().id; }};
}

Desk cartsDesk()
{
    return {.id = QStringLiteral("carts"),
            .title = Tr::tr("Carts"),
            .icon = QStringLiteral("desk-carts"),
            .roles = Roles(Role::Support) | Role::Manager,
            .create = listPage<CartsPage>(cartListDefinition),
            .recordKind = QStringLiteral("cart"),
            .views = [](Roles) { return cartViews(); },
            .listName = [](Roles) { return cartListDefinition().id; }};
}

Desk reservationsDesk()
{
    return {.id = QStringLiteral("reservations"),
            .title = Tr::tr("Reservations"),
            .icon = QStringLiteral("clock"),
            .roles = Roles(Role::Warehouse) | Role::Support | Role::Manager,
            .create = listPage<ReservationsPage>(reservationListDefinition),
            .recordKind = QStringLiteral("reservation"),
            .views = reservationViews,
            .listName = [](Roles roles) { return reservationListDefinition(roles).id; }};
}

Desk dashboardDesk()
{
    return {.id = QStringLiteral("dashboard"),
            .title = Tr::tr("Dashboard"),
            .icon = QStringLiteral("desk-dashboard"),
            .roles = Role::Manager,
            .create = page<DashboardPage>};
}

Desk reportsDesk()
{
    return {.id = QStringLiteral("reports"),
            .title = Tr::tr("Reports"),
            .icon = QStringLiteral("desk-reports"),
            .roles = Role::Manager,
            .create = page<ReportsPage>,
            .views = [](Roles) {
                QList<RecordView> views;
                for (const ReportDefinition &report : allReports())
                    views.append({.id = report.id, .title = report.title, .query = {}});
                return views; },
            .listName = [](Roles) { return QStringLiteral("reports"); }};
}

const Roles overseers = Roles(Role::Manager) | Role::Admin;

Desk staffDesk()
{
    return {.id = QStringLiteral("staff"),
            .title = Tr::tr("Staff"),
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
            .title = Tr::tr("Audit"),
            .icon = QStringLiteral("desk-operations"),
            .roles = overseers,
            .create = listPage<AuditPage>(auditListDefinition),
            .views = [](Roles) { return auditViews(); },
            .listName = [](Roles) { return auditListDefinition().id; }};
}

Desk messagesDesk()
{
    return {.id = QStringLiteral("messages"),
            .title = Tr::tr("Messages"),
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
            .title = Tr::tr("Templates"),
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
            .title = Tr::tr("Jobs"),
            .icon = QStringLiteral("clock"),
            .roles = Role::Admin,
            .create = listPage<JobsPage>(jobListDefinition),
            .views = [](Roles) { return jobViews(); },
            .listName = [](Roles) { return jobListDefinition().id; }};
}

Desk schemaDesk()
{
    return {.id = QStringLiteral("schema"),
            .title = Tr::tr("Database"),
            .icon = QStringLiteral("server"),
            .roles = Role::Admin,
            .create = page<SchemaPage>};
}

} // namespace

QList<Desk> allDesks()
{
    // The order of the rail: what happens today, then whom and what it is about, the warehouse, and keeping it all running.
    return withFinders({
        dashboardDesk(),
        reportsDesk(),
        ordersDesk(),
        pickingDesk(),
        customersDesk(),
        refundsDesk(),
        paymentsDesk(),
        cartsDesk(),
        catalogDesk(),
        categoriesDesk(),
        sellersDesk(),
        reviewsDesk(),
        stockDesk(),
        reservationsDesk(),
        transfersDesk(),
        countsDesk(),
        warehousesDesk(),
        staffDesk(),
        templatesDesk(),
        messagesDesk(),
        jobsDesk(),
        auditDesk(),
        schemaDesk(),
    });
}
