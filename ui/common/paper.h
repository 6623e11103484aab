// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QFont>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <functional>

class QPagedPaintDevice;
class QPainter;

/// Type for paper. Not the screen's: its tabular figures are substitutes, and a reader of the PDF could neither find nor copy them.
[[nodiscard]] QFont paperFont(qreal points, QFont::Weight weight = QFont::Normal);

/// A document on A4, written from above and measured in millimetres: a head with a barcode, a table whose first column takes
/// the room that the numbers at the right leave, and a foot with the page's number. A page that is full turns by itself and
/// says what goes on.
class Paper
{
public:
    /// `foot` stands below each page, `continued` above each but the first.
    Paper(QPagedPaintDevice &device, QPainter &painter, QString foot, QString continued);

    enum class Size { Small,
                      Body,
                      Title };
    /// The shop, what this is, the lines under it; the code as a barcode at the right, readable below it.
    void head(const QString &shop, const QString &title, const QStringList &lines, const QString &code);
    /// Two blocks of lines side by side, each under a word.
    void blocks(const QString &leftTitle, const QStringList &left, const QString &rightTitle, const QStringList &right);
    /// Begins a table: the first title at the left, the others over columns of numbers.
    void columns(const QStringList &titles);
    void row(const QString &name, const QString &detail, const QStringList &numbers);
    /// A line under the table: a word and its amount, at the right.
    void sum(const QString &word, const QString &amount, bool isStrong = false);
    void paragraph(const QString &text, Size size = Size::Body);
    void gap(qreal millimetres);
    /// The foot of the last page.
    void end();

private:
    [[nodiscard]] QFont font(Size size, QFont::Weight weight = QFont::Normal) const;
    qreal write(const QRectF &place, const QFont &font, const QString &text, int flags);
    [[nodiscard]] qreal heightOf(const QString &text, const QFont &font, qreal width) const;
    void need(qreal height);
    void paintColumns();
    void rule();
    void paintFoot();
    [[nodiscard]] qreal nameWidth() const;
    [[nodiscard]] qreal numberLeft(int column) const;

    QPagedPaintDevice &m_device;
    QPainter &m_painter;
    QString m_foot;
    QString m_continued;
    QStringList m_columns;
    qreal m_mm;
    QRectF m_page;
    qreal m_y;
    int m_number = 1;
};

/// Sets a device up for papers and lets `paintOne` paint each of so many, each on a page of its own.
void paintPapers(QPagedPaintDevice &device, int count, const std::function<void(QPagedPaintDevice &, QPainter &, int)> &paintOne);
/// What is painted, as a PDF; the file is whole or not there.
[[nodiscard]] Result<void> writePdf(const QString &path, const QString &title, const std::function<void(QPagedPaintDevice &)> &paint);
