// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "app/desktop/desktop.h"
#include "ui/reports/report_table.h"
#include "ui/reports/reports_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

// The managers' reports: before they are run, as tables with their sums, without rows, and on the way into a file.
void Tour::visitReports(const QString &role)
{
    const auto page = [this] { return m_walk->find<ReportsPage>(QStringLiteral("reportsPage")); };
    const auto isAnswered = [page] { return page() != nullptr && page()->table().isVisible(); };
    const auto runs = [this, page, isAnswered](const QString &what, const ReportRequest &request) {
        m_walk->then(
            what, [page, request] {
                page()->showReport(request);
                page()->run();
            },
            isAnswered);
    };
    m_walk->then(
        QStringLiteral("the reports are there"), [this] { m_desktop->window().workspace()->showDesk(QStringLiteral("reports")); }, [page] { return page() != nullptr; });
    m_walk->shoot(role + QStringLiteral("-reports"));
    const DateFilter month{.preset = DateFilter::Preset::Last30Days};
    runs(QStringLiteral("sales by day are compared"), {.report = QStringLiteral("sales"), .group = QStringLiteral("day"), .period = month, .compare = true});
    m_walk->shoot(role + QStringLiteral("-reports-sales"));
    runs(QStringLiteral("sales by product are there"), {.report = QStringLiteral("sales"), .group = QStringLiteral("product"), .period = month});
    m_walk->shoot(role + QStringLiteral("-reports-products"));
    runs(QStringLiteral("every refund is there"), {.report = QStringLiteral("refunds"), .group = QStringLiteral("record"), .period = month});
    m_walk->shoot(role + QStringLiteral("-reports-refunds"));
    runs(QStringLiteral("payments by provider are there"), {.report = QStringLiteral("payments"), .group = QStringLiteral("provider"), .period = month});
    m_walk->shoot(role + QStringLiteral("-reports-payments"));
    runs(QStringLiteral("parcels by warehouse are there"), {.report = QStringLiteral("fulfilment"), .group = QStringLiteral("warehouse"), .period = month, .compare = true});
    m_walk->shoot(role + QStringLiteral("-reports-fulfilment"));
    runs(QStringLiteral("the best customers are there"), {.report = QStringLiteral("customers"), .group = QStringLiteral("customer"), .period = month});
    m_walk->shoot(role + QStringLiteral("-reports-customers"));
    runs(QStringLiteral("every movement is there"), {.report = QStringLiteral("stock_ledger"), .group = QStringLiteral("record"), .period = month});
    m_walk->shoot(role + QStringLiteral("-reports-movements"));
    runs(QStringLiteral("the stock's value is there"), {.report = QStringLiteral("stock_value"), .group = QStringLiteral("category"), .period = month});
    m_walk->shoot(role + QStringLiteral("-reports-value"));
    m_walk->then(
        QStringLiteral("days before there was a shop are asked for"), [page] {
        page()->showReport({.report = QStringLiteral("refunds"), .group = QStringLiteral("reason"),
                            .period = {.preset = DateFilter::Preset::Custom, .from = QDate(2010, 1, 1), .to = QDate(2010, 1, 31)}});
        page()->run(); }, [this] { return m_walk->find<QWidget>(QStringLiteral("reportsPage")) != nullptr; });
    m_walk->shoot(role + QStringLiteral("-reports-empty"));
    runs(QStringLiteral("sales by day are there again"), {.report = QStringLiteral("sales"), .group = QStringLiteral("day"), .period = month});
    m_walk->then(QStringLiteral("the report is about to be exported"), [this] { m_walk->press(QStringLiteral("reportExportButton")); });
    m_walk->shoot(role + QStringLiteral("-reports-export"));
    m_walk->then(QStringLiteral("it is not exported"), [this] { m_walk->press(QStringLiteral("exportCloseButton")); });
}
