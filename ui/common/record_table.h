// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemView>

class QHeaderView;

/// A table of rows of one height for a WindowedListModel (or any flat model). It keeps nothing per row, where QTableView's
/// vertical header keeps a section for each: 10 million rows cost it nothing.
/// Current index, delegates per column, keyboard and drag are QAbstractItemView's; whole rows are selected. Clicking a
/// sortable header sorts a WindowedListModel, and the header shows what the model's query says; its selection is a
/// KeySelectionModel, by record.
class RecordTable : public QAbstractItemView
{
    Q_OBJECT
    Q_PROPERTY(int rowHeight READ rowHeight WRITE setRowHeight)

public:
    explicit RecordTable(QWidget *parent = nullptr);
    ~RecordTable() override;

    [[nodiscard]] QHeaderView *horizontalHeader() const { return m_header; }

    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    void setRowHeight(int height);

    /// The rows that are at least partly in sight; first > last when there are none.
    [[nodiscard]] int firstVisibleRow() const;
    [[nodiscard]] int lastVisibleRow() const;
    /// Puts this row at the upper edge.
    void scrollToRow(int row);

    void setModel(QAbstractItemModel *model) override;
    void reset() override;
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    /// Does nothing: it would look through every row of the list. Lists are searched by the server.
    void keyboardSearch(const QString &search) override;

signals:
    /// After scrolling, resizing, or when rows come and go.
    void visibleRowsChanged(int first, int last);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void updateGeometries() override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int rowsThatFit() const;
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] QRect rowRect(int row) const;
    void paintRow(QPainter &painter, int row, const QRect &exposed, const QStyleOptionViewItem &base) const;
    void setHoveredRow(int row);
    void announceVisibleRows();
    void sortBy(int section);
    void showSorting();

    QHeaderView *m_header;
    int m_rowHeight = 36;
    int m_hoveredRow = -1;
    int m_announcedFirst = 0;
    int m_announcedLast = -1;
    QList<QMetaObject::Connection> m_modelConnections;
};
