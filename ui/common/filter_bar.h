// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_definition.h"
#include "models/list/list_query.h"

#include <QTimer>
#include <QWidget>

class FlowLayout;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

/// The row over a list: quick search, the filters that are on as chips, and the ones that can be added.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(const ListDefinition &definition, QWidget *parent = nullptr);

    /// Shows these filters; announces nothing.
    void setQuery(const ListQuery &query);
    [[nodiscard]] const ListQuery &query() const { return m_query; }
    void setSearchPlaceholder(const QString &text);
    void focusSearch();
    void addAction(QPushButton *button);
    /// The words of a Tree filter's nodes, for its chip.
    void setNodeTitles(const QString &filterId, const QList<FilterOption> &titles);

signals:
    void queryChanged(const ListQuery &query);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuildChips();
    void offerFilters();
    void edit(const FilterDefinition &filter, QWidget *anchor);
    void setFilter(const QString &filterId, const std::optional<FilterValue> &value);
    void applySearch();

    ListDefinition m_definition;
    ListQuery m_query;
    QLineEdit *m_search;
    FlowLayout *m_chips;
    QHBoxLayout *m_actions;
    QTimer m_typing;
};
