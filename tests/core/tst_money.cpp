// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/command_id.h"
#include "models/core/money.h"

#include <QTest>

#include <limits>

namespace {

constexpr qint64 most = std::numeric_limits<qint64>::max();
constexpr qint64 least = std::numeric_limits<qint64>::min();

const QLocale german(QLocale::German, QLocale::Germany);
const QLocale english(QLocale::English, QLocale::UnitedStates);

Money eur(qint64 cents)
{
    return Money(cents, QStringLiteral("EUR"));
}

} // namespace

class TestMoney : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheDecimalsOfCurrencies()
    {
        QCOMPARE(minorDigits(QStringLiteral("EUR")), 2);
        QCOMPARE(minorDigits(QStringLiteral("USD")), 2);
        QCOMPARE(minorDigits(QStringLiteral("JPY")), 0);
        QCOMPARE(minorDigits(QStringLiteral("KWD")), 3);
        QCOMPARE(minorDigits(QStringLiteral("CLF")), 4);
    }

    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<qint64>("minorUnits");
        const auto row = [](const char *text, const char *currency, const QLocale &locale, qint64 minorUnits) {
            QTest::addRow("%s %s %s", text, currency, qPrintable(locale.name())) << QString::fromUtf8(text) << QString::fromUtf8(currency) << locale << minorUnits;
        };
        row("12", "EUR", german, 1200);
        row("12,5", "EUR", german, 1250);
        row("12,05", "EUR", german, 1205);
        row(",5", "EUR", german, 50);
        row("1.234", "EUR", german, 123400);
        row("1.234.567,89", "EUR", german, 123456789);
        row("1 234,50 EUR", "EUR", german, 123450);
        row("eur 7", "EUR", german, 700);
        row("€ 7,10", "EUR", german, 710);
        row("-7,10 €", "EUR", german, -710);
        row("−7,10", "EUR", german, -710);
        row("+3", "EUR", german, 300);
        row("  3  ", "EUR", german, 300);
        row("1,234.5", "USD", english, 123450);
        row("$1,234.50", "USD", english, 123450);
        row("-$5", "USD", english, -500);
        row("1,23,456.00", "USD", english, 12345600);
        row("1234", "JPY", english, 1234);
        row("1.234", "KWD", english, 1234);
        row("1’234.50", "EUR", QLocale(QLocale::German, QLocale::Switzerland), 123450);
        row("1'234.50", "EUR", QLocale(QLocale::German, QLocale::Switzerland), 123450);
        row("1 234,50", "EUR", QLocale(QLocale::French, QLocale::France), 123450);
        row("١٢", "EUR", english, 1200);
        row("92233720368547758.07", "EUR", english, most);
        row("-92233720368547758.08", "EUR", english, least);
    }

    void readsWhatPeopleType()
    {
        QFETCH(QString, text);
        QFETCH(QString, currency);
        QFETCH(QLocale, locale);
        QFETCH(qint64, minorUnits);
        const auto money = Money::parse(text, currency, locale);
        QVERIFY2(money.has_value(), qPrintable(money ? QString() : money.error().message));
        QCOMPARE(money->minorUnits(), minorUnits);
        QCOMPARE(money->currency(), currency);
    }

    void refusesWhatItWouldHaveToGuess_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QLocale>("locale");
        const auto row = [](const char *text, const char *currency, const QLocale &locale) {
            QTest::addRow("'%s' %s %s", text, currency, qPrintable(locale.name())) << QString::fromUtf8(text) << QString::fromUtf8(currency) << locale;
        };
        row("", "EUR", german);
        row("-", "EUR", german);
        row(",", "EUR", german);
        row("12,", "EUR", german);
        row("EUR", "EUR", german);
        row("1.5", "EUR", german); // 15 or 1.50?
        row("1.50", "EUR", german);
        row("1,5", "USD", english);
        row("1,2345", "USD", english);
        row("1,,234", "USD", english);
        row(",234,567", "USD", english);
        row("1.234", "USD", english); // three decimals
        row("1.5", "JPY", english);
        row("1.2.3", "USD", english);
        row("1.2,3", "USD", english);
        row("1e5", "USD", english);
        row("--1", "USD", english);
        row("12 USD", "EUR", english);
        row("$12", "EUR", english);
        row("0x12", "EUR", english);
        row("NaN", "EUR", english);
        row("92233720368547758.08", "EUR", english);
        row("-92233720368547758.09", "EUR", english);
        row("9223372036854775807", "EUR", english);
        row("99999999999999999999999999", "EUR", english);
    }

    void refusesWhatItWouldHaveToGuess()
    {
        QFETCH(QString, text);
        QFETCH(QString, currency);
        QFETCH(QLocale, locale);
        const auto money = Money::parse(text, currency, locale);
        QVERIFY2(!money, qPrintable(money ? money->toPlainString() : QString()));
        QCOMPARE(money.error().kind, Error::Kind::InvalidInput);
        QVERIFY(!money.error().message.isEmpty());
    }

    void whatIsWrittenReadsBack_data()
    {
        QTest::addColumn<Money>("money");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << eur(0) << QStringLiteral("0.00");
        QTest::newRow("cents") << eur(5) << QStringLiteral("0.05");
        QTest::newRow("minus cents") << eur(-5) << QStringLiteral("-0.05");
        QTest::newRow("euros") << eur(123456) << QStringLiteral("1234.56");
        QTest::newRow("most") << eur(most) << QStringLiteral("92233720368547758.07");
        QTest::newRow("least") << eur(least) << QStringLiteral("-92233720368547758.08");
        QTest::newRow("yen") << Money(-1234, QStringLiteral("JPY")) << QStringLiteral("-1234");
        QTest::newRow("dinar") << Money(7, QStringLiteral("KWD")) << QStringLiteral("0.007");
    }

    void whatIsWrittenReadsBack()
    {
        QFETCH(Money, money);
        QFETCH(QString, text);
        QCOMPARE(money.toPlainString(), text);
        const auto back = Money::parse(text, money.currency(), english);
        QVERIFY(back.has_value());
        QCOMPARE(*back, money);
    }

    void countsExactly()
    {
        QCOMPARE(*eur(10).plus(eur(20)), eur(30));
        QCOMPARE(*eur(10).minus(eur(20)), eur(-10));
        QCOMPARE(*eur(333).times(3), eur(999));
        // A double would lose the cent.
        QCOMPARE(*eur(9007199254740993).plus(eur(0)), eur(9007199254740993));
    }

    void overflowIsAnErrorNotAnAmount()
    {
        QVERIFY(!eur(most).plus(eur(1)));
        QVERIFY(!eur(least).minus(eur(1)));
        QVERIFY(!eur(0).minus(eur(least)));
        QVERIFY(!eur(most / 2 + 1).times(2));
        QVERIFY(!eur(least).times(-1));
    }

    void currenciesDoNotMix()
    {
        const Money yen(100, QStringLiteral("JPY"));
        QVERIFY(!eur(100).plus(yen));
        QVERIFY(!eur(100).minus(yen));
        QVERIFY(eur(100) != yen);
        QVERIFY(!(eur(100) < yen) && !(eur(100) > yen));
        QVERIFY(eur(99) < eur(100));
    }

    void commandIdsAreOwnAndRandom()
    {
        const CommandId one = CommandId::make();
        const CommandId other = CommandId::make();
        QVERIFY(one != other);
        QCOMPARE(one.uuid().version(), QUuid::Random);
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
