// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "models/stock/stock_papers.h"
#include "ui/stock/stock_sheet.h"

class QComboBox;
class QLabel;
class QLineEdit;
class ScanBoard;

/// Begins a count of a warehouse or of the bins whose code begins with what is typed or scanned.
class StartCountSheet : public StockSheet
{
    Q_OBJECT

public:
    StartCountSheet(Session &session, QWidget *page);

    void openFor(const QList<StockWarehouse> &all);
    [[nodiscard]] bool hasInput() const override;
    bool scan(const QString &code) override;

protected:
    void submit() override;
    [[nodiscard]] QString news(const QJsonObject &answer) const override;
    void reset() override;
    void showButton() override;

private:
    void loadBins();
    [[nodiscard]] QStringList chosenBins() const;
    [[nodiscard]] int chosenRows() const;

    StockQueries m_queries;
    QList<BinContent> m_content;
    QComboBox *m_warehouse;
    QLineEdit *m_bins;
    QLabel *m_extent;
    QLineEdit *m_notes;
    Generation m_loads;
};

/// What was found on the shelves, by scanner or by hand. What the books expect is not shown: that is what is to be found out.
class CountSheet : public StockSheet
{
    Q_OBJECT

public:
    CountSheet(Session &session, QWidget *page);

    void openFor(const CountDetail &count);
    [[nodiscard]] bool hasInput() const override;
    bool scan(const QString &code) override;

protected:
    void submit() override;
    [[nodiscard]] QString news(const QJsonObject &answer) const override;
    void reset() override;
    void showButton() override;

private:
    CountDetail m_count;
    ScanBoard *m_board;
};
