// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a list shows of the state of its rows, and the record that is the current one; the rest of RecordList is in
// record_list.cpp.
#include "models/list/windowed_list_model.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/notice.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/common/skeleton_rows.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <QStackedLayout>

#include <limits>

void RecordList::onStateChanged()
{
    using State = WindowedListModel::State;
    m_skeleton->setVisible(m_model->state() == State::Loading && m_model->rowCount() == 0);
    switch (m_model->state()) {
    case State::Loading: m_stack->setCurrentWidget(m_table); break;
    case State::Ready:
        m_stack->setCurrentWidget(m_table);
        restoreCurrent();
        break;
    case State::Empty:
        if (m_model->query().isFiltered()) {
            m_emptyState->showEmpty(QStringLiteral("search"), tr("Nothing found"),
                                    tr("No record fits the search and the filters that are on."), tr("Clear search and filters"));
        } else {
            m_emptyState->showEmpty(m_nouns.icon, m_nouns.emptyTitle, m_nouns.emptyText);
        }
        m_stack->setCurrentWidget(m_emptyState);
        break;
    case State::Failed: {
        const std::optional<Error> failure = m_model->failure();
        m_emptyState->showFailed(m_nouns.failedTitle, failure ? failure->message : QString(), tr("Try again"));
        m_stack->setCurrentWidget(m_emptyState);
        break;
    }
    }
    updateSummary();
    updatePill();
    tellMissingRows();
}

void RecordList::onRowsChanged()
{
    restoreCurrent();
    tellMissingRows();
}

void RecordList::onCurrentRowChanged()
{
    if (m_restoring)
        return;
    const QString key = m_model->keyOfRow(m_table->currentIndex().row());
    if (key.isEmpty() || key == m_currentKey)
        return;
    m_currentKey = key;
    m_announce.start();
}

void RecordList::restoreCurrent()
{
    // A row chosen before it was there gets its record now.
    if (const QModelIndex current = m_table->currentIndex(); current.isValid()) {
        onCurrentRowChanged();
        if (m_model->keyOfRow(current.row()) == m_currentKey)
            return;
    }
    const std::optional<int> row = m_currentKey.isEmpty() ? std::nullopt : m_model->rowOfKey(m_currentKey);
    if (!row)
        return;
    m_restoring = true;
    // A choice of several outlives the refresh; the current one alone is chosen again with its row.
    const bool several = !m_model->selection().isEmpty();
    m_table->selectionModel()->setCurrentIndex(m_model->index(*row, 0),
                                               several ? QItemSelectionModel::SelectionFlags(QItemSelectionModel::NoUpdate)
                                                       : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_restoring = false;
}

void RecordList::announceCurrent()
{
    m_announce.stop();
    if (m_currentKey == m_announcedKey)
        return;
    m_announcedKey = m_currentKey;
    emit currentKeyChanged(m_currentKey);
}

void RecordList::onNewRowsChanged()
{
    updateSummary();
    updatePill();
}

void RecordList::updatePill()
{
    const int rows = m_model->newRows();
    m_pill->setVisible(rows > 0);
    m_pill->setText(rows < WindowedListModel::maxNewRows ? tr("Show %Ln new", nullptr, rows)
                                                         : tr("Show more than %Ln new", nullptr, rows));
}

// Says why rows in sight are missing, and takes it back when they came.
void RecordList::tellMissingRows()
{
    QString why;
    for (int row = m_table->firstVisibleRow(); row <= m_table->lastVisibleRow() && why.isEmpty(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index.data(WindowedListModel::RowStateRole).toInt() == int(WindowedListModel::RowState::Failed))
            why = index.data(WindowedListModel::FailureRole).toString();
    }
    if (!why.isEmpty() && m_model->state() == WindowedListModel::State::Ready)
        tell(Tone::Bad, tr("Some rows could not be loaded. %1").arg(why), tr("Try again"));
    else if (m_tellsMissingRows)
        m_notice->clear();
    m_tellsMissingRows = !why.isEmpty();
}

QString RecordList::matchingWords() const
{
    const RowCount count = m_model->count();
    const QString counted = m_nouns.counted(int(qMin<qint64>(count.rows, std::numeric_limits<int>::max())));
    switch (count.kind) {
    case RowCount::Kind::Unknown: return tr("counting…");
    case RowCount::Kind::Estimate: return tr("about %1").arg(counted);
    case RowCount::Kind::MoreThan: return tr("more than %1").arg(counted);
    case RowCount::Kind::Exact: break;
    }
    return counted;
}

QString RecordList::summary() const
{
    const bool found = m_model->count().kind == RowCount::Kind::Exact && m_model->query().isFiltered();
    QString text = found ? tr("%1 found").arg(matchingWords()) : matchingWords();
    if (const int fresh = m_model->newRows(); fresh > 0) {
        //: %1 is a number of records, %2 a time of day.
        text = tr("%1 · %2 new since %3").arg(text, Format::count(fresh), Format::when(m_askedAt));
    }
    return text;
}

void RecordList::updateSummary()
{
    const QString text = m_model->state() == WindowedListModel::State::Failed ? QString() : summary();
    if (text == m_summary)
        return;
    m_summary = text;
    emit summaryChanged(text);
}
