// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_query.h"
#include "ui/common/card.h"

#include <QHash>

class CategoryTree;
class QCheckBox;
class QLabel;
class QTreeWidgetItem;
struct CatalogCount;
struct Category;

/// Beside the list of products: the shelves and the states, each with how many of the products in question it has. What is
/// chosen here narrows the list.
class CategoryPanel : public Card
{
    Q_OBJECT

public:
    explicit CategoryPanel(QWidget *parent = nullptr);

    void setCategories(const QList<Category> &categories);
    /// Shows what the list is narrowed to; announces nothing.
    void showQuery(const ListQuery &query);
    void showCounts(const QList<CatalogCount> &counts);
    /// Counting took too long, or failed.
    void showNoCounts();

signals:
    void filtersChanged(const FilterSet &filters);

private:
    void recount();
    void onCategoryChosen();
    void onStatusChosen();

    struct Facet {
        QCheckBox *box;
        QLabel *count;
    };
    CategoryTree *m_tree;
    QTreeWidgetItem *m_all = nullptr;
    QTreeWidgetItem *m_none = nullptr;
    QHash<QString, Facet> m_states;
    FilterSet m_filters;
    QList<CatalogCount> m_counts;
};
