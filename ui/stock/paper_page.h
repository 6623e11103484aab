// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "models/stock/stock_queries.h"
#include "ui/common/desk_page.h"
#include "ui/common/detail_pane.h"
#include "ui/common/record_list.h"
#include "ui/stock/stock_sheet.h"

#include <functional>
#include <memory>

class ActionButton;
class DetailHeader;
class PageSource;
class ScanFilter;
class ScanSignal;
class Session;
class StockAction;
class WindowedListModel;
struct StockView;

/// What the pages of transfers, counts and warehouses share: the list, the record beside it, the sheets, the scanner, and
/// the news of what others do.
class PaperPage : public DeskPage
{
    Q_OBJECT

public:
    ~PaperPage() override;

    void refresh() override;
    void search(const QString &words) override;
    void openRecord(const QString &key) override;
    [[nodiscard]] bool hasUnsavedWork() const override;

protected:
    struct Look {
        QString name; ///< "transfers" begins the names of the list's parts, "transfer" those of the record's
        QString recordName;
        QString relation; ///< whose changes concern this page
        QString keyName;
        RecordNouns nouns;
        DetailPane::Words words;
    };
    PaperPage(Session &session, const QString &title, const ListDefinition &definition, std::shared_ptr<PageSource> source, const QList<StockView> &views,
              Look look, QWidget *parent);

    [[nodiscard]] const StockQueries &queries() const { return m_queries; }
    [[nodiscard]] RecordList *list() const { return m_list; }
    [[nodiscard]] DetailHeader *header() const { return m_header; }
    [[nodiscard]] DetailPane *pane() const { return m_pane; }
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
    void choose(const QString &key);
    void reload();
    void showFailure(const Error &error);
    void onNotified(const QString &payload);

    Look m_look;
    StockQueries m_queries;
    WindowedListModel *m_model;
    RecordList *m_list;
    DetailHeader *m_header;
    DetailPane *m_pane;
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
    bool m_opened = false;
};
