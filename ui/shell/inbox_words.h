// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/shell/inbox_queries.h"
#include "ui/common/theme.h"

/// How news reads: one sentence, a line that says more, an icon and a tone.
struct InboxWords {
    QString sentence;
    QString detail;
    QString icon;
    Tone tone = Tone::Accent;

    [[nodiscard]] static InboxWords of(const InboxItem &item);
};
