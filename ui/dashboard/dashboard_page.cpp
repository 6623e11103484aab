// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dashboard/dashboard_page.h"

#include "models/core/change_notice.h"
#include "models/db/session.h"
#include "ui/common/look.h"
#include "ui/common/period_bar.h"
#include "ui/dashboard/bar_rows.h"
#include "ui/dashboard/chart_panel.h"
#include "ui/dashboard/dashboard_words.h"
#include "ui/dashboard/metric_tile.h"
#include "ui/dashboard/trend_chart.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <chrono>

namespace {

using namespace std::chrono_literals;

// How often the shop is asked whether something happened, and the least time between two loads of everything.
constexpr auto beat = 3s;
constexpr auto leastBetweenLoads = 4s;

constexpr int tilesInARow = 4;
constexpr int bestProducts = 8;
constexpr int emptiestRows = 8;

QString text(const char *name)
{
    return QString::fromLatin1(name);
}

// In the order of the tiles. The second list is of people, who do not add up and so are counted apart.
const QStringList &salesMetrics()
{
    static const QStringList metrics{text("gross_sales"), text("net_sales"), text("orders"), text("average_order_value"), text("units"), text("refund_rate")};
    return metrics;
}
const QStringList &customerMetrics()
{
    static const QStringList metrics{text("new_customers"), text("returning_customers")};
    return metrics;
}
// The course over time of all of them, and what only has a chart.
const QStringList &trendMetrics()
{
    static const QStringList metrics = salesMetrics() + customerMetrics() + QStringList{text("fulfillment_hours")};
    return metrics;
}

} // namespace

DashboardPage::DashboardPage(Session &session, QWidget *parent)
    : DeskPage(tr("Dashboard"), parent)
    , m_queries(session.executor())
    , m_currency(session.whoAmI().mainCurrency)
    , m_shown(DateFilter{.preset = DateFilter::Preset::Last30Days}, QDateTime::currentDateTimeUtc(), QTimeZone::systemTimeZone())
    , m_period(new PeriodBar)
    , m_metric(new QComboBox)
    , m_trendChart(new TrendChart)
    , m_hoursChart(new TrendChart)
    , m_statusRows(new BarRows)
    , m_categoryRows(new BarRows)
    , m_productRows(new BarRows)
    , m_reasonRows(new BarRows)
    , m_stockRows(new BarRows)
{
    setObjectName(QStringLiteral("dashboardPage"));
    m_beat.setInterval(beat);
    m_again.setSingleShot(true);
    connect(&m_beat, &QTimer::timeout, this, &DashboardPage::feelPulse);
    connect(&m_again, &QTimer::timeout, this, &DashboardPage::load);
    connect(m_period, &PeriodBar::chosen, this, &DashboardPage::setPeriod);
    session.followChanges(this, {}, {}, [this](const ChangeNotice &) { dataChanged(); });

    buildPanels();
    m_period->setPeriod(DateFilter{.preset = DateFilter::Preset::Last30Days});

    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("scrollContent"));
    auto *grid = new QGridLayout(content);
    // The page's margin on the right is the scroll bar's as well.
    grid->setContentsMargins(Space::Page, 0, Space::Page, Space::Page);
    grid->setSpacing(Space::Large);
    // Twelve columns; a tile is three wide.
    for (int column = 0; column < 12; ++column)
        grid->setColumnStretch(column, 1);
    int index = 0;
    for (const QString &metric : salesMetrics() + customerMetrics()) {
        auto *tile = new MetricTile(metric, m_currency);
        connect(tile, &MetricTile::clicked, this, [this, metric] { drillTile(metric); });
        m_tiles.insert(metric, tile);
        grid->addWidget(tile, index / tilesInARow, 3 * (index % tilesInARow), 1, 3);
        ++index;
    }
    grid->addWidget(m_trendPanel, 2, 0, 1, 8);
    grid->addWidget(m_statusPanel, 2, 8, 1, 4);
    grid->addWidget(m_categoryPanel, 3, 0, 1, 6);
    grid->addWidget(m_productPanel, 3, 6, 1, 6);
    grid->addWidget(m_hoursPanel, 4, 0, 1, 4);
    grid->addWidget(m_reasonPanel, 4, 4, 1, 4);
    grid->addWidget(m_stockPanel, 4, 8, 1, 4);

    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("dashboardScroll"));
    scroll->setAccessibleName(title());
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(Space::Page, 0, Space::Page, Space::Medium);
    bar->addWidget(m_period);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(scroll, 1);
    connectDrills();
}

