// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/day_period.h"

#include <algorithm>

namespace {

constexpr int quarterOfAnHour = 15 * 60;

// An open or reversed range is one day; one of many decades is cut, since every slot of it is asked for.
DateFilter::Days tidied(DateFilter::Days days, QDate today)
{
    if (!days.to.isValid())
        days.to = days.from.isValid() ? std::max(days.from, today) : today;
    if (!days.from.isValid() || days.from > days.to)
        days.from = days.to;
    days.from = std::max(days.from, days.to.addYears(-DayPeriod::longestInYears));
    return days;
}

DateFilter::Days daysBefore(DateFilter::Preset preset, const DateFilter::Days &days)
{
    using Preset = DateFilter::Preset;
    switch (preset) {
    case Preset::ThisWeek:
        return {days.from.addDays(-7), days.from.addDays(-1)};
    case Preset::ThisMonth:
    case Preset::LastMonth:
        return {days.from.addMonths(-1), days.from.addDays(-1)};
    case Preset::ThisYear:
        return {days.from.addYears(-1), days.from.addDays(-1)};
    case Preset::Custom:
    case Preset::Today:
    case Preset::Yesterday:
    case Preset::Last7Days:
    case Preset::Last30Days:
        break;
    }
    return {days.from.addDays(-(days.from.daysTo(days.to) + 1)), days.from.addDays(-1)};
}

} // namespace

DayPeriod::DayPeriod(const DateFilter &days, const QDateTime &now, const QTimeZone &zone)
    : m_days(tidied(days.days(now.toTimeZone(zone).date()), now.toTimeZone(zone).date()))
    , m_before(daysBefore(days.preset, m_days))
    , m_now(now)
    , m_zone(zone)
{
}

QDateTime DayPeriod::midnight(QDate day) const
{
    return day.startOfDay(m_zone).toUTC();
}

TimeSpan DayPeriod::spanOf(const DateFilter::Days &days) const
{
    return {midnight(days.from), midnight(days.to.addDays(1))};
}

bool DayPeriod::isRunning() const
{
    const TimeSpan all = span();
    return m_now >= all.starts && m_now < all.ends;
}

TimeSpan DayPeriod::beforeSoFar() const
{
    TimeSpan compared = before();
    if (!isRunning())
        return compared;
    // the same clock on the same day of it, at the end of the running quarter of an hour
    const QDateTime now = m_now.toTimeZone(m_zone);
    const QDate day = m_before.from.addDays(m_days.from.daysTo(now.date()));
    const qint64 seconds = QDateTime(day, now.time(), m_zone).toSecsSinceEpoch();
    const QDateTime soFar = QDateTime::fromSecsSinceEpoch((seconds / quarterOfAnHour + 1) * quarterOfAnHour, Qt::UTC);
    compared.ends = std::min(compared.ends, soFar);
    return compared;
}

DayPeriod::Step DayPeriod::step() const
{
    const qint64 days = m_days.from.daysTo(m_days.to) + 1;
    if (days <= 2)
        return Step::Hour;
    if (days <= 92)
        return Step::Day;
    return days <= 366 ? Step::Week : Step::Month;
}

QString DayPeriod::stepName() const
{
    switch (step()) {
    case Step::Hour: return QStringLiteral("hour");
    case Step::Day: return QStringLiteral("day");
    case Step::Week: return QStringLiteral("week");
    case Step::Month: return QStringLiteral("month");
    }
    Q_UNREACHABLE();
}

DateFilter::Days DayPeriod::daysOfSlot(const QDateTime &slot) const
{
    const QDate day = slot.toTimeZone(m_zone).date();
    QDate last = day;
    if (step() == Step::Week)
        last = day.addDays(7 - day.dayOfWeek());
    else if (step() == Step::Month)
        last = QDate(day.year(), day.month(), day.daysInMonth());
    return {day, std::min(last, m_days.to)};
}
