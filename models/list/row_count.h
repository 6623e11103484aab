// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

/// How many rows a list has, as far as is known.
struct RowCount {
    enum class Kind {
        Unknown, ///< not asked yet
        Estimate, ///< about that many
        Exact, ///< that many when the list was opened or refreshed
        MoreThan ///< counting took too long; at least that many
    };

    Kind kind = Kind::Unknown;
    qint64 rows = 0;

    bool operator==(const RowCount &) const = default;
};
