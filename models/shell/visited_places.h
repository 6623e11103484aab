// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

// A place in the window: a desk, or a record on it.
struct Place {
    QString desk;
    QString record; // key; empty: the desk without a record
    bool operator==(const Place &) const = default;
};

// Back and forward through what was looked at, as in a browser. What the eye only passed on its way down a list is no visit.
class VisitedPlaces
{
public:
    using Time = std::chrono::milliseconds; // of any clock that goes forward

    // Shown now. The same place again is no new visit.
    void visit(const Place &place, Time now);

    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    // Where to go; none at the end.
    std::optional<Place> back(Time now) { return go(-1, now); }
    std::optional<Place> forward(Time now) { return go(+1, now); }
    [[nodiscard]] std::optional<Place> current() const;

    // Shorter than this is passing by.
    static constexpr Time shortestLook{700};
    static constexpr qsizetype mostKept = 100;

private:
    std::optional<Place> go(int step, Time now);

    QList<Place> m_places;
    qsizetype m_at = -1;
    Time m_since{0};
};
