// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/order_header.h"

#include "ui/common/action_button.h"
#include "ui/common/chip.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/record_action.h"
#include "ui/orders/order_words.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace {

const QKeySequence primaryKey(Qt::CTRL | Qt::Key_Return);
const QKeySequence cancelKey(Qt::CTRL | Qt::SHIFT | Qt::Key_X);
const QKeySequence noteKey(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
const QKeySequence holdKey(Qt::CTRL | Qt::SHIFT | Qt::Key_H);
const QKeySequence papersKey(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
const QKeySequence copyNumberKey(Qt::CTRL | Qt::SHIFT | Qt::Key_C);

constexpr int manyOrders = 100;

QString subtitleOf(const OrderDetail &order)
{
    QStringList parts{Format::isolated(order.customerName.simplified())};
    if (order.customerOrders >= manyOrders)
        parts << OrderHeader::tr("more than %Ln orders", nullptr, manyOrders - 1);
    else if (order.customerOrders > 1)
        parts << OrderHeader::tr("%Ln order(s)", nullptr, order.customerOrders);
    else if (order.customerOrders == 1)
        parts << OrderHeader::tr("first order");
    parts << OrderHeader::tr("placed %1").arg(Format::ago(order.placedAt));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

// A packer who finds no button should know that it is not a fault.
QString whyNothing(const OrderDetail &order)
{
    if (order.status != QLatin1String("PROCESSING") || !order.holdReason.isEmpty())
        return {};
    return order.mayShip ? OrderHeader::tr("Nothing of this order waits in your warehouses.") : OrderHeader::tr("The warehouse is packing it.");
}

} // namespace

OrderHeader::OrderHeader(QWidget *parent)
    : Card(parent)
    , m_number(plainLabel({}, TextLook::Title))
    , m_chip(new Chip)
    , m_subtitle(plainLabel({}, TextLook::Muted))
    , m_held(plainLabel({}, TextLook::Bad))
    , m_notice(new Notice)
    , m_actions(new FlowLayout(Space::Small))
    , m_hint(plainLabel({}, TextLook::Muted))
    , m_confirm(new ActionButton(moveWords(QStringLiteral("CONFIRMED")), {}))
    , m_process(new ActionButton(moveWords(QStringLiteral("PROCESSING")), {}))
    , m_ship(new ActionButton(tr("Ship…"), {}))
    , m_deliver(new ActionButton(moveWords(QStringLiteral("DELIVERED")), {}))
    , m_more(new QToolButton)
    , m_menu(new QMenu(this))
{
    m_number->setObjectName(QStringLiteral("orderNumberLabel"));
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_chip->setObjectName(QStringLiteral("orderStatusChip"));
    m_subtitle->setObjectName(QStringLiteral("orderSubtitleLabel"));
    m_subtitle->setWordWrap(true);
    m_held->setObjectName(QStringLiteral("orderHoldLabel"));
    m_held->setWordWrap(true);
    m_notice->setObjectName(QStringLiteral("orderNotice"));
    m_confirm->setObjectName(QStringLiteral("confirmButton"));
    m_process->setObjectName(QStringLiteral("processButton"));
    m_ship->setObjectName(QStringLiteral("shipButton"));
    m_deliver->setObjectName(QStringLiteral("deliverButton"));
    m_hint->setObjectName(QStringLiteral("orderHintLabel"));
    m_hint->setWordWrap(true);
    m_more->setObjectName(QStringLiteral("orderMoreButton"));
    m_more->setIcon(Icons::icon(QStringLiteral("more")));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);

    const auto moveBy = [this](ActionButton *button, const char *status) {
        connect(button, &QPushButton::clicked, this, [this, status] { emit moveRequested(QString::fromLatin1(status)); });
    };
    moveBy(m_confirm, "CONFIRMED");
    moveBy(m_process, "PROCESSING");
    moveBy(m_deliver, "DELIVERED");
    connect(m_ship, &QPushButton::clicked, this, &OrderHeader::shipRequested);

    m_note = m_menu->addAction(Icons::icon(QStringLiteral("note")), tr("Add a note…"), this, &OrderHeader::noteRequested);
    m_note->setObjectName(QStringLiteral("noteOrderAction"));
    m_note->setShortcut(noteKey);
    m_hold = m_menu->addAction(Icons::icon(QStringLiteral("lock")), tr("Put on hold…"), this, &OrderHeader::holdRequested);
    m_hold->setObjectName(QStringLiteral("holdOrderAction"));
    m_hold->setShortcut(holdKey);
    m_release = m_menu->addAction(Icons::icon(QStringLiteral("check")), tr("Release from hold"), this, &OrderHeader::releaseRequested);
    m_release->setObjectName(QStringLiteral("releaseOrderAction"));
    m_papers = m_menu->addAction(Icons::icon(QStringLiteral("print")), tr("Invoice and other documents…"), this, &OrderHeader::papersRequested);
    m_papers->setObjectName(QStringLiteral("papersOrderAction"));
    m_papers->setShortcut(papersKey);
    m_menu->addSeparator();
    QAction *copyNumber = m_menu->addAction(Icons::icon(QStringLiteral("copy")), tr("Copy the order number"), this,
                                            [this] { copy(m_number->text()); });
    copyNumber->setObjectName(QStringLiteral("copyOrderNumberAction"));
    copyNumber->setShortcut(copyNumberKey);
    m_copyTracking = m_menu->addAction(Icons::icon(QStringLiteral("copy")), tr("Copy the tracking number"), this,
                                       [this] { copy(m_tracking); });
    m_copyTracking->setObjectName(QStringLiteral("copyTrackingAction"));
    m_menu->addSeparator();
    m_cancel = m_menu->addAction(Icons::icon(QStringLiteral("close"), Tone::Bad), tr("Cancel the order or part of it…"), this,
                                 &OrderHeader::cancelRequested);
    m_cancel->setObjectName(QStringLiteral("cancelOrderAction"));
    m_cancel->setShortcut(cancelKey);
    // An action in a menu alone takes no key.
    addActions({m_note, m_hold, m_papers, copyNumber, m_cancel});

    auto *title = new QHBoxLayout;
    title->setSpacing(Space::Small);
    title->addWidget(m_number);
    title->addWidget(m_chip);
    title->addStretch();
    title->addWidget(m_more);
    for (ActionButton *button : {m_confirm, m_process, m_ship, m_deliver})
        m_actions->addWidget(button);

    auto *words = new QVBoxLayout;
    words->setSpacing(Space::Tight);
    words->addLayout(title);
    words->addWidget(m_subtitle);
    words->addWidget(m_held);
    body()->setSpacing(Space::Medium);
    body()->addLayout(words);
    body()->addLayout(m_actions);
    body()->addWidget(m_hint);
    body()->addWidget(m_notice);
}

void OrderHeader::show(const OrderDetail &order)
{
    m_number->setText(order.number);
    m_chip->setState(orderState(order.status));
    m_subtitle->setText(subtitleOf(order));
    m_subtitle->setToolTip(plainTip(Format::stamp(order.placedAt)));
    m_held->setText(!order.holdReason.isEmpty()         ? tr("On hold: %1").arg(order.holdReason)
                        : !order.cancelReason.isEmpty() ? tr("Cancelled because: %1").arg(order.cancelReason)
                                                        : QString());
    setLook(m_held, order.holdReason.isEmpty() ? TextLook::Muted : TextLook::Bad);
    m_held->setVisible(!m_held->text().isEmpty());
    m_tracking = order.trackingNumber;
    m_copyTracking->setVisible(!m_tracking.isEmpty());
    showActions(order);
}

void OrderHeader::addAction(RecordAction *action)
{
    auto *button = new ActionButton(action->text(), action->shortcut());
    button->setObjectName(action->objectName().replace(QStringLiteral("Action"), QStringLiteral("Button")));
    button->setVisible(action->isVisible());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] { button->setVisible(action->isVisible()); });
    m_actions->addWidget(button);
}

