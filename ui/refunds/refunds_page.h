// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/list_page.h"

class RefundWorkView;

/// The refunds desk: the queue by what has to be done, and beside it the refund that was chosen.
class RefundsPage : public ListPage
{
    Q_OBJECT

public:
    RefundsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~RefundsPage() override;

    [[nodiscard]] bool hasUnsavedWork() const override;

protected:
    void showRecord(const QString &key) override;
    void reloadRecord() override;

private:
    RefundWorkView *m_view;
};
