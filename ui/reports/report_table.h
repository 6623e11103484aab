// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/report_table_model.h"

#include <QWidget>

class RecordTable;

/// A report's rows, with its sums on a line that stays in sight below them. Rows that lead somewhere open with a double
/// click or the Enter key.
class ReportTable : public QWidget
{
    Q_OBJECT

public:
    explicit ReportTable(QWidget *parent = nullptr);

    void setResult(const std::optional<ReportResult> &result);
    [[nodiscard]] const ReportTableModel &model() const { return *m_model; }

signals:
    void activated(const ReportRows::Cells &cells);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setDelegates();
    void fitColumns();
    void followColumns();

    ReportTableModel *m_model;
    QAbstractTableModel *m_sums;
    RecordTable *m_rows;
    RecordTable *m_total;
};
