// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/day_period.h"

#include <QJsonObject>

/// What a person asks of a report. Plain data; saved under a name it keeps its preset, so that "last month" stays that.
struct ReportRequest {
    QString report; ///< "sales"
    QString group; ///< "day"
    DateFilter period{.preset = DateFilter::Preset::Last30Days};
    bool compare = false;
    QString currency; ///< empty: all, converted into the main one
    QString warehouse; ///< id; empty: all
    bool operator==(const ReportRequest &) const = default;

    [[nodiscard]] QJsonObject toJson() const;
    /// What cannot be read is as in a new request; the report and its group may be unknown.
    [[nodiscard]] static ReportRequest fromJson(const QJsonObject &json);
};
