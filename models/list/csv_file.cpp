// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/money.h"
#include "models/db/connection.h"
#include "models/list/atomic_file.h"
#include "models/list/csv_text.h"
#include "models/list/list_export.h"

namespace {

constexpr qsizetype bufferSize = 256 * 1024;

class CsvFile final : public RowSink
{
public:
    explicit CsvFile(const ExportTarget &target)
        : m_columns(target.columns)
        , m_times(target.zone)
        , m_file(target.path)
    {
    }

    Result<void> begin()
    {
        m_buffer.reserve(bufferSize + 4096);
        m_buffer = "\xEF\xBB\xBF"; // or spreadsheets take it for Latin-1
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            if (i > 0)
                m_buffer.append(',');
            CsvText::append(m_buffer, m_columns.at(i).title.toUtf8());
        }
        m_buffer.append("\r\n");
        return m_file.open();
    }

    Result<void> row(const RowView &row) override
    {
        for (int i = 0; i < m_columns.size(); ++i) {
            if (i > 0)
                m_buffer.append(',');
            if (!row.isNull(i + 1)) // the first is the key
                appendCell(row, i);
        }
        m_buffer.append("\r\n");
        return m_buffer.size() < bufferSize ? Result<void>() : flush();
    }

    Result<void> finish() override
    {
        if (auto written = flush(); !written)
            return written;
        return m_file.commit();
    }

private:
    void appendCell(const RowView &row, int i)
    {
        const ExportColumn &column = m_columns.at(i);
        const QByteArrayView value = row.bytes(i + 1);
        switch (column.type) {
        case ColumnType::Money:
            appendDecimal(m_buffer, value, column.currency < 0 ? 2 : digitsOf(row.bytes(column.currency + 1)));
            break;
        case ColumnType::Decimal:
            appendDecimal(m_buffer, value, 3);
            break;
        case ColumnType::Time:
            m_times.append(m_buffer, value.toByteArray().toLongLong());
            break;
        case ColumnType::Integer:
        case ColumnType::Date:
        case ColumnType::YesNo:
            m_buffer.append(value.data(), value.size());
            break;
        case ColumnType::Text:
        case ColumnType::Status:
        case ColumnType::Key:
            CsvText::append(m_buffer, value);
        }
    }

    int digitsOf(QByteArrayView currency)
    {
        if (currency != m_currency) {
            m_currency = currency.toByteArray();
            m_digits = minorDigits(QString::fromUtf8(m_currency));
        }
        return m_digits;
    }

    Result<void> flush()
    {
        auto written = m_file.write(m_buffer);
        m_buffer.resize(0);
        return written;
    }

    QList<ExportColumn> m_columns;
    IsoTimes m_times;
    AtomicFile m_file;
    QByteArray m_buffer;
    QByteArray m_currency;
    int m_digits = 2;
};

} // namespace

RowSinkMaker csvFile(const ExportTarget &target)
{
    return [target]() -> Result<std::unique_ptr<RowSink>> {
        auto file = std::make_unique<CsvFile>(target);
        if (auto begun = file->begin(); !begun)
            return failure(begun.error());
        return file;
    };
}
