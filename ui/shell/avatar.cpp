// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/avatar.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QStringList>
#include <QTextBoundaryFinder>

namespace {

/// The first character as a reader sees it, which may be several code units.
QString firstCharacter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    return word.left(finder.toNextBoundary());
}

} // namespace

QString Avatar::initials(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString first = firstCharacter(words.first());
    return (words.size() == 1 ? first : first + firstCharacter(words.last())).toUpper();
}

void Avatar::paint(QPainter &painter, const QRectF &circle, const QString &name)
{
    const Theme &theme = Theme::instance();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::AccentTint));
    painter.drawEllipse(circle);
    painter.setPen(theme.color(Token::Accent));
    QFont font = Theme::font(TypeSize::Small, QFont::Bold);
    font.setPixelSize(qRound(circle.height() * 0.38));
    painter.setFont(font);
    painter.drawText(circle, Qt::AlignCenter, initials(name));
    painter.restore();
}
