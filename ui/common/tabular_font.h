// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Makes the figures of Inter line up everywhere: in lists, labels and fields.
///
/// Inter's default figures are proportional, and Qt 6.4 has no way to ask a font for its tabular ones (feature `tnum`).
/// So the installed font is registered once more from memory, with that feature under the tag of one that is always on.
class TabularFont
{
public:
    static constexpr auto Family = "Inter";

    /// False when Inter is not installed or has no tabular figures; the window then uses the fallback fonts.
    static bool install();
};
