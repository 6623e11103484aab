// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/report_queries.h"

#include "models/db/db_executor.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>

namespace {

// Telling each row would cost more than keeping it.
constexpr qint64 rowsBetweenTellings = 256;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ReportQueries)
};

} // namespace

ReportQueries::ReportQueries(DbExecutor &executor, QString mainCurrency)
    : m_executor(executor)
    , m_mainCurrency(std::move(mainCurrency))
{
}

QFuture<Result<ReportResult>> ReportQueries::run(const ReportRequest &request, const DayPeriod &period, const TaskControl &control) const
{
    const ReportStatement statement = reportStatement(request, period, m_mainCurrency);
    return m_executor.run(
        [request, period, statement, control](Connection &connection) -> Result<ReportResult> {
            QElapsedTimer clock;
            clock.start();
            control.setDone(0); // a report whose link broke begins anew
            auto rows = ReportRows::create();
            if (!rows)
                return failure(rows.error());
            qint64 come = 0;
            const auto streamed = connection.stream(statement.sql, statement.values, [&](const RowView &row) {
                if (++come % rowsBetweenTellings == 0)
                    control.setDone(come);
                return (*rows)->append(row);
            });
            if (!streamed)
                return failure(streamed.error());
            if (auto finished = (*rows)->finish(); !finished)
                return failure(finished.error());
            control.setDone((*rows)->size());
            return ReportResult{.request = request,
                                .period = period,
                                .columns = statement.columns,
                                .rows = std::move(*rows),
                                .at = QDateTime::currentDateTimeUtc(),
                                .seconds = double(clock.elapsed()) / 1000};
        },
        {.cancel = control.cancel(), .lane = Lane::Background, .repeatable = true, .label = Tr::tr("Running a report")});
}

QFuture<Result<ReportChoices>> ReportQueries::choices(const CancelToken &cancel) const
{
    return m_executor.run(
        [](Connection &connection) -> Result<ReportChoices> {
            const auto json = connection.json(SqlText::load(QStringLiteral("reports/choices")));
            if (!json)
                return failure(json.error());
            ReportChoices choices;
            for (const auto currency : json->object()[QLatin1String("currencies")].toArray())
                choices.currencies << currency.toString();
            for (const auto item : json->object()[QLatin1String("warehouses")].toArray()) {
                const QJsonObject warehouse = item.toObject();
                choices.warehouses.append({warehouse[QLatin1String("id")].toString(), warehouse[QLatin1String("title")].toString()});
            }
            return choices;
        },
        {.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the choices")});
}

QFuture<Result<qint64>> ReportQueries::write(const ReportResult &result, Total total, const RowSinkMaker &maker, const TaskControl &control) const
{
    // The executor's thread, not its connection: the rows are here.
    return m_executor.run(
        [rows = result.rows, total, maker, control](Connection &) -> Result<qint64> {
            auto sink = maker();
            if (!sink)
                return failure(sink.error());
            qint64 written = 0;
            control.setDone(0);
            const auto read = rows->forEach([&](const RowView &row) -> Result<void> {
                if (++written % rowsBetweenTellings == 0) {
                    control.setDone(written);
                    if (control.cancel().isCancelled())
                        return failure(Error::Kind::Cancelled, QString());
                }
                return row.isNull(0) && total == Total::Left ? Result<void>() : (*sink)->row(row);
            });
            if (!read)
                return failure(read.error());
            if (auto finished = (*sink)->finish(); !finished)
                return failure(finished.error());
            control.setDone(rows->size());
            return rows->size();
        },
        {.cancel = control.cancel(), .lane = Lane::Background, .repeatable = true, .label = Tr::tr("Writing a report")});
}
