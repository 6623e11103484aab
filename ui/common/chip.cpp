// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/chip.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace {

constexpr int pillHeight = 22;
constexpr int margin = 9;
constexpr int dot = 6;
constexpr int gap = 6;

QFont chipFont()
{
    return Theme::font(TypeSize::Small, QFont::DemiBold);
}

} // namespace

QSize ChipPainter::size(const QString &word)
{
    return {margin + dot + gap + QFontMetrics(chipFont()).horizontalAdvance(word) + margin + 1, pillHeight};
}

void ChipPainter::paint(QPainter &painter, const QRect &cell, const QString &word, Tone tone, Qt::LayoutDirection direction)
{
    const QSize wanted = size(word);
    const QRect pill = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter,
                                           {qMin(wanted.width(), cell.width()), pillHeight}, cell);
    const ToneColors colors = Theme::instance().tone(tone);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.tint);
    painter.drawRoundedRect(pill, pillHeight / 2.0, pillHeight / 2.0);

    const auto visual = [&](const QRect &logical) { return QStyle::visualRect(direction, pill, logical); };
    painter.setBrush(colors.ink);
    painter.drawEllipse(visual({pill.left() + margin, pill.center().y() - dot / 2 + 1, dot, dot}));

    painter.setFont(chipFont());
    painter.setPen(colors.ink);
    const QRect text = pill.adjusted(margin + dot + gap, 0, -margin + 2, 0);
    const QString shown = painter.fontMetrics().elidedText(word, Qt::ElideRight, text.width());
    painter.drawText(visual(text), int(Qt::AlignVCenter | QStyle::visualAlignment(direction, Qt::AlignLeft)), shown);
    painter.restore();
}

Chip::Chip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Chip::setState(const StateLook &state)
{
    m_state = state;
    setAccessibleName(state.word);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return m_state.word.isEmpty() ? QSize(0, pillHeight) : ChipPainter::size(m_state.word);
}

QSize Chip::minimumSizeHint() const
{
    return sizeHint();
}

void Chip::paintEvent(QPaintEvent *)
{
    if (m_state.word.isEmpty())
        return;
    QPainter painter(this);
    ChipPainter::paint(painter, rect(), m_state.word, m_state.tone, layoutDirection());
}
