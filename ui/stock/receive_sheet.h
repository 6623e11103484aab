// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/stock/stock_sheet.h"

class CodeFinder;
class QComboBox;
class QLineEdit;
class ScanBoard;

/// A delivery comes in: each scan is one unit of its product, quantities can be typed, and nothing is booked before the
/// button is pressed.
class ReceiveSheet : public StockSheet
{
    Q_OBJECT

public:
    ReceiveSheet(Session &session, QWidget *page);

    /// `warehouses`: those where this person moves stock; `chosen`: the one the person looked at.
    void openFor(const QList<StockWarehouse> &warehouses, const QUuid &chosen);
    [[nodiscard]] bool hasInput() const override;
    bool scan(const QString &code) override;
    /// The product as a line, though it was not scanned.
    void addProduct(const CodeHit &product);

protected:
    void submit() override;
    [[nodiscard]] QString news(const QJsonObject &answer) const override;
    void reset() override;
    void showButton() override;

private:
    CodeFinder *m_finder;
    QComboBox *m_warehouse;
    QLineEdit *m_reference;
    QLineEdit *m_code;
    ScanBoard *m_board;
};
