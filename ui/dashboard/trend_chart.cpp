// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dashboard/trend_chart.h"

#include "ui/common/theme.h"
#include "ui/dashboard/dashboard_words.h"
#include "ui/dashboard/thin_line.h"

#include <QAccessible>
#include <QAreaSeries>
#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace {

constexpr int gridLines = 4;
constexpr int widthOfMark = 84; // so many pixels for each name on the scale below
constexpr int leastHeight = 200;

// The smallest of 1, 2, 2.5, 5 times a power of ten that is not below the number: four of them make round scales.
double roundStep(double least)
{
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double step : {1.0, 2.0, 2.5, 5.0}) {
        if (step * power >= least * (1 - 1e-9))
            return step * power;
    }
    return 10 * power;
}

void clear(QCategoryAxis &axis)
{
    for (const QString &label : axis.categoriesLabels())
        axis.remove(label);
}

} // namespace

TrendChart::TrendChart(QWidget *parent)
    : QChartView(parent)
    , m_line(new QLineSeries(this))
    , m_ceiling(new QLineSeries(this))
    , m_floor(new QLineSeries(this))
    , m_area(new QAreaSeries(m_ceiling, m_floor))
    , m_before(new QLineSeries(this))
    , m_below(new QCategoryAxis(this))
    , m_beside(new QCategoryAxis(this))
{
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setFocusPolicy(Qt::NoFocus); // the chart has it
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setMinimumHeight(leastHeight);
    setBackgroundBrush(Qt::NoBrush);
    setStyleSheet(QStringLiteral("background: transparent"));

    auto *chart = new QChart;
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setMargins({0, Space::Small, Space::Large, 0}); // half a name of each scale
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setAnimationOptions(QChart::NoAnimation);
    const QList<QAbstractSeries *> all{m_area, m_before, m_line};
    for (QAbstractSeries *series : all)
        chart->addSeries(series);
    chart->addAxis(m_below, Qt::AlignBottom);
    chart->addAxis(m_beside, Qt::AlignLeft);
    for (QAbstractSeries *series : all) {
        series->attachAxis(m_below);
        series->attachAxis(m_beside);
    }
    for (QCategoryAxis *axis : {m_below, m_beside}) {
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        axis->setLineVisible(false);
        axis->setTruncateLabels(false);
    }
    m_below->setGridLineVisible(false);
    setChart(chart);
    connect(&Theme::instance(), &Theme::changed, this, &TrendChart::recolor);
    recolor();
}

TrendChart::~TrendChart() = default;

void TrendChart::setData(const Data &course)
{
    if (course == m_data)
        return;
    m_data = course;
    double lowest = 0;
    double highest = 0;
    QList<QPointF> line;
    QList<QPointF> before;
    for (qsizetype i = 0; i < m_data.now.size(); ++i) {
        const auto add = [&](QList<QPointF> &points, const std::optional<double> &value) {
            if (!value)
                return;
            points.append({double(i), *value});
            lowest = std::min(lowest, *value);
            highest = std::max(highest, *value);
        };
        add(line, m_data.now.at(i));
        add(before, m_data.before.value(i));
    }
    m_step = highest > lowest ? roundStep((highest - lowest) / gridLines) : 1;
    m_lowest = std::floor(lowest / m_step + 1e-9) * m_step;
    m_highest = std::max(m_lowest + gridLines * m_step, std::ceil(highest / m_step - 1e-9) * m_step);
    m_points = line;
    m_pointsBefore = before;
    m_floor->replace(line.isEmpty() ? QList<QPointF>() : QList<QPointF>{{line.first().x(), 0}, {line.last().x(), 0}});
    drawLines();
    m_current = std::min(m_current, int(m_data.now.size()) - 1);
    makeScales();
    viewport()->update();
}

void TrendChart::drawLines()
{
    const QList<QPointF> line = thinned(m_points, width());
    m_line->replace(line);
    m_ceiling->replace(line);
    m_before->replace(thinned(m_pointsBefore, width()));
}

void TrendChart::makeScales()
{
    clear(*m_below);
    clear(*m_beside);
    const auto slotCount = m_data.marks.size();
    m_below->setRange(0, std::max<double>(1, double(slotCount - 1)));
    const qsizetype fit = std::max<qsizetype>(2, width() / widthOfMark);
    const qsizetype every = std::max<qsizetype>(1, (slotCount + fit - 1) / fit);
    QSet<QString> used;
    for (qsizetype i = 0; i < slotCount; i += every) {
        // names of a scale are unique; the hour that comes twice in autumn gets an invisible difference
        QString mark = m_data.marks.at(i);
        while (used.contains(mark))
            mark += QChar(QChar::Nbsp);
        used.insert(mark);
        m_below->append(mark, double(i));
    }
    m_beside->setRange(m_lowest, m_highest);
    for (double value = m_lowest; value <= m_highest + m_step / 2; value += m_step)
        m_beside->append(scaleText(std::abs(value) < m_step / 2 ? 0 : value, m_data.unit), value);
}

