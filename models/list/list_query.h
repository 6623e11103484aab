// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_definition.h"
#include "models/list/list_filter.h"

#include <QJsonObject>

/// What a person asked of a list. Saved views keep it as JSON.
struct ListQuery {
    /// Instead of a column: what fits the searched words best comes first. Only where the definition has a rank, and only
    /// while something is searched.
    static const QString bestMatch;

    QString sort; ///< column id; unknown or not sortable: the definition's default
    bool descending = true;
    FilterSet filters;
    QString search; ///< quick search; empty: none

    bool operator==(const ListQuery &) const = default;

    [[nodiscard]] static ListQuery defaultOf(const ListDefinition &definition);
    [[nodiscard]] bool isRanked(const ListDefinition &definition) const;
    /// The query with these words searched: a search begins with the best match and ends with the definition's order, unless
    /// the person chose another.
    [[nodiscard]] ListQuery searching(const QString &words, const ListDefinition &definition) const;
    [[nodiscard]] bool isFiltered() const { return !filters.isEmpty() || !search.isEmpty(); }

    [[nodiscard]] QJsonObject toJson() const;
    /// Never fails and never widens: what cannot be read becomes an UnknownFilter, which matches no row.
    [[nodiscard]] static ListQuery fromJson(const QJsonObject &json, const ListDefinition &definition);
};
