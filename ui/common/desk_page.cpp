// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/desk_page.h"

#include "models/list/windowed_list_model.h"
#include "ui/common/icons.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"

#include <QAction>
#include <QMenu>
#include <QMouseEvent>

DeskPage::DeskPage(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
{
    setAccessibleName(title);
}

void DeskPage::search(const QString &) {}

void DeskPage::openRecord(const QString &) {}

void DeskPage::openView(const QString &) {}

void DeskPage::openRows(const QString &viewId, const FilterSet &)
{
    openView(viewId);
}

bool DeskPage::hasUnsavedWork() const
{
    return false;
}

void DeskPage::setSummary(const QString &summary)
{
    if (summary == m_summary)
        return;
    m_summary = summary;
    emit summaryChanged(summary);
}

void DeskPage::offerPlaces(RecordList *list)
{
    m_list = list;
    list->table()->viewport()->installEventFilter(this);
    connect(list, &RecordList::contextMenuAboutToShow, this, [this](QMenu *menu, const QString &key) {
        QAction *tab = menu->addAction(Icons::icon(QStringLiteral("tab")), tr("Open in a tab"), this,
                                       [this, key] { emit recordMoved(key, RecordPlace::Tab); });
        tab->setShortcut(Qt::CTRL | Qt::Key_T);
        QAction *window = menu->addAction(Icons::icon(QStringLiteral("window")), tr("Open in a window of its own"), this,
                                          [this, key] { emit recordMoved(key, RecordPlace::Window); });
        window->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    });
}

bool DeskPage::eventFilter(QObject *watched, QEvent *event)
{
    if (m_list == nullptr || watched != m_list->table()->viewport())
        return QWidget::eventFilter(watched, event);
    const bool pressed = event->type() == QEvent::MouseButtonPress;
    if (!pressed && event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::MiddleButton)
        return false;
    // The press is taken too, so that the row chosen in the list stays chosen.
    const QString key = m_list->model()->keyOfRow(m_list->table()->indexAt(mouse->position().toPoint()).row());
    if (!pressed && !key.isEmpty())
        emit recordMoved(key, RecordPlace::Tab);
    return true;
}
