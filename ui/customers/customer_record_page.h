// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/desk_page.h"

class CustomerWorkView;
class Session;

/// One customer alone, in a tab or a window of their own.
class CustomerRecordPage : public DeskPage
{
    Q_OBJECT

public:
    explicit CustomerRecordPage(Session &session, QWidget *parent = nullptr);

    void refresh() override;
    void openRecord(const QString &key) override;
    [[nodiscard]] bool hasUnsavedWork() const override;

private:
    CustomerWorkView *m_view;
};
