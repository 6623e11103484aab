// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;
struct StockDetail;

/// The parts of a stock row, each as the content of its card. nullptr: nothing to show.

/// Available, reserved, committed, damaged and on hand, in large type.
[[nodiscard]] QWidget *stockFigures(const StockDetail &stock);
/// Who holds the reserved and the committed units, and until when.
[[nodiscard]] QWidget *holdsContent(const StockDetail &stock);
/// The product in other warehouses.
[[nodiscard]] QWidget *elsewhereContent(const StockDetail &stock);
/// The stock card: each movement with what it changed and every bucket's balance behind it, newest first.
[[nodiscard]] QWidget *movementsContent(const StockDetail &stock);
