// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointF>

/// The points of a line, ordered by x, that can be told from each other on so many pixels: of each pixel's points the
/// first, the lowest, the highest and the last, so that no peak is lost and the line looks as it did. A million points are
/// drawn as fast as a few thousand.
[[nodiscard]] QList<QPointF> thinned(const QList<QPointF> &points, int pixels);
