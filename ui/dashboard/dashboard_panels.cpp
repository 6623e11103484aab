// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/format.h"
#include "ui/common/state.h"
#include "ui/dashboard/bar_rows.h"
#include "ui/dashboard/chart_panel.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/dashboard/dashboard_words.h"
#include "ui/dashboard/metric_tile.h"
#include "ui/dashboard/trend_chart.h"

#include <QComboBox>

// What the dashboard shows of each answer, and where each number leads. When it asks is in dashboard_page.cpp.

namespace {

constexpr int mostCategories = 8;
constexpr int mostReasons = 8;

DateFilter within(const DateFilter::Days &days)
{
    return {.preset = DateFilter::Preset::Custom, .from = days.from, .to = days.to};
}

MetricUnit unitOf(const QString &metric)
{
    static const QHash<QString, MetricUnit> units{{QStringLiteral("gross_sales"), MetricUnit::Money},
                                                  {QStringLiteral("net_sales"), MetricUnit::Money},
                                                  {QStringLiteral("average_order_value"), MetricUnit::Money},
                                                  {QStringLiteral("refund_rate"), MetricUnit::Ratio},
                                                  {QStringLiteral("fulfillment_hours"), MetricUnit::Hours}};
    return units.value(metric, MetricUnit::Count);
}

// What has no row in a slot is zero, unless it is an average of nothing.
bool isZeroWithoutRows(const QString &metric)
{
    return unitOf(metric) == MetricUnit::Count || metric == QLatin1String("gross_sales") || metric == QLatin1String("net_sales");
}

} // namespace

void DashboardPage::showTiles(const QList<MetricFigure> &figures)
{
    const QString compared = m_shown.isRunning() ? tr("until this time in %1").arg(daysText(m_shown.firstDayBefore(), m_shown.lastDayBefore()))
                                                 : tr("in %1").arg(daysText(m_shown.firstDayBefore(), m_shown.lastDayBefore()));
    for (const MetricFigure &figure : figures) {
        if (MetricTile *tile = m_tiles.value(figure.metric))
            tile->showFigure(figure, compared);
    }
}

void DashboardPage::showTrend()
{
    m_trendPanel->setTitle(tr("%1 %2").arg(m_metric->currentText(), stepText(m_shown.step())));
    showCourse(m_trendChart, m_trendPanel, m_metric->currentData().toString());
}

void DashboardPage::showFulfilment()
{
    showCourse(m_hoursChart, m_hoursPanel, QStringLiteral("fulfillment_hours"));
}

void DashboardPage::showCourse(TrendChart *chart, ChartPanel *panel, const QString &metric)
{
    const MetricUnit unit = unitOf(metric);
    const bool zero = isZeroWithoutRows(metric);
    const auto valueOf = [&](const MetricSeries &series, qsizetype slot) {
        const auto value = series.values.value(metric).value(slot);
        return value || !zero || slot >= series.starts.size() ? value : std::optional<qint64>(0);
    };
    const auto number = [&](const std::optional<qint64> &value) {
        return value ? std::optional<double>(inUnits(*value, unit, m_currency)) : std::nullopt;
    };
    const QDateTime now = QDateTime::currentDateTimeUtc();
    TrendChart::Data course{.unit = unit};
    PanelTable table{.headings = {tr("When"), tr("Figure"), tr("Before")}};
    bool any = false;
    for (qsizetype slot = 0; slot < m_trend.now.starts.size(); ++slot) {
        const QDateTime starts = m_trend.now.starts.at(slot);
        const QString title = slotText(starts, m_shown);
        // what is yet to come is not zero
        const auto value = starts > now ? std::optional<qint64>() : valueOf(m_trend.now, slot);
        const auto before = valueOf(m_trend.before, slot);
        any = any || m_trend.now.values.value(metric).value(slot) || m_trend.before.values.value(metric).value(slot);
        course.now.append(number(value));
        course.before.append(number(before));
        course.marks.append(slotMark(starts, m_shown));
        const QString past = slot < m_trend.before.starts.size()
            ? tr("%1: %2").arg(slotText(m_trend.before.starts.at(slot), m_shown), exactText(before, unit, m_currency))
            : QString();
        course.points.append({title, exactText(value, unit, m_currency), past});
        table.rows.append({title, exactText(value, unit, m_currency), exactText(before, unit, m_currency)});
        table.plain.append({starts.toTimeZone(m_shown.zone()).toString(Qt::ISODate), plainText(value, unit, m_currency), plainText(before, unit, m_currency)});
    }
    if (!any)
        table.rows.clear();
    panel->setNote(any ? tr("dashed: %1").arg(daysText(m_shown.firstDayBefore(), m_shown.lastDayBefore())) : QString());
    chart->setData(course);
    panel->showTable(table);
}

