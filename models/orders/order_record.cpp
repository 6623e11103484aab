// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/orders/order_record.h"

#include "models/db/session.h"

#include <QJsonArray>
#include <QJsonObject>

namespace {

QJsonArray content(const QList<OrderShipping::Line> &lines)
{
    QJsonArray array;
    for (const OrderShipping::Line &line : lines)
        array.append(QJsonArray{line.itemId.toString(), line.quantity});
    return array;
}

} // namespace

OrderRecord::OrderRecord(Session &session, QObject *parent)
    : QObject(parent)
    , m_queries(session.executor(), session.whoAmI().roles)
{
}

void OrderRecord::open(const QUuid &orderId)
{
    if (orderId == m_orderId && m_state != State::Failed)
        return;
    m_orderId = orderId;
    m_detail.reset();
    m_moveSlot.settle();
    m_shipSlot.settle();
    m_cancelSlot.settle();
    m_releaseSlot.settle();
    m_unsettled = false;
    reload();
}

void OrderRecord::reload()
{
    if (m_orderId.isNull())
        return;
    m_loading.cancel();
    m_loading = CancelToken();
    setState(State::Loading);
    deliver(m_queries.detail(m_orderId, m_loading), this, m_loads.next(), [this](Result<OrderDetail> answer) { show(std::move(answer)); });
}

void OrderRecord::close()
{
    m_loading.cancel();
    (void)m_loads.next();
    m_orderId = {};
    m_detail.reset();
    m_failure.reset();
    setState(State::Closed);
    emit detailChanged();
}

void OrderRecord::moveTo(const QString &status, const QString &reason)
{
    if (m_busy || !m_detail)
        return;
    const auto [id, version] = m_moveSlot.sentFor({{QStringLiteral("order"), m_orderId.toString()}, {QStringLiteral("to"), status}, {QStringLiteral("reason"), reason}},
                                                  m_detail->rowVersion);
    setBusy(true);
    deliver(m_queries.move(id, {.orderId = m_orderId, .rowVersion = version, .toStatus = status, .reason = reason}), this,
            [this](const Result<OrderChanged> &answer) { finish(Action::Move, m_moveSlot, answer); });
}

void OrderRecord::ship(const QUuid &warehouseId, const QString &carrier, const QString &trackingNumber, const QList<OrderShipping::Line> &lines)
{
    if (m_busy || !m_detail)
        return;
    const auto [id, version] = m_shipSlot.sentFor({{QStringLiteral("order"), m_orderId.toString()},
                                                   {QStringLiteral("warehouse"), warehouseId.toString()},
                                                   {QStringLiteral("carrier"), carrier},
                                                   {QStringLiteral("tracking"), trackingNumber},
                                                   {QStringLiteral("lines"), content(lines)}},
                                                  m_detail->rowVersion);
    const OrderShipping shipping{.orderId = m_orderId,
                                 .rowVersion = version,
                                 .warehouseId = warehouseId,
                                 .carrier = carrier,
                                 .trackingNumber = trackingNumber,
                                 .lines = lines};
    setBusy(true);
    deliver(m_queries.ship(id, shipping), this, [this](const Result<OrderChanged> &answer) { finish(Action::Ship, m_shipSlot, answer); });
}

void OrderRecord::cancelLines(const QList<OrderShipping::Line> &lines, const QString &reason)
{
    if (m_busy || !m_detail)
        return;
    const auto [id, version] = m_cancelSlot.sentFor({{QStringLiteral("order"), m_orderId.toString()}, {QStringLiteral("lines"), content(lines)}, {QStringLiteral("reason"), reason}},
                                                    m_detail->rowVersion);
    setBusy(true);
    deliver(m_queries.cancelLines(id, {.orderId = m_orderId, .rowVersion = version, .lines = lines, .reason = reason}), this,
            [this](const Result<OrderChanged> &answer) { finish(Action::CancelLines, m_cancelSlot, answer); });
}

void OrderRecord::release()
{
    if (m_busy || !m_detail)
        return;
    const auto [id, version] = m_releaseSlot.sentFor({{QStringLiteral("order"), m_orderId.toString()}}, m_detail->rowVersion);
    setBusy(true);
    deliver(m_queries.release(id, m_orderId, version), this, [this](const Result<OrderChanged> &answer) { finish(Action::Release, m_releaseSlot, answer); });
}

void OrderRecord::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged();
}

void OrderRecord::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    emit busyChanged(busy);
}

void OrderRecord::show(Result<OrderDetail> answer)
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

void OrderRecord::finish(Action action, CommandSlot &slot, const Result<OrderChanged> &answer)
{
    // as long as the outcome is open, the same press must find the same command, and the version it was sent with
    const bool settled = answer || !answer.error().isLoss();
    m_unsettled = !settled;
    if (settled)
        slot.settle();
    setBusy(false);
    if (answer)
        emit actionDone(action, *answer);
    else
        emit actionFailed(action, answer.error());
    if (settled)
        reload();
}
