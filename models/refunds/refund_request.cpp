// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/refunds/refund_request.h"

#include "models/db/session.h"

RefundRequest::RefundRequest(Session &session, QObject *parent)
    : QObject(parent)
    , m_queries(session.executor())
{
}

void RefundRequest::open(const QUuid &orderId)
{
    if (orderId != m_orderId) {
        m_orderId = orderId;
        m_basis.reset();
    }
    reload();
}

void RefundRequest::reload()
{
    m_loading.cancel();
    m_loading = CancelToken();
    deliver(m_queries.basis(m_orderId, m_loading), this, m_loads.next(), [this](Result<RefundBasis> answer) {
        if (!answer) {
            emit loadingFailed(answer.error());
            return;
        }
        m_basis = std::move(*answer);
        emit basisChanged();
    });
}

void RefundRequest::send(const RefundOrder &order)
{
    if (m_busy)
        return;
    setBusy(true);
    deliver(m_queries.request(m_slots[order.orderId].idFor(order.content()), order), this, [this](const Result<RefundChanged> &answer) { finish(answer); });
}

void RefundRequest::setBusy(bool busy)
{
    m_busy = busy;
    emit busyChanged(busy);
}

void RefundRequest::finish(const Result<RefundChanged> &answer)
{
    const bool settled = answer || !answer.error().isLoss();
    if (settled)
        m_slots.remove(m_orderId);
    setBusy(false);
    if (answer) {
        emit done(*answer);
        return;
    }
    emit failed(answer.error());
    if (settled)
        reload();
}
