// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/connection.h"
#include "models/list/list_sql.h"
#include "tests/plans/shipped_lists.h"
#include "tests/support/test_database.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <libpq-fe.h>

// Every statement uses the index that its header names, as the planner decides on a shop of eight thousand orders. Tables
// that have few rows there too (transfers, settings, jobs) are never read by index while a scan is cheaper: for statements on
// those alone the test asks which index is left when scans are dear.
class TestPlans : public QObject
{
    Q_OBJECT

    static constexpr int orders = 8'000;
    static constexpr int fewRows = 2'000;

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;

private slots:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Migrated);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        QProcess load;
        load.start(QStringLiteral(BACKROOM_BIN_DIR "/backroomctl"),
                   {QStringLiteral("demo"), QStringLiteral("load"), QStringLiteral("--orders"), QString::number(orders), QStringLiteral("--dbname"),
                    QStringLiteral("host='%1' port=5432 dbname=%2").arg(TestDatabase::socketDirectory(), m_database->name())});
        QVERIFY(load.waitForFinished(280'000));
        QVERIFY2(load.exitCode() == 0, load.readAllStandardError().constData());
        m_database->execute(QStringLiteral("vacuum analyze"));
        m_connection = m_database->connectAs(QStringLiteral("postgres"));
        QVERIFY(m_connection);
    }
    void cleanupTestCase()
    {
        m_connection.reset();
        m_database.reset();
    }
    void cleanup() { must("reset session authorization; reset all"); }

    void everyListIsHere()
    {
        QFile here(QStringLiteral(BACKROOM_SOURCE_DIR "/tests/plans/shipped_lists.h"));
        QVERIFY(here.open(QIODevice::ReadOnly));
        const QString known = QString::fromUtf8(here.readAll());
        int found = 0;
        for (QDirIterator headers(QStringLiteral(BACKROOM_SOURCE_DIR "/models"), {QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories); headers.hasNext();) {
            QFile header(headers.next());
            QVERIFY(header.open(QIODevice::ReadOnly));
            static const QRegularExpression declaration(QStringLiteral("\\bListDefinition (\\w+)\\("));
            for (auto each = declaration.globalMatch(QString::fromUtf8(header.readAll())); each.hasNext(); ++found) {
                const QString name = each.next().captured(1);
                QVERIFY2(known.contains(name + QLatin1Char('(')), qPrintable(name + QStringLiteral(" is missing in shipped_lists.h")));
            }
        }
        QVERIFY(found > 0);
    }

    void listsAreWalkedByTheIndexOfTheirSort_data()
    {
        QTest::addColumn<int>("list");
        QTest::addColumn<QString>("column");
        QTest::addColumn<bool>("descending");
        const QList<ShippedList> lists = shippedLists();
        for (int list = 0; list < lists.size(); ++list)
            for (const ColumnDefinition &column : lists[list].definition.columns)
                if (column.isSortable())
                    for (const bool descending : {true, false})
                        QTest::addRow("%s, %s, %s %s", qPrintable(lists[list].definition.id), qPrintable(lists[list].login), qPrintable(column.id),
                                      descending ? "down" : "up")
                            << list << column.id << descending;
    }

    void listsAreWalkedByTheIndexOfTheirSort()
    {
        QFETCH(int, list);
        QFETCH(QString, column);
        QFETCH(bool, descending);
        const ShippedList shipped = shippedLists()[list];
        ListQuery query;
        query.sort = column;
        query.descending = descending;
        const ListSql sql(shipped.definition, {.query = query, .today = QDate(2026, 1, 1)});
        actAs(shipped.login, isSmall(shipped.definition.relation));
        if (isSmall(shipped.definition.relation))
            must("set enable_sort = off");

        const auto uses = [&](const ListStatement &statement) {
            const QString plan = planOf(statement);
            QVERIFY2(indexesOf(plan).contains(shipped.definition.column(column)->sortIndex), qPrintable(plan));
            static const QRegularExpression wholeSort(QStringLiteral("(?<!Incremental )Sort  \\(cost"));
            QVERIFY2(!plan.contains(wholeSort), qPrintable(plan));
        };
        uses(sql.page({.kind = PageSeek::Kind::Start, .limit = 100}));
        uses(sql.page({.kind = PageSeek::Kind::End, .limit = 100}));
        if (const std::optional<Cursor> cursor = firstOf(sql)) {
            uses(sql.page({.kind = PageSeek::Kind::After, .cursor = *cursor, .limit = 100}));
            uses(sql.page({.kind = PageSeek::Kind::Before, .cursor = *cursor, .limit = 100}));
        }
    }

    void searchesUseTheirIndex_data()
    {
        QTest::addColumn<int>("list");
        QTest::addColumn<QString>("index");
        const QList<ShippedList> lists = shippedLists();
        const QHash<QString, QString> indexes{{QStringLiteral("shop.orders"), QStringLiteral("idx_orders_search")},
                                              {QStringLiteral("shop.products"), QStringLiteral("idx_products_search")}};
        for (int list = 0; list < lists.size(); ++list)
            if (indexes.contains(lists[list].definition.relation))
                QTest::addRow("%s, %s", qPrintable(lists[list].definition.id), qPrintable(lists[list].login)) << list << indexes[lists[list].definition.relation];
    }

    void searchesUseTheirIndex()
    {
        QFETCH(int, list);
        QFETCH(QString, index);
        const ShippedList shipped = shippedLists()[list];
        actAs(shipped.login, isSmall(shipped.definition.relation));
        const ListQuery query = ListQuery::defaultOf(shipped.definition).searching(QStringLiteral("mustermann-lindqvist"), shipped.definition);
        const ListSql sql(shipped.definition, {.query = query, .today = QDate(2026, 1, 1)});
        const QString plan = planOf(sql.page({.kind = PageSeek::Kind::Start, .limit = 100}));
        QVERIFY2(indexesOf(plan).contains(index), qPrintable(plan));
    }

    void filesUseTheIndexesThatTheyName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("alternatives"); // an index, or two of which one will do: "a|b"
        int files = 0;
        qsizetype named = 0;
        for (QDirIterator folder(QStringLiteral(":/sql"), {QStringLiteral("*.sql")}, QDir::Files, QDirIterator::Subdirectories); folder.hasNext();) {
            const QString name = folder.next().mid(QStringLiteral(":/sql/").size()).chopped(QStringLiteral(".sql").size());
            if (name.startsWith(QLatin1String("demo/")) || name.startsWith(QLatin1String("migrator/")))
                continue;
            const QStringList indexes = namedIn(name);
            QTest::newRow(qPrintable(name)) << name << indexes;
            named += indexes.size();
            ++files;
        }
        // most of them name one
        if (named < files)
            qFatal("The headers' indexes are not found.");
    }

    void filesUseTheIndexesThatTheyName()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, alternatives);
        const SqlText text = SqlText::load(name);
        QStringList tables;
        for (const QString &named : alternatives)
            for (const QString &index : named.split(QLatin1Char('|')))
                tables << m_database->value(QStringLiteral("select indrelid::regclass::text from pg_index where indexrelid = (select min(oid) from pg_class where relname = '%1' and relkind in ('i', 'I'))").arg(index)).toString();
        actAs(loginFor(name), std::any_of(tables.begin(), tables.end(), [this](const QString &table) { return isSmall(table); }));
        // an id that is none would leave no month to look into
        const SqlValues values{{QStringLiteral("order_id"), m_database->value(QStringLiteral("select order_id from shop.orders order by order_id desc limit 1"))}};
        const QString plan = planOf(text, values, true);
        // what only calls a function reads its rows in there
        if (!plan.contains(QRegularExpression(QStringLiteral("(Scan|Insert|Update|Delete)( Backward)?( using \\w+)? on "))))
            return;
        const QSet<QString> used = indexesOf(plan);
        for (const QString &named : alternatives) {
            const QStringList each = named.split(QLatin1Char('|'));
            QVERIFY2(std::any_of(each.begin(), each.end(), [&used](const QString &index) { return used.contains(index); }),
                     qPrintable(named + QStringLiteral(" is not used:\n") + plan));
        }
    }

