// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/main_window.h"

#include "models/db/session.h"
#include "models/shell/inbox_queries.h"
#include "ui/common/desk_page.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/tab_order.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/draft_keeper.h"
#include "ui/shell/inbox_sheet.h"
#include "ui/shell/key_keeper.h"
#include "ui/shell/logo.h"
#include "ui/shell/page_header.h"
#include "ui/shell/page_shelf.h"
#include "ui/shell/palette_board.h"
#include "ui/shell/shortcuts_sheet.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QStackedWidget>

namespace {

constexpr QSize smallestWindow(960, 600);
constexpr QSize firstWindow(1440, 900);

} // namespace

MainWindow::MainWindow(SecretStore &secrets, const QList<Desk> &desks, QWidget *parent)
    : QMainWindow(parent)
    , m_desks(desks)
    , m_stack(new QStackedWidget)
    , m_signIn(new SignInPage(secrets))
    , m_draftKeeper(new DraftKeeper(secrets, this))
    , m_keyKeeper(new KeyKeeper(secrets, this))
    , m_schemes(new QActionGroup(this))
    , m_personMenu(new QMenu(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Backroom"));
    setWindowIcon(Logo::icon());
    setMinimumSize(smallestWindow);
    resize(firstWindow);
    m_stack->addWidget(m_signIn);
    setCentralWidget(m_stack);
    m_palette = new CommandPalette(this);
    m_shortcuts = new ShortcutsSheet(this);
    m_inbox = new InboxSheet(this);
    connect(m_inbox, &InboxSheet::chosen, this, [this](const InboxItem &item) {
        if (const Desk *desk = m_workspace->deskFor(item.recordKind))
            m_workspace->openRecord(desk->id, item.record);
    });

    connect(m_signIn, &SignInPage::signedIn, this, &MainWindow::startWork);
    connect(m_signIn, &SignInPage::remarked, this, [this](const QString &message) {
        if (m_workspace != nullptr)
            m_workspace->tell(Tone::Waiting, message);
    });
    m_board = new PaletteBoard(*m_palette, this);
    qApp->installEventFilter(this); // the mouse's back and forward buttons, wherever it is

    makeActions();
    makePersonMenu();
    updateActions();
}

MainWindow::~MainWindow() = default;

QAction *MainWindow::makeAction(const char *name, const QString &icon, const QString &text, const QKeySequence &keys, std::function<void()> run)
{
    auto *action = new QAction(Icons::icon(icon), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setProperty("iconName", icon);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    m_actions.append(action);
    return action;
}

void MainWindow::makeActions()
{
    m_workActions = {
        makeAction("paletteAction", QStringLiteral("search"), tr("Find or go to…"), Qt::CTRL | Qt::Key_K, [this] { openPalette(); }),
        makeAction("inboxAction", QStringLiteral("bell"), tr("News"), Qt::CTRL | Qt::SHIFT | Qt::Key_N, [this] { openInbox(); }),
        makeAction("refreshAction", QStringLiteral("refresh"), tr("Load this page anew"), Qt::Key_F5, [this] { m_workspace->refresh(); }),
    };
    makeShelfActions();
    makeAction("shortcutsAction", QStringLiteral("key"), tr("Keyboard shortcuts"), Qt::Key_F1, [this] { openShortcuts(); });

    const auto addScheme = [this](const char *name, const QString &icon, const QString &text, Theme::Scheme scheme) {
        QAction *action = makeAction(name, icon, text, {}, [this, scheme] {
            setScheme(scheme);
            emit schemeChosen(scheme);
        });
        action->setCheckable(true);
        action->setData(int(scheme));
        m_schemes->addAction(action);
    };
    addScheme("systemSchemeAction", QStringLiteral("monitor"), tr("Colours as the system has them"), Theme::Scheme::System);
    addScheme("lightSchemeAction", QStringLiteral("sun"), tr("Light colours"), Theme::Scheme::Light);
    addScheme("darkSchemeAction", QStringLiteral("moon"), tr("Dark colours"), Theme::Scheme::Dark);

    m_workActions.append({
        makeAction("switchUserAction", QStringLiteral("key"), tr("Switch user…"), Qt::CTRL | Qt::SHIFT | Qt::Key_U,
                   [this] { leave(Leave::SwitchUser); }),
        makeAction("signOutAction", QStringLiteral("sign-out"), tr("Sign out"), Qt::CTRL | Qt::SHIFT | Qt::Key_Q,
                   [this] { leave(Leave::SignOut); }),
    });
    makeAction("quitAction", QStringLiteral("close"), tr("Quit Backroom"), Qt::CTRL | Qt::Key_Q, [this] { close(); });
}

void MainWindow::makeShelfActions()
{
    const auto add = [this](const char *name, const QString &icon, const QString &text, const QKeySequence &keys, void (PageShelf::*run)()) {
        QAction *action = makeAction(name, icon, text, keys, [this, run] { (m_workspace->shelf().*run)(); });
        m_workActions.append(action);
        return action;
    };
    // where one came from is where lines begin
    QString back = QStringLiteral("back");
    QString forward = QStringLiteral("forward");
    if (layoutDirection() == Qt::RightToLeft)
        std::swap(back, forward);
    m_back = add("backAction", back, tr("Back"), Qt::ALT | Qt::Key_Left, &PageShelf::back);
    m_forward = add("forwardAction", forward, tr("Forward"), Qt::ALT | Qt::Key_Right, &PageShelf::forward);
    m_workActions.append({
        makeAction("openTabAction", QStringLiteral("tab"), tr("Open this record in a tab"), Qt::CTRL | Qt::Key_T,
                   [this] { m_workspace->shelf().moveRecord(RecordPlace::Tab); }),
        makeAction("openWindowAction", QStringLiteral("window"), tr("Open this record in a window of its own"), Qt::CTRL | Qt::SHIFT | Qt::Key_T,
                   [this] { m_workspace->shelf().moveRecord(RecordPlace::Window); }),
        makeAction("nextTabAction", QStringLiteral("chevron-right"), tr("Next tab"), Qt::CTRL | Qt::Key_Tab,
                   [this] { m_workspace->shelf().stepTab(+1); }),
        makeAction("previousTabAction", QStringLiteral("chevron-left"), tr("Previous tab"), Qt::CTRL | Qt::SHIFT | Qt::Key_Tab,
                   [this] { m_workspace->shelf().stepTab(-1); }),
    });
    add("closeTabAction", QStringLiteral("close"), tr("Close this tab"), Qt::CTRL | Qt::Key_W, &PageShelf::closeTab);
}

void MainWindow::makePersonMenu()
{
    m_personMenu->setObjectName(QStringLiteral("personMenu"));
    const auto add = [this](const char *name) { m_personMenu->addAction(findChild<QAction *>(QString::fromLatin1(name))); };
    add("shortcutsAction");
    m_personMenu->addSeparator();
    m_personMenu->addActions(m_schemes->actions());
    m_personMenu->addSeparator();
    add("switchUserAction");
    add("signOutAction");
    add("quitAction");
}

void MainWindow::setScheme(Theme::Scheme scheme)
{
    Theme::instance().setScheme(scheme);
    for (QAction *action : m_schemes->actions())
        action->setChecked(action->data().toInt() == int(scheme));
}

void MainWindow::startWork(const std::shared_ptr<Session> &session)
{
    endWork();
    m_workspace = new Workspace(session, m_signIn->server(), m_desks);
    m_workspace->setPersonMenu(m_personMenu);
    const auto keysOf = [this](const char *name) { return findChild<QAction *>(QString::fromLatin1(name))->shortcut().toString(QKeySequence::NativeText); };
    m_workspace->setKeys(keysOf("paletteAction"), keysOf("inboxAction"));
    connect(m_workspace, &Workspace::inboxRequested, this, &MainWindow::openInbox);
    connect(m_workspace, &Workspace::paletteRequested, this, &MainWindow::openPalette);
    connect(m_workspace, &Workspace::signInAgainRequested, this, [this] { leave(Leave::SignOut); });
    connect(&m_workspace->shelf(), &PageShelf::visitedChanged, this, &MainWindow::updateTravel);
    m_workspace->shelf().header()->setTravel(m_back, m_forward);
    addDeskActions();
    m_board->start(*m_workspace);

    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    setWindowTitle(tr("%1 · Backroom").arg(session->whoAmI().shopName));
    updateActions();
    const WorkState before = m_recall ? m_recall(person()) : WorkState();
    const QList<Desk> &desks = m_workspace->desks();
    const bool hasDesk = std::any_of(desks.begin(), desks.end(), [&before](const Desk &desk) { return desk.id == before.desk; });
    if (!desks.isEmpty()) {
        m_workspace->showDesk(hasDesk ? before.desk : desks.first().id);
        m_workspace->shelf().restore(before);
    }
    m_draftKeeper->open(session, m_signIn->server(), [this] { offerDraft(); });
    m_keyKeeper->open(session, m_signIn->server());
    emit signedIn();
    if (const auto link = std::exchange(m_pendingLink, {}))
        follow(*link);
}

void MainWindow::addDeskActions()
{
    for (const Desk &desk : m_workspace->desks()) {
        QAction *action = makeAction("", desk.icon, tr("Go to %1").arg(desk.title), {},
                                     [this, id = desk.id] { m_workspace->showDesk(id); });
        action->setObjectName(QStringLiteral("deskAction_%1").arg(desk.id));
        if (m_deskActions.size() < 9)
            action->setShortcut(Qt::CTRL | Qt::Key(Qt::Key_1 + m_deskActions.size()));
        m_deskActions.append(action);
    }
}

QString MainWindow::person() const
{
    const ConnectionProfile &profile = m_workspace->session().executor().profile();
    return QStringLiteral("%1/%2/%3").arg(profile.host, profile.database, m_workspace->session().whoAmI().login);
}

void MainWindow::rememberWork()
{
    if (m_workspace != nullptr)
        emit workEnding(person(), m_workspace->shelf().state());
}

// What was typed when the program ended last time.
void MainWindow::offerDraft()
{
    if (m_workspace == nullptr)
        return;
    for (const Draft &draft : m_workspace->session().drafts().all()) {
        const QList<Desk> &desks = m_workspace->desks();
        if (std::none_of(desks.begin(), desks.end(), [&draft](const Desk &desk) { return desk.id == draft.desk; }))
            continue;
        m_workspace->tell(Tone::Accent, tr("What you typed about %1 %2 was not saved, and is still here.").arg(Format::isolated(draft.title), Format::ago(draft.at)),
                          tr("Show it"), [this, desk = draft.desk, key = draft.key] { m_workspace->openRecord(desk, key); });
        return;
    }
}

void MainWindow::endWork()
{
    if (m_workspace == nullptr)
        return;
    rememberWork();
    closeSheets();
    m_board->stop();
    for (QAction *action : std::as_const(m_deskActions)) {
        m_actions.removeOne(action);
        delete action;
    }
    m_deskActions.clear();
    m_stack->setCurrentWidget(m_signIn);
    delete std::exchange(m_workspace, nullptr);
    setWindowTitle(QStringLiteral("Backroom"));
    updateActions();
    emit signedOut();
}

void MainWindow::closeSheets()
{
    m_palette->close();
    m_shortcuts->close();
    m_inbox->close();
}

void MainWindow::leave(Leave how)
{
    if (m_workspace == nullptr)
        return;
    const QString question = how == Leave::SignOut ? tr("Throw it away and sign out") : tr("Throw it away and switch user");
    afterUnsavedWork(question, [this, how] {
        // The press that brought us here may come from a widget of the workspace itself.
        QMetaObject::invokeMethod(
            this, [this, how] {
                endWork();
                m_signIn->prepare();
                if (how == Leave::SwitchUser)
                    m_signIn->askForLogin();
            },
            Qt::QueuedConnection);
    });
}

void MainWindow::afterUnsavedWork(const QString &action, std::function<void()> proceed)
{
    const QStringList unsaved = m_workspace == nullptr ? QStringList() : m_workspace->shelf().unsaved();
    if (unsaved.isEmpty())
        proceed();
    else
        m_workspace->tell(Tone::Waiting, tr("There is unsaved work in %1.").arg(QLocale().createSeparatedList(unsaved)), action, std::move(proceed));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose) {
        afterUnsavedWork(tr("Throw it away and quit"), [this] { m_mayClose = true; });
        if (!m_mayClose) {
            event->ignore();
            return;
        }
    }
    rememberWork();
    emit closing();
    if (m_workspace != nullptr)
        m_workspace->shelf().closeWindows();
    QMainWindow::closeEvent(event);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return focusNextStop(this, next);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress || m_workspace == nullptr || !watched->isWidgetType())
        return QMainWindow::eventFilter(watched, event);
    const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
    const bool isTravel = button == Qt::BackButton || button == Qt::ForwardButton;
    if (!isTravel || static_cast<QWidget *>(watched)->window() != this)
        return QMainWindow::eventFilter(watched, event);
    (button == Qt::BackButton ? m_back : m_forward)->trigger();
    return true;
}

