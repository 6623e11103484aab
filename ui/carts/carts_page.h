// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/record_desk_page.h"

class ActionButton;
class Card;
struct CartDetail;

/// What customers are about to buy, and what they left behind: whose cart, what is in it, what it is worth.
class CartsPage : public RecordDeskPage
{
    Q_OBJECT

public:
    CartsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);

protected:
    void forget() override;
    void load() override;

private:
    void show(const CartDetail &cart);

    Card *m_items;
    Card *m_about;
    ActionButton *m_customer;
    ActionButton *m_order;
    QUuid m_customerId;
    QUuid m_orderId;
};
