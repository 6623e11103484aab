// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/order_work_view.h"

#include "models/core/change_notice.h"
#include "models/db/session.h"
#include "ui/common/notice.h"
#include "ui/common/record_action.h"
#include "ui/orders/cancel_sheet.h"
#include "ui/orders/order_header.h"
#include "ui/orders/order_pane.h"
#include "ui/orders/order_words.h"
#include "ui/orders/ship_sheet.h"

#include <QVBoxLayout>

OrderWorkView::OrderWorkView(Session &session, QWidget *page, QWidget *parent)
    : QWidget(parent)
    , m_record(new OrderRecord(session, this))
    , m_pane(new OrderPane)
    , m_ship(new ShipSheet(page))
    , m_cancel(new CancelSheet(page))
{
    setObjectName(QStringLiteral("orderWorkView"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);

    connectRecord();
    connectActions();
    connect(&session.listener(), &Listener::notified, this, [this](const QString &channel, const QString &payload) {
        if (channel != QLatin1String(ChangeNotice::Channel))
            return;
        const ChangeNotice notice = ChangeNotice::read(payload, QStringLiteral("order_id"));
        if (notice.relation == QLatin1String("shop.orders") && notice.mayConcern(m_record->orderId().toString(QUuid::WithoutBraces)) && !m_record->isBusy())
            m_record->reload();
    });
    session.listener().listen(QString::fromLatin1(ChangeNotice::Channel));
}

void OrderWorkView::connectRecord()
{
    connect(m_record, &OrderRecord::stateChanged, this, &OrderWorkView::showState);
    connect(m_record, &OrderRecord::detailChanged, this, &OrderWorkView::showOrder);
    connect(m_record, &OrderRecord::busyChanged, this, &OrderWorkView::onBusyChanged);
    connect(m_record, &OrderRecord::actionDone, this, &OrderWorkView::onActionDone);
    connect(m_record, &OrderRecord::actionFailed, this,
            [this](OrderRecord::Action, const Error &error) { onActionFailed(error); });
    connect(m_pane, &OrderPane::retryRequested, m_record, &OrderRecord::reload);
}

void OrderWorkView::connectActions()
{
    const OrderHeader *header = m_pane->header();
    connect(header, &OrderHeader::moveRequested, this, [this](const QString &status) {
        m_pane->header()->notice()->clear();
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

void OrderWorkView::addRefunding(RecordAction *action)
{
    m_refunding = action;
    action->setVisible(false);
    m_pane->header()->addAction(action);
    connect(action, &RecordAction::told, this, &OrderWorkView::told);
    connect(action, &RecordAction::recordChanged, this, [this](const QUuid &orderId) {
        emit changed(orderId);
        if (orderId == m_record->orderId())
            m_record->reload();
    });
}

void OrderWorkView::open(const QUuid &orderId)
{
    m_pane->header()->notice()->clear();
    m_record->open(orderId);
}

void OrderWorkView::reload()
{
    m_record->reload();
}

void OrderWorkView::focusAction()
{
    m_pane->header()->focusAction();
}

bool OrderWorkView::hasUnsavedWork() const
{
    return m_ship->hasInput() || m_cancel->hasInput() || (m_refunding != nullptr && m_refunding->hasUnsavedWork());
}

void OrderWorkView::showOrder()
{
    const std::optional<OrderDetail> &order = m_record->detail();
    if (!order)
        return;
    m_pane->showOrder(*order);
    if (m_refunding != nullptr) {
        m_refunding->setRecord(order->id);
        m_refunding->setVisible(order->amounts && order->amounts->refunded.minorUnits() < order->amounts->paid.minorUnits());
    }
    if (m_ship->isOpen())
        m_ship->setOrder(*order);
    emit shown(*order);
}

void OrderWorkView::showState()
{
    // What is known stays in sight while it is loaded again.
    const bool known = m_record->detail().has_value();
    switch (m_record->state()) {
    case OrderRecord::State::Closed: m_pane->showNothing(); break;
    case OrderRecord::State::Loading:
        if (!known)
            m_pane->showLoading();
        break;
    case OrderRecord::State::Failed:
        if (known)
            m_pane->header()->notice()->tell(Tone::Bad, m_record->failure()->message);
        else
            m_pane->showFailure(*m_record->failure());
        break;
    case OrderRecord::State::Ready: break;
    }
}

void OrderWorkView::onBusyChanged(bool busy)
{
    m_pane->header()->setBusy(busy);
    m_ship->setBusy(busy);
    m_cancel->setBusy(busy);
}

void OrderWorkView::onActionDone(OrderRecord::Action action, const QString &status)
{
    const QString number = m_record->detail()->number;
    m_ship->finish();
    m_cancel->finish();
    emit changed(m_record->orderId());
    const bool partly = action == OrderRecord::Action::Ship && status != QLatin1String("SHIPPED");
    emit told(Tone::Good, partly ? tr("A parcel of %1 is on its way. The rest is still to be sent.").arg(number)
                                 : movedWords(number, status));
}

void OrderWorkView::onActionFailed(const Error &error)
{
    // Said where the person is looking: in the sheet that asked, or under the actions.
    if (m_ship->isOpen())
        m_ship->showFailure(error);
    else if (m_cancel->isOpen())
        m_cancel->showFailure(error);
    else
        m_pane->header()->notice()->tell(Tone::Bad, error.message);
}
