// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/cut_off.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QToolButton>

namespace {

bool isCut(const QLabel &label)
{
    const QString text = label.text();
    const QSize room = label.contentsRect().size();
    if (text.isEmpty() || label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
        return false;
    if (!label.wordWrap())
        return label.fontMetrics().horizontalAdvance(text) > room.width() + 1;
    // Lines that do not fit in the height.
    return label.heightForWidth(label.width()) > label.height() + 1;
}

bool isCut(const QAbstractButton &button)
{
    const bool hasText = !button.text().isEmpty();
    const bool drawsItself = button.layout() != nullptr;
    // Those that paint themselves and shorten what they show say so by a smaller minimum.
    const bool shortens = button.minimumSizeHint().width() < button.sizeHint().width() && qobject_cast<const QPushButton *>(&button) == nullptr
        && qobject_cast<const QToolButton *>(&button) == nullptr && qobject_cast<const QCheckBox *>(&button) == nullptr
        && qobject_cast<const QRadioButton *>(&button) == nullptr;
    return hasText && !drawsItself && !shortens && button.width() < button.sizeHint().width();
}

bool isCut(const QLineEdit &field)
{
    // What is typed scrolls; what stands there before must be readable.
    return field.text().isEmpty() && field.fontMetrics().horizontalAdvance(field.placeholderText()) > field.width() - 2 * field.fontMetrics().averageCharWidth();
}

bool isCut(const QComboBox &field)
{
    return !field.isEditable() && field.fontMetrics().horizontalAdvance(field.currentText()) > field.width() - field.fontMetrics().height();
}

// What stands beyond the edge can be reached by nobody.
bool isCut(const QScrollArea &area)
{
    return area.horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && area.widget() != nullptr
        && area.widget()->width() > area.viewport()->width();
}

} // namespace

QStringList cutOffTexts(const QWidget &window)
{
    QStringList faults;
    const auto look = [&](const auto *sample, auto textOf) {
        using Widget = std::remove_cv_t<std::remove_pointer_t<decltype(sample)>>;
        for (const auto *widget : window.findChildren<Widget *>()) {
            if (widget->isVisibleTo(&window) && !widget->visibleRegion().isEmpty() && isCut(*widget))
                faults << QStringLiteral("the text “%1” is cut off (%2)").arg(textOf(*widget), widget->objectName());
        }
    };
    look(static_cast<const QLabel *>(nullptr), [](const QLabel &label) { return label.text(); });
    look(static_cast<const QAbstractButton *>(nullptr), [](const QAbstractButton &button) { return button.text(); });
    look(static_cast<const QLineEdit *>(nullptr), [](const QLineEdit &field) { return field.placeholderText(); });
    look(static_cast<const QComboBox *>(nullptr), [](const QComboBox &field) { return field.currentText(); });
    for (const auto *area : window.findChildren<QScrollArea *>()) {
        if (area->isVisibleTo(&window) && !area->visibleRegion().isEmpty() && isCut(*area)) {
            faults << QStringLiteral("%1 is %2 wide and has %3")
                          .arg(area->objectName(), QString::number(area->widget()->width()), QString::number(area->viewport()->width()));
        }
    }
    return faults;
}
