// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_filter.h"

#include <QDateTime>
#include <QTimeZone>

/// From one moment until another, the end not included, in UTC.
struct TimeSpan {
    QDateTime starts;
    QDateTime ends;
    bool operator==(const TimeSpan &) const = default;
};

/// The days that a dashboard or a report is about, as a calendar in the viewer's zone has them, and the days they are compared with.
/// A period that still runs is compared with as much of the one before as has passed of it: else today would look bad
/// until midnight.
class DayPeriod
{
public:
    enum class Step { Hour,
                      Day,
                      Week,
                      Month };

    DayPeriod(const DateFilter &days, const QDateTime &now, const QTimeZone &zone);

    [[nodiscard]] QDate firstDay() const { return m_days.from; }
    [[nodiscard]] QDate lastDay() const { return m_days.to; }
    [[nodiscard]] QDate firstDayBefore() const { return m_before.from; }
    [[nodiscard]] QDate lastDayBefore() const { return m_before.to; }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

    [[nodiscard]] TimeSpan span() const { return spanOf(m_days); }
    /// All of the days before: what the chart shows behind.
    [[nodiscard]] TimeSpan before() const { return spanOf(m_before); }
    /// What the figures are compared with.
    [[nodiscard]] TimeSpan beforeSoFar() const;
    /// Today is one of its days.
    [[nodiscard]] bool isRunning() const;

    /// What a point of its charts stands for.
    [[nodiscard]] Step step() const;
    /// "hour": as date_trunc() and the registry's figures know it.
    [[nodiscard]] QString stepName() const;
    /// The days that the slot beginning then lies on, within the period.
    [[nodiscard]] DateFilter::Days daysOfSlot(const QDateTime &slot) const;

    /// The midnight that begins a day.
    [[nodiscard]] QDateTime midnight(QDate day) const;

    static constexpr int longestInYears = 10;

private:
    [[nodiscard]] TimeSpan spanOf(const DateFilter::Days &days) const;

    DateFilter::Days m_days;
    DateFilter::Days m_before;
    QDateTime m_now;
    QTimeZone m_zone;
};
