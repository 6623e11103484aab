// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_row.h"

/// The place of every step()-th row of a list, so that any row is one short seek away: cursors()[i] is row i * step().
class Anchors
{
public:
    Anchors() = default;
    Anchors(QList<Cursor> cursors, int step, qint64 counted);

    [[nodiscard]] bool isEmpty() const { return m_cursors.isEmpty(); }
    [[nodiscard]] const QList<Cursor> &cursors() const { return m_cursors; }
    [[nodiscard]] int step() const { return m_step; }
    /// How many rows were walked to make them.
    [[nodiscard]] qint64 counted() const { return m_counted; }

    struct Place {
        qint64 row;
        Cursor cursor;
    };
    /// The last anchor at or in front of this row; none when the row lies behind what was walked.
    [[nodiscard]] std::optional<Place> atOrBefore(qint64 row) const;
    [[nodiscard]] std::optional<Place> atOrAfter(qint64 row) const;

    /// Drops every other anchor until there are at most `limit`: for a list that proved longer than estimated.
    void thin(int limit);

private:
    QList<Cursor> m_cursors;
    int m_step = 1;
    qint64 m_counted = 0;
};
