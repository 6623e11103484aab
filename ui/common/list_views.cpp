// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/list_views.h"

#include "models/list/list_definition.h"
#include "models/list/saved_views.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/view_sheet.h"
#include "ui/common/view_tabs.h"

#include <QAction>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QMenu>
#include <QPainter>
#include <QSettings>
#include <QToolButton>

namespace {

// What is in a saved view's definition; a newer program writes a greater number when an older one would misread it.
constexpr int definitionVersion = 1;

RecordView recordView(const SavedView &saved, const ListDefinition &definition)
{
    const QJsonObject &json = saved.definition;
    RecordView view{.id = viewId(saved), .title = saved.name, .query = ListQuery::fromJson(json[QLatin1String("query")].toObject(), definition)};
    // What cannot be understood matches no row, rather than more than was asked for.
    if (json[QLatin1String("version")].toInt() > definitionVersion)
        view.query.filters.insert(QStringLiteral("version"), UnknownFilter{});
    view.columns = json[QLatin1String("columns")].toArray();
    if (json.contains(QLatin1String("compact")))
        view.compact = json[QLatin1String("compact")].toBool();
    return view;
}

// Order and choice, not the widths: these are pulled in passing.
QStringList shownIn(const QJsonArray &columns)
{
    QStringList ids;
    for (const QJsonValue &column : columns) {
        if (column[QLatin1String("shown")].toBool())
            ids << column[QLatin1String("id")].toString();
    }
    return ids;
}

} // namespace

ListViews::ListViews(const ListDefinition &definition, QWidget *list)
    : m_definition(definition)
    , m_list(list)
    , m_tabs(new ViewTabs)
{
    auto *button = new QToolButton;
    auto *menu = new QMenu(button);
    button->setObjectName(QStringLiteral("viewMenuButton"));
    button->setAccessibleName(tr("Save, share and change views"));
    button->setToolTip(tr("Save, share and change views"));
    button->setIcon(Icons::icon(QStringLiteral("more"), Token::Muted));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    button->hide();
    m_menuButton = button;
    m_save = addAction(QStringLiteral("saveViewAction"), tr("Save the changes"), &ListViews::save);
    m_saveAs = addAction(QStringLiteral("saveViewAsAction"), tr("Save as a new view…"), &ListViews::saveAs);
    m_saveAs->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    m_change = addAction(QStringLiteral("changeViewAction"), tr("Name and sharing…"), &ListViews::changeName);
    m_bringBack = addAction(QStringLiteral("bringViewBackAction"), tr("As it was saved"), &ListViews::bringBack);
    m_default = addAction(QStringLiteral("defaultViewAction"), tr("Begin with this view"), &ListViews::makeDefault);
    m_default->setCheckable(true);
    m_remove = addAction(QStringLiteral("removeViewAction"), tr("Remove this view"), &ListViews::remove);
    menu->addActions({m_save, m_saveAs});
    menu->addSeparator();
    menu->addActions({m_change, m_bringBack, m_default});
    menu->addSeparator();
    menu->addAction(m_remove);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_tabs, 1);
    row->addWidget(button, 0, Qt::AlignVCenter);
    row->addSpacing(Space::Page);
    connect(m_tabs, &ViewTabs::chosen, this, [this](const QString &id) {
        m_touched = true;
        m_awaited.clear();
        showView(id);
    });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setVisible(false);
}

void ListViews::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), Theme::instance().color(Token::Line));
}

QAction *ListViews::addAction(const QString &name, const QString &text, void (ListViews::*slot)())
{
    auto *action = new QAction(text, m_list);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_list->addAction(action);
    return action;
}

void ListViews::setBuiltIn(const QList<RecordView> &views)
{
    m_builtIn = views;
    m_views = views;
    for (const RecordView &view : views)
        m_tabs->addView(view.id, view.title);
    setVisible(!views.isEmpty());
    updateActions();
}

void ListViews::setSaved(SavedViews *saved, Roles roles)
{
    m_saved = saved;
    m_sheet = new ViewSheet(roles, m_list);
    m_menuButton->show();
    setVisible(true);
    connect(m_sheet, &ViewSheet::submitted, this, [this](const QString &name, const QString &sharedWith) {
        const SavedView *view = m_changing ? m_saved->find(m_tabs->current()) : nullptr;
        if (view == nullptr) {
            m_saved->add(name, sharedWith, definitionOf(m_present()));
            return;
        }
        SavedView changed = *view;
        changed.name = name;
        changed.sharedWith = sharedWith;
        m_saved->change(changed);
    });
    connect(saved, &SavedViews::changed, this, &ListViews::onSavedChanged);
    connect(saved, &SavedViews::loaded, this, [this] { showView(std::exchange(m_awaited, {})); });
    connect(saved, &SavedViews::saved, this, [this](const QString &id) {
        m_sheet->close();
        m_touched = true;
        showView(id);
    });
    connect(saved, &SavedViews::removed, this, [this](const SavedView &view) {
        emit told(Tone::Good, tr("The view “%1” was removed.").arg(view.name), tr("Undo"), [this] { m_saved->undoRemove(); });
    });
    connect(saved, &SavedViews::failed, this, [this](const Error &error) {
        if (m_sheet->isOpen())
            m_sheet->showFailure(error);
        else
            emit told(Tone::Bad, error.message, {}, {});
    });
    updateActions();
    saved->load();
}

