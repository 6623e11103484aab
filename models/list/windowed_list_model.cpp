// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/windowed_list_model.h"

#include "models/list/windowed_list_model_private.h"

#include <algorithm>

namespace {

WindowedListModel::RowState stateOf(CachedRow::Mark mark)
{
    switch (mark) {
    case CachedRow::Mark::None:
        return WindowedListModel::RowState::Loaded;
    case CachedRow::Mark::Changed:
        return WindowedListModel::RowState::Changed;
    case CachedRow::Mark::LeftFilter:
        return WindowedListModel::RowState::LeftFilter;
    case CachedRow::Mark::Gone:
        return WindowedListModel::RowState::Gone;
    }
    return WindowedListModel::RowState::Loaded;
}

} // namespace

WindowedListModel::WindowedListModel(ListDefinition definition, std::shared_ptr<PageSource> source, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(this, std::move(definition), std::move(source)))
{
    d->question.query = ListQuery::defaultOf(d->definition);
}

WindowedListModel::~WindowedListModel() = default;

const ListDefinition &WindowedListModel::definition() const
{
    return d->definition;
}

const ListQuery &WindowedListModel::query() const
{
    return d->question.query;
}

const ListQuestion &WindowedListModel::question() const
{
    return d->question;
}

PageSource &WindowedListModel::source() const
{
    return d->source();
}

void WindowedListModel::setQuery(const ListQuery &query)
{
    if (query.filters != d->question.query.filters || query.search != d->question.query.search)
        setSelection({});
    d->question.query = query;
    d->open(Private::Opening::NewQuestion, ListWindow());
    emit queryChanged();
}

void WindowedListModel::refresh()
{
    if (d->asked)
        d->refresh();
}

void WindowedListModel::retry()
{
    if (d->asked)
        d->retry();
}

WindowedListModel::State WindowedListModel::state() const
{
    return d->state;
}

std::optional<Error> WindowedListModel::failure() const
{
    return d->failure;
}

RowCount WindowedListModel::count() const
{
    return d->shown.count();
}

int WindowedListModel::newRows() const
{
    return d->newRows;
}

void WindowedListModel::checkForNewRows()
{
    d->checkForNewRows();
}

void WindowedListModel::setVisibleRows(int first, int last)
{
    d->setVisible(first, last);
}

void WindowedListModel::patchRows(const QStringList &keys)
{
    if (d->asked)
        d->patch(keys);
}

std::optional<int> WindowedListModel::rowOfKey(const QString &key) const
{
    const int row = key.isEmpty() ? -1 : d->shown.cache().find(key);
    return row >= 0 && row < d->rows ? std::optional(row) : std::nullopt;
}

QString WindowedListModel::keyOfRow(int row) const
{
    const CachedRow *cached = d->shown.cache().at(row);
    return cached ? cached->row.cursor.key : QString();
}

QList<WindowedListModel::RowRange> WindowedListModel::rowsInMemory() const
{
    QList<RowRange> ranges;
    d->shown.cache().forEach([&](int row, const CachedRow &) {
        if (!ranges.isEmpty() && ranges.last().last == row - 1)
            ranges.last().last = row;
        else if (row < d->rows)
            ranges.append({row, row});
    });
    return ranges;
}

void WindowedListModel::locate(const QString &key)
{
    if (d->asked)
        d->locate(key);
}

const KeySelection &WindowedListModel::selection() const
{
    return d->selection;
}

void WindowedListModel::setSelection(const KeySelection &selection)
{
    if (d->selection == selection)
        return;
    d->selection = selection;
    if (d->rows > 0)
        emit dataChanged(index(0, 0), index(d->rows - 1, columnCount() - 1), {ChosenRole});
    emit selectionChanged();
}

int WindowedListModel::fetchKeys(int first, int last)
{
    return d->fetchKeys(std::max(first, 0), std::min(last, std::min(d->rows - 1, first + maxKeysFetched - 1)));
}

int WindowedListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : d->rows;
}

int WindowedListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->definition.columns.size());
}

QVariant WindowedListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CachedRow *cached = d->shown.cache().at(index.row());
    const Error *error = cached ? nullptr : d->shown.failureAt(index.row());
    const auto value = [&](int column) { return cached ? cached->row.values.value(column) : QVariant(); };
    switch (role) {
    case Qt::DisplayRole:
    case RawValueRole:
        return value(index.column());
    case KeyRole:
        return cached ? cached->row.cursor.key : QString();
    case RowStateRole:
        return int(cached ? stateOf(cached->mark) : error ? RowState::Failed
                                                          : RowState::Loading);
    case FailureRole:
        return error ? error->message : QString();
    case CurrencyRole:
        return value(d->definition.columnIndex(d->definition.columns[index.column()].currencyColumn));
    case ChosenRole:
        return cached && !cached->isFiller() && d->selection.contains(cached->row.cursor.key);
    case ColumnIdRole:
        return d->definition.columns[index.column()].id;
    default:
        return {};
    }
}

QVariant WindowedListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnDefinition &column = d->definition.columns[section];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == ColumnIdRole)
        return column.id;
    if (role == SortableRole)
        return column.isSortable();
    if (role == Qt::TextAlignmentRole) {
        const bool number = column.type == ColumnType::Money || column.type == ColumnType::Integer;
        return int((number ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    if (role == Qt::InitialSortOrderRole) {
        // Of times and amounts people want the latest and the largest first.
        const bool large = column.type == ColumnType::Time || column.type == ColumnType::Date
            || column.type == ColumnType::Money || column.type == ColumnType::Integer;
        return int(large ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    return {};
}

Qt::ItemFlags WindowedListModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

void WindowedListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount() || !d->definition.columns[column].isSortable())
        return;
    ListQuery query = d->question.query;
    query.sort = d->definition.columns[column].id;
    query.descending = order == Qt::DescendingOrder;
    setQuery(query);
}
