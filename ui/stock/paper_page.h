// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "models/stock/stock_queries.h"
#include "ui/common/list_page.h"
#include "ui/common/record_pane.h"
#include "ui/stock/stock_sheet.h"

#include <functional>

class ActionButton;
class DetailHeader;
class ScanFilter;
class ScanSignal;
class StockAction;

/// What the pages of transfers, counts and warehouses share: the list, the record beside it, the sheets, the scanner, and
/// the news of what others do.
class PaperPage : public ListPage
{
    Q_OBJECT

public:
    ~PaperPage() override;

    [[nodiscard]] bool hasUnsavedWork() const override;

protected:
    /// `recordName` begins the names of the record's parts: "transfer".
    PaperPage(Session &session, const QString &title, ListDefinition definition, std::shared_ptr<PageSource> source, Rows rows,
              const QString &recordName, PaneWords words, QWidget *parent);

    void showRecord(const QString &key) override;
    void reloadRecord() override;
    void rowsChanged(const ChangeNotice &change) override;

    [[nodiscard]] const StockQueries &queries() const { return m_queries; }
    [[nodiscard]] DetailHeader *header() const { return m_header; }
    [[nodiscard]] RecordPane *pane() const { return m_pane; }
    [[nodiscard]] ScanSignal *scanSignal() const { return m_signal; }
    [[nodiscard]] QUuid key() const { return m_key; }

    /// Shows news, loads the list and the record again when it is done, and passes scans on while it is open.
    void addSheet(StockSheet *sheet);
    /// A change that needs no sheet.
    void run(const StockCommand &command, const QString &news);
    [[nodiscard]] ActionButton *newButton(const char *name, const QString &text, const QKeySequence &key);
    /// The warehouses, the person's own first known; once a page.
    void withWarehouses(std::function<void(const QList<StockWarehouse> &all)> then);

    /// Another record was chosen: what is known of the old one is gone.
    virtual void forget() = 0;
    /// Ask for the record of key() and give the answer to arrived().
    virtual void load() = 0;
    /// A scan while no sheet is open.
    virtual void onScan(const QString &code) = 0;
    /// What became of a sheet, before the page loads anew.
    virtual void onFinished(const QJsonObject &answer);

    /// Hands the answer on unless another record was asked for meanwhile.
    template<typename T, typename Show>
    void await(const QFuture<Result<T>> &future, Show show)
    {
        deliver(future, this, m_loads.next(), [this, show = std::move(show)](Result<T> answer) {
            if (answer) {
                m_known = true;
                show(std::move(*answer));
                pane()->showRecord(m_key.toString(QUuid::WithoutBraces));
            } else {
                showFailure(answer.error());
            }
        });
    }
    [[nodiscard]] CancelToken freshToken();

private:
    void showFailure(const Error &error);

    StockQueries m_queries;
    DetailHeader *m_header;
    RecordPane *m_pane;
    ScanSignal *m_signal;
    ScanFilter *m_scanner;
    StockAction *m_action;
    QString m_news;
    QList<StockSheet *> m_sheets;
    QList<ActionButton *> m_buttons;
    QList<StockWarehouse> m_warehouses;
    QUuid m_key;
    Generation m_loads;
    CancelToken m_loading;
    bool m_known = false;
};
