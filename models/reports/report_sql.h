// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/sql_text.h"
#include "models/list/day_period.h"
#include "models/reports/report_definition.h"
#include "models/reports/report_request.h"

/// A report's statement: the row's key (NULL is the total), then the columns. Every piece of its SQL comes from the
/// definition; what people choose is bound.
struct ReportStatement {
    SqlText sql;
    SqlValues values;
    QList<ExportColumn> columns;
};

/// The report and its group must exist.
[[nodiscard]] ReportStatement reportStatement(const ReportRequest &request, const DayPeriod &period, const QString &mainCurrency);
