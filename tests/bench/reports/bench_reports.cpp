// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What managers wait for: the dashboard's figures against the same from the rows, a report against psql with the same
// statement, a report's file against \copy, and a line of a million points against stock Qt Charts. All in one run.
// Started by tests/bench/run.

#include "models/db/db_executor.h"
#include "models/reports/report_queries.h"
#include "tests/bench/bench_shop.h"
#include "tests/bench/samples.h"
#include "ui/dashboard/trend_chart.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QElapsedTimer>
#include <QFile>
#include <QLineSeries>
#include <QProcess>
#include <QTemporaryDir>
#include <QValueAxis>

#include <cmath>
#include <malloc.h>
#include <unistd.h>

namespace {

constexpr int rounds = 3;
constexpr int linePoints = 1'000'000;

double milliseconds(const QElapsedTimer &clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

double residentMegabytes()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6 : 0;
}

QString ratioText(double ratio)
{
    return QString::number(ratio, 'f', ratio < 10 ? 2 : 0) + QLatin1Char('x');
}

class Bench
{
public:
    int run();

private:
    void dashboard();
    void reportAgainstPsql();
    void line();
    double timed(Connection &connection, const QString &sql);
    double psql(const QString &file, const QString &script);
    QStringList lastYear();

    BenchShop m_shop;
};

double Bench::timed(Connection &connection, const QString &sql)
{
    QElapsedTimer clock;
    clock.start();
    if (auto done = connection.runScript(sql.toUtf8()); !done)
        qFatal("%s\n%s", qPrintable(done.error().detail), qPrintable(sql));
    return milliseconds(clock);
}

QStringList Bench::lastYear()
{
    const QDate today = QDate::currentDate();
    return {QStringLiteral("'%1T00:00:00Z'").arg(today.addDays(-365).toString(Qt::ISODate)), QStringLiteral("'%1T00:00:00Z'").arg(today.toString(Qt::ISODate))};
}

// A year's figures as the tiles show them, and the same added up from the orders, items and refunds.
void Bench::dashboard()
{
    Connection connection(m_shop.profile(), BenchShop::credentials(QStringLiteral("mona.keller")));
    if (auto opened = connection.open(); !opened)
        qFatal("%s", qPrintable(opened.error().detail));
    const QStringList year = lastYear();
    const QString ours = QStringLiteral("select metric, value from reporting.figures('{gross_sales,net_sales,orders,units,average_order_value,refund_rate}', %1, %2)").arg(year.at(0), year.at(1));
    const QString live = QStringLiteral(
                             "select (select sum(m.gross * reporting.main_factor(i.currency, (i.created_at at time zone 'UTC')::date)) from (select created_at, currency, sum(g.gross) as gross "
                             "from (select date_trunc('day', created_at) as created_at, currency, unit_price_amount * (quantity - cancelled_quantity) as gross from reporting.all_items "
                             "where created_at >= %1 and created_at < %2 and order_id >= shop.uuid7_floor(%1) and order_id < shop.uuid7_floor(%2)) g group by 1, 2) i cross join lateral (select i.gross) m), "
                             "(select count(*) from reporting.all_orders where order_id >= shop.uuid7_floor(%1) and order_id < shop.uuid7_floor(%2) and cancelled_at is null), "
                             "(select sum(refund_amount) from reporting.all_refunds where status = 'COMPLETED' and completed_at >= %1 and completed_at < %2)")
                             .arg(year.at(0), year.at(1));
    Samples rollup;
    Samples rows;
    for (int i = -1; i < rounds; ++i) {
        const double fast = timed(connection, ours);
        const double slow = timed(connection, live);
        if (i >= 0) {
            rollup.add(fast);
            rows.add(slow);
        }
    }
    const double ratio = rows.median() / rollup.median();
    report(QStringLiteral("dashboard's figures of a year, ms"), rollup.text(), QStringLiteral("from the rows ") + rows.text(), ratioText(ratio) + QStringLiteral(" faster, wanted 50x"), ratio >= 50);
}

double Bench::psql(const QString &file, const QString &script)
{
    QFile sql(file);
    if (!sql.open(QIODevice::WriteOnly) || sql.write(script.toUtf8()) < 0)
        qFatal("%s cannot be written.", qPrintable(file));
    sql.close();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), QStringLiteral("demo"));
    process.setProcessEnvironment(environment);
    QElapsedTimer clock;
    clock.start();
    process.start(QStringLiteral("psql"), {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-h"), TestDatabase::socketDirectory(), QStringLiteral("-p"), QStringLiteral("5432"), QStringLiteral("-U"), QStringLiteral("mona.keller"), QStringLiteral("-d"), m_shop.name(), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-f"), file});
    process.waitForFinished(-1);
    if (process.exitCode() != 0)
        qFatal("%s", process.readAllStandardError().constData());
    return milliseconds(clock);
}

