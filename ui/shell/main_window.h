// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/shell/record_link.h"
#include "ui/common/desk.h"
#include "ui/common/theme.h"
#include "ui/shell/work_state.h"

#include <QMainWindow>

#include <memory>
#include <optional>

class CommandPalette;
class InboxSheet;
class PaletteBoard;
class DraftKeeper;
class KeyKeeper;
class QActionGroup;
class QMenu;
class QStackedWidget;
class SecretStore;
class Session;
class ShortcutsSheet;
class SignInPage;
class Workspace;
struct PaletteEntry;

/// The one window: the sign-in page, or a signed-in person's workspace, with the actions and keys that both share.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(SecretStore &secrets, const QList<Desk> &desks, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] SignInPage *signInPage() const { return m_signIn; }
    /// Null while nobody is signed in.
    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    [[nodiscard]] CommandPalette *palette() const { return m_palette; }

    void setScheme(Theme::Scheme scheme);
    /// What this person had open, by server and login; asked at sign-in.
    void setRecall(std::function<WorkState(const QString &person)> recall) { m_recall = std::move(recall); }
    /// A link to a record ("backroom://order/ORD-2026-000001"), from outside: comes to the front and shows it, after signing
    /// in if need be. What is no such link is refused in words.
    void openLink(const QString &link);

    /// Puts the command palette and the sheet of keys away.
    void closeSheets();

    enum class Leave { SignOut,
                       SwitchUser };
    /// Back to the sign-in page; asks in place first when there is unsaved work.
    void leave(Leave how);

signals:
    void schemeChosen(Theme::Scheme scheme);
    void signedIn();
    void signedOut();
    /// The last moment to store what the window looks like.
    void closing();
    /// The work of this person ends here for now.
    void workEnding(const QString &person, const WorkState &state);

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void makeActions();
    void makeShelfActions();
    void makePersonMenu();
    QAction *makeAction(const char *name, const QString &icon, const QString &text, const QKeySequence &keys, std::function<void()> run);
    void startWork(const std::shared_ptr<Session> &session);
    void endWork();
    void offerDraft();
    void afterUnsavedWork(const QString &action, std::function<void()> proceed);
    void openPalette();
    void openInbox();
    void openShortcuts();
    [[nodiscard]] QList<PaletteEntry> actionEntries() const;
    [[nodiscard]] QString person() const;
    void rememberWork();
    void addDeskActions();
    void follow(const RecordLink &link);
    void updateTravel();
    void updateActions();

    QList<Desk> m_desks;
    QStackedWidget *m_stack;
    SignInPage *m_signIn;
    DraftKeeper *m_draftKeeper;
    KeyKeeper *m_keyKeeper;
    Workspace *m_workspace = nullptr;
    CommandPalette *m_palette;
    PaletteBoard *m_board;
    ShortcutsSheet *m_shortcuts;
    InboxSheet *m_inbox;
    QList<QAction *> m_actions; ///< in the order they are listed
    QList<QAction *> m_workActions; ///< only with somebody signed in
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QList<QAction *> m_deskActions; ///< of the present workspace
    QActionGroup *m_schemes;
    QMenu *m_personMenu;
    std::function<WorkState(const QString &)> m_recall;
    std::optional<RecordLink> m_pendingLink; ///< until somebody is signed in
    bool m_mayClose = false;
};
