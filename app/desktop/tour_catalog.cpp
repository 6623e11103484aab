// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "models/list/windowed_list_model.h"
#include "ui/common/grid_edit.h"
#include "ui/common/record_table.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>
#include <QTreeWidget>

namespace {

const auto nameLabel = QStringLiteral("productNameLabel");

} // namespace

// The catalog as a role sees it: shelves and states with their numbers, what a search finds first, and a product in full.
void Tour::visitCatalog(const QString &role)
{
    const auto table = QStringLiteral("productsTable");
    const auto settled = [this, table] {
        const auto *view = m_walk->find<RecordTable>(table);
        return view != nullptr && qobject_cast<WindowedListModel *>(view->model())->state() == WindowedListModel::State::Ready
            && !view->model()->index(0, 0).data().toString().isEmpty();
    };
    m_walk->then(
        QStringLiteral("the catalog is shown"), [this] { m_walk->trigger(QStringLiteral("deskAction_catalog")); }, settled);
    m_walk->then(
        QStringLiteral("a shelf is chosen"), [this] {
            if (auto *tree = m_walk->find<QTreeWidget>(QStringLiteral("categoryFilterTree"))) {
                QTreeWidgetItem *shelf = tree->topLevelItem(1);
                shelf->setExpanded(true);
                tree->setCurrentItem(shelf->child(0));
            } else {
                m_walk->complain(QStringLiteral("There are no shelves."));
            }
        },
        settled);
    m_walk->shoot(role + QStringLiteral("-catalog-list"));
    m_walk->then(
        QStringLiteral("all of it is searched"), [this] {
        m_walk->press(QStringLiteral("allView"));
        m_walk->type(QStringLiteral("listSearchEdit"), QStringLiteral("rain jack")); }, [this, table, settled] {
        const auto *view = m_walk->find<RecordTable>(table);
        return settled() && qobject_cast<WindowedListModel *>(view->model())->query().search == u"rain jack"; });
    m_walk->shoot(role + QStringLiteral("-catalog-search"));
    m_walk->then(
        QStringLiteral("a product is open"), [this, table] {
        auto *view = m_walk->find<RecordTable>(table);
        view->setCurrentIndex(view->model()->index(0, 0)); }, [this] { return m_walk->find<QLabel>(nameLabel) != nullptr; });
    m_walk->shoot(role + QStringLiteral("-catalog-product"));
    m_walk->shoot(role + QStringLiteral("-catalog-product-end"), TourWalk::Errors::AreFaults, [this] {
        if (auto *area = m_walk->find<QScrollArea>(QStringLiteral("productScroll")))
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    });
    if (role == u"manager") {
        m_walk->then(
            QStringLiteral("something wrong is typed"), [this] { m_walk->press(QStringLiteral("editProductButton")); },
            [this] { return m_walk->find<QWidget>(QStringLiteral("productEditSheet")) != nullptr; });
        m_walk->then(
            QStringLiteral("a price of nothing is refused beside it"), [this] { m_walk->type(QStringLiteral("priceEdit"), QStringLiteral("0")); },
            [this] { return m_walk->find<QLabel>(QStringLiteral("priceProblemLabel")) != nullptr; });
        m_walk->shoot(role + QStringLiteral("-catalog-edit"));
        m_walk->then(QStringLiteral("a choice is there twice, and an image has no address"), [this] {
            auto *variants = m_walk->find<GridEdit>(QStringLiteral("variantsGrid"));
            variants->setRows({});
            for (int row = 1; row <= 3; ++row)
                variants->table()->item(row, 0)->setText(row == 1 ? QStringLiteral("M") : QStringLiteral("L"));
            m_walk->find<GridEdit>(QStringLiteral("imagesGrid"))->table()->item(0, 0)->setText(QStringLiteral("tent.jpg"));
        });
        m_walk->shoot(role + QStringLiteral("-catalog-edit-tables"), TourWalk::Errors::AreExpected, [this] {
            auto *images = m_walk->find<GridEdit>(QStringLiteral("imagesGrid"));
            for (QWidget *parent = images->parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
                if (auto *area = qobject_cast<QScrollArea *>(parent))
                    area->ensureWidgetVisible(images);
            }
        });
        m_walk->then(QStringLiteral("it is thrown away"), [this] { m_walk->press(QStringLiteral("productEditThrowAwayButton")); });
    }
    m_walk->then(
        QStringLiteral("the product is put away"), [this] {
            m_walk->press(QStringLiteral("closeProductButton"));
            m_walk->type(QStringLiteral("listSearchEdit"), QString());
        },
        settled);
    if (role == u"manager")
        visitCategories(role);
}

void Tour::visitCategories(const QString &role)
{
    m_walk->then(
        QStringLiteral("the categories are shown"), [this] { m_walk->trigger(QStringLiteral("deskAction_categories")); },
        [this] {
            const auto *tree = m_walk->find<QTreeWidget>(QStringLiteral("categoryTree"));
            return tree != nullptr && tree->topLevelItemCount() > 0 && m_walk->find<QWidget>(QStringLiteral("editCategoryButton")) != nullptr;
        });
    m_walk->then(QStringLiteral("a shelf is open"), [this] {
        if (auto *tree = m_walk->find<QTreeWidget>(QStringLiteral("categoryTree"))) {
            tree->topLevelItem(0)->setExpanded(true);
            tree->setCurrentItem(tree->topLevelItem(0)->child(1));
        }
    });
    m_walk->shoot(role + QStringLiteral("-categories"));
    m_walk->then(
        QStringLiteral("one goes below it"), [this] { m_walk->press(QStringLiteral("addBelowButton")); },
        [this] { return m_walk->find<QWidget>(QStringLiteral("categoryAddSheet")) != nullptr; });
    m_walk->shoot(role + QStringLiteral("-categories-add"));
    m_walk->then(QStringLiteral("or not"), [this] { m_walk->press(QStringLiteral("categoryAddCloseButton")); });
}
