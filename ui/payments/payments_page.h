// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/record_desk_page.h"

class ActionButton;
class Card;
struct PaymentDetail;

/// What was paid: with what, through whom, what it cost, what went back of it, and which attempts came to nothing.
class PaymentsPage : public RecordDeskPage
{
    Q_OBJECT

public:
    PaymentsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);

protected:
    void forget() override;
    void load() override;

private:
    void show(const PaymentDetail &payment);

    Card *m_amounts;
    Card *m_provider;
    Card *m_refunds;
    Card *m_attempts;
    ActionButton *m_order;
    QUuid m_orderId;
};