void OrderHeader::showActions(const OrderDetail &order)
{
    // In the order of an order's life: the first that is possible is the one that most people came for.
    const std::array<std::pair<ActionButton *, bool>, 4> possible{{
        {m_confirm, order.mayMoveTo(QStringLiteral("CONFIRMED"))},
        {m_process, order.canProcess()},
        {m_ship, order.canShip()},
        {m_deliver, order.mayMoveTo(QStringLiteral("DELIVERED"))},
    }};
    bool primaryGiven = false;
    for (const auto &[button, isPossible] : possible) {
        const bool primary = isPossible && !primaryGiven;
        primaryGiven = primaryGiven || primary;
        setLook(button, primary ? ButtonLook::Primary : ButtonLook::Secondary);
        button->setKey(primary ? primaryKey : QKeySequence());
        button->setVisible(isPossible);
        button->setEnabled(!m_busy);
    }
    m_hint->setText(primaryGiven ? QString() : whyNothing(order));
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_note->setVisible(order.mayNote);
    m_papers->setVisible(order.amounts.has_value());
    m_hold->setVisible(order.canHold());
    m_release->setVisible(order.canRelease());
    m_cancel->setVisible(order.canCancel());
    for (QAction *action : {m_hold, m_release, m_cancel})
        action->setEnabled(!m_busy);
}

void OrderHeader::setBusy(bool busy)
{
    m_busy = busy;
    for (ActionButton *button : {m_confirm, m_process, m_ship, m_deliver})
        button->setEnabled(!busy);
    for (QAction *action : {m_hold, m_release, m_cancel})
        action->setEnabled(!busy);
}

void OrderHeader::focusAction()
{
    for (ActionButton *button : {m_confirm, m_process, m_ship, m_deliver}) {
        if (!button->isHidden()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_more->setFocus(Qt::OtherFocusReason);
}

void OrderHeader::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}
