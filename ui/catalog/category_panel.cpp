// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/category_panel.h"

#include "models/catalog/catalog_queries.h"
#include "models/core/product_state.h"
#include "ui/catalog/category_tree.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace {

constexpr int panelWidth = 216;
const auto categoryFilter = QStringLiteral("category");
const auto shelfless = QStringLiteral("no_category");
const auto statusFilter = QStringLiteral("status");

} // namespace

CategoryPanel::CategoryPanel(QWidget *parent)
    : Card(tr("Categories"), parent)
    , m_tree(new CategoryTree)
{
    setObjectName(QStringLiteral("categoryPanel"));
    setFixedWidth(panelWidth);
    m_tree->setObjectName(QStringLiteral("categoryFilterTree"));
    m_tree->setAccessibleName(tr("Categories"));
    body()->setSpacing(Space::Tight);
    body()->addWidget(m_tree, 1);
    auto *heading = plainLabel(tr("Status"), TextLook::Strong);
    heading->setContentsMargins(0, Space::Medium, 0, Space::Tight);
    body()->addWidget(heading);
    for (const QString &state : productStates()) {
        Facet facet{new QCheckBox(productStateTitle(state)), plainLabel({}, TextLook::Small)};
        facet.box->setObjectName(QStringLiteral("statusFacet_") + state);
        facet.box->setAccessibleName(tr("Only %1").arg(productStateTitle(state)));
        auto *row = new QHBoxLayout;
        row->setContentsMargins(0, 2, Space::Tight, 2);
        row->addWidget(facet.box);
        row->addStretch();
        row->addWidget(facet.count);
        body()->addLayout(row);
        connect(facet.box, &QCheckBox::toggled, this, &CategoryPanel::onStatusChosen);
        m_states.insert(state, facet);
    }
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &CategoryPanel::onCategoryChosen);
    setCategories({});
}

void CategoryPanel::setCategories(const QList<Category> &categories)
{
    m_tree->setCategories(categories);
    const QSignalBlocker quiet(m_tree);
    m_all = new QTreeWidgetItem({tr("All")});
    m_none = new QTreeWidgetItem({tr("Without a category")});
    m_tree->insertTopLevelItem(0, m_all);
    m_tree->addTopLevelItem(m_none);
    m_none->setHidden(true);
    ListQuery query;
    query.filters = m_filters;
    showQuery(query);
    recount();
}

void CategoryPanel::showQuery(const ListQuery &query)
{
    m_filters = query.filters;
    QTreeWidgetItem *chosen = m_all;
    if (const auto filter = m_filters.constFind(categoryFilter); filter != m_filters.constEnd()) {
        const auto *tree = std::get_if<TreeFilter>(&*filter);
        // several shelves are shown by the chip alone
        chosen = tree != nullptr && tree->nodes.size() == 1 ? m_tree->itemOf(QUuid::fromString(tree->nodes.first())) : nullptr;
    } else if (m_filters.contains(shelfless)) {
        chosen = m_none;
    }
    m_tree->showCurrent(chosen);
    QStringList codes;
    if (const auto filter = m_filters.constFind(statusFilter); filter != m_filters.constEnd()) {
        if (const auto *status = std::get_if<StatusFilter>(&*filter))
            codes = status->codes;
    }
    for (auto facet = m_states.cbegin(); facet != m_states.cend(); ++facet) {
        const QSignalBlocker quiet(facet->box);
        facet->box->setChecked(codes.contains(facet.key()));
    }
    recount();
}

void CategoryPanel::showCounts(const QList<CatalogCount> &counts)
{
    m_counts = counts;
    recount();
}

void CategoryPanel::showNoCounts()
{
    m_counts.clear();
    m_tree->clearCounts();
    for (const Facet &facet : std::as_const(m_states))
        facet.count->clear();
}

// A shelf counts what the chosen states leave, a state what the chosen shelf has.
void CategoryPanel::recount()
{
    if (m_counts.isEmpty()) {
        showNoCounts();
        return;
    }
    const auto chosenStates = [this](const QString &status) {
        const auto filter = m_filters.constFind(statusFilter);
        const auto *states = filter == m_filters.constEnd() ? nullptr : std::get_if<StatusFilter>(&*filter);
        return states == nullptr || states->codes.contains(status);
    };
    QHash<QUuid, qint64> shelves;
    qint64 total = 0;
    for (const CatalogCount &count : m_counts) {
        if (!chosenStates(count.status))
            continue;
        shelves[count.category] += count.products;
        total += count.products;
    }
    m_tree->setCounts(shelves);
    m_all->setData(0, CategoryTree::CountRole, total);
    m_none->setData(0, CategoryTree::CountRole, shelves.value(QUuid()));
    m_none->setHidden(shelves.value(QUuid()) == 0 && m_tree->currentItem() != m_none);

    const QTreeWidgetItem *chosen = m_tree->currentItem();
    const auto onChosenShelf = [&](const QUuid &category) {
        if (chosen == nullptr || chosen == m_all)
            return true;
        if (chosen == m_none)
            return category.isNull();
        for (const QTreeWidgetItem *shelf = m_tree->itemOf(category); shelf != nullptr; shelf = shelf->parent()) {
            if (shelf == chosen)
                return true;
        }
        return false;
    };
    QHash<QString, qint64> states;
    for (const CatalogCount &count : std::as_const(m_counts)) {
        if (onChosenShelf(count.category))
            states[count.status] += count.products;
    }
    for (auto facet = m_states.cbegin(); facet != m_states.cend(); ++facet)
        facet->count->setText(Format::count(states.value(facet.key())));
}

void CategoryPanel::onCategoryChosen()
{
    m_filters.remove(categoryFilter);
    m_filters.remove(shelfless);
    const QTreeWidgetItem *chosen = m_tree->currentItem();
    if (chosen == m_none)
        m_filters.insert(shelfless, YesNoFilter{true});
    else if (chosen != nullptr && chosen != m_all)
        m_filters.insert(categoryFilter, TreeFilter{{m_tree->idOf(chosen).toString(QUuid::WithoutBraces)}});
    emit filtersChanged(m_filters);
}

void CategoryPanel::onStatusChosen()
{
    StatusFilter filter;
    for (const QString &state : productStates()) {
        if (m_states[state].box->isChecked())
            filter.codes.append(state);
    }
    m_filters.remove(statusFilter);
    if (!filter.codes.isEmpty())
        m_filters.insert(statusFilter, filter);
    emit filtersChanged(m_filters);
}