DashboardPage::~DashboardPage()
{
    m_cancel.cancel();
}

void DashboardPage::buildPanels()
{
    const auto panel = [this](const char *name, const QString &title, QWidget *chart, const QString &empty, const QString &why) {
        chart->setObjectName(QLatin1String(name) + QStringLiteral("Chart"));
        auto *result = new ChartPanel(QLatin1String(name), title, chart);
        result->setEmptyWords(empty, why);
        connect(result, &ChartPanel::retryRequested, this, &DashboardPage::load);
        connect(result, &ChartPanel::told, this, &DashboardPage::told);
        m_panels.append(result);
        return result;
    };
    const QString quiet = tr("Nothing happened in these days");
    const QString other = tr("Choose other days above.");
    m_trendPanel = panel("trend", tr("Over time"), m_trendChart, quiet, other);
    m_statusPanel = panel("status", tr("Open orders by age"), m_statusRows, tr("No open orders"), tr("Everything is delivered."));
    m_categoryPanel = panel("category", tr("Gross sales by category"), m_categoryRows, tr("Nothing was sold in these days"), other);
    m_productPanel = panel("product", tr("Top products"), m_productRows, tr("Nothing was sold in these days"), other);
    m_hoursPanel = panel("hours", tr("Hours to ship"), m_hoursChart, tr("Nothing was shipped in these days"), other);
    m_reasonPanel = panel("reason", tr("Refunds by reason"), m_reasonRows, tr("No refunds in these days"), tr("Nobody was paid back."));
    m_stockPanel = panel("stock", tr("Low stock"), m_stockRows, tr("Nothing runs out"), tr("All stock is above its reorder point."));

    m_metric->setObjectName(QStringLiteral("trendMetricCombo"));
    m_metric->setAccessibleName(tr("What the chart shows"));
    m_trendPanel->header()->insertWidget(m_trendPanel->header()->count() - 2, m_metric);
    m_metric->addItem(tr("Net sales"), QStringLiteral("net_sales"));
    m_metric->addItem(tr("Gross sales"), QStringLiteral("gross_sales"));
    m_metric->addItem(tr("Orders"), QStringLiteral("orders"));
    m_metric->addItem(tr("Units"), QStringLiteral("units"));
    m_metric->addItem(tr("Average order"), QStringLiteral("average_order_value"));
    m_metric->addItem(tr("Refund rate"), QStringLiteral("refund_rate"));
    m_metric->addItem(tr("New customers"), QStringLiteral("new_customers"));
    m_metric->addItem(tr("Returning customers"), QStringLiteral("returning_customers"));
    connect(m_metric, &QComboBox::activated, this, &DashboardPage::showTrend);
}

void DashboardPage::refresh()
{
    load();
}

void DashboardPage::setPeriod(const DateFilter &period)
{
    m_period->setPeriod(period);
    for (ChartPanel *panel : {m_trendPanel, m_categoryPanel, m_productPanel, m_hoursPanel, m_reasonPanel})
        panel->showLoading();
    m_trend = {};
    load();
}

void DashboardPage::showEvent(QShowEvent *event)
{
    DeskPage::showEvent(event);
    m_beat.start();
}

void DashboardPage::hideEvent(QHideEvent *event)
{
    DeskPage::hideEvent(event);
    m_beat.stop();
}

