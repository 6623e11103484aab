// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dashboard/sparkline.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace {

constexpr int lineHeight = 30;

} // namespace

Sparkline::Sparkline(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(lineHeight);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Sparkline::setValues(const QList<std::optional<qint64>> &values)
{
    if (values == m_values)
        return;
    m_values = values;
    update();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    qint64 lowest = 0;
    qint64 highest = 0;
    for (const auto &value : std::as_const(m_values)) {
        lowest = std::min(lowest, value.value_or(0));
        highest = std::max(highest, value.value_or(0));
    }
    if (m_values.size() < 2 || lowest == highest)
        return;
    const QRectF area = QRectF(rect()).adjusted(1, 3, -1, -3);
    QPainterPath path;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const double along = double(i) / double(m_values.size() - 1);
        const double up = (double(m_values.at(i).value_or(0)) - double(lowest)) / (double(highest) - double(lowest));
        const QPointF point(area.left() + along * area.width(), area.bottom() - up * area.height());
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::instance().color(Token::Accent), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}
