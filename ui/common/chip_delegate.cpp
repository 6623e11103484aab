// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/chip_delegate.h"

#include "models/list/windowed_list_model.h"
#include "ui/common/chip.h"

ChipDelegate::ChipDelegate(Look look, QObject *parent)
    : RowDelegate(parent)
    , m_look(look)
{
}

QString ChipDelegate::text(const QModelIndex &index) const
{
    return m_look(index.data(WindowedListModel::RawValueRole).toString()).word;
}

void ChipDelegate::paintContent(QPainter &painter, const QRect &content, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const StateLook look = m_look(index.data(WindowedListModel::RawValueRole).toString());
    if (!look.word.isEmpty())
        ChipPainter::paint(painter, content, look.word, look.tone, option.direction);
}

QSize ChipDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {ChipPainter::size(text(index)).width() + 2 * Space::Medium, Space::RowHeight};
}
