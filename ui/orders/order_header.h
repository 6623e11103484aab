// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/orders/order_detail.h"
#include "ui/common/card.h"

class ActionButton;
class Chip;
class FlowLayout;
class Notice;
class QLabel;
class QMenu;
class QToolButton;
class RecordAction;

/// The top of an order: what it is, how it stands and what can be done now. One action is the primary one; the rare
/// ones are behind the menu.
class OrderHeader : public Card
{
    Q_OBJECT

public:
    explicit OrderHeader(QWidget *parent = nullptr);

    void show(const OrderDetail &order);
    /// A button for what another desk does with an order.
    void addAction(RecordAction *action);
    /// Nothing can be pressed while an action is under way.
    void setBusy(bool busy);
    [[nodiscard]] Notice *notice() const { return m_notice; }
    /// Puts the focus on the primary action.
    void focusAction();

signals:
    void moveRequested(const QString &toStatus);
    void shipRequested();
    void cancelRequested();
    void noteRequested();
    void holdRequested();
    void releaseRequested();
    void papersRequested();

private:
    void showActions(const OrderDetail &order);
    void copy(const QString &text);

    QLabel *m_number;
    Chip *m_chip;
    QLabel *m_subtitle;
    QLabel *m_held;
    Notice *m_notice;
    FlowLayout *m_actions;
    QLabel *m_hint;
    ActionButton *m_confirm;
    ActionButton *m_process;
    ActionButton *m_ship;
    ActionButton *m_deliver;
    QToolButton *m_more;
    QMenu *m_menu;
    QAction *m_note;
    QAction *m_hold;
    QAction *m_release;
    QAction *m_papers;
    QAction *m_cancel;
    QAction *m_copyTracking;
    bool m_busy = false;
    QString m_tracking;
};
