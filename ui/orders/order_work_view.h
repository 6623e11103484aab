// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/orders/order_record.h"
#include "ui/common/theme.h"

#include <QUuid>
#include <QWidget>

#include <functional>

class CancelSheet;
class OrderPaperSheet;
class EditorSheet;
class OrderPane;
class RecordAction;
class ShipSheet;

/// One order with all that can be done about it: what is shown, the sheets that ask, and the record behind them. Beside
/// the list, in a tab or in a window of its own.
class OrderWorkView : public QWidget
{
    Q_OBJECT

public:
    /// The sheets lie over `page`.
    OrderWorkView(Session &session, QWidget *page, QWidget *parent = nullptr);

    void open(const QUuid &orderId);
    /// Money back on the order, once some was paid; another desk brings it.
    void addRefunding(RecordAction *action);
    void reload();
    void focusAction();

    [[nodiscard]] QUuid orderId() const { return m_record->orderId(); }
    [[nodiscard]] bool hasUnsavedWork() const;

signals:
    /// The order is in sight, or another state of it.
    void shown(const OrderDetail &order);
    /// News for the window.
    void told(Tone tone, const QString &message);
    /// The person's own action changed it.
    void changed(const QUuid &orderId);

private:
    void connectRecord();
    void connectActions();
    void makeForms(Session &session, QWidget *page);
    void addNote();
    void hold();
    void offerDraft();
    void showOrder();
    void showState();
    void onActionDone(OrderRecord::Action action, const OrderChanged &outcome);
    void tellCancelled(const OrderChanged &outcome);
    void onActionFailed(const Error &error);
    void onBusyChanged(bool busy);

    OrderRecord *m_record;
    OrderPane *m_pane;
    ShipSheet *m_ship;
    CancelSheet *m_cancel;
    OrderPaperSheet *m_papers = nullptr; ///< made when it is opened first
    EditorSheet *m_note = nullptr;
    EditorSheet *m_hold = nullptr;
    std::function<void()> m_goOn; ///< takes up the draft that the notice offers
    QUuid m_offeredFor; ///< the order whose draft was offered
    RecordAction *m_refunding = nullptr;
};
