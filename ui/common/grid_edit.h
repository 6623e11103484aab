// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStyledItemDelegate>
#include <QWidget>

class QPushButton;
class QTableWidget;

/// How the cells of a GridEdit look and grow.
struct GridColumns {
    struct Column {
        QString title;
        QList<QPair<QString, QString>> options = {}; ///< value and words; empty: any text
    };
    QList<Column> columns; ///< of a named grid the last ones, whose names are their titles
    QStringList codes = {}; ///< of a named grid: what the first row calls these columns
    QString newColumn = {}; ///< of a named grid: what a column that is added is about ("size")
    QString addRow; ///< "Add an image"

    [[nodiscard]] bool isNamed() const { return !codes.isEmpty(); }
};

/// A few rows of texts edited as cells: typed, pasted from a spreadsheet, added, removed and put in order. In a named grid the
/// first row names the columns, and there may be more of them. What is wrong with a cell colours it and stands in its tip.
class GridEdit : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the names of its parts: "images" is imagesTable, imagesAddButton.
    GridEdit(const QString &name, GridColumns columns, QWidget *parent = nullptr);

    /// Without telling edited().
    void setRows(const QJsonArray &rows);
    /// Rows of texts, without the empty ones at the end.
    [[nodiscard]] QJsonArray rows() const;
    /// "2/1": the sentence of the cell 1 in row 2.
    void setProblems(const QHash<QString, QString> &problems);
    [[nodiscard]] QTableWidget *table() const { return m_table; }

signals:
    void edited(const QJsonArray &rows);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill(const QJsonArray &rows);
    void setCell(int row, int column, const QString &text);
    [[nodiscard]] QString cell(int row, int column) const;
    [[nodiscard]] int firstRow() const { return m_columns.isNamed() ? 1 : 0; }
    void changed();
    void showButtons();
    void addRow();
    void removeRow();
    void moveUp();
    void moveDown();
    void move(int by);
    void addColumn();
    void removeColumn();
    void paste();
    void copy() const;
    void clearCells();
    void colour();

    GridColumns m_columns;
    QTableWidget *m_table;
    QPushButton *m_remove = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_removeColumn = nullptr;
    QHash<QString, QString> m_problems;
    bool m_filling = false;
};
