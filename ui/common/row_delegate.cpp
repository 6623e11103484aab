// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/row_delegate.h"

#include "models/list/windowed_list_model.h"
#include "ui/common/look.h"
#include "ui/common/record_table.h"
#include "ui/common/skeleton_rows.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace {

constexpr int cellMargin = Space::Medium;
constexpr int barWidth = 3;

using RowState = WindowedListModel::RowState;

RowState rowState(const QModelIndex &index)
{
    const QVariant state = index.data(WindowedListModel::RowStateRole);
    return state.isValid() ? RowState(state.toInt()) : RowState::Loaded;
}

bool isFirstShown(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const RecordTable *>(option.widget);
    return table != nullptr ? table->horizontalHeader()->visualIndex(index.column()) == 0 : index.column() == 0;
}

QString stateSentence(const QModelIndex &index)
{
    switch (rowState(index)) {
    case RowState::LeftFilter:
        return RowDelegate::tr("No longer matches the filters. It leaves the list when you refresh.");
    case RowState::Gone:
        return RowDelegate::tr("No longer there. It leaves the list when you refresh.");
    case RowState::Failed:
        return index.data(WindowedListModel::FailureRole).toString();
    case RowState::Loading:
    case RowState::Loaded:
    case RowState::Changed:
        return {};
    }
    return {};
}

} // namespace

RowDelegate::RowDelegate(QObject *parent, Emphasis emphasis, Qt::Alignment alignment)
    : QStyledItemDelegate(parent)
    , m_emphasis(emphasis)
    , m_alignment(alignment)
{
}

QString RowDelegate::text(const QModelIndex &index) const
{
    // One line a row, whatever the database holds.
    return index.data(Qt::DisplayRole).toString().simplified();
}

QString RowDelegate::tip(const QModelIndex &) const
{
    return {};
}

QFont RowDelegate::font() const
{
    return Theme::font(TypeSize::Body, m_emphasis == Emphasis::Strong ? QFont::DemiBold : QFont::Normal);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRow(*painter, option, index);
    const QRect content = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    switch (rowState(index)) {
    case RowState::Loading:
        SkeletonRows::paintBar(*painter, content, option.direction, index.row(), index.column());
        break;
    case RowState::Failed:
        if (isFirstShown(option, index)) {
            painter->setFont(Theme::font(TypeSize::Body));
            painter->setPen(Theme::instance().tone(Tone::Bad).ink);
            painter->drawText(content, int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
                              painter->fontMetrics().elidedText(tr("Not loaded"), Qt::ElideRight, content.width()));
        } else {
            SkeletonRows::paintBar(*painter, content, option.direction, index.row(), index.column());
        }
        break;
    case RowState::Gone:
    case RowState::LeftFilter:
        painter->setOpacity(0.6);
        [[fallthrough]];
    case RowState::Loaded:
    case RowState::Changed:
        paintContent(*painter, content, option, index);
        break;
    }
    painter->restore();
}

void RowDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::instance();
    const QRect &cell = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter.fillRect(cell, theme.color(Token::AccentTint));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(cell, theme.color(Token::Hover));
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.color(Token::Line));
    if (selected && isFirstShown(option, index)) {
        const QRect bar(cell.topLeft(), QSize(barWidth, cell.height() - 1));
        painter.fillRect(QStyle::visualRect(option.direction, cell, bar), theme.color(Token::Accent));
    }
}

void RowDelegate::paintContent(QPainter &painter, const QRect &content, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    // Muted ink on the selection's tint would fall below AA.
    const bool muted = m_emphasis == Emphasis::Muted && !option.state.testFlag(QStyle::State_Selected);
    painter.setPen(Theme::instance().color(muted ? Token::Muted : Token::Text));
    QFont cellFont = font();
    if (index.data(Qt::FontRole).isValid()) // sums
        cellFont.setWeight(QFont::DemiBold);
    cellFont.setStrikeOut(rowState(index) == RowState::Gone);
    painter.setFont(cellFont);
    const QString words = text(index);
    // The side is the window's, the direction of reading and the place of the dots are the text's own.
    painter.setLayoutDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(content, int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, m_alignment) | Qt::AlignAbsolute) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, content.width()));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {QFontMetrics(font()).horizontalAdvance(text(index)) + 2 * cellMargin, Space::RowHeight};
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString words = stateSentence(index);
    if (words.isEmpty() && rowState(index) != RowState::Loading) {
        words = tip(index);
        if (words.isEmpty() && sizeHint(option, index).width() > option.rect.width())
            words = text(index);
    }
    QToolTip::showText(event->globalPos(), plainTip(words), view);
    return true;
}
