// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/desk_page.h"

#include <memory>

class PageSource;
class RecordList;
class RefundWorkView;
class Session;
class WindowedListModel;

/// The refunds desk: the queue by what has to be done, and beside it the refund that was chosen.
class RefundsPage : public DeskPage
{
    Q_OBJECT

public:
    RefundsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~RefundsPage() override;

    void refresh() override;
    void search(const QString &words) override;
    void openRecord(const QString &key) override;
    void openView(const QString &viewId) override;
    [[nodiscard]] bool hasUnsavedWork() const override;

private:
    void onNotified(const QString &payload);

    WindowedListModel *m_model;
    RecordList *m_list;
    RefundWorkView *m_view;
    bool m_opened = false;
};
