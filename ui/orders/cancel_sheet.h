// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/error.h"
#include "ui/common/sheet.h"

#include <QUuid>

#include <memory>

struct OrderDetail;

namespace Ui {
class CancelSheetForm;
}

/// Cancels an order with a reason, after saying what that does to its stock and its money.
class CancelSheet : public Sheet
{
    Q_OBJECT

public:
    explicit CancelSheet(QWidget *page);
    ~CancelSheet() override;

    void openFor(const OrderDetail &order);
    void setBusy(bool busy);
    void showFailure(const Error &error);
    /// It was done: closes, and forgets what was typed.
    void finish();
    [[nodiscard]] bool hasInput() const;

signals:
    void cancelRequested(const QString &reason);

private:
    [[nodiscard]] QString reason() const;
    void showProblem(const QString &problem);
    void submit();

    std::unique_ptr<Ui::CancelSheetForm> m_ui;
    QUuid m_orderId;
    QString m_number;
};
