// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/error.h"
#include "models/orders/order_detail.h"
#include "models/orders/order_queries.h"
#include "ui/common/sheet.h"

#include <memory>

class QSpinBox;

namespace Ui {
class CancelSheetForm;
}

/// Cancels an order, or units of it, with a reason, after saying what that does to its stock and its money. It opens with
/// all that is left chosen.
class CancelSheet : public Sheet
{
    Q_OBJECT

public:
    explicit CancelSheet(QWidget *page);
    ~CancelSheet() override;

    void openFor(const OrderDetail &order);
    /// The order as it is now; what was typed stays as far as it still fits.
    void setOrder(const OrderDetail &order);
    void setBusy(bool busy);
    void showFailure(const Error &error);
    /// It was done: closes, and forgets what was typed.
    void finish();
    [[nodiscard]] bool hasInput() const;

signals:
    /// The whole order.
    void cancelRequested(const QString &reason);
    /// Some of it.
    void linesRequested(const QList<OrderShipping::Line> &lines, const QString &reason);

private:
    struct Line {
        QUuid itemId;
        QSpinBox *quantity;
        int left;
    };

    void showLines();
    void showEffect();
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] int units() const;
    [[nodiscard]] QString effect() const;
    [[nodiscard]] QString reason() const;
    void showProblem(const QString &problem);
    void submit();

    std::unique_ptr<Ui::CancelSheetForm> m_ui;
    OrderDetail m_order;
    QWidget *m_lineHost = nullptr;
    QList<Line> m_lines;
    bool m_busy = false;
};
