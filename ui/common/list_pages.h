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
    QString title;    ///< "Orders"
    QString subtitle; ///< filters, number, who and when
};

/// Paints a list on pages, row by row: the title once, the columns' titles on each page, the page's number below. Any
/// thread. Keeps no rows, so its memory is the same for any number.
class ListPages
{
public:
    ListPages(QPagedPaintDevice &device, PageTitle title, QList<ExportColumn> columns);
    ~ListPages();

    /// False: the device cannot be painted on.
    [[nodiscard]] bool begin();
    void addRow(const QStringList &cells);
    void end();
    [[nodiscard]] int pages() const { return m_page; }

private:
    void beginPage();
    void endPage();
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
};

/// A row's values in the words of the screen.
[[nodiscard]] QStringList printedCells(const RowView &row, const QList<ExportColumn> &columns);

/// A document of a list of any length, made beside the window's thread.
[[nodiscard]] RowSinkMaker pdfFile(const ExportTarget &target, const PageTitle &title);

/// A page of paper that fits so many columns.
[[nodiscard]] QPageLayout pageLayoutFor(qsizetype columns);