// Every movement of a year: as long as the shop is large.
void Bench::reportAgainstPsql()
{
    DbExecutor executor(m_shop.profile(), BenchShop::credentials(QStringLiteral("mona.keller")));
    const ReportQueries queries(executor, QStringLiteral("EUR"));
    const QDate today = QDate::currentDate();
    const ReportRequest request{.report = QStringLiteral("stock_ledger"),
                                .group = QStringLiteral("record"),
                                .period = {.preset = DateFilter::Preset::Custom, .from = today.addDays(-365), .to = today.addDays(-1)}};
    const DayPeriod period(request.period, QDateTime::currentDateTimeUtc(), QTimeZone::utc());
    const ReportStatement statement = reportStatement(request, period, QStringLiteral("EUR"));
    const QString sql = QString::fromUtf8(statement.sql.withLiterals([&](const QString &name) {
        const QVariant value = statement.values.value(name);
        if (value.isNull())
            return QStringLiteral("null");
        return QStringLiteral("'%1'").arg(value.typeId() == QMetaType::QDateTime ? value.toDateTime().toString(Qt::ISODate) : value.toString());
    }));
    QTemporaryDir folder;
    Samples ours;
    Samples theirs;
    Samples file;
    Samples copied;
    qint64 rows = 0;
    double grown = 0;
    for (int i = -1; i < rounds; ++i) {
        const double before = residentMegabytes();
        QElapsedTimer clock;
        clock.start();
        auto running = queries.run(request, period, {});
        running.waitForFinished();
        const auto result = running.result();
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        const double ran = milliseconds(clock);
        grown = std::max(grown, residentMegabytes() - before);
        rows = result->rows->size();
        auto writing = queries.write(*result, ReportQueries::Total::Left, csvFile({.path = folder.filePath(QStringLiteral("ours.csv")), .name = {}, .columns = result->columns}), {});
        writing.waitForFinished();
        const double written = milliseconds(clock);
        const double read = psql(folder.filePath(QStringLiteral("report.sql")), QStringLiteral("\\pset format unaligned\n\\o %1\n%2;\n").arg(folder.filePath(QStringLiteral("theirs.txt")), sql));
        const double copy = psql(folder.filePath(QStringLiteral("copy.sql")), QStringLiteral("\\copy (%1) to '%2' with (format csv, header)\n").arg(QString(sql).replace(QLatin1Char('\n'), QLatin1Char(' ')), folder.filePath(QStringLiteral("theirs.csv"))));
        if (i < 0)
            continue; // warm
        ours.add(ran);
        theirs.add(read);
        file.add(written);
        copied.add(copy);
    }
    const double ratio = ours.median() / theirs.median();
    report(QStringLiteral("report of %1 rows, ms").arg(rows), ours.text(), QStringLiteral("psql ") + theirs.text(), ratioText(ratio) + QStringLiteral(" the time, wanted 1.1x"), ratio <= 1.1);
    report(QStringLiteral("its memory, MB"), QString::number(grown, 'f', 1), {}, QStringLiteral("wanted 50"), grown <= 50);
    const double copy = file.median() / copied.median();
    report(QStringLiteral("the same run and written as CSV, ms"), file.text(), QStringLiteral("\\copy ") + copied.text(), ratioText(copy) + QStringLiteral(" the time, wanted 1.15x"), copy <= 1.15);
}

void Bench::line()
{
    TrendChart::Data course;
    QList<QPointF> points;
    for (int i = 0; i < linePoints; ++i) {
        const double value = 1000 + 500 * std::sin(i / 30'000.0) + (i * 7919 % 101);
        course.now.append(value);
        points.append({double(i), value});
    }
    course.marks = QStringList(linePoints, QStringLiteral("x"));
    TrendChart ours;
    ours.resize(900, 300);
    ours.setData(course);
    QChart *chart = new QChart;
    auto *series = new QLineSeries;
    series->replace(points);
    chart->addSeries(series);
    chart->createDefaultAxes();
    QChartView theirs(chart);
    theirs.setRenderHint(QPainter::Antialiasing);
    theirs.resize(900, 300);
    ours.show();
    theirs.show();
    QApplication::processEvents();
    Samples mine;
    Samples stock;
    const auto redraw = [](QWidget &view) {
        QElapsedTimer clock;
        clock.start();
        (void)view.grab();
        return milliseconds(clock);
    };
    for (int i = -2; i < 15; ++i) {
        const double fast = redraw(ours);
        const double slow = redraw(theirs);
        if (i >= 0) {
            mine.add(fast);
            stock.add(slow);
        }
    }
    const double ratio = stock.median() / mine.median();
    report(QStringLiteral("redraw of a line of 1M points, ms"), mine.text(), QStringLiteral("Qt Charts ") + stock.text(), ratioText(ratio) + QStringLiteral(" faster, wanted 20x"), ratio >= 20);
}

int Bench::run()
{
    line();
    if (!m_shop.isReady())
        return 1;
    dashboard();
    reportAgainstPsql();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    return Bench().run();
}