void MainWindow::openLink(const QString &text)
{
    if (isMinimized())
        showNormal();
    raise();
    activateWindow();
    if (text.isEmpty())
        return; // the program was started once more
    const Result<RecordLink> link = RecordLink::read(text);
    if (!link) {
        if (m_workspace != nullptr)
            m_workspace->tell(Tone::Bad, link.error().message);
        else
            m_signIn->tell(link.error().message);
        return;
    }
    if (m_workspace != nullptr) {
        follow(*link);
        return;
    }
    m_pendingLink = *link;
    m_signIn->tell(tr("%1 opens as soon as you are signed in.").arg(link->name));
}

void MainWindow::follow(const RecordLink &link)
{
    closeSheets();
    if (const Desk *desk = m_workspace->deskFor(link.kind))
        m_workspace->openRecord(desk->id, link.name);
    else
        m_workspace->tell(Tone::Waiting, tr("You have no desk that shows %1.").arg(link.name));
}

void MainWindow::updateTravel()
{
    const bool works = m_workspace != nullptr;
    m_back->setEnabled(works && m_workspace->shelf().visited().canGoBack());
    m_forward->setEnabled(works && m_workspace->shelf().visited().canGoForward());
}

void MainWindow::updateActions()
{
    for (QAction *action : std::as_const(m_workActions)) {
        action->setEnabled(m_workspace != nullptr);
        action->setVisible(m_workspace != nullptr);
    }
    updateTravel();
}