void DashboardPage::showSales(const ProductSales &sales)
{
    m_sales = sales;
    PanelTable products{.headings = {tr("Product"), tr("SKU"), tr("Units"), tr("Gross sales")}};
    QList<BarRow> rows;
    for (const ProductFigure &product : sales.products) {
        const QString gross = Format::money(product.gross, m_currency);
        rows.append({.label = product.name,
                     .detail = tr("%Ln sold", nullptr, int(product.units)),
                     .value = figureText(product.gross, MetricUnit::Money, m_currency),
                     .parts = {{double(product.gross), QStringLiteral("%1: %2").arg(product.name, gross)}},
                     .opens = !product.sku.isEmpty()});
        products.rows.append({product.name, product.sku, Format::count(product.units), gross});
        products.plain.append({product.name, product.sku, QString::number(product.units), plainText(product.gross, MetricUnit::Money, m_currency)});
    }
    m_productRows->setRows(rows);
    m_productPanel->showTable(products);

    PanelTable categories{.headings = {tr("Category"), tr("Units"), tr("Gross sales")}};
    rows.clear();
    qint64 others = 0;
    for (const CategoryFigure &category : sales.categories) {
        const QString name = category.slug.isEmpty() ? tr("Without a category") : category.name;
        const QString gross = Format::money(category.gross, m_currency);
        categories.rows.append({name, Format::count(category.units), gross});
        categories.plain.append({name, QString::number(category.units), plainText(category.gross, MetricUnit::Money, m_currency)});
        if (rows.size() < mostCategories - 1 || sales.categories.size() <= mostCategories) {
            rows.append({.label = name,
                         .value = figureText(category.gross, MetricUnit::Money, m_currency),
                         .parts = {{double(category.gross), QStringLiteral("%1: %2").arg(name, gross)}},
                         .opens = !category.slug.isEmpty()});
        } else {
            others += category.gross;
        }
    }
    if (sales.categories.size() > rows.size()) {
        const QString name = tr("%Ln other(s)", nullptr, int(sales.categories.size() - rows.size()));
        // without a bar: it would dwarf the ones that have a name
        rows.append({.label = name, .value = figureText(others, MetricUnit::Money, m_currency), .opens = false});
    }
    m_categoryRows->setRows(rows);
    m_categoryPanel->showTable(categories);
}

void DashboardPage::showOpenOrders(const QList<OpenOrders> &orders)
{
    m_orders = orders;
    PanelTable table{.headings = {tr("Status")}};
    for (int age = 0; age < OpenOrders::Ages; ++age)
        table.headings.append(ageText(OpenOrders::Age(age)));
    table.headings.append(tr("All"));
    QList<BarRow> rows;
    bool any = false;
    for (const OpenOrders &status : orders) {
        const StateLook look = orderState(status.status);
        BarRow row{.label = look.word, .value = Format::count(status.total()), .tone = look.tone};
        QStringList cells{look.word};
        QStringList plain{look.word};
        for (int age = 0; age < OpenOrders::Ages; ++age) {
            const qint64 count = status.counts[size_t(age)];
            row.parts.append({double(count), tr("%1, placed %2: %3").arg(look.word, ageText(OpenOrders::Age(age)), Format::count(count))});
            cells.append(Format::count(count));
            plain.append(QString::number(count));
        }
        any = any || status.total() > 0;
        rows.append(row);
        table.rows.append(cells << Format::count(status.total()));
        table.plain.append(plain << QString::number(status.total()));
    }
    if (!any)
        table.rows.clear();
    m_statusPanel->setNote(tr("faint: older"));
    m_statusRows->setRows(rows);
    m_statusPanel->showTable(table);
}

void DashboardPage::showReasons(const QList<RefundReason> &reasons)
{
    m_reasons = reasons;
    PanelTable table{.headings = {tr("Reason"), tr("Refunds"), tr("Amount")}};
    QList<BarRow> rows;
    for (const RefundReason &reason : reasons) {
        const QString amount = Format::money(reason.amount, m_currency);
        table.rows.append({reason.reason, Format::count(reason.refunds), amount});
        table.plain.append({reason.reason, QString::number(reason.refunds), plainText(reason.amount, MetricUnit::Money, m_currency)});
        if (rows.size() < mostReasons) {
            rows.append({.label = reason.reason,
                         .value = figureText(reason.amount, MetricUnit::Money, m_currency),
                         .parts = {{double(reason.amount), tr("%1: %2 in %Ln refund(s)", nullptr, int(reason.refunds)).arg(reason.reason, amount)}},
                         .tone = Tone::Refunded});
        }
    }
    m_reasonRows->setRows(rows);
    m_reasonPanel->showTable(table);
}

