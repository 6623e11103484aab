// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_definition.h"
#include "models/orders/order_record.h"
#include "models/orders/pick_progress.h"
#include "models/orders/pick_run.h"
#include "ui/common/desk_page.h"

#include <memory>

class ActionButton;
class Card;
class Notice;
class PageSource;
class QStackedLayout;
class RecordList;
class ScanBoard;
class ScanFilter;
class ShipSheet;
class WindowedListModel;

/// Picking, packing and shipping: orders are chosen in the queue, picked together in one walk along the bins with the
/// scanner, and sent one by one.
class PickPage : public DeskPage
{
    Q_OBJECT

public:
    PickPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~PickPage() override;

    void refresh() override;
    void search(const QString &words) override;
    void openRecord(const QString &key) override;
    [[nodiscard]] bool hasUnsavedWork() const override;

    /// The queue's list: the orders' under a name of its own.
    [[nodiscard]] static ListDefinition queueDefinition(Roles roles);

private:
    [[nodiscard]] QWidget *makeQueue();
    [[nodiscard]] QWidget *makeWalk();
    void connectRun();
    void connectShipping();
    [[nodiscard]] int chosen() const;
    void showPickButton();
    void begin();
    void leave();
    void goOn();
    void offerProgress();
    void keepProgress();
    void showLines(const QList<PickLine> &lines);
    void showOrders();
    void ship(const QUuid &order);
    void showOrder();
    void saveSlips();
    void onScan(const QString &code);

    struct Progress {
        int all = 0;
        int picked = 0;
    };
    [[nodiscard]] Progress progressOf(const QUuid &order) const;

    QString m_shop;
    WindowedListModel *m_model;
    RecordList *m_queue;
    ActionButton *m_pick;
    Notice *m_queueNotice;
    ScanBoard *m_board;
    Card *m_orders;
    ActionButton *m_slips;
    ActionButton *m_done;
    Notice *m_notice;
    QStackedLayout *m_stack;
    ScanFilter *m_scanner;

    PickRun *m_run;
    OrderRecord *m_record;
    ShipSheet *m_ship;
    QList<PickLine> m_lines; ///< in the order of the board's rows
    QUuid m_shipping; ///< the order whose sheet is about to open
    PickProgress m_progress;
    bool m_goingOn = false; ///< a walk that was begun before is about to come up
    bool m_opened = false;
};
