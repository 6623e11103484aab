// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/day_period.h"

#include <QTest>

using Preset = DateFilter::Preset;

namespace {

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text) + QLatin1Char('Z'), Qt::ISODate);
}

} // namespace

// Which moments a period of days means in the viewer's zone, and what it is compared with.
class TestDayPeriod : public QObject
{
    Q_OBJECT

private slots:
    void daysBeginAtTheViewersMidnight_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDateTime>("starts");
        QTest::addColumn<QDateTime>("ends");
        QTest::newRow("UTC") << QByteArray("UTC") << utc("2026-03-29T00:00:00") << utc("2026-03-30T00:00:00");
        QTest::newRow("23 hours") << QByteArray("Europe/Berlin") << utc("2026-03-28T23:00:00") << utc("2026-03-29T22:00:00");
        QTest::newRow("half an hour") << QByteArray("Asia/Kolkata") << utc("2026-03-28T18:30:00") << utc("2026-03-29T18:30:00");
        QTest::newRow("a quarter") << QByteArray("Asia/Kathmandu") << utc("2026-03-28T18:15:00") << utc("2026-03-29T18:15:00");
    }
    void daysBeginAtTheViewersMidnight()
    {
        QFETCH(QByteArray, zone);
        const DayPeriod period({.preset = Preset::Custom, .from = QDate(2026, 3, 29), .to = QDate(2026, 3, 29)}, utc("2026-06-01T12:00:00"), QTimeZone(zone));
        QTEST(period.span().starts, "starts");
        QTEST(period.span().ends, "ends");
        QCOMPARE(period.beforeSoFar(), period.before());
    }

    void theDayIsTheViewers()
    {
        const DayPeriod period({.preset = Preset::Today}, utc("2026-06-01T20:00:00"), QTimeZone("Asia/Kolkata"));
        QCOMPARE(period.firstDay(), QDate(2026, 6, 2));
    }

    void aRunningPeriodIsComparedWithAsMuchOfTheOneBefore_data()
    {
        QTest::addColumn<Preset>("preset");
        QTest::addColumn<QDateTime>("starts");
        QTest::addColumn<QDateTime>("ends");
        // Thursday 14:07 in Berlin, five days after the clocks went forward
        QTest::newRow("today") << Preset::Today << utc("2026-03-31T22:00:00") << utc("2026-04-01T12:15:00");
        QTest::newRow("last 7 days") << Preset::Last7Days << utc("2026-03-19T23:00:00") << utc("2026-03-26T13:15:00");
        QTest::newRow("this week") << Preset::ThisWeek << utc("2026-03-22T23:00:00") << utc("2026-03-26T13:15:00");
        QTest::newRow("this month") << Preset::ThisMonth << utc("2026-02-28T23:00:00") << utc("2026-03-02T13:15:00");
        QTest::newRow("this year") << Preset::ThisYear << utc("2024-12-31T23:00:00") << utc("2025-04-02T12:15:00");
        QTest::newRow("yesterday") << Preset::Yesterday << utc("2026-03-30T22:00:00") << utc("2026-03-31T22:00:00");
        QTest::newRow("last month") << Preset::LastMonth << utc("2026-01-31T23:00:00") << utc("2026-02-28T23:00:00");
    }
    void aRunningPeriodIsComparedWithAsMuchOfTheOneBefore()
    {
        QFETCH(Preset, preset);
        const DayPeriod period({.preset = preset}, utc("2026-04-02T12:07:00"), QTimeZone("Europe/Berlin"));
        QTEST(period.beforeSoFar().starts, "starts");
        QTEST(period.beforeSoFar().ends, "ends");
    }

    void aLongMonthIsNotComparedWithMoreThanTheShortOneHas()
    {
        const DayPeriod period({.preset = Preset::ThisMonth}, utc("2026-03-31T12:00:00"), QTimeZone::utc());
        QCOMPARE(period.beforeSoFar().ends, utc("2026-03-01T00:00:00"));
    }

    void thereAreNoMorePointsThanCanBeSeen_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("step");
        QTest::newRow("1") << 1 << QStringLiteral("hour");
        QTest::newRow("2") << 2 << QStringLiteral("hour");
        QTest::newRow("3") << 3 << QStringLiteral("day");
        QTest::newRow("92") << 92 << QStringLiteral("day");
        QTest::newRow("93") << 93 << QStringLiteral("week");
        QTest::newRow("366") << 366 << QStringLiteral("week");
        QTest::newRow("367") << 367 << QStringLiteral("month");
    }
    void thereAreNoMorePointsThanCanBeSeen()
    {
        QFETCH(int, days);
        const QDate last(2025, 12, 31);
        const DayPeriod period({.preset = Preset::Custom, .from = last.addDays(1 - days), .to = last}, utc("2026-04-02T12:00:00"), QTimeZone::utc());
        QTEST(period.stepName(), "step");
    }

    void aSlotKnowsItsDays()
    {
        const DateFilter year{.preset = Preset::Custom, .from = QDate(2025, 1, 1), .to = QDate(2025, 12, 31)};
        const DayPeriod weeks(year, utc("2026-04-02T12:00:00"), QTimeZone("Europe/Berlin"));
        // the year began on a Wednesday and ended on one
        QCOMPARE(weeks.daysOfSlot(weeks.span().starts).from, QDate(2025, 1, 1));
        QCOMPARE(weeks.daysOfSlot(weeks.span().starts).to, QDate(2025, 1, 5));
        QCOMPARE(weeks.daysOfSlot(utc("2025-12-28T23:00:00")).to, QDate(2025, 12, 31));
        const DayPeriod days({.preset = Preset::Last7Days}, utc("2026-04-02T12:00:00"), QTimeZone("Asia/Kolkata"));
        QCOMPARE(days.daysOfSlot(utc("2026-03-29T18:30:00")).from, QDate(2026, 3, 30));
        QCOMPARE(days.daysOfSlot(utc("2026-03-29T18:30:00")).to, QDate(2026, 3, 30));
    }

    void whatIsOpenOrReversedIsTidied()
    {
        const QDateTime now = utc("2026-04-02T12:00:00");
        const DayPeriod reversed({.preset = Preset::Custom, .from = QDate(2026, 3, 5), .to = QDate(2026, 3, 1)}, now, QTimeZone::utc());
        QCOMPARE(reversed.firstDay(), reversed.lastDay());
        const DayPeriod open({.preset = Preset::Custom}, now, QTimeZone::utc());
        QCOMPARE(open.firstDay(), QDate(2026, 4, 2));
        const DayPeriod endless({.preset = Preset::Custom, .from = QDate(1000, 1, 1), .to = QDate(2026, 4, 1)}, now, QTimeZone::utc());
        QCOMPARE(endless.firstDay(), QDate(2016, 4, 1));
    }
};

QTEST_GUILESS_MAIN(TestDayPeriod)
#include "tst_day_period.moc"