void TrendChart::recolor()
{
    const Theme &theme = Theme::instance();
    const QColor accent = theme.color(Token::Accent);
    m_area->setPen(Qt::NoPen);
    m_line->setPen(QPen(accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QLinearGradient fade(0, 0, 0, 1);
    fade.setCoordinateMode(QGradient::ObjectBoundingMode);
    QColor top = accent;
    top.setAlphaF(theme.isDark() ? 0.30F : 0.20F);
    QColor bottom = accent;
    bottom.setAlphaF(0);
    fade.setColorAt(0, top);
    fade.setColorAt(1, bottom);
    m_area->setBrush(fade);
    m_before->setPen(QPen(theme.color(Token::Muted), 1.2, Qt::DashLine, Qt::FlatCap));
    for (QCategoryAxis *axis : {m_below, m_beside}) {
        axis->setLabelsColor(theme.color(Token::Muted));
        axis->setLabelsFont(Theme::font(TypeSize::Small));
        axis->setGridLinePen(QPen(theme.color(Token::Line), 1));
    }
    viewport()->update();
}

QPointF TrendChart::positionOf(int slot) const
{
    const std::optional<double> value = m_data.now.value(slot);
    return mapFromScene(chart()->mapToScene(chart()->mapToPosition({double(slot), value.value_or(0)}, m_area)));
}

int TrendChart::slotAt(const QPointF &position) const
{
    if (m_data.now.isEmpty())
        return -1;
    const double x = chart()->mapToValue(chart()->mapFromScene(mapToScene(position.toPoint())), m_area).x();
    return std::clamp(int(std::lround(x)), 0, int(m_data.now.size()) - 1);
}

void TrendChart::setCurrent(int slot)
{
    if (slot == m_current)
        return;
    m_current = slot;
    if (slot >= 0 && slot < m_data.points.size()) {
        const TrendPoint &point = m_data.points.at(slot);
        setAccessibleDescription(QStringLiteral("%1: %2, %3").arg(point.title, point.value, point.before));
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    viewport()->update();
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    setCurrent(slotAt(event->position()));
    viewport()->setCursor(m_current >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TrendChart::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void TrendChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_current >= 0)
        emit opened(m_current);
}

void TrendChart::leaveEvent(QEvent *event)
{
    if (!hasFocus())
        setCurrent(-1);
    QChartView::leaveEvent(event);
}

void TrendChart::focusOutEvent(QFocusEvent *event)
{
    setCurrent(-1);
    QChartView::focusOutEvent(event);
}

void TrendChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_data.now.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left: setCurrent(m_current < 0 ? last : std::max(0, m_current - 1)); break;
    case Qt::Key_Right: setCurrent(m_current < 0 ? 0 : std::min(last, m_current + 1)); break;
    case Qt::Key_Home: setCurrent(std::min(0, last)); break;
    case Qt::Key_End: setCurrent(last); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0)
            emit opened(m_current);
        break;
    default: QWidget::keyPressEvent(event);
    }
}

void TrendChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    drawLines();
    makeScales();
}

void TrendChart::drawForeground(QPainter *painter, const QRectF &)
{
    if (hasFocus() && m_current < 0) {
        painter->setPen(QPen(Theme::instance().color(Token::Accent), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(sceneRect().adjusted(0.5, 0.5, -0.5, -0.5), Space::ControlRadius, Space::ControlRadius);
    }
    if (m_current < 0 || m_current >= m_data.points.size())
        return;
    const QPointF at = mapToScene(positionOf(m_current).toPoint());
    const QRectF plot = chart()->plotArea();
    const Theme &theme = Theme::instance();
    painter->setPen(QPen(theme.color(Token::Line), 1));
    painter->drawLine(QPointF(at.x(), plot.top()), QPointF(at.x(), plot.bottom()));
    if (m_data.now.value(m_current)) {
        painter->setPen(QPen(theme.color(Token::Card), 2));
        painter->setBrush(theme.color(Token::Accent));
        painter->drawEllipse(at, 5, 5);
    }
    drawBubble(*painter, at);
}

void TrendChart::drawBubble(QPainter &painter, const QPointF &at) const
{
    const TrendPoint &point = m_data.points.at(m_current);
    const Theme &theme = Theme::instance();
    struct Line {
        QString text;
        QFont font;
        Token token;
    };
    const QList<Line> lines{{point.title, Theme::font(TypeSize::Small), Token::Muted},
                            {point.value, Theme::font(TypeSize::Body, QFont::DemiBold), Token::Text},
                            {point.before, Theme::font(TypeSize::Small), Token::Muted}};
    int width = 0;
    int height = 0;
    for (const Line &line : lines) {
        if (line.text.isEmpty())
            continue;
        width = std::max(width, QFontMetrics(line.font).horizontalAdvance(line.text));
        height += QFontMetrics(line.font).height();
    }
    QRectF bubble(0, 0, width + 2 * Space::Medium, height + 2 * Space::Small);
    const QRectF plot = chart()->plotArea();
    const bool left = at.x() + Space::Medium + bubble.width() > plot.right();
    bubble.moveTopLeft({left ? at.x() - Space::Medium - bubble.width() : at.x() + Space::Medium,
                        std::clamp(at.y() - bubble.height() / 2, plot.top(), std::max(plot.top(), plot.bottom() - bubble.height()))});
    painter.setPen(QPen(theme.color(Token::Line), 1));
    painter.setBrush(theme.color(Token::Card));
    painter.drawRoundedRect(bubble, Space::ControlRadius, Space::ControlRadius);
    qreal y = bubble.top() + Space::Small;
    for (const Line &line : lines) {
        if (line.text.isEmpty())
            continue;
        const int lineHeight = QFontMetrics(line.font).height();
        painter.setFont(line.font);
        painter.setPen(theme.color(line.token));
        painter.drawText(QRectF(bubble.left() + Space::Medium, y, width + 1, lineHeight), int(Qt::AlignLeft | Qt::AlignVCenter), line.text);
        y += lineHeight;
    }
}
