// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/command_slot.h"
#include "models/core/error.h"
#include "models/stock/stock_queries.h"

#include <QObject>

class Session;

// Carries a change of stock to the database for one sheet. One at a time; as long as its outcome is open (the link was lost), the
// same content goes with the same command id, so pressing the button again cannot cause the effect twice. Lives on the window's thread.
class StockAction : public QObject
{
    Q_OBJECT
public:
    explicit StockAction(Session &session, QObject *parent = nullptr);

    // Does nothing while one is under way.
    void run(const StockCommand &command);
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    void busyChanged(bool busy);
    void done(const QJsonObject &answer);
    void failed(const Error &error);

private:
    void finish(const Result<QJsonObject> &answer);

    StockQueries m_queries;
    CommandSlot m_slot;
    bool m_busy = false;
};
