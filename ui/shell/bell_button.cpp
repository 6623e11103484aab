// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/bell_button.h"

#include "ui/common/icons.h"

#include <QPainter>
#include <QStyle>

namespace {

constexpr int side = 34;
constexpr int bubbleHeight = 15;
constexpr int mostCounted = 99;

} // namespace

BellButton::BellButton(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("bellButton"));
    setIcon(Icons::icon(QStringLiteral("bell")));
    setIconSize({18, 18});
    setFixedSize(side, side);
    setCount(0);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BellButton::setCount(int unread)
{
    m_count = unread;
    setAccessibleName(unread == 0 ? tr("News: nothing unread") : tr("News: %Ln unread", nullptr, unread));
    update();
}

void BellButton::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    if (m_count == 0)
        return;
    const Theme &theme = Theme::instance();
    QFont font = Theme::font(TypeSize::Small, QFont::DemiBold);
    font.setPointSizeF(font.pointSizeF() * 0.85);
    const QString text = m_count > mostCounted ? tr("%1+").arg(mostCounted) : QString::number(m_count);
    const int width = qMax(bubbleHeight, QFontMetrics(font).horizontalAdvance(text) + 8);
    const QRect bubble = QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignTop, {width, bubbleHeight}, rect().adjusted(0, 1, 0, 0));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Accent));
    painter.drawRoundedRect(bubble, bubbleHeight / 2.0, bubbleHeight / 2.0);
    painter.setFont(font);
    painter.setPen(theme.color(Token::OnAccent));
    painter.drawText(bubble, Qt::AlignCenter, text);
}
