// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/command_slot.h"
#include "models/core/error.h"
#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "models/refunds/refund_queries.h"

#include <QObject>

#include <optional>

class Session;

// The refund that is open on a screen: loads it, acts on it, and keeps what is shown true. Lives on the window's thread; every answer
// comes by signal.
//
// While an action is under way isBusy() is true and no other one starts. After every outcome that is known, a refusal too, the refund
// is loaded again. When the link was lost on the way, pressing the button again sends the same command id, so the effect comes once.
class RefundRecord : public QObject
{
    Q_OBJECT
public:
    explicit RefundRecord(Session &session, QObject *parent = nullptr);

    enum class State { Closed,
                       Loading,
                       Ready,
                       Failed };
    Q_ENUM(State)

    // Which action a signal speaks of.
    enum class Action { Approve,
                        Reject,
                        Send,
                        Complete,
                        Fail,
                        Withdraw,
                        Retry };
    Q_ENUM(Action)

    void open(const QUuid &refundId);
    void reload();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QUuid refundId() const { return m_refundId; }
    // What is known, also while it is being loaded again; none before the first answer.
    [[nodiscard]] const std::optional<RefundDetail> &detail() const { return m_detail; }
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

    [[nodiscard]] bool isBusy() const { return m_busy; }
    // `words`: why it is rejected or failed; the provider's reference of one that was paid out.
    void act(Action action, const QString &words = {});

signals:
    void stateChanged();
    void detailChanged();
    void busyChanged(bool busy);
    void actionDone(RefundRecord::Action action, const RefundChanged &changed);
    void actionFailed(RefundRecord::Action action, const Error &error);

private:
    void setState(State state);
    void setBusy(bool busy);
    void show(Result<RefundDetail> answer);
    void decide(Action action, const QString &note);
    void move(Action action, const QString &words);
    void retry();
    void finish(Action action, const Result<RefundChanged> &answer);

    RefundQueries m_queries;
    State m_state = State::Closed;
    QUuid m_refundId;
    std::optional<RefundDetail> m_detail;
    std::optional<Error> m_failure;
    Generation m_loads;
    CancelToken m_loading;
    CommandSlot m_slot;
    bool m_busy = false;
};
