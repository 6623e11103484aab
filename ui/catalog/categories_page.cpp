// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/categories_page.h"

#include "models/catalog/catalog_forms.h"
#include "models/core/change_notice.h"
#include "models/db/session.h"
#include "ui/catalog/category_card.h"
#include "ui/catalog/category_tree.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/card_parts.h"
#include "ui/common/editor_sheet.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedLayout>
#include <QTreeWidgetItemIterator>

namespace {

constexpr int widestTree = 560;
constexpr int sheetWidth = 520;

QString keyOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QList<FormField> fields()
{
    return {{.id = QStringLiteral("name"), .label = CategoriesPage::tr("Name")},
            {.id = QStringLiteral("description"), .label = CategoriesPage::tr("What is on this shelf"), .kind = FormField::Kind::Text},
            {.id = QStringLiteral("slug"), .label = CategoriesPage::tr("Web address"), .hint = CategoriesPage::tr("made of the name when empty")},
            {.id = QStringLiteral("image_url"), .label = CategoriesPage::tr("Address of its image"), .hint = QStringLiteral("https://…")}};
}

} // namespace

CategoriesPage::CategoriesPage(Session &session, QWidget *parent)
    : DeskPage(tr("Categories"), parent)
    , m_queries(session.executor(), session.whoAmI().roles)
    , m_tree(new CategoryTree)
    , m_find(new QLineEdit)
    , m_state(new EmptyState)
    , m_notice(new Notice)
    , m_card(new CategoryCard)
    , m_add(new ActionButton(tr("New category…"), Qt::CTRL | Qt::Key_N))
    , m_hint(wrapped(plainLabel(tr("Drag a row, or press Alt with an arrow: up and down among its neighbours, left out of its parent, right into the one above."),
                                TextLook::Small)))
{
    setObjectName(QStringLiteral("categoriesPage"));
    m_notice->setObjectName(QStringLiteral("categoryNotice"));
    m_add->setObjectName(QStringLiteral("addCategoryButton"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(Space::Large);
    columns->addWidget(makeTreeCard(), 1);
    columns->addWidget(makeDetail(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Page, Space::Tight, Space::Page, Space::Page);
    layout->setSpacing(Space::Medium);
    layout->addWidget(m_notice);
    layout->addLayout(columns, 1);
    setFocusProxy(m_tree);
    makeSheets(session);
    addMoveActions();

    connect(m_tree, &QTreeWidget::currentItemChanged, this, &CategoriesPage::showCurrent);
    connect(m_tree, &QTreeWidget::itemActivated, this, &CategoriesPage::edit);
    connect(m_tree, &CategoryTree::moveRequested, this, &CategoriesPage::move);
    connect(m_find, &QLineEdit::textChanged, this, qOverload<const QString &>(&CategoriesPage::find));
    connect(m_state, &EmptyState::actionTriggered, this, &CategoriesPage::load);
    connect(m_add, &QPushButton::clicked, this, [this] { add({}); });
    session.followChanges(this, {QStringLiteral("shop.categories")}, QStringLiteral("category_id"), [this](const ChangeNotice &) {
        if (!m_busy)
            load();
    });
}

QWidget *CategoriesPage::makeTreeCard()
{
    m_tree->setObjectName(QStringLiteral("categoryTree"));
    m_tree->setAccessibleName(tr("Categories"));
    m_state->setObjectName(QStringLiteral("categoriesState"));
    m_find->setObjectName(QStringLiteral("categoryFindEdit"));
    m_find->setAccessibleName(tr("Find a category"));
    m_find->setPlaceholderText(tr("Find a category"));
    m_find->setClearButtonEnabled(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_find, 1);
    head->addWidget(m_add);
    auto *host = new QWidget;
    m_stack = new QStackedLayout(host);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_state);
    auto *card = new Card;
    card->setMaximumWidth(widestTree);
    card->body()->addLayout(head);
    card->body()->addWidget(host, 1);
    card->body()->addWidget(m_hint);
    return card;
}

QWidget *CategoriesPage::makeDetail()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    layout->addStretch(1);
    connect(m_card, &CategoryCard::editRequested, this, &CategoriesPage::edit);
    connect(m_card, &CategoryCard::addBelowRequested, this, [this] { add(current()->id); });
    connect(m_card, &CategoryCard::turnRequested, this, [this] { setActive(!current()->isActive); });
    connect(m_card, &CategoryCard::removeRequested, this, &CategoriesPage::remove);
    connect(m_card, &CategoryCard::productsRequested, this, [this] {
        emit listRequested(QStringLiteral("catalog"), QStringLiteral("all"), {{QStringLiteral("category"), TreeFilter{{keyOf(current()->id)}}}});
    });
    return column;
}

void CategoriesPage::makeSheets(Session &session)
{
    m_editSheet = new EditorSheet(this, QStringLiteral("categoryEdit"), new RecordEditor(categoryEditForm(m_queries), session.drafts(), this), fields(),
                                  {.title = [](const QString &name) { return tr("Edit %1").arg(name); }, .save = tr("Save"), .saving = tr("Saving…"), .width = sheetWidth});
    m_addSheet = new EditorSheet(this, QStringLiteral("categoryAdd"), new RecordEditor(categoryAddForm(m_queries, m_added), session.drafts(), this), fields(),
                                 {.title = [](const QString &name) { return name; }, .save = tr("Add the category"), .saving = tr("Adding…"), .width = sheetWidth});
    connect(m_editSheet->editor(), &RecordEditor::saved, this, [this] {
        m_notice->tell(Tone::Good, tr("Saved."));
        load();
    });
    connect(m_addSheet->editor(), &RecordEditor::saved, this, [this] {
        m_wanted = *m_added;
        m_notice->tell(Tone::Good, tr("The category is added."));
        load();
    });
}

void CategoriesPage::addMoveActions()
{
    const auto add = [this](const char *name, const QString &text, int key, Step where) {
        auto *made = new QAction(text, this);
        made->setObjectName(QLatin1String(name));
        made->setShortcut(QKeySequence(Qt::ALT | Qt::Key(key)));
        made->setShortcutContext(Qt::WidgetShortcut);
        m_tree->addAction(made);
        m_moves.append(made);
        connect(made, &QAction::triggered, this, [this, where] { step(where); });
    };
    add("moveCategoryUpAction", tr("Up among its neighbours"), Qt::Key_Up, Step::Up);
    add("moveCategoryDownAction", tr("Down among its neighbours"), Qt::Key_Down, Step::Down);
    add("moveCategoryOutAction", tr("Out of its parent"), Qt::Key_Left, Step::Out);
    add("moveCategoryInAction", tr("Into the one above"), Qt::Key_Right, Step::In);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CategoriesPage::refresh()
{
    load();
}

void CategoriesPage::load()
{
    if (m_categories.isEmpty()) {
        m_state->showLoading(tr("Loading the categories"));
        m_stack->setCurrentWidget(m_state);
    }
    const auto ticket = m_loads.next();
    deliver(m_queries.categories({}), this, ticket, [this](const Result<QList<Category>> &categories) {
        if (categories) {
            show(*categories);
        } else if (m_categories.isEmpty()) {
            m_state->showFailed(tr("The categories could not be loaded"), categories.error().message, tr("Try again"));
        } else {
            m_notice->tell(Tone::Bad, categories.error().message);
        }
    });
    deliver(m_queries.shelfCounts({}), this, ticket, [this](const Result<QHash<QUuid, qint64>> &counts) {
        if (!counts)
            return; // the tree says what is wrong with the link
        m_counts = *counts;
        m_tree->setCounts(m_counts);
        showCurrent();
    });
    deliver(m_queries.mayEditCategories({}), this, ticket, [this](const Result<bool> &may) {
        m_mayEdit = may.value_or(false);
        m_tree->setArrangeable(m_mayEdit);
        m_hint->setVisible(m_mayEdit);
        m_add->setVisible(m_mayEdit);
        showCurrent();
    });
}

void CategoriesPage::show(const QList<Category> &categories)
{
    m_categories = categories;
    m_tree->setCategories(categories);
    m_tree->setCounts(m_counts);
    if (categories.isEmpty())
        m_state->showEmpty(QStringLiteral("desk-catalog"), tr("No categories yet"), tr("Products can stand on shelves as soon as there is one."));
    m_stack->setCurrentWidget(categories.isEmpty() ? static_cast<QWidget *>(m_state) : m_tree);
    if (QTreeWidgetItem *item = m_tree->itemOf(std::exchange(m_wanted, QUuid())))
        m_tree->setCurrentItem(item);
    if (m_tree->currentItem() == nullptr)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    find(m_find->text());
    setSummary(tr("%Ln category(ies)", nullptr, int(categories.size())));
    showCurrent();
}

const Category *CategoriesPage::find(const QUuid &id) const
{
    for (const Category &category : m_categories) {
        if (category.id == id)
            return &category;
    }
    return nullptr;
}

const Category *CategoriesPage::current() const
{
    return find(m_tree->idOf(m_tree->currentItem()));
}

void CategoriesPage::showCurrent()
{
    const Category *category = current();
    m_card->setVisible(category != nullptr);
    for (QAction *move : std::as_const(m_moves))
        move->setEnabled(m_mayEdit && category != nullptr && !m_busy);
    if (category == nullptr)
        return;
    CategoryCard::Place place{.path = {},
                              .own = m_counts.value(category->id),
                              .all = m_tree->currentItem()->data(0, CategoryTree::CountRole).toLongLong(),
                              .hasChildren = m_tree->currentItem()->childCount() > 0};
    for (const QTreeWidgetItem *item = m_tree->currentItem()->parent(); item != nullptr; item = item->parent())
        place.path.prepend(item->text(0));
    m_card->show(*category, place, m_mayEdit, m_busy);
    emit recordShown(keyOf(category->id), category->name);
}

// Shows what contains the words, and the way to it.
void CategoriesPage::find(const QString &words)
{
    const auto fits = [&words](const auto &self, QTreeWidgetItem *item) -> bool {
        bool below = false;
        for (int i = 0; i < item->childCount(); ++i)
            below = self(self, item->child(i)) || below;
        const bool shown = below || words.isEmpty() || item->text(0).contains(words, Qt::CaseInsensitive);
        item->setHidden(!shown);
        if (!words.isEmpty())
            item->setExpanded(below);
        return shown;
    };
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        fits(fits, m_tree->topLevelItem(i));
}

void CategoriesPage::search(const QString &words)
{
    m_find->setText(words);
}

void CategoriesPage::openRecord(const QString &key)
{
    if (const QString begun = newRecordKey() + u'-'; key.startsWith(begun)) {
        add(QUuid::fromString(key.mid(begun.size())));
        return;
    }
    m_wanted = QUuid::fromString(key);
    if (QTreeWidgetItem *item = m_tree->itemOf(m_wanted))
        m_tree->setCurrentItem(item);
}

bool CategoriesPage::hasUnsavedWork() const
{
    return m_editSheet->hasInput() || m_addSheet->hasInput();
}

void CategoriesPage::edit()
{
    if (current() != nullptr && m_mayEdit)
        m_editSheet->openFor(categoryRecordOf(*current()));
}

void CategoriesPage::add(const QUuid &parent)
{
    const Category *above = find(parent);
    EditRecord record = categoryRecordOf({});
    record.key = newRecordKey() + u'-' + (parent.isNull() ? QStringLiteral("top") : keyOf(parent));
    record.title = above == nullptr ? tr("New category at the top") : tr("New category in %1").arg(above->name);
    record.values.insert(QStringLiteral("parent"), parent.isNull() ? QString() : keyOf(parent));
    m_addSheet->openFor(record);
}

void CategoriesPage::move(const QUuid &id, const QUuid &parent, const QUuid &before)
{
    const Category *category = find(id);
    if (category == nullptr || id == before)
        return;
    m_wanted = id;
    const CategoryMove move{id, category->rowVersion, parent, before};
    act({{QStringLiteral("move"), keyOf(id)}, {QStringLiteral("version"), move.version}, {QStringLiteral("parent"), keyOf(parent)}, {QStringLiteral("before"), keyOf(before)}},
        tr("%1 is moved.").arg(Format::isolated(category->name)), [this, move](const CommandId &command) { return m_queries.moveCategory(command, move); });
}

void CategoriesPage::step(Step step)
{
    QTreeWidgetItem *item = m_tree->currentItem();
    if (item == nullptr)
        return;
    QTreeWidgetItem *parent = item->parent() != nullptr ? item->parent() : m_tree->invisibleRootItem();
    const int place = parent->indexOfChild(item);
    const QUuid id = m_tree->idOf(item);
    const QUuid parentId = m_tree->idOf(item->parent());
    const auto idAt = [this](const QTreeWidgetItem *above, int at) { return m_tree->idOf(above->child(at)); };
    if (step == Step::Up && place > 0) {
        move(id, parentId, idAt(parent, place - 1));
    } else if (step == Step::Down && place + 1 < parent->childCount()) {
        move(id, parentId, idAt(parent, place + 2));
    } else if (step == Step::Out && item->parent() != nullptr) {
        QTreeWidgetItem *above = parent->parent() != nullptr ? parent->parent() : m_tree->invisibleRootItem();
        move(id, m_tree->idOf(parent->parent()), idAt(above, above->indexOfChild(parent) + 1));
    } else if (step == Step::In && place > 0) {
        parent->child(place - 1)->setExpanded(true);
        move(id, idAt(parent, place - 1), {});
    }
}

void CategoriesPage::setActive(bool active)
{
    const Category category = *current();
    const QJsonObject changes{{QStringLiteral("is_active"), active}};
    act({{QStringLiteral("category"), keyOf(category.id)}, {QStringLiteral("version"), category.rowVersion}, {QStringLiteral("changes"), changes}},
        active ? tr("It is in the shop again.") : tr("Customers do not see it any more."),
        [this, category, changes](const CommandId &command) { return m_queries.editCategory(command, category.id, category.rowVersion, changes); });
}

void CategoriesPage::remove()
{
    const Category category = *current();
    act({{QStringLiteral("remove"), keyOf(category.id)}, {QStringLiteral("version"), category.rowVersion}},
        tr("%1 is removed.").arg(Format::isolated(category.name)),
        [this, category](const CommandId &command) { return m_queries.removeCategory(command, category.id, category.rowVersion); });
}

void CategoriesPage::act(const QJsonObject &content, const QString &done, const Write &write)
{
    if (m_busy)
        return;
    m_busy = true;
    showCurrent();
    deliver(write(m_slot.idFor(content)), this, [this, done](const Result<SavedRecord> &answer) {
        // as long as the outcome is open, the same press must find the same command
        if (answer || !answer.error().isLoss())
            m_slot.settle();
        m_busy = false;
        if (answer)
            m_notice->tell(Tone::Good, done);
        else
            m_notice->tell(Tone::Bad, answer.error().message);
        load();
    });
}
