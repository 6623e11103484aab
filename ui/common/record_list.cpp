// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/record_list.h"

#include "models/db/session.h"
#include "models/list/saved_views.h"
#include "models/list/windowed_list_model.h"
#include "ui/common/bulk_bar.h"
#include "ui/common/card.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/column_layout.h"
#include "ui/common/empty_state.h"
#include "ui/common/filter_bar.h"
#include "ui/common/icons.h"
#include "ui/common/list_output.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/record_table.h"
#include "ui/common/skeleton_rows.h"
#include "ui/common/value_delegates.h"
#include "ui/common/view_tabs.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <chrono>

namespace {

using namespace std::chrono_literals;

// Whoever runs down the list with an arrow key does not want each record on the way.
constexpr auto announcePause = 120ms;
constexpr auto newRowsPause = 20s;
// As they share the smallest window that has both; wider ones keep the proportion.
constexpr int listWidth = 638;
constexpr int detailWidth = 396;
constexpr int columnsButtonWidth = 44;

RowDelegate *delegateOf(const ColumnDefinition &column, bool isFirst, QObject *parent)
{
    switch (column.type) {
    case ColumnType::Money: return new MoneyDelegate(parent);
    case ColumnType::Time: return new TimeDelegate(parent);
    case ColumnType::Date: return new DateDelegate(parent);
    case ColumnType::Integer: return new CountDelegate(parent);
    case ColumnType::YesNo: return new YesNoDelegate(parent);
    case ColumnType::Decimal: return new DecimalDelegate(parent);
    case ColumnType::Text:
    case ColumnType::Status:
    case ColumnType::Key: break;
    }
    return new RowDelegate(parent, isFirst ? RowDelegate::Emphasis::Strong : RowDelegate::Emphasis::Plain);
}

} // namespace

