// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/staged_delegate.h"

#include "models/catalog/staged_products.h"
#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace {

bool isStatus(const QModelIndex &index)
{
    return StagedField(index.column()) == StagedField::Status;
}

const QList<std::pair<QString, QString>> &states()
{
    static const QList<std::pair<QString, QString>> list{{QStringLiteral("DRAFT"), StagedDelegate::tr("Draft")},
                                                         {QStringLiteral("ACTIVE"), StagedDelegate::tr("Active")},
                                                         {QStringLiteral("INACTIVE"), StagedDelegate::tr("Inactive")},
                                                         {QStringLiteral("ARCHIVED"), StagedDelegate::tr("Archived")}};
    return list;
}

} // namespace

QString StagedDelegate::words(const QModelIndex &index)
{
    const QString text = index.data().toString();
    for (const auto &[state, word] : states()) {
        if (isStatus(index) && state == text)
            return word;
    }
    return text;
}

void StagedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::instance();
    const bool isBad = !index.data(StagedProducts::ProblemRole).toString().isEmpty();
    const bool isStaged = index.data(StagedProducts::StagedRole).toBool();
    const bool isConflict = index.data(StagedProducts::ConflictRole).toBool();
    const bool isCurrent = option.state & QStyle::State_HasFocus;
    QColor ink = theme.color(index.column() == 0 || isStaged ? Token::Text : Token::Muted);
    if (index.column() >= int(StagedField::Price))
        ink = theme.color(Token::Text);
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.color(Token::AccentTint));
    if (isBad || isStaged || isConflict) {
        const ToneColors tone = theme.tone(isBad ? Tone::Bad : isStaged ? Tone::Waiting
                                                                        : Tone::Refunded);
        if (isBad || isStaged || !(option.state & QStyle::State_Selected))
            painter->fillRect(option.rect, tone.tint);
        if (isBad || isStaged)
            ink = tone.ink;
    }
    painter->setPen(theme.color(Token::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (isCurrent) {
        painter->setPen(QPen(theme.color(Token::Accent), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    const bool isStrong = index.column() == 0 || isStaged || isBad;
    const QFont font = Theme::font(TypeSize::Body, isStrong ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(ink);
    const QRect room = option.rect.adjusted(Space::Medium, 0, -Space::Medium, 0);
    painter->drawText(room, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(words(index), Qt::ElideRight, room.width()));
    painter->restore();
}

QWidget *StagedDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!isStatus(index)) {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        editor->setObjectName(QStringLiteral("stagedEditor"));
        return editor;
    }
    auto *box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("stagedStatusBox"));
    for (const auto &[state, word] : states())
        box->addItem(word, state);
    return box;
}

void StagedDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(qMax(0, box->findData(index.data(Qt::EditRole))));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void StagedDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentData());
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

bool StagedDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    Q_UNUSED(option)
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QStringList lines;
    if (const QString problem = index.data(StagedProducts::ProblemRole).toString(); !problem.isEmpty())
        lines << problem;
    if (index.data(StagedProducts::ConflictRole).toBool())
        lines << tr("Somebody else changed this product meanwhile.");
    if (index.data(StagedProducts::StagedRole).toBool()) {
        const QString before = index.data(StagedProducts::BeforeRole).toString();
        lines << (before.isEmpty() ? tr("It was empty.") : tr("It was %1.").arg(before));
    }
    QToolTip::showText(event->globalPos(), lines.isEmpty() ? QString() : plainTip(lines.join(QLatin1Char('\n'))), view);
    return true;
}
