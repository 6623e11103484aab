// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/list_window.h"

#include <algorithm>
#include <limits>

namespace {

constexpr int page = RowCache::pageRows;
constexpr int waypointStep = 10 * page;

bool isExact(const CachedRow &cached)
{
    return !cached.guessed && !cached.isFiller();
}

int pageFloor(int row)
{
    return row / page * page;
}

using Kind = PageSeek::Kind;

ListWindow::Fetch stretch(int first, int count, Kind kind, const Cursor &cursor = {})
{
    ListWindow::Fetch fetch;
    fetch.first = first;
    fetch.count = count;
    fetch.seek.kind = kind;
    fetch.seek.cursor = cursor;
    fetch.seek.limit = count;
    return fetch;
}

} // namespace

ListWindow::ListWindow(int rows)
    : m_rows(rows)
    , m_count{.kind = rows > 0 ? RowCount::Kind::Estimate : RowCount::Kind::Unknown, .rows = rows}
{
}

ListWindow::ListWindow(int rows, int row, Cursor cursor)
    : ListWindow(rows)
{
    m_start = Start{.row = row, .cursor = std::move(cursor)};
}

std::optional<ListWindow::Fetch> ListWindow::plan(int firstVisible, int lastVisible) const
{
    if (!m_opened) {
        if (failureAt(m_start ? m_start->row : 0))
            return std::nullopt;
        Fetch fetch = m_start ? stretch(m_start->row, page, Kind::AtOrAfter, m_start->cursor) : stretch(0, page, Kind::Start);
        fetch.guessed = m_start.has_value();
        return fetch;
    }
    firstVisible = std::max(firstVisible, 0);
    lastVisible = std::min(lastVisible, m_rows - 1);
    if (firstVisible > lastVisible)
        return std::nullopt;

    const int hullFirst = pageFloor(firstVisible);
    const int hullEnd = std::min(pageFloor(lastVisible) + page, m_rows);
    // First what is in sight, then the page below and the page above, so that scrolling meets rows.
    const std::pair<int, int> stretches[] = {{firstVisible, lastVisible + 1},
                                             {lastVisible + 1, std::min(hullEnd + page, m_rows)},
                                             {std::max(hullFirst - page, 0), firstVisible}};
    for (const auto &[first, end] : stretches) {
        for (int row = first; row < end; ++row) {
            if (!isWanted(row))
                continue;
            int gapFirst = row;
            int gapEnd = row + 1;
            while (gapFirst > pageFloor(row) && isWanted(gapFirst - 1))
                --gapFirst;
            const int limit = std::min(std::max(hullEnd, pageFloor(row) + page), m_rows);
            while (gapEnd < limit && isWanted(gapEnd))
                ++gapEnd;
            if (auto fetch = planExact(gapFirst, gapEnd))
                return fetch;
            if (auto fetch = planGuess(gapFirst, gapEnd))
                return fetch;
            row = gapEnd;
        }
    }
    return std::nullopt;
}

std::optional<ListWindow::Base> ListWindow::exactInMemory(int row) const
{
    if (row < 0)
        return std::nullopt;
    return Base{.row = row, .cursor = m_cache.at(row)->row.cursor};
}

std::optional<ListWindow::Base> ListWindow::baseInFrontOf(int first) const
{
    auto base = exactInMemory(m_cache.nearestAtOrBefore(first - 1, isExact));
    const auto offer = [&](int row, const Cursor &cursor) {
        if (!base || row > base->row + 1)
            base = Base{.row = row, .cursor = cursor, .own = true};
    };
    if (m_top)
        offer(0, *m_top);
    if (const auto anchor = m_anchors.atOrBefore(first))
        offer(int(anchor->row), anchor->cursor);
    if (const auto above = m_waypoints.upper_bound(first); above != m_waypoints.begin())
        offer(std::prev(above)->first, std::prev(above)->second);
    return base;
}

std::optional<ListWindow::Base> ListWindow::baseBehind(int last) const
{
    auto base = exactInMemory(m_cache.nearestAtOrAfter(last + 1, isExact));
    const auto offer = [&](int row, const Cursor &cursor) {
        if (!base || row < base->row)
            base = Base{.row = row, .cursor = cursor, .own = true};
    };
    if (const auto anchor = m_anchors.atOrAfter(last + 1))
        offer(int(anchor->row), anchor->cursor);
    if (const auto below = m_waypoints.lower_bound(last + 1); below != m_waypoints.end())
        offer(below->first, below->second);
    return base;
}

int ListWindow::longestSkip() const
{
    return std::max(2 * waypointStep, m_anchors.step());
}

