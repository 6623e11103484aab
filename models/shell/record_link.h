// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QString>

// backroom://order/ORD-2026-482302: a record, from a mail or a chat to the window. Links come from anywhere, so whatever is not
// exactly of this form is refused with a sentence; a link only ever leads to a record, it never does anything.
struct RecordLink {
    QString kind; // "order"
    QString name; // what people call the record

    static constexpr int longest = 200;

    // Error::Kind::InvalidInput, in words, when it is no link to a record.
    [[nodiscard]] static Result<RecordLink> read(const QString &text);
    [[nodiscard]] QString text() const;
};
