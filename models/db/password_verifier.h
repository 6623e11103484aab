// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QString>

class Connection;

// A new password as the server keeps it (SCRAM-SHA-256, a salt of its own), made here: the password itself goes nowhere.
[[nodiscard]] Result<QString> passwordVerifier(Connection &connection, const QString &login, const QString &password);
