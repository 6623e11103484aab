// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/anchors.h"
#include "models/list/list_row.h"

#include <QRandomGenerator>

#include <algorithm>
#include <vector>

/// A list as the database would have it, in memory, with many ties in the sort value. It answers the same seeks.
class TruthList
{
public:
    using Entry = std::pair<int, int>; ///< sort value, key

    void fill(int rows, QRandomGenerator &random)
    {
        m_entries.clear();
        for (int i = 0; i < rows; ++i)
            m_entries.push_back({int(random.bounded(std::max(rows / 7, 1))), m_nextKey++});
        std::sort(m_entries.begin(), m_entries.end());
    }
    int size() const { return int(m_entries.size()); }
    const Entry &operator[](int row) const { return m_entries[size_t(row)]; }

    int insert(int sort)
    {
        const Entry entry{sort, m_nextKey++};
        m_entries.insert(std::lower_bound(m_entries.begin(), m_entries.end(), entry), entry);
        return entry.second;
    }
    void removeAt(int row) { m_entries.erase(m_entries.begin() + row); }
    bool contains(const Entry &entry) const { return std::binary_search(m_entries.begin(), m_entries.end(), entry); }
    int rowOf(const Cursor &cursor) const
    {
        return int(std::lower_bound(m_entries.begin(), m_entries.end(), entryOf(cursor)) - m_entries.begin());
    }

    static Cursor cursorOf(const Entry &entry)
    {
        return {QString::number(entry.first), QString::number(entry.second)};
    }
    static Entry entryOf(const Cursor &cursor) { return {cursor.sort.toInt(), cursor.key.toInt()}; }
    static ListRow rowFor(const Entry &entry)
    {
        return {.cursor = cursorOf(entry), .values = {qint64(entry.first), QString::number(entry.second)}};
    }

    Page answer(const PageSeek &seek) const
    {
        int first = 0;
        int end = size();
        switch (seek.kind) {
        case PageSeek::Kind::Start:
        case PageSeek::Kind::End:
            break;
        case PageSeek::Kind::After:
            first = int(std::upper_bound(m_entries.begin(), m_entries.end(), entryOf(seek.cursor)) - m_entries.begin());
            break;
        case PageSeek::Kind::AtOrAfter:
            first = rowOf(seek.cursor);
            break;
        case PageSeek::Kind::Before:
            end = rowOf(seek.cursor);
            break;
        }
        if (seek.inFrontOf)
            end = std::min(end, rowOf(*seek.inFrontOf));
        if (seek.behind) {
            const int row = rowOf(seek.behind->cursor);
            const bool there = row < size() && (*this)[row] == entryOf(seek.behind->cursor);
            first = std::max(first, there && !seek.behind->own ? row + 1 : row);
        }
        end = std::max(first, end);
        Page page;
        if (seek.isBackward()) {
            end = std::max(end - seek.skip, first);
            page.more = end - first > seek.limit;
            first = std::max(first, end - seek.limit);
        } else {
            first = std::min(first + seek.skip, end);
            page.more = end - first > seek.limit;
            end = std::min(end, first + seek.limit);
        }
        for (int row = first; row < end; ++row)
            page.rows.append(rowFor((*this)[row]));
        return page;
    }

    Anchors anchors(int step, int limit) const { return anchorsFrom(0, step, limit); }
    Anchors anchorsFrom(int top, int step, int limit) const
    {
        const int counted = std::min(size() - top, limit);
        QList<Cursor> cursors;
        for (int row = 0; row < counted; row += step)
            cursors.append(cursorOf((*this)[top + row]));
        return Anchors(cursors, step, counted);
    }

    /// About `count` rows spread over the list, each off by a little, as a sample is.
    QList<Cursor> sample(int count, QRandomGenerator &random) const
    {
        std::vector<Entry> picked;
        for (int i = 0; i < count && size() > 0; ++i)
            picked.push_back((*this)[random.bounded(size())]);
        std::sort(picked.begin(), picked.end());
        QList<Cursor> cursors;
        for (const Entry &entry : picked)
            cursors.append(cursorOf(entry));
        return cursors;
    }

private:
    std::vector<Entry> m_entries;
    int m_nextKey = 1;
};
