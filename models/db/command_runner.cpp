// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/command_runner.h"

#include "models/db/deliver.h"

void CommandRunner::run(const QJsonObject &content, const Send &send)
{
    if (m_busy)
        return;
    m_busy = true;
    emit busyChanged(true);
    deliver(send(m_slot.idFor(content)), this, [this](const Result<QJsonObject> &answer) { finish(answer); });
}

void CommandRunner::finish(const Result<QJsonObject> &answer)
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
