// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/workspace.h"

#include "models/db/session.h"
#include "ui/common/desk_page.h"
#include "ui/common/empty_state.h"
#include "ui/common/notice.h"
#include "ui/common/open_file.h"
#include "ui/shell/connection_badge.h"
#include "ui/shell/link_watch.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/page_header.h"
#include "ui/shell/server_entry.h"
#include "ui/shell/tasks_tray.h"

#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace {

using namespace std::chrono_literals;

// Good news goes away by itself; bad news stays until it is read.
constexpr auto goodNewsStays = 5s;
constexpr int widestNotice = 560;

QString keysOfDesk(qsizetype index)
{
    return index < 9 ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + index)).toString(QKeySequence::NativeText) : QString();
}

/// "Support", or "Warehouse · HAM, LIS".
QString lineOf(const WhoAmI &who)
{
    QStringList codes;
    for (const Warehouse &warehouse : who.warehouses)
        codes.append(warehouse.code);
    const QString roles = rolesTitle(who.roles);
    return codes.isEmpty() ? roles : QStringLiteral("%1 · %2").arg(roles, codes.join(QStringLiteral(", ")));
}

} // namespace

Workspace::Workspace(std::shared_ptr<Session> session, const ServerEntry &server, const QList<Desk> &desks, QWidget *parent)
    : QWidget(parent)
    , m_session(std::move(session))
    , m_place(server.place())
    , m_link(new LinkWatch(*m_session, this))
    , m_rail(new NavigationRail(m_session->whoAmI().shopName, m_session->whoAmI().displayName, lineOf(m_session->whoAmI())))
    , m_linkNotice(new Notice)
    , m_notice(new Notice)
    , m_header(new PageHeader)
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("workspace"));
    m_linkNotice->setObjectName(QStringLiteral("linkNotice"));
    m_notice->setObjectName(QStringLiteral("windowNotice"));
    m_stack->setObjectName(QStringLiteral("deskStack"));
    m_stack->setFocusPolicy(Qt::ClickFocus);

    for (const Desk &desk : desks) {
        if (!m_session->hasAnyRole(desk.roles))
            continue;
        m_rail->addDesk(desk, keysOfDesk(m_desks.size()));
        m_desks.append(desk);
    }

    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(Space::Page, Space::Medium, Space::Page, 0);
    notices->addWidget(m_linkNotice);
    auto *page = new QVBoxLayout;
    page->setSpacing(0);
    page->addLayout(notices);
    page->addWidget(m_header);
    page->addWidget(m_stack, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addLayout(page, 1);

    // Over the page, not in the layout: nothing moves when it comes.
    m_notice->setParent(this);
    m_notice->installEventFilter(this);

    connect(m_rail, &NavigationRail::deskChosen, this, &Workspace::showDesk);
    connect(m_rail->badge(), &ConnectionBadge::clicked, this, &Workspace::explainLink);
    connect(m_header, &PageHeader::paletteRequested, this, &Workspace::paletteRequested);
    connect(m_link, &LinkWatch::changed, this, &Workspace::showLink);
    connect(m_link, &LinkWatch::recovered, this, &Workspace::recovered);
    connect(m_link, &LinkWatch::missedNews, this, &Workspace::refresh);
    connect(m_linkNotice, &Notice::actionTriggered, this, &Workspace::linkAction);
    auto *tasks = new TasksTray(m_session->tasks());
    m_header->addTool(tasks);
    connect(tasks, &TasksTray::ended, this, [this](bool well, const QString &message, const QString &file) {
        const bool opens = well && !file.isEmpty();
        tell(well ? Tone::Good : Tone::Bad, message, opens ? tr("Open") : QString(), opens ? std::function<void()>([file] { OpenFile::open(file); }) : nullptr);
    });
    showLink();

    if (m_desks.isEmpty()) {
        auto *nothing = new EmptyState;
        nothing->showEmpty(QStringLiteral("info"), tr("No desk for you here yet"),
                           tr("This version of Backroom has no desk for your role (%1). An administrator can give you another one.")
                               .arg(rolesTitle(m_session->whoAmI().roles)));
        m_header->setTitle(tr("Welcome, %1").arg(m_session->whoAmI().displayName));
        m_stack->addWidget(nothing);
        m_stack->setFocus();
    }
}

Workspace::~Workspace() = default;

DeskPage *Workspace::currentPage() const
{
    return m_pages.value(m_currentDesk);
}

const Desk *Workspace::findDesk(const QString &deskId) const
{
    const auto found = std::find_if(m_desks.begin(), m_desks.end(), [&deskId](const Desk &desk) { return desk.id == deskId; });
    return found == m_desks.end() ? nullptr : &*found;
}

DeskPage *Workspace::pageOf(const Desk &desk)
{
    DeskPage *&page = m_pages[desk.id];
    if (page == nullptr) {
        page = desk.create(*m_session, m_stack);
        m_stack->addWidget(page);
        connect(page, &DeskPage::recordRequested, this, &Workspace::openRecord);
        connect(page, &DeskPage::listRequested, this, &Workspace::openRows);
        connect(page, &DeskPage::told, this, [this](Tone tone, const QString &message) { tell(tone, message); });
    }
    return page;
}

