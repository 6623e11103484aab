// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/person_button.h"

#include "ui/common/theme.h"
#include "ui/shell/avatar.h"

#include <QPainter>
#include <QStyle>

namespace {

constexpr int avatarSize = 28;
constexpr int padding = Space::Small;

} // namespace

PersonButton::PersonButton(Frame frame, QWidget *parent)
    : QAbstractButton(parent)
    , m_frame(frame)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PersonButton::setPerson(const QString &name, const QString &line)
{
    setText(name);
    m_line = line;
    setAccessibleName(name);
    setAccessibleDescription(line);
    updateGeometry();
    update();
}

QSize PersonButton::sizeHint() const
{
    const QFontMetrics strong(Theme::font(TypeSize::Body, QFont::DemiBold));
    const QFontMetrics small(Theme::font(TypeSize::Small));
    const int words = qMax(strong.horizontalAdvance(text()), small.horizontalAdvance(m_line));
    return {avatarSize + words + 4 * padding, qMax(avatarSize, strong.height() + small.height()) + 2 * padding};
}

QSize PersonButton::minimumSizeHint() const
{
    return {avatarSize + 4 * padding + 40, sizeHint().height()};
}

void PersonButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1.0 : 0.5);

    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool lit = isEnabled() && (underMouse() || isDown());
    if (m_frame == Frame::Outlined || hasFocus() || lit) {
        painter.setPen(hasFocus()                       ? QPen(theme.color(Token::Accent), 1.5)
                           : m_frame == Frame::Outlined ? QPen(theme.color(Token::Line))
                                                        : QPen(Qt::NoPen));
        painter.setBrush(lit ? theme.color(Token::AccentTint) : QColor(Qt::transparent));
        painter.drawRoundedRect(frame, Space::ControlRadius, Space::ControlRadius);
    }

    const QRect inner = rect().adjusted(padding, 0, -padding, 0);
    const QRect avatar = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                                             {avatarSize, avatarSize}, inner);
    Avatar::paint(painter, avatar, text());

    const QFont strong = Theme::font(TypeSize::Body, QFont::DemiBold);
    const QFont small = Theme::font(TypeSize::Small);
    const int strongHeight = QFontMetrics(strong).height();
    const int smallHeight = QFontMetrics(small).height();
    const int top = (height() - strongHeight - smallHeight) / 2;
    QRect words = inner;
    if (layoutDirection() == Qt::RightToLeft)
        words.setRight(avatar.left() - padding - 1);
    else
        words.setLeft(avatar.right() + padding + 1);
    const auto line = [&](const QFont &font, const QColor &color, const QString &text, int y, int lineHeight) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(words.left(), y, words.width(), lineHeight),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, words.width()));
    };
    line(strong, theme.color(Token::Text), text(), top, strongHeight);
    line(small, theme.color(Token::Muted), m_line, top + strongHeight, smallHeight);
}

void PersonButton::enterEvent(QEnterEvent *)
{
    update();
}

void PersonButton::leaveEvent(QEvent *)
{
    update();
}
