// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/background_tasks.h"
#include "models/list/page_source.h"
#include "models/reports/report_rows.h"
#include "models/reports/report_sql.h"

#include <QFuture>

class DbExecutor;

/// A report as it was answered.
struct ReportResult {
    ReportRequest request;
    DayPeriod period;
    QList<ExportColumn> columns;
    std::shared_ptr<const ReportRows> rows;
    QDateTime at;
    double seconds = 0;
};

/// What the parameters of reports are chosen from.
struct ReportChoices {
    struct Choice {
        QString id;
        QString title;
    };
    QStringList currencies; ///< in which the shop has sold
    QList<Choice> warehouses;
};

/// Runs reports and writes them into files. Each call returns at once; give the future to deliver(). Who is no manager gets
/// Error::Kind::PermissionDenied.
class ReportQueries
{
public:
    ReportQueries(DbExecutor &executor, QString mainCurrency);

    /// Tells the control how many rows have come; its token ends the report.
    [[nodiscard]] QFuture<Result<ReportResult>> run(const ReportRequest &request, const DayPeriod &period, const TaskControl &control) const;
    [[nodiscard]] QFuture<Result<ReportChoices>> choices(const CancelToken &cancel) const;
    /// Other programs sum for themselves, people read the total.
    enum class Total { Left,
                       Written };
    /// Writes what is known already; answers how many rows, the total not among them.
    [[nodiscard]] QFuture<Result<qint64>> write(const ReportResult &result, Total total, const RowSinkMaker &maker, const TaskControl &control) const;

private:
    DbExecutor &m_executor;
    QString m_mainCurrency;
};
