// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/sql_text.h"
#include "models/db/sql_values.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>
#include <QUuid>

namespace {

SqlText::Numbered numbered(const char *text)
{
    return SqlText::fromText(QStringLiteral("test"), QString::fromUtf8(text)).numbered();
}

QByteArray libpq(const QVariant &value)
{
    const auto text = libpqValue(value);
    return !text ? QByteArray("error") : text->value_or("NULL");
}

} // namespace

class TestSqlText : public QObject
{
    Q_OBJECT

private slots:
    void numbersPlaceholders_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *name, const char *text, const char *expected, const QStringList &names) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(expected) << names;
        };
        row("none", "select 1", "select 1", {});
        row("one", "select :a", "select $1", {"a"});
        row("same name, same number", "select :a, :b_2, :a", "select $1, $2, $1", {"a", "b_2"});
        row("a cast is none", "select :a::text, b::int", "select $1::text, b::int", {"a"});
        row("in brackets", "select array[:a, :b]", "select array[$1, $2]", {"a", "b"});
        row("quoted text", "select ':a' || ':it''s :b', :c", "select ':a' || ':it''s :b', $1", {"c"});
        row("escaped text", R"(select E'\':a', :b)", R"(select E'\':a', $1)", {"b"});
        row("quoted name", R"(select ":a", :b)", R"(select ":a", $1)", {"b"});
        row("line comment", "select :a -- it's :b\n, :c", "select $1  \n, $2", {"a", "c"});
        row("block comment", "select /* it's /* :a */ :b */ :c", "select   $1", {"c"});
        row("marker left empty", "select 1 /*{filters}*/ limit :n", "select 1   limit $1", {"n"});
        row("slice", "select x[1:2]", "select x[1:2]", {});
        row("json", R"(select '{"a": 1}'::jsonb -> 'a')", R"(select '{"a": 1}'::jsonb -> 'a')", {});
    }

    void numbersPlaceholders()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QFETCH(QStringList, names);
        const SqlText::Numbered result = numbered(text.constData());
        QCOMPARE(result.text, expected);
        QCOMPARE(result.names, names);
    }

    void fragmentsGoWhereTheMarkerIs()
    {
        const SqlText sql = SqlText::fromText(QStringLiteral("list"), QStringLiteral("select 1 where true /*{filters}*/"));
        const SqlText filled = sql.with(QStringLiteral("filters"), QStringLiteral("and o.status = :status"));
        QCOMPARE(filled.numbered().text, QByteArray("select 1 where true and o.status = $1"));
        QVERIFY(filled.text() != sql.text());
    }

    void literalsReplacePlaceholders()
    {
        const SqlText sql = SqlText::fromText(QStringLiteral("copy"), QStringLiteral("copy (select :a, ':a') to stdout"));
        QCOMPARE(sql.withLiterals([](const QString &name) { return QStringLiteral("<%1>").arg(name); }), QByteArray("copy (select <a>, ':a') to stdout"));
    }

    void arraysAreQuoted()
    {
        QCOMPARE(sqlArray({}), QStringLiteral("{}"));
        QCOMPARE(sqlArray({QStringLiteral("a"), QStringLiteral("b,c"), QStringLiteral("d\"e\\f"), QString()}), QStringLiteral("{\"a\",\"b,c\",\"d\\\"e\\\\f\",\"\"}"));
    }

    void valuesBecomeText()
    {
        QCOMPARE(libpq({}), "NULL");
        QCOMPARE(libpq(QString()), "NULL");
        QCOMPARE(libpq(QStringLiteral("")), "");
        QCOMPARE(libpq(QStringLiteral("Lucía")), QByteArray("Lucía"));
        QCOMPARE(libpq(true), "true");
        QCOMPARE(libpq(qint64(9007199254740993)), "9007199254740993");
        QCOMPARE(libpq(QUuid()), "NULL");
        QCOMPARE(libpq(QUuid(QStringLiteral("{0190a1b2-0000-7000-8000-000000000001}"))), "0190a1b2-0000-7000-8000-000000000001");
        QCOMPARE(libpq(QDate(2026, 2, 1)), "2026-02-01");
        QCOMPARE(libpq(QDate()), "NULL");
        QCOMPARE(libpq(QDateTime(QDate(2026, 2, 1), QTime(12, 0, 0, 5), QTimeZone("Europe/Berlin"))), "2026-02-01T11:00:00.005Z");
        QCOMPARE(libpq(QStringList{QStringLiteral("a"), QStringLiteral("b")}), "{\"a\",\"b\"}");
        QCOMPARE(libpq(QJsonObject{{QStringLiteral("a"), 1}}), "{\"a\":1}");
        QCOMPARE(libpq(QJsonArray{1, 2}), "[1,2]");
        QCOMPARE(libpq(QByteArray("\x01\xff")), "\\x01ff");
    }

    void textWithNulIsRefused()
    {
        const auto value = sqlValue(QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b")));
        QVERIFY(!value);
        QCOMPARE(value.error().kind, Error::Kind::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestSqlText)
#include "tst_sql_text.moc"
