// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/orders_page.h"

#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/list/windowed_list_model.h"
#include "models/orders/order_list.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/notice.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/orders/cancel_sheet.h"
#include "ui/orders/order_header.h"
#include "ui/orders/order_pane.h"
#include "ui/orders/order_words.h"
#include "ui/orders/ship_sheet.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVBoxLayout>

namespace {

const auto changesChannel = QStringLiteral("backroom_changes");
const auto ordersRelation = QStringLiteral("shop.orders");

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
            .failedTitle = OrdersPage::tr("The orders could not be loaded")};
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
    , m_record(new OrderRecord(session, this))
    , m_model(new WindowedListModel(orderListDefinition(session.whoAmI().roles), std::move(source), this))
    , m_list(new RecordList(m_model, orderNouns()))
    , m_view(new OrderPane)
    , m_ship(new ShipSheet(this))
    , m_cancel(new CancelSheet(this))
{
    setObjectName(QStringLiteral("ordersPage"));
    m_list->setObjectName(QStringLiteral("ordersList"));
    m_list->setDelegate(QStringLiteral("status"), new ChipDelegate(orderState));
    m_list->setViews(recordViews(session.whoAmI().roles));
    m_list->setDetail(m_view);
    setFocusProxy(m_list->table());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);

    connectList();
    connectRecord();
    connectActions();
    connect(&session.listener(), &Listener::notified, this, [this](const QString &channel, const QString &payload) {
        if (channel == changesChannel)
            onNotified(payload);
    });
    session.listener().listen(changesChannel);
}

OrdersPage::~OrdersPage() = default;

void OrdersPage::connectList()
{
    connect(m_list, &RecordList::summaryChanged, this, &OrdersPage::setSummary);
    connect(m_list, &RecordList::currentKeyChanged, this, &OrdersPage::openOrder);
    connect(m_list, &RecordList::activated, this, [this] { m_view->header()->focusAction(); });
}

void OrdersPage::connectRecord()
{
    connect(m_record, &OrderRecord::stateChanged, this, &OrdersPage::showState);
    connect(m_record, &OrderRecord::detailChanged, this, &OrdersPage::showOrder);
    connect(m_record, &OrderRecord::busyChanged, this, &OrdersPage::onBusyChanged);
    connect(m_record, &OrderRecord::actionDone, this, &OrdersPage::onActionDone);
    connect(m_record, &OrderRecord::actionFailed, this,
            [this](OrderRecord::Action, const Error &error) { onActionFailed(error); });
    connect(m_view, &OrderPane::retryRequested, m_record, &OrderRecord::reload);
}

void OrdersPage::connectActions()
{
    const OrderHeader *header = m_view->header();
    connect(header, &OrderHeader::moveRequested, this, [this](const QString &status) {
        m_view->header()->notice()->clear();
        m_record->moveTo(status);
    });
    connect(header, &OrderHeader::shipRequested, this, [this] { m_ship->openFor(*m_record->detail()); });
    connect(header, &OrderHeader::cancelRequested, this, [this] { m_cancel->openFor(*m_record->detail()); });
    connect(m_ship, &ShipSheet::shipRequested, this, [this](const OrderShipping &shipping) {
        m_record->ship(shipping.warehouseId, shipping.carrier, shipping.trackingNumber, shipping.lines);
    });
    connect(m_cancel, &CancelSheet::cancelRequested, this,
            [this](const QString &reason) { m_record->moveTo(QStringLiteral("CANCELLED"), reason); });
}

void OrdersPage::refresh()
{
    if (!m_opened) {
        m_opened = true;
        m_list->open();
        return;
    }
    m_list->refresh();
    m_record->reload();
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

bool OrdersPage::hasUnsavedWork() const
{
    return m_ship->hasInput() || m_cancel->hasInput();
}

void OrdersPage::openOrder(const QString &key)
{
    m_view->header()->notice()->clear();
    m_record->open(QUuid::fromString(key));
}

void OrdersPage::showOrder()
{
    const std::optional<OrderDetail> &order = m_record->detail();
    if (!order)
        return;
    m_view->showOrder(*order);
    if (m_ship->isOpen())
        m_ship->setOrder(*order);
}

void OrdersPage::showState()
{
    // What is known stays in sight while it is loaded again.
    const bool known = m_record->detail().has_value();
    switch (m_record->state()) {
    case OrderRecord::State::Closed: m_view->showNothing(); break;
    case OrderRecord::State::Loading:
        if (!known)
            m_view->showLoading();
        break;
    case OrderRecord::State::Failed:
        if (known)
            m_view->header()->notice()->tell(Tone::Bad, m_record->failure()->message);
        else
            m_view->showFailure(*m_record->failure());
        break;
    case OrderRecord::State::Ready: break;
    }
}

void OrdersPage::onBusyChanged(bool busy)
{
    m_view->header()->setBusy(busy);
    m_ship->setBusy(busy);
    m_cancel->setBusy(busy);
}

void OrdersPage::onActionDone(OrderRecord::Action action, const QString &status)
{
    const QString number = m_record->detail()->number;
    m_ship->finish();
    m_cancel->finish();
    m_model->patchRows({keyOf(m_record->orderId())});
    const bool partly = action == OrderRecord::Action::Ship && status != QLatin1String("SHIPPED");
    emit told(Tone::Good, partly ? tr("A parcel of %1 is on its way. The rest is still to be sent.").arg(number)
                                 : movedWords(number, status));
}

void OrdersPage::onActionFailed(const Error &error)
{
    // Said where the person is looking: in the sheet that asked, or under the actions.
    if (m_ship->isOpen())
        m_ship->showFailure(error);
    else if (m_cancel->isOpen())
        m_cancel->showFailure(error);
    else
        m_view->header()->notice()->tell(Tone::Bad, error.message);
}

void OrdersPage::onNotified(const QString &payload)
{
    const QJsonObject change = QJsonDocument::fromJson(payload.toUtf8()).object();
    if (change[QStringLiteral("relation")].toString() != ordersRelation)
        return;
    const QJsonValue keys = change[QStringLiteral("keys")];
    if (!keys.isArray()) {
        // More rows than a message names.
        refresh();
        return;
    }
    QStringList changed;
    for (const QJsonValue &key : keys.toArray())
        changed << key[QStringLiteral("order_id")].toString();
    m_model->patchRows(changed);
    if (changed.contains(keyOf(m_record->orderId())) && !m_record->isBusy())
        m_record->reload();
}
