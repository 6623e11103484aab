// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/orders_page.h"

#include "models/core/change_notice.h"
#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/list/windowed_list_model.h"
#include "models/orders/order_list.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/orders/order_bulk_sheet.h"
#include "ui/orders/order_paper_sheet.h"
#include "ui/orders/order_words.h"
#include "ui/orders/order_work_view.h"

#include <QAction>
#include <QVBoxLayout>

namespace {

QString keyOf(const QUuid &orderId)
{
    return orderId.toString(QUuid::WithoutBraces);
}

RecordNouns orderNouns()
{
    return {.counted = [](int n) { return OrdersPage::tr("%Ln order(s)", nullptr, n); },
            .icon = QStringLiteral("desk-orders"),
            .emptyTitle = OrdersPage::tr("No orders yet"),
            .emptyText = OrdersPage::tr("Orders appear here as soon as a customer places one in the shop."),
            .failedTitle = OrdersPage::tr("The orders could not be loaded"),
            .name = OrdersPage::tr("Orders")};
}

QList<RecordView> recordViews(Roles roles)
{
    QList<RecordView> views;
    for (const OrderView &view : orderViews(roles))
        views.append({view.id, view.title, view.query});
    return views;
}

} // namespace

OrdersPage::OrdersPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : DeskPage(tr("Orders"), parent)
    , m_queries(session.executor(), session.whoAmI().roles)
    , m_model(new WindowedListModel(orderListDefinition(session.whoAmI().roles), std::move(source), this))
    , m_list(new RecordList(m_model, orderNouns()))
    , m_view(new OrderWorkView(session, this))
    , m_bulk(new OrderBulkSheet(session, this))
{
    setObjectName(QStringLiteral("ordersPage"));
    m_list->setObjectName(QStringLiteral("ordersList"));
    m_list->table()->setObjectName(QStringLiteral("ordersTable")); // whatever this role sees of it
    m_list->setDelegate(QStringLiteral("status"), new ChipDelegate(orderState));
    m_list->setViews(recordViews(session.whoAmI().roles));
    m_list->setSession(session);
    m_list->setDetail(m_view);
    setFocusProxy(m_list->table());
    const Roles roles = session.whoAmI().roles;
    if (roles & (Roles(Role::Support) | Role::Manager | Role::Admin))
        addBulkMove(QStringLiteral("CONFIRMED"), QStringLiteral("confirmSeveralAction"));
    if (roles & (Roles(Role::Support) | Role::Manager | Role::Admin))
        addBulkPapers(session);
    if (roles & Role::Warehouse)
        addBulkMove(QStringLiteral("PROCESSING"), QStringLiteral("processSeveralAction"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);

    connectList();
    connect(&session.listener(), &Listener::notified, this, [this](const QString &channel, const QString &payload) {
        if (channel == QLatin1String(ChangeNotice::Channel))
            onNotified(payload);
    });
    session.listener().listen(QString::fromLatin1(ChangeNotice::Channel));
}

OrdersPage::~OrdersPage() = default;

void OrdersPage::addBulkMove(const QString &toStatus, const QString &name)
{
    auto *action = new QAction(moveWords(toStatus), this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, toStatus] { m_bulk->openFor(m_model->source(), m_list->reading(true, {}), toStatus); });
    m_list->addBulkAction(action);
}

void OrdersPage::addBulkPapers(Session &session)
{
    auto *papers = new OrderPaperSheet(session, this);
    auto *action = new QAction(tr("Documents…"), this);
    action->setObjectName(QStringLiteral("papersSeveralAction"));
    connect(action, &QAction::triggered, this, [this, papers] { papers->openFor(m_model->source(), m_list->reading(true, {})); });
    m_list->addBulkAction(action);
}

void OrdersPage::connectList()
{
    connect(m_bulk, &OrderBulkSheet::changed, this, [this](const QList<QUuid> &orders) {
        QStringList keys;
        for (const QUuid &order : orders)
            keys << keyOf(order);
        m_model->patchRows(keys);
        if (orders.contains(m_view->orderId()))
            m_view->reload();
    });
    connect(m_list, &RecordList::summaryChanged, this, &OrdersPage::setSummary);
    connect(m_list, &RecordList::currentKeyChanged, this, [this](const QString &key) {
        m_view->open(QUuid::fromString(key));
        if (key.isEmpty())
            emit recordShown({}, {});
    });
    connect(m_list, &RecordList::activated, this, [this] { m_view->focusAction(); });
    connect(m_view, &OrderWorkView::shown, this, [this](const OrderDetail &order) { emit recordShown(keyOf(m_view->orderId()), order.number); });
    connect(m_view, &OrderWorkView::changed, this, [this](const QUuid &orderId) { m_model->patchRows({keyOf(orderId)}); });
    connect(m_view, &OrderWorkView::told, this, &OrdersPage::told);
    offerPlaces(m_list);
}

void OrdersPage::addRefunding(RecordAction *action)
{
    m_view->addRefunding(action);
}

void OrdersPage::refresh()
{
    if (!m_opened) {
        m_opened = true;
        m_list->open();
        return;
    }
    m_list->refresh();
    m_view->reload();
}

void OrdersPage::search(const QString &words)
{
    m_list->search(words);
}

void OrdersPage::openRecord(const QString &keyOrNumber)
{
    if (const QUuid key = QUuid::fromString(keyOrNumber); !key.isNull()) {
        m_list->choose(keyOf(key));
        return;
    }
    m_numberToken.cancel();
    m_numberToken = CancelToken();
    deliver(m_queries.findByNumber(keyOrNumber, m_numberToken), this, m_numberSearch.next(),
            [this, keyOrNumber](const Result<QUuid> &found) {
                if (found)
                    m_list->choose(keyOf(*found));
                else if (found.error().kind == Error::Kind::NotFound)
                    emit told(Tone::Waiting, tr("There is no order %1 that you can see.").arg(keyOrNumber));
                else
                    emit told(Tone::Bad, found.error().message);
            });
}

void OrdersPage::openView(const QString &viewId)
{
    m_list->setView(viewId);
}

void OrdersPage::openRows(const QString &viewId, const FilterSet &filters)
{
    m_list->setView(viewId, filters);
}

bool OrdersPage::hasUnsavedWork() const
{
    return m_view->hasUnsavedWork();
}

void OrdersPage::onNotified(const QString &payload)
{
    const ChangeNotice notice = ChangeNotice::read(payload, QStringLiteral("order_id"));
    if (notice.relation != QLatin1String("shop.orders"))
        return;
    if (notice.keys)
        m_model->patchRows(*notice.keys);
    else
        m_list->refresh();
}
