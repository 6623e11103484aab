// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/dashboard/dashboard_queries.h"
#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "ui/common/desk_page.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

class BarRows;
class ChartPanel;
class MetricTile;
class PeriodBar;
class QComboBox;
class Session;
class TrendChart;

/// The managers' first screen: how the shop does in a period, against the one before. It asks anew by itself when
/// something happened, and every number leads to the rows it is made of.
class DashboardPage : public DeskPage
{
    Q_OBJECT

public:
    explicit DashboardPage(Session &session, QWidget *parent = nullptr);
    ~DashboardPage() override;

    void refresh() override;
    void setPeriod(const DateFilter &period);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildTiles();
    void buildPanels();
    void connectDrills();
    void load();
    void loadTiles(const QStringList &metrics);
    template<typename T, typename Show>
    void loadPanel(const QFuture<Result<T>> &future, ChartPanel *panel, Show show);
    void feelPulse();
    void dataChanged();

    void showTiles(const QList<MetricFigure> &figures);
    void showTrend();
    void showFulfilment();
    void showSales(const ProductSales &sales);
    void showOpenOrders(const QList<OpenOrders> &orders);
    void showReasons(const QList<RefundReason> &reasons);
    void showLowStock(const LowStock &stock);
    void showCourse(TrendChart *chart, ChartPanel *panel, const QString &metric);

    // What a number is made of, as filters of the orders' list.
    [[nodiscard]] FilterSet salesFilters(const DateFilter::Days &days) const;
    void openOrders(const FilterSet &filters);
    void drillTile(const QString &metric);

    [[nodiscard]] DateFilter::Days days() const { return {m_shown.firstDay(), m_shown.lastDay()}; }

    DashboardQueries m_queries;
    QString m_currency;
    DayPeriod m_shown;
    CancelToken m_cancel;
    Generation m_generation;
    int m_waiting = 0;
    bool m_dirty = false;
    QString m_pulse;
    QTimer m_beat;
    QTimer m_again;
    QElapsedTimer m_sinceLoad;

    PeriodBar *m_period;
    QHash<QString, MetricTile *> m_tiles;
    QComboBox *m_metric;
    TrendChart *m_trendChart;
    TrendChart *m_hoursChart;
    BarRows *m_statusRows;
    BarRows *m_categoryRows;
    BarRows *m_productRows;
    BarRows *m_reasonRows;
    BarRows *m_stockRows;
    ChartPanel *m_trendPanel;
    ChartPanel *m_hoursPanel;
    ChartPanel *m_statusPanel;
    ChartPanel *m_categoryPanel;
    ChartPanel *m_productPanel;
    ChartPanel *m_reasonPanel;
    ChartPanel *m_stockPanel;
    QList<ChartPanel *> m_panels;

    QHash<QString, MetricFigure> m_figures;
    DashboardTrend m_trend;
    ProductSales m_sales;
    QList<OpenOrders> m_orders;
    QList<RefundReason> m_reasons;
    LowStock m_stock;
};
