// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/rail_button.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QStyle>

namespace {

constexpr int glyphSize = 18;

} // namespace

RailButton::RailButton(const QString &icon, const QString &title, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setAutoExclusive(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize RailButton::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(TypeSize::Body, QFont::DemiBold));
    return {metrics.horizontalAdvance(text()) + glyphSize + 3 * Space::Medium, 34};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse() || hasFocus()) {
        QColor fill = theme.color(Token::AccentTint);
        if (!isChecked())
            fill.setAlphaF(underMouse() ? 0.6F : 0.0F);
        painter.setPen(hasFocus() ? QPen(theme.color(Token::Accent), 1.5) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Space::ControlRadius, Space::ControlRadius);
    }
    const QColor ink = theme.color(isChecked() ? Token::Accent : Token::Text);
    const QRect inner = rect().adjusted(Space::Medium, 0, -Space::Medium, 0);
    const QRect icon = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, {glyphSize, glyphSize}, inner);
    painter.drawPixmap(icon.topLeft(), Icons::pixmap(m_icon, glyphSize, isChecked() ? ink : theme.color(Token::Muted), devicePixelRatioF()));

    const int shift = glyphSize + Space::Small + 2;
    const QRect words = layoutDirection() == Qt::RightToLeft ? inner.adjusted(0, 0, -shift, 0) : inner.adjusted(shift, 0, 0, 0);
    painter.setFont(Theme::font(TypeSize::Body, isChecked() ? QFont::DemiBold : QFont::Medium));
    painter.setPen(ink);
    painter.drawText(words, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), text());
}

void RailButton::enterEvent(QEnterEvent *)
{
    update();
}

void RailButton::leaveEvent(QEvent *)
{
    update();
}
