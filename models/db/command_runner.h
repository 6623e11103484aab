// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/command_slot.h"
#include "models/core/result.h"

#include <QFuture>
#include <QObject>

#include <functional>

// Carries one person's commands from one place of the screen to the database. One at a time; as long as the outcome of one is open
// (the link was lost), the same content goes with the same command id, so pressing the button again cannot cause the effect twice.
// Lives on the window's thread; answers come by signal.
class CommandRunner : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    using Send = std::function<QFuture<Result<QJsonObject>>(const CommandId &id)>;
    // Does nothing while one is under way.
    void run(const QJsonObject &content, const Send &send);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    // Another intention begins: what was open before is not meant any more.
    void forget() { m_slot.settle(); }

signals:
    void busyChanged(bool busy);
    void done(const QJsonObject &answer);
    void failed(const Error &error);

private:
    void finish(const Result<QJsonObject> &answer);

    CommandSlot m_slot;
    bool m_busy = false;
};
