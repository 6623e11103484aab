// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

/// What a filter chip holds. The values are plain data: which rows they mean is decided by the list's FilterDefinition,
/// and they reach the server as bound values only.

/// Rows whose state is one of these codes. No codes means no rows: a chip without a choice is removed, not left empty.
struct StatusFilter {
    QStringList codes;
    bool operator==(const StatusFilter &) const = default;
};

/// Amounts in minor units, both ends included; an open end is absent.
struct MoneyFilter {
    std::optional<qint64> from;
    std::optional<qint64> to;
    QString currency; ///< ISO code; empty when the definition has no currency to compare with
    bool operator==(const MoneyFilter &) const = default;
};

/// Whole days in the zone of the person who looks, both ends included. A preset moves with the calendar, so a saved
/// view "last 7 days" stays what it says.
struct DateFilter {
    enum class Preset { Custom,
                        Today,
                        Yesterday,
                        Last7Days,
                        Last30Days,
                        ThisWeek,
                        ThisMonth,
                        LastMonth,
                        ThisYear };

    Preset preset = Preset::Custom;
    QDate from; ///< Custom only; an invalid date is an open end
    QDate to;
    bool operator==(const DateFilter &) const = default;

    struct Days {
        QDate from;
        QDate to;
    };
    /// The days meant when today is `today`; weeks start on Monday.
    [[nodiscard]] Days days(QDate today) const;
};

/// Rows that contain this text, wherever the definition looks for it. Any character is literal.
struct TextFilter {
    QString text;
    bool operator==(const TextFilter &) const = default;
};

struct YesNoFilter {
    bool yes = true;
    bool operator==(const YesNoFilter &) const = default;
};

/// Rows at one of these nodes or below it. No nodes means no rows.
struct TreeFilter {
    QStringList nodes; ///< node ids as text
    bool operator==(const TreeFilter &) const = default;
};

/// A filter that could not be understood, for example one of a saved view that a newer version wrote. It matches no
/// row: leaving it out would show more than was asked for.
struct UnknownFilter {
    bool operator==(const UnknownFilter &) const = default;
};

using FilterValue =
    std::variant<StatusFilter, MoneyFilter, DateFilter, TextFilter, YesNoFilter, TreeFilter, UnknownFilter>;

/// Filter id to value; a row must pass all of them.
using FilterSet = QMap<QString, FilterValue>;
