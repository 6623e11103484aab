// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a list and what they do; the rest of RecordList is in record_list.cpp.
#include "models/list/windowed_list_model.h"
#include "ui/common/bulk_bar.h"
#include "ui/common/column_layout.h"
#include "ui/common/filter_bar.h"
#include "ui/common/list_output.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/common/skeleton_rows.h"

#include <QAction>
#include <QKeyEvent>
#include <QShortcut>

void RecordList::createActions()
{
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setWhatsThis(tr("Search this list"));
    connect(find, &QShortcut::activated, m_bar, &FilterBar::focusSearch);

    const auto action = [this](const char *name, const QString &text, const QKeySequence &key) {
        auto *made = new QAction(text, this);
        made->setObjectName(QString::fromLatin1(name));
        made->setShortcut(key);
        made->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(made);
        return made;
    };
    m_chooseAll = action("chooseAllAction", tr("Choose all that match"), QKeySequence::SelectAll);
    m_chooseNothing = action("chooseNothingAction", tr("Choose nothing"), Qt::Key_Escape);
    auto *columns = action("columnsAction", tr("Columns and height of the rows"), Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    connect(m_chooseAll, &QAction::triggered, this, &RecordList::chooseAllThatMatch);
    connect(m_chooseNothing, &QAction::triggered, this, &RecordList::chooseNothing);
    connect(columns, &QAction::triggered, this, &RecordList::openColumns);
    m_bulk->addAction(m_output->exportAction());
    m_bulk->addAction(m_output->printAction());

    documentKey(Qt::Key_Slash, tr("Search this list"));
    documentKey(Qt::Key_Return, tr("Work on the chosen record"));
    documentKey(Qt::Key_Down, tr("Next record (↑ the one before)"));
    documentKey(Qt::SHIFT | Qt::Key_Down, tr("Choose one more record (↑ upwards)"));
    documentKey(Qt::Key_PageDown, tr("A page of records on (Page Up back)"));
    documentKey(Qt::Key_End, tr("The last record (Home the first)"));
    documentKey(QKeySequence(QStringLiteral("Alt+1")), tr("The first view; Alt+2 … Alt+9 the others"));
}

// Keys that the table answers to by itself: listed with the others (F1), never active.
void RecordList::documentKey(const QKeySequence &key, const QString &does)
{
    auto *shortcut = new QShortcut(this);
    shortcut->setEnabled(false);
    shortcut->setKey(key);
    shortcut->setWhatsThis(does);
}

bool RecordList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        m_columns->fit(m_table->viewport()->width());
        m_skeleton->resize(m_table->viewport()->size());
    }
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy)) {
            m_output->copy(ListOutput::TextForm::Tabs);
            return true;
        }
        if (key->matches(QKeySequence::SelectAll)) {
            chooseAllThatMatch();
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !m_currentKey.isEmpty()) {
            announceCurrent();
            emit activated(m_currentKey);
            return true;
        }
        if (key->text() == QLatin1String("/")) {
            m_bar->focusSearch();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
