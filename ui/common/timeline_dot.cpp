// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/timeline_dot.h"

#include <QPainter>

namespace {

constexpr int dotSize = 8;
constexpr int dotCentre = 13; // the middle of the first line of text beside it
constexpr int gap = 3;

} // namespace

TimelineDot::TimelineDot(Tone tone, bool joinsAbove, bool joinsBelow, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
    , m_joinsAbove(joinsAbove)
    , m_joinsBelow(joinsBelow)
{
    setFixedWidth(dotSize + 2);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TimelineDot::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    const int centre = width() / 2;
    QPainter painter(this);
    if (m_joinsAbove)
        painter.fillRect(QRect(centre, 0, 1, dotCentre - dotSize / 2 - gap), theme.color(Token::Line));
    if (m_joinsBelow) {
        const int top = dotCentre + dotSize / 2 + gap;
        painter.fillRect(QRect(centre, top, 1, height() - top), theme.color(Token::Line));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tone(m_tone).ink);
    painter.drawEllipse(QRectF(centre - dotSize / 2.0 + 0.5, dotCentre - dotSize / 2.0, dotSize, dotSize));
}
