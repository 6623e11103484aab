// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_row.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

/// A row that was fetched, at its place in the list.
struct CachedRow {
    enum class Mark { None,
                      Changed,
                      LeftFilter,
                      Gone };

    ListRow row = {}; ///< no values and no key: nothing was found for this place, which is then marked Gone
    Mark mark = Mark::None;
    bool guessed = false; ///< the place is an estimate

    [[nodiscard]] bool isFiller() const { return row.cursor.key.isEmpty(); }
};

/// The fetched rows of a list, in pages. It keeps at most maxPages() pages, those nearest to what is in sight, so its
/// memory is the same for a hundred rows and for ten million.
class RowCache
{
public:
    static constexpr int pageRows = 100;
    static constexpr int maxPages = 64;

    /// Null: not in memory.
    [[nodiscard]] const CachedRow *at(int row) const;
    [[nodiscard]] CachedRow *at(int row);
    void put(int row, CachedRow cached);
    void drop(int row);
    void dropFrom(int row);
    /// The row with this key; -1: not in memory.
    [[nodiscard]] int find(const QString &key) const;

    /// The nearest place in memory, at or in front of (behind) this row, whose content `accepts`; -1: none.
    template<typename Predicate>
    [[nodiscard]] int nearestAtOrBefore(int row, Predicate accepts) const
    {
        for (auto page = m_pages.upper_bound(row / pageRows); row >= 0 && page != m_pages.begin();) {
            --page;
            for (int i = std::min(row - page->first * pageRows, pageRows - 1); i >= 0; --i)
                if (const auto &cell = page->second[size_t(i)]; cell && accepts(*cell))
                    return page->first * pageRows + i;
        }
        return -1;
    }
    template<typename Predicate>
    [[nodiscard]] int nearestAtOrAfter(int row, Predicate accepts) const
    {
        for (auto page = m_pages.lower_bound(row / pageRows); page != m_pages.end(); ++page)
            for (int i = std::max(row - page->first * pageRows, 0); i < pageRows; ++i)
                if (const auto &cell = page->second[size_t(i)]; cell && accepts(*cell))
                    return page->first * pageRows + i;
        return -1;
    }

    /// Forgets the pages farthest from these rows until no more than maxPages() are left.
    void evict(int firstVisible, int lastVisible);

    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }
    void clear() { m_pages.clear(); }

    /// visitor(row, const CachedRow &) for each row in memory, in order.
    template<typename Visitor>
    void forEach(Visitor visitor) const
    {
        for (const auto &[page, cells] : m_pages)
            for (int i = 0; i < pageRows; ++i)
                if (cells[size_t(i)])
                    visitor(page * pageRows + i, *cells[size_t(i)]);
    }

private:
    using Cells = std::vector<std::optional<CachedRow>>;
    std::map<int, Cells> m_pages;
};
