// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A list of a million rows as a file, against the tools that make the same: psql's \copy, libxlsxwriter with nothing
// around it, and Qt's own way to a document. All in one run. BACKROOM_BENCH_EXPORT_ROWS=... for another size.

#include "models/list/list_export.h"
#include "models/list/list_queries.h"
#include "tests/bench/samples.h"
#include "tests/list/things.h"
#include "ui/common/printed_list.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <malloc.h>
#include <unistd.h>
#include <xlsxwriter.h>

namespace {

constexpr int documentRows = 10'000;
constexpr int rounds = 3;

double residentMegabytes()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

double milliseconds(const QElapsedTimer &clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

// The largest this program has been while it stood.
class MemoryWatch final : public RowSink
{
public:
    MemoryWatch(std::unique_ptr<RowSink> sink, double &most)
        : m_sink(std::move(sink))
        , m_most(most)
    {
    }
    Result<void> row(const RowView &row) override
    {
        if (++m_rows % 100'000 == 0)
            m_most = std::max(m_most, residentMegabytes());
        return m_sink->row(row);
    }
    Result<void> finish() override { return m_sink->finish(); }

private:
    std::unique_ptr<RowSink> m_sink;
    double &m_most;
    int m_rows = 0;
};

class Bench
{
public:
    explicit Bench(int rows)
        : m_rows(rows)
    {
    }
    int run();

private:
    void csv();
    void workbook();
    void document();
    double write(const RowSinkMaker &maker, const ExportTarget &target, qint64 limit = 0, double *memory = nullptr);
    double psql(const QString &path);
    double bareWorkbook(const QString &path);
    double textDocument(const QString &path);
    [[nodiscard]] ExportTarget target(const QString &name) const
    {
        return {.path = m_folder.filePath(name), .name = QStringLiteral("Things"), .columns = exportColumns(m_definition, m_columns)};
    }

    int m_rows;
    QTemporaryDir m_folder;
    ListDefinition m_definition;
    QStringList m_columns;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<DbExecutor> m_executor;
    std::unique_ptr<SqlPageSource> m_source;
};

double Bench::write(const RowSinkMaker &maker, const ExportTarget &target, qint64 limit, double *memory)
{
    double most = 0;
    const double before = memory ? residentMegabytes() : 0;
    const RowSinkMaker watched = [&]() -> Result<std::unique_ptr<RowSink>> {
        auto sink = maker();
        if (!sink || !memory)
            return sink;
        return std::make_unique<MemoryWatch>(std::move(*sink), most);
    };
    QElapsedTimer clock;
    clock.start();
    ListReading reading{.question = Things::question(QStringLiteral("number"), true), .chosen = {}, .columns = columnIds(target.columns), .limit = limit};
    const auto rows = Things::now(m_source->read(reading, watched, {}));
    if (!rows)
        qFatal("%s", qPrintable(rows.error().message));
    if (memory)
        *memory = most - before;
    return milliseconds(clock);
}

double Bench::psql(const QString &path)
{
    QProcess process;
    const QString query = QStringLiteral("\\copy (select number, amount, currency, created, state, name, active, number, name, state from list_test.things "
                                         "where not deleted order by id desc) to '%1' with (format csv, header)")
                              .arg(path);
    QElapsedTimer clock;
    clock.start();
    process.start(QStringLiteral("psql"), {QStringLiteral("-qX"), QStringLiteral("-h"), m_database->profile().host, QStringLiteral("-p"), QString::number(m_database->profile().port), QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-d"), m_database->name(), QStringLiteral("-c"), query});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("%s", process.readAllStandardError().constData());
    return milliseconds(clock);
}

// The same cells from memory: the library alone.
double Bench::bareWorkbook(const QString &path)
{
    QElapsedTimer clock;
    clock.start();
    QByteArray folder = m_folder.path().toUtf8();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    lxw_workbook *book = workbook_new_opt(path.toUtf8().constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Things");
    const auto columns = target(QString()).columns;
    for (int row = 0; row < m_rows; ++row) {
        for (int i = 0; i < columns.size(); ++i) {
            const auto cell = lxw_col_t(i);
            const ColumnType type = columns.at(i).type;
            if (type == ColumnType::Text || type == ColumnType::Status)
                worksheet_write_string(sheet, lxw_row_t(row), cell, "Ana Lindqvist 0123456789abcdef0123456789abcdef", nullptr);
            else if (type == ColumnType::YesNo)
                worksheet_write_boolean(sheet, lxw_row_t(row), cell, row % 2, nullptr);
            else
                worksheet_write_number(sheet, lxw_row_t(row), cell, row * 1.25, nullptr);
        }
    }
    workbook_close(book);
    return milliseconds(clock);
}

double Bench::textDocument(const QString &path)
{
    QElapsedTimer clock;
    clock.start();
    QTextDocument document;
    QTextCursor cursor(&document);
    const auto columns = target(QString()).columns;
    QTextTable *table = cursor.insertTable(documentRows, int(columns.size()));
    for (int row = 0; row < documentRows; ++row) {
        for (int i = 0; i < columns.size(); ++i)
            table->cellAt(row, i).firstCursorPosition().insertText(QStringLiteral("Ana Lindqvist %1").arg(row));
    }
    QPdfWriter writer(path);
    document.print(&writer);
    return milliseconds(clock);
}

void Bench::csv()
{
    Samples ours;
    Samples peer;
    double memory = 0;
    for (int i = 0; i < rounds; ++i) {
        const ExportTarget file = target(QStringLiteral("ours.csv"));
        ours.add(write(csvFile(file), file));
        peer.add(psql(m_folder.filePath(QStringLiteral("psql.csv"))));
    }
    const ExportTarget file = target(QStringLiteral("ours.csv"));
    (void)write(csvFile(file), file, 0, &memory);
    const double ratio = ours.median() / peer.median();
    report(QStringLiteral("CSV, %1 rows").arg(m_rows), ours.text(), QStringLiteral("psql \\copy ") + peer.text(),
           QStringLiteral("%1x, wanted <= 1.15x").arg(ratio, 0, 'f', 2), ratio <= 1.15);
    report(QStringLiteral("  its memory"), QStringLiteral("%1 MB").arg(memory, 0, 'f', 1), QString(), QStringLiteral("wanted <= 16 MB"), memory <= 16);
}

void Bench::workbook()
{
    Samples ours;
    Samples peer;
    double memory = 0;
    for (int i = 0; i < rounds; ++i) {
        const ExportTarget file = target(QStringLiteral("ours.xlsx"));
        ours.add(write(xlsxFile(file), file, 0, i == 0 ? &memory : nullptr));
        peer.add(bareWorkbook(m_folder.filePath(QStringLiteral("bare.xlsx"))));
    }
    const double ratio = peer.median() / ours.median();
    report(QStringLiteral("workbook, %1 rows").arg(m_rows), ours.text(), QStringLiteral("libxlsxwriter alone ") + peer.text(),
           QStringLiteral("%1x as fast, wanted >= 1x").arg(ratio, 0, 'f', 2), ratio >= 1);
    report(QStringLiteral("  its memory"), QStringLiteral("%1 MB").arg(memory, 0, 'f', 1), QString(), QStringLiteral("wanted <= 64 MB"), memory <= 64);
}

void Bench::document()
{
    Samples ours;
    Samples peer;
    for (int i = 0; i < rounds; ++i) {
        const ExportTarget file = target(QStringLiteral("ours.pdf"));
        ours.add(write(pdfFile(file, {.title = QStringLiteral("Things"), .subtitle = {}}), file, documentRows));
        peer.add(textDocument(m_folder.filePath(QStringLiteral("text.pdf"))));
    }
    const double ratio = peer.median() / ours.median();
    report(QStringLiteral("PDF, %1 rows").arg(documentRows), ours.text(), QStringLiteral("QTextDocument ") + peer.text(),
           QStringLiteral("%1x faster, wanted >= 10x").arg(ratio, 0, 'f', 1), ratio >= 10);
    double memory = 0;
    const qint64 many = std::min(m_rows, 200'000);
    const ExportTarget file = target(QStringLiteral("long.pdf"));
    (void)write(pdfFile(file, {.title = QStringLiteral("Things"), .subtitle = {}}), file, many, &memory);
    report(QStringLiteral("  memory of %1 rows").arg(many), QStringLiteral("%1 MB").arg(memory, 0, 'f', 1), QString(), QStringLiteral("wanted <= 64 MB"), memory <= 64);
}

int Bench::run()
{
    m_database = std::make_unique<TestDatabase>(TestDatabase::From::Bootstrapped);
    if (!m_database->isReady() || !m_folder.isValid()) {
        std::fprintf(stderr, "%s\n", qPrintable(m_database->problem()));
        return 1;
    }
    std::printf("Making a table of %d rows\n", m_rows);
    std::fflush(stdout);
    m_database->execute(Things::setUp());
    m_database->execute(Things::rows(m_rows));
    m_database->execute(Things::indexes());
    m_definition = Things::definition();
    // Ten columns, as in the plan's figures.
    for (const char *again : {"number", "name", "state"}) {
        ColumnDefinition column = *m_definition.column(QString::fromLatin1(again));
        column.id += QLatin1Char('2');
        m_definition.columns.append(column);
    }
    m_columns = {QStringLiteral("number"), QStringLiteral("amount"), QStringLiteral("currency"), QStringLiteral("created"), QStringLiteral("state"),
                 QStringLiteral("name"), QStringLiteral("active"), QStringLiteral("number2"), QStringLiteral("name2"), QStringLiteral("state2")};
    m_executor = std::make_unique<DbExecutor>(m_database->profile(), m_database->credentials(QStringLiteral("postgres")));
    m_source = std::make_unique<SqlPageSource>(*m_executor, m_definition);
    std::printf("%-44s %-26s %-30s\n", "milliseconds: median (5 % - 95 %)", "ours", "peer or floor");
    csv();
    workbook();
    document();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const int rows = qEnvironmentVariableIsSet("BACKROOM_BENCH_EXPORT_ROWS") ? qEnvironmentVariableIntValue("BACKROOM_BENCH_EXPORT_ROWS") : 1'000'000;
    return Bench(rows).run();
}