void Workspace::showDesk(const QString &deskId)
{
    const Desk *desk = findDesk(deskId);
    if (desk == nullptr)
        return;
    DeskPage *page = pageOf(*desk);
    m_currentDesk = deskId;
    m_rail->setCurrent(deskId);
    m_header->setPage(page);
    m_stack->setCurrentWidget(page);
    page->refresh();
    (page->focusProxy() != nullptr ? page->focusProxy() : m_stack)->setFocus();
    emit deskShown(deskId);
}

void Workspace::openRecord(const QString &deskId, const QString &keyOrNumber)
{
    if (m_currentDesk != deskId)
        showDesk(deskId);
    if (DeskPage *page = m_pages.value(deskId))
        page->openRecord(keyOrNumber);
}

void Workspace::openRows(const QString &deskId, const QString &viewId, const FilterSet &filters)
{
    if (m_currentDesk != deskId)
        showDesk(deskId);
    if (DeskPage *page = m_pages.value(deskId))
        page->openRows(viewId, filters);
}

void Workspace::searchDesk(const QString &deskId, const QString &words)
{
    if (m_currentDesk != deskId)
        showDesk(deskId);
    if (DeskPage *page = m_pages.value(deskId))
        page->search(words);
}

void Workspace::refresh()
{
    if (DeskPage *page = currentPage())
        page->refresh();
}

void Workspace::setPersonMenu(QMenu *menu)
{
    m_rail->setPersonMenu(menu);
}

void Workspace::setPaletteKeys(const QString &keys)
{
    m_header->setPaletteKeys(keys);
}

void Workspace::tell(Tone tone, const QString &message, const QString &action, std::function<void()> onAction)
{
    disconnect(m_noticeAction);
    m_notice->tell(tone, message, action);
    if (onAction) {
        m_noticeAction = connect(m_notice, &Notice::actionTriggered, this, [this, onAction = std::move(onAction)] {
            m_notice->clear();
            onAction();
        });
    }
    placeNotice();
    if (tone == Tone::Good) {
        QTimer::singleShot(goodNewsStays, m_notice, [this, message] {
            if (m_notice->message() == message)
                m_notice->clear();
        });
    }
}

void Workspace::placeNotice()
{
    const QRect page = m_stack->geometry();
    const int width = qMin(widestNotice, page.width() - 2 * Space::Page);
    const int height = m_notice->heightForWidth(width);
    m_notice->setGeometry(page.left() + (page.width() - width) / 2, this->height() - height - 2 * Space::Page, width, height);
    m_notice->raise();
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeNotice();
}

bool Workspace::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_notice && event->type() == QEvent::LayoutRequest)
        placeNotice();
    return QWidget::eventFilter(watched, event);
}

QStringList Workspace::unsavedDesks() const
{
    QStringList titles;
    for (const Desk &desk : m_desks) {
        if (const DeskPage *page = m_pages.value(desk.id); page != nullptr && page->hasUnsavedWork())
            titles.append(desk.title);
    }
    return titles;
}

void Workspace::showLink()
{
    const QString word = m_link->word();
    m_rail->badge()->say(m_link->link(), m_link->link() == Link::Up ? tr("%1 · %2", "Connected · server").arg(word, m_place) : word);
    const QString sentence = m_link->sentence();
    switch (m_link->link()) {
    case Link::Up:
        m_linkNotice->clear();
        break;
    case Link::Slow:
        m_linkNotice->tell(Tone::Accent, sentence, tr("Cancel"));
        break;
    case Link::Silent:
    case Link::Reconnecting:
    case Link::Away:
        m_linkNotice->tell(Tone::Waiting, sentence, tr("Reconnect now"));
        break;
    case Link::SignedOut:
        m_linkNotice->tell(Tone::Bad, sentence, tr("Sign in again"));
        break;
    }
}

void Workspace::linkAction()
{
    switch (m_link->link()) {
    case Link::Up:
        break;
    case Link::Slow:
        m_session->executor().cancelSlowJobs();
        break;
    case Link::Silent:
    case Link::Reconnecting:
    case Link::Away:
        m_session->executor().reconnectNow();
        break;
    case Link::SignedOut:
        emit signInAgainRequested();
        break;
    }
}

void Workspace::explainLink()
{
    if (m_link->link() != Link::Up) {
        showLink(); // the banner may have been put away
        return;
    }
    const WhoAmI &who = m_session->whoAmI();
    const ConnectionProfile &profile = m_session->executor().profile();
    tell(Tone::Accent, tr("Connected to %1 (%2, PostgreSQL %3) as %4.").arg(profile.name, m_place, who.serverVersion, who.login));
}

void Workspace::recovered()
{
    tell(Tone::Good, tr("Connected again. What is on the screen has been loaded anew."));
    refresh();
}
