// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/filter_bar.h"

#include "ui/common/filter_chip.h"
#include "ui/common/filter_editor.h"
#include "ui/common/filter_words.h"
#include "ui/common/flow_layout.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <chrono>

namespace {

constexpr int searchWidth = 240;
constexpr std::chrono::milliseconds typingPause{250};

// One without an editor is set by views only.
// A list with more filters offers them in a menu.
constexpr int mostButtons = 5;

bool hasEditor(const FilterDefinition &filter)
{
    return filter.kind != FilterKind::Tree || filter.nodes;
}

} // namespace

FilterBar::FilterBar(const ListDefinition &definition, QWidget *parent)
    : QWidget(parent)
    , m_definition(definition)
    , m_search(new QLineEdit)
    , m_chips(new FlowLayout(Space::Small))
    , m_actions(new QHBoxLayout)
{
    m_search->setObjectName(QStringLiteral("listSearchEdit"));
    m_search->setAccessibleName(tr("Search this list"));
    m_search->setToolTip(tr("Search this list (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icons::icon(QStringLiteral("search"), Token::Muted), QLineEdit::LeadingPosition);
    m_search->setProperty("hasIcon", true);
    m_search->setFixedWidth(searchWidth);
    m_search->setMaxLength(200);
    m_search->setVisible(!definition.searchFilter.isEmpty());
    m_search->installEventFilter(this);
    setSearchPlaceholder(tr("Search"));

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::applySearch);
    connect(m_search, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &FilterBar::applySearch);
    // The clear button edits without textEdited().
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            applySearch();
    });

    auto *chips = new QWidget;
    chips->setLayout(m_chips);
    m_actions->setSpacing(Space::Small);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    layout->addWidget(m_search, 0, Qt::AlignTop);
    layout->addWidget(chips, 1, Qt::AlignVCenter);
    layout->addLayout(m_actions);
    rebuildChips();
}

void FilterBar::setQuery(const ListQuery &query)
{
    m_typing.stop();
    const bool sameFilters = query.filters == m_query.filters;
    m_query = query;
    if (m_search->text().trimmed() != query.search) {
        const QSignalBlocker quiet(m_search);
        m_search->setText(query.search);
    }
    if (!sameFilters)
        rebuildChips();
}

void FilterBar::setSearchPlaceholder(const QString &text)
{
    m_search->setPlaceholderText(text);
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::addAction(QPushButton *button)
{
    m_actions->addWidget(button, 0, Qt::AlignTop);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::applySearch()
{
    m_typing.stop();
    const QString words = m_search->text().trimmed();
    if (words == m_query.search)
        return;
    m_query = m_query.searching(words, m_definition);
    emit queryChanged(m_query);
}

void FilterBar::rebuildChips()
{
    m_chips->clear();
    for (const FilterDefinition &filter : std::as_const(m_definition.filters)) {
        const auto value = m_query.filters.constFind(filter.id);
        if (value == m_query.filters.cend())
            continue;
        auto *chip = new FilterChip(filter.id, filter.title);
        chip->setWords(filterWords(filter, *value));
        connect(chip, &FilterChip::opened, this, [this, filter, chip] { edit(filter, chip); });
        connect(chip, &FilterChip::removed, this, [this, id = filter.id] { setFilter(id, std::nullopt); });
        m_chips->addWidget(chip);
    }
    offerFilters();
}

// A few stand in the row; many would fill it and hide behind one button.
void FilterBar::offerFilters()
{
    QList<FilterDefinition> offered;
    int choices = 0;
    for (const FilterDefinition &filter : std::as_const(m_definition.filters)) {
        if (!filter.offered || !hasEditor(filter) || filter.id == m_definition.searchFilter)
            continue;
        ++choices;
        if (!m_query.filters.contains(filter.id))
            offered.append(filter);
    }
    const auto addButton = [this](const QString &name, const QString &text, const QString &accessible) {
        auto *button = new QPushButton(text);
        button->setObjectName(name);
        button->setAccessibleName(accessible);
        setLook(button, ButtonLook::Quiet);
        m_chips->addWidget(button);
        return button;
    };
    if (choices <= mostButtons) {
        for (const FilterDefinition &filter : std::as_const(offered)) {
            auto *add = addButton(filter.id + QStringLiteral("FilterAddButton"), tr("+ %1").arg(filter.title), tr("Filter by %1").arg(filter.title));
            connect(add, &QPushButton::clicked, this, [this, filter, add] { edit(filter, add); });
        }
        return;
    }
    if (offered.isEmpty())
        return;
    auto *more = addButton(QStringLiteral("filterMenuButton"), tr("+ Filter"), tr("Add a filter"));
    auto *menu = new QMenu(more);
    menu->setObjectName(QStringLiteral("filterMenu"));
    for (const FilterDefinition &filter : std::as_const(offered)) {
        // the menu has to be gone before the editor opens: both are popups
        QAction *add = menu->addAction(
            filter.title, this, [this, filter, more] { edit(filter, more); }, Qt::QueuedConnection);
        add->setObjectName(filter.id + QStringLiteral("FilterAddAction"));
    }
    connect(more, &QPushButton::clicked, menu, [menu, more] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
}

void FilterBar::setNodeTitles(const QString &filterId, const QList<FilterOption> &titles)
{
    for (FilterDefinition &filter : m_definition.filters) {
        if (filter.id == filterId)
            filter.options = titles;
    }
    rebuildChips();
}

void FilterBar::edit(const FilterDefinition &filter, QWidget *anchor)
{
    const auto found = m_query.filters.constFind(filter.id);
    const auto value = found == m_query.filters.cend() ? std::nullopt : std::optional<FilterValue>(*found);
    FilterEditor *editor = FilterEditor::create(filter, value, this);
    if (editor == nullptr)
        return;
    connect(editor, &FilterEditor::valueChanged, this,
            [this, editor, id = filter.id] { setFilter(id, editor->value()); });
    editor->openBelow(anchor);
}

void FilterBar::setFilter(const QString &filterId, const std::optional<FilterValue> &value)
{
    ListQuery query = m_query;
    if (value)
        query.filters.insert(filterId, *value);
    else
        query.filters.remove(filterId);
    if (query == m_query)
        return;
    setQuery(query);
    emit queryChanged(m_query);
}
