// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refunds/refund_action.h"

#include "ui/refunds/refund_sheet.h"

RefundAction::RefundAction(Session &session, QWidget *page)
    : RecordAction(tr("Refund…"), page)
    , m_sheet(new RefundSheet(session, page))
{
    setObjectName(QStringLiteral("refundAction"));
    setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    connect(this, &QAction::triggered, this, [this] { m_sheet->openFor(m_orderId); });
    connect(m_sheet, &RefundSheet::requested, this, [this](const QUuid &orderId, const QString &news) {
        emit recordChanged(orderId);
        emit told(Tone::Good, news);
    });
}

bool RefundAction::hasUnsavedWork() const
{
    return m_sheet->hasInput();
}