bool ListViews::showWhenLoaded(const QString &id)
{
    if (m_saved == nullptr)
        return false;
    m_awaited = id;
    m_touched = true; // not the view that the list begins with
    m_saved->load();
    return true;
}

const RecordView *ListViews::find(const QString &id) const
{
    const auto found = std::find_if(m_views.cbegin(), m_views.cend(), [&id](const RecordView &view) { return view.id == id; });
    return found == m_views.cend() ? nullptr : &*found;
}

const RecordView *ListViews::current() const
{
    return find(m_tabs->current());
}

RecordView ListViews::first() const
{
    if (!m_views.isEmpty())
        return m_views.first();
    return {.id = {}, .title = {}, .query = ListQuery::defaultOf(m_definition)};
}

void ListViews::onSavedChanged()
{
    const QString before = m_tabs->current();
    for (const RecordView &view : std::as_const(m_views))
        m_tabs->removeView(view.id);
    m_views = m_builtIn;
    for (const SavedView &view : m_saved->views())
        m_views << recordView(view, m_definition);
    for (const RecordView &view : std::as_const(m_views)) {
        const SavedView *saved = m_saved->find(view.id);
        QString tip;
        if (saved != nullptr && !saved->isMine)
            tip = tr("Shared by %1").arg(saved->owner);
        else if (saved != nullptr && !saved->sharedWith.isEmpty())
            tip = tr("Shared with: %1").arg(sharingTitle(saved->sharedWith));
        m_tabs->addView(view.id, view.title, tip);
    }
    // The first time the list is there already: it changes to the person's view, unless they have begun to work.
    const QString wanted = m_saved->defaultView();
    const bool firstTime = !m_touched && !wanted.isEmpty() && find(wanted) != nullptr;
    if (firstTime && wanted != before && !isEdited()) {
        showView(wanted);
    } else if (find(before) != nullptr) {
        m_tabs->setCurrent(before);
    } else {
        showView(first().id);
    }
    m_touched = m_touched || firstTime;
    compare();
}

void ListViews::showView(const QString &id)
{
    if (const RecordView *view = find(id)) {
        m_tabs->setCurrent(id);
        emit chosen(*view);
    }
    compare();
}

bool ListViews::isMine() const
{
    const SavedView *view = m_saved == nullptr ? nullptr : m_saved->find(m_tabs->current());
    return view != nullptr && view->isMine;
}

bool ListViews::isEdited() const
{
    const RecordView *view = current();
    if (view == nullptr || !m_present)
        return false;
    const RecordView present = m_present();
    if (present.query.filters != view->query.filters || present.query.search != view->query.search)
        return true;
    // Columns and order of a view that the program brings are the person's own.
    if (m_saved == nullptr || m_saved->find(view->id) == nullptr)
        return false;
    return !(present.query == view->query) || (!view->columns.isEmpty() && shownIn(present.columns) != shownIn(view->columns))
        || (view->compact && view->compact != present.compact);
}

void ListViews::compare()
{
    m_tabs->setEdited(isEdited());
    updateActions();
}

void ListViews::updateActions()
{
    const bool canSave = m_saved != nullptr;
    const QString id = m_tabs->current();
    m_save->setVisible(canSave && isMine());
    m_save->setEnabled(isEdited());
    m_saveAs->setVisible(canSave);
    m_change->setVisible(canSave && isMine());
    m_bringBack->setVisible(canSave && isEdited());
    m_default->setVisible(canSave);
    m_default->setChecked(canSave && !id.isEmpty() && (m_saved->defaultView().isEmpty() ? id == first().id : id == m_saved->defaultView()));
    m_remove->setVisible(canSave && isMine());
}

QJsonObject ListViews::definitionOf(const RecordView &view) const
{
    return {{QStringLiteral("version"), definitionVersion},
            {QStringLiteral("query"), view.query.toJson()},
            {QStringLiteral("columns"), view.columns},
            {QStringLiteral("compact"), view.compact.value_or(false)}};
}

void ListViews::save()
{
    if (!isMine())
        return;
    SavedView view = *m_saved->find(m_tabs->current());
    view.definition = definitionOf(m_present());
    m_saved->change(view);
}

void ListViews::saveAs()
{
    if (m_sheet == nullptr)
        return;
    m_changing = false;
    m_sheet->openFor(ViewSheet::Purpose::SaveNew, {}, {});
}

void ListViews::changeName()
{
    if (!isMine())
        return;
    m_changing = true;
    const SavedView *view = m_saved->find(m_tabs->current());
    m_sheet->openFor(ViewSheet::Purpose::Change, view->name, view->sharedWith);
}

void ListViews::bringBack()
{
    showView(m_tabs->current());
}

void ListViews::makeDefault()
{
    m_touched = true;
    m_saved->setDefault(m_tabs->current());
}

void ListViews::remove()
{
    m_saved->remove(m_tabs->current());
}
