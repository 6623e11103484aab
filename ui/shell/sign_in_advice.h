// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/error.h"
#include "ui/shell/server_entry.h"

/// What to tell a person whose sign-in failed: what happened, what to do about it, and where to put the cursor.
struct SignInAdvice {
    enum class Field { None,
                       Login,
                       Password,
                       Server };

    QString message;
    Field field = Field::None;
};

[[nodiscard]] SignInAdvice adviceFor(const Error &error, const ServerEntry &server, bool capsLockIsOn);
