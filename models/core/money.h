// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QLocale>
#include <QString>

#include <compare>

// Decimals of a currency by ISO 4217: EUR 2, JPY 0, KWD 3.
[[nodiscard]] int minorDigits(const QString &currency);

// An amount in whole minor units (cents, yen) of one currency. Integers only, so it is right to the cent; arithmetic that would
// overflow or mix currencies is an error, never a wrong amount.
class Money
{
public:
    Money() = default;
    Money(qint64 minorUnits, QString currency)
        : m_minorUnits(minorUnits)
        , m_currency(std::move(currency))
    {
    }

    // Reads what a person typed, in the locale's separators: "1.234,5" or "1 234,50 EUR". More decimals than the currency has,
    // misplaced group separators and anything else ambiguous are refused rather than guessed.
    [[nodiscard]] static Result<Money> parse(QStringView text, const QString &currency, const QLocale &locale = QLocale());

    [[nodiscard]] qint64 minorUnits() const { return m_minorUnits; }
    [[nodiscard]] const QString &currency() const { return m_currency; }
    [[nodiscard]] bool isZero() const { return m_minorUnits == 0; }
    [[nodiscard]] bool isNegative() const { return m_minorUnits < 0; }

    [[nodiscard]] Result<Money> plus(const Money &other) const;
    [[nodiscard]] Result<Money> minus(const Money &other) const;
    [[nodiscard]] Result<Money> times(qint64 factor) const;

    // The amount with a point and all decimals of its currency, no grouping, no currency: "-1234.50". For files and edit fields;
    // what people read is formatted in ui/.
    [[nodiscard]] QString toPlainString() const;

    bool operator==(const Money &) const = default;
    // Amounts of different currencies have no order.
    [[nodiscard]] std::partial_ordering operator<=>(const Money &other) const;

private:
    qint64 m_minorUnits = 0;
    QString m_currency;
};
