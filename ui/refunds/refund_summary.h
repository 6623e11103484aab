// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/refunds/refund_draft.h"

#include <QWidget>

class ActionButton;
class Notice;
class QLabel;
class QPushButton;

/// The side of the refund sheet that says what the fields come to: the amount in large type, its parts, what is left of
/// the payment, whether a second person is needed, and one button that says what it does.
class RefundSummary : public QWidget
{
    Q_OBJECT

public:
    explicit RefundSummary(QWidget *parent = nullptr);

    void show(const RefundBasis &basis, const RefundDraft::Sum &sum, bool busy);
    [[nodiscard]] QPushButton *closeButton() const { return m_close; }

signals:
    void submitted();

private:
    QLabel *addRow(class QGridLayout *grid, const QString &title);

    QLabel *m_total;
    QLabel *m_items;
    QLabel *m_tax;
    QLabel *m_shipping;
    QLabel *m_goodwill;
    QLabel *m_paid;
    QLabel *m_before;
    QLabel *m_left;
    Notice *m_limit;
    ActionButton *m_now;
    QPushButton *m_close;
};
