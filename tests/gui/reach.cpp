// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/reach.h"

#include "ui/common/grid_edit.h"
#include "ui/common/tab_order.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAccessibleInterface>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QTabBar>
#include <QTest>

namespace {

constexpr int mostStops = 400;

template<typename Widget>
Widget *ancestor(const QWidget &widget)
{
    for (QWidget *above = widget.parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto *found = qobject_cast<Widget *>(above))
            return found;
    }
    return nullptr;
}

bool isInteractive(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) != nullptr || qobject_cast<const QLineEdit *>(&widget) != nullptr
        || qobject_cast<const QComboBox *>(&widget) != nullptr || qobject_cast<const QAbstractSpinBox *>(&widget) != nullptr
        || qobject_cast<const QAbstractItemView *>(&widget) != nullptr || qobject_cast<const QPlainTextEdit *>(&widget) != nullptr
        || qobject_cast<const QTabBar *>(&widget) != nullptr || (widget.focusPolicy() & Qt::TabFocus) != 0;
}

// Parts that Qt makes: a field's own icons, the field of a combo box, the heads of a table.
bool isPart(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return widget.focusProxy() != nullptr || widget.objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QHeaderView *>(&widget) != nullptr
        || qobject_cast<const QLineEdit *>(parent) != nullptr || qobject_cast<const QComboBox *>(parent) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(parent) != nullptr || qobject_cast<const QAbstractItemView *>(parent) != nullptr
        || qobject_cast<const QTabBar *>(parent) != nullptr
        || widget.inherits("QAbstractScrollAreaScrollBarContainer") || widget.inherits("QMenuBarExtension");
}

QList<QWidget *> interactiveWidgets(const QWidget &scope)
{
    QList<QWidget *> found;
    for (QWidget *widget : scope.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == scope.window() && isInteractive(*widget) && !isPart(*widget))
            found << widget;
    }
    return found;
}

QString accessibleName(QWidget *widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face == nullptr ? QString() : face->text(QAccessible::Name);
}

QString called(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QString text = button != nullptr && !button->text().isEmpty() ? QStringLiteral(" “%1”").arg(button->text()) : QString();
    const QWidget *parent = widget->parentWidget();
    while (parent != nullptr && parent->objectName().isEmpty())
        parent = parent->parentWidget();
    return QStringLiteral("%1 %2%3 in %4").arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), text, parent == nullptr ? QStringLiteral("nothing") : parent->objectName());
}

// Of buttons of which one is on, Tab stops at that one, and the arrows lead to the others.
bool standsForOthers(const QWidget *widget, const QSet<QWidget *> &stops)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (button == nullptr || !button->autoExclusive())
        return false;
    for (const QWidget *stop : stops) {
        if (stop->parentWidget() == widget->parentWidget() && stop->inherits(widget->metaObject()->className()))
            return true;
    }
    return false;
}

QRect placeOf(const QWidget *widget)
{
    return {widget->mapToGlobal(QPoint()), widget->size()};
}

// Neighbours in one box are visited from the top down, and in a row from where the language begins.
bool isBackwards(const QWidget *from, const QWidget *to)
{
    if (from->parentWidget() != to->parentWidget())
        return false;
    const QRect before = placeOf(from);
    const QRect after = placeOf(to);
    const bool sameRow = before.top() < after.bottom() && after.top() < before.bottom();
    const bool toTheLeft = from->isLeftToRight() ? after.right() <= before.left() : after.left() >= before.right();
    const bool sameColumn = before.left() < after.right() && after.left() < before.right();
    return sameRow ? toTheLeft : sameColumn && after.bottom() <= before.top();
}

} // namespace

QStringList unnamedWidgets(const QWidget &scope)
{
    QStringList faults;
    for (QWidget *widget : interactiveWidgets(scope)) {
        if (widget->objectName().isEmpty())
            faults << QStringLiteral("%1 has no object name").arg(called(widget));
        if (accessibleName(widget).trimmed().isEmpty())
            faults << QStringLiteral("%1 has no accessible name").arg(called(widget));
    }
    return faults;
}

QStringList unreachedWidgets(QWidget &scope)
{
    QStringList faults;
    QSet<QWidget *> stops;
    const QList<QWidget *> all = tabStops(&scope);
    if (all.isEmpty())
        return {QStringLiteral("%1: there is nothing that Tab could lead to").arg(called(&scope))};
    QWidget *const first = all.first();
    first->setFocus(Qt::TabFocusReason);
    for (QWidget *at = first; stops.size() < mostStops && !stops.contains(at);) {
        if (!at->hasFocus())
            return faults << QStringLiteral("%1 does not take the focus").arg(called(at));
        stops << at;
        QTest::keyClick(at, Qt::Key_Tab);
        QWidget *next = QApplication::focusWidget();
        if (next == nullptr)
            return faults << QStringLiteral("Tab leads nowhere from %1").arg(called(at));
        if (!next->isVisible() || next->visibleRegion().isEmpty())
            faults << QStringLiteral("Tab leads to %1, which is not in sight").arg(called(next));
        if (!stops.contains(next) && isBackwards(at, next))
            faults << QStringLiteral("Tab goes back from %1 to %2").arg(called(at), called(next));
        at = next;
    }
    if (!first->hasFocus())
        faults << QStringLiteral("Tab does not come round to %1").arg(called(first));
    for (QWidget *widget : interactiveWidgets(scope)) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool hasKey = button != nullptr && !button->shortcut().isEmpty();
        // Suggestions follow the field above them, which keeps the focus.
        const bool followsField = widget->focusPolicy() == Qt::NoFocus && qobject_cast<const QAbstractItemView *>(widget) != nullptr;
        if (widget->isEnabled() && !followsField && !stops.contains(widget) && !hasKey && !standsForOthers(widget, stops))
            faults << QStringLiteral("Tab does not reach %1").arg(called(widget));
    }
    return faults;
}

QStringList hiddenButtons(const QWidget &scope)
{
    QStringList faults;
    for (QPushButton *button : scope.findChildren<QPushButton *>()) {
        // What belongs to a grid of cells comes into sight with it; what decides on the whole sheet is never scrolled away.
        auto *form = ancestor<QScrollArea>(*button);
        if (form != nullptr && ancestor<GridEdit>(*button) != nullptr)
            form->ensureWidgetVisible(button);
        if (button->isVisible() && button->visibleRegion().boundingRect().size() != button->size())
            faults << QStringLiteral("%1 is not wholly in sight").arg(called(button));
    }
    return faults;
}
