// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/record_pane.h"

class CustomerHeader;
struct CustomerProfile;

/// A customer's profile beside the list: figures, orders, refunds, addresses, reviews, notes and all that happened.
class CustomerPane : public RecordPane
{
    Q_OBJECT

public:
    explicit CustomerPane(QWidget *parent = nullptr);

    void showCustomer(const CustomerProfile &customer, bool hasDraft);
    [[nodiscard]] CustomerHeader *header() const { return m_header; }

signals:
    void orderRequested(const QString &key);

private:
    CustomerPane(CustomerHeader *header, QWidget *parent);

    CustomerHeader *m_header;
    Card *m_totals;
    Card *m_notes;
    Card *m_orders;
    Card *m_refunds;
    Card *m_addresses;
    Card *m_reviews;
    Card *m_timeline;
};
