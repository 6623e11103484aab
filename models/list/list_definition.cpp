// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/list_definition.h"

#include <algorithm>

const ColumnDefinition *ListDefinition::column(const QString &columnId) const
{
    const int index = columnIndex(columnId);
    return index < 0 ? nullptr : &columns[index];
}

int ListDefinition::columnIndex(const QString &columnId) const
{
    for (qsizetype i = 0; i < columns.size(); ++i)
        if (columns[i].id == columnId)
            return int(i);
    return -1;
}

const FilterDefinition *ListDefinition::filter(const QString &filterId) const
{
    const auto found = std::find_if(filters.begin(), filters.end(), [&](const auto &f) { return f.id == filterId; });
    return found == filters.end() ? nullptr : &*found;
}
