// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/refunds/refund_record.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <array>

class ActionButton;
class Card;
class DetailHeader;
class RecordPane;
class OutcomeSheet;
class QLabel;
class QUuid;

/// One refund with all that can be done about it by this person now: decide, send, say what became of it, ask again.
class RefundWorkView : public QWidget
{
    Q_OBJECT

public:
    /// The sheet lies over `page`.
    RefundWorkView(Session &session, QWidget *page, QWidget *parent = nullptr);

    void open(const QUuid &refundId);
    void reload();
    void focusAction();

    [[nodiscard]] QUuid refundId() const { return m_record->refundId(); }
    [[nodiscard]] bool hasUnsavedWork() const;

signals:
    void shown(const RefundDetail &refund);
    void told(Tone tone, const QString &message);
    /// The person's own action changed it, or made a new one.
    void changed(const QUuid &refundId);
    void orderRequested(const QUuid &orderId);

private:
    struct Button {
        RefundRecord::Action action;
        ActionButton *button;
        bool asks; ///< for words, in a sheet
        QKeySequence key; ///< when it is not the primary one
    };

    void makeButtons();
    void showRefund();
    void showActions(const RefundDetail &refund);
    void showState();
    void press(const Button &button);
    void onDone(RefundRecord::Action action, const RefundChanged &changed);
    void onFailed(const Error &error);
    void onBusyChanged(bool busy);

    RefundRecord *m_record;
    DetailHeader *m_header;
    RecordPane *m_pane;
    OutcomeSheet *m_outcome;
    QLabel *m_figure;
    QLabel *m_hint;
    ActionButton *m_order;
    std::array<Button, 7> m_buttons;
    Card *m_lines;
    Card *m_reason;
    Card *m_payment;
    Card *m_others;
    Card *m_timeline;
};
