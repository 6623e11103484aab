// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QVariant>

#include <optional>

// A value as QPSQL can bind it. Ids, dates, lists and JSON become text, which the server casts to the parameter's type; times become
// UTC with milliseconds. A null string, id, date or an empty QVariant is NULL.
[[nodiscard]] Result<QVariant> sqlValue(const QVariant &value);

// The same as libpq's text parameter; absent is NULL.
[[nodiscard]] Result<std::optional<QByteArray>> libpqValue(const QVariant &value);
