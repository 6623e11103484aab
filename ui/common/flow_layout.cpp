// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/flow_layout.h"

#include <QStyle>
#include <QWidget>

FlowLayout::FlowLayout(int gap, QWidget *parent)
    : QLayout(parent)
    , m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::clear()
{
    while (QLayoutItem *item = takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            // One of them may be on the stack: the one whose click led here.
            widget->deleteLater();
        }
        delete item;
    }
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return {};
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        size.rwidth() += item->sizeHint().width() + m_gap;
        size.setHeight(qMax(size.height(), item->sizeHint().height()));
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    const Qt::LayoutDirection direction = parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QPoint corner = rect.topLeft();
    int rowHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue; // hidden: no gap either
        const QSize size = item->sizeHint().boundedTo({qMax(rect.width(), item->minimumSize().width()), QWIDGETSIZE_MAX});
        if (corner.x() > rect.x() && corner.x() + size.width() > rect.right() + 1) {
            corner = {rect.x(), corner.y() + rowHeight + m_gap};
            rowHeight = 0;
        }
        if (place)
            item->setGeometry(QStyle::visualRect(direction, rect, {corner, size}));
        corner.rx() += size.width() + m_gap;
        rowHeight = qMax(rowHeight, size.height());
    }
    return corner.y() + rowHeight - rect.y();
}
