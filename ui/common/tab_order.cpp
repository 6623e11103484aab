// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/tab_order.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>

#include <algorithm>

namespace {

bool isStop(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled() && widget->focusProxy() == nullptr;
}

// One thing for the person, whatever it is made of.
bool isWhole(const QWidget *widget)
{
    return qobject_cast<const QAbstractItemView *>(widget) != nullptr || qobject_cast<const QAbstractSpinBox *>(widget) != nullptr
        || qobject_cast<const QComboBox *>(widget) != nullptr || qobject_cast<const QLineEdit *>(widget) != nullptr
        || qobject_cast<const QTabBar *>(widget) != nullptr;
}

void addLayout(QLayout *layout, QList<QWidget *> &children)
{
    for (int i = 0; layout != nullptr && i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget())
            children << widget;
        else
            addLayout(item->layout(), children);
    }
}

// As the layout has them; those that float above it come last, from the top down.
QList<QWidget *> childrenInOrder(QWidget *widget)
{
    QList<QWidget *> children;
    addLayout(widget->layout(), children);
    if (const auto *splitter = qobject_cast<const QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            children << splitter->widget(i);
    }
    QList<QWidget *> others;
    for (QWidget *child : widget->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (!child->isWindow() && !children.contains(child))
            others << child;
    }
    std::stable_sort(others.begin(), others.end(), [](const QWidget *a, const QWidget *b) { return a->y() < b->y(); });
    return children + others;
}

// `marked` takes its place among the stops even if it is none.
void collect(QWidget *widget, const QWidget *marked, QList<QWidget *> &stops)
{
    if (!widget->isVisible())
        return;
    if (isStop(widget) || widget == marked)
        stops << widget;
    if (isWhole(widget))
        return;
    for (QWidget *child : childrenInOrder(widget))
        collect(child, marked, stops);
}

QList<QWidget *> stopsOf(QWidget *scope, const QWidget *marked)
{
    QList<QWidget *> stops;
    for (QWidget *child : childrenInOrder(scope))
        collect(child, marked, stops);
    return stops;
}

} // namespace

QList<QWidget *> tabStops(QWidget *scope)
{
    return stopsOf(scope, nullptr);
}

bool focusNextStop(QWidget *scope, bool next)
{
    const QWidget *from = QApplication::focusWidget();
    const QList<QWidget *> stops = stopsOf(scope, from);
    const qsizetype count = stops.size();
    const qsizetype here = std::find(stops.cbegin(), stops.cend(), from) - stops.cbegin();
    if (count == 0)
        return false;
    QWidget *to = here == count ? (next ? stops.first() : stops.last()) : stops.at((here + (next ? 1 : count - 1)) % count);
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget *parent = to->parentWidget(); parent != nullptr && parent != scope; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(to);
    }
    return true;
}
