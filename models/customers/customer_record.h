// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/command_slot.h"
#include "models/core/error.h"
#include "models/customers/customer_profile.h"
#include "models/customers/customer_queries.h"
#include "models/db/cancel_token.h"
#include "models/db/deliver.h"

#include <QObject>

#include <optional>

class Session;

// The customer who is open on a screen: loads them, merges them with another or opens their account again, and keeps what is shown
// true. What is typed into forms goes through a RecordEditor. Lives on the window's thread; every answer comes by signal.
class CustomerRecord : public QObject
{
    Q_OBJECT
public:
    explicit CustomerRecord(Session &session, QObject *parent = nullptr);

    enum class State { Closed,
                       Loading,
                       Ready,
                       Failed };
    Q_ENUM(State)

    void open(const QUuid &id);
    void reload();

    [[nodiscard]] const CustomerQueries &queries() const { return m_queries; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QUuid id() const { return m_id; }
    // What is known, also while it is being loaded again; none before the first answer.
    [[nodiscard]] const std::optional<CustomerProfile> &profile() const { return m_profile; }
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

    [[nodiscard]] bool isBusy() const { return m_busy; }
    void mergeInto(const QUuid &other);
    void reopen();

signals:
    void stateChanged();
    void profileChanged();
    void busyChanged(bool busy);
    void merged();
    void reopened();
    void actionFailed(const Error &error);

private:
    void setState(State state);
    void act(CommandSlot &slot, const QJsonObject &content, const std::function<QFuture<Result<void>>(const CommandId &)> &action, void (CustomerRecord::*done)());

    CustomerQueries m_queries;
    State m_state = State::Closed;
    QUuid m_id;
    std::optional<CustomerProfile> m_profile;
    std::optional<Error> m_failure;
    Generation m_loads;
    CancelToken m_loading;
    CommandSlot m_mergeSlot;
    CommandSlot m_reopenSlot;
    bool m_busy = false;
};
