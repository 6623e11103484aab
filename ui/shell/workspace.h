// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/desk.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <memory>

class BellButton;
class Inbox;
class DeskPage;
class LinkWatch;
class NavigationRail;
class Notice;
class PageShelf;
class QMenu;
class Session;
struct ServerEntry;

/// The window of one signed-in person: the desks of their roles, the connection's state, who and where they are. Made
/// at sign-in, gone at sign-out.
class Workspace : public QWidget
{
    Q_OBJECT

public:
    Workspace(std::shared_ptr<Session> session, const ServerEntry &server, const QList<Desk> &desks, QWidget *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] Session &session() const { return *m_session; }
    [[nodiscard]] const QList<Desk> &desks() const { return m_desks; }
    /// Everything that is open.
    [[nodiscard]] PageShelf &shelf() const { return *m_shelf; }
    [[nodiscard]] DeskPage *currentPage() const;
    [[nodiscard]] LinkWatch &linkWatch() const { return *m_link; }
    [[nodiscard]] Inbox &inbox() const { return *m_inbox; }
    /// The desk of this person that shows records of a kind, or null.
    [[nodiscard]] const Desk *deskFor(const QString &recordKind) const;

    void showDesk(const QString &deskId);
    void openRecord(const QString &deskId, const QString &keyOrNumber);
    void refresh();

    void setPersonMenu(QMenu *menu);
    void setKeys(const QString &paletteKeys, const QString &inboxKeys);
    /// A line that floats over the lower edge of the page, so that nothing moves under the person's hand. It stays until
    /// read, good news until it has been seen; with an action when there is something to press.
    void tell(Tone tone, const QString &message, const QString &action = {}, std::function<void()> onAction = {});

signals:
    void deskShown(const QString &deskId);
    void paletteRequested();
    void inboxRequested();
    /// The server ended the session for good: sign in again.
    void signInAgainRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placeNotice();
    void showLink();
    void explainLink();
    void linkAction();
    void recovered();

    std::shared_ptr<Session> m_session;
    QString m_place;
    QList<Desk> m_desks;
    LinkWatch *m_link;
    Inbox *m_inbox;
    BellButton *m_bell;
    NavigationRail *m_rail;
    Notice *m_linkNotice;
    Notice *m_notice;
    QMetaObject::Connection m_noticeAction;
    PageShelf *m_shelf;
};
