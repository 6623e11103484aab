// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/row_cache.h"

#include <algorithm>

const CachedRow *RowCache::at(int row) const
{
    return const_cast<RowCache *>(this)->at(row);
}

CachedRow *RowCache::at(int row)
{
    if (row < 0)
        return nullptr;
    const auto page = m_pages.find(row / pageRows);
    if (page == m_pages.end())
        return nullptr;
    auto &cell = page->second[size_t(row % pageRows)];
    return cell ? &*cell : nullptr;
}

void RowCache::put(int row, CachedRow cached)
{
    Q_ASSERT(row >= 0);
    auto &page = m_pages.try_emplace(row / pageRows, size_t(pageRows)).first->second;
    page[size_t(row % pageRows)] = std::move(cached);
}

void RowCache::drop(int row)
{
    const auto page = m_pages.find(row / pageRows);
    if (row < 0 || page == m_pages.end())
        return;
    page->second[size_t(row % pageRows)].reset();
    if (std::none_of(page->second.begin(), page->second.end(), [](const auto &cell) { return cell.has_value(); }))
        m_pages.erase(page);
}

void RowCache::dropFrom(int row)
{
    if (m_pages.empty())
        return;
    const int end = (m_pages.rbegin()->first + 1) * pageRows;
    const int nextPage = (row + pageRows - 1) / pageRows;
    m_pages.erase(m_pages.lower_bound(nextPage), m_pages.end());
    for (int r = row; r < std::min(nextPage * pageRows, end); ++r)
        drop(r);
}

int RowCache::find(const QString &key) const
{
    for (const auto &[page, cells] : m_pages)
        for (int i = 0; i < pageRows; ++i)
            if (const auto &cell = cells[size_t(i)]; cell && cell->row.cursor.key == key)
                return page * pageRows + i;
    return -1;
}

void RowCache::evict(int firstVisible, int lastVisible)
{
    while (int(m_pages.size()) > maxPages) {
        const int toFirst = firstVisible / pageRows - m_pages.begin()->first;
        const int toLast = m_pages.rbegin()->first - lastVisible / pageRows;
        m_pages.erase(toFirst >= toLast ? m_pages.begin() : std::prev(m_pages.end()));
    }
}
