// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemView>

class QHeaderView;

/// A table of rows of one height for a WindowedListModel (or any flat model). It keeps nothing per row, where QTableView's
/// vertical header keeps a section for each: 10 million rows cost it nothing.
/// Selection, current index, delegates per column, keyboard and drag are QAbstractItemView's; whole rows are selected.
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
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;

signals:
    /// After scrolling, resizing, or when rows come and go.
    void visibleRowsChanged(int first, int last);

private:
    QHeaderView *m_header;
    int m_rowHeight = 36;
};
