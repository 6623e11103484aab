// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/csv_text.h"

#include <array>

namespace {

// Signs that spreadsheets pass over before they look for a formula; and our own apostrophe, so that a text which has one
// already gets another and original() is always right.
constexpr std::array<QByteArrayView, 7> passedOver{" ", "'", "\xC2\xA0", "\xE2\x80\x8B", "\xE2\x80\x8E", "\xE2\x80\x8F", "\xEF\xBB\xBF"};
// The last four are full-width = + - @, which an Asian version takes for the narrow ones.
constexpr std::array<QByteArrayView, 11> beginnings{"=", "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};

bool beginsFormula(QByteArrayView text)
{
    for (bool moved = true; moved;) {
        moved = false;
        for (const QByteArrayView sign : passedOver) {
            if (text.startsWith(sign)) {
                text = text.sliced(sign.size());
                moved = true;
            }
        }
    }
    for (const QByteArrayView sign : beginnings) {
        if (text.startsWith(sign))
            return true;
    }
    return false;
}

bool needsQuotes(QByteArrayView text)
{
    if (text.isEmpty() || text.front() == ' ' || text.back() == ' ')
        return true;
    for (const char c : text) {
        if (c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r' || c == '\t')
            return true;
    }
    return text == "\\."; // COPY's end of data
}

} // namespace

QByteArray CsvText::inert(QByteArrayView text)
{
    return beginsFormula(text) ? '\'' + text.toByteArray() : text.toByteArray();
}

QByteArray CsvText::original(QByteArrayView cell)
{
    return cell.startsWith('\'') && beginsFormula(cell) ? cell.sliced(1).toByteArray() : cell.toByteArray();
}

void CsvText::append(QByteArray &line, QByteArrayView text)
{
    const bool formula = beginsFormula(text);
    if (!formula && !needsQuotes(text)) {
        line.append(text.data(), text.size());
        return;
    }
    line.append('"');
    if (formula)
        line.append('\'');
    for (const char c : text) {
        if (c == '"')
            line.append('"');
        line.append(c);
    }
    line.append('"');
}
