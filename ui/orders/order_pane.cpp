// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/order_pane.h"

#include "models/orders/order_detail.h"
#include "ui/common/card.h"
#include "ui/orders/order_cards.h"
#include "ui/orders/order_header.h"

OrderPane::OrderPane(QWidget *parent)
    : OrderPane(new OrderHeader, parent)
{
}

OrderPane::OrderPane(OrderHeader *header, QWidget *parent)
    : RecordPane(QStringLiteral("order"),
                 {.name = tr("Order"),
                  .icon = QStringLiteral("desk-orders"),
                  .nothingTitle = tr("No order chosen"),
                  .nothingText = tr("Choose one in the list to see its items, payments and history."),
                  .failedTitle = tr("The order could not be loaded")},
                 header, parent)
    , m_header(header)
{
    m_parts = {{addCard("itemsCard", tr("Items")), itemsContent},
               {addCard("notesCard", tr("Notes")), notesContent},
               {addCard("shipmentsCard", tr("Shipments")), shipmentsContent},
               {addCard("addressesCard", tr("Addresses")), addressesContent},
               {addCard("customerCard", tr("Customer")), customerContent},
               {addCard("paymentsCard", tr("Payments")), paymentsContent},
               {addCard("timelineCard", tr("Timeline")), timelineContent}};
}

void OrderPane::showOrder(const OrderDetail &order)
{
    m_header->show(order);
    for (const Part &part : m_parts)
        part.card->setContent(part.content(order));
    showRecord(order.number);
}
