// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/import_csv.h"

#include <QCoreApplication>
#include <QIODevice>

#include <array>

namespace {

constexpr qsizetype chunkSize = 256 * 1024;
// A quote that is never closed must not bring the whole file into memory.
constexpr qsizetype longestRecord = 16 * 1024 * 1024;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ImportCsvReader)
};

tl::unexpected<Error> unreadable(qint64 line, const QString &sentence)
{
    return failure(Error::Kind::InvalidInput, Tr::tr("Line %1: %2").arg(QString::number(line), sentence));
}

// What Windows-1252 has where Latin-1 has control characters; its five gaps stay what they are.
constexpr std::array<char16_t, 32> westernSigns{0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                                0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                                0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};

QByteArray fromWestern(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &sign : text) {
        if (sign.unicode() >= 0x80 && sign.unicode() < 0xA0)
            sign = QChar(westernSigns.at(sign.unicode() - 0x80));
    }
    return text.toUtf8();
}

bool startsWithUtf16Mark(const QByteArray &bytes)
{
    return bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
}

// Which of the two bytes of each pair is zero in text that is mostly Latin; neither: not UTF-16.
std::optional<QStringDecoder::Encoding> utf16Without(const QByteArray &bytes)
{
    const qsizetype pairs = qMin<qsizetype>(bytes.size() / 2, 512);
    qsizetype first = 0;
    qsizetype second = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        first += bytes.at(2 * i) == 0 ? 1 : 0;
        second += bytes.at(2 * i + 1) == 0 ? 1 : 0;
    }
    if (pairs > 3 && second > pairs / 2 && first == 0)
        return QStringDecoder::Utf16LE;
    if (pairs > 3 && first > pairs / 2 && second == 0)
        return QStringDecoder::Utf16BE;
    return {};
}

QStringDecoder::Encoding utf16Of(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        return QStringDecoder::Utf16LE;
    if (bytes.startsWith("\xFE\xFF"))
        return QStringDecoder::Utf16BE;
    return utf16Without(bytes).value_or(QStringDecoder::Utf16LE);
}

} // namespace

ImportCsvFormat ImportCsvFormat::of(const QByteArray &beginning)
{
    ImportCsvFormat format;
    QByteArray text = beginning;
    if (startsWithUtf16Mark(beginning) || utf16Without(beginning)) {
        format.encoding = ImportEncoding::Utf16;
        text = QString(QStringDecoder(utf16Of(beginning)).decode(beginning)).toUtf8();
    }
    // The sign that the header has most of, outside quotes.
    constexpr std::array<char, 4> candidates{',', ';', '\t', '|'};
    std::array<int, 4> found{};
    bool inQuotes = false;
    for (const char c : text) {
        if (c == '"')
            inQuotes = !inQuotes;
        if (inQuotes)
            continue;
        if (c == '\n' || c == '\r') {
            if (*std::max_element(found.begin(), found.end()) > 0)
                break;
            continue;
        }
        if (const auto *sign = std::find(candidates.begin(), candidates.end(), c); sign != candidates.end())
            ++found.at(std::size_t(sign - candidates.begin()));
    }
    const auto most = std::max_element(found.begin(), found.end());
    if (*most > 0)
        format.delimiter = candidates.at(std::size_t(most - found.begin()));
    return format;
}

ImportCsvReader::ImportCsvReader(QIODevice &device, const ImportCsvFormat &format)
    : m_device(device)
    , m_format(format)
{
}

Result<bool> ImportCsvReader::readMore()
{
    if (m_atEnd)
        return false;
    m_buffer.remove(0, std::exchange(m_at, 0));
    QByteArray bytes = m_device.read(chunkSize);
    m_bytesRead += bytes.size();
    if (bytes.isEmpty()) {
        if (!m_device.atEnd())
            return failure(Error::Kind::InvalidInput, Tr::tr("The file could not be read to its end: %1").arg(m_device.errorString()));
        m_atEnd = true;
        return false;
    }
    if (!std::exchange(m_begun, true)) {
        if (m_format.encoding == ImportEncoding::Utf16)
            m_decoder.emplace(utf16Of(bytes));
        else if (bytes.startsWith("\xEF\xBB\xBF"))
            bytes.remove(0, 3);
    }
    switch (m_format.encoding) {
    case ImportEncoding::Utf8: m_buffer.append(bytes); break;
    case ImportEncoding::Western: m_buffer.append(fromWestern(bytes)); break;
    case ImportEncoding::Utf16:
        m_buffer.append(QString(m_decoder->decode(bytes)).toUtf8());
        if (m_decoder->hasError())
            return unreadable(m_line + m_buffer.count('\n'), Tr::tr("this is not UTF-16. Choose the encoding that the file was saved in."));
    }
    return true;
}

