// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/export_products.h"

#include "models/catalog/import_cells.h"
#include "models/catalog/import_mapping.h"
#include "models/core/money.h"
#include "models/db/connection.h"
#include "models/db/db_executor.h"
#include "models/db/deliver.h"
#include "models/list/atomic_file.h"
#include "models/list/csv_text.h"
#include "models/list/list_export.h"

#include <QCoreApplication>
#include <QPromise>
#include <QUuid>

namespace {

constexpr qsizetype productsAtOnce = 2000;

// The keys alone: sixteen bytes for each of a million products.
class Keys final : public RowSink
{
public:
    explicit Keys(std::shared_ptr<QList<QUuid>> keys)
        : m_keys(std::move(keys))
    {
        m_keys->clear();
    }
    Result<void> row(const RowView &row) override
    {
        m_keys->append(QUuid::fromString(QLatin1String(row.bytes(0).data(), row.bytes(0).size())));
        return {};
    }
    Result<void> finish() override { return {}; }

private:
    std::shared_ptr<QList<QUuid>> m_keys;
};

class ProductFile
{
public:
    explicit ProductFile(const QString &path)
        : m_file(path)
    {
        for (const ImportField &field : ImportMapping::fields())
            m_cells << importCellOf(field.id).value();
    }

    Result<void> begin()
    {
        m_lines = "\xEF\xBB\xBF"; // or spreadsheets take it for Latin-1
        QByteArray header;
        for (const ImportField &field : ImportMapping::fields()) {
            if (!header.isEmpty())
                header.append(',');
            CsvText::append(header, field.header.toUtf8());
        }
        m_lines += header + "\r\n";
        return m_file.open();
    }

    void add(const RowView &row)
    {
        const int digits = minorDigits(QString::fromUtf8(row.bytes(0).toByteArray()));
        for (int i = 0; i < m_cells.size(); ++i) {
            if (i > 0)
                m_lines.append(',');
            if (row.isNull(i + 1))
                continue;
            const QByteArrayView value = row.bytes(i + 1);
            switch (m_cells.at(i)) {
            case ImportCell::Price:
            case ImportCell::CompareAtPrice:
            case ImportCell::CostPrice: appendDecimal(m_lines, value, digits); break;
            default: CsvText::append(m_lines, value);
            }
        }
        m_lines.append("\r\n");
    }

    Result<void> flush()
    {
        auto written = m_file.write(m_lines);
        m_lines.resize(0);
        return written;
    }

    Result<void> finish() { return m_file.commit(); }

private:
    QList<ImportCell> m_cells;
    AtomicFile m_file;
    QByteArray m_lines;
};

QString arrayOf(const QList<QUuid> &products, qsizetype from)
{
    QStringList ids;
    for (qsizetype i = from; i < qMin(from + productsAtOnce, products.size()); ++i)
        ids << products.at(i).toString(QUuid::WithoutBraces);
    return sqlArray(ids);
}

Result<qint64> writeOn(Connection &connection, const QList<QUuid> &products, const QString &path, const TaskControl &control)
{
    const SqlText sql = SqlText::load(QStringLiteral("catalog/export_rows"));
    ProductFile file(path);
    if (auto begun = file.begin(); !begun)
        return failure(begun.error());
    qint64 rows = 0;
    for (qsizetype from = 0; from < products.size(); from += productsAtOnce) {
        const auto read = connection.stream(sql, {{QStringLiteral("keys"), arrayOf(products, from)}}, [&file](const RowView &row) -> Result<void> {
            file.add(row);
            return {};
        });
        if (!read)
            return failure(read.error());
        if (auto written = file.flush(); !written)
            return failure(written.error());
        rows += *read;
        control.setDone(rows);
    }
    if (auto written = file.flush(); !written)
        return failure(written.error());
    if (auto finished = file.finish(); !finished)
        return failure(finished.error());
    return rows;
}

} // namespace

QFuture<Result<qint64>> writeProducts(DbExecutor &executor, const QList<QUuid> &products, const QString &path, const TaskControl &control)
{
    return executor.run([products, path, control](Connection &connection) { return writeOn(connection, products, path, control); },
                        JobOptions{.cancel = control.cancel(), .lane = Lane::Background, .repeatable = true, .label = QCoreApplication::translate("ProductExport", "Exporting products")});
}

void exportProducts(BackgroundTasks &tasks, DbExecutor &executor, PageSource &source, const QString &title, const ListReading &reading,
                    qint64 expected, const QString &path, const std::function<QString(qint64 rows)> &sentence)
{
    ListReading keysOnly = reading;
    keysOnly.columns.clear();
    tasks.start(title, expected, [&](const TaskControl &control) {
        auto promise = std::make_shared<QPromise<Result<TaskResult>>>();
        promise->start();
        const auto settle = [promise](Result<TaskResult> result) {
            promise->addResult(std::move(result));
            promise->finish();
        };
        auto keys = std::make_shared<QList<QUuid>>();
        const auto read = source.read(
            keysOnly, [keys]() -> Result<std::unique_ptr<RowSink>> { return std::make_unique<Keys>(keys); }, control.cancel());
        deliver(read, &tasks, [=, &tasks, &executor](const Result<qint64> &count) {
            if (!count)
                return settle(failure(count.error()));
            deliver(writeProducts(executor, *keys, path, control), &tasks, [=](const Result<qint64> &rows) {
                settle(rows ? Result<TaskResult>(TaskResult{.message = sentence(*rows), .file = path}) : failure(rows.error()));
            });
        });
        return promise->future();
    });
}
