// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// amount * part / whole, rounded half up, as backoffice.share_of() does; nothing of nothing. Shares taken as differences of growing
// parts add up to the whole, to the cent. Wide: an amount times an amount does not fit into 64 bits.
[[nodiscard]] inline qint64 shareOf(qint64 amount, qint64 part, qint64 whole)
{
    __extension__ using Wide = __int128;
    if (whole <= 0)
        return 0;
    return qint64((Wide(2) * amount * part + whole) / (Wide(2) * whole));
}
