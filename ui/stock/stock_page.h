// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/stock/stock_detail.h"
#include "ui/stock/stock_desk_page.h"

#include <optional>

class AdjustSheet;
class Card;
class CodeFinder;
class DamageSheet;
class LabelSheet;
class QPushButton;
class ReceiveSheet;
class ReturnSheet;

/// The stock desk: stock by product and warehouse, and beside it the stock card that explains the figures, with what can
/// be done about them. A scan finds its product, whatever has the focus.
class StockPage : public StockDeskPage
{
    Q_OBJECT

public:
    StockPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~StockPage() override;

    void refresh() override;
    void openRecord(const QString &keyOrSku) override;

protected:
    void forget() override;
    void load() override;
    void onScan(const QString &code) override;
    void rowsChanged(const ChangeNotice &change) override;

private:
    void makeActions(Session &session);
    void connectFinder();
    void loadOlder();
    void showStock();
    void showCounts();
    void onFound(const QString &code, const CodeHit &product);

    Card *m_holds;
    Card *m_elsewhere;
    Card *m_movements;
    QPushButton *m_older;
    CodeFinder *m_finder;
    ActionButton *m_receiveButton;
    QList<ActionButton *> m_moveButtons;

    ReceiveSheet *m_receive;
    AdjustSheet *m_adjust;
    DamageSheet *m_damage;
    ReturnSheet *m_return;
    LabelSheet *m_labels;

    std::optional<StockDetail> m_stock;
};
