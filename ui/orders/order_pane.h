// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/error.h"

#include <QWidget>

#include <vector>

class Card;
class EmptyState;
class Notice;
class OrderHeader;
class QScrollArea;
class QSpacerItem;
class QStackedLayout;
struct OrderDetail;

/// An order beside its list: the header with the actions stays, the cards below scroll. Shows values only; who asks the
/// database for them is the page.
class OrderPane : public QWidget
{
    Q_OBJECT

public:
    explicit OrderPane(QWidget *parent = nullptr);

    void showNothing();
    /// Another order is on its way.
    void showLoading();
    void showOrder(const OrderDetail &order);
    void showFailure(const Error &error);

    [[nodiscard]] OrderHeader *header() const { return m_header; }

signals:
    void retryRequested();

private:
    using Content = QWidget *(*)(const OrderDetail &);
    struct Part {
        Card *card;
        Content content;
    };

    void keepGutter(int scrollEnd);

    OrderHeader *m_header;
    QScrollArea *m_scroll;
    QWidget *m_content;
    EmptyState *m_state;
    QWidget *m_loading;
    QWidget *m_order;
    QSpacerItem *m_gutter;
    QStackedLayout *m_stack;
    std::vector<Part> m_parts;
    QString m_shown;
};
