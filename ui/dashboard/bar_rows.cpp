// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dashboard/bar_rows.h"

#include "ui/common/look.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace {

constexpr int rowHeight = 30;
constexpr int barHeight = 10;
constexpr int slack = 4; // what tabular figures take more than their metrics say
constexpr int smallestPart = 4; // a part of one among thousands can still be seen and pressed
// Of the width, for the names; the rest is the bar's.
constexpr double mostForLabels = 0.5;
constexpr double mostWithoutBars = 0.7;
constexpr double faintest = 0.35;

} // namespace

BarRows::BarRows(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BarRows::setRows(const QList<BarRow> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    m_hovered = {};
    if (m_current.row >= m_rows.size())
        m_current = {};
    updateGeometry();
    update();
}

QSize BarRows::sizeHint() const
{
    return {200, int(m_rows.size()) * rowHeight};
}

BarRows::Widths BarRows::widths() const
{
    const QFontMetrics names(Theme::font(TypeSize::Body));
    const QFontMetrics details(Theme::font(TypeSize::Small));
    const QFontMetrics values(Theme::font(TypeSize::Body, QFont::DemiBold));
    Widths result;
    bool bars = false;
    for (const BarRow &row : m_rows) {
        result.label = std::max(result.label, names.horizontalAdvance(row.label));
        result.detail = std::max(result.detail, details.horizontalAdvance(row.detail) + slack * int(!row.detail.isEmpty()));
        result.value = std::max(result.value, values.horizontalAdvance(row.value) + slack);
        bars = bars || std::any_of(row.parts.cbegin(), row.parts.cend(), [](const BarRow::Part &part) { return part.size > 0; });
    }
    result.label = std::min(result.label + slack, int(width() * (bars ? mostForLabels : mostWithoutBars)));
    return result;
}

QRect BarRows::barRect(int row) const
{
    const Widths w = widths();
    const int left = Space::Tight + w.label + Space::Medium;
    const int right = width() - Space::Tight - w.value - Space::Medium - (w.detail > 0 ? w.detail + Space::Medium : 0);
    return {left, row * rowHeight + (rowHeight - barHeight) / 2, std::max(0, right - left), barHeight};
}

QRect BarRows::partRect(int row, int part) const
{
    double largest = 0;
    for (const BarRow &other : m_rows) {
        double sum = 0;
        for (const BarRow::Part &piece : other.parts)
            sum += std::max(0.0, piece.size);
        largest = std::max(largest, sum);
    }
    const QRect bar = barRect(row);
    int left = bar.left();
    for (int i = 0; i <= part; ++i) {
        const double size = m_rows.at(row).parts.at(i).size;
        const int width = size <= 0 || largest <= 0 ? 0 : std::max(smallestPart, int(std::lround(bar.width() * size / largest)));
        if (i == part)
            return QStyle::visualRect(layoutDirection(), rect(), {left, bar.top(), std::min(width, bar.right() + 1 - left), bar.height()});
        left += width;
    }
    return {};
}

void BarRows::paintRow(QPainter &painter, int row, const Widths &w) const
{
    const Theme &theme = Theme::instance();
    const BarRow &bar = m_rows.at(row);
    const QRect line(0, row * rowHeight, width(), rowHeight);
    const bool current = hasFocus() && m_current.row == row;
    if (bar.opens && (m_hovered.row == row || current)) {
        painter.setPen(current ? QPen(theme.color(Token::Accent), 1) : Qt::NoPen);
        painter.setBrush(theme.color(Token::Hover));
        painter.drawRoundedRect(QRectF(line).adjusted(0.5, 1.5, -0.5, -1.5), Space::ControlRadius, Space::ControlRadius);
    }
    const auto draw = [&](int left, int width, Qt::Alignment side, const QFont &font, Token token, const QString &text) {
        painter.setFont(font);
        painter.setPen(theme.color(token));
        const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(left, line.top(), width, rowHeight));
        painter.drawText(place, int(QStyle::visualAlignment(layoutDirection(), side) | Qt::AlignVCenter | Qt::TextSingleLine),
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
    };
    draw(Space::Tight, w.label, Qt::AlignLeft, Theme::font(TypeSize::Body), Token::Text, bar.label);
    const int valueLeft = width() - Space::Tight - w.value;
    draw(valueLeft, w.value, Qt::AlignRight, Theme::font(TypeSize::Body, QFont::DemiBold), Token::Text, bar.value);
    if (w.detail > 0)
        draw(valueLeft - Space::Medium - w.detail, w.detail, Qt::AlignRight, Theme::font(TypeSize::Small), Token::Muted, bar.detail);

    const QColor ink = theme.tone(bar.tone).ink;
    painter.setPen(Qt::NoPen);
    for (int part = 0; part < bar.parts.size(); ++part) {
        const QRect piece = partRect(row, part);
        if (piece.width() <= 0)
            continue;
        QColor color = ink;
        const double along = bar.parts.size() < 2 ? 0 : double(part) / double(bar.parts.size() - 1);
        color.setAlphaF(float(1 - along * (1 - faintest)));
        if (m_hovered == Place{row, part} || (current && m_current.part == part))
            color = color.lighter(115);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(piece).adjusted(0, 0, bar.parts.size() > 1 ? -1 : 0, 0), 3, 3);
    }
}

void BarRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Widths w = widths();
    for (int row = 0; row < m_rows.size(); ++row)
        paintRow(painter, row, w);
}

BarRows::Place BarRows::placeAt(const QPoint &position) const
{
    const int row = position.y() / rowHeight;
    if (row < 0 || row >= m_rows.size() || !rect().contains(position))
        return {};
    for (int part = 0; part < m_rows.at(row).parts.size(); ++part) {
        const QRect piece = partRect(row, part);
        if (position.x() >= piece.left() && position.x() <= piece.right())
            return {row, part};
    }
    return {row, -1};
}

void BarRows::mouseMoveEvent(QMouseEvent *event)
{
    const Place place = placeAt(event->position().toPoint());
    if (place == m_hovered)
        return;
    m_hovered = place;
    const bool opens = place.row >= 0 && m_rows.at(place.row).opens;
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QString tip;
    if (place.row >= 0) {
        const BarRow &row = m_rows.at(place.row);
        tip = place.part >= 0 ? row.parts.at(place.part).tip : row.label + QStringLiteral(": ") + row.value;
    }
    QToolTip::showText(event->globalPosition().toPoint(), plainTip(tip), this);
    update();
}

void BarRows::leaveEvent(QEvent *)
{
    m_hovered = {};
    update();
}

void BarRows::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Place place = placeAt(event->position().toPoint());
    if (place.row < 0)
        return;
    m_current = place;
    open(place);
}

void BarRows::open(const Place &place)
{
    if (place.row >= 0 && m_rows.at(place.row).opens)
        emit opened(place.row, place.part);
}

void BarRows::go(Place place)
{
    if (m_rows.isEmpty())
        return;
    place.row = std::clamp(place.row, 0, int(m_rows.size()) - 1);
    const int parts = int(m_rows.at(place.row).parts.size());
    // A bar of one piece is its row.
    place.part = parts < 2 ? -1 : std::clamp(place.part, -1, parts - 1);
    m_current = place;
    const BarRow &row = m_rows.at(place.row);
    setAccessibleDescription(place.part >= 0 ? row.parts.at(place.part).tip : row.label + QStringLiteral(": ") + row.value);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void BarRows::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    go(m_current.row < 0 ? Place{0, -1} : m_current);
}

void BarRows::keyPressEvent(QKeyEvent *event)
{
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Up: go({m_current.row - 1, m_current.part}); break;
    case Qt::Key_Down: go({m_current.row + 1, m_current.part}); break;
    case Qt::Key_Left: go({m_current.row, m_current.part - forward}); break;
    case Qt::Key_Right: go({m_current.row, m_current.part + forward}); break;
    case Qt::Key_Home: go({0, -1}); break;
    case Qt::Key_End: go({int(m_rows.size()) - 1, -1}); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: open(m_current); break;
    default: QWidget::keyPressEvent(event);
    }
}
