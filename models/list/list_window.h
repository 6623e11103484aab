// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/error.h"
#include "models/list/anchors.h"
#include "models/list/row_cache.h"
#include "models/list/row_count.h"

/// What is known of one list at one time, and what to fetch next. Plain logic: it asks nobody and tells nobody, so that
/// it can be tested against a list in memory.
///
/// Places are counted from the first row that was there when the list was opened. A place is exact when the rows in
/// front of it were counted (in an unbroken chain from the top, or from an anchor) and guessed when it comes from an
/// estimate. There is one guessed stretch at most, and it is forgotten when rows of exact place arrive.
///
/// Rows of exact place are always in the list's order, whatever is inserted and deleted meanwhile, because each fetch
/// stays between the rows that are already there. Where it finds too few, the rest of its places are marked Gone.
class ListWindow
{
public:
    /// A stretch of rows to fetch.
    struct Fetch {
        int first = 0;
        int count = 0;
        PageSeek seek;
        bool guessed = false;
        bool joins = false; ///< it continues a guessed stretch that is in memory

        [[nodiscard]] int last() const { return first + count - 1; }
    };

    /// What accepting an answer changed.
    struct Change {
        int first = 0; ///< rows whose content changed; first > last: none
        int last = -1;
        int shiftedBy = 0; ///< the rows in sight proved to be this much further down
    };

    /// For a refresh: the list was this long a moment ago.
    explicit ListWindow(int rows = 0);
    /// Opens at `row` with the row at `cursor` at or after that place: for a refresh that keeps its place.
    ListWindow(int rows, int row, Cursor cursor);

    /// The first rows are there.
    [[nodiscard]] bool isOpen() const { return m_opened; }
    [[nodiscard]] bool startsAtTop() const { return !m_start; }
    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] const RowCount &count() const { return m_count; }
    [[nodiscard]] const RowCache &cache() const { return m_cache; }
    [[nodiscard]] const Anchors &anchors() const { return m_anchors; }
    /// The first row when the list was opened.
    [[nodiscard]] const std::optional<Cursor> &top() const { return m_top; }

    /// The next stretch to fetch for these rows in sight; none: all there, or nothing can be done before an answer that
    /// is under way.
    [[nodiscard]] std::optional<Fetch> plan(int firstVisible, int lastVisible) const;
    /// One fetch for all of these rows, in memory or not, for reading only; none while their place can only be guessed.
    [[nodiscard]] std::optional<Fetch> planStretch(int first, int last) const;
    [[nodiscard]] Change accept(const Fetch &fetch, Page page);
    void fail(const Fetch &fetch, const Error &error);
    [[nodiscard]] const Error *failureAt(int row) const;
    void forgetFailures() { m_failures.clear(); }

    void setEstimate(qint64 estimate, QList<Cursor> sample);
    void setAnchors(Anchors anchors, bool complete);
    /// The stretch around `row` was found to be `delta` rows further down. Everything else is forgotten.
    void shift(int row, int delta);
    void forgetGuesses();

    void evict(int firstVisible, int lastVisible) { m_cache.evict(firstVisible, lastVisible); }
    [[nodiscard]] CachedRow *at(int row) { return m_cache.at(row); }

private:
    /// A row of known place to seek from.
    struct Base {
        int row = 0;
        Cursor cursor;
        bool own = false; ///< the row at the cursor is not in memory: it may be part of what is fetched
    };
    [[nodiscard]] std::optional<Base> exactInMemory(int row) const;
    [[nodiscard]] std::optional<Base> baseInFrontOf(int first) const;
    [[nodiscard]] std::optional<Base> baseBehind(int last) const;
    [[nodiscard]] int longestSkip() const;

    [[nodiscard]] bool isWanted(int row) const { return !m_cache.at(row) && !failureAt(row); }
    [[nodiscard]] std::optional<Fetch> planExact(int first, int end) const;
    [[nodiscard]] std::optional<Fetch> planGuess(int first, int end) const;

    void acceptForward(const Fetch &fetch, Page page);
    [[nodiscard]] int acceptBackward(const Fetch &fetch, Page page);
    void forgetGuessesOutside(const Fetch &fetch);
    void setEnd(int end, bool exact);
    void setRows(qint64 rows);

    RowCache m_cache;
    Anchors m_anchors;
    std::map<int, Cursor> m_waypoints; ///< exact rows met on the way: anchors for a list that could not be measured
    QList<Cursor> m_sample;
    std::optional<Cursor> m_top;
    int m_rows = 0;
    RowCount m_count;
    bool m_opened = false;

    struct Start {
        int row;
        Cursor cursor;
    };
    std::optional<Start> m_start;

    struct Failure {
        int first;
        int last;
        Error error;
    };
    QList<Failure> m_failures;
};
