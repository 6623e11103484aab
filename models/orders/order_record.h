// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/command_slot.h"
#include "models/core/error.h"
#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "models/orders/order_detail.h"
#include "models/orders/order_queries.h"

#include <QObject>

#include <optional>

class Session;

// The order that is open on a screen: loads it, acts on it, and keeps what is shown true. Lives on the window's thread; every answer
// comes by signal.
//
// While an action is under way isBusy() is true and no other one starts. After every outcome, a refusal too, the order is loaded
// again, since a refusal mostly means that it is no longer what was shown. When the link was lost on the way, pressing the button
// again sends the same command id, so the effect comes once.
class OrderRecord : public QObject
{
    Q_OBJECT
public:
    explicit OrderRecord(Session &session, QObject *parent = nullptr);

    enum class State { Closed,
                       Loading,
                       Ready,
                       Failed };
    Q_ENUM(State)

    // Which action a signal speaks of.
    enum class Action { Move,
                        Ship,
                        CancelLines,
                        Release };
    Q_ENUM(Action)

    void open(const QUuid &orderId);
    void reload();
    void close();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QUuid orderId() const { return m_orderId; }
    // What is known, also while it is being loaded again; none before the first answer.
    [[nodiscard]] const std::optional<OrderDetail> &detail() const { return m_detail; }
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

    [[nodiscard]] bool isBusy() const { return m_busy; }
    // The link was lost on the way of an action: what was asked must stay as it is until the button is pressed again.
    [[nodiscard]] bool isUnsettled() const { return m_unsettled; }
    void moveTo(const QString &status, const QString &reason = {});
    // No lines: all that the warehouse has left to send.
    void ship(const QUuid &warehouseId, const QString &carrier, const QString &trackingNumber, const QList<OrderShipping::Line> &lines = {});

    // Some of it, while the rest goes on.
    void cancelLines(const QList<OrderShipping::Line> &lines, const QString &reason);

    void release();
    [[nodiscard]] const OrderQueries &queries() const { return m_queries; }

signals:
    void stateChanged();
    void detailChanged();
    void busyChanged(bool busy);
    void actionDone(OrderRecord::Action action, const OrderChanged &changed);
    void actionFailed(OrderRecord::Action action, const Error &error);

private:
    void setState(State state);
    void setBusy(bool busy);
    void show(Result<OrderDetail> answer);
    void finish(Action action, CommandSlot &slot, const Result<OrderChanged> &answer);

    OrderQueries m_queries;
    State m_state = State::Closed;
    QUuid m_orderId;
    std::optional<OrderDetail> m_detail;
    std::optional<Error> m_failure;
    Generation m_loads;
    CancelToken m_loading;
    CommandSlot m_moveSlot;
    CommandSlot m_shipSlot;
    CommandSlot m_cancelSlot;
    CommandSlot m_releaseSlot;
    bool m_busy = false;
    bool m_unsettled = false;
};
