// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customer_record.h"

#include "models/db/session.h"

CustomerRecord::CustomerRecord(Session &session, QObject *parent)
    : QObject(parent)
    , m_queries(session.executor())
{
}

void CustomerRecord::open(const QUuid &id)
{
    if (id == m_id && m_state != State::Failed)
        return;
    m_id = id;
    m_profile.reset();
    m_failure.reset();
    m_mergeSlot.settle();
    m_reopenSlot.settle();
    if (!id.isNull()) {
        reload();
        return;
    }
    m_loading.cancel();
    (void)m_loads.next();
    setState(State::Closed);
}

void CustomerRecord::reload()
{
    if (m_id.isNull())
        return;
    m_loading.cancel();
    m_loading = CancelToken();
    setState(State::Loading);
    deliver(m_queries.profile(m_id, m_loading), this, m_loads.next(), [this](Result<CustomerProfile> answer) {
        if (!answer) {
            m_failure = answer.error();
            setState(State::Failed);
            return;
        }
        m_failure.reset();
        m_profile = std::move(*answer);
        setState(State::Ready);
        emit profileChanged();
    });
}

void CustomerRecord::mergeInto(const QUuid &other)
{
    if (m_busy || !m_profile)
        return;
    const QUuid id = m_id;
    const qint64 version = m_profile->rowVersion;
    act(
        m_mergeSlot, {{QStringLiteral("into"), other.toString()}, {QStringLiteral("version"), version}},
        [this, id, other, version](const CommandId &command) { return m_queries.merge(command, id, other, version); }, &CustomerRecord::merged);
}

void CustomerRecord::reopen()
{
    if (m_busy || !m_profile)
        return;
    const QUuid id = m_id;
    const qint64 version = m_profile->rowVersion;
    act(
        m_reopenSlot, {{QStringLiteral("version"), version}},
        [this, id, version](const CommandId &command) { return m_queries.reopen(command, id, version); }, &CustomerRecord::reopened);
}

void CustomerRecord::act(CommandSlot &slot, const QJsonObject &content, const std::function<QFuture<Result<void>>(const CommandId &)> &action,
                         void (CustomerRecord::*done)())
{
    m_busy = true;
    emit busyChanged(true);
    deliver(action(slot.idFor(content)), this, [this, &slot, done](const Result<void> &answer) {
        // as long as the outcome is open, the same press must find the same command
        const bool settled = answer || !answer.error().isLoss();
        if (settled)
            slot.settle();
        m_busy = false;
        emit busyChanged(false);
        if (answer)
            emit(this->*done)();
        else
            emit actionFailed(answer.error());
        if (settled)
            reload();
    });
}

void CustomerRecord::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged();
}
