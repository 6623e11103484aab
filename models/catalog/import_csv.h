// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringDecoder>

#include <optional>

class QIODevice;

enum class ImportEncoding {
    Utf8,
    Utf16, ///< the byte order mark, or the zeros, say which
    Western, ///< Windows-1252, which holds Latin-1
};

/// How a file of separated values is written.
struct ImportCsvFormat {
    ImportEncoding encoding = ImportEncoding::Utf8;
    char delimiter = ',';

    /// What the beginning of the file (64 KiB will do) looks like.
    [[nodiscard]] static ImportCsvFormat of(const QByteArray &beginning);
};

struct ImportCsvCell {
    QByteArray text; ///< UTF-8
    bool isQuoted = false; ///< "" is an empty text, nothing between two separators is nothing
};

struct ImportCsvRecord {
    qint64 line = 0; ///< where it begins; the first line is 1
    QList<ImportCsvCell> cells;
};

/// Reads a file of separated values (RFC 4180; any line ends) record by record, in flat memory. Lines without anything are passed
/// over. What cannot be understood ends the reading with the line: a quote that is never closed, text behind a closing quote, bytes
/// that are not of the encoding, zero bytes. Any thread.
class ImportCsvReader
{
public:
    /// Does not take the device over; reads it from its position.
    ImportCsvReader(QIODevice &device, const ImportCsvFormat &format);

    /// False: the file has ended.
    [[nodiscard]] Result<bool> next(ImportCsvRecord &record);
    /// How far the device was read.
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }

private:
    /// How far the record that starts at m_at was looked through.
    struct Scan {
        qsizetype ahead = 0; ///< bytes past m_at
        qsizetype closed = -1; ///< where the last quote was closed, likewise
        bool inQuotes = false;
        qint64 quoteLine = 0;
        qint64 line = 0;
    };

    [[nodiscard]] Result<bool> readMore();
    /// True when scan.ahead is the end of the record; false when the buffer ends before.
    [[nodiscard]] bool findEnd(Scan &scan) const;
    [[nodiscard]] Result<void> split(QByteArrayView bytes, ImportCsvRecord &record) const;

    QIODevice &m_device;
    ImportCsvFormat m_format;
    std::optional<QStringDecoder> m_decoder;
    QByteArray m_buffer; ///< UTF-8, whatever the file is written in
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qint64 m_bytesRead = 0;
    bool m_atEnd = false;
    bool m_begun = false;
};
