// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/command_slot.h"
#include "models/core/error.h"
#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "models/refunds/refund_queries.h"

#include <QHash>
#include <QObject>

#include <optional>

class DraftStore;
class Session;

// One person asks for a refund of one order: what is left, and the way to the database and back. Lives on the window's thread; every
// answer comes by signal. As long as an outcome is open (the link was lost), the same content goes with the same command id, so
// pressing the button again never pays twice. What is sent is kept with the drafts before it goes, so that a program that was killed on the
// way settles it with the same command id when it runs again. After a refusal what is left is read again: somebody else was probably first.
class RefundRequest : public QObject
{
    Q_OBJECT
public:
    explicit RefundRequest(Session &session, QObject *parent = nullptr);

    void open(const QUuid &orderId);
    void reload();
    [[nodiscard]] QUuid orderId() const { return m_orderId; }
    // None before the first answer.
    [[nodiscard]] const std::optional<RefundBasis> &basis() const { return m_basis; }

    [[nodiscard]] bool isBusy() const { return m_busy; }
    void send(const RefundOrder &order);
    // A refund that an earlier run of the program sent, and whose answer never came. Sending it again settles it: it is asked for once.
    [[nodiscard]] static std::optional<RefundOrder> unsettled(const DraftStore &drafts, const QUuid &orderId);
    [[nodiscard]] std::optional<RefundOrder> unsettled() const;

signals:
    void basisChanged();
    void loadingFailed(const Error &error);
    void busyChanged(bool busy);
    void done(const RefundChanged &changed);
    void failed(const Error &error);

private:
    void setBusy(bool busy);
    void keep(const CommandId &id, const RefundOrder &order);
    void finish(const Result<RefundChanged> &answer);

    RefundQueries m_queries;
    DraftStore &m_drafts;
    QUuid m_orderId;
    std::optional<RefundBasis> m_basis;
    Generation m_loads;
    CancelToken m_loading;
    QHash<QUuid, CommandSlot> m_slots; // by order: looking at another one meanwhile changes nothing
    QUuid m_sentFor; // the order of what is under way
    bool m_busy = false;
};
