// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/list_query.h"
#include "tests/list/things.h"

#include <QJsonDocument>
#include <QTest>

Q_DECLARE_METATYPE(DateFilter::Preset)

class TestListQuery : public QObject
{
    Q_OBJECT

    static ListQuery parsed(const char *json)
    {
        QJsonParseError problem;
        const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
        if (problem.error != QJsonParseError::NoError)
            qFatal("%s: %s", json, qPrintable(problem.errorString()));
        return ListQuery::fromJson(object, Things::definition());
    }

private slots:
    void presetsFollowTheCalendar_data()
    {
        using Preset = DateFilter::Preset;
        QTest::addColumn<Preset>("preset");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        const QDate sunday(2024, 3, 3);
        const auto row = [&](const char *name, Preset preset, QDate from, QDate to) {
            QTest::newRow(name) << preset << sunday << from << to;
        };
        row("today", Preset::Today, sunday, sunday);
        row("yesterday", Preset::Yesterday, QDate(2024, 3, 2), QDate(2024, 3, 2));
        row("seven days, over a leap day", Preset::Last7Days, QDate(2024, 2, 26), sunday);
        row("thirty days", Preset::Last30Days, QDate(2024, 2, 3), sunday);
        row("a week begins on Monday", Preset::ThisWeek, QDate(2024, 2, 26), sunday);
        row("month", Preset::ThisMonth, QDate(2024, 3, 1), sunday);
        row("last month", Preset::LastMonth, QDate(2024, 2, 1), QDate(2024, 2, 29));
        row("year", Preset::ThisYear, QDate(2024, 1, 1), sunday);
        QTest::newRow("last month in January") << Preset::LastMonth << QDate(2024, 1, 31) << QDate(2023, 12, 1) << QDate(2023, 12, 31);
    }
    void presetsFollowTheCalendar()
    {
        QFETCH(DateFilter::Preset, preset);
        QFETCH(QDate, today);
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        const DateFilter::Days days = DateFilter{.preset = preset}.days(today);
        QCOMPARE(days.from, from);
        QCOMPARE(days.to, to);
    }

    void everyFilterSurvivesJson()
    {
        ListQuery query = ListQuery::defaultOf(Things::definition());
        query.sort = QStringLiteral("amount");
        query.descending = false;
        query.search = QStringLiteral("100% \"ё\"\n");
        query.filters = {
            {QStringLiteral("state"), StatusFilter{{QStringLiteral("OPEN"), QStringLiteral("a,b\"c")}}},
            {QStringLiteral("amount"), MoneyFilter{.from = std::numeric_limits<qint64>::min(), .to = 9'007'199'254'740'993, .currency = QStringLiteral("JPY")}},
            {QStringLiteral("created"), DateFilter{.preset = DateFilter::Preset::Custom, .from = QDate(2024, 2, 29), .to = {}}},
            {QStringLiteral("name"), TextFilter{QStringLiteral("x")}},
            {QStringLiteral("active"), YesNoFilter{false}},
            {QStringLiteral("node"), TreeFilter{{QStringLiteral("1")}}},
        };
        const QByteArray text = QJsonDocument(query.toJson()).toJson();
        QCOMPARE(ListQuery::fromJson(QJsonDocument::fromJson(text).object(), Things::definition()), query);
    }

    void whatCannotBeReadMatchesNothing_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no such filter") << QByteArray(R"({"filters": {"colour": {"kind": "text", "text": "red"}}})");
        QTest::newRow("no such kind") << QByteArray(R"({"filters": {"state": {"kind": "colour"}}})");
        QTest::newRow("codes are no list") << QByteArray(R"({"filters": {"state": {"kind": "status", "codes": "OPEN"}}})");
        QTest::newRow("a code is no text") << QByteArray(R"({"filters": {"state": {"kind": "status", "codes": [1]}}})");
        QTest::newRow("an amount with decimals") << QByteArray(R"({"filters": {"amount": {"kind": "money", "from": "1.5"}}})");
        QTest::newRow("an amount as a number") << QByteArray(R"({"filters": {"amount": {"kind": "money", "from": 15}}})");
        QTest::newRow("a currency as a number") << QByteArray(R"({"filters": {"amount": {"kind": "money", "currency": 1}}})");
        QTest::newRow("a day that is none") << QByteArray(R"({"filters": {"created": {"kind": "date", "preset": "custom", "from": "2024-02-30"}}})");
        QTest::newRow("no such preset") << QByteArray(R"({"filters": {"created": {"kind": "date", "preset": "lastCentury"}}})");
        QTest::newRow("no preset") << QByteArray(R"({"filters": {"created": {"kind": "date"}}})");
        QTest::newRow("yes as text") << QByteArray(R"({"filters": {"active": {"kind": "yesNo", "yes": "yes"}}})");
        QTest::newRow("filter is no object") << QByteArray(R"({"filters": {"active": true}})");
        QTest::newRow("filters are no object") << QByteArray(R"({"filters": ["active"]})");
        QTest::newRow("search is no text") << QByteArray(R"({"search": 5})");
    }
    void whatCannotBeReadMatchesNothing()
    {
        QFETCH(QByteArray, json);
        const ListQuery query = parsed(json.constData());
        QCOMPARE(query.filters.size(), 1);
        QVERIFY(std::holds_alternative<UnknownFilter>(query.filters.first()));
        // It stays so when the view is saved again.
        QCOMPARE(ListQuery::fromJson(query.toJson(), Things::definition()), query);
    }

    void anUnknownSortIsTheDefault()
    {
        for (const char *json : {R"({})", R"({"sort": "colour", "descending": false})", R"({"sort": "name", "descending": false})", R"({"sort": 5})"}) {
            QCOMPARE(parsed(json).sort, QStringLiteral("number"));
            QVERIFY(parsed(json).descending);
        }
        QVERIFY(!parsed(R"({"sort": "amount", "descending": false})").descending);
    }
};

QTEST_APPLESS_MAIN(TestListQuery)
#include "tst_list_query.moc"
