// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "models/stock/stock_detail.h"
#include "models/stock/stock_queries.h"
#include "ui/common/list_page.h"

#include <functional>
#include <memory>
#include <optional>

class ActionButton;
class AdjustSheet;
class Card;
class CodeFinder;
class DamageSheet;
class DetailHeader;
class RecordPane;
class LabelSheet;
class QPushButton;
class ReceiveSheet;
class ReturnSheet;
class ScanFilter;
class ScanSignal;
class StockSheet;

/// The stock desk: stock by product and warehouse, and beside it the stock card that explains the figures, with what can
/// be done about them. A scan finds its product, whatever has the focus.
class StockPage : public ListPage
{
    Q_OBJECT

public:
    StockPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~StockPage() override;

    void refresh() override;
    void openRecord(const QString &keyOrSku) override;
    [[nodiscard]] bool hasUnsavedWork() const override;

protected:
    void showRecord(const QString &key) override;
    void reloadRecord() override;
    void rowsChanged(const ChangeNotice &change) override;

private:
    void makeActions(Session &session);
    void connectScanner(Session &session);
    void loadOlder();
    void showAnswer(Result<StockDetail> answer);
    void showStock();
    void showCounts();
    void onScan(const QString &code);
    void onFound(const QString &code, const CodeHit &product);
    void withWarehouses(std::function<void(const QList<StockWarehouse> &mine)> then);
    [[nodiscard]] StockSheet *openedSheet() const;

    StockQueries m_queries;
    DetailHeader *m_header;
    RecordPane *m_pane;
    ScanSignal *m_signal;
    Card *m_holds;
    Card *m_elsewhere;
    Card *m_movements;
    QPushButton *m_older;
    ScanFilter *m_scanner;
    CodeFinder *m_finder;
    ActionButton *m_receiveButton;
    QList<ActionButton *> m_moveButtons;

    ReceiveSheet *m_receive;
    AdjustSheet *m_adjust;
    DamageSheet *m_damage;
    ReturnSheet *m_return;
    LabelSheet *m_labels;
    QList<StockSheet *> m_sheets;

    QUuid m_key;
    std::optional<StockDetail> m_stock;
    QList<StockWarehouse> m_warehouses;
    Generation m_loads;
    CancelToken m_loading;
};
