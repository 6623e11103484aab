// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

// What PostgreSQL or libpq said when a statement failed.
struct SqlFailure {
    QString sqlState = {};
    QString constraint = {};
    QString primary = {}; // the server's first line, without severity
    QString whole = {}; // everything, for the log
    bool linkBroken = false;
    bool cancelled = false; // the person took it back, whatever it broke on its way out
};

// The one place where SQLSTATEs become words for people; for constraints see constraint_words.h.
[[nodiscard]] Error errorFrom(const SqlFailure &failure);

// When a connection could not be opened. Without a code the text decides, which must be libpq's English; what it does not recognise
// is Error::Kind::Internal.
[[nodiscard]] Error connectErrorFrom(const QString &sqlState, const QString &text);