RecordList::RecordList(WindowedListModel *model, RecordNouns nouns, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_nouns(std::move(nouns))
    , m_views(new ListViews(model->definition(), this))
    , m_bar(new FilterBar(model->definition()))
    , m_notice(new Notice)
    , m_table(new RecordTable)
    , m_columns(new ColumnLayout(m_table->horizontalHeader(), model->definition(), this))
    , m_emptyState(new EmptyState)
    , m_skeleton(new SkeletonRows(m_table->viewport(), m_table->horizontalHeader()))
    , m_pill(new QPushButton)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_body(new QHBoxLayout)
    , m_end(new QSpacerItem(Space::Page, 0))
    , m_bulk(new BulkBar)
    , m_output(new ListOutput(this))
    , m_columnsButton(new QPushButton)
{
    const QString id = model->definition().id;
    m_table->setObjectName(id + QStringLiteral("Table"));
    m_table->setAccessibleName(tr("List"));
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    m_emptyState->setObjectName(id + QStringLiteral("EmptyState"));
    m_notice->setObjectName(id + QStringLiteral("ListNotice"));

    auto *card = new Card;
    card->layout()->setContentsMargins(1, 1, 1, 1);
    auto *stackHost = new QWidget;
    m_stack = new QStackedLayout(stackHost);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_emptyState);
    card->body()->setSpacing(0);
    card->body()->addWidget(stackHost, 1);
    card->body()->addWidget(m_bulk);
    m_bulk->hide();
    m_splitter->addWidget(card);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(Space::Large);

    m_pill->setObjectName(id + QStringLiteral("NewRowsButton"));
    m_pill->setProperty("buttonLook", QStringLiteral("pill"));
    m_pill->setIcon(Icons::icon(QStringLiteral("arrow-up"), Token::OnAccent));
    m_pill->hide();
    m_bar->addAction(m_pill);
    m_columnsButton->setObjectName(id + QStringLiteral("ColumnsButton"));
    m_columnsButton->setIcon(Icons::icon(QStringLiteral("columns"), Token::Muted));
    m_columnsButton->setFixedWidth(columnsButtonWidth);
    m_columnsButton->setAccessibleName(tr("Columns and height of the rows"));
    m_columnsButton->setToolTip(tr("Columns and height of the rows"));
    m_bar->addAction(m_columnsButton);
    m_table->setRowHeight(Space::RowHeight);

    auto *page = new QVBoxLayout;
    page->setContentsMargins(Space::Page, Space::Medium, Space::Page, Space::Medium);
    page->setSpacing(Space::Medium);
    page->addWidget(m_bar);
    page->addWidget(m_notice);
    // Spacers and not margins: these change sides with the language.
    m_body->setContentsMargins(0, 0, 0, Space::Page);
    m_body->setSpacing(0);
    m_body->addSpacing(Space::Page);
    m_body->addWidget(m_splitter, 1);
    m_body->addSpacerItem(m_end);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_views);
    layout->addLayout(page);
    layout->addLayout(m_body, 1);

    m_announce.setSingleShot(true);
    m_announce.setInterval(announcePause);
    m_newRowsCheck.setInterval(newRowsPause);
    connect(&m_announce, &QTimer::timeout, this, &RecordList::announceCurrent);
    connect(&m_newRowsCheck, &QTimer::timeout, m_model, &WindowedListModel::checkForNewRows);
    connect(m_views, &ListViews::chosen, this, &RecordList::showView);
    connect(m_views, &ListViews::told, this, &RecordList::tell);
    connect(m_columns, &ColumnLayout::changed, m_views, &ListViews::compare);
    connect(m_columnsButton, &QPushButton::clicked, this, &RecordList::openColumns);
    connect(m_output, &ListOutput::told, this, [this](Tone tone, const QString &message) { tell(tone, message); });
    connect(m_bulk, &BulkBar::allRequested, this, &RecordList::chooseAllThatMatch);
    connect(m_bulk, &BulkBar::cleared, this, &RecordList::chooseNothing);
    connect(m_model, &WindowedListModel::selectionChanged, this, &RecordList::onSelectionChanged);
    connect(m_model, &WindowedListModel::countChanged, this, &RecordList::onSelectionChanged);
    m_views->setPresent([this] {
        return RecordView{.id = {}, .title = {}, .query = m_model->query(), .columns = m_columns->toJson(), .compact = isCompact()};
    });
    connect(m_bar, &FilterBar::queryChanged, this, &RecordList::ask);
    connect(m_notice, &Notice::actionTriggered, this, [this] {
        if (const auto act = std::exchange(m_onNotice, {})) {
            m_notice->clear();
            act();
        } else {
            m_model->retry();
        }
    });
    connect(m_emptyState, &EmptyState::actionTriggered, this, [this] {
        if (m_model->state() == WindowedListModel::State::Failed)
            m_model->retry();
        else
            setView(currentView());
    });
    connect(m_pill, &QPushButton::clicked, this, [this] {
        refresh();
        m_table->scrollToRow(0);
        m_table->setFocus();
    });
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu menu;
        m_columns->fillMenu(&menu);
        menu.exec(m_table->horizontalHeader()->mapToGlobal(position));
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &RecordList::showContextMenu);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const QString key = m_model->keyOfRow(index.row()); !key.isEmpty())
            emit activated(key);
    });
    connect(m_table, &RecordTable::visibleRowsChanged, m_model, &WindowedListModel::setVisibleRows);
    connect(m_table, &RecordTable::visibleRowsChanged, this, &RecordList::tellMissingRows);

    connect(m_model, &WindowedListModel::stateChanged, this, &RecordList::onStateChanged);
    connect(m_model, &WindowedListModel::countChanged, this, &RecordList::updateSummary);
    connect(m_model, &WindowedListModel::newRowsChanged, this, &RecordList::onNewRowsChanged);
    connect(m_model, &WindowedListModel::queryChanged, this, [this] {
        m_bar->setQuery(m_model->query());
        m_views->compare();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RecordList::onRowsChanged);
    connect(m_model, &WindowedListModel::located, this, [this](const QString &key, std::optional<int> row) {
        if (row && key == m_currentKey) {
            restoreCurrent();
            m_table->scrollTo(m_model->index(*row, 0));
        }
    });
    createActions();
}

RecordList::~RecordList() = default;

void RecordList::setDelegate(const QString &columnId, RowDelegate *delegate)
{
    delegate->setParent(this);
    m_delegates.insert(columnId, delegate);
}

void RecordList::setViews(const QList<RecordView> &views)
{
    m_views->setBuiltIn(views);
}

void RecordList::setSession(Session &session)
{
    setTasks(&session.tasks());
    setSavedViews(new SavedViews(session.executor(), m_model->definition().id, this), session.whoAmI().roles);
}

void RecordList::setTasks(BackgroundTasks *tasks)
{
    m_output->setTasks(tasks);
}

