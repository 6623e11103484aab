// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stock/stock_action.h"

#include "models/db/deliver.h"
#include "models/db/session.h"

StockAction::StockAction(Session &session, QObject *parent)
    : QObject(parent)
    , m_queries(session.executor(), session.whoAmI().roles)
{
}

void StockAction::run(const StockCommand &command)
{
    if (m_busy)
        return;
    const CommandId id = m_slot.idFor({{QStringLiteral("kind"), int(command.kind)}, {QStringLiteral("values"), command.values}});
    m_busy = true;
    emit busyChanged(true);
    deliver(m_queries.send(id, command), this, [this](const Result<QJsonObject> &answer) { finish(answer); });
}

void StockAction::finish(const Result<QJsonObject> &answer)
{
    if (answer || !answer.error().isLoss())
        m_slot.settle();
    m_busy = false;
    emit busyChanged(false);
    if (answer)
        emit done(*answer);
    else
        emit failed(answer.error());
}
