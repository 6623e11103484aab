// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/stock/stock_queries.h"
#include "ui/common/state.h"

#include <QStringList>

struct StockHold;
struct StockMovement;

/// What the stock desk says in words that depend on its data.

/// A level, a transfer's, a count's state, a warehouse's type: the word and its tone.
[[nodiscard]] StateLook stockState(const QString &code);
/// "Received", "Sold", "Adjusted: Missing".
[[nodiscard]] QString movementWords(const StockMovement &movement);
/// "Checkout, until 14:52", "Order ORD-2026-000001".
[[nodiscard]] QString holdWords(const StockHold &hold);
/// "+5", "−3", "0".
[[nodiscard]] QString signedCount(int number);
/// "MUG-1, MUG-2": the products that share a code.
[[nodiscard]] QString skusOf(const QList<CodeHit> &products);
