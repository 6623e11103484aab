// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/csv_text.h"
#include "models/list/list_export.h"
#include "models/list/list_queries.h"
#include "tests/list/fuzz_seed.h"
#include "tests/list/things.h"
#include "tests/support/why_not.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Things;

namespace {

constexpr int rowsMade = 20'000;
constexpr int rowsListed = rowsMade - rowsMade / 1'000;

// The largest file this program may write, as a disk that is full would have it.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

// Lists of a real server as files: what is in them, what a spreadsheet makes of them, and what is left when it goes wrong.
class TestListExport : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<DbExecutor> m_executor;
    std::unique_ptr<SqlPageSource> m_source;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BackgroundTasks> m_tasks;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    ExportTarget target(const QString &name, const QStringList &columns) const
    {
        ListDefinition list = definition();
        for (ColumnDefinition &column : list.columns)
            column.title = column.id;
        return {.path = path(name), .name = QStringLiteral("Things"), .columns = exportColumns(list, columns), .zone = QTimeZone("Europe/Berlin")};
    }

    void start(const ExportTarget &target, const RowSinkMaker &maker, const ListQuestion &question, const std::optional<KeySelection> &chosen = std::nullopt)
    {
        startExport(*m_tasks, *m_source, QStringLiteral("Exporting"), {.question = question, .chosen = chosen, .columns = columnIds(target.columns)},
                    rowsListed, target.path, maker, [](qint64 rows) { return QStringLiteral("%1 rows").arg(rows); });
    }

