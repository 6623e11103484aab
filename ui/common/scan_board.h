// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/scan_lines.h"

#include <QWidget>

class QPushButton;
class QTableView;
class ScanSignal;

/// A list that is worked through with a scanner: what the latest scan did, and the lines with their quantities, which can
/// be typed as well. The line scanned last is the current one: digits typed then are its quantity.
class ScanBoard : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the names of its parts: receiveTable, receiveUndoButton.
    ScanBoard(const QString &name, const QList<ScanLines::Column> &columns, QWidget *parent = nullptr);

    [[nodiscard]] ScanLines *lines() const { return m_lines; }
    [[nodiscard]] ScanSignal *scanSignal() const { return m_signal; }
    [[nodiscard]] QTableView *table() const { return m_table; }

    /// Counts the code where a line has it and says so. False: no line has it; nothing was said.
    bool scan(const QString &code);
    /// The scan of a line that was added for it.
    void scanRow(int row);
    void tellUnknown(const QString &code);
    void tellSeveral(const QString &code, const QString &which);

signals:
    void changed();

private:
    void showRow(int row);
    void undo();

    ScanLines *m_lines;
    ScanSignal *m_signal;
    QTableView *m_table;
    QPushButton *m_undo;
};
