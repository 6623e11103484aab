// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "app/desktop/desktop.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/dashboard/trend_chart.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QScrollArea>
#include <QScrollBar>

// The managers' first screen, and the way from a number to its orders.
void Tour::visitDashboard(const QString &role)
{
    const auto isDrawn = [this] { return m_walk->find<TrendChart>(QStringLiteral("trendChart")) != nullptr; };
    const auto scrollTo = [this](bool end) {
        if (auto *scroll = m_walk->find<QScrollArea>(QStringLiteral("dashboardScroll")))
            scroll->verticalScrollBar()->setValue(end ? scroll->verticalScrollBar()->maximum() : 0);
    };
    const auto showDays = [this](const DateFilter &days) {
        if (auto *page = m_walk->find<DashboardPage>(QStringLiteral("dashboardPage")))
            page->setPeriod(days);
    };
    m_walk->then(QStringLiteral("the dashboard is there"), {}, isDrawn);
    m_walk->then(QStringLiteral("a day of the chart is pointed at"), [this] {
        if (auto *chart = m_walk->find<TrendChart>(QStringLiteral("trendChart")))
            chart->setCurrent(20);
    });
    m_walk->shoot(role + QStringLiteral("-dashboard"), TourWalk::Errors::AreFaults, [scrollTo] { scrollTo(false); });
    m_walk->shoot(role + QStringLiteral("-dashboard-end"), TourWalk::Errors::AreFaults, [scrollTo] { scrollTo(true); });
    m_walk->then(
        QStringLiteral("today is shown"), [showDays] { showDays({.preset = DateFilter::Preset::Today}); }, isDrawn);
    m_walk->shoot(role + QStringLiteral("-dashboard-today"), TourWalk::Errors::AreFaults, [scrollTo] { scrollTo(false); });
    m_walk->then(
        QStringLiteral("days without orders are shown"), [showDays] { showDays({.preset = DateFilter::Preset::Custom, .from = QDate(2010, 1, 1), .to = QDate(2010, 1, 31)}); }, [this] { return m_walk->find<QWidget>(QStringLiteral("trendState")) != nullptr; });
    m_walk->shoot(role + QStringLiteral("-dashboard-empty"), TourWalk::Errors::AreFaults, [scrollTo] { scrollTo(false); });
    m_walk->then(
        QStringLiteral("this month is shown"), [showDays] { showDays({.preset = DateFilter::Preset::Last30Days}); }, isDrawn);
    const auto asTables = [this] {
        for (const char *panel : {"trend", "status", "category", "product"})
            m_walk->trigger(QLatin1String(panel) + QStringLiteral("TableAction"));
    };
    m_walk->then(QStringLiteral("charts become tables"), asTables);
    m_walk->shoot(role + QStringLiteral("-dashboard-tables"), TourWalk::Errors::AreFaults, [scrollTo] { scrollTo(false); });
    m_walk->then(QStringLiteral("tables become charts"), asTables);
    m_walk->then(QStringLiteral("a number leads to its orders"), [this] { m_walk->press(QStringLiteral("ordersTile")); });
    waitForList();
    m_walk->shoot(role + QStringLiteral("-dashboard-orders"));
}
