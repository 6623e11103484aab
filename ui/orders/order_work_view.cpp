// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/order_work_view.h"

#include "models/db/session.h"
#include "ui/common/editor_sheet.h"
#include "ui/common/format.h"
#include "ui/common/notice.h"
#include "ui/common/record_action.h"
#include "ui/orders/cancel_sheet.h"
#include "ui/orders/order_header.h"
#include "ui/orders/order_pane.h"
#include "ui/orders/order_paper_sheet.h"
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

    makeForms(session, page);
    connectRecord();
    connectActions();
    session.followChanges(this, {QStringLiteral("shop.orders"), QStringLiteral("shop.order_notes")}, QStringLiteral("order_id"),
                          [this](const ChangeNotice &change) {
                              if (change.mayConcern(m_record->orderId().toString(QUuid::WithoutBraces)) && !m_record->isBusy())
                                  m_record->reload();
                          });
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
    connect(header, &OrderHeader::noteRequested, this, &OrderWorkView::addNote);
    connect(header, &OrderHeader::holdRequested, this, &OrderWorkView::hold);
    connect(header, &OrderHeader::releaseRequested, m_record, &OrderRecord::release);
    connect(header->notice(), &Notice::actionTriggered, this, [this] {
        m_pane->header()->notice()->clear();
        if (const auto goOn = std::exchange(m_goOn, {}))
            goOn();
    });
    connect(m_ship, &ShipSheet::shipRequested, this, [this](const OrderShipping &shipping) {
        m_record->ship(shipping.warehouseId, shipping.carrier, shipping.trackingNumber, shipping.lines);
    });
    connect(m_cancel, &CancelSheet::cancelRequested, this,
            [this](const QString &reason) { m_record->moveTo(QStringLiteral("CANCELLED"), reason); });
    connect(m_cancel, &CancelSheet::linesRequested, m_record, &OrderRecord::cancelLines);
}

void OrderWorkView::makeForms(Session &session, QWidget *page)
{
    // Not before somebody prints: it asks for the printers, and a print server may think about that.
    connect(m_pane->header(), &OrderHeader::papersRequested, this, [this, &session, page] {
        if (m_papers == nullptr)
            m_papers = new OrderPaperSheet(session, page);
        m_papers->openFor(*m_record->detail());
    });
    const OrderQueries &queries = m_record->queries();
    const auto make = [&](const char *name, EditForm form, const QString &field, const QString &label, const QString &hint, EditorWords words, const QString &done) {
        words.width = 480;
        auto *sheet = new EditorSheet(page, QString::fromLatin1(name), new RecordEditor(std::move(form), session.drafts(), this),
                                      {{.id = field, .label = label, .kind = FormField::Kind::Text, .hint = hint}}, std::move(words));
        connect(sheet->editor(), &RecordEditor::saved, this, [this, done](const QString &key) {
            m_record->reload();
            emit changed(QUuid::fromString(key));
            m_pane->header()->notice()->tell(Tone::Good, done);
        });
        return sheet;
    };
    m_note = make("orderNote", queries.noteForm(), QStringLiteral("body"), tr("Note"), tr("Called: wants it delivered to the neighbour…"),
                  {.title = [](const QString &number) { return tr("Note about %1").arg(number); },
                   .effect = tr("Your colleagues see it, the customer does not. It cannot be changed afterwards."),
                   .save = tr("Keep the note"),
                   .saving = tr("Keeping…")},
                  tr("The note is kept."));
    m_hold = make("orderHold", queries.holdForm(), QStringLiteral("reason"), tr("Reason"), tr("Address in doubt…"),
                  {.title = [](const QString &number) { return tr("Put %1 on hold").arg(number); },
                   .effect = tr("It is neither picked nor shipped until somebody releases it."),
                   .save = tr("Put on hold"),
                   .saving = tr("Holding…")},
                  tr("The order is on hold."));
}

void OrderWorkView::addNote()
{
    const OrderDetail &order = *m_record->detail();
    m_note->openFor({order.id.toString(QUuid::WithoutBraces), order.number, {{QStringLiteral("body"), QString()}}, 0, {}});
}

void OrderWorkView::hold()
{
    const OrderDetail &order = *m_record->detail();
    m_hold->openFor({order.id.toString(QUuid::WithoutBraces), order.number, {{QStringLiteral("reason"), order.holdReason}}, order.rowVersion, {}});
}

// Once, when the order comes up: what was typed and not saved.
void OrderWorkView::offerDraft()
{
    if (std::exchange(m_offeredFor, m_record->orderId()) == m_record->orderId())
        return;
    const QString key = m_record->orderId().toString(QUuid::WithoutBraces);
    const auto offer = [this](const QString &what, void (OrderWorkView::*goOn)()) {
        m_goOn = [this, goOn] { (this->*goOn)(); };
        m_pane->header()->notice()->tell(Tone::Accent, what, tr("Go on"));
    };
    if (m_note->editor()->hasDraft(key))
        offer(tr("You began a note about this order and have not kept it."), &OrderWorkView::addNote);
    else if (m_hold->editor()->hasDraft(key) && m_record->detail()->canHold())
        offer(tr("You began to put this order on hold."), &OrderWorkView::hold);
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
    m_goOn = {};
    m_offeredFor = {};
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
    return m_ship->hasInput() || m_cancel->hasInput() || m_note->hasInput() || m_hold->hasInput()
        || (m_refunding != nullptr && m_refunding->hasUnsavedWork());
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
    if (m_ship->isOpen() && !m_record->isUnsettled())
        m_ship->setOrder(*order);
    if (m_cancel->isOpen() && !m_record->isUnsettled())
        m_cancel->setOrder(*order);
    emit shown(*order);
    offerDraft();
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

void OrderWorkView::onActionDone(OrderRecord::Action action, const OrderChanged &outcome)
{
    const QString number = m_record->detail()->number;
    m_ship->finish();
    m_cancel->finish();
    emit changed(m_record->orderId());
    if (action == OrderRecord::Action::CancelLines) {
        tellCancelled(outcome);
        return;
    }
    if (action == OrderRecord::Action::Release) {
        m_pane->header()->notice()->tell(Tone::Good, tr("The order is released."));
        return;
    }
    const bool partly = action == OrderRecord::Action::Ship && outcome.status != QLatin1String("SHIPPED");
    emit told(Tone::Good, partly ? tr("A parcel of %1 is on its way. The rest is still to be sent.").arg(number) : movedWords(number, outcome.status));
}

// What was paid for the units is the next thing to do.
void OrderWorkView::tellCancelled(const OrderChanged &outcome)
{
    Notice *notice = m_pane->header()->notice();
    if (outcome.toRefund.isZero()) {
        notice->tell(Tone::Good, tr("The units are cancelled."));
        return;
    }
    m_goOn = m_refunding == nullptr ? std::function<void()>() : [this] { m_refunding->trigger(); };
    notice->tell(Tone::Waiting, tr("The units are cancelled. %1 was paid for them and is to be refunded.").arg(Format::money(outcome.toRefund)),
                 m_goOn ? tr("Refund…") : QString());
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
