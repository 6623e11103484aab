// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QPainter;
class QRectF;

/// The round picture of a person: the initials of the name on the accent's tint.
class Avatar
{
public:
    /// First letters of the first and the last word: "Lucía Fernández" is "LF", "Cher" is "C".
    [[nodiscard]] static QString initials(const QString &name);
    static void paint(QPainter &painter, const QRectF &circle, const QString &name);
};
