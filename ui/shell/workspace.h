// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_filter.h"
#include "ui/common/desk.h"
#include "ui/common/theme.h"

#include <QHash>
#include <QWidget>

#include <memory>

class CommandPalette;
class DeskPage;
class EmptyState;
class LinkWatch;
class NavigationRail;
class Notice;
class PageHeader;
class QMenu;
class QStackedWidget;
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
    [[nodiscard]] QString currentDesk() const { return m_currentDesk; }
    [[nodiscard]] DeskPage *currentPage() const;
    [[nodiscard]] LinkWatch &linkWatch() const { return *m_link; }

    void showDesk(const QString &deskId);
    void openRecord(const QString &deskId, const QString &keyOrNumber);
    void openRows(const QString &deskId, const QString &viewId, const FilterSet &filters);
    void searchDesk(const QString &deskId, const QString &words);
    void refresh();

    void setPersonMenu(QMenu *menu);
    void setPaletteKeys(const QString &keys);
    /// A line that floats over the lower edge of the page, so that nothing moves under the person's hand. It stays until
    /// read, good news until it has been seen; with an action when there is something to press.
    void tell(Tone tone, const QString &message, const QString &action = {}, std::function<void()> onAction = {});
    /// Titles of the desks that hold text typed and not saved.
    [[nodiscard]] QStringList unsavedDesks() const;

signals:
    void deskShown(const QString &deskId);
    void paletteRequested();
    /// The server ended the session for good: sign in again.
    void signInAgainRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placeNotice();
    [[nodiscard]] const Desk *findDesk(const QString &deskId) const;
    DeskPage *pageOf(const Desk &desk);
    void showLink();
    void explainLink();
    void linkAction();
    void recovered();

    std::shared_ptr<Session> m_session;
    QString m_place;
    QList<Desk> m_desks;
    QHash<QString, DeskPage *> m_pages;
    QString m_currentDesk;
    LinkWatch *m_link;
    NavigationRail *m_rail;
    Notice *m_linkNotice;
    Notice *m_notice;
    QMetaObject::Connection m_noticeAction;
    PageHeader *m_header;
    QStackedWidget *m_stack;
};
