// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/skeleton_rows.h"

#include "ui/common/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyle>

namespace {

constexpr int barHeight = 8;
constexpr int columnCount = 5;

} // namespace

SkeletonRows::SkeletonRows(QWidget *parent, const QHeaderView *header)
    : QWidget(parent)
    , m_header(header)
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

QList<QRect> SkeletonRows::columns() const
{
    QList<QRect> columns;
    if (m_header != nullptr && m_header->count() > 0) {
        for (int i = 0; i < m_header->count(); ++i) {
            if (!m_header->isSectionHidden(i))
                columns << QRect(m_header->sectionViewportPosition(i), 0, m_header->sectionSize(i), Space::RowHeight);
        }
        return columns;
    }
    const int width = this->width() / columnCount;
    for (int i = 0; i < columnCount; ++i)
        columns << QStyle::visualRect(layoutDirection(), rect(), QRect(i * width, 0, width, Space::RowHeight));
    return columns;
}

void SkeletonRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor line = Theme::instance().color(Token::Line);
    const QList<QRect> cells = columns();
    for (int row = 0; row * Space::RowHeight < height(); ++row) {
        const int top = row * Space::RowHeight;
        for (int column = 0; column < cells.size(); ++column) {
            const QRect cell = cells.at(column).translated(0, top).adjusted(Space::Medium, 0, -Space::Medium, 0);
            paintBar(painter, cell, layoutDirection(), row, column);
        }
        painter.fillRect(QRect(0, top + Space::RowHeight - 1, width(), 1), line);
    }
}
