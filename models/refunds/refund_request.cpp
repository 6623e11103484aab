// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/refunds/refund_request.h"

#include "models/core/draft_store.h"
#include "models/db/session.h"

namespace {

// A draft of the order: where it is offered, the order is opened.
const auto desk = QStringLiteral("orders");
const auto form = QStringLiteral("refund");

QString keyOf(const QUuid &orderId)
{
    return orderId.toString(QUuid::WithoutBraces);
}

} // namespace

RefundRequest::RefundRequest(Session &session, QObject *parent)
    : QObject(parent)
    , m_queries(session.executor())
    , m_drafts(session.drafts())
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
    CommandSlot &slot = m_slots[order.orderId];
    if (const auto sent = m_drafts.find(desk, form, keyOf(order.orderId)); sent && sent->sent == order.content())
        slot.restore(CommandId::from(sent->command), sent->sent);
    const CommandId id = slot.idFor(order.content());
    keep(id, order);
    deliver(m_queries.request(id, order), this, [this](const Result<RefundChanged> &answer) { finish(answer); });
}

// Before it is sent: from then on it may have happened.
void RefundRequest::keep(const CommandId &id, const RefundOrder &order)
{
    m_sentFor = order.orderId;
    const Draft draft{.desk = desk,
                      .form = form,
                      .key = keyOf(order.orderId),
                      .title = m_basis && m_basis->orderId == order.orderId ? m_basis->orderNumber : QString(),
                      .was = {},
                      .mine = {},
                      .at = QDateTime::currentDateTimeUtc(),
                      .command = id.uuid(),
                      .sent = order.content()};
    // One that stays in memory only still settles a lost link.
    static_cast<void>(m_drafts.put(draft));
}

std::optional<RefundOrder> RefundRequest::unsettled(const DraftStore &drafts, const QUuid &orderId)
{
    const auto draft = drafts.find(desk, form, keyOf(orderId));
    if (!draft || draft->command.isNull())
        return std::nullopt;
    return RefundOrder::fromContent(draft->sent);
}

std::optional<RefundOrder> RefundRequest::unsettled() const
{
    return m_busy ? std::nullopt : unsettled(m_drafts, m_orderId);
}

void RefundRequest::setBusy(bool busy)
{
    m_busy = busy;
    emit busyChanged(busy);
}

void RefundRequest::finish(const Result<RefundChanged> &answer)
{
    const bool settled = answer || !answer.error().isLoss();
    if (settled) {
        m_slots.remove(m_sentFor);
        m_drafts.remove(desk, form, keyOf(m_sentFor));
    }
    setBusy(false);
    if (answer) {
        emit done(*answer);
        return;
    }
    emit failed(answer.error());
    if (settled)
        reload();
}
