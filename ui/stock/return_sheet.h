// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "models/stock/stock_detail.h"
#include "ui/stock/stock_sheet.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;
class QTimer;

/// Goods of an order came back into stock, sellable or damaged. The order's number is scanned or typed; what it says was
/// shipped and is not back yet is the most that can come.
class ReturnSheet : public StockSheet
{
    Q_OBJECT

public:
    ReturnSheet(Session &session, QWidget *page);

    void openFor(const StockDetail &stock);
    [[nodiscard]] bool hasInput() const override;
    bool scan(const QString &code) override;

protected:
    void submit() override;
    [[nodiscard]] QString news(const QJsonObject &answer) const override;
    void reset() override;
    void showButton() override;

private:
    void findOrder();
    void showItems(const Result<QList<Returnable>> &answer);

    StockQueries m_queries;
    StockDetail m_stock;
    QList<Returnable> m_items;
    QString m_foundNumber;
    QLineEdit *m_order;
    QLabel *m_found;
    QSpinBox *m_quantity;
    QRadioButton *m_sellable;
    QRadioButton *m_damaged;
    QComboBox *m_reason;
    QTimer *m_pause;
    Generation m_searches;
    CancelToken m_search;
};