void DashboardPage::showLowStock(const LowStock &stock)
{
    m_stock = stock;
    PanelTable table{.headings = {tr("Product"), tr("SKU"), tr("At"), tr("Available"), tr("Reorder at")}};
    QList<BarRow> rows;
    for (const LowStockRow &row : stock.rows) {
        rows.append({.label = row.product,
                     .detail = row.warehouse,
                     .value = tr("%1 of %2").arg(Format::count(row.available), Format::count(row.reorderPoint)),
                     .parts = {{double(row.available), tr("%1 at %2: %3 available, to be ordered at %4").arg(row.product, row.warehouse, Format::count(row.available), Format::count(row.reorderPoint))}},
                     .tone = row.available == 0 ? Tone::Bad : Tone::Waiting});
        table.rows.append({row.product, row.sku, row.warehouse, Format::count(row.available), Format::count(row.reorderPoint)});
        table.plain.append({row.product, row.sku, row.warehouse, QString::number(row.available), QString::number(row.reorderPoint)});
    }
    m_stockPanel->setNote(stock.all > stock.rows.size() ? tr("the emptiest of %1").arg(Format::count(stock.all)) : QString());
    m_stockRows->setRows(rows);
    m_stockPanel->showTable(table);
}

// Where the numbers lead -------------------------------------------------------------------------------------------------

FilterSet DashboardPage::salesFilters(const DateFilter::Days &days) const
{
    return {{QStringLiteral("placed"), within(days)}, {QStringLiteral("cancelled"), YesNoFilter{false}}};
}

void DashboardPage::drillTile(const QString &metric)
{
    if (metric == QLatin1String("refund_rate"))
        openOrders({{QStringLiteral("refunded"), within(days())}});
    else if (metric == QLatin1String("new_customers") || metric == QLatin1String("returning_customers"))
        openOrders({{metric, within(days())}});
    else
        openOrders(salesFilters(days()));
}

void DashboardPage::connectDrills()
{
    connect(m_trendChart, &TrendChart::opened, this, [this](int slot) {
        const DateFilter::Days slotDays = m_shown.daysOfSlot(m_trend.now.starts.value(slot));
        const QString metric = m_metric->currentData().toString();
        if (metric == QLatin1String("refund_rate"))
            openOrders({{QStringLiteral("refunded"), within(slotDays)}});
        else if (metric == QLatin1String("new_customers") || metric == QLatin1String("returning_customers"))
            openOrders({{metric, within(slotDays)}});
        else
            openOrders(salesFilters(slotDays));
    });
    connect(m_hoursChart, &TrendChart::opened, this, [this](int slot) {
        openOrders({{QStringLiteral("shipped"), within(m_shown.daysOfSlot(m_trend.now.starts.value(slot)))}});
    });
    connect(m_statusRows, &BarRows::opened, this, [this](int row, int part) {
        FilterSet filters{{QStringLiteral("status"), StatusFilter{{m_orders.at(row).status}}}};
        const QDate today = QDateTime::currentDateTime().date();
        const QDate weekAgo = today.addDays(-OpenOrders::daysOfAWeek + 1);
        switch (part) {
        case OpenOrders::Today: filters.insert(QStringLiteral("placed"), within({today, today})); break;
        case OpenOrders::Yesterday: filters.insert(QStringLiteral("placed"), within({today.addDays(-1), today.addDays(-1)})); break;
        case OpenOrders::ThisWeek: filters.insert(QStringLiteral("placed"), within({weekAgo, today.addDays(-2)})); break;
        case OpenOrders::Older: filters.insert(QStringLiteral("placed"), within({QDate(), weekAgo.addDays(-1)})); break;
        default: break; // the whole row
        }
        openOrders(filters);
    });
    connect(m_categoryRows, &BarRows::opened, this, [this](int row, int) {
        FilterSet filters = salesFilters(days());
        filters.insert(QStringLiteral("category"), TextFilter{m_sales.categories.at(row).slug});
        openOrders(filters);
    });
    connect(m_productRows, &BarRows::opened, this, [this](int row, int) {
        FilterSet filters = salesFilters(days());
        filters.insert(QStringLiteral("product"), TextFilter{m_sales.products.at(row).sku});
        openOrders(filters);
    });
    connect(m_reasonRows, &BarRows::opened, this, [this](int row, int) {
        openOrders({{QStringLiteral("refunded"), within(days())}, {QStringLiteral("refund_reason"), TextFilter{m_reasons.at(row).reason}}});
    });
    connect(m_stockRows, &BarRows::opened, this, [this] { emit listRequested(QStringLiteral("stock"), QStringLiteral("low"), {}); });
}
