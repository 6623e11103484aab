// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/order_pane.h"

#include "models/orders/order_detail.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/skeleton_rows.h"
#include "ui/orders/order_cards.h"
#include "ui/orders/order_header.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace {

constexpr int narrowest = 380 + Space::Gutter;

QWidget *withGutter(QWidget *widget)
{
    auto *host = new QWidget;
    auto *layout = new QHBoxLayout(host);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(widget);
    layout->addSpacing(Space::Gutter);
    return host;
}

} // namespace

OrderPane::OrderPane(QWidget *parent)
    : QWidget(parent)
    , m_header(new OrderHeader)
    , m_scroll(new QScrollArea)
    , m_content(new QWidget)
    , m_state(new EmptyState)
    , m_order(new QWidget)
    , m_gutter(new QSpacerItem(Space::Gutter, 0))
{
    setObjectName(QStringLiteral("orderPane"));
    setAccessibleName(tr("Order"));
    setMinimumWidth(narrowest);

    m_content->setObjectName(QStringLiteral("scrollContent"));
    m_scroll->setObjectName(QStringLiteral("orderScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    auto *content = new QHBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    auto *cards = new QVBoxLayout;
    cards->setSpacing(Space::Medium);
    content->addLayout(cards);
    content->addSpacerItem(m_gutter);
    const auto addPart = [&](const char *name, const QString &title, Content part) {
        auto *card = new Card(title);
        card->setObjectName(QString::fromLatin1(name));
        cards->addWidget(card);
        m_parts.push_back({card, part});
    };
    addPart("itemsCard", tr("Items"), itemsContent);
    addPart("notesCard", tr("Notes"), notesContent);
    addPart("shipmentsCard", tr("Shipments"), shipmentsContent);
    addPart("addressesCard", tr("Addresses"), addressesContent);
    addPart("customerCard", tr("Customer"), customerContent);
    addPart("paymentsCard", tr("Payments"), paymentsContent);
    addPart("timelineCard", tr("Timeline"), timelineContent);
    cards->addStretch(1);

    auto *order = new QVBoxLayout(m_order);
    order->setContentsMargins(0, 0, 0, 0);
    order->setSpacing(Space::Medium);
    order->addWidget(withGutter(m_header));
    order->addWidget(m_scroll, 1);
    keepGutter(0);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int end) { keepGutter(end); });

    auto *loading = new Card;
    loading->layout()->setContentsMargins(1, Space::Medium, 1, 1);
    loading->body()->addWidget(new SkeletonRows);
    m_loading = withGutter(loading);
    auto *nothing = new Card;
    nothing->body()->addWidget(m_state);
    connect(m_state, &EmptyState::actionTriggered, this, &OrderPane::retryRequested);

    m_stack = new QStackedLayout(this);
    m_stack->addWidget(withGutter(nothing));
    m_stack->addWidget(m_loading);
    m_stack->addWidget(m_order);
    showNothing();
}

// The cards end where the header ends, whether the scroll bar is there or not.
void OrderPane::keepGutter(int scrollEnd)
{
    const int bar = scrollEnd > 0 ? m_scroll->verticalScrollBar()->sizeHint().width() : 0;
    m_gutter->changeSize(Space::Gutter - bar, 0);
    m_content->layout()->invalidate();
}

void OrderPane::showNothing()
{
    m_shown.clear();
    m_state->showEmpty(QStringLiteral("desk-orders"), tr("No order chosen"),
                       tr("Choose one in the list to see its items, payments and history."));
    m_stack->setCurrentIndex(0);
}

void OrderPane::showLoading()
{
    m_stack->setCurrentWidget(m_loading);
}

void OrderPane::showOrder(const OrderDetail &order)
{
    m_header->show(order);
    for (const Part &part : m_parts)
        part.card->setContent(part.content(order));
    // The same order, loaded again, stays where the person was reading.
    if (order.number != m_shown)
        m_scroll->verticalScrollBar()->setValue(0);
    m_shown = order.number;
    m_stack->setCurrentWidget(m_order);
}

void OrderPane::showFailure(const Error &error)
{
    m_state->showFailed(tr("The order could not be loaded"), error.message, tr("Try again"));
    m_stack->setCurrentIndex(0);
}
