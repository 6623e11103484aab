// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/key_selection_model.h"

#include "models/list/windowed_list_model.h"

#include <QScopedValueRollback>

#include <algorithm>

KeySelectionModel::KeySelectionModel(WindowedListModel *model, QObject *parent)
    : QItemSelectionModel(model, parent)
    , m_list(model)
{
    connect(model, &WindowedListModel::keysFetched, this, &KeySelectionModel::onKeys);
    connect(model, &WindowedListModel::selectionChanged, this, &KeySelectionModel::showAllInMemory);
    connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
        if (roles != QList<int>{WindowedListModel::ChosenRole})
            showChosen(from.row(), to.row());
    });
    connect(model, &QAbstractItemModel::layoutChanged, this, &KeySelectionModel::showAllInMemory);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_steps.clear(); // these rows were another list's
        showAllInMemory();
    });
}

bool KeySelectionModel::coversAll(const QItemSelectionRange &range) const
{
    return range.top() == 0 && range.bottom() == m_list->rowCount() - 1 && m_list->rowCount() > 1;
}

void KeySelectionModel::select(const QItemSelection &selection, SelectionFlags command)
{
    if (m_showing) {
        QItemSelectionModel::select(selection, command);
        return;
    }
    for (const QItemSelectionRange &range : selection) {
        const bool one = !coversAll(range) || command & Toggle;
        if (one && range.height() > WindowedListModel::maxKeysFetched) {
            emit refused(range.height());
            return;
        }
    }
    const bool wasComplete = isComplete();
    {
        const QScopedValueRollback showing(m_showing, true);
        QItemSelectionModel::select(selection, command);
        if (command & Clear) {
            m_steps.clear();
            m_list->setSelection({});
        }
        if (command & (Select | Deselect | Toggle))
            for (const QItemSelectionRange &range : selection)
                choose(range, command);
        carryOut();
    }
    if (!wasComplete && isComplete())
        emit completed();
}

void KeySelectionModel::reset()
{
    // The rows are others now, the chosen records are not.
    const QScopedValueRollback showing(m_showing, true);
    QItemSelectionModel::reset();
}

void KeySelectionModel::choose(const QItemSelectionRange &range, SelectionFlags command)
{
    Step step{.command = command, .all = coversAll(range) && !(command & Toggle)};
    const int end = step.all ? range.top() : range.bottom() + 1;
    int missingFrom = range.top();
    const auto askForMissing = [&](int upTo) {
        if (missingFrom < upTo)
            step.awaited.insert(m_list->fetchKeys(missingFrom, upTo - 1), upTo - missingFrom);
        missingFrom = upTo + 1;
    };
    for (int row = range.top(); row < end; ++row) {
        if (const QString key = m_list->keyOfRow(row); !key.isEmpty()) {
            askForMissing(row);
            step.keys.append(key);
        }
    }
    askForMissing(end);
    m_steps.append(std::move(step));
}

void KeySelectionModel::carryOut()
{
    KeySelection chosen = m_list->selection();
    while (!m_steps.isEmpty() && m_steps.first().awaited.isEmpty()) {
        const Step step = m_steps.takeFirst();
        if (step.all && step.command & Select)
            chosen.selectAllThatMatch();
        else if (step.all)
            chosen.clear();
        for (const QString &key : step.keys)
            chosen.set(key, step.command & Select || (step.command & Toggle && !chosen.contains(key)));
    }
    m_list->setSelection(chosen);
}

void KeySelectionModel::onKeys(int question, const QStringList &keys)
{
    const auto step = std::find_if(m_steps.begin(), m_steps.end(), [&](const Step &waiting) { return waiting.awaited.contains(question); });
    if (step == m_steps.end())
        return;
    const int rows = step->awaited.take(question);
    step->keys += keys;
    carryOut();
    if (keys.isEmpty())
        emit refused(rows);
    showAllInMemory();
    if (isComplete())
        emit completed();
}

// Selects the rows whose records are chosen, and no others, as far as they are in memory.
void KeySelectionModel::showChosen(int first, int last)
{
    if (m_showing)
        return;
    const QScopedValueRollback showing(m_showing, true);
    QItemSelection wanted;
    QItemSelection unwanted;
    const int lastColumn = m_list->columnCount() - 1;
    for (int row = std::max(first, 0); row <= std::min(last, m_list->rowCount() - 1); ++row) {
        const QString key = m_list->keyOfRow(row);
        if (key.isEmpty())
            continue;
        const bool chosen = m_list->selection().contains(key);
        if (chosen == isRowSelected(row))
            continue;
        (chosen ? wanted : unwanted).select(m_list->index(row, 0), m_list->index(row, lastColumn));
    }
    if (!wanted.isEmpty())
        QItemSelectionModel::select(wanted, Select);
    if (!unwanted.isEmpty())
        QItemSelectionModel::select(unwanted, Deselect);
}

void KeySelectionModel::showAllInMemory()
{
    for (const auto &[first, last] : m_list->rowsInMemory())
        showChosen(first, last);
}
