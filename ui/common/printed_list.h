// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_export.h"

#include <QFont>
#include <QPageLayout>
#include <QPainter>
#include <QStringList>

#include <memory>

class QPagedPaintDevice;

/// What stands over a printed list.
struct PageTitle {
    QString title; ///< "Orders"
    QString subtitle; ///< filters, number, who and when
};

/// Paints a list on pages, row by row: the title once, the columns' titles on each page, the page's number below. Any
/// thread. Keeps no rows, so its memory is the same for any number.
class PrintedList
{
public:
    PrintedList(QPagedPaintDevice &device, PageTitle title, QList<ExportColumn> columns);
    ~PrintedList();

    /// False: the device cannot be painted on.
    [[nodiscard]] bool begin();
    /// How many rows will come, so that each page says of how many it is; asked for before begin().
    void setRows(qint64 rows) { m_rows = rows; }
    enum class Weight { Body,
                        Sum };
    void addRow(const QStringList &cells, Weight weight = Weight::Body);
    void end();
    [[nodiscard]] int pages() const { return m_page; }

private:
    void beginPage();
    void endPage();
    [[nodiscard]] bool isFull() const { return m_y + 2 * m_line > m_area.bottom(); }
    [[nodiscard]] int rowsOfThisPage() const;
    void drawCell(int column, qreal top, const QString &text);

    QPagedPaintDevice &m_device;
    PageTitle m_title;
    QList<ExportColumn> m_columns;
    QPainter m_painter;
    QFont m_bodyFont;
    QFont m_headFont;
    QList<qreal> m_lefts;
    QList<qreal> m_widths;
    QRectF m_area;
    qreal m_line = 0;
    qreal m_ascent = 0;
    qreal m_y = 0;
    int m_page = 0;
    qint64 m_rows = -1;
    int m_allPages = 0; ///< 0: nobody knows
};

/// A row's values in the words of the screen.
[[nodiscard]] QStringList printedCells(const RowView &row, const QList<ExportColumn> &columns);

/// A document of a list of any length, made beside the window's thread.
/// `rows`: how many there are, if that is known.
[[nodiscard]] RowSinkMaker pdfFile(const ExportTarget &target, const PageTitle &title, qint64 rows = -1);

/// A page of paper that fits so many columns.
[[nodiscard]] QPageLayout pageLayoutFor(qsizetype columns);
