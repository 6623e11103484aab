// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/shell/visited_places.h"

void VisitedPlaces::visit(const Place &place, Time now)
{
    if (m_at >= 0 && m_places.at(m_at) == place)
        return;
    const bool passedBy = m_at >= 0 && now - m_since < shortestLook && m_places.at(m_at).desk == place.desk;
    m_places.resize(m_at + 1); // who goes another way has no forward
    if (passedBy)
        m_places.removeLast();
    if (m_places.isEmpty() || m_places.last() != place)
        m_places.append(place);
    if (m_places.size() > mostKept)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
    m_since = now;
}

std::optional<Place> VisitedPlaces::current() const
{
    return m_at < 0 ? std::nullopt : std::optional(m_places.at(m_at));
}

std::optional<Place> VisitedPlaces::go(int step, Time now)
{
    const qsizetype to = m_at + step;
    if (to < 0 || to >= m_places.size())
        return {};
    m_at = to;
    // A step is meant, however short the look.
    m_since = now - shortestLook;
    return m_places.at(m_at);
}
