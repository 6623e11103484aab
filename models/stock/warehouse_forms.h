// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/edit/record_editor.h"
#include "models/stock/stock_papers.h"
#include "models/stock/stock_queries.h"

#include <memory>

// The forms of a warehouse and of its bins: what they begin with, what is wrong with what was typed, and where it goes.

// Days of the week as the database has them, from Monday.
[[nodiscard]] const QStringList &weekdays();

[[nodiscard]] EditRecord warehouseRecordOf(const WarehouseDetail &warehouse);
[[nodiscard]] EditRecord newWarehouseRecord();
[[nodiscard]] EditRecord binsRecordOf(const WarehouseDetail &warehouse);

[[nodiscard]] EditForm warehouseEditForm(const StockQueries &queries);
// `added` is the new warehouse, once it was saved.
[[nodiscard]] EditForm warehouseAddForm(const StockQueries &queries, std::shared_ptr<QUuid> added);
// One field, "bins": the codes of the bins in use, a line each. What is missing from it goes out of use.
[[nodiscard]] EditForm binsForm(const StockQueries &queries);
