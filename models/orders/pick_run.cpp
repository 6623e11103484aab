// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/orders/pick_run.h"

#include "models/db/cancel_token.h"
#include "models/db/session.h"

namespace {

const auto processing = QStringLiteral("PROCESSING");

} // namespace

PickRun::PickRun(Session &session, QObject *parent)
    : QObject(parent)
    , m_queries(session.executor(), session.whoAmI().roles)
{
}

void PickRun::begin(const QList<QUuid> &orders)
{
    if (isBusy() || orders.isEmpty())
        return;
    m_orders.clear();
    m_open = int(orders.size());
    for (const QUuid &order : orders)
        prepare(order);
}

void PickRun::end()
{
    (void)m_loads.next();
    m_orders.clear();
}

void PickRun::prepare(const QUuid &order)
{
    deliver(m_queries.detail(order, {}), this, [this](const Result<OrderDetail> &detail) {
        if (detail && !detail->holdReason.isEmpty()) {
            emit refused(detail->number, {.kind = Error::Kind::Rejected, .message = tr("The order is on hold: %1").arg(detail->holdReason)});
            settle();
            return;
        }
        if (detail && detail->status != processing) {
            process(*detail);
            return;
        }
        if (detail)
            m_orders.append(*detail);
        else
            emit refused(QString(), detail.error());
        settle();
    });
}

void PickRun::process(const OrderDetail &order)
{
    const OrderMove move{.orderId = order.id, .rowVersion = order.rowVersion, .toStatus = processing, .reason = {}};
    // as long as the outcome is open, the same press sends the same command
    const CommandId id = m_slots[order.id].idFor({{QStringLiteral("version"), order.rowVersion}});
    deliver(m_queries.move(id, move), this, [this, order](const Result<OrderChanged> &answer) {
        if (answer || !answer.error().isLoss())
            m_slots.remove(order.id);
        if (answer) {
            prepare(order.id); // as it is now
            return;
        }
        emit refused(order.number, answer.error());
        settle();
    });
}

void PickRun::settle()
{
    if (--m_open == 0)
        reload();
}

void PickRun::reload()
{
    QList<QUuid> ids;
    for (const OrderDetail &order : std::as_const(m_orders))
        ids.append(order.id);
    if (ids.isEmpty())
        return;
    deliver(m_queries.pickLines(ids, {}), this, m_loads.next(), [this](const Result<QList<PickLine>> &lines) {
        if (lines)
            emit ready(*lines);
        else
            emit failed(lines.error());
    });
}
