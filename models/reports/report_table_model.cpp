// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/report_table_model.h"

#include "models/list/list_sql.h"
#include "models/list/windowed_list_model.h"

#include <limits>

namespace {

constexpr int mostBlocks = 64;

} // namespace

ReportTableModel::ReportTableModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_blocks(mostBlocks)
{
}

void ReportTableModel::setResult(const std::optional<ReportResult> &result)
{
    beginResetModel();
    m_result = result;
    m_blocks.clear();
    m_shown.clear();
    for (int i = 0; m_result && i < m_result->columns.size(); ++i) {
        if (!m_result->columns.at(i).isCompanion)
            m_shown << i;
    }
    endResetModel();
}

const ExportColumn &ReportTableModel::column(int section) const
{
    return m_result->columns.at(m_shown.at(section));
}

bool ReportTableModel::hasTotal() const
{
    return m_result && !m_result->rows->total().isEmpty();
}

ReportRows::Cells ReportTableModel::cellsOf(int row) const
{
    const ReportRows::Cells *found = cells(row);
    return found == nullptr ? ReportRows::Cells() : *found;
}

QVariant ReportTableModel::total(int section, int role) const
{
    return hasTotal() ? cell(m_result->rows->total(), section, role) : QVariant();
}

int ReportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_result ? 0 : int(qMin<qint64>(m_result->rows->size(), std::numeric_limits<int>::max()));
}

int ReportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant ReportTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ReportRows::Cells *found = cells(index.row());
    if (role == WindowedListModel::RowStateRole)
        return int(found == nullptr ? WindowedListModel::RowState::Failed : WindowedListModel::RowState::Loaded);
    if (found == nullptr)
        return {};
    if (role == WindowedListModel::KeyRole)
        return QString::fromUtf8(found->first().value_or(QByteArray()));
    return cell(*found, index.column(), role);
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_shown.size())
        return {};
    if (role == Qt::DisplayRole)
        return column(section).title;
    if (role == WindowedListModel::ColumnIdRole)
        return column(section).id;
    if (role == Qt::TextAlignmentRole) {
        const ColumnType type = column(section).type;
        const bool isNumber = type == ColumnType::Integer || type == ColumnType::Decimal || type == ColumnType::Money;
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

const ReportRows::Cells *ReportTableModel::cells(int row) const
{
    const qint64 number = row / ReportRows::rowsOfABlock;
    QList<ReportRows::Cells> *block = m_blocks.object(number);
    if (block == nullptr) {
        auto read = m_result->rows->block(number);
        if (!read)
            return nullptr;
        block = new QList<ReportRows::Cells>(std::move(*read));
        m_blocks.insert(number, block);
    }
    return &block->at(row % ReportRows::rowsOfABlock);
}

QVariant ReportTableModel::cell(const ReportRows::Cells &cells, int section, int role) const
{
    const int place = m_shown.at(section);
    const std::optional<QByteArray> &value = cells.at(place + 1); // the first is the key
    const ExportColumn &shown = m_result->columns.at(place);
    if (role == WindowedListModel::CurrencyRole)
        return shown.currency < 0 ? QString() : QString::fromUtf8(cells.at(shown.currency + 1).value_or(QByteArray()));
    if (!value)
        return {};
    if (role == WindowedListModel::RawValueRole)
        return listValue(shown.type, QString::fromUtf8(*value));
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return shown.type == ColumnType::Status ? shown.words.value(*value, QString::fromUtf8(*value)) : QString::fromUtf8(*value);
    return {};
}
