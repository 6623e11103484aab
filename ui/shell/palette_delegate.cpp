// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palette_delegate.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/shell/palette_model.h"

#include <QPainter>

namespace {

constexpr int iconSize = 18;

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, Space::RowHeight};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::instance();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(Token::AccentTint));
        painter->drawRoundedRect(option.rect, Space::ControlRadius, Space::ControlRadius);
    }

    const Qt::LayoutDirection direction = option.direction;
    const QRect inner = option.rect.adjusted(Space::Medium, 0, -Space::Medium, 0);
    // Each part takes its place from the start or the end of what is left.
    QRect rest = inner;
    const auto take = [&](int width, bool fromEnd) {
        const QRect part = QStyle::alignedRect(direction, (fromEnd ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                                               {qMin(width, rest.width()), rest.height()}, rest);
        if (part.left() == rest.left() && part.right() != rest.right())
            rest.setLeft(part.right() + 1);
        else
            rest.setRight(part.left() - 1);
        return part;
    };
    const auto write = [&](const QRect &where, const QString &text, const QFont &font, const QColor &color) {
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(where, int(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, where.width()));
    };

    const QRect icon = take(iconSize, false);
    painter->drawPixmap(QStyle::alignedRect(direction, Qt::AlignCenter, {iconSize, iconSize}, icon).topLeft(),
                        Icons::pixmap(index.data(PaletteModel::IconRole).toString(), iconSize,
                                      theme.color(selected ? Token::Accent : Token::Muted), painter->device()->devicePixelRatio()));
    take(Space::Medium, false);

    const QFont small = Theme::font(TypeSize::Small);
    // Muted ink is too faint on the tint of what is chosen.
    const QColor quiet = theme.color(selected ? Token::Text : Token::Muted);
    if (const QString note = index.data(PaletteModel::NoteRole).toString(); !note.isEmpty()) {
        write(take(QFontMetrics(small).horizontalAdvance(note) + 2, true), note, small, quiet);
        take(Space::Medium, true);
    }

    const QFont strong = Theme::font(TypeSize::Body, QFont::Medium);
    const QString title = index.data().toString();
    write(take(QFontMetrics(strong).horizontalAdvance(title) + 2, false), title, strong, theme.color(Token::Text));
    take(Space::Medium, false);
    write(rest, index.data(PaletteModel::DetailRole).toString(), small, quiet);
    painter->restore();
}