std::optional<ListWindow::Fetch> ListWindow::planExact(int first, int end) const
{
    const auto left = baseInFrontOf(first);
    const auto right = baseBehind(end - 1);
    const int leftSkip = left ? first - left->row - (left->own ? 0 : 1) : longestSkip() + 1;
    const int rightSkip = right ? right->row - end : longestSkip() + 1;
    if (std::min(leftSkip, rightSkip) > longestSkip())
        return std::nullopt;

    Fetch fetch = leftSkip <= rightSkip
        ? stretch(first, end - first, left->own ? Kind::AtOrAfter : Kind::After, left->cursor)
        : stretch(first, end - first, Kind::Before, right->cursor);
    fetch.seek.skip = std::min(leftSkip, rightSkip);

    // Rows that came or went since may have moved the ranks: stay between the rows that are shown already.
    if (const auto bound = exactInMemory(m_cache.nearestAtOrBefore(first - 1, isExact))) {
        // From a bound far in front the server would have to walk; and so many rows do not come at once.
        if (fetch.seek.kind != Kind::After && (fetch.seek.isBackward() || first - bound->row <= longestSkip()))
            fetch.seek.behind = {.cursor = bound->cursor};
    } else if (m_top && *m_top != fetch.seek.cursor) {
        fetch.seek.behind = {.cursor = *m_top, .own = true};
    }
    if (const auto bound = exactInMemory(m_cache.nearestAtOrAfter(end, isExact));
        bound && bound->cursor != fetch.seek.cursor)
        fetch.seek.inFrontOf = bound->cursor;
    return fetch;
}

std::optional<ListWindow::Fetch> ListWindow::planStretch(int first, int last) const
{
    return isOpen() ? planExact(first, last + 1) : std::nullopt;
}

std::optional<ListWindow::Fetch> ListWindow::planGuess(int first, int end) const
{
    const int count = end - first;
    const auto isGuess = [](const CachedRow &cached) { return cached.guessed && !cached.isFiller(); };
    const int left = m_cache.nearestAtOrBefore(first - 1, isGuess);
    const int right = m_cache.nearestAtOrAfter(end, isGuess);
    Fetch fetch;
    if (left >= 0 && left == first - 1) {
        fetch = stretch(first, count, Kind::After, m_cache.at(left)->row.cursor);
        fetch.joins = true;
    } else if (right == end) {
        fetch = stretch(first, count, Kind::Before, m_cache.at(right)->row.cursor);
        fetch.joins = true;
    } else if (end == m_rows) {
        fetch = stretch(first, count, Kind::End);
    } else if (!m_sample.isEmpty()) {
        fetch = stretch(first, count, Kind::AtOrAfter, m_sample[qsizetype(qint64(first) * m_sample.size() / m_rows)]);
    } else {
        return std::nullopt;
    }
    fetch.guessed = true;
    if (m_top && fetch.seek.isBackward())
        fetch.seek.behind = {.cursor = *m_top, .own = true};
    return fetch;
}

ListWindow::Change ListWindow::accept(const Fetch &fetch, Page answer)
{
    const bool opening = !m_opened;
    if (opening && m_start && answer.rows.isEmpty()) {
        m_start.reset(); // every row from there on is gone: open at the top instead
        m_rows = 0;
        return {};
    }
    m_opened = true;
    if (fetch.seek.kind == Kind::Start && !m_top && !answer.rows.isEmpty())
        m_top = answer.rows.first().cursor;

    Change change{.first = fetch.first, .last = fetch.last()};
    if (fetch.seek.isBackward())
        change.shiftedBy = acceptBackward(fetch, std::move(answer));
    else
        acceptForward(fetch, std::move(answer));

    if (!fetch.guessed)
        forgetGuesses();
    else if (!fetch.joins && change.shiftedBy == 0)
        forgetGuessesOutside(fetch);
    return change;
}

void ListWindow::acceptForward(const Fetch &fetch, Page answer)
{
    const int got = int(answer.rows.size());
    for (int i = 0; i < got; ++i) {
        const int row = fetch.first + i;
        if (!fetch.guessed && row % waypointStep == 0 && row >= m_anchors.counted())
            m_waypoints[row] = answer.rows[i].cursor;
        m_cache.put(row, {.row = std::move(answer.rows[i]), .guessed = fetch.guessed});
    }
    const int end = fetch.first + got;
    if (fetch.seek.inFrontOf) {
        // Rows of this stretch were deleted since its neighbours were fetched. The neighbours stay where they are.
        for (int row = end; row <= fetch.last(); ++row)
            m_cache.put(row, {.mark = CachedRow::Mark::Gone, .guessed = fetch.guessed});
    } else if (!answer.more) {
        setEnd(end, !fetch.guessed);
    } else if (end >= m_rows && m_count.kind != RowCount::Kind::Exact) {
        setRows(qint64(end) + page);
        if (m_count.kind == RowCount::Kind::MoreThan)
            m_count.rows = std::max(m_count.rows, qint64(end));
    }
}

