// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refunds/refund_work_view.h"

#include "models/db/session.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/detail_header.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/record_pane.h"
#include "ui/refunds/outcome_sheet.h"
#include "ui/refunds/refund_cards.h"

#include <QLabel>
#include <QVBoxLayout>

namespace {

using Action = RefundRecord::Action;

const QKeySequence primaryKey(Qt::CTRL | Qt::Key_Return);

bool isPossible(Action action, const RefundDetail &refund)
{
    switch (action) {
    case Action::Approve:
    case Action::Reject: return refund.canDecide();
    case Action::Send: return refund.canSend();
    case Action::Complete:
    case Action::Fail: return refund.canSettle();
    case Action::Withdraw: return refund.canWithdraw();
    case Action::Retry: return refund.canRetry();
    }
    return false;
}

// Who finds no button should know that it is not a fault.
QString hintFor(const RefundDetail &refund)
{
    if (refund.waits() && refund.isOwn)
        return RefundWorkView::tr("You asked for this refund: somebody else with a higher limit decides.");
    if (refund.waits() && refund.isAboveLimit())
        return RefundWorkView::tr("This is above your limit of %1: somebody with a higher one decides.").arg(Format::money(refund.limit));
    if (refund.hasNoAnswer())
        return RefundWorkView::tr("Sent %1, and no answer. See at the provider whether it was paid, then say so here. Until then it counts as refunded.")
            .arg(Format::ago(refund.sentAt));
    if (refund.canRetry())
        return RefundWorkView::tr("Nothing was paid. Asking again makes a new refund, once.");
    return {};
}

QString newsOf(Action action, const RefundDetail &refund, const RefundChanged &changed)
{
    const QString what = RefundWorkView::tr("The refund of %1 for %2", "begins a sentence").arg(Format::money(refund.amount), refund.orderNumber);
    switch (action) {
    case Action::Approve: return RefundWorkView::tr("%1 is approved.").arg(what);
    case Action::Reject: return RefundWorkView::tr("%1 is rejected.").arg(what);
    case Action::Send: return RefundWorkView::tr("%1 is on its way.").arg(what);
    case Action::Complete: return RefundWorkView::tr("%1 is paid out.").arg(what);
    case Action::Fail: return RefundWorkView::tr("%1 failed, and can be asked for again.").arg(what);
    case Action::Withdraw: return RefundWorkView::tr("%1 is withdrawn.").arg(what);
    case Action::Retry:
        return changed.waits() ? RefundWorkView::tr("%1 is asked for again, and waits for somebody else's approval.").arg(what)
                               : RefundWorkView::tr("%1 is asked for again.").arg(what);
    }
    return what;
}

} // namespace

RefundWorkView::RefundWorkView(Session &session, QWidget *page, QWidget *parent)
    : QWidget(parent)
    , m_record(new RefundRecord(session, this))
    , m_header(new DetailHeader(QStringLiteral("refund")))
    , m_pane(new RecordPane(QStringLiteral("refund"), {.name = tr("Refund"), .icon = QStringLiteral("desk-refunds"), .nothingTitle = tr("No refund chosen"), .nothingText = tr("Choose one in the list to see what it gives, on which payment, and what can be done."), .failedTitle = tr("The refund could not be loaded")}, m_header))
    , m_outcome(new OutcomeSheet(page))
    , m_figure(plainLabel({}, TextLook::Figure))
    , m_hint(plainLabel({}, TextLook::Muted))
    , m_order(new ActionButton(tr("Open the order"), Qt::CTRL | Qt::SHIFT | Qt::Key_O))
    , m_lines(m_pane->addCard("refundLinesCard", tr("What it gives")))
    , m_reason(m_pane->addCard("refundReasonCard", tr("Reason")))
    , m_payment(m_pane->addCard("refundPaymentCard", tr("Payment")))
    , m_others(m_pane->addCard("otherRefundsCard", tr("Other refunds of the order")))
    , m_timeline(m_pane->addCard("refundTimelineCard", tr("Timeline")))
{
    setObjectName(QStringLiteral("refundWorkView"));
    m_figure->setObjectName(QStringLiteral("refundAmountLabel"));
    m_hint->setObjectName(QStringLiteral("refundHintLabel"));
    m_hint->setWordWrap(true);
    auto *figures = new QWidget;
    auto *column = new QVBoxLayout(figures);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::Tight);
    column->addWidget(m_figure);
    column->addWidget(m_hint);
    m_header->setFigures(figures);
    makeButtons();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);

    connect(m_record, &RefundRecord::stateChanged, this, &RefundWorkView::showState);
    connect(m_record, &RefundRecord::detailChanged, this, &RefundWorkView::showRefund);
    connect(m_record, &RefundRecord::busyChanged, this, &RefundWorkView::onBusyChanged);
    connect(m_record, &RefundRecord::actionDone, this, &RefundWorkView::onDone);
    connect(m_record, &RefundRecord::actionFailed, this, [this](Action, const Error &error) { onFailed(error); });
    connect(m_pane, &RecordPane::retryRequested, m_record, &RefundRecord::reload);
    connect(m_outcome, &OutcomeSheet::submitted, m_record, &RefundRecord::act);
    session.followChanges(this, {QStringLiteral("shop.refunds")}, QStringLiteral("refund_id"), [this](const ChangeNotice &change) {
        if (change.mayConcern(refundId().toString(QUuid::WithoutBraces)) && !m_record->isBusy())
            m_record->reload();
    });
}

