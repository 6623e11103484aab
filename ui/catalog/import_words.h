// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/import_queries.h"

#include <QString>

/// What a column of shop.products is called in the lines of an import: "price_amount" is "Price".
[[nodiscard]] QString importColumnTitle(const QString &column);
/// What is wrong with a line, in a sentence.
[[nodiscard]] QString importProblemWords(const ImportProblem &problem, const QString &currency);
/// "Price 19.90 → 21.90".
[[nodiscard]] QString importChangeWords(const ImportChange &change);
[[nodiscard]] QString importKindWords(ImportKind kind);
