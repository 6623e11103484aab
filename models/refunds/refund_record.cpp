// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/refunds/refund_record.h"

#include "models/db/session.h"

namespace {

QString targetOf(RefundRecord::Action action)
{
    switch (action) {
    case RefundRecord::Action::Send: return QStringLiteral("PROCESSING");
    case RefundRecord::Action::Complete: return QStringLiteral("COMPLETED");
    case RefundRecord::Action::Fail: return QStringLiteral("FAILED");
    case RefundRecord::Action::Withdraw: return QStringLiteral("CANCELLED");
    default: return {};
    }
}

} // namespace

RefundRecord::RefundRecord(Session &session, QObject *parent)
    : QObject(parent)
    , m_queries(session.executor())
{
}

void RefundRecord::open(const QUuid &refundId)
{
    if (refundId == m_refundId && m_state != State::Failed)
        return;
    m_loading.cancel();
    m_refundId = refundId;
    m_detail.reset();
    m_failure.reset();
    m_slot.settle();
    if (refundId.isNull()) {
        (void)m_loads.next();
        setState(State::Closed);
        return;
    }
    reload();
}

void RefundRecord::reload()
{
    if (m_refundId.isNull())
        return;
    m_loading.cancel();
    m_loading = CancelToken();
    setState(State::Loading);
    deliver(m_queries.detail(m_refundId, m_loading), this, m_loads.next(), [this](Result<RefundDetail> answer) { show(std::move(answer)); });
}

void RefundRecord::act(Action action, const QString &words)
{
    if (m_busy || !m_detail)
        return;
    setBusy(true);
    switch (action) {
    case Action::Approve:
    case Action::Reject: return decide(action, words);
    case Action::Retry: return retry();
    default: return move(action, words);
    }
}

void RefundRecord::decide(Action action, const QString &note)
{
    const RefundDeciding deciding{.orderId = m_detail->orderId, .refundId = m_refundId, .approve = action == Action::Approve, .note = note};
    const CommandId id = m_slot.idFor({{QStringLiteral("refund"), m_refundId.toString()},
                                       {QStringLiteral("approve"), deciding.approve},
                                       {QStringLiteral("note"), note}});
    deliver(m_queries.decide(id, deciding), this, [this, action](const Result<RefundChanged> &answer) { finish(action, answer); });
}

void RefundRecord::move(Action action, const QString &words)
{
    // after a lost link the refund may have been loaded anew: the same press is the same command, with its version
    const auto [id, version] = m_slot.sentFor({{QStringLiteral("refund"), m_refundId.toString()}, {QStringLiteral("to"), targetOf(action)}, {QStringLiteral("words"), words}},
                                              m_detail->rowVersion);
    const RefundMove move{.orderId = m_detail->orderId,
                          .refundId = m_refundId,
                          .rowVersion = version,
                          .toStatus = targetOf(action),
                          .providerReference = action == Action::Complete ? words : QString(),
                          .failure = action == Action::Fail ? words : QString()};
    deliver(m_queries.move(id, move), this, [this, action](const Result<RefundChanged> &answer) { finish(action, answer); });
}

// There is one "again" of a failed refund: whoever presses it, however often, asks for one new refund.
void RefundRecord::retry()
{
    deliver(m_queries.request(CommandId::about(m_refundId, QStringLiteral("again")), m_detail->again()), this,
            [this](Result<RefundChanged> answer) {
                if (!answer && answer.error().sqlState == QLatin1String("BR003"))
                    answer.error().message = tr("Somebody has asked for this refund again already. Look for it among the refunds of the order.");
                finish(Action::Retry, answer);
            });
}

void RefundRecord::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged();
}

void RefundRecord::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    emit busyChanged(busy);
}

void RefundRecord::show(Result<RefundDetail> answer)
{
    if (answer) {
        m_failure.reset();
        m_detail = std::move(*answer);
        setState(State::Ready);
        emit detailChanged();
        return;
    }
    m_failure = answer.error();
    setState(State::Failed);
}

void RefundRecord::finish(Action action, const Result<RefundChanged> &answer)
{
    // as long as the outcome is open, the same press must find the same command, and the version it was sent with
    const bool settled = answer || !answer.error().isLoss();
    if (settled)
        m_slot.settle();
    setBusy(false);
    if (answer)
        emit actionDone(action, *answer);
    else
        emit actionFailed(action, answer.error());
    if (settled)
        reload();
}
