// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/scan_code.h"

#include <algorithm>

namespace {

constexpr qsizetype longestCode = 100;

bool isDigits(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

ScanCode::ScanCode(const QString &read)
    : m_text(read.trimmed())
{
}

QString ScanCode::asUpc() const
{
    return m_text.size() == 13 && m_text.startsWith(u'0') && isDigits(m_text) ? m_text.mid(1) : m_text;
}

QString ScanCode::asEan() const
{
    return m_text.size() == 12 && isDigits(m_text) ? u'0' + m_text : m_text;
}

bool ScanCode::isUnreadable() const
{
    return m_text.isEmpty() || m_text.size() > longestCode || !m_text.isValidUtf16()
        || std::any_of(m_text.cbegin(), m_text.cend(), [](QChar c) { return !c.isPrint() || c == QChar::ReplacementCharacter; });
}

bool ScanCode::hasWrongCheckDigit() const
{
    const qsizetype size = m_text.size();
    if ((size != 8 && size != 12 && size != 13 && size != 14) || !isDigits(m_text))
        return false;
    int sum = 0;
    // from the right, the digit before the check digit counts three times
    for (qsizetype i = 0; i + 1 < size; ++i)
        sum += m_text[size - 2 - i].digitValue() * (i % 2 == 0 ? 3 : 1);
    return (10 - sum % 10) % 10 != m_text.back().digitValue();
}
