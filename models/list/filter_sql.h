// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/sql_text.h"
#include "models/list/list_definition.h"
#include "models/list/page_source.h"

/// A question's filters as SQL: clauses of the definition, values bound. Each clause narrows, whatever the filter holds;
/// what makes no sense matches no row.
class FilterSql
{
public:
    FilterSql(const ListDefinition &definition, const ListQuestion &question);

    [[nodiscard]] const QStringList &clauses() const { return m_clauses; }
    [[nodiscard]] const SqlValues &values() const { return m_values; }

private:
    void addFilter(const FilterDefinition *filter, const FilterValue &value);
    [[nodiscard]] QString clause(const StatusFilter &value, const FilterDefinition &filter);
    [[nodiscard]] QString clause(const MoneyFilter &value, const FilterDefinition &filter);
    [[nodiscard]] QString clause(const DateFilter &value, const FilterDefinition &filter);
    [[nodiscard]] QString clause(const TextFilter &value, const FilterDefinition &filter);
    [[nodiscard]] QString clause(const YesNoFilter &value, const FilterDefinition &filter);
    [[nodiscard]] QString clause(const TreeFilter &value, const FilterDefinition &filter);
    [[nodiscard]] QString clause(const UnknownFilter &value, const FilterDefinition &filter);
    /// Binds a value and gives its placeholder, cast to the type.
    [[nodiscard]] QString bind(const QVariant &value, const QString &type);

    QDate m_today;
    QStringList m_clauses;
    SqlValues m_values;
};
