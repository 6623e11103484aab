// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/refunds/refund_draft.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

/// One item of an order in the refund sheet: how many units, and for those what becomes of the goods and why.
class RefundLineEditor : public QWidget
{
    Q_OBJECT

public:
    explicit RefundLineEditor(const QString &currency, QWidget *parent = nullptr);

    /// The item as it is now; what was typed stays as far as it can be said at all.
    void setItem(const RefundItem &item);
    void chooseAll();
    /// What was cancelled and is to be given back.
    void chooseOwed();
    [[nodiscard]] RefundDraft::Line line() const;
    [[nodiscard]] bool hasInput() const;
    void tellProblem(RefundDraft::Field field, const QString &problem);
    void clearProblem();

signals:
    void changed();

private:
    void showPlaces();
    void showLine();

    QString m_currency;
    RefundItem m_item;
    QLabel *m_name;
    QLabel *m_second;
    QSpinBox *m_quantity;
    QLabel *m_left;
    QLabel *m_amount;
    QWidget *m_more;
    QComboBox *m_goods;
    QComboBox *m_place;
    QLineEdit *m_reason;
    QLabel *m_problem;
};