private:
    void must(const char *sql)
    {
        if (auto done = m_connection->runScript(sql); !done)
            qFatal("%s: %s", sql, qPrintable(done.error().detail));
    }
    void actAs(const QString &login, bool scansAreDear)
    {
        must(qPrintable(QStringLiteral("set session authorization \"%1\"").arg(login)));
        must("set enable_partitionwise_join = on");
        if (scansAreDear)
            must("set enable_seqscan = off");
    }
    // Who sends a statement of this folder, and sees the most of it.
    static QString loginFor(const QString &file)
    {
        static const QHash<QString, QString> logins{{QStringLiteral("administration"), QStringLiteral("ada.novak")},
                                                    {QStringLiteral("jobs"), QStringLiteral("backroom_jobs")},
                                                    {QStringLiteral("stock"), QStringLiteral("jonas.weber")}};
        static const QHash<QString, QString> exceptions{{QStringLiteral("orders/detail_warehouse"), QStringLiteral("jonas.weber")},
                                                        {QStringLiteral("stock/add_warehouse"), QStringLiteral("mona.keller")},
                                                        {QStringLiteral("stock/change_bins"), QStringLiteral("mona.keller")},
                                                        {QStringLiteral("stock/count_review"), QStringLiteral("mona.keller")},
                                                        {QStringLiteral("stock/edit_warehouse"), QStringLiteral("mona.keller")},
                                                        {QStringLiteral("stock/reservation_detail"), QStringLiteral("mona.keller")}};
        return exceptions.contains(file) ? exceptions[file] : logins.value(file.section(QLatin1Char('/'), 0, 0), QStringLiteral("mona.keller"));
    }
    [[nodiscard]] bool isSmall(const QString &table) const
    {
        return m_database->value(QStringLiteral("select coalesce(sum(c.reltuples), 0) < %1 from pg_class c where c.relkind = 'r' "
                                                "and (c.oid = '%2'::regclass or c.oid in (select inhrelid from pg_inherits where inhparent = '%2'::regclass))")
                                     .arg(fewRows)
                                     .arg(table))
            .toBool();
    }
    // The indexes that a file's header names; "a or b" as "a|b".
    static QStringList namedIn(const QString &name)
    {
        QFile file(QStringLiteral(":/sql/%1.sql").arg(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read.", qPrintable(name));
        QString header;
        for (QString line = QString::fromUtf8(file.readLine()).trimmed(); line.isEmpty() || line.startsWith(QLatin1String("--")); line = QString::fromUtf8(file.readLine()).trimmed())
            header += line.mid(2).trimmed() + QLatin1Char(' ');
        static const QRegularExpression sentence(QStringLiteral("Index(?:es)?: ([^.]*)"));
        static const QRegularExpression names(QStringLiteral("\\b((?:idx_|[a-z_]+_)[a-z_]+)(?: or ([a-z]+_[a-z_]+))?"));
        QStringList found;
        for (auto each = names.globalMatch(sentence.match(header).captured(1)); each.hasNext();) {
            const QRegularExpressionMatch match = each.next();
            if (match.captured(1) != QLatin1String("order_id"))
                found << (match.captured(2).isEmpty() ? match.captured(1) : match.captured(1) + QLatin1Char('|') + match.captured(2));
        }
        return found;
    }

    // Partitions' indexes are named after the month.
    static QSet<QString> indexesOf(const QString &plan)
    {
        static const QRegularExpression names(QStringLiteral("(?:using|Bitmap Index Scan on|Arbiter Indexes:) (\\w+)"));
        static const QRegularExpression month(QStringLiteral("_\\d{6}$"));
        QSet<QString> result;
        for (auto each = names.globalMatch(plan); each.hasNext();)
            result.insert(each.next().captured(1).remove(month));
        return result;
    }
    QString planOf(const ListStatement &statement) { return planOf(statement.sql, statement.values, statement.prepared); }
    QString planOf(const SqlText &sql, const SqlValues &values, bool generic)
    {
        must(generic ? "set plan_cache_mode = force_generic_plan; deallocate all" : "set plan_cache_mode = force_custom_plan; deallocate all");
        const SqlText::Numbered numbered = sql.numbered();
        PGconn *handle = m_connection->handle();
        PGresult *prepared = PQprepare(handle, "planned", numbered.text.constData(), 0, nullptr);
        if (PQresultStatus(prepared) != PGRES_COMMAND_OK)
            qFatal("%s: %s", qPrintable(sql.name()), PQresultErrorMessage(prepared));
        PQclear(prepared);
        QStringList literals;
        for (const QString &name : numbered.names)
            literals << (values.contains(name) ? QLatin1Char('\'') + values.value(name).toString().replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'')
                                               : QStringLiteral("null"));
        PGresult *result = PQexec(handle, qPrintable(QStringLiteral("explain execute planned") + (literals.isEmpty() ? QString() : QStringLiteral("(%1)").arg(literals.join(QLatin1String(", "))))));
        if (PQresultStatus(result) != PGRES_TUPLES_OK)
            qFatal("%s: %s", qPrintable(sql.name()), PQresultErrorMessage(result));
        QString plan;
        for (int row = 0; row < PQntuples(result); ++row)
            plan += QString::fromUtf8(PQgetvalue(result, row, 0)) + QLatin1Char('\n');
        PQclear(result);
        return plan;
    }
    std::optional<Cursor> firstOf(const ListSql &sql)
    {
        const ListStatement statement = sql.page({.kind = PageSeek::Kind::Start, .limit = 1});
        const auto rows = m_connection->list(statement.sql, statement.values, [](const QSqlQuery &row) { return Cursor{row.value(1).toString(), row.value(0).toString()}; });
        if (!rows)
            qFatal("%s", qPrintable(rows.error().detail));
        return rows->isEmpty() ? std::nullopt : std::optional(rows->first());
    }
};

QTEST_GUILESS_MAIN(TestPlans)
#include "tst_plans.moc"
