// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "models/orders/order_queries.h"
#include "ui/common/desk_page.h"

#include <memory>

class OrderBulkSheet;
class OrderWorkView;
class PageSource;
class RecordAction;
class RecordList;
class Session;
class WindowedListModel;

/// The orders desk: the list, and beside it the order that was chosen with what can be done about it.
class OrdersPage : public DeskPage
{
    Q_OBJECT

public:
    OrdersPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~OrdersPage() override;

    void addRefunding(RecordAction *action);

    void refresh() override;
    void search(const QString &words) override;
    void openRecord(const QString &keyOrNumber) override;
    void openView(const QString &viewId) override;
    void openRows(const QString &viewId, const FilterSet &filters) override;
    [[nodiscard]] bool hasUnsavedWork() const override;

private:
    void connectList();
    void addBulkPapers(Session &session);
    void addBulkMove(const QString &toStatus, const QString &name);
    void onNotified(const QString &payload);

    OrderQueries m_queries;
    WindowedListModel *m_model;
    RecordList *m_list;
    OrderWorkView *m_view;
    OrderBulkSheet *m_bulk;
    Generation m_numberSearch;
    CancelToken m_numberToken;
    bool m_opened = false;
};
