// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/record_desk_page.h"

class ActionButton;
class Card;
struct ReservationDetail;

/// Units that carts and orders hold: who holds them, where, and until when.
class ReservationsPage : public RecordDeskPage
{
    Q_OBJECT

public:
    ReservationsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);

protected:
    void forget() override;
    void load() override;
    [[nodiscard]] QString recordTitle() const override { return m_title; }

private:
    void show(const ReservationDetail &reservation);

    Card *m_lines;
    Card *m_about;
    ActionButton *m_order;
    QUuid m_orderId;
    QString m_title;
};
