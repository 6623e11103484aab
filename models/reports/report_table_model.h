// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/report_queries.h"

#include <QAbstractTableModel>
#include <QCache>

/// The rows of a report's answer, read from its file as they come into sight; roles are those of WindowedListModel. A
/// currency that only says what the amounts are in is no column of it.
class ReportTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ReportTableModel(QObject *parent = nullptr);

    void setResult(const std::optional<ReportResult> &result);
    [[nodiscard]] const std::optional<ReportResult> &result() const { return m_result; }
    /// The column of the answer that a column here shows.
    [[nodiscard]] const ExportColumn &column(int section) const;
    /// A row of the answer; empty: it cannot be read.
    [[nodiscard]] ReportRows::Cells cellsOf(int row) const;
    /// A cell of the total as the delegates want it.
    [[nodiscard]] QVariant total(int section, int role) const;
    [[nodiscard]] bool hasTotal() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const ReportRows::Cells *cells(int row) const;
    [[nodiscard]] QVariant cell(const ReportRows::Cells &cells, int section, int role) const;

    std::optional<ReportResult> m_result;
    QList<int> m_shown; ///< places in the answer
    mutable QCache<qint64, QList<ReportRows::Cells>> m_blocks;
};
