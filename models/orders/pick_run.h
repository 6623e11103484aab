// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/command_slot.h"
#include "models/core/error.h"
#include "models/db/deliver.h"
#include "models/orders/order_queries.h"

#include <QHash>
#include <QObject>

class Session;

// A walk through the warehouse for one or several orders: begins processing where that has not begun (which commits their stock), then
// reads what is to be picked, in the order of the bins. Lives on the window's thread; every answer comes by signal.
class PickRun : public QObject
{
    Q_OBJECT
public:
    explicit PickRun(Session &session, QObject *parent = nullptr);

    // Does nothing while a begin() is under way.
    void begin(const QList<QUuid> &orders);
    // What is left of the same orders, after one of them was shipped.
    void reload();
    void end();

    [[nodiscard]] bool isBusy() const { return m_open > 0; }
    // The orders of the run as they were when it began, for packing slips.
    [[nodiscard]] const QList<OrderDetail> &orders() const { return m_orders; }

signals:
    void ready(const QList<PickLine> &lines);
    // An order that cannot be picked is left out, the others go on.
    void refused(const QString &orderNumber, const Error &error);
    void failed(const Error &error);

private:
    void prepare(const QUuid &order);
    void process(const OrderDetail &order);
    void settle();

    OrderQueries m_queries;
    QList<OrderDetail> m_orders;
    QHash<QUuid, CommandSlot> m_slots;
    Generation m_loads;
    int m_open = 0; // orders that are still being prepared
};
