// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_filter.h"
#include "ui/common/theme.h"

#include <QWidget>

/// Where a record is opened: on its desk, in a tab of the window, or in a window of its own.
enum class RecordPlace { Desk,
                         Tab,
                         Window };

class RecordList;

/// The page of one desk. The shell shows its title and summary in the header and its badge in the rail.
class DeskPage : public QWidget
{
    Q_OBJECT

public:
    explicit DeskPage(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const { return m_title; }
    /// The line under the title: "60,000 orders · 12 new since 14:02".
    [[nodiscard]] QString summary() const { return m_summary; }

    /// Shown again, or the connection is back: load what is missing or old.
    virtual void refresh() = 0;
    /// Find by the words typed in the window's search box. Pages without a list ignore it.
    virtual void search(const QString &words);
    /// Show one record, by its key or its visible number.
    virtual void openRecord(const QString &keyOrNumber);
    /// Show one view of the list: one it is born with, or a saved one by its id.
    virtual void openView(const QString &viewId);
    /// Show one view of the list narrowed to the rows that a number elsewhere is made of.
    virtual void openRows(const QString &viewId, const FilterSet &filters);
    /// Text typed and not yet saved: the window asks before it throws it away.
    [[nodiscard]] virtual bool hasUnsavedWork() const;

signals:
    void summaryChanged(const QString &summary);
    /// Go to a record of another desk; the shell finds the desk.
    void recordRequested(const QString &deskId, const QString &keyOrNumber);
    /// Go to the rows of another desk's list that a number here is made of; the shell finds the desk.
    void listRequested(const QString &deskId, const QString &viewId, const FilterSet &filters);
    /// News that outlives the place on the page it is about ("ORD-2026-482302 is shipped"): the window shows it.
    void told(Tone tone, const QString &message);
    /// The record in sight now, and what people call it; an empty key when there is none.
    void recordShown(const QString &key, const QString &title);
    /// The person wants this record in another place.
    void recordMoved(const QString &key, RecordPlace place);

protected:
    void setSummary(const QString &summary);
    /// A press with the middle button and the context menu open records of this list in a tab or in a window of their own.
    void offerPlaces(RecordList *list);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString m_title;
    QString m_summary;
    RecordList *m_list = nullptr;
};
