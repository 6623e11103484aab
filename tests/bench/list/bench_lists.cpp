// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person feels of a list of a million rows, against the floor (libpq and one paint) and against what Qt offers
// by itself. All in one run, each beside its peer. BACKROOM_BENCH_ROWS=10000000 for ten million, the size that is meant:
// what skips or loads all rows takes as long as there are rows, so in a smaller list it is beaten by as much less.

#include "models/db/deliver.h"
#include "models/list/list_queries.h"
#include "models/list/list_sql.h"
#include "models/list/windowed_list_model.h"
#include "tests/bench/samples.h"
#include "tests/list/things.h"
#include "ui/common/record_table.h"
#include "ui/common/row_delegate.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHeaderView>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlTableModel>
#include <QTest>

#include <libpq-fe.h>

#include <malloc.h>
#include <unistd.h>

namespace {

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

QString times(double ratio)
{
    return QStringLiteral("%1x").arg(ratio, 0, 'f', ratio < 10 ? 2 : 0);
}

// Notes when the table has painted a row that is there.
class PaintWatch : public QObject
{
public:
    PaintWatch(RecordTable &table, WindowedListModel &model)
        : m_table(table)
        , m_model(model)
    {
        table.viewport()->installEventFilter(this);
    }
    bool painted = false;
    bool armed = true;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && armed && isComplete())
            painted = true;
        return false;
    }
    [[nodiscard]] bool isComplete() const
    {
        for (int row = m_table.firstVisibleRow(); row <= m_table.lastVisibleRow(); ++row)
            if (m_model.keyOfRow(row).isEmpty())
                return false;
        return m_model.rowCount() > 0;
    }
    void wait()
    {
        while (!painted)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

private:
    RecordTable &m_table;
    WindowedListModel &m_model;
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
    bool makeTable();
    void firstPage();
    void sortAndFilter();
    void jumps();
    void dragScroll();
    void memory();
    void cancel();
    void stockModel();
    /// How often faster here what is to be so many times faster in ten million rows.
    [[nodiscard]] double wanted(double inTenMillion) const { return inTenMillion * m_rows / 1e7; }
    void reportFaster(const QString &what, const QString &ours, const QString &peer, double ratio, double inTenMillion) const;

    double openAndPaint(const ListQuery &query);
    double jumpAndPaint(int row);
    double repaint();
    double libpq(const ListStatement &statement, const char *prepared = nullptr);
    double offset(int rows);
    ListStatement page(const ListQuery &query, const PageSeek &seek) const
    {
        return ListSql(m_definition, {.query = query, .today = QDate::currentDate()}).page(seek);
    }
    void waitForCount()
    {
        while (m_model->count().kind != RowCount::Kind::Exact)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    int m_rows;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<DbExecutor> m_executor;
    std::unique_ptr<WindowedListModel> m_model;
    std::unique_ptr<RecordTable> m_table;
    std::unique_ptr<PaintWatch> m_watch;
    ListDefinition m_definition;
    double m_emptyMegabytes = 0;
    double m_firstPage = 0;
};

bool Bench::makeTable()
{
    m_database = std::make_unique<TestDatabase>(TestDatabase::From::Bootstrapped);
    if (!m_database->isReady()) {
        std::fprintf(stderr, "%s\n", qPrintable(m_database->problem()));
        return false;
    }
    std::printf("Making a table of %d rows\n", m_rows);
    std::fflush(stdout);
    m_database->execute(Things::setUp());
    m_database->execute(Things::rows(m_rows));
    m_database->execute(Things::indexes());
    m_database->execute(QStringLiteral("create index things_code on list_test.things ((number::text) text_pattern_ops)"));
    m_database->execute(QStringLiteral("vacuum analyze list_test.things"));

    m_definition = Things::definition();
    m_definition.where.clear();
    m_definition.filters.append({.id = QStringLiteral("code"), .kind = FilterKind::Text});
    m_definition.filters.last().places = {{QStringLiteral("t.number::text like ?"), FilterDefinition::TextPlace::Match::Prefix}};
    m_definition.searchFilter = QStringLiteral("code");

    const Credentials postgres = m_database->credentials(QStringLiteral("postgres"));
    m_connection = m_database->connectAs(postgres.login);
    m_executor = std::make_unique<DbExecutor>(m_database->profile(), postgres);
    m_model = std::make_unique<WindowedListModel>(m_definition, std::make_shared<SqlPageSource>(*m_executor, m_definition));
    m_table = std::make_unique<RecordTable>();
    m_table->setItemDelegate(new RowDelegate(m_table.get()));
    m_table->setModel(m_model.get());
    QObject::connect(m_table.get(), &RecordTable::visibleRowsChanged, m_model.get(), &WindowedListModel::setVisibleRows);
    m_table->resize(1000, 800);
    m_table->show();
    (void)QTest::qWaitForWindowExposed(m_table.get());
    m_watch = std::make_unique<PaintWatch>(*m_table, *m_model);
    m_emptyMegabytes = residentMegabytes();
    return true;
}

double Bench::openAndPaint(const ListQuery &query)
{
    m_watch->painted = false;
    m_watch->armed = false;
    const auto reset = QObject::connect(m_model.get(), &QAbstractItemModel::modelReset, m_watch.get(), [this] { m_watch->armed = true; });
    QElapsedTimer clock;
    clock.start();
    m_model->setQuery(query);
    m_watch->wait();
    const double time = milliseconds(clock);
    QObject::disconnect(reset);
    return time;
}

double Bench::jumpAndPaint(int row)
{
    m_watch->painted = false;
    QElapsedTimer clock;
    clock.start();
    m_table->scrollToRow(row);
    m_watch->wait();
    return milliseconds(clock);
}

double Bench::repaint()
{
    QElapsedTimer clock;
    clock.start();
    m_table->viewport()->repaint();
    return milliseconds(clock);
}

// The floor: the same statement straight through libpq, prepared when a name is given, every field looked at.
double Bench::libpq(const ListStatement &statement, const char *prepared)
{
    PGconn *handle = m_connection->handle();
    const SqlText::Numbered numbered = statement.sql.numbered();
    QList<QByteArray> texts;
    for (const QString &name : numbered.names)
        texts.append(statement.values.value(name).toString().toUtf8());
    QList<const char *> values;
    for (const QByteArray &text : std::as_const(texts))
        values.append(text.constData());
    static QSet<QByteArray> known;
    PQclear(PQexec(handle, prepared ? "set plan_cache_mode = force_generic_plan" : "set plan_cache_mode = auto"));
    if (prepared && !known.contains(prepared)) {
        known.insert(prepared);
        PQclear(PQprepare(handle, prepared, numbered.text.constData(), 0, nullptr));
    }
    QElapsedTimer clock;
    clock.start();
    PGresult *result = prepared
        ? PQexecPrepared(handle, prepared, int(values.size()), values.constData(), nullptr, nullptr, 0)
        : PQexecParams(handle, numbered.text.constData(), int(values.size()), nullptr, values.constData(), nullptr, nullptr, 0);
    if (PQresultStatus(result) != PGRES_TUPLES_OK)
        qFatal("%s", PQresultErrorMessage(result));
    qsizetype bytes = 0;
    for (int row = 0; row < PQntuples(result); ++row)
        for (int column = 0; column < PQnfields(result); ++column)
            bytes += PQgetlength(result, row, column);
    const double time = milliseconds(clock);
    PQclear(result);
    return bytes > 0 ? time : qQNaN();
}

double Bench::offset(int rows)
{
    ListStatement statement = page(ListQuery::defaultOf(m_definition), {.kind = PageSeek::Kind::Start, .limit = 100});
    statement.sql = SqlText::fromText(QStringLiteral("offset"), statement.sql.text() + QStringLiteral(" offset %1").arg(rows));
    return libpq(statement);
}

void Bench::firstPage()
{
    const ListQuery query = ListQuery::defaultOf(m_definition);
    const ListStatement first = page(query, {.kind = PageSeek::Kind::Start, .limit = 100});
    Samples ours;
    Samples floor;
    (void)openAndPaint(query);
    waitForCount();
    for (int i = 0; i < 40; ++i) {
        ours.add(openAndPaint(query));
        waitForCount(); // else the walk of the last opening runs beside the floor
        floor.add(libpq(first, "first") + repaint());
    }
    m_firstPage = ours.median();
    const double ratio = ours.median() / floor.median();
    report(QStringLiteral("first page, asked to painted"), ours.text(), QStringLiteral("libpq + paint ") + floor.text(),
           QStringLiteral("%1 of the floor, wanted <= 2x").arg(times(ratio)), ratio <= 2);
}

void Bench::sortAndFilter()
{
    const auto compare = [this](const QString &what, const QString &peer, const ListQuery &query, const char *name) {
        const ListStatement statement = page(query, {.kind = PageSeek::Kind::Start, .limit = 100});
        Samples ours;
        Samples floor;
        for (int i = 0; i < 20; ++i) {
            ours.add(openAndPaint(query));
            waitForCount();
            floor.add(libpq(statement, statement.prepared ? name : nullptr));
        }
        const double paint = repaint();
        const double ratio = ours.median() / (floor.median() + paint);
        report(what, ours.text(), peer + floor.text(), QStringLiteral("%1 of it + paint, wanted <= 2x").arg(times(ratio)), ratio <= 2);
    };
    ListQuery query = ListQuery::defaultOf(m_definition);
    query.sort = QStringLiteral("amount");
    compare(QStringLiteral("sort by another column"), QStringLiteral("LIMIT 100 "), query, "sorted");
    query = ListQuery::defaultOf(m_definition);
    query.filters.insert(QStringLiteral("state"), StatusFilter{{QStringLiteral("DONE")}});
    query.search = QString::number(m_rows / 2).first(4);
    query.sort = QStringLiteral("amount");
    compare(QStringLiteral("state filter and prefix search"), QStringLiteral("LIMIT 100 "), query, nullptr);
}

void Bench::jumps()
{
    const ListQuery query = ListQuery::defaultOf(m_definition);
    (void)openAndPaint(query);
    waitForCount();

    Samples walk;
    Samples pass;
    SqlPageSource source(*m_executor, m_definition);
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer clock;
        clock.start();
        const auto measured = Things::now(source.measure({.query = query, .today = QDate()}, std::nullopt, m_rows, {}));
        if (!measured || !measured->complete)
            qFatal("The list could not be walked.");
        walk.add(milliseconds(clock));
        (void)m_connection->runScript("set max_parallel_workers_per_gather = 0; set enable_seqscan = off; set enable_sort = off");
        clock.restart();
        (void)m_connection->runScript("select count(*) from (select id from list_test.things order by id desc offset 0) pass");
        pass.add(milliseconds(clock));
        (void)m_connection->runScript("reset max_parallel_workers_per_gather; reset enable_seqscan; reset enable_sort");
    }
    // The same thousand anchors in a list of any size: a fifth of a pass over ten million rows.
    const double most = 1 + 0.2 * 1e7 / m_rows;
    report(QStringLiteral("anchors of the whole list"), walk.text(), QStringLiteral("index pass ") + pass.text(),
           QStringLiteral("%1 of a pass, wanted <= %2").arg(times(walk.median() / pass.median()), times(most)), walk.median() <= most * pass.median());

    QRandomGenerator random(1);
    Samples jump;
    Samples skipped;
    for (int i = 0; i < 60; ++i) {
        const int row = int(random.bounded(m_rows / 10, m_rows - 200));
        jump.add(jumpAndPaint(row));
        if (i % 6 == 0)
            skipped.add(offset(row));
    }
    reportFaster(QStringLiteral("jump to a row, to painted, p95"), jump.text(), QStringLiteral("OFFSET ") + skipped.text(),
                 skipped.median() / jump.at(0.95), 100);

    Samples end;
    Samples offsetToEnd;
    for (int i = 0; i < 15; ++i) {
        (void)jumpAndPaint(int(random.bounded(m_rows / 2)));
        end.add(jumpAndPaint(m_table->verticalScrollBar()->maximum()));
        if (i % 3 == 0)
            offsetToEnd.add(offset(m_rows - 100));
    }
    reportFaster(QStringLiteral("scroll to the end, to painted, p95"), end.text(), QStringLiteral("OFFSET ") + offsetToEnd.text(),
                 offsetToEnd.median() / end.at(0.95), 200);
}