void RecordList::setSavedViews(SavedViews *saved, Roles roles)
{
    m_views->setSaved(saved, roles);
}

void RecordList::addBulkAction(QAction *action)
{
    m_bulkActions << action;
    m_bulk->addAction(action);
}

void RecordList::setViewCount(const QString &viewId, std::optional<qint64> count)
{
    m_views->tabs()->setCount(viewId, count);
}

void RecordList::setDetail(QWidget *detail)
{
    m_splitter->addWidget(detail);
    m_end->changeSize(Space::Page - Space::Gutter, 0);
    m_body->invalidate();
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    const QString key = QStringLiteral("lists/%1/split").arg(m_model->definition().id);
    if (!m_splitter->restoreState(QSettings().value(key).toByteArray()))
        m_splitter->setSizes({listWidth, detailWidth});
    connect(m_splitter, &QSplitter::splitterMoved, this, [this, key] { QSettings().setValue(key, m_splitter->saveState()); });
}

void RecordList::addAction(QPushButton *button)
{
    m_bar->addAction(button);
}

void RecordList::setNodeTitles(const QString &filterId, const QList<FilterOption> &titles)
{
    m_bar->setNodeTitles(filterId, titles);
}

void RecordList::applyDelegates()
{
    const ListDefinition &definition = m_model->definition();
    const int firstShown = m_table->horizontalHeader()->logicalIndex(0);
    for (int i = 0; i < definition.columns.size(); ++i) {
        const ColumnDefinition &column = definition.columns.at(i);
        if (!m_delegates.contains(column.id))
            m_delegates.insert(column.id, delegateOf(column, i == firstShown, this));
        m_table->setItemDelegateForColumn(i, m_delegates.value(column.id));
    }
}

void RecordList::open()
{
    m_table->setModel(m_model);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecordList::onCurrentRowChanged);
    applyDelegates();
    m_columns->restore();
    m_columns->fit(m_table->viewport()->width());
    m_newRowsCheck.start();
    showView(m_views->first());
}

void RecordList::ask(const ListQuery &query)
{
    m_askedAt = QDateTime::currentDateTime();
    m_model->setQuery(query);
}

void RecordList::refresh()
{
    m_askedAt = QDateTime::currentDateTime();
    m_model->refresh();
}

QString RecordList::currentView() const
{
    return m_views->tabs()->current();
}

void RecordList::setView(const QString &viewId)
{
    if (const RecordView *view = m_views->find(viewId)) {
        m_views->tabs()->setCurrent(viewId);
        showView(*view);
    } else if (!m_views->showWhenLoaded(viewId)) {
        ask(ListQuery::defaultOf(m_model->definition()));
    }
}

void RecordList::setView(const QString &viewId, const FilterSet &filters)
{
    setView(viewId);
    ListQuery query = m_model->query();
    query.filters.insert(filters);
    ask(query);
}

void RecordList::showView(const RecordView &view)
{
    if (view.columns.isEmpty())
        m_columns->showOwn();
    else
        m_columns->showOf(view.columns);
    m_compactIsOfView = view.compact.has_value();
    applyDensity(view.compact.value_or(QSettings().value(settingsKey("compact")).toBool()));
    ask(view.query);
}

void RecordList::search(const QString &words)
{
    ask(m_model->query().searching(words.trimmed(), m_model->definition()));
}

void RecordList::setFilters(const FilterSet &filters)
{
    ListQuery query = m_model->query();
    query.filters = filters;
    ask(query);
}

void RecordList::choose(const QString &key)
{
    setCurrentKey(key);
    if (m_model->rowOfKey(key)) {
        restoreCurrent();
        m_table->scrollTo(m_table->currentIndex());
    } else {
        m_model->locate(key);
    }
}

QString RecordList::name() const
{
    return m_nouns.name.isEmpty() ? m_model->definition().id : m_nouns.name;
}

void RecordList::tell(Tone tone, const QString &message, const QString &action, std::function<void()> onAction)
{
    m_onNotice = std::move(onAction);
    m_notice->tell(tone, message, action);
}

void RecordList::leave()
{
    setCurrentKey({});
}

void RecordList::setCurrentKey(const QString &key)
{
    m_currentKey = key;
    announceCurrent();
    // Neither selected nor current: the row the person left would claim its record back when rows come in.
    m_restoring = true;
    m_table->clearSelection();
    m_table->selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    m_restoring = false;
}
