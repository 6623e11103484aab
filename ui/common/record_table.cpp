// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/record_table.h"

#include "models/list/key_selection_model.h"
#include "models/list/windowed_list_model.h"

#include <QEvent>
#include <QHeaderView>
#include <QHoverEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

RecordTable::RecordTable(QWidget *parent)
    : QAbstractItemView(parent)
    , m_header(new QHeaderView(Qt::Horizontal, this))
{
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setBackgroundRole(QPalette::Base);
    m_header->setSectionsClickable(true);
    m_header->setHighlightSections(false);
    m_header->setStretchLastSection(true);
    m_header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    for (const auto changed : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved}) {
        connect(m_header, changed, this, [this] {
            updateGeometries();
            viewport()->update();
        });
    }
    connect(m_header, &QHeaderView::sectionCountChanged, this, [this] { updateGeometries(); });
    connect(m_header, &QHeaderView::sectionClicked, this, &RecordTable::sortBy);
}

RecordTable::~RecordTable() = default;

void RecordTable::setModel(QAbstractItemModel *newModel)
{
    for (const auto &connection : std::as_const(m_modelConnections))
        disconnect(connection);
    m_modelConnections.clear();
    m_header->setModel(newModel);
    QAbstractItemView::setModel(newModel);
    if (newModel)
        m_modelConnections << connect(newModel, &QAbstractItemModel::rowsRemoved, this, [this] { updateGeometries(); });
    if (auto *list = qobject_cast<WindowedListModel *>(newModel)) {
        // Records are chosen, not row numbers.
        const std::unique_ptr<QItemSelectionModel> byRow(selectionModel());
        setSelectionModel(new KeySelectionModel(list, this));
        m_modelConnections << connect(list, &WindowedListModel::relocated, this, [this](int delta) {
            verticalScrollBar()->setValue(verticalScrollBar()->value() + delta);
        });
        m_modelConnections << connect(list, &WindowedListModel::queryChanged, this, &RecordTable::showSorting);
        m_header->setSortIndicatorShown(true);
        showSorting();
    }
    updateGeometries();
}

void RecordTable::reset()
{
    QAbstractItemView::reset();
    m_hoveredRow = -1;
    verticalScrollBar()->setValue(0);
    updateGeometries();
}

void RecordTable::setRowHeight(int height)
{
    m_rowHeight = std::max(height, 1);
    updateGeometries();
    viewport()->update();
}

// Rows and places -------------------------------------------------------------------------------------------------------

int RecordTable::rowCount() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int RecordTable::rowsThatFit() const
{
    return std::max(viewport()->height() / m_rowHeight, 1);
}

int RecordTable::firstVisibleRow() const
{
    return verticalScrollBar()->value();
}

int RecordTable::lastVisibleRow() const
{
    const int partly = (viewport()->height() + m_rowHeight - 1) / m_rowHeight;
    return std::min(firstVisibleRow() + partly, rowCount()) - 1;
}

void RecordTable::scrollToRow(int row)
{
    verticalScrollBar()->setValue(row);
}

int RecordTable::rowAt(int y) const
{
    const int row = firstVisibleRow() + (y >= 0 ? y / m_rowHeight : (y - m_rowHeight + 1) / m_rowHeight);
    return row >= 0 && row < rowCount() ? row : -1;
}

QRect RecordTable::rowRect(int row) const
{
    // Far rows have a place as well: a selection is extended from a row that is out of sight. Pixels must fit an int.
    constexpr qint64 farthest = std::numeric_limits<int>::max() / 4;
    const qint64 top = (qint64(row) - firstVisibleRow()) * m_rowHeight;
    return {-horizontalOffset(), int(std::clamp(top, -farthest, farthest)), m_header->length(), m_rowHeight};
}

QRect RecordTable::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || isIndexHidden(index))
        return {};
    QRect rect = rowRect(index.row());
    rect.setLeft(m_header->sectionViewportPosition(index.column()));
    rect.setWidth(m_header->sectionSize(index.column()));
    return rect;
}

QModelIndex RecordTable::indexAt(const QPoint &point) const
{
    const int row = rowAt(point.y());
    const int column = m_header->logicalIndexAt(point.x());
    return row >= 0 && column >= 0 ? model()->index(row, column, rootIndex()) : QModelIndex();
}

bool RecordTable::isIndexHidden(const QModelIndex &index) const
{
    return m_header->isSectionHidden(index.column());
}

int RecordTable::horizontalOffset() const
{
    return m_header->offset();
}

int RecordTable::verticalOffset() const
{
    // In pixels, as the rubber band's arithmetic wants it; rows so far down that it would overflow are never dragged over.
    return int(std::min<qint64>(qint64(firstVisibleRow()) * m_rowHeight, std::numeric_limits<int>::max() / 2));
}

// Scrolling -------------------------------------------------------------------------------------------------------------

void RecordTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int first = firstVisibleRow();
    const int fit = rowsThatFit();
    const int row = index.row();
    switch (hint) {
    case EnsureVisible:
        if (row < first)
            scrollToRow(row);
        else if (row >= first + fit)
            scrollToRow(row - fit + 1);
        break;
    case PositionAtTop:
        scrollToRow(row);
        break;
    case PositionAtBottom:
        scrollToRow(row - fit + 1);
        break;
    case PositionAtCenter:
        scrollToRow(row - fit / 2);
        break;
    }
}

void RecordTable::scrollContentsBy(int dx, int dy)
{
    if (dx != 0)
        m_header->setOffset(horizontalScrollBar()->value());
    if (dy != 0)
        m_hoveredRow = rowAt(viewport()->mapFromGlobal(QCursor::pos()).y());
    viewport()->update();
    announceVisibleRows();
}

