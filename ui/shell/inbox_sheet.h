// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/sheet.h"

#include <functional>

class EmptyState;
class Inbox;
class QLabel;
class QPushButton;
class QVBoxLayout;
struct InboxItem;

/// The bell's list: what needs this person and what they waited for. A press leads there and marks it as read.
class InboxSheet : public Sheet
{
    Q_OBJECT

public:
    explicit InboxSheet(QWidget *window);

    /// `leads`: whether a desk of this person shows such a record.
    void openWith(Inbox &inbox, std::function<bool(const InboxItem &)> leads);

signals:
    void chosen(const InboxItem &item);

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void fill();

    Inbox *m_inbox = nullptr;
    std::function<bool(const InboxItem &)> m_leads;
    QLabel *m_count;
    QPushButton *m_readAll;
    EmptyState *m_empty;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_layout;
};
