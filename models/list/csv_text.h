// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// Cells of a comma-separated file (RFC 4180, UTF-8) as PostgreSQL's COPY ... CSV reads them: NULL is nothing, an empty
/// text is "". Texts that a spreadsheet would run as a formula get an apostrophe in front, which original() takes away.
class CsvText
{
public:
    /// Appends the cell of a text.
    static void append(QByteArray &line, QByteArrayView text);
    /// The text that does nothing in a spreadsheet, not yet quoted.
    [[nodiscard]] static QByteArray inert(QByteArrayView text);
    /// What inert() was given.
    [[nodiscard]] static QByteArray original(QByteArrayView cell);
};
