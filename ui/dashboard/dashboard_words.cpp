// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dashboard/dashboard_words.h"

#include "models/core/money.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Dashboard)
};

constexpr double millionths = 1e6;
constexpr double thousandths = 1e3;
// From here on cents are noise on a tile.
constexpr qint64 wholeFrom = 10'000;

const QString nothing = QStringLiteral("–");

qint64 minorsOf(const QString &currency)
{
    qint64 minors = 1;
    for (int i = 0; i < minorDigits(currency); ++i)
        minors *= 10;
    return minors;
}

QString decimal(double number, int places)
{
    return QLocale().toString(number, 'f', places);
}

QString hours(qint64 value)
{
    return Tr::tr("%1 h").arg(decimal(double(value) / thousandths, 1));
}

QString percent(double share)
{
    return Tr::tr("%1 %").arg(decimal(share * 100, 1));
}

} // namespace

QString exactText(std::optional<qint64> value, MetricUnit unit, const QString &currency)
{
    if (!value)
        return nothing;
    switch (unit) {
    case MetricUnit::Money: return Format::money(*value, currency);
    case MetricUnit::Count: return Format::count(*value);
    case MetricUnit::Ratio: return Tr::tr("%1 %").arg(decimal(double(*value) * 100 / millionths, 2));
    case MetricUnit::Hours: return hours(*value);
    case MetricUnit::Days: return Tr::tr("%1 days").arg(decimal(double(*value) / thousandths, 1));
    case MetricUnit::Factor: return decimal(double(*value) / thousandths, 2);
    }
    Q_UNREACHABLE();
}

QString figureText(std::optional<qint64> value, MetricUnit unit, const QString &currency)
{
    if (value && unit == MetricUnit::Money && std::abs(*value) >= wholeFrom * minorsOf(currency))
        return Format::wholeMoney(*value, currency);
    if (value && unit == MetricUnit::Ratio)
        return percent(double(*value) / millionths);
    return exactText(value, unit, currency);
}

QString plainText(std::optional<qint64> value, MetricUnit unit, const QString &currency)
{
    if (!value)
        return {};
    switch (unit) {
    case MetricUnit::Money: return Money(*value, currency).toPlainString();
    case MetricUnit::Count: return QString::number(*value);
    case MetricUnit::Ratio: return QString::number(double(*value) / millionths, 'f', 6);
    case MetricUnit::Hours:
    case MetricUnit::Days:
    case MetricUnit::Factor: return QString::number(double(*value) / thousandths, 'f', 3);
    }
    Q_UNREACHABLE();
}

double inUnits(qint64 value, MetricUnit unit, const QString &currency)
{
    switch (unit) {
    case MetricUnit::Money: return double(value) / double(minorsOf(currency));
    case MetricUnit::Count: return double(value);
    case MetricUnit::Ratio: return double(value) * 100 / millionths;
    case MetricUnit::Hours:
    case MetricUnit::Days:
    case MetricUnit::Factor: return double(value) / thousandths;
    }
    Q_UNREACHABLE();
}

QString scaleText(double value, MetricUnit unit)
{
    const double size = std::abs(value);
    const auto shortened = [value](double by) { return decimal(value / by, std::abs(std::remainder(value / by, 1.0)) < 1e-9 ? 0 : 1); };
    if (unit == MetricUnit::Ratio)
        return Tr::tr("%1 %").arg(shortened(1));
    //: Millions, on a scale: "1.5 M"
    if (size >= 1e6)
        return Tr::tr("%1 M").arg(shortened(1e6));
    //: Thousands, on a scale: "80 k"
    if (size >= 1e4)
        return Tr::tr("%1 k").arg(shortened(1e3));
    return unit == MetricUnit::Hours ? Tr::tr("%1 h").arg(shortened(1)) : shortened(1);
}

ChangeWords changeWords(const MetricFigure &figure, const QString &currency)
{
    if (!figure.value || !figure.before)
        return {};
    const qint64 change = *figure.value - *figure.before;
    if (change == 0)
        return {Tr::tr("unchanged"), Tr::tr("unchanged"), Tone::Neutral};
    if (*figure.before == 0 && figure.unit != MetricUnit::Ratio)
        return {Tr::tr("from 0"), Tr::tr("nothing before"), Tone::Neutral};
    const QString size = figure.unit == MetricUnit::Ratio
        //: Percentage points
        ? Tr::tr("%1 pt").arg(decimal(std::abs(double(change)) * 100 / millionths, 1))
        : percent(std::abs(double(change) / double(*figure.before)));
    const bool up = change > 0;
    ChangeWords words;
    words.text = (up ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + size;
    const QString before = exactText(figure.before, figure.unit, currency);
    words.spoken = up ? Tr::tr("%1 more than %2").arg(size, before) : Tr::tr("%1 less than %2").arg(size, before);
    if (figure.higherIsBetter)
        words.tone = up == *figure.higherIsBetter ? Tone::Good : Tone::Bad;
    return words;
}

QString daysText(QDate first, QDate last)
{
    const QLocale locale;
    //: A date; see QLocale::toString for the letters.
    const QString whole = Tr::tr("d MMM yyyy");
    if (first == last)
        return locale.toString(first, whole);
    const QString begin = locale.toString(first, first.year() == last.year() ? Tr::tr("d MMM") : whole);
    return Tr::tr("%1 – %2").arg(begin, locale.toString(last, whole));
}

QString slotText(const QDateTime &slot, const DayPeriod &period)
{
    const QLocale locale;
    const QDateTime local = slot.toTimeZone(period.zone());
    switch (period.step()) {
    case DayPeriod::Step::Hour:
        return Tr::tr("%1, %2").arg(locale.toString(local.date(), Tr::tr("ddd d MMM")), locale.toString(local.time(), QLocale::ShortFormat));
    case DayPeriod::Step::Day: return locale.toString(local.date(), Tr::tr("ddd d MMM yyyy"));
    case DayPeriod::Step::Week: return Tr::tr("Week from %1").arg(locale.toString(local.date(), Tr::tr("d MMM yyyy")));
    case DayPeriod::Step::Month: return locale.toString(local.date(), Tr::tr("MMMM yyyy"));
    }
    Q_UNREACHABLE();
}

QString slotMark(const QDateTime &slot, const DayPeriod &period)
{
    const QLocale locale;
    const QDateTime local = slot.toTimeZone(period.zone());
    switch (period.step()) {
    case DayPeriod::Step::Hour: return locale.toString(local.time(), QLocale::ShortFormat);
    case DayPeriod::Step::Day:
    case DayPeriod::Step::Week: return locale.toString(local.date(), Tr::tr("d MMM"));
    case DayPeriod::Step::Month: return locale.toString(local.date(), Tr::tr("MMM yyyy"));
    }
    Q_UNREACHABLE();
}

QString stepText(DayPeriod::Step step)
{
    switch (step) {
    case DayPeriod::Step::Hour: return Tr::tr("by hour");
    case DayPeriod::Step::Day: return Tr::tr("by day");
    case DayPeriod::Step::Week: return Tr::tr("by week");
    case DayPeriod::Step::Month: return Tr::tr("by month");
    }
    Q_UNREACHABLE();
}

QString ageText(OpenOrders::Age age)
{
    switch (age) {
    case OpenOrders::Today: return Tr::tr("today");
    case OpenOrders::Yesterday: return Tr::tr("yesterday");
    case OpenOrders::ThisWeek: return Tr::tr("2 to 6 days ago");
    case OpenOrders::Older: return Tr::tr("a week ago or longer");
    case OpenOrders::Ages: break;
    }
    Q_UNREACHABLE();
}
