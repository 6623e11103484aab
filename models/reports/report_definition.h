// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_export.h"

/// One way to put a report together: its figures by day, by product, or every record of it.
struct ReportGroup {
    QString id; ///< also what breakdown() goes by: "day", "product"
    QString title; ///< translated: "Day"
    QString sql; ///< resources/sql/reports
    /// What names a row, in front of the figures; of a report without metrics, all columns. An amount's currency is the
    /// column in front of it.
    QList<ExportColumn> columns;
    QStringList metrics; ///< of the registry, in order; the first decides the order of rows that are not in time
    QString compared = {}; ///< the metric that is compared with the period before; empty: none
    QString labels = {}; ///< SQL of `columns`, where the row's key alone does not name it
    QString joins = {};
    bool offersCurrency = true;
    bool offersWarehouse = false;
};

struct ReportDefinition {
    QString id; ///< "sales"
    QString title; ///< translated
    QString description; ///< one sentence
    QList<ReportGroup> groups;
    bool isAsOf = false; ///< about the end of one day, not about a period

    [[nodiscard]] const ReportGroup *group(const QString &groupId) const;
};

/// All reports, in the order of the screen.
[[nodiscard]] const QList<ReportDefinition> &allReports();
[[nodiscard]] const ReportDefinition *findReport(const QString &reportId);

/// The column that shows a metric of the registry.
[[nodiscard]] ExportColumn metricColumn(const QString &metric);
/// Its value in that column's whole numbers.
[[nodiscard]] QString metricSql(const QString &metric, const QString &value);
[[nodiscard]] QStringList reportMetrics();
/// Time, not a kind of record: hour, day, week, ...
[[nodiscard]] bool isTimeGroup(const QString &groupId);