    [[nodiscard]] BackgroundTasks::State state() const { return BackgroundTasks::State(m_tasks->index(0).data(BackgroundTasks::StateRole).toInt()); }
    [[nodiscard]] QString message() const { return m_tasks->index(0).data(BackgroundTasks::MessageRole).toString(); }

    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] QByteArray member(const QString &name, const QString &part) const
    {
        QProcess unzip;
        unzip.start(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"), path(name), part});
        unzip.waitForFinished();
        return unzip.readAllStandardOutput();
    }

private slots:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Bootstrapped);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_database->execute(setUp());
        m_database->execute(fill(rowsMade));
        m_database->execute(QStringLiteral("update list_test.things set name = '=cmd|'' /C calc''!A0' where number = 0; "
                                           "update list_test.things set name = e'two\\nlines, \"quoted\"' where number = 1; "
                                           "update list_test.things set name = '', amount = -5 where number = 2; "
                                           "update list_test.things set name = e' \\tbell\\x07' where number = 3"));
        m_executor = std::make_unique<DbExecutor>(m_database->profile(), m_database->credentials(QStringLiteral("postgres")));
        m_source = std::make_unique<SqlPageSource>(*m_executor, definition());
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_tasks = std::make_unique<BackgroundTasks>();
    }

    void cleanup() { m_tasks.reset(); }

    void cleanupTestCase()
    {
        m_executor.reset();
        m_database.reset();
    }

    // Formulas ----------------------------------------------------------------------------------------------------------

    void noTextIsAFormula_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("dangerous");
        for (const char *text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\xC2\xA0=1", "'=1", " ' =1", "\xEF\xBC\x9D"
                                                                                                                               "1",
                                 "\xEF\xBB\xBF=1",
                                 "\xE2\x80\x8B@x"})
            QTest::newRow(QByteArray(text).toPercentEncoding().constData()) << QByteArray(text) << true;
        for (const char *text : {"", "Ana", "O'Brien", "'quoted'", "a=b", "1-2", " plain", "x@example.org"})
            QTest::newRow(QByteArray(text).toPercentEncoding().constData()) << QByteArray(text) << false;
    }
    void noTextIsAFormula()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, dangerous);
        QCOMPARE(CsvText::inert(text), dangerous ? '\'' + text : text);
        QCOMPARE(CsvText::original(CsvText::inert(text)), text);
    }

    void whatWasMadeInertIsRestored()
    {
        const quint32 seed = fuzzSeed();
        QRandomGenerator random(seed);
        const QByteArray alphabet("='+-@ \t\r\na1\"\xC2\xA0");
        for (int i = 0; i < 20'000; ++i) {
            QByteArray text;
            for (quint32 n = random.bounded(8U); n > 0; --n)
                text.append(alphabet.at(int(random.bounded(quint32(alphabet.size())))));
            QVERIFY2(CsvText::original(CsvText::inert(text)) == text, qPrintable(QStringLiteral("%1 (seed %2)").arg(QString::fromLatin1(text.toHex())).arg(seed)));
        }
    }

    void amountsAreDecimals_data()
    {
        QTest::addColumn<QByteArray>("minor");
        QTest::addColumn<int>("digits");
        QTest::addColumn<QByteArray>("decimal");
        QTest::newRow("cents") << QByteArray("14900") << 2 << QByteArray("149.00");
        QTest::newRow("less than one") << QByteArray("5") << 2 << QByteArray("0.05");
        QTest::newRow("negative") << QByteArray("-5") << 2 << QByteArray("-0.05");
        QTest::newRow("yen") << QByteArray("1300") << 0 << QByteArray("1300");
        QTest::newRow("dinar") << QByteArray("-1234567") << 3 << QByteArray("-1234.567");
        QTest::newRow("largest") << QByteArray("9223372036854775807") << 2 << QByteArray("92233720368547758.07");
    }
    void amountsAreDecimals()
    {
        QFETCH(QByteArray, minor);
        QFETCH(int, digits);
        QByteArray line;
        appendDecimal(line, minor, digits);
        QTEST(line, "decimal");
    }

    void timesHaveTheirZone()
    {
        IsoTimes times(QTimeZone("Europe/Berlin"));
        QByteArray line;
        times.append(line, QDateTime(QDate(2026, 3, 29), QTime(0, 59, 59), Qt::UTC).toMSecsSinceEpoch());
        line.append(' ');
        times.append(line, QDateTime(QDate(2026, 3, 29), QTime(1, 0, 0), Qt::UTC).toMSecsSinceEpoch());
        line.append(' ');
        times.append(line, QDateTime(QDate(1969, 12, 31), QTime(23, 59, 59), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(line, QByteArray("2026-03-29T01:59:59+01:00 2026-03-29T03:00:00+02:00 1970-01-01T00:59:59+01:00"));
        IsoTimes newfoundland(QTimeZone("America/St_Johns"));
        line.clear();
        newfoundland.append(line, 0);
        QCOMPARE(line, QByteArray("1969-12-31T20:30:00-03:30"));
    }

    // Files -------------------------------------------------------------------------------------------------------------

    void csvHoldsTheListAsItIsShown()
    {
        const ExportTarget things = target(QStringLiteral("things.csv"), {QStringLiteral("number"), QStringLiteral("name"), QStringLiteral("amount"), QStringLiteral("created"), QStringLiteral("state"), QStringLiteral("active")});
        start(things, csvFile(things), question(QStringLiteral("number"), false));
        QTRY_COMPARE(state(), BackgroundTasks::State::Done);
        QCOMPARE(message(), QStringLiteral("%1 rows").arg(rowsListed));
        QCOMPARE(files(), QStringList{QStringLiteral("things.csv")});
        const QByteArray csv = bytes(QStringLiteral("things.csv"));
        // An amount brings its currency along.
        QVERIFY2(csv.startsWith("\xEF\xBB\xBFnumber,name,amount,currency,created,state,active\r\n"), csv.left(80).constData());
        const QList<QByteArray> lines = csv.split('\n');
        QVERIFY2(lines.at(1).startsWith("0,\"'=cmd|' /C calc'!A0\","), lines.at(1).constData());
        QVERIFY2(csv.contains("\r\n1,\"two\nlines, \"\"quoted\"\"\","), "quotes and line ends are kept");
        QVERIFY2(csv.contains("\r\n2,\"\",-5,JPY,2025-01-01T01:00:00+01:00,"), csv.left(600).constData());
        struct stat info {};
        QCOMPARE(::stat(QFile::encodeName(things.path).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777U, 0600U);
    }

    void csvIsReadBackUnchanged()
    {
        const ExportTarget things = target(QStringLiteral("things.csv"), {QStringLiteral("number"), QStringLiteral("name"), QStringLiteral("created"), QStringLiteral("active")});
        start(things, csvFile(things), question(QStringLiteral("created"), true));
        QTRY_COMPARE(state(), BackgroundTasks::State::Done);
        const QByteArray csv = bytes(QStringLiteral("things.csv"));
        const qsizetype header = csv.indexOf('\n') + 1;
        const auto connection = m_database->connectAs(QStringLiteral("postgres"));
        QVERIFY(connection->runScript("create temp table back (number bigint, name text, created timestamptz, active boolean)"));
        bool sent = false;
        const auto copied = connection->copyIn(SqlText::fromText(QStringLiteral("back"), QStringLiteral("copy back from stdin (format csv)")), [&]() -> Result<QByteArray> {
            return std::exchange(sent, true) ? QByteArray() : csv.mid(header);
        });
        QVERIFY2(copied, qPrintable(whyNot(copied)));
        QCOMPARE(*copied, qint64(rowsListed));
        const auto differing = connection->list(
            SqlText::fromText(QStringLiteral("differing"),
                              QStringLiteral("select b.name, t.name from back b full join list_test.things t using (number) where not coalesce(t.deleted, false) and "
                                             "(b.name is distinct from t.name or date_trunc('second', t.created) is distinct from b.created or b.active is distinct from t.active)")),
            {}, [](const QSqlQuery &row) { return std::pair(row.value(0).toString(), row.value(1).toString()); });
        QVERIFY2(differing, qPrintable(whyNot(differing)));
        QVERIFY(!differing->isEmpty());
        // Only the texts that were made inert differ, and they are restored.
        for (const auto &[back, original] : *differing)
            QCOMPARE(QString::fromUtf8(CsvText::original(back.toUtf8())), original);
    }

    void onlyWhatIsChosenIsWritten()
    {
        KeySelection two;
        const QString first = m_database->value(QStringLiteral("select id from list_test.things where number = 10")).toString();
        const QString second = m_database->value(QStringLiteral("select id from list_test.things where number = 20")).toString();
        two.set(first, true);
        two.set(second, true);
        const ExportTarget things = target(QStringLiteral("two.csv"), {QStringLiteral("number")});
        start(things, csvFile(things), question(QStringLiteral("number"), true), two);
        QTRY_COMPARE(state(), BackgroundTasks::State::Done);
        QCOMPARE(bytes(QStringLiteral("two.csv")).split('\n').mid(1).join('\n'), QByteArray("20\r\n10\r\n"));

        KeySelection allButOne;
        allButOne.selectAllThatMatch();
        allButOne.set(first, false);
        start(things, csvFile(things), question(QStringLiteral("number"), true, {{QStringLiteral("state"), StatusFilter{{QStringLiteral("DONE")}}}}), allButOne);
        QTRY_COMPARE(m_tasks->running(), 0);
        const QByteArray csv = bytes(QStringLiteral("two.csv"));
        const int done = m_database->value(QStringLiteral("select count(*) from list_test.things where state = 'DONE' and not deleted")).toInt();
        QCOMPARE(csv.count('\n') - 1, done - 1);
        // Nothing chosen is nothing, not everything.
        start(things, csvFile(things), question(QStringLiteral("number"), true), KeySelection());
        QTRY_COMPARE(m_tasks->running(), 0);
        QCOMPARE(bytes(QStringLiteral("two.csv")).count('\n'), 1);
        QVERIFY(!csv.contains("\n10\r"));
    }

    void aWorkbookHoldsNumbersAndTexts()
    {
        const ExportTarget things = target(QStringLiteral("things.xlsx"), {QStringLiteral("name"), QStringLiteral("amount"), QStringLiteral("created"), QStringLiteral("number")});
        start(things, xlsxFile(things), question(QStringLiteral("number"), false));
        QTRY_COMPARE_WITH_TIMEOUT(state(), BackgroundTasks::State::Done, 30'000);
        QCOMPARE(files(), QStringList{QStringLiteral("things.xlsx")});
        const QByteArray sheet = member(QStringLiteral("things.xlsx"), QStringLiteral("xl/worksheets/sheet1.xml"));
        QCOMPARE(sheet.count("<row "), rowsListed + 1);
        QVERIFY2(!sheet.contains("<f>"), "a text became a formula");
        QVERIFY(sheet.contains("<t>=cmd|' /C calc'!A0</t>"));
        QVERIFY2(sheet.contains("bell?</t>"), "a control character would make the workbook unreadable");
        QVERIFY2(sheet.contains("<v>-5</v>"), "yen have no decimals");
        QVERIFY(sheet.contains("<v>45658</v>")); // 2025-01-01
        QVERIFY(sheet.contains("state=\"frozen\""));
    }

    // What goes wrong ---------------------------------------------------------------------------------------------------

    void aFullDiskIsToldAndNothingIsLeft_data()
    {
        QTest::addColumn<bool>("workbook");
        QTest::addColumn<int>("room");
        QTest::newRow("csv") << false << 200'000;
        QTest::newRow("csv, at the last write") << false << 900'000;
        QTest::newRow("workbook") << true << 200'000;
        QTest::newRow("workbook, nothing at all") << true << 0;
    }
    void aFullDiskIsToldAndNothingIsLeft()
    {
        QFETCH(bool, workbook);
        QFETCH(int, room);
        QFile before(path(QStringLiteral("things")));
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("last week's") > 0);
        before.close();
        const ExportTarget things = target(QStringLiteral("things"), {QStringLiteral("name"), QStringLiteral("amount"), QStringLiteral("created"), QStringLiteral("number")});
        {
            const SmallDisk disk{rlim_t(room)};
            start(things, workbook ? xlsxFile(things) : csvFile(things), question(QStringLiteral("number"), false));
            QTRY_COMPARE_WITH_TIMEOUT(m_tasks->running(), 0, 30'000);
        }
        QCOMPARE(state(), BackgroundTasks::State::Failed);
        QVERIFY2(message().startsWith(QStringLiteral("There is no room left in ")), qPrintable(message()));
        QCOMPARE(files(), QStringList{QStringLiteral("things")});
        QCOMPARE(bytes(QStringLiteral("things")), QByteArray("last week's"));
    }

    void aMissingFolderIsTold()
    {
        ExportTarget things = target(QStringLiteral("no/such/folder/things.csv"), {QStringLiteral("name")});
        start(things, csvFile(things), question(QStringLiteral("number"), false));
        QTRY_COMPARE(state(), BackgroundTasks::State::Failed);
        QVERIFY2(message().startsWith(QStringLiteral("There is no folder ")), qPrintable(message()));
    }

    void takenBackLeavesNothing()
    {
        const ExportTarget things = target(QStringLiteral("things.csv"), {QStringLiteral("name")});
        // The file waits in the middle until it is taken back.
        struct Gate {
            std::atomic<bool> reached = false;
            std::atomic<bool> open = false;
        };
        auto gate = std::make_shared<Gate>();
        class Waiting final : public RowSink
        {
        public:
            Waiting(std::unique_ptr<RowSink> sink, std::shared_ptr<Gate> waitsFor)
                : m_sink(std::move(sink))
                , m_gate(std::move(waitsFor))
            {
            }
            Result<void> row(const RowView &row) override
            {
                if (++m_rows == 5'000) {
                    m_gate->reached = true;
                    m_gate->open.wait(false);
                }
                return m_sink->row(row);
            }
            Result<void> finish() override { return m_sink->finish(); }

        private:
            std::unique_ptr<RowSink> m_sink;
            std::shared_ptr<Gate> m_gate;
            int m_rows = 0;
        };
        const RowSinkMaker maker = [file = csvFile(things), gate]() -> Result<std::unique_ptr<RowSink>> {
            auto sink = file();
            if (!sink)
                return failure(sink.error());
            return std::make_unique<Waiting>(std::move(*sink), gate);
        };
        QSignalSpy ended(m_tasks.get(), &BackgroundTasks::ended);
        start(things, maker, question(QStringLiteral("number"), false));
        QTRY_VERIFY(gate->reached);
        QVERIFY(m_tasks->index(0).data(BackgroundTasks::DoneRole).toLongLong() >= 4'000);
        QCOMPARE(m_tasks->index(0).data(BackgroundTasks::TotalRole).toLongLong(), qint64(rowsListed));
        m_tasks->cancel(0);
        QCOMPARE(state(), BackgroundTasks::State::Cancelling);
        gate->open = true;
        gate->open.notify_all();
        QTRY_COMPARE(state(), BackgroundTasks::State::Cancelled);
        QCOMPARE(ended.count(), 0);
        QVERIFY2(files().isEmpty(), qPrintable(files().join(QLatin1Char(' '))));
    }

    // Tasks -------------------------------------------------------------------------------------------------------------

    void tasksAreAModel()
    {
        QAbstractItemModelTester tester(m_tasks.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy ended(m_tasks.get(), &BackgroundTasks::ended);
        QPromise<Result<TaskResult>> promise;
        promise.start();
        TaskControl kept;
        const int number = m_tasks->start(QStringLiteral("Long"), 10, [&](const TaskControl &control) {
            kept = control;
            return promise.future();
        });
        QCOMPARE(m_tasks->running(), 1);
        QCOMPARE(m_tasks->rowOf(number), 0);
        kept.setDone(7);
        QCOMPARE(m_tasks->index(0).data(BackgroundTasks::DoneRole).toLongLong(), 7);
        m_tasks->dismiss(0); // runs: stays
        QCOMPARE(m_tasks->rowCount(), 1);
        promise.addResult(Result<TaskResult>(failure(Error::Kind::Rejected, QStringLiteral("No."))));
        promise.finish();
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(message(), QStringLiteral("No."));
        m_tasks->dismissEnded();
        QCOMPARE(m_tasks->rowCount(), 0);
        QCOMPARE(m_tasks->rowOf(number), -1);
    }

    void theEndOfTheSessionTakesThemBack()
    {
        TaskControl kept;
        QPromise<Result<TaskResult>> promise;
        promise.start();
        m_tasks->start(QStringLiteral("Long"), 0, [&](const TaskControl &control) {
            kept = control;
            return promise.future();
        });
        m_tasks.reset();
        QVERIFY(kept.cancel().isCancelled());
        promise.finish();
    }
};

QTEST_GUILESS_MAIN(TestListExport)
#include "tst_list_export.moc"