void MainWindow::openPalette()
{
    closeSheets();
    m_board->open(actionEntries());
}

void MainWindow::openInbox()
{
    closeSheets();
    m_inbox->openWith(m_workspace->inbox(), [this](const InboxItem &item) { return m_workspace->deskFor(item.recordKind) != nullptr; });
}

void MainWindow::openShortcuts()
{
    QList<ShortcutsSheet::Key> keys;
    for (const QAction *action : std::as_const(m_actions)) {
        if (action->isEnabled() && !action->shortcut().isEmpty())
            keys.append({action->shortcut().toString(QKeySequence::NativeText), action->text()});
    }
    QList<ShortcutsSheet::Section> sections{{tr("Everywhere"), keys}};
    if (m_workspace != nullptr && m_workspace->currentPage() != nullptr) {
        const DeskPage *page = m_workspace->currentPage();
        sections.prepend({page->title(), ShortcutsSheet::keysOf(page)});
    }
    closeSheets();
    m_shortcuts->openWith(sections);
}

QList<PaletteEntry> MainWindow::actionEntries() const
{
    QList<PaletteEntry> offers;
    const auto add = [&offers](QAction *action) {
        offers.append({.id = action->objectName(), .icon = action->property("iconName").toString(), .title = action->text(), .note = action->shortcut().toString(QKeySequence::NativeText), .run = [action](RecordPlace) { action->trigger(); }});
    };
    for (QAction *action : m_deskActions)
        add(action);
    for (QAction *action : m_actions) {
        const bool isSelf = action->objectName() == QLatin1String("paletteAction");
        if (action->isEnabled() && !isSelf && !m_deskActions.contains(action))
            add(action);
    }
    return offers;
}
