// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/skeleton_rows.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QStyle>

namespace {

constexpr int barHeight = 8;
constexpr int columns = 5;

} // namespace

SkeletonRows::SkeletonRows(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Loading"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SkeletonRows::paintBar(QPainter &painter, const QRect &cell, Qt::LayoutDirection direction, int row, int column)
{
    const int percent = 45 + (row * 37 + column * 53) % 40;
    const QSize size(qMax(12, cell.width() * percent / 100), barHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::instance().color(Token::Line));
    painter.drawRoundedRect(QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, size, cell), barHeight / 2.0,
                            barHeight / 2.0);
}

void SkeletonRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor line = Theme::instance().color(Token::Line);
    const int columnWidth = width() / columns;
    for (int row = 0; row * Space::RowHeight < height(); ++row) {
        const int top = row * Space::RowHeight;
        for (int column = 0; column < columns; ++column) {
            const QRect cell(column * columnWidth + Space::Medium, top, columnWidth - 2 * Space::Medium, Space::RowHeight);
            paintBar(painter, QStyle::visualRect(layoutDirection(), rect(), cell), layoutDirection(), row, column);
        }
        painter.fillRect(QRect(0, top + Space::RowHeight - 1, width(), 1), line);
    }
}
