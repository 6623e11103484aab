// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

// For QVERIFY2(result, qPrintable(whyNot(result))), which evaluates its second part also when all is well.
template<typename T>
[[nodiscard]] QString whyNot(const Result<T> &result)
{
    return result ? QString() : result.error().message + QLatin1Char(' ') + result.error().detail;
}
