// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/connection_badge.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QStyle>

namespace {

constexpr int dotSize = 8;

Tone toneOf(Link link)
{
    switch (link) {
    case Link::Up:
        return Tone::Good;
    case Link::Slow:
        return Tone::Accent;
    case Link::Silent:
    case Link::Reconnecting:
        return Tone::Waiting;
    case Link::Away:
    case Link::SignedOut:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

} // namespace

ConnectionBadge::ConnectionBadge(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("connectionBadge"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ConnectionBadge::say(Link link, const QString &word)
{
    m_link = link;
    setText(word);
    setAccessibleName(tr("Connection: %1").arg(word));
    update();
}

QSize ConnectionBadge::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(TypeSize::Small, QFont::Medium));
    return {metrics.horizontalAdvance(text()) + dotSize + 3 * Space::Small, metrics.height() + 2 * Space::Tight};
}

void ConnectionBadge::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    const ToneColors colors = theme.tone(toneOf(m_link));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_link != Link::Up || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(theme.color(Token::Accent), 1.5) : QPen(Qt::NoPen));
        painter.setBrush(m_link == Link::Up ? QColor(Qt::transparent) : colors.tint);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Space::ControlRadius, Space::ControlRadius);
    }
    const QRect inner = rect().adjusted(Space::Small, 0, -Space::Small, 0);
    const QRect dot = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, {dotSize, dotSize}, inner);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.ink);
    painter.drawEllipse(dot);

    const QFont font = Theme::font(TypeSize::Small, QFont::Medium);
    const int shift = dotSize + Space::Small;
    const QRect words = layoutDirection() == Qt::RightToLeft ? inner.adjusted(0, 0, -shift, 0) : inner.adjusted(shift, 0, 0, 0);
    painter.setFont(font);
    painter.setPen(m_link == Link::Up ? theme.color(Token::Muted) : colors.ink);
    painter.drawText(words, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, words.width()));
}