void Bench::reportFaster(const QString &what, const QString &ours, const QString &peer, double ratio, double inTenMillion) const
{
    report(what, ours, peer, QStringLiteral("%1 faster, wanted >= %2").arg(times(ratio), times(wanted(inTenMillion))), ratio >= wanted(inTenMillion));
}

void Bench::dragScroll()
{
    QRandomGenerator random(2);
    Samples frames;
    Samples until;
    for (int drag = 0; drag < 20; ++drag) {
        for (int i = 0; i < 30; ++i) {
            QElapsedTimer clock;
            clock.start();
            m_table->scrollToRow(int(random.bounded(m_rows)));
            m_table->viewport()->repaint();
            frames.add(milliseconds(clock));
            while (milliseconds(clock) < 16)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        }
        QElapsedTimer clock;
        clock.start();
        m_watch->painted = false;
        m_table->scrollToRow(int(random.bounded(m_rows)));
        m_watch->wait();
        until.add(milliseconds(clock) / 16);
    }
    report(QStringLiteral("drag-scroll anywhere, frame p99"), frames.text(), QString(),
           QStringLiteral("%1 ms, wanted <= 16").arg(frames.at(0.99), 0, 'f', 1), frames.at(0.99) <= 16);
    report(QStringLiteral("  frames until the data is there, p95"), until.text(), QString(), QStringLiteral("wanted <= 3"), until.at(0.95) <= 3);
}

