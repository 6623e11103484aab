// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/filter_editor.h"

/// The editor of a Tree filter, which asks the definition for its nodes. What is chosen stands for all that is below it.
[[nodiscard]] FilterEditor *createTreeFilterEditor(const FilterDefinition &definition, const std::optional<FilterValue> &value, QWidget *parent);
