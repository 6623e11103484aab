// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customers/customer_pane.h"

#include "models/customers/customer_profile.h"
#include "ui/common/card.h"
#include "ui/customers/customer_cards.h"
#include "ui/customers/customer_header.h"

CustomerPane::CustomerPane(QWidget *parent)
    : CustomerPane(new CustomerHeader, parent)
{
}

CustomerPane::CustomerPane(CustomerHeader *header, QWidget *parent)
    : RecordPane(QStringLiteral("customer"),
                 {.name = tr("Customer"),
                  .icon = QStringLiteral("desk-customers"),
                  .nothingTitle = tr("No customer chosen"),
                  .nothingText = tr("Choose one in the list to see orders, spending, notes and history."),
                  .failedTitle = tr("The customer could not be loaded")},
                 header, parent)
    , m_header(header)
    , m_totals(addCard("totalsCard", tr("At a glance")))
    , m_notes(addCard("customerNotesCard", tr("Notes")))
    , m_orders(addCard("customerOrdersCard", tr("Orders")))
    , m_refunds(addCard("customerRefundsCard", tr("Refunds")))
    , m_addresses(addCard("customerAddressesCard", tr("Addresses")))
    , m_reviews(addCard("customerReviewsCard", tr("Reviews")))
    , m_timeline(addCard("customerTimelineCard", tr("Timeline")))
{
}

void CustomerPane::showCustomer(const CustomerProfile &customer, bool hasDraft)
{
    const auto open = [this](const QString &key) { emit orderRequested(key); };
    m_header->show(customer, hasDraft);
    m_totals->setContent(totalsContent(customer));
    m_notes->setContent(notesContent(customer));
    m_orders->setContent(ordersContent(customer, open));
    m_refunds->setContent(refundsContent(customer, open));
    m_addresses->setContent(addressesContent(customer));
    m_reviews->setContent(reviewsContent(customer));
    m_timeline->setContent(timelineContent(customer));
    showRecord(customer.id.toString());
}
