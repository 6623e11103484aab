// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen in a list and how the list looks; the rest of RecordList is in record_list.cpp.
#include "models/list/windowed_list_model.h"
#include "ui/common/bulk_bar.h"
#include "ui/common/column_chooser.h"
#include "ui/common/column_layout.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/list_output.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>

#include <limits>

// Choosing --------------------------------------------------------------------------------------------------------------

qint64 RecordList::chosenCount() const
{
    return qMax<qint64>(0, m_model->selection().count(m_model->count().rows));
}

QString RecordList::chosenWords() const
{
    const auto rows = int(qMin<qint64>(chosenCount(), std::numeric_limits<int>::max()));
    const bool exact = !m_model->selection().isAllThatMatch() || m_model->count().kind == RowCount::Kind::Exact;
    return exact ? m_nouns.counted(rows) : tr("about %1").arg(m_nouns.counted(rows));
}

void RecordList::onSelectionChanged()
{
    const qint64 chosen = chosenCount();
    const bool all = m_model->selection().isAllThatMatch() && m_model->selection().keys().isEmpty();
    const RowCount count = m_model->count();
    const bool more = !all && count.rows > chosen;
    //: %1 is "12 orders".
    m_bulk->tell(tr("%1 chosen").arg(chosenWords()), !more ? QString() : count.kind == RowCount::Kind::Exact ? tr("Choose all %1").arg(Format::count(count.rows))
                                                                                                             : tr("Choose all that match"));
    m_bulk->setVisible(chosen > 1);
}

void RecordList::chooseAllThatMatch()
{
    KeySelection all;
    all.selectAllThatMatch();
    m_model->setSelection(all);
    m_table->setFocus();
}

void RecordList::chooseNothing()
{
    m_model->setSelection({});
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        m_table->selectionModel()->select(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->setFocus();
}

ListReading RecordList::reading(bool chosenOnly, const QStringList &columns) const
{
    return {.question = m_model->question(), .chosen = chosenOnly ? std::optional(m_model->selection()) : std::nullopt, .columns = columns};
}

// Looks -----------------------------------------------------------------------------------------------------------------

QStringList RecordList::shownColumns() const
{
    return m_columns->shown();
}

QString RecordList::settingsKey(const char *what) const
{
    return QStringLiteral("lists/%1/%2").arg(m_model->definition().id, QLatin1String(what));
}

bool RecordList::isCompact() const
{
    return m_table->rowHeight() == Space::DenseRowHeight;
}

void RecordList::setCompact(bool compact)
{
    if (!m_compactIsOfView)
        QSettings().setValue(settingsKey("compact"), compact);
    applyDensity(compact);
    m_views->compare();
}

void RecordList::applyDensity(bool compact)
{
    m_table->setRowHeight(compact ? Space::DenseRowHeight : Space::RowHeight);
}

void RecordList::openColumns()
{
    auto *chooser = new ColumnChooser(m_columns, m_model->definition(), isCompact(), this);
    connect(chooser, &ColumnChooser::compactChanged, this, &RecordList::setCompact);
    chooser->openBelow(m_columnsButton);
}

void RecordList::showContextMenu(const QPoint &position)
{
    const QString key = m_model->keyOfRow(m_table->indexAt(position).row());
    if (key.isEmpty())
        return;
    QMenu menu;
    emit contextMenuAboutToShow(&menu, key);
    if (!menu.isEmpty())
        menu.addSeparator();
    if (chosenCount() > 1 && !m_bulkActions.isEmpty()) {
        menu.addActions(m_bulkActions);
        menu.addSeparator();
    }
    menu.addActions({m_output->copyAction(), m_output->copyCsvAction()});
    menu.addSeparator();
    menu.addActions({m_output->exportAction(), m_output->printAction()});
    menu.addSeparator();
    menu.addAction(m_chooseAll);
    QAction *again = menu.addAction(Icons::icon(QStringLiteral("refresh")), tr("Refresh"), this, &RecordList::refresh);
    again->setShortcut(QKeySequence::Refresh);
    menu.exec(m_table->viewport()->mapToGlobal(position));
}
