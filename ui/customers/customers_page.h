// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/list_page.h"

class CustomerWorkView;

/// The customers desk: the list, and beside it the profile of the one who was chosen.
class CustomersPage : public ListPage
{
    Q_OBJECT

public:
    CustomersPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~CustomersPage() override;

    [[nodiscard]] bool hasUnsavedWork() const override;

protected:
    void showRecord(const QString &key) override;
    void reloadRecord() override;

private:
    CustomerWorkView *m_view;
};
