// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/stock/stock_papers.h"
#include "ui/stock/stock_desk_page.h"

#include <optional>

class ArrivalSheet;
class CallOffSheet;
class Card;
class TransferSheet;

/// Stock between warehouses: what is planned, what is on the way, what arrived.
class TransfersPage : public StockDeskPage
{
    Q_OBJECT

public:
    TransfersPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~TransfersPage() override;

protected:
    void forget() override;
    void load() override;
    void onScan(const QString &code) override;
    void onFinished(const QJsonObject &answer) override;

private:
    void show(TransferDetail transfer);

    std::optional<TransferDetail> m_transfer;
    Card *m_lines;
    Card *m_notes;
    Card *m_history;
    ActionButton *m_send;
    ActionButton *m_receive;
    ActionButton *m_callOff;
    TransferSheet *m_new;
    ArrivalSheet *m_arrival;
    CallOffSheet *m_callOffSheet;
};