void RefundWorkView::makeButtons()
{
    const auto button = [this](Action action, const char *name, const QString &text, bool asks, const QKeySequence &key) {
        auto *made = new ActionButton(text, {});
        made->setObjectName(QLatin1String(name));
        m_header->addAction(made);
        return Button{action, made, asks, key};
    };
    // In the order of a refund's life: the first that is possible is the one that most people came for.
    m_buttons = {button(Action::Approve, "approveButton", tr("Approve"), false, {}),
                 button(Action::Reject, "rejectButton", tr("Reject…"), true, Qt::CTRL | Qt::SHIFT | Qt::Key_J),
                 button(Action::Send, "sendRefundButton", tr("Send"), false, {}),
                 button(Action::Complete, "completeRefundButton", tr("Paid out…"), true, {}),
                 button(Action::Fail, "failRefundButton", tr("Failed…"), true, Qt::CTRL | Qt::SHIFT | Qt::Key_F),
                 button(Action::Retry, "retryRefundButton", tr("Ask again"), false, {}),
                 button(Action::Withdraw, "withdrawButton", tr("Withdraw"), false, Qt::CTRL | Qt::SHIFT | Qt::Key_X)};
    for (const Button &made : m_buttons)
        connect(made.button, &QPushButton::clicked, this, [this, &made] { press(made); });
    m_order->setObjectName(QStringLiteral("refundOrderButton"));
    setLook(m_order, ButtonLook::Quiet);
    m_header->addAction(m_order);
    connect(m_order, &QPushButton::clicked, this, [this] {
        if (m_record->detail())
            emit orderRequested(m_record->detail()->orderId);
    });
}

void RefundWorkView::open(const QUuid &refundId)
{
    if (refundId != this->refundId())
        m_header->notice()->clear();
    m_record->open(refundId);
}

void RefundWorkView::reload()
{
    m_record->reload();
}

void RefundWorkView::focusAction()
{
    for (const Button &button : m_buttons) {
        if (!button.button->isHidden()) {
            button.button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_order->setFocus(Qt::OtherFocusReason);
}

bool RefundWorkView::hasUnsavedWork() const
{
    return m_outcome->hasInput();
}

void RefundWorkView::press(const Button &button)
{
    m_header->notice()->clear();
    if (button.asks)
        m_outcome->openFor(button.action, *m_record->detail());
    else
        m_record->act(button.action);
}

void RefundWorkView::showRefund()
{
    const RefundDetail &refund = *m_record->detail();
    QStringList subtitle{Format::isolated(refund.customerName.simplified()), tr("asked for %1 by %2").arg(Format::ago(refund.createdAt), Format::isolated(refund.requestedBy))};
    m_header->show(refund.orderNumber, refundState(refund.state), subtitle.join(QStringLiteral(" · ")));
    m_figure->setText(Format::money(refund.amount));
    m_hint->setText(hintFor(refund));
    m_hint->setVisible(!m_hint->text().isEmpty());
    showActions(refund);
    m_lines->setContent(refundLinesContent(refund));
    m_reason->setContent(refundReasonContent(refund));
    m_payment->setContent(refundPaymentContent(refund));
    m_others->setContent(otherRefundsContent(refund));
    m_timeline->setContent(refundTimelineContent(refund));
    m_pane->showRecord(refund.id.toString());
    emit shown(refund);
}

void RefundWorkView::showActions(const RefundDetail &refund)
{
    bool primaryGiven = false;
    for (const Button &button : m_buttons) {
        const bool possible = isPossible(button.action, refund);
        const bool primary = possible && !primaryGiven && button.action != Action::Withdraw;
        primaryGiven = primaryGiven || primary;
        setLook(button.button, primary ? ButtonLook::Primary : ButtonLook::Secondary);
        button.button->setKey(!possible ? QKeySequence() : primary ? primaryKey
                                                                   : button.key);
        button.button->setVisible(possible);
        button.button->setEnabled(!m_record->isBusy());
    }
}

void RefundWorkView::showState()
{
    // What is known stays in sight while it is loaded again.
    const bool known = m_record->detail().has_value();
    switch (m_record->state()) {
    case RefundRecord::State::Closed: m_pane->showNothing(); break;
    case RefundRecord::State::Loading:
        if (!known)
            m_pane->showLoading();
        break;
    case RefundRecord::State::Failed:
        if (known)
            m_header->notice()->tell(Tone::Bad, m_record->failure()->message);
        else
            m_pane->showFailure(*m_record->failure());
        break;
    case RefundRecord::State::Ready: break;
    }
}

void RefundWorkView::onBusyChanged(bool busy)
{
    for (const Button &button : m_buttons)
        button.button->setEnabled(!busy);
    m_outcome->setBusy(busy);
}

void RefundWorkView::onDone(Action action, const RefundChanged &changed)
{
    const RefundDetail &refund = *m_record->detail();
    m_outcome->finish();
    emit this->changed(action == Action::Retry ? changed.refundId : refund.id);
    emit told(Tone::Good, newsOf(action, refund, changed));
}

void RefundWorkView::onFailed(const Error &error)
{
    // Said where the person is looking: in the sheet that asked, or under the actions.
    if (m_outcome->isOpen())
        m_outcome->showFailure(error);
    else
        m_header->notice()->tell(Tone::Bad, error.isLoss() ? tr("%1 Press the button again: nothing is done twice.").arg(error.message) : error.message);
}
