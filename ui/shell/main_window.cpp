// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/main_window.h"

#include "models/db/session.h"
#include "ui/common/desk_page.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/draft_keeper.h"
#include "ui/shell/logo.h"
#include "ui/shell/shortcuts_sheet.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QMenu>
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

    connect(m_signIn, &SignInPage::signedIn, this, &MainWindow::startWork);
    connect(m_signIn, &SignInPage::remarked, this, [this](const QString &message) {
        if (m_workspace != nullptr)
            m_workspace->tell(Tone::Waiting, message);
    });
    connect(m_palette, &CommandPalette::used, this, [this](const QString &id) {
        if (!id.isEmpty())
            ++m_uses[id];
    });
    m_palette->setEchoes([this](const QString &words) { return paletteEchoes(words); });

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
        makeAction("refreshAction", QStringLiteral("refresh"), tr("Load this page anew"), Qt::Key_F5, [this] { m_workspace->refresh(); }),
    };
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
    m_workspace->setPaletteKeys(findChild<QAction *>(QStringLiteral("paletteAction"))->shortcut().toString(QKeySequence::NativeText));
    connect(m_workspace, &Workspace::paletteRequested, this, &MainWindow::openPalette);
    connect(m_workspace, &Workspace::deskShown, this, [this](const QString &deskId) { m_firstDesk = deskId; });
    connect(m_workspace, &Workspace::signInAgainRequested, this, [this] { leave(Leave::SignOut); });

    QList<CommandPalette::Source> sources;
    for (const Desk &desk : m_workspace->desks()) {
        QAction *action = makeAction("", desk.icon, tr("Go to %1").arg(desk.title), {},
                                     [this, id = desk.id] { m_workspace->showDesk(id); });
        action->setObjectName(QStringLiteral("deskAction_%1").arg(desk.id));
        if (m_deskActions.size() < 9)
            action->setShortcut(Qt::CTRL | Qt::Key(Qt::Key_1 + m_deskActions.size()));
        m_deskActions.append(action);
        if (desk.find) {
            sources.append({desk.icon,
                            [session, find = desk.find](const QString &words, const CancelToken &cancel) { return find(*session, words, cancel); },
                            [this, id = desk.id](const QString &key) { m_workspace->openRecord(id, key); }});
        }
    }
    m_palette->setSources(sources);

    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    setWindowTitle(tr("%1 · Backroom").arg(session->whoAmI().shopName));
    updateActions();
    const QList<Desk> &desks = m_workspace->desks();
    const bool hasFirst = std::any_of(desks.begin(), desks.end(), [this](const Desk &desk) { return desk.id == m_firstDesk; });
    if (!desks.isEmpty())
        m_workspace->showDesk(hasFirst ? m_firstDesk : desks.first().id);
    m_draftKeeper->open(session, m_signIn->server(), [this] { offerDraft(); });
    emit signedIn();
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
    closeSheets();
    m_palette->setSources({});
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
}

void MainWindow::leave(Leave how)
{
    if (m_workspace == nullptr)
        return;
    const QString question = how == Leave::SignOut ? tr("Throw it away and sign out") : tr("Throw it away and switch user");
    afterUnsavedWork(question, [this, how] {
        // The press that brought us here may come from a widget of the workspace itself.
        QMetaObject::invokeMethod(this, [this, how] {
            endWork();
            m_signIn->prepare();
            if (how == Leave::SwitchUser)
                m_signIn->askForLogin();
        }, Qt::QueuedConnection);
    });
}

void MainWindow::afterUnsavedWork(const QString &action, std::function<void()> proceed)
{
    const QStringList unsaved = m_workspace == nullptr ? QStringList() : m_workspace->unsavedDesks();
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
    emit closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::updateActions()
{
    for (QAction *action : std::as_const(m_workActions)) {
        action->setEnabled(m_workspace != nullptr);
        action->setVisible(m_workspace != nullptr);
    }
}

void MainWindow::openPalette()
{
    closeSheets();
    m_palette->openWith(paletteOffers(), m_uses);
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

QList<PaletteEntry> MainWindow::paletteOffers() const
{
    QList<PaletteEntry> offers;
    const auto add = [&offers](QAction *action) {
        offers.append({action->objectName(), action->property("iconName").toString(), action->text(), {}, action->shortcut().toString(QKeySequence::NativeText),
                       [action] { action->trigger(); }});
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

QList<PaletteEntry> MainWindow::paletteEchoes(const QString &words) const
{
    QList<PaletteEntry> echoes;
    for (const Desk &desk : m_workspace->desks()) {
        echoes.append({QStringLiteral("search_%1").arg(desk.id), QStringLiteral("search"), tr("Search %1 for “%2”").arg(desk.title, words), {}, {},
                       [this, id = desk.id, words] { m_workspace->searchDesk(id, words); }});
    }
    return echoes;
}