int ListWindow::acceptBackward(const Fetch &fetch, Page answer)
{
    const int got = int(answer.rows.size());
    const int first = fetch.last() + 1 - got;
    if (got < fetch.count && fetch.seek.kind == Kind::End) {
        // The whole list is shorter than the stretch that was asked for.
        m_cache.clear();
        for (int i = 0; i < got; ++i)
            m_cache.put(i, {.row = std::move(answer.rows[i])});
        setEnd(got, true);
        return 0;
    }
    for (int i = 0; i < got; ++i)
        m_cache.put(first + i, {.row = std::move(answer.rows[i]), .guessed = fetch.guessed});
    if (got == fetch.count)
        return 0;
    if (fetch.guessed) {
        // The top of the list was met before its guessed place.
        const int run = got > 0 ? first : fetch.last() + 1;
        shift(run, -run);
        return -run;
    }
    for (int row = fetch.first; row < first; ++row)
        m_cache.put(row, {.mark = CachedRow::Mark::Gone});
    return 0;
}

void ListWindow::forgetGuessesOutside(const Fetch &fetch)
{
    QList<int> guessed;
    m_cache.forEach([&](int row, const CachedRow &cached) {
        if (cached.guessed && (row < fetch.first || row > fetch.last()))
            guessed.append(row);
    });
    for (const int row : guessed)
        m_cache.drop(row);
}

void ListWindow::setEnd(int end, bool exact)
{
    m_cache.dropFrom(end);
    m_rows = end;
    if (exact)
        m_count = {.kind = RowCount::Kind::Exact, .rows = end};
    else if (m_count.kind == RowCount::Kind::Estimate)
        m_count.rows = end;
}

void ListWindow::setRows(qint64 rows)
{
    // A view counts rows in int.
    m_rows = int(std::min(rows, qint64(std::numeric_limits<int>::max() - 2 * page)));
}

void ListWindow::fail(const Fetch &fetch, const Error &error)
{
    m_failures.append({.first = fetch.first, .last = fetch.last(), .error = error});
}

const Error *ListWindow::failureAt(int row) const
{
    for (const Failure &failure : m_failures)
        if (row >= failure.first && row <= failure.last)
            return &failure.error;
    return nullptr;
}

void ListWindow::setEstimate(qint64 estimate, QList<Cursor> sample)
{
    if (m_count.kind == RowCount::Kind::Exact || m_count.kind == RowCount::Kind::MoreThan)
        return;
    m_sample = std::move(sample);
    estimate = std::max(estimate, qint64(m_rows));
    m_count = {.kind = RowCount::Kind::Estimate, .rows = estimate};
    // Without a sample a jump leads nowhere: the list then grows as it is scrolled.
    if (!m_sample.isEmpty())
        setRows(estimate);
}

void ListWindow::setAnchors(Anchors anchors, bool complete)
{
    m_anchors = std::move(anchors);
    m_waypoints.erase(m_waypoints.begin(), m_waypoints.lower_bound(int(m_anchors.counted())));
    if (!m_top && !m_anchors.isEmpty())
        m_top = m_anchors.cursors().first();
    if (complete) {
        setRows(m_anchors.counted());
        m_count = {.kind = RowCount::Kind::Exact, .rows = m_anchors.counted()};
        m_cache.dropFrom(m_rows);
        return;
    }
    m_count = {.kind = RowCount::Kind::MoreThan, .rows = m_anchors.counted()};
    setRows(std::max(qint64(m_rows), m_anchors.counted() + page));
}

void ListWindow::shift(int row, int delta)
{
    int first = row;
    while (m_cache.at(first - 1))
        --first;
    QList<CachedRow> run;
    for (int r = first; m_cache.at(r); ++r)
        run.append(std::move(*m_cache.at(r)));
    m_cache.clear();
    for (qsizetype i = 0; i < run.size(); ++i) {
        const int place = first + int(i) + delta;
        run[i].guessed = false;
        if (place >= 0)
            m_cache.put(place, std::move(run[i]));
    }
    const int end = first + int(run.size()) + delta;
    if (end > m_rows)
        setRows(end);
}

void ListWindow::forgetGuesses()
{
    forgetGuessesOutside(Fetch{});
}
