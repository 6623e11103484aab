// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "models/orders/order_queries.h"
#include "ui/common/list_page.h"

class OrderBulkSheet;
class OrderPaperSheet;
class OrderWorkView;
class RecordAction;

/// The orders desk: the list, and beside it the order that was chosen with what can be done about it.
class OrdersPage : public ListPage
{
    Q_OBJECT

public:
    OrdersPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~OrdersPage() override;

    void addRefunding(RecordAction *action);

    /// By its key or its number.
    void openRecord(const QString &keyOrNumber) override;
    [[nodiscard]] bool hasUnsavedWork() const override;

protected:
    void showRecord(const QString &key) override;
    void reloadRecord() override;

private:
    void connectView();
    void addBulkPapers(Session &session);
    void addBulkMove(const QString &toStatus, const QString &name);

    OrderQueries m_queries;
    OrderWorkView *m_view;
    OrderBulkSheet *m_bulk;
    Generation m_numberSearch;
    CancelToken m_numberToken;
    OrderPaperSheet *m_papers = nullptr; ///< made when it is opened first
};
