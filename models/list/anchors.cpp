// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/anchors.h"

#include <algorithm>

Anchors::Anchors(QList<Cursor> cursors, int step, qint64 counted)
    : m_cursors(std::move(cursors))
    , m_step(step)
    , m_counted(counted)
{
    Q_ASSERT(step > 0);
}

std::optional<Anchors::Place> Anchors::atOrBefore(qint64 row) const
{
    if (row < 0 || row >= m_counted || m_cursors.isEmpty())
        return std::nullopt;
    const qint64 index = std::min(row / m_step, qint64(m_cursors.size()) - 1);
    return Place{.row = index * m_step, .cursor = m_cursors[index]};
}

std::optional<Anchors::Place> Anchors::atOrAfter(qint64 row) const
{
    const qint64 index = (std::max(row, qint64(0)) + m_step - 1) / m_step;
    if (index >= m_cursors.size())
        return std::nullopt;
    return Place{.row = index * m_step, .cursor = m_cursors[index]};
}

void Anchors::thin(int limit)
{
    while (m_cursors.size() > std::max(limit, 1)) {
        qsizetype kept = 0;
        for (qsizetype i = 0; i < m_cursors.size(); i += 2)
            m_cursors[kept++] = m_cursors[i];
        m_cursors.resize(kept);
        m_step *= 2;
    }
}
