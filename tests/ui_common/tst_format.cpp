// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/money.h"
#include "ui/common/filter_words.h"
#include "ui/common/format.h"
#include "ui/common/state.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QLocale>
#include <QTest>
#include <QTimeZone>

class TestFormat : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "Europe/Berlin");
        tzset();
        Theme::instance().install(*qApp);
    }

    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void moneyHasTheDecimalsOfItsCurrency_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        const QLocale german(QLocale::German, QLocale::Germany);
        const QLocale arabic(QLocale::Arabic, QLocale::Egypt);
        const auto row = [](const char *name, const QLocale &locale, qint64 minor, const char *currency, const QString &text) {
            QTest::newRow(name) << locale << minor << QString::fromLatin1(currency) << text;
        };
        row("euro", english, 130'048, "EUR", QStringLiteral("1,300.48\u00a0€"));
        row("cents only", english, 5, "EUR", QStringLiteral("0.05\u00a0€"));
        row("yen", english, 10'934, "JPY", QStringLiteral("10,934\u00a0¥"));
        row("dinar", english, 1'234'567, "KWD", QStringLiteral("1,234.567\u00a0KWD"));
        row("less than nothing", english, -3'186, "EUR", QStringLiteral("−31.86\u00a0€"));
        row("beyond a double", english, 9'007'199'254'740'993, "USD", QStringLiteral("90,071,992,547,409.93\u00a0$"));
        row("the smallest", english, std::numeric_limits<qint64>::min(), "EUR", QStringLiteral("−92,233,720,368,547,758.08\u00a0€"));
        row("German", german, 130'048, "EUR", QStringLiteral("1.300,48\u00a0€"));
        row("Arabic figures", arabic, 1'205, "EUR", QStringLiteral("١٢٫٠٥\u00a0€"));
    }

    void moneyHasTheDecimalsOfItsCurrency()
    {
        QFETCH(QLocale, locale);
        QFETCH(qint64, minor);
        QFETCH(QString, currency);
        QFETCH(QString, text);
        QLocale::setDefault(locale);
        QCOMPARE(Format::money(minor, currency), text);
        QCOMPARE(Format::money(Money(minor, currency)), text);
    }

    void timesAreShortAndInTheViewersZone_data()
    {
        QTest::addColumn<QDateTime>("moment");
        QTest::addColumn<QString>("text");
        const auto utc = [](int year, int month, int day, int hour, int minute) {
            return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
        };
        QTest::newRow("today") << utc(2026, 3, 12, 13, 52) << "14:52";
        QTest::newRow("today here, yesterday in UTC") << utc(2026, 3, 11, 23, 30) << "00:30";
        QTest::newRow("yesterday") << utc(2026, 3, 11, 20, 14) << "Wed 21:14";
        QTest::newRow("six days ago") << utc(2026, 3, 6, 8, 0) << "Fri 09:00";
        QTest::newRow("seven days ago is not today's weekday") << utc(2026, 3, 5, 8, 0) << "5 Mar 09:00";
        QTest::newRow("tomorrow") << utc(2026, 3, 13, 8, 0) << "13 Mar 09:00";
        QTest::newRow("summer time") << utc(2026, 7, 1, 8, 0) << "1 Jul 10:00";
        QTest::newRow("another year") << utc(2024, 12, 31, 23, 30) << "1 Jan 2025";
        QTest::newRow("never") << QDateTime() << QString();
    }

    void timesAreShortAndInTheViewersZone()
    {
        QFETCH(QDateTime, moment);
        QFETCH(QString, text);
        QCOMPARE(Format::when(moment, now), text);
    }

    void recentTimesAreToldAsAges()
    {
        QCOMPARE(Format::ago(now.addSecs(-20), now), QStringLiteral("just now"));
        QCOMPARE(Format::ago(now.addSecs(-60), now), QStringLiteral("1 minute ago"));
        QCOMPARE(Format::ago(now.addSecs(-59 * 60), now), QStringLiteral("59 minutes ago"));
        QCOMPARE(Format::ago(now.addSecs(-3 * 3600), now), QStringLiteral("3 hours ago"));
        QCOMPARE(Format::ago(now.addDays(-1), now), QStringLiteral("Wed 15:00"));
        QCOMPARE(Format::ago(now.addSecs(90), now), QStringLiteral("15:01"));
    }

    void theStampHasEverything()
    {
        const QString stamp = Format::stamp(QDateTime(QDate(2026, 3, 12), QTime(13, 52, 7), Qt::UTC));
        for (const char *part : {"Thursday", "12", "March", "2026", "14:52:07", "CET"})
            QVERIFY2(stamp.contains(QLatin1String(part)), qPrintable(stamp));
        QVERIFY(Format::stamp({}).isEmpty());
    }

    void countriesHaveNames()
    {
        QCOMPARE(Format::country(QStringLiteral("PT")), QStringLiteral("Portugal"));
        QCOMPARE(Format::country(QStringLiteral("Ukraine")), QStringLiteral("Ukraine"));
        QCOMPARE(Format::country(QStringLiteral("??")), QStringLiteral("??"));
    }

    void onlyRightToLeftTextIsIsolated()
    {
        QCOMPARE(Format::isolated(QStringLiteral("Ana")), QStringLiteral("Ana"));
        const QString arabic = QStringLiteral("يوسف");
        QCOMPARE(Format::isolated(arabic), QStringLiteral("\u2068%1\u2069").arg(arabic));
        QVERIFY(!(Format::isolated(arabic) + QStringLiteral(" · 4 orders")).isRightToLeft());
    }

    void statesAreWords()
    {
        QCOMPARE(orderState(QStringLiteral("PROCESSING")).word, QStringLiteral("Processing"));
        QCOMPARE(orderState(QStringLiteral("DELIVERED")).tone, Tone::Good);
        QCOMPARE(paymentState(QStringLiteral("FAILED")).tone, Tone::Bad);
        // A newer server may know more states than this program.
        QCOMPARE(orderState(QStringLiteral("TELEPORTED")).word, QStringLiteral("TELEPORTED"));
        QCOMPARE(orderState(QStringLiteral("TELEPORTED")).tone, Tone::Neutral);
    }

    void filtersAreRead()
    {
        FilterDefinition status{.id = QStringLiteral("status"), .title = QStringLiteral("Status"), .kind = FilterKind::Status};
        status.options = {{QStringLiteral("PAID"), QStringLiteral("Paid")}, {QStringLiteral("SHIPPED"), QStringLiteral("Shipped")}};
        QCOMPARE(filterWords(status, StatusFilter{{QStringLiteral("SHIPPED"), QStringLiteral("PAID")}}), QStringLiteral("Paid, Shipped"));
        QCOMPARE(filterWords(status, MoneyFilter{.from = 1000, .to = {}, .currency = QStringLiteral("EUR")}),
                 QStringLiteral("from 10.00\u00a0€"));
        QCOMPARE(dateWords({.preset = DateFilter::Preset::Last30Days, .from = {}, .to = {}}), QStringLiteral("last 30 days"));
        QCOMPARE(dateWords({.preset = DateFilter::Preset::Custom, .from = QDate(2026, 3, 1), .to = QDate(2026, 3, 1)}),
                 QStringLiteral("1 Mar 2026"));
        QCOMPARE(filterWords(status, TextFilter{QStringLiteral("%1 %2")}), QStringLiteral("“%1 %2”"));
    }

private:
    const QDateTime now{QDate(2026, 3, 12), QTime(14, 0), Qt::UTC};
};

QTEST_MAIN(TestFormat)
#include "tst_format.moc"
