// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/labels.h"

#include "ui/common/barcode.h"
#include "ui/common/paper.h"

#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>

namespace {

constexpr qreal margin = 2; // mm inside each label
constexpr qreal titlePoints = 11;
constexpr qreal smallPoints = 7;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

void drawLine(QPainter &painter, const QRectF &line, const QFont &lineFont, const QString &text)
{
    painter.setFont(lineFont);
    painter.drawText(line, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine, painter.fontMetrics().elidedText(text, Qt::ElideRight, int(line.width())));
}

void drawLabel(QPainter &painter, const QRectF &place, qreal mm, const Label &label)
{
    const QRectF inner = place.adjusted(margin * mm, margin * mm, -margin * mm, -margin * mm);
    const qreal point = mm * 25.4 / 72;
    const qreal title = titlePoints * 1.3 * point;
    const qreal small = smallPoints * 1.3 * point;
    drawLine(painter, {inner.x(), inner.y(), inner.width(), title}, paperFont(titlePoints, QFont::DemiBold), label.title);
    qreal top = inner.y() + title;
    if (!label.detail.isEmpty()) {
        drawLine(painter, {inner.x(), top, inner.width(), small}, paperFont(smallPoints), label.detail);
        top += small;
    }
    const qreal bottom = inner.bottom() - small;
    if (const std::optional<Barcode> code = Barcode::of(label.code))
        code->paint(painter, {inner.x(), top + mm / 2, inner.width(), bottom - top - mm});
    drawLine(painter, {inner.x(), bottom, inner.width(), small}, paperFont(smallPoints), label.code);
}

} // namespace

QList<LabelPaper> LabelPaper::all()
{
    return {{Tr::tr("Roll, 62 × 29 mm"), {62, 29}, 1, 1},
            {Tr::tr("Roll, 100 × 50 mm"), {100, 50}, 1, 1},
            {Tr::tr("A4 sheet, 3 × 8 labels"), {210, 297}, 3, 8}};
}

void paintLabels(QPagedPaintDevice &device, const LabelPaper &paper, const QList<Label> &labels)
{
    device.setPageSize(QPageSize(paper.page, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
    device.setPageMargins({});
    QPainter painter(&device);
    painter.setPen(Qt::black);
    const qreal mm = painter.device()->logicalDpiX() / 25.4;
    const int onPage = paper.columns * paper.rows;
    const QSizeF size(paper.page.width() * mm / paper.columns, paper.page.height() * mm / paper.rows);
    for (int i = 0; i < labels.size(); ++i) {
        if (i > 0 && i % onPage == 0)
            device.newPage();
        const int column = i % onPage % paper.columns;
        const int row = i % onPage / paper.columns;
        drawLabel(painter, {QPointF(column * size.width(), row * size.height()), size}, mm, labels[i]);
    }
}

Result<void> writeLabels(const QString &path, const LabelPaper &paper, const QList<Label> &labels)
{
    return writePdf(path, Tr::tr("Labels"), [&](QPagedPaintDevice &device) { paintLabels(device, paper, labels); });
}
