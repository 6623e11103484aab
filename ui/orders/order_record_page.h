// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/desk_page.h"

class OrderWorkView;
class RecordAction;
class Session;

/// One order alone, for a tab or a window of its own.
class OrderRecordPage : public DeskPage
{
    Q_OBJECT

public:
    explicit OrderRecordPage(Session &session, QWidget *parent = nullptr);

    void addRefunding(RecordAction *action);

    void refresh() override;
    /// By its key only; numbers are the desk's.
    void openRecord(const QString &key) override;
    [[nodiscard]] bool hasUnsavedWork() const override;

private:
    OrderWorkView *m_view;
};
