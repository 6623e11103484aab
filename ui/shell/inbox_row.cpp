// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/inbox_row.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"

#include <QPainter>
#include <QStyle>

namespace {

constexpr int glyphSize = 18;
constexpr int dotSize = 8;
constexpr int rowHeight = 52;

} // namespace

InboxRow::InboxRow(const InboxWords &words, const QDateTime &at, bool isRead, bool leadsSomewhere, QWidget *parent)
    : QAbstractButton(parent)
    , m_words(words)
    , m_when(Format::when(at))
    , m_isRead(isRead)
{
    setText(words.sentence);
    setAccessibleName(isRead ? words.sentence : tr("Unread: %1").arg(words.sentence));
    setAccessibleDescription(words.detail);
    setToolTip(plainTip(leadsSomewhere ? Format::stamp(at) : tr("%1. Press to mark it as read.").arg(Format::stamp(at))));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize InboxRow::sizeHint() const
{
    return {320, rowHeight};
}

void InboxRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() || isDown() || hasFocus();
    painter.setPen(hasFocus() ? QPen(theme.color(Token::Accent), 1.5) : QPen(Qt::NoPen));
    painter.setBrush(lit ? theme.color(Token::Hover) : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Space::ControlRadius, Space::ControlRadius);

    // Laid out from left to right, and mirrored as a whole.
    const auto place = [this](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    const ToneColors colors = theme.tone(m_words.tone);
    const QRect icon = place({Space::Medium, (height() - glyphSize) / 2, glyphSize, glyphSize});
    painter.drawPixmap(icon.topLeft(), Icons::pixmap(m_words.icon, glyphSize, colors.ink, devicePixelRatioF()));

    const QFont strong = Theme::font(TypeSize::Body, m_isRead ? QFont::Normal : QFont::DemiBold);
    const QFont small = Theme::font(TypeSize::Small);
    const int left = Space::Medium + glyphSize + Space::Medium;
    const int whenWidth = QFontMetrics(small).horizontalAdvance(m_when) + 2;
    const int end = width() - Space::Medium - (m_isRead ? 0 : dotSize + Space::Small);
    const int middle = height() / 2;
    const auto write = [&](const QRect &area, const QFont &font, Token token, const QString &text, Qt::Alignment side) {
        painter.setFont(font);
        painter.setPen(theme.color(token));
        painter.drawText(place(area), int(QStyle::visualAlignment(layoutDirection(), side | Qt::AlignVCenter)) | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
    };
    const int words = end - whenWidth - Space::Medium - left;
    write({left, middle - 20, words, 20}, strong, Token::Text, m_words.sentence, Qt::AlignLeft);
    write({left, middle, words, 20}, small, Token::Muted, m_words.detail, Qt::AlignLeft);
    write({end - whenWidth, middle - 20, whenWidth, 20}, small, Token::Muted, m_when, Qt::AlignRight);
    if (!m_isRead) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Accent));
        painter.drawEllipse(place({width() - Space::Medium - dotSize, middle - 10 - dotSize / 2, dotSize, dotSize}));
    }
}

void InboxRow::enterEvent(QEnterEvent *)
{
    update();
}

void InboxRow::leaveEvent(QEvent *)
{
    update();
}
