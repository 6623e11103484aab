// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/page_source.h"
#include "ui/common/list_views.h"

#include <QDateTime>
#include <QHash>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class BackgroundTasks;
class BulkBar;
class ColumnLayout;
class EmptyState;
class FilterBar;
class ListOutput;
class Notice;
class QAction;
class QHBoxLayout;
class QMenu;
class QPushButton;
class QSplitter;
class QSpacerItem;
class QStackedLayout;
class RecordTable;
class RowDelegate;
class SavedViews;
class Session;
class WindowedListModel;

/// What a list calls its rows.
struct RecordNouns {
    /// "1 order", "60,000 orders": tr("%Ln order(s)", nullptr, n).
    std::function<QString(int)> counted;
    QString icon; ///< for the drawn empty state
    QString emptyTitle; ///< "No orders yet"
    QString emptyText; ///< why, and what will fill it
    QString failedTitle; ///< "The orders could not be loaded"
    QString name = {}; ///< "Orders", for files and paper
};

/// A list of records of any length with all that people expect of one: views as tabs, filters as chips, search, columns
/// of their choice, the state of loading, and a detail beside it. Every desk uses it.
class RecordList : public QWidget
{
    Q_OBJECT

public:
    /// Does not take the model over. `model` is opened with the first view's query, or its default without views.
    RecordList(WindowedListModel *model, RecordNouns nouns, QWidget *parent = nullptr);
    ~RecordList() override;

    /// Before open(). Columns without one get the delegate of their type; the list takes the delegate over.
    void setDelegate(const QString &columnId, RowDelegate *delegate);
    void setViews(const QList<RecordView> &views);
    /// Gives the list what needs a person and a server: saved views, exports, print.
    void setSession(Session &session);
    void setTasks(BackgroundTasks *tasks);
    void setSavedViews(SavedViews *saved, Roles roles);
    /// Something that can be done with several chosen records; in the foot of the list and in the context menu.
    void addBulkAction(QAction *action);
    void setViewCount(const QString &viewId, std::optional<qint64> count);
    /// The record's detail, beside the list. It reaches Space::Gutter into the page's margin, for its scroll bar.
    void setDetail(QWidget *detail);
    /// Puts a button at the end of the filter row.
    void addAction(QPushButton *button);
    /// The words of a Tree filter's nodes, for its chip.
    void setNodeTitles(const QString &filterId, const QList<FilterOption> &titles);

    /// Asks for the first rows. Call once everything is set.
    void open();
    void refresh();
    void setView(const QString &viewId);
    /// A view narrowed by more filters than its own: what a number on another screen is made of.
    void setView(const QString &viewId, const FilterSet &filters);
    void search(const QString &words);
    /// The same view, narrowed to these filters instead.
    void setFilters(const FilterSet &filters);
    /// Chooses a record, wherever it is in the list, and scrolls to it when it can be found.
    void choose(const QString &key);
    /// No record is the current one any more.
    void leave();

    [[nodiscard]] QString currentKey() const { return m_currentKey; }
    [[nodiscard]] QString currentView() const;
    /// "60,000 orders · 12 new since 14:02".
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] const RecordNouns &nouns() const { return m_nouns; }

    /// How many records are chosen, those out of sight too.
    [[nodiscard]] qint64 chosenCount() const;
    /// "12 orders", "about 60,000 orders".
    [[nodiscard]] QString chosenWords() const;
    [[nodiscard]] QString matchingWords() const;
    void chooseAllThatMatch();
    void chooseNothing();
    /// What is in the list, or what is chosen of it, to be read from end to end.
    [[nodiscard]] ListReading reading(bool chosenOnly, const QStringList &columns) const;
    /// Ids, in the order of the list.
    [[nodiscard]] QStringList shownColumns() const;
    [[nodiscard]] bool isCompact() const;
    void setCompact(bool compact);
    /// Says something over the list, with something to press when there is.
    void tell(Tone tone, const QString &message, const QString &action = {}, std::function<void()> onAction = {});

    [[nodiscard]] RecordTable *table() const { return m_table; }
    [[nodiscard]] WindowedListModel *model() const { return m_model; }

signals:
    /// The record to show in the detail; empty: none.
    void currentKeyChanged(const QString &key);
    /// Return or a double click: the person wants to work on it.
    void activated(const QString &key);
    void summaryChanged(const QString &summary);
    /// Lets the desk add its own actions for this record.
    void contextMenuAboutToShow(QMenu *menu, const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createActions();
    void applyDelegates();
    void ask(const ListQuery &query);
    void showView(const RecordView &view);
    void applyDensity(bool compact);
    void openColumns();
    void onSelectionChanged();
    [[nodiscard]] QString settingsKey(const char *what) const;
    void onStateChanged();
    void onRowsChanged();
    void onCurrentRowChanged();
    void onNewRowsChanged();
    void restoreCurrent();
    void setCurrentKey(const QString &key);
    void announceCurrent();
    void updateSummary();
    void updatePill();
    void tellMissingRows();
    void showContextMenu(const QPoint &position);
    void documentKey(const QKeySequence &key, const QString &does);

    WindowedListModel *m_model;
    RecordNouns m_nouns;
    QList<QAction *> m_bulkActions;
    QHash<QString, RowDelegate *> m_delegates;

    ListViews *m_views;
    FilterBar *m_bar;
    Notice *m_notice;
    RecordTable *m_table;
    ColumnLayout *m_columns;
    EmptyState *m_emptyState;
    QStackedLayout *m_stack;
    QWidget *m_skeleton;
    QPushButton *m_pill;
    QSplitter *m_splitter;
    QHBoxLayout *m_body;
    QSpacerItem *m_end;
    BulkBar *m_bulk;
    ListOutput *m_output;
    QAction *m_chooseAll;
    QAction *m_chooseNothing;
    QPushButton *m_columnsButton;
    std::function<void()> m_onNotice;

    QTimer m_announce;
    QTimer m_newRowsCheck;
    QDateTime m_askedAt;
    QString m_currentKey;
    QString m_announcedKey;
    QString m_summary;
    bool m_restoring = false;
    bool m_compactIsOfView = false;
    bool m_tellsMissingRows = false;
};