void RecordTable::updateGeometries()
{
    const int headerHeight = m_header->isHidden() ? 0 : m_header->sizeHint().height();
    setViewportMargins(0, headerHeight, 0, 0);
    const QRect area = viewport()->geometry();
    m_header->setGeometry(area.left(), area.top() - headerHeight, area.width(), headerHeight);

    verticalScrollBar()->setPageStep(rowsThatFit());
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setRange(0, std::max(rowCount() - rowsThatFit(), 0));
    horizontalScrollBar()->setPageStep(area.width());
    horizontalScrollBar()->setSingleStep(std::max(area.width() / 20, 1));
    horizontalScrollBar()->setRange(0, std::max(m_header->length() - area.width(), 0));
    QAbstractItemView::updateGeometries();
    announceVisibleRows();
}

void RecordTable::announceVisibleRows()
{
    const int first = firstVisibleRow();
    const int last = lastVisibleRow();
    if (first == m_announcedFirst && last == m_announcedLast)
        return;
    m_announcedFirst = first;
    m_announcedLast = last;
    emit visibleRowsChanged(first, last);
}

void RecordTable::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void RecordTable::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
    viewport()->update();
}

void RecordTable::keyboardSearch(const QString &) {}

void RecordTable::focusInEvent(QFocusEvent *event)
{
    // Not QAbstractItemView's, which makes the first row current: here that opens a record nobody chose.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

QModelIndex RecordTable::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = rowCount() - 1;
    if (last < 0)
        return {};
    const QModelIndex current = currentIndex();
    const int column = current.isValid() ? current.column() : m_header->logicalIndex(0);
    int row = current.isValid() ? current.row() : -1;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        row = current.isValid() ? row - 1 : 0;
        break;
    case MoveDown:
    case MoveNext:
        row += 1;
        break;
    case MovePageUp:
        row -= rowsThatFit();
        break;
    case MovePageDown:
        row += rowsThatFit();
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = last;
        break;
    case MoveLeft:
    case MoveRight: {
        QScrollBar *bar = horizontalScrollBar();
        const bool forward = (action == MoveRight) == (layoutDirection() == Qt::LeftToRight);
        bar->setValue(bar->value() + (forward ? bar->singleStep() : -bar->singleStep()));
        break;
    }
    }
    return model()->index(std::clamp(row, 0, last), column, rootIndex());
}

// Selection -------------------------------------------------------------------------------------------------------------

void RecordTable::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    if (!selectionModel() || rowCount() == 0)
        return;
    const auto clampedRow = [&](int y) {
        return std::clamp(firstVisibleRow() + int(std::floor(double(y) / m_rowHeight)), 0, rowCount() - 1);
    };
    const int first = clampedRow(std::min(rect.top(), rect.bottom()));
    const int last = clampedRow(std::max(rect.top(), rect.bottom()));
    const int lastColumn = model()->columnCount(rootIndex()) - 1;
    selectionModel()->select(QItemSelection(model()->index(first, 0, rootIndex()), model()->index(last, lastColumn, rootIndex())),
                             command);
}

QRegion RecordTable::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const int first = std::max(range.top(), firstVisibleRow());
        const int last = std::min(range.bottom(), lastVisibleRow());
        if (first <= last)
            region += rowRect(first).united(rowRect(last));
    }
    return region;
}

// Painting --------------------------------------------------------------------------------------------------------------

void RecordTable::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem base;
    initViewItemOption(&base);
    const QRect exposed = event->rect();
    const int first = firstVisibleRow() + exposed.top() / m_rowHeight;
    const int last = std::min(firstVisibleRow() + exposed.bottom() / m_rowHeight, rowCount() - 1);
    for (int row = first; row <= last; ++row)
        paintRow(painter, row, exposed, base);
}

void RecordTable::paintRow(QPainter &painter, int row, const QRect &exposed, const QStyleOptionViewItem &base) const
{
    QStyleOptionViewItem option = base;
    const QModelIndex current = currentIndex();
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(model()->index(row, 0, rootIndex())));
    option.state.setFlag(QStyle::State_MouseOver, row == m_hoveredRow);
    option.state.setFlag(QStyle::State_Active, isActiveWindow());
    option.state.setFlag(QStyle::State_HasFocus, current.row() == row && hasFocus());
    for (int column = 0; column < m_header->count(); ++column) {
        if (m_header->isSectionHidden(column))
            continue;
        const QModelIndex index = model()->index(row, column, rootIndex());
        option.rect = visualRect(index);
        if (option.rect.intersects(exposed))
            itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

bool RecordTable::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
        setHoveredRow(rowAt(static_cast<QHoverEvent *>(event)->position().toPoint().y()));
        break;
    case QEvent::HoverLeave:
        setHoveredRow(-1);
        break;
    default:
        break;
    }
    return QAbstractItemView::viewportEvent(event);
}

void RecordTable::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    viewport()->update(rowRect(m_hoveredRow));
    m_hoveredRow = row;
    viewport()->update(rowRect(m_hoveredRow));
}

// Sorting ---------------------------------------------------------------------------------------------------------------

void RecordTable::sortBy(int section)
{
    auto *list = qobject_cast<WindowedListModel *>(model());
    if (list && list->headerData(section, Qt::Horizontal, WindowedListModel::SortableRole).toBool())
        list->sort(section, m_header->sortIndicatorOrder());
    showSorting();
}

void RecordTable::showSorting()
{
    if (const auto *list = qobject_cast<WindowedListModel *>(model()))
        m_header->setSortIndicator(list->definition().columnIndex(list->query().sort),
                                   list->query().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}
