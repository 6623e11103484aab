// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/stock/stock_detail.h"
#include "ui/stock/stock_sheet.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

/// What the sheets of one stock row share: the row, a reason and a note.
class RowSheet : public StockSheet
{
    Q_OBJECT

public:
    void openFor(const StockDetail &stock);
    /// The row as it is now; what was typed stays.
    void setStock(const StockDetail &stock);
    [[nodiscard]] bool hasInput() const override;

protected:
    RowSheet(Session &session, const QString &name, const QStringList &reasons, QWidget *page);

    [[nodiscard]] const StockDetail &stock() const { return m_stock; }
    void addReason();
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString notes() const;
    /// False: told at the field.
    bool checkReason();
    [[nodiscard]] QSpinBox *newQuantity(const char *name, int least, int most);

    void reset() override;
    /// The row has changed, or another one was opened.
    virtual void showStock() = 0;
    [[nodiscard]] virtual bool hasNumbers() const = 0;

private:
    StockDetail m_stock;
    QComboBox *m_reason;
    QLineEdit *m_notes;
};

/// Puts the books right, with a reason; refuses when somebody moved the stock meanwhile.
class AdjustSheet : public RowSheet
{
    Q_OBJECT

public:
    AdjustSheet(Session &session, QWidget *page);

protected:
    void submit() override;
    [[nodiscard]] QString news(const QJsonObject &answer) const override;
    void reset() override;
    void showButton() override;
    void showStock() override;
    [[nodiscard]] bool hasNumbers() const override;

private:
    QSpinBox *m_available;
    QSpinBox *m_damaged;
    QLabel *m_result;
};

/// Units turn out damaged, or damaged ones were put right.
class DamageSheet : public RowSheet
{
    Q_OBJECT

public:
    DamageSheet(Session &session, QWidget *page);

protected:
    void submit() override;
    [[nodiscard]] QString news(const QJsonObject &answer) const override;
    void reset() override;
    void showButton() override;
    void showStock() override;
    [[nodiscard]] bool hasNumbers() const override;

private:
    QRadioButton *m_broken;
    QRadioButton *m_mended;
    QSpinBox *m_quantity;
};
