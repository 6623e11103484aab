// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_filter.h"
#include "models/reports/report_queries.h"

#include <optional>

/// Where a row of a report leads: the rows of a list that its figures are made of, or one record.
struct ReportDrill {
    QString desk;
    QString record; ///< key; empty: rows
    FilterSet filters; ///< of the rows
    bool operator==(const ReportDrill &) const = default;
};

/// None: what the row is made of is on no list.
[[nodiscard]] std::optional<ReportDrill> drillOf(const ReportResult &result, const ReportRows::Cells &cells);
