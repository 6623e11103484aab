// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/report_rows.h"

#include "models/list/atomic_file.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr qsizetype bufferSize = 256 * 1024;
constexpr qint32 nothing = -1;

// A row is the length of what follows, then each cell's length (-1: NULL) and bytes.
qint32 numberAt(const char *at)
{
    qint32 number;
    std::memcpy(&number, at, sizeof number);
    return number;
}

void appendNumber(QByteArray &bytes, qint32 number)
{
    bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
}

class KeptRow final : public RowView
{
public:
    explicit KeptRow(QByteArrayView row)
    {
        for (qsizetype at = 0; at < row.size();) {
            const qint32 length = numberAt(row.data() + at);
            at += qsizetype(sizeof length);
            m_cells.append(length == nothing ? QByteArrayView() : row.sliced(at, length));
            m_nulls.append(length == nothing);
            at += qMax(length, 0);
        }
    }
    int size() const override { return int(m_cells.size()); }
    bool isNull(int column) const override { return m_nulls.at(column); }
    QByteArrayView bytes(int column) const override { return m_cells.at(column); }

private:
    QList<QByteArrayView> m_cells;
    QList<bool> m_nulls;
};

ReportRows::Cells cellsOf(const RowView &row)
{
    ReportRows::Cells cells;
    for (int i = 0; i < row.size(); ++i)
        cells.append(row.isNull(i) ? std::nullopt : std::optional(row.bytes(i).toByteArray()));
    return cells;
}

Error errorOf(int number)
{
    return AtomicFile(QDir::temp().filePath(QStringLiteral("backroom-report"))).errorOf(number);
}

// Calls for each row in these bytes.
Result<void> eachRow(QByteArrayView bytes, const std::function<Result<void>(const RowView &)> &visitor)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const qint32 length = numberAt(bytes.data() + at);
        at += qsizetype(sizeof length);
        if (auto taken = visitor(KeptRow(bytes.sliced(at, length))); !taken)
            return taken;
        at += length;
    }
    return {};
}

} // namespace

Result<std::shared_ptr<ReportRows>> ReportRows::create()
{
    // Its name is gone before anything is in it: it ends with the program, however that ends.
    QByteArray name = QFile::encodeName(QDir::temp().filePath(QStringLiteral("backroom-report.XXXXXX")));
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0)
        return failure(errorOf(errno));
    ::unlink(name.constData());
    return std::shared_ptr<ReportRows>(new ReportRows(descriptor));
}

ReportRows::ReportRows(int descriptor)
    : m_descriptor(descriptor)
{
    m_buffer.reserve(bufferSize + 4096);
}

ReportRows::~ReportRows()
{
    ::close(m_descriptor);
}

Result<void> ReportRows::append(const RowView &row)
{
    if (row.isNull(0)) {
        m_total = cellsOf(row);
    } else if (m_rows % rowsOfABlock == 0) {
        m_blocks.push_back(m_written + m_buffer.size());
    }
    ++m_rows;
    const qsizetype start = m_buffer.size();
    appendNumber(m_buffer, 0);
    for (int i = 0; i < row.size(); ++i) {
        if (row.isNull(i)) {
            appendNumber(m_buffer, nothing);
        } else {
            const QByteArrayView cell = row.bytes(i);
            appendNumber(m_buffer, qint32(cell.size()));
            m_buffer.append(cell.data(), cell.size());
        }
    }
    const auto length = qint32(m_buffer.size() - start - qsizetype(sizeof(qint32)));
    std::memcpy(m_buffer.data() + start, &length, sizeof length);
    return m_buffer.size() < bufferSize ? Result<void>() : flush();
}

Result<void> ReportRows::flush()
{
    for (qsizetype at = 0; at < m_buffer.size();) {
        const ssize_t written = ::write(m_descriptor, m_buffer.constData() + at, size_t(m_buffer.size() - at));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failure(errorOf(errno));
        at += written;
    }
    m_written += m_buffer.size();
    m_buffer.resize(0);
    return {};
}

Result<void> ReportRows::finish()
{
    auto written = flush();
    m_buffer = {};
    return written;
}

Result<QByteArray> ReportRows::bytes(qint64 from, qint64 until) const
{
    QByteArray result(qsizetype(until - from), Qt::Uninitialized);
    for (qsizetype at = 0; at < result.size();) {
        const ssize_t got = ::pread(m_descriptor, result.data() + at, size_t(result.size() - at), from + at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return failure(errorOf(got < 0 ? errno : EIO));
        at += got;
    }
    return result;
}

Result<QList<ReportRows::Cells>> ReportRows::block(qint64 number) const
{
    const qint64 from = m_blocks.at(size_t(number));
    const bool isLast = number + 1 == qint64(m_blocks.size());
    const auto content = bytes(from, isLast ? m_written : m_blocks.at(size_t(number) + 1));
    if (!content)
        return failure(content.error());
    QList<Cells> rows;
    const auto taken = eachRow(*content, [&rows](const RowView &row) -> Result<void> {
        if (!row.isNull(0))
            rows.append(cellsOf(row));
        return {};
    });
    if (!taken)
        return failure(taken.error());
    return rows;
}

Result<void> ReportRows::forEach(const std::function<Result<void>(const RowView &row)> &visitor) const
{
    // several blocks at a time
    constexpr size_t step = 32;
    for (size_t block = 0; block < m_blocks.size() || (block == 0 && m_written > 0); block += step) {
        const size_t next = block + step;
        const auto content = bytes(m_blocks.empty() ? 0 : m_blocks.at(block), next < m_blocks.size() ? m_blocks.at(next) : m_written);
        if (!content)
            return failure(content.error());
        if (auto taken = eachRow(*content, visitor); !taken)
            return taken;
    }
    return {};
}
