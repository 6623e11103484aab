// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dashboard/thin_line.h"

#include <algorithm>

QList<QPointF> thinned(const QList<QPointF> &points, int pixels)
{
    constexpr int pointsOfAPixel = 4;
    if (pixels <= 0 || points.size() <= qsizetype(pixels) * pointsOfAPixel)
        return points;
    const double left = points.first().x();
    const double width = points.last().x() - left;
    const auto pixelOf = [&](const QPointF &point) { return width > 0 ? int((point.x() - left) / width * pixels) : 0; };
    QList<QPointF> result;
    result.reserve(qsizetype(pixels + 1) * pointsOfAPixel);
    for (auto begin = points.cbegin(); begin != points.cend();) {
        const int pixel = pixelOf(*begin);
        auto lowest = begin;
        auto highest = begin;
        auto end = begin;
        for (; end != points.cend() && pixelOf(*end) == pixel; ++end) {
            if (end->y() < lowest->y())
                lowest = end;
            if (end->y() > highest->y())
                highest = end;
        }
        for (const auto point : {begin, std::min(lowest, highest), std::max(lowest, highest), end - 1}) {
            if (result.isEmpty() || result.last() != *point)
                result.append(*point);
        }
        begin = end;
    }
    return result;
}
