// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/record_pane.h"

#include <vector>

class OrderHeader;
struct OrderDetail;

/// An order beside its list. Shows values only; who asks the database for them is the page.
class OrderPane : public RecordPane
{
    Q_OBJECT

public:
    explicit OrderPane(QWidget *parent = nullptr);

    void showOrder(const OrderDetail &order);
    [[nodiscard]] OrderHeader *header() const { return m_header; }

private:
    OrderPane(OrderHeader *header, QWidget *parent);

    using Content = QWidget *(*)(const OrderDetail &);
    struct Part {
        Card *card;
        Content content;
    };

    OrderHeader *m_header;
    std::vector<Part> m_parts;
};
