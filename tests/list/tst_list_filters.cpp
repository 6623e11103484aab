// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/list_queries.h"
#include "models/list/list_sql.h"
#include "tests/list/fuzz_seed.h"
#include "tests/list/things.h"
#include "tests/support/why_not.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Things;

// What filters, searches, changed rows and new rows mean on a real server.
class TestListFilters : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<DbExecutor> m_executor;
    std::unique_ptr<SqlPageSource> m_source;

    QStringList keysInOrder(const QString &orderBy, const QString &where)
    {
        return m_database->value(QStringLiteral("select coalesce(string_agg(id::text, ',' order by %1), '') from list_test.things where not deleted and (%2)")
                                     .arg(orderBy, where))
            .toString()
            .split(QLatin1Char(','), Qt::SkipEmptyParts);
    }

    Page page(const ListQuestion &question, const PageSeek &seek)
    {
        auto answer = now(m_source->page(question, seek, {}));
        if (!answer)
            qFatal("%s", qPrintable(answer.error().detail));
        return *answer;
    }

private slots:
    void initTestCase()
    {
        qputenv("TZ", "Europe/Berlin"); // the days of a date filter are the viewer's
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Bootstrapped);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_database->execute(setUp());
        m_database->execute(fill(20'000));
        m_connection = m_database->connectAs(QStringLiteral("postgres"));
        m_executor = std::make_unique<DbExecutor>(m_database->profile(), m_database->credentials(QStringLiteral("postgres")));
        SqlPageSource::Budgets budgets;
        budgets.filteredList = std::chrono::minutes(2); // here the count matters, not how soon it comes
        m_source = std::make_unique<SqlPageSource>(*m_executor, definition(), budgets);
    }
    void cleanupTestCase()
    {
        m_source.reset();
        m_executor.reset();
        m_connection.reset();
        m_database.reset();
    }

    void valuesArriveTyped()
    {
        const ListQuestion asked = question(QStringLiteral("number"), false);
        const Page rows = page(asked, {.kind = PageSeek::Kind::Start, .limit = 5});
        const QList<QVariant> values = rows.rows[4].values;
        QCOMPARE(values[0], QVariant(qint64(4)));
        QCOMPARE(values[1].typeId(), int(QMetaType::LongLong));
        QCOMPARE(values[2], QVariant(QDateTime(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC)));
        QCOMPARE(values[2].toDateTime().timeSpec(), Qt::UTC);
        QCOMPARE(values[5].toString().first(12), QStringLiteral("O'Brien 100%"));
        QCOMPARE(values[6], QVariant(false));
        QVERIFY(!rows.rows[2].values[6].isValid());
    }

    void changedRowsAreLookedUpByKey()
    {
        FilterSet filters{{QStringLiteral("state"), StatusFilter{{QStringLiteral("OPEN")}}}};
        const ListQuestion asked = question(QStringLiteral("number"), true, filters);
        const QString open = m_database->value(QStringLiteral("select list_test.key(0)::text")).toString();
        const QString done = m_database->value(QStringLiteral("select list_test.key(7)::text")).toString();
        const QString deleted = m_database->value(QStringLiteral("select list_test.key(999)::text")).toString();
        const QString nobody = QStringLiteral("ffffffff-ffff-7000-8000-000000000000");
        const auto rows = now(m_source->rows(asked, {open, done, deleted, nobody}, {}));
        QVERIFY2(rows, qPrintable(whyNot(rows)));
        QMap<QString, QPair<bool, bool>> found;
        for (const RowNow &row : *rows)
            found[row.key] = {row.exists, row.matches};
        QCOMPARE(found[open], qMakePair(true, true));
        QCOMPARE(found[done], qMakePair(true, false));
        QCOMPARE(found[deleted], qMakePair(true, false));
        QCOMPARE(found[nobody], qMakePair(false, false));
    }

    void newRowsAndLateCommitsAreFound()
    {
        const ListQuestion asked = question(QStringLiteral("amount"), true);
        const QString insert = QStringLiteral("insert into list_test.things (id, number, amount, created, state, name) "
                                              "values (list_test.key(%1), %1, 1, now(), 'OPEN', 'new')");
        // It gets its key before the list is opened and commits after.
        const auto late = m_database->connectAs(QStringLiteral("postgres"));
        QVERIFY(late->runScript("begin; " + insert.arg(2'000'000).toUtf8()));
        m_database->execute(insert.arg(2'000'001));

        const auto known = now(m_source->newestKeys(asked, {}));
        QVERIFY2(known, qPrintable(whyNot(known)));
        QVERIFY(!known->all);
        auto fresh = now(m_source->keysBeside(asked, *known, 100, {}));
        QVERIFY2(fresh, qPrintable(whyNot(fresh)));
        QCOMPARE(*fresh, QStringList());

        m_database->execute(insert.arg(2'000'002));
        QVERIFY(late->runScript("commit"));
        fresh = now(m_source->keysBeside(asked, *known, 100, {}));
        QCOMPARE(fresh->size(), 2);
        m_database->execute(QStringLiteral("delete from list_test.things where number >= 2000000"));
    }

    // In a short filtered list any row that begins to match is new, however old its key.
    void rowsThatBeginToMatchAreFound()
    {
        FilterSet filters{{QStringLiteral("name"), TextFilter{QStringLiteral("needle")}}};
        const ListQuestion asked = question(QStringLiteral("number"), true, filters);
        const auto known = now(m_source->newestKeys(asked, {}));
        QVERIFY(known && known->all && known->keys.isEmpty());
        m_database->execute(QStringLiteral("update list_test.things set name = 'a needle' where number = 17"));
        const auto fresh = now(m_source->keysBeside(asked, *known, 100, {}));
        QVERIFY2(fresh, qPrintable(whyNot(fresh)));
        QCOMPARE(fresh->size(), 1);
    }

    void filtersFindWhatTheySay_data()
    {
        QTest::addColumn<FilterSet>("filters");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, const QString &id, const FilterValue &value, const char *where) {
            QTest::newRow(name) << FilterSet{{id, value}} << QString::fromUtf8(where);
        };
        const QString state = QStringLiteral("state");
        const QString amount = QStringLiteral("amount");
        const QString created = QStringLiteral("created");
        const QString name = QStringLiteral("name");
        row("one state", state, StatusFilter{{QStringLiteral("LATE")}}, "state = 'LATE'");
        row("two states", state, StatusFilter{{QStringLiteral("LATE"), QStringLiteral("DONE")}}, "state in ('LATE', 'DONE')");
        row("no state", state, StatusFilter{}, "false");
        row("amount from", amount, MoneyFilter{.from = 4'990}, "amount >= 4990");
        row("amount between", amount, MoneyFilter{.from = 10, .to = 12, .currency = QStringLiteral("JPY")}, "amount between 10 and 12 and currency = 'JPY'");
        row("amount from beyond to", amount, MoneyFilter{.from = 12, .to = 10}, "false");
        row("text", name, TextFilter{QStringLiteral("田中 美咲 a")}, "name like '%田中 美咲 a%'");
        row("text with every wild card", name, TextFilter{QStringLiteral("100% _\\ \"x\" 0")}, "position('100% _\\ \"x\" 0' in name) > 0");
        row("text that is a number", name, TextFilter{QStringLiteral("1234")}, "number = 1234 or name like '%1234%'");
        row("wild card alone", name, TextFilter{QStringLiteral("%")}, "position('%' in name) > 0");
        row("yes", QStringLiteral("active"), YesNoFilter{true}, "active");
        row("no, and what is unknown", QStringLiteral("active"), YesNoFilter{false}, "active is not true");
        row("no such filter", QStringLiteral("colour"), YesNoFilter{true}, "false");
        row("the wrong kind of value", state, YesNoFilter{true}, "false");
        row("unknown", state, UnknownFilter{}, "false");
        row("from a day on", created, DateFilter{.from = QDate(2025, 1, 1)}, "true");
        row("a later day", created, DateFilter{.from = QDate(2025, 1, 2)}, "false");
        row("up to a day", created, DateFilter{.to = QDate(2024, 12, 30)}, "false");
        row("preset", created, DateFilter{.preset = DateFilter::Preset::ThisMonth}, "true");
        row("a day no calendar has", created, DateFilter{.from = QDate(2'000'000, 1, 1)}, "false");
    }
    void filtersFindWhatTheySay()
    {
        QFETCH(FilterSet, filters);
        QFETCH(QString, where);
        const ListQuestion asked = question(QStringLiteral("amount"), true, filters);
        const QStringList truth = keysInOrder(QStringLiteral("amount desc, id desc"), where);
        const auto measured = now(m_source->measure(asked, std::nullopt, truth.size(), {}));
        QVERIFY2(measured, qPrintable(whyNot(measured)));
        QVERIFY(measured->complete);
        QCOMPARE(measured->anchors.counted(), truth.size());
        const Page first = page(asked, {.kind = PageSeek::Kind::Start, .limit = 500});
        QCOMPARE(first.rows.size(), std::min<qsizetype>(truth.size(), 500));
        for (qsizetype i = 0; i < first.rows.size(); ++i)
            QCOMPARE(first.rows[i].cursor.key, truth[i]);
        const Page last = page(asked, {.kind = PageSeek::Kind::End, .limit = 100});
        QCOMPARE(last.rows.size(), std::min<qsizetype>(truth.size(), 100));
        for (qsizetype i = 0; i < last.rows.size(); ++i)
            QCOMPARE(last.rows[i].cursor.key, truth[truth.size() - last.rows.size() + i]);
    }

    void searchIsTheSearchFilter()
    {
        const ListQuestion asked = question(QStringLiteral("number"), true, {}, QStringLiteral("فاطمة 00"));
        const QStringList truth = keysInOrder(QStringLiteral("id desc"), QStringLiteral("name like '%فاطمة 00%'"));
        QVERIFY(!truth.isEmpty());
        QCOMPARE(page(asked, {.kind = PageSeek::Kind::Start, .limit = 10'000}).rows.size(), truth.size());
    }

    // security.md 49. Whatever is in a filter: the statement runs, and every row it gives is one the list would have had without it.
    void fuzzedFiltersParseAndNeverWiden()
    {
        QRandomGenerator random(fuzzSeed());
        for (int round = 0; round < fuzzRounds(300); ++round) {
            ListQuery query{.sort = randomText(random), .descending = random.bounded(2) > 0};
            for (int i = int(random.bounded(1, 4)); i > 0; --i)
                query.filters.insert(randomId(random), randomFilter(random));
            if (random.bounded(3) == 0)
                query.search = randomText(random);
            if (random.bounded(2))
                query = ListQuery::fromJson(mangled(query.toJson(), random), definition());
            const ListQuestion asked{.query = query, .today = QDate(2025, 1, 15)};
            const ListDefinition list = definition();
            ListStatement statement = ListSql(list, asked).page({.kind = PageSeek::Kind::Start, .limit = 50});
            qint64 rows = 0;
            QByteArray keys;
            const auto read = m_connection->stream(statement.sql, statement.values, [&](const RowView &row) -> Result<void> {
                ++rows;
                keys += (keys.isEmpty() ? "" : ",") + row.bytes(0).toByteArray();
                return {};
            });
            const QByteArray shown = QJsonDocument(query.toJson()).toJson(QJsonDocument::Compact);
            QVERIFY2(read, (shown + '\n' + whyNot(read).toUtf8()).constData());
            const auto inList = m_database->value(QStringLiteral("select count(*) from list_test.things where not deleted and id = any ('{%1}')")
                                                      .arg(QString::fromLatin1(keys)));
            QVERIFY2(inList.toLongLong() == rows, shown.constData());
            for (const FilterValue &filter : std::as_const(query.filters))
                if (std::holds_alternative<UnknownFilter>(filter))
                    QCOMPARE(rows, 0);
        }
    }

private:
    static QString randomText(QRandomGenerator &random)
    {
        static const QStringList pieces{
            QStringLiteral("'"), QStringLiteral("\""), QStringLiteral("\\"), QStringLiteral("%"), QStringLiteral("_"),
            QStringLiteral("?"), QStringLiteral("$1"), QStringLiteral(":filter_0"), QStringLiteral("::text"), QStringLiteral("--"),
            QStringLiteral("/*"), QStringLiteral(";"), QStringLiteral("{"), QStringLiteral("}"), QStringLiteral(","),
            QStringLiteral("NULL"), QStringLiteral(" or true"), QStringLiteral(")"), QStringLiteral("("), QString(QChar(0)),
            QString(QChar(0xD800)), QString(QChar(0x202E)), QStringLiteral("％"), QStringLiteral("＼"), QStringLiteral("＿"),
            QStringLiteral("%1"), QStringLiteral("OPEN"), QStringLiteral("Ana"), QStringLiteral("田"), QStringLiteral("\n"),
            QStringLiteral("00000000-0000-7cfc-8d20-8495d565ef66"), QStringLiteral("9223372036854775808"), QStringLiteral("a")};
        QString text;
        for (int i = int(random.bounded(5)); i > 0; --i)
            text += pieces[int(random.bounded(pieces.size()))];
        return text;
    }

    static QStringList randomTexts(QRandomGenerator &random)
    {
        QStringList texts;
        for (int i = int(random.bounded(4)); i > 0; --i)
            texts.append(randomText(random));
        return texts;
    }

    static QString randomId(QRandomGenerator &random)
    {
        const QStringList ids{QStringLiteral("state"), QStringLiteral("amount"), QStringLiteral("created"),
                              QStringLiteral("name"), QStringLiteral("active"), QStringLiteral("node")};
        return random.bounded(8) ? ids[int(random.bounded(ids.size()))] : randomText(random);
    }

    static std::optional<qint64> randomAmount(QRandomGenerator &random)
    {
        switch (random.bounded(4)) {
        case 0:
            return std::nullopt;
        case 1:
            return qint64(random.generate64());
        case 2:
            return std::numeric_limits<qint64>::min();
        default:
            return random.bounded(6'000);
        }
    }

    static QDate randomDate(QRandomGenerator &random)
    {
        switch (random.bounded(4)) {
        case 0:
            return {};
        case 1:
            return QDate::fromJulianDay(qint64(random.generate()) - 1'000'000'000);
        default:
            return QDate(2024, 12, 25).addDays(random.bounded(20));
        }
    }

    static FilterValue randomFilter(QRandomGenerator &random)
    {
        switch (random.bounded(7)) {
        case 0:
            return StatusFilter{randomTexts(random)};
        case 1:
            return MoneyFilter{.from = randomAmount(random), .to = randomAmount(random), .currency = randomText(random)};
        case 2:
            return DateFilter{.preset = DateFilter::Preset(random.bounded(9)), .from = randomDate(random), .to = randomDate(random)};
        case 3:
            return TextFilter{randomText(random)};
        case 4:
            return YesNoFilter{random.bounded(2) > 0};
        case 5:
            return TreeFilter{randomTexts(random)};
        default:
            return UnknownFilter{};
        }
    }

    // A saved view as somebody with psql might have left it.
    static QJsonObject mangled(QJsonObject json, QRandomGenerator &random)
    {
        const auto spoil = [&](QJsonObject &object) {
            const QStringList names = object.keys();
            if (names.isEmpty() || random.bounded(3))
                return;
            const QList<QJsonValue> values{QJsonValue::Null, true, 1.5, randomText(random), QJsonArray{1, QStringLiteral("x")}, QJsonObject()};
            object[names[int(random.bounded(names.size()))]] = values[int(random.bounded(values.size()))];
        };
        QJsonObject filters = json[QStringLiteral("filters")].toObject();
        for (const QString &id : filters.keys()) {
            QJsonObject filter = filters[id].toObject();
            spoil(filter);
            filters[id] = filter;
        }
        json[QStringLiteral("filters")] = filters;
        spoil(json);
        return json;
    }
};

QTEST_GUILESS_MAIN(TestListFilters)
#include "tst_list_filters.moc"
