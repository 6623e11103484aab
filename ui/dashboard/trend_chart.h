// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/dashboard/dashboard_data.h"

#include <QChartView>

class QAreaSeries;
class QCategoryAxis;
class QLineSeries;
class QLabel;

/// What a point says when one points at it.
struct TrendPoint {
    QString title;
    QString value;
    QString before; ///< "before: 38,120.00 €"; may be empty
    bool operator==(const TrendPoint &) const = default;
};

/// A line over time on an area that fades to nothing, the period before dashed behind it. Arrow keys go from point to point.
class TrendChart : public QChartView
{
    Q_OBJECT

public:
    struct Data {
        QList<std::optional<double>> now;
        QList<std::optional<double>> before; ///< as long as its period; drawn as far as `now` goes
        QStringList marks; ///< a short name a slot, for the scale below
        QList<TrendPoint> points;
        MetricUnit unit = MetricUnit::Money;
        bool operator==(const Data &) const = default;
    };

    explicit TrendChart(QWidget *parent = nullptr);
    ~TrendChart() override;

    void setData(const Data &course);
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int slot);
    /// Where the slot's value is drawn, in the viewport.
    [[nodiscard]] QPointF positionOf(int slot) const;

signals:
    void opened(int slot);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void recolor();
    void makeScales();
    void drawLines();
    [[nodiscard]] int slotAt(const QPointF &position) const;
    void drawBubble(QPainter &painter, const QPointF &at) const;

    Data m_data;
    QList<QPointF> m_points; ///< all of them; the series have what fits the pixels
    QList<QPointF> m_pointsBefore;
    QLineSeries *m_line;
    QLineSeries *m_ceiling; ///< the line again, as the upper end of the area, whose own pen would draw its sides too
    QLineSeries *m_floor;
    QAreaSeries *m_area;
    QLineSeries *m_before;
    QCategoryAxis *m_below;
    QCategoryAxis *m_beside;
    double m_lowest = 0;
    double m_highest = 1;
    double m_step = 1;
    int m_current = -1;
};