// Everything is asked for again; what is on the screen stays until its answer comes, and stays when that is the same.
void DashboardPage::load()
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    (void)m_generation.next();
    m_waiting = 0;
    m_dirty = false;
    m_again.stop();
    m_sinceLoad.start();
    if (m_pulse.isEmpty())
        feelPulse(); // in front of the first figures: what happens behind it is noticed
    const QTimeZone zone = QTimeZone::systemTimeZone();
    m_shown = DayPeriod(m_period->period(), QDateTime::currentDateTimeUtc(), zone);
    m_period->setNote(tr("%1, compared with %2").arg(daysText(m_shown.firstDay(), m_shown.lastDay()), daysText(m_shown.firstDayBefore(), m_shown.lastDayBefore())));

    for (MetricTile *tile : std::as_const(m_tiles))
        tile->showLoading();
    loadTiles(salesMetrics());
    loadPanel(m_queries.trend(trendMetrics(), m_shown, m_cancel), m_trendPanel, [this](const DashboardTrend &trend) {
        m_trend = trend;
        showTrend();
        showFulfilment();
        for (auto it = m_tiles.cbegin(); it != m_tiles.cend(); ++it)
            it.value()->showCourse(m_trend.now.values.value(it.key()));
    });
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(zone).date();
    loadPanel(m_queries.openOrders(today, zone, m_cancel), m_statusPanel, [this](const QList<OpenOrders> &orders) { showOpenOrders(orders); });
    loadPanel(m_queries.productSales(m_shown, bestProducts, m_cancel), m_categoryPanel, [this](const ProductSales &sales) { showSales(sales); });
    loadPanel(m_queries.refundReasons(m_shown, m_cancel), m_reasonPanel, [this](const QList<RefundReason> &reasons) { showReasons(reasons); });
    loadPanel(m_queries.lowStock(emptiestRows, m_cancel), m_stockPanel, [this](const LowStock &stock) { showLowStock(stock); });
    loadTiles(customerMetrics());
}

void DashboardPage::loadTiles(const QStringList &metrics)
{
    ++m_waiting;
    deliver(m_queries.figures(metrics, m_shown, m_cancel), this, m_generation.current(), [this, metrics](const Result<QList<MetricFigure>> &figures) {
        --m_waiting;
        if (figures) {
            showTiles(*figures);
            setSummary(tr("%1 · figures as of %2").arg(daysText(m_shown.firstDay(), m_shown.lastDay()), QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss"))));
        } else if (figures.error().kind != Error::Kind::Cancelled) {
            for (const QString &metric : metrics)
                m_tiles.value(metric)->showFailed(figures.error().message);
        }
    });
}

template<typename T, typename Show>
void DashboardPage::loadPanel(const QFuture<Result<T>> &future, ChartPanel *panel, Show show)
{
    ++m_waiting;
    deliver(future, this, m_generation.current(), [this, panel, show](const Result<T> &answer) {
        --m_waiting;
        if (answer) {
            show(*answer);
            return;
        }
        if (answer.error().kind == Error::Kind::Cancelled)
            return;
        panel->showFailed(answer.error());
        // two panels live on one answer
        if (panel == m_trendPanel)
            m_hoursPanel->showFailed(answer.error());
        if (panel == m_categoryPanel)
            m_productPanel->showFailed(answer.error());
    });
}

void DashboardPage::feelPulse()
{
    if (m_waiting > 0)
        return;
    deliver(m_queries.pulse(m_cancel), this, m_generation.current(), [this](const Result<QString> &pulse) {
        if (!pulse)
            return; // the window says when the link is gone
        const bool first = m_pulse.isEmpty();
        // a new day has begun for who looks, though nothing happened
        const bool newDay = DayPeriod(m_period->period(), QDateTime::currentDateTimeUtc(), QTimeZone::systemTimeZone()).span() != m_shown.span();
        if ((!first && *pulse != m_pulse) || newDay)
            dataChanged();
        m_pulse = *pulse;
    });
}

void DashboardPage::dataChanged()
{
    m_dirty = true;
    if (!isVisible() || m_again.isActive())
        return;
    const auto passed = std::chrono::milliseconds(m_sinceLoad.isValid() ? m_sinceLoad.elapsed() : 0);
    m_again.start(std::max<std::chrono::milliseconds>(0ms, leastBetweenLoads - passed));
}

void DashboardPage::openOrders(const FilterSet &filters)
{
    emit listRequested(QStringLiteral("orders"), QStringLiteral("all"), filters);
}
