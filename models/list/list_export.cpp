// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/list_export.h"

#include "models/db/connection.h"
#include "models/list/list_sql.h"

#include <QDateTime>

#include <algorithm>

namespace {

constexpr qint64 hour = 3'600'000;
// Telling each row would cost more than writing it.
constexpr qint64 rowsBetweenTellings = 256;

void appendPadded(QByteArray &line, qint64 number, int digits)
{
    char text[20];
    for (int i = digits - 1; i >= 0; --i, number /= 10)
        text[i] = char('0' + number % 10);
    line.append(text, digits);
}

// Counts what passes, for whoever watches.
class Counted final : public RowSink
{
public:
    Counted(std::unique_ptr<RowSink> sink, TaskControl control)
        : m_sink(std::move(sink))
        , m_control(std::move(control))
    {
        m_control.setDone(0);
    }
    Result<void> row(const RowView &row) override
    {
        if (++m_rows % rowsBetweenTellings == 0)
            m_control.setDone(m_rows);
        return m_sink->row(row);
    }
    Result<void> finish() override
    {
        m_control.setDone(m_rows);
        return m_sink->finish();
    }

private:
    std::unique_ptr<RowSink> m_sink;
    TaskControl m_control;
    qint64 m_rows = 0;
};

} // namespace

QList<ExportColumn> exportColumns(const ListDefinition &definition, const QStringList &shown)
{
    QList<ExportColumn> columns;
    const auto add = [&](const QString &id, bool isCompanion = false) {
        const ColumnDefinition *column = definition.column(id);
        const bool isThere = std::any_of(columns.cbegin(), columns.cend(), [&](const ExportColumn &known) { return known.id == id; });
        if (column == nullptr || isThere || column->type == ColumnType::Key)
            return;
        ExportColumn result{.id = id, .title = column->title, .type = column->type, .isCompanion = isCompanion};
        if (const FilterDefinition *filter = definition.filter(id); filter != nullptr && column->type == ColumnType::Status) {
            for (const FilterOption &option : filter->options)
                result.words.insert(option.code.toUtf8(), option.title);
        }
        columns << result;
    };
    for (const QString &id : shown) {
        add(id);
        const ColumnDefinition *column = definition.column(id);
        if (column != nullptr && column->type == ColumnType::Money && !shown.contains(column->currencyColumn))
            add(column->currencyColumn, true);
    }
    for (ExportColumn &column : columns) {
        const QString currency = definition.column(column.id)->currencyColumn;
        for (int i = 0; i < columns.size() && !currency.isEmpty(); ++i) {
            if (columns.at(i).id == currency)
                column.currency = i;
        }
    }
    return columns;
}

QStringList columnIds(const QList<ExportColumn> &columns)
{
    QStringList ids;
    for (const ExportColumn &column : columns)
        ids << column.id;
    return ids;
}

void IsoTimes::append(QByteArray &line, qint64 milliseconds)
{
    const qint64 hourOf = (milliseconds - (milliseconds < 0 ? hour - 1 : 0)) / hour;
    if (hourOf != m_hour) {
        m_hour = hourOf;
        m_offset = m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(hourOf * hour, Qt::UTC));
    }
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(milliseconds + m_offset * 1000LL, Qt::UTC);
    const QDate date = there.date();
    const QTime time = there.time();
    appendPadded(line, date.year(), 4);
    line.append('-');
    appendPadded(line, date.month(), 2);
    line.append('-');
    appendPadded(line, date.day(), 2);
    line.append('T');
    appendPadded(line, time.hour(), 2);
    line.append(':');
    appendPadded(line, time.minute(), 2);
    line.append(':');
    appendPadded(line, time.second(), 2);
    const int minutes = std::abs(m_offset) / 60;
    line.append(m_offset < 0 ? '-' : '+');
    appendPadded(line, minutes / 60, 2);
    line.append(':');
    appendPadded(line, minutes % 60, 2);
}

void appendDecimal(QByteArray &line, QByteArrayView minor, int digits)
{
    if (minor.startsWith('-')) {
        line.append('-');
        minor = minor.sliced(1);
    }
    if (digits == 0) {
        line.append(minor.data(), minor.size());
        return;
    }
    const qsizetype whole = std::max<qsizetype>(minor.size() - digits, 0);
    if (whole == 0)
        line.append('0');
    line.append(minor.data(), whole);
    line.append('.');
    line.append(digits - (minor.size() - whole), '0');
    line.append(minor.data() + whole, minor.size() - whole);
}

void startExport(BackgroundTasks &tasks, PageSource &source, const QString &title, const ListReading &reading, qint64 expected,
                 const QString &path, const RowSinkMaker &maker, const std::function<QString(qint64 rows)> &sentence)
{
    tasks.start(title, expected, [&](const TaskControl &control) {
        const RowSinkMaker counted = [maker, control]() -> Result<std::unique_ptr<RowSink>> {
            auto sink = maker();
            if (!sink)
                return failure(sink.error());
            return std::make_unique<Counted>(std::move(*sink), control);
        };
        return source.read(reading, counted, control.cancel()).then([path, sentence](const Result<qint64> &rows) -> Result<TaskResult> {
            if (!rows)
                return failure(rows.error());
            return TaskResult{.message = sentence(*rows), .file = path};
        });
    });
}