bool ImportCsvReader::findEnd(Scan &scan) const
{
    const qsizetype size = m_buffer.size() - m_at;
    const char *bytes = m_buffer.constData() + m_at;
    for (; scan.ahead < size; ++scan.ahead) {
        const char c = bytes[scan.ahead];
        if (c == '"') {
            // a quote within a text that did not begin with one is a character like others
            if (scan.inQuotes) {
                scan.inQuotes = false;
                scan.closed = scan.ahead;
            } else if (scan.ahead == 0 || bytes[scan.ahead - 1] == m_format.delimiter) {
                scan.inQuotes = true;
                scan.quoteLine = scan.line;
            } else if (scan.closed == scan.ahead - 1) {
                scan.inQuotes = true;
            }
        } else if (scan.inQuotes) {
            scan.line += c == '\n' ? 1 : 0;
        } else if (c == '\n') {
            return true;
        } else if (c == '\r') {
            return scan.ahead + 1 < size || m_atEnd; // or what follows it is not here yet
        }
    }
    return false;
}

Result<bool> ImportCsvReader::next(ImportCsvRecord &record)
{
    for (;;) {
        Scan scan{.quoteLine = m_line, .line = m_line};
        bool found = findEnd(scan);
        while (!found) {
            if (scan.ahead > longestRecord)
                return unreadable(scan.quoteLine, Tr::tr("a text of more than 16 MB begins here. Is its quotation mark never closed?"));
            const auto more = readMore();
            if (!more)
                return failure(more.error());
            found = findEnd(scan);
            if (!*more)
                break;
        }
        if (!found && scan.inQuotes)
            return unreadable(scan.quoteLine, Tr::tr("the quotation mark that opens here is never closed."));
        if (!found && scan.ahead == 0)
            return false;
        record.line = m_line;
        const auto done = split(QByteArrayView(m_buffer).sliced(m_at, scan.ahead), record);
        if (!done)
            return failure(done.error());
        m_at += scan.ahead;
        m_line = scan.line;
        if (found) {
            m_at += m_buffer.at(m_at) == '\r' && m_at + 1 < m_buffer.size() && m_buffer.at(m_at + 1) == '\n' ? 2 : 1;
            ++m_line;
        }
        if (record.cells.size() > 1 || !record.cells.first().text.isEmpty() || record.cells.first().isQuoted)
            return true;
    }
}

Result<void> ImportCsvReader::split(QByteArrayView bytes, ImportCsvRecord &record) const
{
    if (bytes.contains('\0'))
        return unreadable(record.line, Tr::tr("zero bytes. Choose the encoding that the file was saved in."));
    if (m_format.encoding == ImportEncoding::Utf8 && !bytes.isValidUtf8())
        return unreadable(record.line, Tr::tr("this is not UTF-8. Choose the encoding that the file was saved in."));
    record.cells.resize(0);
    qsizetype at = 0;
    for (;;) {
        ImportCsvCell cell;
        if (at < bytes.size() && bytes.at(at) == '"') {
            cell.isQuoted = true;
            for (++at;; ++at) {
                const qsizetype quote = bytes.indexOf('"', at);
                cell.text.append(bytes.sliced(at, quote - at).data(), quote - at);
                at = quote + 1;
                if (at >= bytes.size() || bytes.at(at) != '"')
                    break;
                cell.text.append('"');
            }
            if (at < bytes.size() && bytes.at(at) != m_format.delimiter)
                return unreadable(record.line, Tr::tr("text follows a closing quotation mark. A quotation mark within a text is written twice."));
        } else {
            qsizetype end = bytes.indexOf(m_format.delimiter, at);
            if (end < 0)
                end = bytes.size();
            cell.text = bytes.sliced(at, end - at).toByteArray();
            at = end;
        }
        record.cells.append(std::move(cell));
        if (at >= bytes.size())
            return {};
        ++at; // past the separator; what follows it is a cell even if nothing is there
    }
}
