// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/stock/stock_papers.h"
#include "ui/stock/stock_desk_page.h"

class Card;

/// The warehouses: where they are, when they are open, how full they are, and their bins.
class WarehousesPage : public StockDeskPage
{
    Q_OBJECT

public:
    WarehousesPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~WarehousesPage() override;

protected:
    void forget() override;
    void load() override;
    void onScan(const QString &code) override;

private:
    void show(const WarehouseDetail &warehouse);

    QStringList m_bins;
    QString m_name;
    Card *m_address;
    Card *m_hours;
    Card *m_binsCard;
};