void Bench::memory()
{
    for (int i = 0; i <= 5'000; ++i) {
        m_table->scrollToRow(int(qint64(m_rows - 1) * i / 5'000));
        m_watch->painted = false;
        m_table->viewport()->update();
        m_watch->wait();
    }
    const double grown = residentMegabytes() - m_emptyMegabytes;
    report(QStringLiteral("memory, scrolled throughout, over empty"), QStringLiteral("%1 MB").arg(grown, 0, 'f', 1), QString(),
           QStringLiteral("wanted <= 128 MB"), grown <= 128);
}

void Bench::cancel()
{
    Samples time;
    for (int i = 0; i < 40; ++i) {
        const CancelToken token;
        auto future = m_executor->run([](Connection &connection) { return connection.value(SqlText::fromText(QStringLiteral("sleep"), QStringLiteral("select pg_sleep(10)"))); }, token);
        QTest::qWait(20);
        QElapsedTimer clock;
        clock.start();
        QEventLoop loop;
        deliver(future, &loop, [&](const Result<QVariant> &) { loop.quit(); });
        token.cancel();
        loop.exec();
        time.add(milliseconds(clock));
    }
    report(QStringLiteral("cancel, p95"), time.text(), QString(), QStringLiteral("%1 ms, wanted <= 50").arg(time.at(0.95), 0, 'f', 1), time.at(0.95) <= 50);
}

// Last, since it takes all the memory there is.
void Bench::stockModel()
{
    const double before = residentMegabytes();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), QStringLiteral("stock"));
        database.setHostName(m_database->profile().host);
        database.setPort(m_database->profile().port);
        database.setDatabaseName(m_database->name());
        if (!database.open(QStringLiteral("postgres"), QString()))
            qFatal("%s", qPrintable(database.lastError().text()));
        QSqlTableModel model(nullptr, database);
        model.setTable(QStringLiteral("list_test.things"));
        model.setSort(0, Qt::DescendingOrder);
        QElapsedTimer clock;
        clock.start();
        model.select();
        const double time = milliseconds(clock);
        const double grown = residentMegabytes() - before;
        reportFaster(QStringLiteral("stock QSqlTableModel, first page"), QString::number(m_firstPage, 'f', 2), QString::number(time, 'f', 0), time / m_firstPage, 500);
        std::printf("%-44s %.0f MB\n", "  its memory", grown);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("stock"));
}

int Bench::run()
{
    if (!makeTable())
        return 1;
    std::printf("%-44s %-26s %-30s\n", "milliseconds: median (5 % - 95 %)", "ours", "peer or floor");
    firstPage();
    sortAndFilter();
    jumps();
    dragScroll();
    memory();
    cancel();
    stockModel();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const int rows = qEnvironmentVariableIsSet("BACKROOM_BENCH_ROWS") ? qEnvironmentVariableIntValue("BACKROOM_BENCH_ROWS") : 1'000'000;
    return Bench(rows).run();
}
