// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/report_queries.h"

/// "1 – 30 Nov 2026", "at the end of 30 Nov 2026": which days an answer is about.
[[nodiscard]] QString reportDays(const ReportDefinition &report, const DayPeriod &period);
/// "Sales by day".
[[nodiscard]] QString reportTitle(const ReportRequest &request);
/// What was asked, in one line for a page's head: days, comparison, currency, warehouse.
[[nodiscard]] QString reportSubtitle(const ReportResult &result, const ReportChoices &choices);
/// The columns with the words that people have for codes: countries, ways to pay, movements.
[[nodiscard]] QList<ExportColumn> withWords(QList<ExportColumn> columns);
