// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/desk.h"
#include "ui/common/desk_page.h"
#include "ui/shell/work_state.h"

#include <QElapsedTimer>
#include <QHash>
#include <QWidget>

class PageHeader;
class QStackedWidget;
class RecordTabs;
class RecordWindow;

/// Everything that is open: the desks, records in tabs and in windows of their own, and the way back through what was
/// looked at.
class PageShelf : public QWidget
{
    Q_OBJECT

public:
    /// `desks` are those of the person's roles.
    PageShelf(Session &session, const QList<Desk> &desks, QWidget *parent = nullptr);
    ~PageShelf() override;

    [[nodiscard]] PageHeader *header() const { return m_header; }
    [[nodiscard]] QStackedWidget *stack() const { return m_stack; }
    [[nodiscard]] QString currentDesk() const { return m_currentDesk; }
    /// The page in sight: a desk's, or a record's tab. Null before the first desk is shown.
    [[nodiscard]] DeskPage *currentPage() const;
    [[nodiscard]] const QList<RecordWindow *> &windows() const { return m_windows; }

    void showDesk(const QString &deskId);
    /// A tab or a window needs the record's key; a number is the desk's to find.
    void openRecord(const QString &deskId, const QString &keyOrNumber, RecordPlace place = RecordPlace::Desk);
    void openView(const QString &deskId, const QString &viewId);
    /// The rows behind a number: a view of another desk, filtered.
    void openRows(const QString &deskId, const QString &viewId, const FilterSet &filters);
    void search(const QString &deskId, const QString &words);
    /// The record in sight, in another place.
    void moveRecord(RecordPlace place);
    void closeTab();
    void stepTab(int by);
    void back();
    void forward();
    [[nodiscard]] const VisitedPlaces &visited() const { return m_visited; }
    /// The page in sight is loaded anew; `everything`: the tabs and windows too.
    void refresh(bool everything);

    /// Titles of what holds text typed and not saved.
    [[nodiscard]] QStringList unsaved() const;
    [[nodiscard]] WorkState state() const;
    /// Opens what was open; what this person has no desk for is left out. The desk is shown by showDesk().
    void restore(const WorkState &state);
    void closeWindows();

signals:
    void deskShown(const QString &deskId);
    void visitedChanged();
    /// A record came in sight: what it is and what people call it.
    void recordSeen(const Place &place, const QString &title);
    void told(Tone tone, const QString &message);
    /// Typed and not saved text would be lost.
    void lossAhead(const QString &what, const QString &action, std::function<void()> proceed);

private:
    [[nodiscard]] const Desk *findDesk(const QString &deskId) const;
    DeskPage *pageOf(const Desk &desk);
    DeskPage *makeRecordPage(const Desk &desk, const QString &key);
    [[nodiscard]] DeskPage *tabOf(const Place &place) const;
    DeskPage *addTab(const Desk &desk, const QString &key);
    void openWindow(const Desk &desk, const QString &key, const QByteArray &geometry = {});
    void connectPage(DeskPage *page, const QString &deskId);
    void showPage(DeskPage *page);
    void dropTab(DeskPage *page);
    void visit(DeskPage *page);
    void go(std::optional<Place> place);

    Session &m_session;
    QList<Desk> m_desks;
    RecordTabs *m_tabs;
    PageHeader *m_header;
    QStackedWidget *m_stack;
    QHash<QString, DeskPage *> m_pages; ///< of desks
    QHash<DeskPage *, Place> m_places; ///< what each page shows
    QList<DeskPage *> m_records; ///< in tabs, in their order
    QList<RecordWindow *> m_windows;
    QString m_currentDesk;
    VisitedPlaces m_visited;
    QElapsedTimer m_clock;
    bool m_travelling = false;
};
