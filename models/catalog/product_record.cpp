// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/product_record.h"

#include "models/db/session.h"

ProductRecord::ProductRecord(Session &session, QObject *parent)
    : QObject(parent)
    , m_queries(session.executor(), session.whoAmI().roles)
{
}

void ProductRecord::open(const QUuid &id)
{
    if (id == m_id && m_state != State::Failed)
        return;
    m_id = id;
    m_product.reset();
    m_failure.reset();
    m_moveSlot.settle();
    if (!id.isNull()) {
        reload();
        return;
    }
    m_loading.cancel();
    (void)m_loads.next();
    setState(State::Closed);
}

void ProductRecord::reload()
{
    if (m_id.isNull())
        return;
    m_loading.cancel();
    m_loading = CancelToken();
    setState(State::Loading);
    deliver(m_queries.product(m_id, m_loading), this, m_loads.next(), [this](Result<ProductDetail> answer) {
        if (!answer) {
            m_failure = answer.error();
            setState(State::Failed);
            return;
        }
        m_failure.reset();
        m_product = std::move(*answer);
        setState(State::Ready);
        emit productChanged();
    });
}

void ProductRecord::moveTo(const QString &status)
{
    if (m_busy || !m_product)
        return;
    const QJsonObject changes{{QStringLiteral("status"), status}};
    const CommandId command = m_moveSlot.idFor({{QStringLiteral("product"), m_id.toString()}, {QStringLiteral("version"), m_product->rowVersion}, {QStringLiteral("changes"), changes}});
    m_busy = true;
    emit busyChanged(true);
    deliver(m_queries.editProduct(command, m_id, m_product->rowVersion, changes), this, [this, status](const Result<SavedRecord> &answer) {
        // as long as the outcome is open, the same press must find the same command
        const bool settled = answer || !answer.error().isLoss();
        if (settled)
            m_moveSlot.settle();
        m_busy = false;
        emit busyChanged(false);
        if (answer)
            emit moved(status);
        else
            emit actionFailed(answer.error());
        if (settled)
            reload();
    });
}

void ProductRecord::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged();
}
