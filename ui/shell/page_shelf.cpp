// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/page_shelf.h"

#include "models/db/session.h"
#include "ui/shell/page_header.h"
#include "ui/shell/record_tabs.h"
#include "ui/shell/record_window.h"

#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {

// Each loads its record at the next start.
constexpr qsizetype mostRemembered = 20;

} // namespace

PageShelf::PageShelf(Session &session, const QList<Desk> &desks, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_desks(desks)
    , m_tabs(new RecordTabs)
    , m_header(new PageHeader)
    , m_stack(new QStackedWidget)
{
    m_stack->setObjectName(QStringLiteral("deskStack"));
    m_stack->setFocusPolicy(Qt::ClickFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    m_clock.start();
    connect(m_tabs, &RecordTabs::pageChosen, this, [this](DeskPage *page) { showPage(page != nullptr ? page : m_pages.value(m_currentDesk)); });
    connect(m_tabs, &RecordTabs::closeAsked, this, &PageShelf::dropTab);
}

PageShelf::~PageShelf()
{
    qDeleteAll(m_windows);
}

DeskPage *PageShelf::currentPage() const
{
    return qobject_cast<DeskPage *>(m_stack->currentWidget());
}

const Desk *PageShelf::findDesk(const QString &deskId) const
{
    const auto found = std::find_if(m_desks.begin(), m_desks.end(), [&deskId](const Desk &desk) { return desk.id == deskId; });
    return found == m_desks.end() ? nullptr : &*found;
}

DeskPage *PageShelf::pageOf(const Desk &desk)
{
    DeskPage *&page = m_pages[desk.id];
    if (page == nullptr) {
        page = desk.create(m_session, m_stack);
        m_stack->addWidget(page);
        connectPage(page, desk.id);
        connect(page, &DeskPage::told, this, &PageShelf::told);
    }
    return page;
}

void PageShelf::connectPage(DeskPage *page, const QString &deskId)
{
    m_places.insert(page, {deskId, {}});
    connect(page, &DeskPage::recordRequested, this, [this](const QString &desk, const QString &key) { openRecord(desk, key); });
    connect(page, &DeskPage::listRequested, this, &PageShelf::openRows);
    connect(page, &DeskPage::recordMoved, this, [this, deskId](const QString &key, RecordPlace place) { openRecord(deskId, key, place); });
    connect(page, &DeskPage::recordShown, this, [this, page](const QString &key, const QString &title) {
        // What was in sight before and is only loaded again is no visit.
        const bool isNew = std::exchange(m_places[page].record, key) != key;
        if (page != currentPage() || key.isEmpty())
            return;
        if (isNew)
            visit(page);
        emit recordSeen(m_places.value(page), title);
    });
}

DeskPage *PageShelf::makeRecordPage(const Desk &desk, const QString &key)
{
    DeskPage *page = desk.createRecord(m_session, m_stack);
    connectPage(page, desk.id);
    m_places[page].record = key;
    page->openRecord(key);
    return page;
}

DeskPage *PageShelf::addTab(const Desk &desk, const QString &key)
{
    DeskPage *page = makeRecordPage(desk, key);
    m_stack->addWidget(page);
    m_records.append(page);
    m_tabs->add(page, desk.icon, page->title());
    connect(page, &DeskPage::told, this, &PageShelf::told);
    connect(page, &DeskPage::recordShown, this, [this, page](const QString &, const QString &title) { m_tabs->setTitle(page, title); });
    return page;
}

void PageShelf::openWindow(const Desk &desk, const QString &key, const QByteArray &geometry)
{
    auto *window = new RecordWindow({desk.id, key}, makeRecordPage(desk, key), m_session.whoAmI().shopName);
    m_windows.append(window);
    connect(window, &RecordWindow::closed, this, [this, window] {
        m_places.remove(window->page());
        m_windows.removeOne(window);
        window->deleteLater();
    });
    if (!geometry.isEmpty())
        window->restoreGeometry(geometry);
    window->show();
}

DeskPage *PageShelf::tabOf(const Place &place) const
{
    const auto found = std::find_if(m_records.begin(), m_records.end(), [&](DeskPage *page) { return m_places.value(page) == place; });
    return found == m_records.end() ? nullptr : *found;
}

void PageShelf::showDesk(const QString &deskId)
{
    const Desk *desk = findDesk(deskId);
    if (desk == nullptr)
        return;
    DeskPage *page = pageOf(*desk);
    m_currentDesk = deskId;
    m_tabs->setDesk(desk->icon, desk->title);
    {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->choose(nullptr);
    }
    showPage(page);
    page->refresh();
    emit deskShown(deskId);
}

void PageShelf::showPage(DeskPage *page)
{
    if (page == nullptr)
        return;
    m_header->setPage(page);
    m_stack->setCurrentWidget(page);
    (page->focusProxy() != nullptr ? page->focusProxy() : m_stack)->setFocus();
    visit(page);
}

void PageShelf::openRecord(const QString &deskId, const QString &keyOrNumber, RecordPlace place)
{
    const Desk *desk = findDesk(deskId);
    if (desk == nullptr)
        return;
    if (!desk->createRecord)
        place = RecordPlace::Desk;
    if (place == RecordPlace::Window) {
        const auto same = std::find_if(m_windows.begin(), m_windows.end(), [&](const RecordWindow *window) { return window->place() == Place{deskId, keyOrNumber}; });
        if (same == m_windows.end()) {
            openWindow(*desk, keyOrNumber);
        } else {
            (*same)->raise();
            (*same)->activateWindow();
        }
        return;
    }
    if (place == RecordPlace::Tab) {
        DeskPage *tab = tabOf({deskId, keyOrNumber});
        m_tabs->choose(tab != nullptr ? tab : addTab(*desk, keyOrNumber));
        return;
    }
    if (m_currentDesk != deskId || m_tabs->chosen() != nullptr) {
        // The record is where one goes; what the desk showed before is passed by.
        const QScopedValueRollback quiet(m_travelling, true);
        showDesk(deskId);
    }
    pageOf(*desk)->openRecord(keyOrNumber);
}

void PageShelf::openView(const QString &deskId, const QString &viewId)
{
    if (findDesk(deskId) == nullptr)
        return;
    showDesk(deskId);
    m_pages.value(deskId)->openView(viewId);
}

void PageShelf::openRows(const QString &deskId, const QString &viewId, const FilterSet &filters)
{
    if (findDesk(deskId) == nullptr)
        return;
    showDesk(deskId);
    m_pages.value(deskId)->openRows(viewId, filters);
}

void PageShelf::search(const QString &deskId, const QString &words)
{
    if (findDesk(deskId) == nullptr)
        return;
    if (m_currentDesk != deskId || m_tabs->chosen() != nullptr)
        showDesk(deskId);
    m_pages.value(deskId)->search(words);
}

void PageShelf::moveRecord(RecordPlace place)
{
    const Place shown = m_places.value(currentPage());
    if (!shown.record.isEmpty())
        openRecord(shown.desk, shown.record, place);
}

void PageShelf::stepTab(int by)
{
    m_tabs->step(by);
}

void PageShelf::closeTab()
{
    if (DeskPage *page = m_tabs->chosen())
        dropTab(page);
}

void PageShelf::dropTab(DeskPage *page)
{
    const auto drop = [this, page] {
        m_records.removeOne(page);
        m_places.remove(page);
        m_tabs->remove(page); // chooses a neighbour when it was in sight
        m_stack->removeWidget(page);
        page->deleteLater();
    };
    if (page->hasUnsavedWork())
        emit lossAhead(page->title(), tr("Throw it away and close"), drop);
    else
        drop();
}

void PageShelf::visit(DeskPage *page)
{
    if (m_travelling || !m_places.contains(page))
        return;
    m_visited.visit(m_places.value(page), VisitedPlaces::Time(m_clock.elapsed()));
    emit visitedChanged();
}

void PageShelf::back()
{
    go(m_visited.back(VisitedPlaces::Time(m_clock.elapsed())));
}

void PageShelf::forward()
{
    go(m_visited.forward(VisitedPlaces::Time(m_clock.elapsed())));
}

void PageShelf::go(std::optional<Place> place)
{
    if (!place)
        return;
    {
        const QScopedValueRollback quiet(m_travelling, true);
        if (DeskPage *tab = tabOf(*place))
            m_tabs->choose(tab);
        else if (place->record.isEmpty())
            showDesk(place->desk);
        else
            openRecord(place->desk, place->record);
    }
    emit visitedChanged();
}

void PageShelf::refresh(bool everything)
{
    if (!everything) {
        if (DeskPage *page = currentPage())
            page->refresh();
        return;
    }
    // Desks that are not in sight load when they are shown.
    QList<DeskPage *> pages = m_records;
    if (DeskPage *desk = m_pages.value(m_currentDesk))
        pages.append(desk);
    for (const RecordWindow *window : std::as_const(m_windows))
        pages.append(window->page());
    for (DeskPage *page : std::as_const(pages))
        page->refresh();
}

QStringList PageShelf::unsaved() const
{
    QStringList titles;
    for (const Desk &desk : m_desks) {
        if (const DeskPage *page = m_pages.value(desk.id); page != nullptr && page->hasUnsavedWork())
            titles.append(desk.title);
    }
    for (const DeskPage *page : m_records) {
        if (page->hasUnsavedWork())
            titles.append(page->title());
    }
    for (const RecordWindow *window : m_windows) {
        if (window->page()->hasUnsavedWork())
            titles.append(window->windowTitle());
    }
    return titles;
}

WorkState PageShelf::state() const
{
    WorkState state{.desk = m_currentDesk};
    for (DeskPage *page : m_records.mid(0, mostRemembered))
        state.tabs.append(m_places.value(page));
    state.currentTab = m_tabs->currentIndex();
    for (const RecordWindow *window : m_windows.mid(0, mostRemembered))
        state.windows.append({window->place(), window->saveGeometry()});
    return state;
}

void PageShelf::restore(const WorkState &state)
{
    const auto opens = [this](const Place &place) {
        const Desk *desk = findDesk(place.desk);
        return desk != nullptr && desk->createRecord && !place.record.isEmpty() ? desk : nullptr;
    };
    for (const Place &place : state.tabs) {
        if (const Desk *desk = opens(place); desk != nullptr && tabOf(place) == nullptr)
            addTab(*desk, place.record);
    }
    for (const WorkState::Window &window : state.windows) {
        if (const Desk *desk = opens(window.place))
            openWindow(*desk, window.place.record, window.geometry);
    }
    if (state.currentTab > 0 && state.currentTab <= m_records.size())
        m_tabs->choose(m_records.at(state.currentTab - 1));
}

void PageShelf::closeWindows()
{
    for (RecordWindow *window : std::exchange(m_windows, {})) {
        m_places.remove(window->page());
        window->disconnect(this);
        window->hide();
        window->deleteLater();
    }
}
