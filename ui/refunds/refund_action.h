// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/record_action.h"

class RefundSheet;
class Session;

/// "Refund…" among the actions of an order.
class RefundAction : public RecordAction
{
    Q_OBJECT

public:
    /// The sheet lies over `page`.
    RefundAction(Session &session, QWidget *page);

    void setRecord(const QUuid &key) override;
    [[nodiscard]] bool hasUnsavedWork() const override;

private:
    Session &m_session;
    RefundSheet *m_sheet;
    QUuid m_orderId;
};
