// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/desk_page.h"

#include <memory>

class CustomerWorkView;
class PageSource;
class RecordList;
class Session;
class WindowedListModel;

/// The customers desk: the list, and beside it the profile of the one who was chosen.
class CustomersPage : public DeskPage
{
    Q_OBJECT

public:
    CustomersPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~CustomersPage() override;

    void refresh() override;
    void search(const QString &words) override;
    void openRecord(const QString &key) override;
    void openView(const QString &viewId) override;
    [[nodiscard]] bool hasUnsavedWork() const override;

private:
    void onNotified(const QString &payload);

    WindowedListModel *m_model;
    RecordList *m_list;
    CustomerWorkView *m_view;
    bool m_opened = false;
};
