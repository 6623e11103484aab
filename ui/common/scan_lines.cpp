// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/scan_lines.h"

#include "models/core/scan_code.h"
#include "ui/common/format.h"

#include <QSet>

#include <algorithm>
#include <numeric>

ScanLines::ScanLines(QObject *parent)
    : QAbstractTableModel(parent)
    , m_titles{{Place, tr("Bin")}, {Sku, tr("SKU")}, {Name, tr("Product")}, {Note, tr("Order")}, {Expected, tr("Expected")}, {Quantity, tr("Quantity")}, {Damaged, tr("Damaged")}}
{
}

void ScanLines::setTitle(Column column, const QString &title)
{
    m_titles.insert(column, title);
}

void ScanLines::setLines(const QList<ScanLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    m_rowsOfCode.clear();
    m_history.clear();
    for (int row = 0; row < m_lines.size(); ++row)
        file(row);
    endResetModel();
    emit changed();
}

int ScanLines::add(const ScanLine &line)
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (m_lines[row].productId == line.productId)
            return row;
    }
    const int row = int(m_lines.size());
    beginInsertRows({}, row, row);
    m_lines.append(line);
    file(row);
    endInsertRows();
    emit changed();
    return row;
}

void ScanLines::file(int row)
{
    const ScanLine &line = m_lines[row];
    QSet<QString> keys;
    for (const QString &code : {line.sku, line.barcode}) {
        if (!code.trimmed().isEmpty())
            keys.insert(ScanCode(code).key());
    }
    for (const QString &key : std::as_const(keys))
        m_rowsOfCode[key].append(row);
}

ScanLines::Scanned ScanLines::scan(const QString &code)
{
    const QList<int> rows = m_rowsOfCode.value(ScanCode(code).key());
    if (rows.isEmpty())
        return {};
    const QString product = m_lines[rows.first()].productId;
    if (std::any_of(rows.cbegin(), rows.cend(), [&](int row) { return m_lines[row].productId != product; }))
        return {Scanned::Outcome::Several, rows.first()};
    const auto open = std::find_if(rows.cbegin(), rows.cend(), [this](int row) {
        const ScanLine &line = m_lines[row];
        return !line.expected || line.quantity + line.damaged < *line.expected;
    });
    if (open == rows.cend() && m_strict)
        return {Scanned::Outcome::Full, rows.last()};
    const int row = open == rows.cend() ? rows.last() : *open;
    addOne(row);
    return {Scanned::Outcome::Counted, row};
}

void ScanLines::addOne(int row)
{
    ScanLine &line = m_lines[row];
    line.quantity = qMin(line.quantity + 1, mostUnits);
    line.isCounted = true;
    m_history.append(row);
    announce(row);
}

void ScanLines::setQuantity(int row, int quantity)
{
    m_lines[row].quantity = qBound(0, quantity, mostUnits);
    m_lines[row].isCounted = true;
    announce(row);
}

void ScanLines::setDamaged(int row, int damaged)
{
    m_lines[row].damaged = qBound(0, damaged, mostUnits);
    announce(row);
}

std::optional<int> ScanLines::undo()
{
    if (m_history.isEmpty())
        return std::nullopt;
    const int row = m_history.takeLast();
    m_lines[row].quantity = qMax(0, m_lines[row].quantity - 1);
    if (m_lines[row].quantity == 0)
        m_lines[row].isCounted = false;
    announce(row);
    return row;
}

void ScanLines::announce(int row)
{
    emit dataChanged(createIndex(row, 0), createIndex(row, ColumnCount - 1));
    emit changed();
}

int ScanLines::units() const
{
    return std::accumulate(m_lines.cbegin(), m_lines.cend(), 0, [](int sum, const ScanLine &line) { return sum + line.quantity; });
}

int ScanLines::damagedUnits() const
{
    return std::accumulate(m_lines.cbegin(), m_lines.cend(), 0, [](int sum, const ScanLine &line) { return sum + line.damaged; });
}

bool ScanLines::hasInput() const
{
    return std::any_of(m_lines.cbegin(), m_lines.cend(), [](const ScanLine &line) { return line.quantity > 0 || line.damaged > 0 || line.isCounted; });
}

bool ScanLines::isComplete() const
{
    return std::all_of(m_lines.cbegin(), m_lines.cend(), [this](const ScanLine &line) {
        return m_blank ? line.isCounted : !line.expected || line.quantity + line.damaged >= *line.expected;
    });
}

int ScanLines::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ScanLines::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ScanLines::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ScanLine &line = m_lines[index.row()];
    const bool isNumber = index.column() >= Expected;
    if (role == Qt::TextAlignmentRole)
        return int(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const auto number = [role](int value) { return role == Qt::EditRole ? QVariant(value) : QVariant(Format::count(value)); };
    switch (Column(index.column())) {
    case Place: return line.place;
    case Sku: return line.sku;
    case Name: return line.name;
    case Note: return line.note;
    case Expected: return line.expected ? number(*line.expected) : QVariant();
    case Quantity: return m_blank && !line.isCounted && role == Qt::DisplayRole ? QVariant() : number(line.quantity);
    case Damaged: return number(line.damaged);
    case ColumnCount: break;
    }
    return {};
}

bool ScanLines::setData(const QModelIndex &index, const QVariant &value, int role)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (role != Qt::EditRole || !isNumber || number < 0 || number > mostUnits)
        return false;
    if (index.column() == Quantity)
        setQuantity(index.row(), number);
    else if (index.column() == Damaged)
        setDamaged(index.row(), number);
    else
        return false;
    return true;
}

QVariant ScanLines::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_titles.value(section);
    if (role == Qt::TextAlignmentRole)
        return int(section >= Expected ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags ScanLines::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == Quantity || index.column() == Damaged ? usual | Qt::ItemIsEditable : usual;
}
