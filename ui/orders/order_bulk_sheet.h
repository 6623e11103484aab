// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "models/orders/order_bulk.h"
#include "ui/common/sheet.h"

class ActionButton;
class EmptyState;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class Session;

/// Moves several orders at once: says which can be moved and which cannot, does it in the background, and tells for each
/// what became of it.
class OrderBulkSheet : public Sheet
{
    Q_OBJECT

public:
    OrderBulkSheet(Session &session, QWidget *page);

    void openFor(PageSource &source, const ListReading &chosen, const QString &toStatus);

signals:
    /// These were moved.
    void changed(const QList<QUuid> &orders);

private:
    void show(const Result<QList<BulkOrder>> &orders);
    void showOutcomes(const Result<QList<BulkOutcome>> &outcomes);
    void addLine(const QString &number, const QString &words, bool good);
    void start();
    [[nodiscard]] QString question(int orders) const;

    Session &m_session;
    QString m_toStatus;
    QList<BulkOrder> m_orders;
    Generation m_questions;
    CancelToken m_cancel;
    QLabel *m_title;
    QLabel *m_summary;
    QStackedWidget *m_stack;
    EmptyState *m_state;
    QListWidget *m_lines;
    ActionButton *m_start;
};
