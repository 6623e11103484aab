// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/desk.h"
#include "ui/common/theme.h"

#include <QHash>
#include <QMainWindow>

#include <memory>

class CommandPalette;
class DraftKeeper;
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
    /// How often each entry of the command palette was used, for its ranking.
    void setPaletteUses(const QHash<QString, int> &uses) { m_uses = uses; }
    [[nodiscard]] const QHash<QString, int> &paletteUses() const { return m_uses; }
    /// The desk to show first, where the person has it.
    void setFirstDesk(const QString &deskId) { m_firstDesk = deskId; }
    [[nodiscard]] QString lastDesk() const { return m_firstDesk; }

    /// Puts the command palette and the sheet of keys away.
    void closeSheets();

    enum class Leave { SignOut, SwitchUser };
    /// Back to the sign-in page; asks in place first when there is unsaved work.
    void leave(Leave how);

signals:
    void schemeChosen(Theme::Scheme scheme);
    void signedIn();
    void signedOut();
    /// The last moment to store what the window looks like.
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeActions();
    void makePersonMenu();
    QAction *makeAction(const char *name, const QString &icon, const QString &text, const QKeySequence &keys, std::function<void()> run);
    void startWork(const std::shared_ptr<Session> &session);
    void endWork();
    void offerDraft();
    void afterUnsavedWork(const QString &action, std::function<void()> proceed);
    void openPalette();
    void openShortcuts();
    [[nodiscard]] QList<PaletteEntry> paletteOffers() const;
    [[nodiscard]] QList<PaletteEntry> paletteEchoes(const QString &words) const;
    void updateActions();

    QList<Desk> m_desks;
    QStackedWidget *m_stack;
    SignInPage *m_signIn;
    DraftKeeper *m_draftKeeper;
    Workspace *m_workspace = nullptr;
    CommandPalette *m_palette;
    ShortcutsSheet *m_shortcuts;
    QList<QAction *> m_actions;     ///< in the order they are listed
    QList<QAction *> m_workActions; ///< only with somebody signed in
    QList<QAction *> m_deskActions; ///< of the present workspace
    QActionGroup *m_schemes;
    QMenu *m_personMenu;
    QHash<QString, int> m_uses;
    QString m_firstDesk;
    bool m_mayClose = false;
};
