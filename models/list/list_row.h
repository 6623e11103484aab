// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

/// A row's place in a list's order: its sort value and its key, as the server printed them. Never a QDateTime: that
/// would lose the microseconds and with them rows.
struct Cursor {
    QString sort;
    QString key;
    bool operator==(const Cursor &) const = default;
};

struct ListRow {
    Cursor cursor;
    QList<QVariant> values; ///< one for each column of the definition
};

/// How to fetch a stretch of a list: from where, in which direction, how many rows.
struct PageSeek {
    enum class Kind {
        Start, ///< from the first row on
        End, ///< from the last row back
        After, ///< from the row behind the cursor on
        AtOrAfter, ///< from the cursor's own row on
        Before ///< from the row in front of the cursor back
    };

    Kind kind = Kind::Start;
    Cursor cursor = {};
    int skip = 0; ///< rows to pass over first; small, since the server walks them
    int limit = 0;

    struct Edge {
        Cursor cursor;
        bool own = false; ///< the cursor's own row is inside
        bool operator==(const Edge &) const = default;
    };
    std::optional<Edge> behind = {}; ///< only rows behind this one
    std::optional<Cursor> inFrontOf = {}; ///< only rows in front of this one

    [[nodiscard]] bool isBackward() const { return kind == Kind::End || kind == Kind::Before; }
    bool operator==(const PageSeek &) const = default;
};

struct Page {
    QList<ListRow> rows; ///< in the list's order, whichever way they were read
    bool more = false; ///< further rows follow in the direction of reading
};
