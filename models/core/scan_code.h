// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

// What a scanner read, and the forms in which a product may carry it. The same number is printed as UPC-A (12 digits) and as EAN-13
// (the same with a 0 in front); letters come in either case.
class ScanCode
{
public:
    explicit ScanCode(const QString &read);

    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString folded() const { return m_text.toUpper(); }
    [[nodiscard]] QString asUpc() const; // the 12 digits of an EAN-13 that begins with 0, else as it is
    [[nodiscard]] QString asEan() const; // a UPC-A with its 0, else as it is
    // Equal for codes that mean the same.
    [[nodiscard]] QString key() const { return ScanCode(folded()).asUpc(); }

    // No product can have it: empty, longer than any code, or with characters that no code holds.
    [[nodiscard]] bool isUnreadable() const;
    // A retail code (8, 12, 13 or 14 digits) whose last digit does not fit the others: one digit was misread.
    [[nodiscard]] bool hasWrongCheckDigit() const;

private:
    QString m_text;
};
