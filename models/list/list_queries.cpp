// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/list_queries.h"

#include "models/db/db_executor.h"
#include "models/list/list_sql.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlRecord>

#include <algorithm>

namespace {

constexpr int keysKnown = 500;
constexpr qint64 farthestWalk = 200'000;

// A row's columns as text; a null QString is NULL.
using TextRow = QStringList;

Result<QList<TextRow>> ask(Connection &connection, const ListStatement &statement)
{
    QList<TextRow> rows;
    if (!statement.prepared) {
        const auto read = connection.stream(statement.sql, statement.values, [&](const RowView &view) -> Result<void> {
            TextRow row;
            for (int i = 0; i < view.size(); ++i)
                row.append(view.isNull(i) ? QString() : QString::fromUtf8(view.bytes(i)));
            rows.append(std::move(row));
            return {};
        });
        if (!read)
            return failure(read.error());
        return rows;
    }
    int columns = 0;
    const auto read = connection.forEach(statement.sql, statement.values, [&](const QSqlQuery &query) {
        if (rows.isEmpty())
            columns = query.record().count();
        TextRow row;
        for (int i = 0; i < columns; ++i)
            row.append(query.isNull(i) ? QString() : query.value(i).toString());
        rows.append(std::move(row));
        return true;
    });
    if (!read)
        return failure(read.error());
    return rows;
}

Result<qint64> askNumber(Connection &connection, const ListStatement &statement)
{
    const auto rows = ask(connection, statement);
    if (!rows)
        return failure(rows.error());
    return rows->isEmpty() ? 0 : rows->first().value(0).toLongLong();
}

Result<QStringList> askKeys(Connection &connection, const ListStatement &statement)
{
    const auto rows = ask(connection, statement);
    if (!rows)
        return failure(rows.error());
    QStringList keys;
    for (const TextRow &row : *rows)
        keys.append(row.first());
    return keys;
}

QList<QVariant> valuesOf(const TextRow &row, qsizetype firstColumn, const ListDefinition &definition)
{
    QList<QVariant> values;
    values.reserve(definition.columns.size());
    for (qsizetype i = 0; i < definition.columns.size(); ++i)
        values.append(listValue(definition.columns[i].type, row[firstColumn + i]));
    return values;
}

Result<Page> readPage(Connection &connection, const ListDefinition &definition, const ListQuestion &question,
                      const PageSeek &seek)
{
    const auto rows = ask(connection, ListSql(definition, question).page(seek));
    if (!rows)
        return failure(rows.error());
    Page page;
    page.more = rows->size() > seek.limit;
    for (const TextRow &row : rows->first(std::min<qsizetype>(rows->size(), seek.limit)))
        page.rows.append({.cursor = {.sort = row[1], .key = row[0]}, .values = valuesOf(row, 2, definition)});
    if (seek.isBackward())
        std::reverse(page.rows.begin(), page.rows.end());
    return page;
}

// The planner's guess of how many rows a statement returns.
Result<qint64> readEstimate(Connection &connection, const ListStatement &explain)
{
    const auto rows = ask(connection, explain);
    if (!rows)
        return failure(rows.error());
    const QJsonDocument document = QJsonDocument::fromJson(rows->value(0).value(0).toUtf8());
    const QJsonObject plan = document.array().at(0).toObject()[QStringLiteral("Plan")].toObject();
    return qint64(plan[QStringLiteral("Plan Rows")].toDouble());
}

Result<Survey> readSurvey(Connection &connection, const ListDefinition &definition, const ListQuestion &question,
                          const SqlPageSource::Budgets &budgets)
{
    const ListSql sql(definition, question);
    Survey survey;
    const auto estimate = readEstimate(connection, sql.explain());
    const auto table = readEstimate(connection, sql.explainTable());
    if (!estimate || !table)
        return failure(estimate ? table.error() : estimate.error());
    survey.estimate = *estimate;
    if (survey.estimate < 1'000)
        return survey; // soon walked; a sample would not help

    // Enough blocks of the table that some hundred rows pass the filter, within reason.
    const double passing = double(survey.estimate) / double(std::max(*table, survey.estimate));
    const double wanted = std::min(budgets.sampledRows / std::max(passing, 0.1), 10.0 * budgets.sampledRows);
    const double percent = std::min(100.0, 100.0 * wanted / double(std::max<qint64>(*table, 1)));
    const auto rows = ask(connection, sql.sample(percent, budgets.anchors));
    if (!rows)
        return failure(rows.error());
    for (const TextRow &row : *rows)
        survey.sample.append({.sort = row[1], .key = row[0]});
    return survey;
}

// Walks the whole list on the server with a cursor and takes every n-th row: FETCH RELATIVE passes over the rows between
// without sending or even printing them, which makes it as cheap as counting.
class Walk
{
public:
    Walk(Connection &connection, const ListSql &sql, std::chrono::milliseconds budget, int mostAnchors)
        : m_connection(connection)
        , m_sql(sql)
        , m_budget(budget)
        , m_mostAnchors(mostAnchors)
    {
    }

    Result<Measurement> run(const std::optional<Cursor> &top, qint64 estimate)
    {
        bool complete = false;
        const auto walked = m_connection.get().transaction([&]() -> Result<void> {
            *this = Walk(m_connection, m_sql, m_budget, m_mostAnchors); // the transaction may be tried again
            if (auto set = m_connection.get().runScript(settings()); !set)
                return set;
            const auto ended = walk(top, estimate);
            complete = ended && *ended;
            return ended ? Result<void>() : failure(ended.error());
        });
        // Out of time: what was walked so far is worth having.
        if (!walked && walked.error().kind != Error::Kind::Timeout)
            return failure(walked.error());
        Anchors anchors(m_cursors, m_step, m_counted);
        anchors.thin(2 * m_mostAnchors);
        return Measurement{.anchors = std::move(anchors), .complete = complete};
    }

private:
    QByteArray settings() const
    {
        return "set transaction isolation level repeatable read, read only; set local cursor_tuple_fraction = 1; set local jit = off; "
               "set local statement_timeout = "
            + QByteArray::number(qint64(m_budget.count()));
    }

    // True: to the end.
    Result<bool> walk(const std::optional<Cursor> &top, qint64 estimate)
    {
        QElapsedTimer clock;
        clock.start();
        if (auto declared = ask(m_connection, m_sql.get().declareWalk(top)); !declared)
            return failure(declared.error());

        const qint64 before = clock.nsecsElapsed();
        auto more = fetch(1);
        const qint64 roundTrip = clock.nsecsElapsed() - before;
        if (!more || !*more)
            return more ? Result<bool>(true) : more;
        m_counted = 1;
        m_step = stepFor(estimate, roundTrip);

        while (!clock.hasExpired(m_budget.count())) {
            more = fetch(m_step);
            if (!more)
                return more;
            if (!*more)
                return countRest();
            m_counted += m_step;
            if (m_cursors.size() > 4 * m_mostAnchors)
                thin();
        }
        return false;
    }

    // A thousand anchors make the last step of a jump short; a slow link makes each of them dear.
    int stepFor(qint64 estimate, qint64 roundTrip) const
    {
        const qint64 affordable = std::clamp<qint64>(m_budget.count() * 1'000'000 / 10 / std::max<qint64>(roundTrip, 1), 20, m_mostAnchors);
        const qint64 step = std::clamp<qint64>(estimate / affordable, 1, 200'000);
        return int((step + 99) / 100 * 100);
    }

    Result<bool> fetch(int distance)
    {
        const auto rows = ask(m_connection, {.sql = SqlText::fromText(QStringLiteral("list walk"), QStringLiteral("fetch relative %1 from list_walk").arg(distance))});
        if (!rows)
            return failure(rows.error());
        if (rows->isEmpty())
            return false;
        m_cursors.append({.sort = rows->first()[1], .key = rows->first()[0]});
        return true;
    }

    // The last step went past the end; how far, only counting tells.
    Result<bool> countRest()
    {
        const auto rest = askNumber(m_connection, m_sql.get().countBetween(m_cursors.last(), std::nullopt, m_step));
        if (!rest)
            return failure(rest.error());
        m_counted += *rest - 1;
        return true;
    }

    void thin()
    {
        if (m_cursors.size() % 2 == 0)
            return; // the last row fetched must stay an anchor: the steps go on from it
        Anchors anchors(m_cursors, m_step, m_counted);
        anchors.thin(int(m_cursors.size() / 2 + 1));
        m_cursors = anchors.cursors();
        m_step = anchors.step();
    }

    std::reference_wrapper<Connection> m_connection;
    std::reference_wrapper<const ListSql> m_sql;
    std::chrono::milliseconds m_budget;
    int m_mostAnchors;
    QList<Cursor> m_cursors;
    int m_step = 1;
    qint64 m_counted = 0;
};

Error notInList()
{
    return {.kind = Error::Kind::NotFound,
            .message = QCoreApplication::translate("SqlPageSource", "This record is not in the list.")};
}

Error tooFar()
{
    return {.kind = Error::Kind::Timeout,
            .message = QCoreApplication::translate("SqlPageSource", "The list is too long to find this record's place in it.")};
}

Result<qint64> readRowOf(Connection &connection, const ListSql &sql, const QString &key, const Anchors &anchors)
{
    const auto record = ask(connection, sql.cursorOf(key));
    if (!record)
        return failure(record.error());
    if (record->isEmpty())
        return failure(notInList());
    const Cursor cursor{.sort = record->first()[1], .key = record->first()[0]};

    std::optional<Cursor> nearest;
    qint64 row = 0;
    if (!anchors.isEmpty()) {
        const auto passed = askNumber(connection, sql.countAtOrInFrontOf(cursor, anchors.cursors()));
        if (!passed)
            return failure(passed.error());
        if (*passed == 0)
            return failure(notInList()); // it came in front of the first row since the list was opened
        nearest = anchors.cursors()[*passed - 1];
        row = (*passed - 1) * anchors.step();
    }
    const auto rest = askNumber(connection, sql.countBetween(nearest, cursor, farthestWalk));
    if (!rest)
        return failure(rest.error());
    if (*rest >= farthestWalk)
        return failure(tooFar());
    return row + *rest;
}

Result<QList<RowNow>> readRows(Connection &connection, const ListDefinition &definition, const ListStatement &statement,
                               const QStringList &keys)
{
    const auto rows = ask(connection, statement);
    if (!rows)
        return failure(rows.error());
    QList<RowNow> found;
    for (const TextRow &row : *rows)
        found.append({.key = row[0], .exists = true, .matches = row[1] == QLatin1String("true"), .values = valuesOf(row, 2, definition)});
    for (const QString &key : keys)
        if (std::none_of(found.cbegin(), found.cend(), [&](const RowNow &row) { return row.key == key; }))
            found.append({.key = key});
    return found;
}

JobOptions options(const CancelToken &cancel, Lane lane, const char *label)
{
    return {.cancel = cancel, .lane = lane, .route = Route::Standby, .label = QCoreApplication::translate("SqlPageSource", label)};
}

} // namespace

SqlPageSource::SqlPageSource(DbExecutor &executor, ListDefinition definition)
    : SqlPageSource(executor, std::move(definition), Budgets())
{
}

SqlPageSource::SqlPageSource(DbExecutor &executor, ListDefinition definition, Budgets budgets)
    : m_executor(executor)
    , m_definition(std::make_shared<const ListDefinition>(std::move(definition)))
    , m_budgets(budgets)
{
}

QFuture<Result<Page>> SqlPageSource::page(const ListQuestion &question, const PageSeek &seek, const CancelToken &cancel)
{
    return m_executor.run([definition = m_definition, question, seek](
                              Connection &connection) { return readPage(connection, *definition, question, seek); },
                          options(cancel, Lane::Interactive, QT_TRANSLATE_NOOP("SqlPageSource", "Loading rows")));
}

QFuture<Result<Survey>> SqlPageSource::survey(const ListQuestion &question, const CancelToken &cancel)
{
    return m_executor.run([definition = m_definition, question, budgets = m_budgets](
                              Connection &connection) { return readSurvey(connection, *definition, question, budgets); },
                          options(cancel, Lane::Background, QT_TRANSLATE_NOOP("SqlPageSource", "Estimating the list's length")));
}

QFuture<Result<Measurement>> SqlPageSource::measure(const ListQuestion &question, const std::optional<Cursor> &top,
                                                    qint64 estimate, const CancelToken &cancel)
{
    const auto budget = question.query.isFiltered() ? m_budgets.filteredList : m_budgets.wholeList;
    return m_executor.run(
        [definition = m_definition, question, top, estimate, budget, anchors = m_budgets.anchors](Connection &connection) {
            return Walk(connection, ListSql(*definition, question), budget, anchors).run(top, estimate);
        },
        options(cancel, Lane::Background, QT_TRANSLATE_NOOP("SqlPageSource", "Counting rows")));
}

QFuture<Result<qint64>> SqlPageSource::rowOf(const ListQuestion &question, const QString &key, const Anchors &anchors,
                                             const CancelToken &cancel)
{
    return m_executor.run(
        [definition = m_definition, question, key, anchors](Connection &connection) {
            return readRowOf(connection, ListSql(*definition, question), key, anchors);
        },
        options(cancel, Lane::Interactive, QT_TRANSLATE_NOOP("SqlPageSource", "Finding a record")));
}

QFuture<Result<QList<RowNow>>> SqlPageSource::rows(const ListQuestion &question, const QStringList &keys,
                                                   const CancelToken &cancel)
{
    JobOptions primary = options(cancel, Lane::Interactive, QT_TRANSLATE_NOOP("SqlPageSource", "Loading changed rows"));
    primary.route = Route::Primary; // a standby may not know the change yet that was just announced
    return m_executor.run(
        [definition = m_definition, question, keys](Connection &connection) {
            return readRows(connection, *definition, ListSql(*definition, question).rows(keys), keys);
        },
        primary);
}

QFuture<Result<NewestKeys>> SqlPageSource::newestKeys(const ListQuestion &question, const CancelToken &cancel)
{
    return m_executor.run(
        [definition = m_definition, question](Connection &connection) -> Result<NewestKeys> {
            auto keys = askKeys(connection, ListSql(*definition, question).newestKeys(keysKnown));
            if (!keys)
                return failure(keys.error());
            return NewestKeys{.keys = *keys, .all = keys->size() < keysKnown};
        },
        options(cancel, Lane::Background, QT_TRANSLATE_NOOP("SqlPageSource", "Looking for new rows")));
}

QFuture<Result<QStringList>> SqlPageSource::keysBeside(const ListQuestion &question, const NewestKeys &known, int limit,
                                                       const CancelToken &cancel)
{
    return m_executor.run(
        [definition = m_definition, question, known, limit](Connection &connection) {
            return askKeys(connection, ListSql(*definition, question).keysBeside(known, limit));
        },
        options(cancel, Lane::Background, QT_TRANSLATE_NOOP("SqlPageSource", "Looking for new rows")));
}

QFuture<Result<qint64>> SqlPageSource::read(const ListReading &reading, const RowSinkMaker &maker, const CancelToken &cancel)
{
    return m_executor.run(
        [definition = m_definition, reading, maker, cancel](Connection &connection) -> Result<qint64> {
            const auto sink = maker();
            if (!sink)
                return failure(sink.error());
            const ListStatement statement = ListSql(*definition, reading.question).all(reading);
            const auto rows = connection.stream(statement.sql, statement.values, [&](const RowView &row) -> Result<void> {
                // The server may be done long before the file is.
                if (cancel.isCancelled())
                    return failure(Error::Kind::Cancelled, QString());
                return (*sink)->row(row);
            });
            if (!rows)
                return failure(rows.error());
            if (auto finished = (*sink)->finish(); !finished)
                return failure(finished.error());
            return *rows;
        },
        options(cancel, Lane::Background, QT_TRANSLATE_NOOP("SqlPageSource", "Reading the whole list")));
}
