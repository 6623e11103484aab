// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/stock/stock_papers.h"
#include "ui/stock/stock_sheet.h"

class CodeFinder;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class ScanBoard;

/// Plans what is sent from one warehouse to another, by scanner or by hand. Nothing leaves before it is sent.
class TransferSheet : public StockSheet
{
    Q_OBJECT

public:
    TransferSheet(Session &session, QWidget *page);

    void openFor(const QList<StockWarehouse> &all);
    [[nodiscard]] bool hasInput() const override;
    bool scan(const QString &code) override;

protected:
    void submit() override;
    [[nodiscard]] QString news(const QJsonObject &answer) const override;
    void reset() override;
    void showButton() override;

private:
    void addProduct(const CodeHit &product);

    CodeFinder *m_finder;
    QComboBox *m_from;
    QComboBox *m_to;
    QLineEdit *m_notes;
    QLineEdit *m_code;
    ScanBoard *m_board;
};

/// What of a transfer has arrived, wholly or partly, good or damaged.
class ArrivalSheet : public StockSheet
{
    Q_OBJECT

public:
    ArrivalSheet(Session &session, QWidget *page);

    void openFor(const TransferDetail &transfer);
    /// The transfer as it is now; what was scanned stays as far as it is still on the way.
    void setTransfer(const TransferDetail &transfer);
    [[nodiscard]] bool hasInput() const override;
    bool scan(const QString &code) override;

protected:
    void submit() override;
    [[nodiscard]] QString news(const QJsonObject &answer) const override;
    void reset() override;
    void showButton() override;

private:
    TransferDetail m_transfer;
    ScanBoard *m_board;
    QPushButton *m_all;
};

/// Calls a transfer off. Of what is on the way already it asks where each unit went: back, or lost.
class CallOffSheet : public StockSheet
{
    Q_OBJECT

public:
    CallOffSheet(Session &session, QWidget *page);

    void openFor(const TransferDetail &transfer);
    [[nodiscard]] bool hasInput() const override;

protected:
    void submit() override;
    [[nodiscard]] QString news(const QJsonObject &answer) const override;
    void reset() override;
    void showButton() override;

private:
    struct Line {
        QUuid id;
        QSpinBox *returned;
        int onTheWay;
    };

    TransferDetail m_transfer;
    QLabel *m_question;
    QWidget *m_host = nullptr;
    QList<Line> m_lines;
    QComboBox *m_reason;
};
