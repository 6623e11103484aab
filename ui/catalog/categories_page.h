// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/catalog_queries.h"
#include "models/core/command_slot.h"
#include "models/db/deliver.h"
#include "ui/common/desk_page.h"

#include <QTimer>

#include <memory>
#include <optional>

class ActionButton;
class CategoryCard;
class CategoryTree;
class EditorSheet;
class EmptyState;
class Notice;
class QLabel;
class QLineEdit;
class QStackedLayout;
class Session;

/// The shelves of the shop: a tree that is put in order by dragging or by keys, and what a shelf is about.
class CategoriesPage : public DeskPage
{
    Q_OBJECT

public:
    explicit CategoriesPage(Session &session, QWidget *parent = nullptr);

    void refresh() override;
    void search(const QString &words) override;
    void openRecord(const QString &key) override;
    [[nodiscard]] bool hasUnsavedWork() const override;

private:
    [[nodiscard]] QWidget *makeTreeCard();
    [[nodiscard]] QWidget *makeDetail();
    void makeSheets(Session &session);
    void addMoveActions();
    void load();
    void show(const QList<Category> &categories);
    void showCurrent();
    void find(const QString &words);
    void edit();
    void add(const QUuid &parent);
    void move(const QUuid &id, const QUuid &parent, const QUuid &before);
    /// Among its siblings (up, down), out of its parent, or into the sibling above.
    enum class Step { Up,
                      Down,
                      Out,
                      In };
    void step(Step step);
    void setActive(bool active);
    void remove();
    using Write = std::function<QFuture<Result<SavedRecord>>(const CommandId &)>;
    void act(const QJsonObject &content, const QString &done, const Write &write);
    [[nodiscard]] const Category *current() const;
    [[nodiscard]] const Category *find(const QUuid &id) const;

    CatalogQueries m_queries;
    QList<Category> m_categories;
    QHash<QUuid, qint64> m_counts;
    bool m_mayEdit = false;
    bool m_busy = false;
    QUuid m_wanted; ///< to be chosen when it is there
    CommandSlot m_slot;
    Generation m_loads;
    std::shared_ptr<QUuid> m_added = std::make_shared<QUuid>();

    CategoryTree *m_tree;
    QLineEdit *m_find;
    EmptyState *m_state;
    QStackedLayout *m_stack = nullptr;
    Notice *m_notice;
    CategoryCard *m_card;
    ActionButton *m_add;
    QLabel *m_hint;
    QList<QAction *> m_moves;
    EditorSheet *m_editSheet = nullptr;
    EditorSheet *m_addSheet = nullptr;
};
