// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

class Money;

/// How values are written for people. One place, so that the same amount or moment reads the same on every screen.
class Format
{
public:
    /// "149.00 €", "1,300 ¥": the currency's own decimals, the language's own separators.
    [[nodiscard]] static QString money(qint64 minor, const QString &currency);
    [[nodiscard]] static QString money(const Money &amount);
    /// "1,284,920 €": rounded to whole units, where cents would be noise.
    [[nodiscard]] static QString wholeMoney(qint64 minor, const QString &currency);
    [[nodiscard]] static QString count(qint64 number);
    /// "18.7" for 18,659 thousandths.
    [[nodiscard]] static QString decimal(qint64 thousandths);

    /// Text of unknown direction as a part of a sentence: an Arabic name does not turn the words around it.
    [[nodiscard]] static QString isolated(const QString &text);
    /// "Portugal" for "PT"; anything that is no country code stays as it is.
    [[nodiscard]] static QString country(const QString &code);

    /// "14:52", "Tue 14:52", "12 Mar 14:52", "12 Mar 2024": short, and right until midnight.
    [[nodiscard]] static QString when(const QDateTime &moment, const QDateTime &now = QDateTime::currentDateTime());
    /// "just now", "5 minutes ago", "3 hours ago", then as when().
    [[nodiscard]] static QString ago(const QDateTime &moment, const QDateTime &now = QDateTime::currentDateTime());
    /// The whole stamp with zone, for tooltips: "Thursday, 12 March 2026 14:52:07 CET".
    [[nodiscard]] static QString stamp(const QDateTime &moment);
};
