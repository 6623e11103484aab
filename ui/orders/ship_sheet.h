// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/orders/order_detail.h"
#include "models/orders/order_queries.h"
#include "ui/common/sheet.h"

#include <QHash>

#include <memory>

class QSpinBox;

namespace Ui {
class ShipSheetForm;
}

/// Sends what is ready: lines and quantities of one warehouse, carrier, tracking number. Says on its button what it
/// will do, and shows a refusal in place; what was typed stays.
class ShipSheet : public Sheet
{
    Q_OBJECT

public:
    explicit ShipSheet(QWidget *page);
    ~ShipSheet() override;

    void openFor(const OrderDetail &order);
    /// The order as it is now; what was typed stays as far as it still fits.
    void setOrder(const OrderDetail &order);
    /// What was picked of each item; of the others nothing is sent.
    void setQuantities(const QHash<QUuid, int> &quantities);
    /// A scanner read it from the parcel's label.
    void setTrackingNumber(const QString &number);
    void setBusy(bool busy);
    void showFailure(const Error &error);
    /// It was done: closes, and forgets what was typed.
    void finish();
    /// Something was typed that closing would lose.
    [[nodiscard]] bool hasInput() const;

signals:
    void shipRequested(const OrderShipping &shipping);

private:
    struct Line {
        QUuid itemId;
        QSpinBox *quantity;
        int ready;
    };

    void showWarehouses();
    void showLines();
    void showTotal();
    void submit();
    [[nodiscard]] QUuid warehouse() const;
    [[nodiscard]] int units() const;

    std::unique_ptr<Ui::ShipSheetForm> m_ui;
    OrderDetail m_order;
    QWidget *m_lineHost = nullptr;
    QList<Line> m_lines;
    bool m_busy = false;
};
