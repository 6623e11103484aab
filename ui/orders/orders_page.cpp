// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/orders_page.h"

#include "models/db/session.h"
#include "models/list/windowed_list_model.h"
#include "models/orders/order_list.h"
#include "ui/common/chip_delegate.h"
#include "ui/orders/order_bulk_sheet.h"
#include "ui/orders/order_paper_sheet.h"
#include "ui/orders/order_words.h"
#include "ui/orders/order_work_view.h"

#include <QAction>

namespace {

RecordNouns orderNouns()
{
    return {.counted = [](int n) { return OrdersPage::tr("%Ln order(s)", nullptr, n); },
            .icon = QStringLiteral("desk-orders"),
            .emptyTitle = OrdersPage::tr("No orders yet"),
            .emptyText = OrdersPage::tr("Orders appear here as soon as a customer places one in the shop."),
            .failedTitle = OrdersPage::tr("The orders could not be loaded"),
            .name = OrdersPage::tr("Orders")};
}

} // namespace

OrdersPage::OrdersPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : ListPage(session, tr("Orders"), orderListDefinition(session.whoAmI().roles), std::move(source),
               {.name = QStringLiteral("orders"),
                .relation = QStringLiteral("shop.orders"),
                .keyColumn = QStringLiteral("order_id"),
                .nouns = orderNouns(),
                .views = orderViews(session.whoAmI().roles)},
               parent)
    , m_queries(session.executor(), session.whoAmI().roles)
    , m_view(new OrderWorkView(session, this))
    , m_bulk(new OrderBulkSheet(session, this))
{
    list()->setDelegate(QStringLiteral("status"), new ChipDelegate(orderState));
    list()->setDetail(m_view);
    offerPlaces(list());
    if (session.hasAnyRole(Roles(Role::Support) | Role::Manager | Role::Admin))
        addBulkMove(QStringLiteral("CONFIRMED"), QStringLiteral("confirmSeveralAction"));
    if (session.hasAnyRole(Roles(Role::Support) | Role::Manager | Role::Admin))
        addBulkPapers(session);
    if (session.hasAnyRole(Role::Warehouse))
        addBulkMove(QStringLiteral("PROCESSING"), QStringLiteral("processSeveralAction"));
    connectView();
}

OrdersPage::~OrdersPage() = default;

void OrdersPage::addBulkMove(const QString &toStatus, const QString &name)
{
    auto *action = new QAction(moveWords(toStatus), this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, toStatus] { m_bulk->openFor(model()->source(), list()->reading(true, {}), toStatus); });
    list()->addBulkAction(action);
}

void OrdersPage::addBulkPapers(Session &session)
{
    auto *action = new QAction(tr("Papers…"), this);
    action->setObjectName(QStringLiteral("papersSeveralAction"));
    connect(action, &QAction::triggered, this, [this, &session] {
        if (m_papers == nullptr)
            m_papers = new OrderPaperSheet(session, this);
        m_papers->openFor(model()->source(), list()->reading(true, {}));
    });
    list()->addBulkAction(action);
}

void OrdersPage::connectView()
{
    connect(list(), &RecordList::activated, this, [this] { m_view->focusAction(); });
    connect(m_view, &OrderWorkView::shown, this, [this](const OrderDetail &order) { emit recordShown(keyOf(m_view->orderId()), order.number); });
    connect(m_view, &OrderWorkView::changed, this, [this](const QUuid &orderId) { model()->patchRows({keyOf(orderId)}); });
    connect(m_view, &OrderWorkView::told, this, &OrdersPage::told);
    connect(m_bulk, &OrderBulkSheet::changed, this, [this](const QList<QUuid> &orders) {
        QStringList keys;
        for (const QUuid &order : orders)
            keys << keyOf(order);
        model()->patchRows(keys);
        if (orders.contains(m_view->orderId()))
            m_view->reload();
    });
}

void OrdersPage::addRefunding(RecordAction *action)
{
    m_view->addRefunding(action);
}

void OrdersPage::showRecord(const QString &key)
{
    m_view->open(QUuid::fromString(key));
}

void OrdersPage::reloadRecord()
{
    m_view->reload();
}

void OrdersPage::openRecord(const QString &keyOrNumber)
{
    if (const QUuid key = QUuid::fromString(keyOrNumber); !key.isNull()) {
        list()->choose(keyOf(key));
        return;
    }
    m_numberToken.cancel();
    m_numberToken = CancelToken();
    deliver(m_queries.findByNumber(keyOrNumber, m_numberToken), this, m_numberSearch.next(),
            [this, keyOrNumber](const Result<QUuid> &found) {
                if (found)
                    list()->choose(keyOf(*found));
                else if (found.error().kind == Error::Kind::NotFound)
                    emit told(Tone::Waiting, tr("There is no order %1 that you can see.").arg(keyOrNumber));
                else
                    emit told(Tone::Bad, found.error().message);
            });
}

bool OrdersPage::hasUnsavedWork() const
{
    return m_view->hasUnsavedWork();
}
