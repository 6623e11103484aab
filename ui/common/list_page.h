// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_definition.h"
#include "models/list/record_view.h"
#include "ui/common/desk_page.h"
#include "ui/common/record_list.h"

#include <QUuid>

#include <memory>

class PageSource;
class QHBoxLayout;
class Session;
class WindowedListModel;
struct ChangeNotice;

/// A desk that is one list with a record beside it: opens and finds, shows views and saved views, and repaints the rows
/// that others change.
class ListPage : public DeskPage
{
    Q_OBJECT

public:
    void refresh() override;
    void search(const QString &words) override;
    /// The record with this key; where keys are ids, words that are none are searched for.
    void openRecord(const QString &key) override;
    void openView(const QString &viewId) override;
    void openRows(const QString &viewId, const FilterSet &filters) override;

protected:
    struct Rows {
        QString name; ///< "orders" begins the names of its parts: ordersPage, ordersList, ordersTable
        QString relation; ///< "shop.orders": whose changes repaint rows; empty: nobody announces any
        QString keyColumn; ///< of that relation, as the list has its keys
        RecordNouns nouns;
        QList<RecordView> views;
    };
    ListPage(Session &session, const QString &title, ListDefinition definition, std::shared_ptr<PageSource> source, Rows rows, QWidget *parent);
    ~ListPage() override;

    [[nodiscard]] RecordList *list() const { return m_list; }
    [[nodiscard]] WindowedListModel *model() const { return m_model; }
    /// Where the list is, for what stands beside it.
    [[nodiscard]] QHBoxLayout *row() const { return m_row; }
    /// A record's id as the list has it; empty for none.
    [[nodiscard]] static QString keyOf(const QUuid &id);

    /// Another record was chosen; with an empty key none.
    virtual void showRecord(const QString &key) = 0;
    /// The record in sight, once more.
    virtual void reloadRecord() = 0;
    /// Others changed rows of this list; they are repainted already.
    virtual void rowsChanged(const ChangeNotice &change);

private:
    WindowedListModel *m_model;
    RecordList *m_list;
    QHBoxLayout *m_row;
    bool m_opened = false;
};
