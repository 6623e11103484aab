// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_definition.h"
#include "models/list/list_filter.h"

/// A filter in words, as its chip says it: "Paid, Processing", "last 30 days", "10.00 € to 50.00 €".
[[nodiscard]] QString filterWords(const FilterDefinition &definition, const FilterValue &value);

/// "last 30 days", "this month"; a custom range as its dates.
[[nodiscard]] QString dateWords(const DateFilter &filter);
