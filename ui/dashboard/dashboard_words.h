// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/dashboard/dashboard_data.h"
#include "models/list/day_period.h"
#include "ui/common/theme.h"

#include <QString>
#include <QStringList>

/// How the dashboard's numbers are written. MetricUnit says what they count.

/// Short, for a tile: amounts of five digits and more without cents. None: "–".
[[nodiscard]] QString figureText(std::optional<qint64> value, MetricUnit unit, const QString &currency);
/// To the cent, for tables and hovering.
[[nodiscard]] QString exactText(std::optional<qint64> value, MetricUnit unit, const QString &currency);
/// For a scale: "80 k".
[[nodiscard]] QString scaleText(double value, MetricUnit unit);
/// As a number without grouping and sign, for files; the heading names the unit.
[[nodiscard]] QString plainText(std::optional<qint64> value, MetricUnit unit, const QString &currency);
/// The number as people count it: euros rather than cents.
[[nodiscard]] double inUnits(qint64 value, MetricUnit unit, const QString &currency);

struct ChangeWords {
    QString text; ///< "▲ 8.4 %", "▼ 0.4 pt", "unchanged"; empty when there is nothing to compare
    QString spoken; ///< "8.4 % more than 118,020.00 €"
    Tone tone = Tone::Neutral;
};
[[nodiscard]] ChangeWords changeWords(const MetricFigure &figure, const QString &currency);

/// "24 Oct – 22 Nov 2026", or one day.
[[nodiscard]] QString daysText(QDate first, QDate last);
/// "Thu 12 Nov", "14:00", "Week from 9 Nov", "November 2026".
[[nodiscard]] QString slotText(const QDateTime &slot, const DayPeriod &period);
/// The same for a scale, as short as it can be.
[[nodiscard]] QString slotMark(const QDateTime &slot, const DayPeriod &period);
/// "by day"
[[nodiscard]] QString stepText(DayPeriod::Step step);
/// "today", "yesterday", "2 to 6 days ago", "a week ago or longer"
[[nodiscard]] QString ageText(OpenOrders::Age age);
