// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/stock/stock_queries.h"
#include "ui/common/record_desk_page.h"
#include "ui/stock/stock_sheet.h"

#include <functional>

class ActionButton;
class ScanFilter;
class ScanSignal;

/// What the desks of the warehouse share: the list, the record beside it, the sheets, the scanner, and the news of what
/// others do.
class StockDeskPage : public RecordDeskPage
{
    Q_OBJECT

public:
    ~StockDeskPage() override;

    [[nodiscard]] bool hasUnsavedWork() const override;

protected:
    /// `recordName` begins the names of the record's parts: "transfer".
    StockDeskPage(Session &session, const QString &title, ListDefinition definition, std::shared_ptr<PageSource> source, Rows rows,
                  const QString &recordName, PaneWords words, QWidget *parent);

    [[nodiscard]] const StockQueries &queries() const { return m_queries; }

    /// Shows news, loads the list and the record again when it is done, and takes scans while it is open.
    void addSheet(StockSheet *sheet);
    /// A change that needs no sheet.
    void run(const StockCommand &command, const QString &news);
    [[nodiscard]] ActionButton *newButton(const char *name, const QString &text, const QKeySequence &key);
    /// The warehouses, the person's own first known; once a page.
    void withWarehouses(std::function<void(const QList<StockWarehouse> &all)> then);

    /// A scan while no sheet is open.
    virtual void onScan(const QString &code) = 0;
    /// What a scan came to, in large letters over the record.
    void tellScan(Tone tone, const QString &what, const QString &detail, const QString &figure = {});
    /// What became of a command, before the page loads anew.
    virtual void onFinished(const QJsonObject &answer);

    void onDone(const QString &news, const QJsonObject &answer) override;
    void showBusy(bool busy) override;

private:
    void pass(const QString &code);

    StockQueries m_queries;
    ScanSignal *m_signal;
    ScanFilter *m_scanner;
    QList<StockSheet *> m_sheets;
    QList<ActionButton *> m_buttons;
    QList<StockWarehouse> m_warehouses;
};
