// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refunds/refund_action.h"

#include "models/db/session.h"
#include "models/refunds/refund_request.h"
#include "ui/refunds/refund_sheet.h"

#include <utility>

RefundAction::RefundAction(Session &session, QWidget *page)
    : RecordAction(tr("Refund…"), page)
    , m_session(session)
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

// Once, when the order comes up: a refund that was sent and never answered.
void RefundAction::setRecord(const QUuid &key)
{
    if (std::exchange(m_orderId, key) != key && RefundRequest::unsettled(m_session.drafts(), key))
        emit told(Tone::Waiting, tr("A refund of this order was sent and its answer never came. Open Refund… to settle it."));
}

bool RefundAction::hasUnsavedWork() const
{
    return m_sheet->hasInput();
}
