// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/stock/stock_papers.h"
#include "ui/stock/stock_desk_page.h"

#include <memory>
#include <optional>

class Card;
class EditorSheet;

/// The warehouses: where they are, when they are open, how full they are, and their bins. Managers keep them, the staff of
/// a warehouse its bins.
class WarehousesPage : public StockDeskPage
{
    Q_OBJECT

public:
    WarehousesPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~WarehousesPage() override;

    [[nodiscard]] bool hasUnsavedWork() const override;

protected:
    void forget() override;
    void load() override;
    void onScan(const QString &code) override;

private:
    void show(const WarehouseDetail &warehouse);
    void makeSheets(Session &session);
    void offerDraft();

    std::optional<WarehouseDetail> m_warehouse;
    QUuid m_offeredFor; ///< the warehouse whose draft was offered
    std::function<void()> m_goOn;
    EditorSheet *m_edit = nullptr;
    EditorSheet *m_add = nullptr;
    EditorSheet *m_binsSheet = nullptr;
    std::shared_ptr<QUuid> m_added = std::make_shared<QUuid>();
    ActionButton *m_editButton;
    ActionButton *m_binsButton;
    Card *m_space;
    Card *m_address;
    Card *m_hours;
    Card *m_binsCard;
};
